import pytest

from linter.documents import Block, Document, Section, read
from linter.documents.characters import plain
from linter.documents.headings import numbered
from tests.documents import anchors, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("⽤户协议", "用户协议"),
        ("⻓期 ⻅ ⻔", "长期 见 门"),
        ("ＡＰＩ：３．２（一）", "API:3.2(一)"),
        ("zero\u200bwidth\ufeff and \u00adsoft", "zerowidth and soft"),
        ("用户、协议。", "用户、协议。"),
        ("ASCII", "ASCII"),
    ],
)
def test_characters_that_look_alike_are_made_alike(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("第三条 用户义务", (10, "第三条", "第三条 用户义务", True)),
        ("第三条用户义务", (10, "第三条", "第三条用户义务", True)),
        ("第 12 条　投诉", (10, "第12条", "第 12 条 投诉", True)),
        ("第１２章 总则", (8, "第12章", "第１２章 总则", True)),
        ("第三条【用户义务】用户应当守法。", (10, "第三条", "第三条 用户义务", False)),
        ("第三条 用户义务：用户应当守法。", (10, "第三条", "第三条 用户义务", False)),
        ("第三条 用户应当守法。", (10, "第三条", "第三条", False)),
        ("附件一 隐私政策", (7, "附件一", "附件一 隐私政策", True)),
        ("三、用户义务", (12, "三", "三、用户义务", True)),
        ("⼀、⽤户义务", (12, "一", "⼀、⽤户义务", True)),
        ("三、最终解释权：归本公司所有，用户不得异议。", (12, "三", "三、最终解释权", False)),
        ("（一）投诉渠道", (13, "", "（一）投诉渠道", True)),
        ("3.2 投诉", (15, "3.2", "3.2 投诉", True)),
        ("３．２　投诉", (15, "3.2", "３．２ 投诉", True)),
        ("3.2.1 Complaints", (16, "3.2.1", "3.2.1 Complaints", True)),
        ("1. Your duties", (14, "", "1. Your duties", True)),
        ("Article 5", (10, "Article 5", "Article 5", True)),
        ("ARTICLE IV. PAYMENT", (10, "ARTICLE IV", "ARTICLE IV. PAYMENT", True)),
        ("Section 2: Duties", (9, "Section 2", "Section 2: Duties", True)),
        ("Section 2. Duties: you must obey the law.", (9, "Section 2", "Section 2 Duties", False)),
    ],
)
def test_a_number_opens_a_heading(line: str, expected: tuple[int, str, str, bool]) -> None:
    found = numbered(line)

    assert found is not None
    assert (found.level, found.number, found.heading, found.alone) == expected


@pytest.mark.parametrize(
    "line",
    [
        "第三条规定的义务不因终止而免除。",
        "第三条和第四条",
        "第三方服务",
        "三、用户不得利用本服务从事违法活动，也不得为他人提供便利。",
        "一旦发现",
        "3.2% of users",
        "2024.05.01",
        "1.5 million people use it.",
        "Section 5 of this agreement says so.",
        "section 5 of this agreement",
        "Parties agree",
        "1. You must obey the law.",
        "",
    ],
)
def test_a_sentence_that_begins_like_one_opens_none(line: str) -> None:
    assert numbered(line) is None


