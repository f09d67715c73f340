from collections.abc import Mapping
from typing import Any

import pytest

from linter import documents
from linter.clauses import ClauseState, Looked, Placeholder, look
from linter.documents import Document
from linter.evidence import Evidence
from linter.findings import KeyPath

TERMS = """# 用户协议

## 用户的义务

用户应当如实注册，妥善保管账号，遵守法律法规。

## 未成年人

未满十四周岁的，须由监护人同意后使用。

## 服务时间

我们每日八时至二十二时受理来信，节假日顺延，恕不另行通知。
"""
MINORS: KeyPath = ("agreement", "clauses", "minors")
DOCUMENT: KeyPath = ("agreement", "document")


def looked(
    text: str,
    *evidence: Evidence,
    data: Mapping[str, Any] | None = None,
    suffix: str = ".md",
) -> Looked:
    def document_of(file: str) -> Document | None:
        return documents.read(text.encode(), suffix) if file == "terms" else None

    return look(data or {}, evidence, document_of)


def mapped(
    anchor: str | None, state: str = "opened", path: KeyPath = MINORS, file: str = "terms"
) -> Evidence:
    return Evidence(path, file, anchor, state)


def clause(state: str, sure: str, anchor: str | None, line: int | None) -> ClauseState:
    return ClauseState(MINORS, "minors", state, "terms", anchor, line, sure)


@pytest.mark.parametrize(
    ("anchor", "state", "sure", "line"),
    [
        ("未成年人", "speaks", "high", 7),
        ("用户的义务", "off-subject", "high", 3),
        ("服务时间", "off-subject", "low", 11),
    ],
)
def test_says_whether_a_section_speaks_of_its_subject_and_how_sure_it_is(
    anchor: str, state: str, sure: str, line: int
) -> None:
    assert looked(TERMS, mapped(anchor)).clauses == (clause(state, sure, anchor, line),)


def test_a_document_without_an_anchor_is_judged_as_a_whole() -> None:
    assert looked(TERMS, mapped(None)).clauses == (clause("speaks", "medium", None, None),)
    assert looked("# 招聘\n\n诚聘前端工程师两名，熟悉编辑器者优先。\n", mapped(None)).clauses == (
        clause("off-subject", "low", None, None),
    )


@pytest.mark.parametrize(
    "below",
    [
        "",
        "```\n未满十四周岁的，须由监护人同意后使用。\n```\n",
        "【待填写】\n",
        "暂无\n",
        "<!-- 待法务确认后补充本条内容 -->\n",
    ],
    ids=["nothing", "code", "placeholder", "next to nothing", "comment"],
)
def test_a_heading_with_nothing_to_read_below_it_is_a_stub(below: str) -> None:
    text = f"# 用户协议\n\n## 未成年人\n\n{below}\n## 变更\n\n修改本协议的，提前七日公告。\n"

    assert looked(text, mapped("未成年人")).clauses == (clause("stub", "high", "未成年人", 3),)


def test_a_pointer_to_another_document_is_no_stub_and_one_that_leads_nowhere_is() -> None:
    pointer = "# 用户协议\n\n## 未成年人\n\n[详见](minors.md)\n"
    nowhere = "# 用户协议\n\n## 未成年人\n\n[详见](#)\n"

    assert [c.state for c in looked(pointer, mapped("未成年人")).clauses] == ["speaks"]
    assert [c.state for c in looked(nowhere, mapped("未成年人")).clauses] == ["stub"]


def test_characters_that_look_alike_are_read_alike() -> None:
    radicals = "# ⽤户协议\n\n## ⽣效\n\n未成年⼈须由监护⼈同意后使⽤。\n"

    assert [c.state for c in looked(radicals, mapped("效")).clauses] == ["speaks"]


