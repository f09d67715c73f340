import pytest

from linter.documents import Block, Section, read


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


def test_a_block_of_very_many_brackets_is_read_as_words() -> None:
    many = read(("[a](b.md) " * 201).encode(), ".md").sections[0].blocks[0]
    few = read(("[a](b.md) " * 200).encode(), ".md").sections[0].blocks[0]

    assert (many.text.split()[0], many.links) == ("[a](b.md)", ())
    assert (few.text.split()[0], len(few.links)) == ("a", 200)