def test_an_agreement_without_markup_has_sections_and_its_contents_have_none() -> None:
    text = (
        "小禾助手用户协议\n\n目  录\n第一章 总则 ........ 1\n第二章 用户义务 ........ 2\n３．２ 投诉\n\n"
        "第一章 总则\n第一条 为了规范服务，制定本协议。\n第二章 用户义务\n（一）不得违法\n用户不得违法。\n"
        "1. 姓名\n2. 电话\n３．２ 投诉\n请拨打电话，\n第三条规定的义务除外。\n"
    )

    assert told(text, ".txt") == [
        (
            1,
            "",
            0,
            [
                "小禾助手用户协议",
                "contents: 目  录",
                "contents: 第一章 总则 ........ 1",
                "contents: 第二章 用户义务 ........ 2",
                "contents: ３．２ 投诉",
            ],
        ),
        (8, "第一章 总则", 8, []),
        (9, "第一条", 10, ["第一条 为了规范服务，制定本协议。"]),
        (10, "第二章 用户义务", 8, []),
        (11, "（一）不得违法", 13, ["用户不得违法。\n1. 姓名\n2. 电话"]),
        (15, "３．２ 投诉", 15, ["请拨打电话，\n第三条规定的义务除外。"]),
    ]
    assert anchors(text, ".txt") == {
        "第一章-总则": 8,
        "第一章": 8,
        "第一条": 9,
        "第二章-用户义务": 10,
        "第二章": 10,
        "一不得违法": 11,
        "３２-投诉": 15,
        "3.2": 15,
    }


def test_headings_without_a_number_stand_apart_or_are_underlined() -> None:
    text = (
        "Terms of Use\n============\n\nYour Duties\n-----------\nObey the law, and\ndo not do harm.\n\n"
        "COMPLAINTS\nWrite to us.\n\nUser rights\n\nYou may have your records deleted.\n\n"
        "用户权利\n用户可以随时要求删除自己的记录。\n\nDemo Inc.\n2026-01-01\n"
    )

    assert told(text, ".txt") == [
        (1, "Terms of Use", 1, []),
        (4, "Your Duties", 2, ["Obey the law, and\ndo not do harm."]),
        (9, "COMPLAINTS", 18, ["Write to us."]),
        (12, "User rights", 18, ["You may have your records deleted."]),
        (16, "用户权利", 18, ["用户可以随时要求删除自己的记录。", "Demo Inc.\n2026-01-01"]),
    ]


def test_a_paragraph_that_is_broken_to_fit_is_no_heading() -> None:
    text = (
        "The provider uses the records of users only to\nserve them, and deletes them when they ask it to.\n"
    )

    assert told(text, ".txt") == [(1, "", 0, [text.strip()])]


def test_sections_are_found_by_name_and_by_place_with_those_nested_in_them() -> None:
    document = read(
        "第一章 总则\n第一条 目的\n甲。\n第二条 范围\n第二章 义务\n第一条 目的\n".encode(), ".txt"
    )
    chapter, purpose, scope, duties, again = document.sections

    assert document.anchors["第一条-目的-1"] == 6
    assert document.section("第一章") == chapter
    assert document.section("第一条-目的-1") == again
    assert document.section("none") is None
    assert document.within(chapter) == (chapter, purpose, scope)
    assert document.within(duties) == (duties, again)
    assert document.within(scope) == (scope,)
    with pytest.raises(ValueError, match="not of this document"):
        document.within(Section("", 0, 1, (), ()))


def test_an_anchor_in_the_text_stands_in_the_section_before_it() -> None:
    first, second = Section("A", 1, 2, ("a",), ()), Section("B", 1, 5, ("b",), (Block(6, "x", "text"),))
    document = Document("html", (first, second), {"top": 1, "a": 2, "inside": 4, "b": 5, "end": 9})

    assert [document.section(name) for name in ("top", "inside", "end")] == [None, first, second]


def test_a_number_may_be_named_as_it_is_written() -> None:
    text = "三、违规处理\n\n我们将处理。\n\n第１２条 其他\n\n内容在此。\n\n３.３ 全角数字\n\n内容在此。\n"
    document = read(text.encode(), ".txt")

    assert [document.anchor(written) for written in ("三、", "第１２条", "３.３", "四、")] == [
        "三",
        "第12条",
        "3.3",
        None,
    ]
    assert document.section("第１２条") == document.section("第12条") == document.sections[1]


def test_an_anchor_that_a_browser_follows_is_named_letter_by_letter() -> None:
    assert read("# ABC\n\n内容在此。\n".encode(), ".md").anchor("ＡＢＣ") is None