@pytest.mark.parametrize(
    "evidence",
    [
        mapped("未成年人", state="missing"),
        mapped("未成年人", file="elsewhere"),
        mapped("x", path=("models", 0, "evidence")),
    ],
    ids=["not opened", "not readable as a document", "no document for users"],
)
def test_what_could_not_be_read_is_not_judged(evidence: Evidence) -> None:
    assert looked(TERMS, evidence) == Looked()


def test_what_git_does_not_track_is_read_all_the_same() -> None:
    assert [c.state for c in looked(TERMS, mapped("未成年人", state="untracked")).clauses] == ["speaks"]


def test_a_document_in_another_language_is_passed_over() -> None:
    japanese = "# 規約\n\n## 未成年者\n\n未成年者は保護者の同意を得てこのサービスを利用してください。\n"
    french = "# Conditions\n\n## Mineurs\n\nLes mineurs doivent obtenir l'accord de leurs parents.\n"

    assert looked(japanese, mapped("未成年者")).clauses == ()
    assert looked(french, mapped("mineurs")).clauses == ()


def suggestions(data: Mapping[str, Any]) -> dict[KeyPath, tuple[str | None, str]]:
    states = looked(TERMS, mapped(None, path=DOCUMENT), data=data).clauses
    return {s.path: (s.reference, s.sure) for s in states if s.state == "suggested"}


DUTIES: KeyPath = ("agreement", "clauses", "user_duties")


def test_suggests_the_anchor_of_a_clause_that_is_not_mapped() -> None:
    assert suggestions({"agreement": {"document": "terms"}}) == {
        DUTIES: ("#用户的义务", "high"),
        MINORS: ("#未成年人", "high"),
    }


@pytest.mark.parametrize("answer", ["#未成年人", False], ids=["mapped", "declared absent"])
def test_suggests_nothing_where_the_manifest_says_something(answer: str | bool) -> None:
    data = {"agreement": {"document": "terms", "clauses": {"minors": answer}}}

    assert suggestions(data) == {DUTIES: ("#用户的义务", "high")}


def test_suggests_nothing_where_the_manifest_declares_that_there_are_no_clauses() -> None:
    assert suggestions({"agreement": {"document": "terms", "clauses": False}}) == {}


def test_a_manifest_that_breaks_the_schema_is_no_obstacle() -> None:
    assert suggestions({"agreement": ["terms"]}) == {}


COMPLAINTS = """# 投诉

## 结果反馈

处理结果以短信告知，并附复核办法。

## 时限

三个工作日内受理，十日内办结。
"""


def test_a_page_of_complaints_is_named_in_the_suggestion_since_no_document_stands_beside_it() -> None:
    channel = mapped(None, path=("complaints", "channels", 0, "evidence"))
    data = {"complaints": {"channels": [{}], "decide_within": {"days": 10}}}
    states = looked(COMPLAINTS, channel, data=data).clauses

    assert {s.path: s.reference for s in states if s.state == "suggested"} == {
        ("complaints", "decide_within", "evidence"): "/terms#时限",
        ("complaints", "feedback"): "/terms#结果反馈",
    }


@pytest.mark.parametrize(
    ("clause_text", "sure"),
    [
        ("因生成内容产生的一切后果由用户承担，我们概不负责。", ["high"]),
        ("我们对生成内容不承担任何责任。", ["medium"]),
        ("因使用本服务产生的一切后果由用户自行承担，本公司概不负责。", ["medium"]),
        ("因使用本服务产生的一切后果由用户自行承担。", []),
        ("You are solely responsible for all generated content.", ["medium"]),
        ("用户对自己的输入和发布行为负责。", []),
        ("因用户泄露密码造成的损失，由用户承担。", []),
        ("因生成内容产生的一切后果由用户承担，但不免除我们依法应当承担的责任。", []),
    ],
)
def test_tells_of_a_clause_that_puts_all_upon_users_and_not_of_one_on_their_own_conduct(
    clause_text: str, sure: list[str]
) -> None:
    text = f"# Terms 协议\n\n## 责任\n\n{clause_text}\n"
    states = looked(text, mapped(None, path=DOCUMENT)).clauses

    assert [s.sure for s in states if s.state == "shifts-responsibility"] == sure


