"""Citations: articles in both languages, and the Cybersecurity Law before and after it was renumbered."""

import json
import re

import pytest

from linter import citations, resources

BEFORE, AFTER = "2025-12-31", "2026-01-01"


@pytest.mark.parametrize(
    ("articles", "day", "english", "chinese"),
    [
        ("23(3)", BEFORE, "article 21(3)", "第二十一条第（三）项"),
        ("23(3)", AFTER, "article 23(3)", "第二十三条第（三）项"),
        (
            "23(3)",
            None,
            "article 23(3) (until 2025-12-31: article 21(3))",
            "第二十三条第（三）项（2026年前为第二十一条第（三）项）",
        ),
        ("13(2)", BEFORE, "article 12(2)", "第十二条第二款"),
        ("13(2)", AFTER, "article 13(2)", "第十三条第二款"),
        ("42-52", BEFORE, "articles 40 to 50", "第四十条至第五十条"),
        ("42-52", AFTER, "articles 42 to 52", "第四十二条至第五十二条"),
        ("23, 24, 27", BEFORE, "articles 21, 22 and 25", "第二十一条、第二十二条、第二十五条"),
        ("23, 24, 27", AFTER, "articles 23, 24 and 27", "第二十三条、第二十四条、第二十七条"),
        # An article that is new, and some whose former numbers nobody read.
        ("20", BEFORE, "article 20 (since 2026-01-01)", "第二十条（自2026年1月1日起）"),
        ("20", AFTER, "article 20", "第二十条"),
        ("76", BEFORE, "article 76 (as numbered since 2026-01-01)", "第七十六条（2026年1月1日起的条号）"),
        ("76", AFTER, "article 76", "第七十六条"),
        (
            "49, 69",
            BEFORE,
            "articles 49 and 69 (as numbered since 2026-01-01)",
            "第四十九条、第六十九条（2026年1月1日起的条号）",
        ),
    ],
)
def test_the_cybersecurity_law_is_cited_by_the_numbers_of_the_day(
    articles: str, day: str | None, english: str, chinese: str
) -> None:
    found = [citations.cybersecurity_law(articles, lang, day) for lang in ("en", "zh")]

    assert found == [english, chinese]


def test_a_text_is_left_as_it_is_but_for_its_citations() -> None:
    text = "kept for {days} days by {csl:23(3)} of the law and {csl:26}"

    assert citations.resolved(text, "en", BEFORE) == (
        "kept for {days} days by article 21(3) of the law and article 24"
    )
    assert citations.resolved("kept for {days} days", "en", BEFORE) == "kept for {days} days"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (52, "五十二"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (496, "四百九十六"),
        (1018, "一千零一十八"),
        (1039, "一千零三十九"),
        (2000, "二千"),
    ],
)
def test_a_number_is_written_in_chinese(number: int, written: str) -> None:
    assert citations.numeral(number) == written


@pytest.mark.parametrize(
    ("articles", "english", "chinese"),
    [
        ("24", "article 24", "第二十四条"),
        ("14(2)", "article 14(2)", "第十四条第二款"),
        ("13, 14, 27-29", "articles 13, 14 and 27 to 29", "第十三条、第十四条、第二十七条至第二十九条"),
    ],
)
def test_articles_are_listed_as_each_language_does(articles: str, english: str, chinese: str) -> None:
    assert [citations.cited(articles, lang) for lang in ("en", "zh")] == [english, chinese]


def test_no_text_of_the_policies_cites_the_cybersecurity_law_by_a_number_that_stays_the_same() -> None:
    """Both numbers in one sentence are the exception: there the sentence is about the change."""
    catalog = json.loads(resources.catalog().read_bytes())

    def texts(node: object) -> list[str]:
        if isinstance(node, dict):
            return [text for child in node.values() for text in texts(child)]
        if isinstance(node, list):
            return [text for child in node for text in texts(child)]
        return [node] if isinstance(node, str) else []

    fixed = [
        text
        for text in texts(catalog)
        if re.search(
            r"articles? [0-9()]+ of the Cybersecurity Law|Cybersecurity Law \(?[0-9]|《网络安全法》第", text
        )
    ]

    assert fixed == [
        "Some overviews cite article 50 of the Cybersecurity Law; since 2026-01-01 the same rule is its"
        " article 52.",
        "有的综述引用《网络安全法》第五十条；自2026年1月1日起，同一规定为第五十二条。",
    ]
