from collections.abc import Iterator

import pytest

from linter.documents import Block, Section, UnreadableDocument, markdown, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# User Duties", {"user-duties": 1}),
        ("## 四、用户义务", {"四用户义务": 1}),
        ("## （一）投诉 渠道", {"一投诉-渠道": 1}),
        ("# What's new? (v2.0)", {"whats-new-v20": 1}),
        ("# a_b - c", {"a_b---c": 1}),
        ("# Same\n\n# Same\n\n# Same", {"same": 1, "same-1": 3, "same-2": 5}),
        ("Setext\n===\n\nSecond\n---", {"setext": 1, "second": 4}),
        ("# `code` and *emphasis* and [link](https://example.com)", {"code-and-emphasis-and-link": 1}),
        ("# ![picture](a.png) Words", {"-words": 1}),
        ("> # Quoted\n\n- # Listed", {"quoted": 1, "listed": 3}),
        ("```\n# not a heading\n```\n\n    # nor this", {}),
        ("<a id=\"terms\"></a>\n\nText <a name='here'></a>", {"terms": 1, "here": 3}),
        ('<h2 id="explicit">Heading</h2>', {"explicit": 1, "heading": 1}),
        ("<!-- # comment -->", {}),
        ("#not-a-heading", {}),
        ("", {}),
    ],
)
def test_finds_the_anchors_that_github_makes(text: str, expected: dict[str, int]) -> None:
    assert read(text.encode() or b" x", ".md").anchors == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Duties {#custom}", {"custom": 1, "duties-custom": 1}),
        ("`<a id=\"no\">` and <span id='yes'>", {"yes": 1}),
        ("<h2>Html <b>heading</b></h2>\n\n## Html heading", {"html-heading": 1, "html-heading-1": 3}),
        ("---\ntitle: Terms\n---\n\n# Terms", {"terms": 5}),
        (
            "**第三条 用户义务**\n\n# 第三条 用户义务",
            {"第三条-用户义务": 3, "第三条-用户义务-1": 1, "第三条": 1},
        ),
        ("```\n第三条 用户义务\n```", {}),
        ("<!--\n# hidden\n-->\n\n<div hidden><h2>no</h2></div>", {}),
    ],
)
def test_finds_the_anchors_that_authors_write_besides(text: str, expected: dict[str, int]) -> None:
    assert read(text.encode(), ".md").anchors == expected


