"""What is looked at less closely for the sake of time: the same comes of it as of looking closely."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from linter.clauses.placeholders import _MAY_HOLD, _PLACEHOLDER, _TEMPLATE, _WHOLE
from linter.clauses.subjects import Words
from linter.documents.characters import _ODD, plain
from linter.documents.outline import slug

_PIECES = st.sampled_from(
    [
        *(
            "【",
            "】",
            "（",
            "）",
            "(",
            ")",
            "[",
            "]",
            "待填写",
            "公司名称",
            "日期",
            "示例",
            "填写",
            "…",
            "*",
            "。",
        ),
        *(
            "TBD",
            "TBC",
            "TODO",
            "FIXME",
            "20",
            "X",
            "x",
            "×",
            "年",
            "月",
            "有限公司",
            "某某",
            " ",
            "days",
            "个",
        ),
        *(
            "400",
            "-",
            "000",
            "0",
            "010",
            "138",
            "123",
            "456",
            "7890",
            "LOREM ",
            "ipſum",
            "lorem ",
            "ipsum",
            "____",
        ),
        *("{{", "}}", "确认", "待定", "暂缺", "TBD", "\u0301", "Ａ", "，", "\u2fd4", "ﬁ", "\n"),
        *("@", "Example.", "example.", "com", "ORG", "company name", "insert ", "."),
    ]
)


@given(st.lists(_PIECES, max_size=10).map("".join))
@example("【待填写】")
@example("[Company Name]")
@example("Lorem IPSUM")
@example("123-456-7890")
@example("20×× 年 × 月")
def test_no_placeholder_is_passed_over(text: str) -> None:
    held = _PLACEHOLDER.search(text) or _TEMPLATE.search(text) or _WHOLE.fullmatch(text)
    assert _MAY_HOLD.search(text) or not held


@given(_PIECES | st.text())
@example("用户，应当（一）：；")
def test_signs_are_made_plain_as_by_the_whole_table(text: str) -> None:
    assert _ODD.search(text) or plain(text) == unicodedata.normalize("NFKC", text)


@given(st.lists(st.lists(_PIECES | st.text(), max_size=4).map("".join), max_size=6))
def test_words_of_paragraphs_follow_one_another_as_those_of_the_text(paragraphs: list[str]) -> None:
    whole = Words.of("\n".join(paragraphs))
    following = Words.following(map(Words.of, paragraphs))
    assert (following.spaced.strip(), following.joined) == (whole.spaced.strip(), whole.joined)


@given(st.text())
@example("第三条 Terms_of-use (2024)：é́ ²")
def test_a_slug_keeps_letters_numbers_and_marks(heading: str) -> None:
    kept = [char for char in heading.lower() if char in "- _" or unicodedata.category(char)[0] in "LMN"]
    assert slug(heading) == "".join(kept).replace(" ", "-")