def left(text: str, suffix: str = ".md") -> list[str]:
    return [p.text for p in looked(text, mapped(None, path=DOCUMENT), suffix=suffix).placeholders]


@pytest.mark.parametrize(
    "written",
    [
        *("【待填写】", "【】", "【公司名称】", "【请填写】", "【示例】", "（待补充）", "【XXX】"),
        *("[company name]", "[insert date]", "[Your Company Name]", "[邮箱地址]", "{{company}}"),
        *("TODO: ask legal", "TBD", "FIXME", "XXX公司", "某某公司", "xxxx", "20XX年XX月XX日", "________"),
        *("[XX]", "[____]", "[    ]", "[enter your address]"),
        *("400-000-0000", "138-0000-0000", "Lorem ipsum", "help@example.com", "https://www.example.org"),
    ],
)
def test_a_placeholder_is_told_with_its_line(written: str) -> None:
    text = f"# 协议\n\n第一行\n联系方式 {written}\n"
    expected = (Placeholder(DOCUMENT, "terms", 4, written),)

    assert looked(text, mapped(None, path=DOCUMENT), suffix=".txt").placeholders == expected


@pytest.mark.parametrize(
    "written",
    [
        *("【特别提示】", "【重要】", "[1]", "[a]", "{name}", "{{ site.title }}", "TODO 清单功能"),
        *("- [x] 已完成", "- [ ] 未完成", "引文 [...] 从略", "[*]", "按 [Enter] 键，再按 [Insert]"),
        *("点击【服务名称】查看", "填写【联系电话】", "【示例】您可以输入一段文字。"),
        *("0571-00000000", "400-820-8820", "138****0000", "示例科技有限公司", "service@example.cn"),
        *(
            "XXL",
            "[隐私政策](privacy.md)",
            "（待遇与福利）",
            "等待审核",
            "https://example.cn",
            "`example.com`",
        ),
    ],
)
def test_what_only_looks_like_a_placeholder_is_left_alone(written: str) -> None:
    text = written if written != "`example.com`" else "```\nexample.com\n```"

    assert left(f"# 协议\n\n{text}\n") == []


def test_each_of_many_placeholders_in_one_block_is_told_with_its_own_line() -> None:
    text = "# 协议\n\n" + "第一行 【公司名称】\n第二行\n" * 3

    found = looked(text, mapped(None, path=DOCUMENT), suffix=".txt").placeholders

    assert [(one.line, one.text) for one in found] == [(line, "【公司名称】") for line in (3, 5, 7)]


def test_a_link_that_leads_nowhere_is_one() -> None:
    page = '<p>见<a href="#">政策</a>、<a href="javascript:void(0)">说明</a>、<a href="a.md">附件</a>。</p>'

    assert left(page, ".html") == ["#", "javascript:void(0)"]
    assert left("# 协议\n\n见[政策](#)和[附件](annex.md)。\n") == ["#"]


def test_braces_are_arguments_in_a_table_of_strings_and_to_be_filled_in_elsewhere() -> None:
    assert (
        left('{"terms": {"title": "用户协议", "body": "欢迎使用 {{product}}，请阅读全文。"}}', ".json") == []
    )
    assert left("# 用户协议\n\n欢迎使用 {{product}}，请阅读全文。\n") == ["{{product}}"]


def test_a_file_that_is_named_twice_is_told_of_once_and_by_the_reference_to_all_of_it() -> None:
    evidence = [mapped("未成年人"), mapped(None, path=DOCUMENT)]

    assert looked("## 未成年人\n\n电话 400-000-0000\n", *evidence).placeholders == (
        Placeholder(DOCUMENT, "terms", 3, "400-000-0000"),
    )