def test_an_agreement_has_sections_by_its_headings_and_by_its_bold_and_numbered_lines() -> None:
    text = """---
title: x
---
# 用户协议

- [第一条 定义](#第一条-定义)
- [二](#二)

第一条 定义

本协议**所称**。
第二行 [链接](docs/a.md "t") <a id="here"></a>

**第二条 用户义务**
用户应当遵守法律。

**重要提示**

**请注意。**

1. 姓名
2. 电话

```
# no
第三条
```

| a | b |
|---|---|
| 1 [x](#) | 2 |

## Heading

> # Quoted

[用户义务](#第二条)
"""

    assert read(text.encode(), ".md").sections == (
        Section(
            "用户协议",
            1,
            4,
            ("用户协议",),
            (
                Block(6, "第一条 定义", "contents", ("#第一条-定义",)),
                Block(7, "二", "contents", ("#二",)),
            ),
        ),
        Section(
            "第一条 定义",
            10,
            9,
            ("第一条-定义", "第一条"),
            (Block(11, "本协议所称。\n第二行 链接", "text", ("docs/a.md",)),),
        ),
        Section(
            "第二条 用户义务",
            10,
            14,
            ("第二条-用户义务", "第二条"),
            (Block(15, "用户应当遵守法律。", "text"),),
        ),
        Section(
            "重要提示",
            18,
            17,
            ("重要提示",),
            (
                Block(19, "请注意。", "text"),
                Block(21, "姓名", "text"),
                Block(22, "电话", "text"),
                Block(25, "# no\n第三条", "code"),
                Block(29, "a | b", "text"),
                Block(31, "1 x | 2", "text", ("#",)),
            ),
        ),
        Section(
            "Heading",
            2,
            33,
            ("heading",),
            (Block(35, "Quoted", "text"), Block(37, "用户义务", "contents", ("#第二条",))),
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Offsets of the parser are bytes, and a Chinese character has three.
        ("一二三四五六七八\n九十\n\n第二段", [(1, "一二三四五六七八\n九十"), (4, "第二段")]),
        ("甲\r\n\r\n- 乙\r\n  丙\r\n- 丁\r\n", [(1, "甲"), (3, "乙\n丙"), (5, "丁")]),
        # Of a loose list, of one in a quotation, and what stands in no paragraph of its own.
        ("- 甲\n\n  乙\n\n> 1. 丙\n>    - 丁", [(1, "甲"), (3, "乙"), (5, "丙"), (6, "丁")]),
        ("- 甲\n  ***\n  乙", [(1, "甲"), (3, "乙")]),
        ("甲 `一\n二` 乙\n丙", [(1, "甲 一 二 乙\n丙")]),
        ("a <b\nid='x'>b</b>\nc", [(1, "a b\nc")]),
        ("    甲\n\n    乙\n\n~~~\n丙\n\n~~~", [(1, "甲\n\n乙"), (6, "丙")]),
        ("- ```sh\n  甲\n  ```\n\n      乙", [(2, "甲"), (5, "乙")]),
        ("> <p>甲</p>\n> <p>乙</p>", [(1, "甲"), (2, "乙")]),
        ("甲 ~~乙~~ \\* &amp; &#x4e01; ![丙 **丁** <a id=x>](m.png) ~~~戊~~", [(1, "甲 乙 * & 丁  ~~~戊~~")]),
        ("甲　\n　\n乙", [(1, "甲\n乙")]),
        ("", [(1, "x")]),
    ],
)
def test_blocks_have_their_lines_and_the_words_that_are_seen(
    text: str, expected: list[tuple[int, str]]
) -> None:
    sections = read(text.encode() or b"x", ".md").sections

    assert [(block.line, block.text) for one in sections for block in one.blocks] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|甲|乙|\n|-|:-:|\n|1|\n|`2`|3|4|\n", [(1, "甲 | 乙"), (3, "1 | "), (4, "2 | 3")]),
        ("甲\n|乙|\n|-|\n|丙 \\| 丁|", [(1, "甲"), (2, "乙"), (4, "丙 | 丁")]),
        # Right under a paragraph, and of rows that do not begin with a bar.
        (
            "甲\n乙 | 丙\n:-|-\n1 | **2**\n3\n\n丁",
            [(1, "甲"), (2, "乙 | 丙"), (4, "1 | 2"), (5, "3"), (7, "丁")],
        ),
        ("- 甲\n  乙 | 丙 |\n  --|--|\n  1 | 2", [(1, "甲"), (2, "乙 | 丙"), (4, "1 | 2")]),
        ("甲\n乙 | 丙\n-|-|-\n", [(1, "甲\n乙 | 丙\n-|-|-")]),
        ("甲\n乙 | 丙\n-|x\n", [(1, "甲\n乙 | 丙\n-|x")]),
    ],
)
def test_a_row_of_a_table_is_a_block(text: str, expected: list[tuple[int, str]]) -> None:
    (section,) = read(text.encode(), ".md").sections

    assert [(block.line, block.text) for block in section.blocks] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b.md) [c](<d e.md> 't') [f](#%E7%AC%AC)", ("b.md", "d e.md", "#第")),
        ("[a][r] [R] [r][] [no]\n\n[r]: /x", ("/x", "/x", "/x")),
        ("<https://a.cn/甲> <m@a.cn> https://a.cn", ("https://a.cn/甲", "mailto:m@a.cn")),
        ("[![p](p.png)](q.md) x ![[l](no.md)](p.png)", ("q.md",)),
        ("<a href=r.md>s</a> `[a](b.md)`", ()),
        ("[x](javascript:void(0))", ("javascript:void(0)",)),
    ],
)
def test_a_block_has_the_addresses_that_it_links_to(text: str, expected: tuple[str, ...]) -> None:
    (section,) = read(text.encode(), ".md").sections

    assert section.blocks[0].links == expected


@pytest.mark.parametrize(
    ("text", "heading", "anchors"),
    [
        ("# 甲 \t", "甲", ("甲",)),
        ("甲\n乙\n---", "甲 乙", ("甲-乙",)),
        ("# [甲](b.md) <i>乙</i>", "甲 乙", ("甲-乙",)),
        ("## 甲 {#b}\t", "甲", ("b", "甲-b")),
        ("|甲\n--", "|甲", ("甲",)),
        ("#", "", ()),
    ],
)
def test_a_heading_has_its_words(text: str, heading: str, anchors: tuple[str, ...]) -> None:
    (section,) = read(text.encode(), ".md").sections

    assert (section.heading, section.anchors) == (heading, anchors)


@pytest.mark.parametrize(
    "text",
    [
        "> " * 10_000 + "a",
        "- " * 40_000 + "a\n" + "b\n" * 100,
        "".join("  " * level + "- a\n" for level in range(400)),
        *(
            "甲" + mark * (399_999 // len(mark))
            for mark in ("[", "*", "`", "~", "![", "[a](", "*a _b ", "[a]", "<")
        ),
        "|" * 13_000 + "\n" + "|-" * 13_000 + "\n" + "|\n" * 100,
        "a|" * 10_000 + "\n" + "-|" * 10_000 + "\n" + "a\n" * 1_000,
    ],
    ids=lambda text: text[:8].strip(),
)
def test_text_that_is_made_to_be_hard_is_read(text: str) -> None:
    assert read(text.encode(), ".md").sections


def test_a_fault_of_the_parser_is_a_document_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """As Rust code raises it."""

    class Broken:
        def events_with_range(self, text: str) -> Iterator[tuple[object, object]]:
            yield {"Start": "Paragraph"}, {"start": 0, "end": 1}
            raise PanicException(text)

    monkeypatch.setattr(markdown, "_PARSER", Broken())

    with pytest.raises(UnreadableDocument, match="its Markdown cannot be parsed"):
        read(b"x", ".md")
