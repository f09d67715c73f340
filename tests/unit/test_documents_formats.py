import pytest

from linter.documents import Block, Document, DocumentProblem, Section, UnreadableDocument, read
from tests.documents import anchors, told


def test_a_page_has_the_sections_and_names_of_its_html() -> None:
    page = """<html><head><title>T</title><style>h1{}</style></head><body><nav><a href="#a">A</a></nav>
<h1 id=a>用户 &amp; 协议</h1><p>一些
文字<a name="n"></a>。</p><div hidden>hidden<div>x</div>y</div><ul><li>one <a href="/x">two</a><li>three</ul>
<p><b>第三条 用户义务</b></p><p>用户应当。</p><p style="display: none">no</p><table><tr><td>a<td>b</table>
<script>var a="<h1>x</h1>"</script><pre><code>code</code></pre><pre>四、投诉
五日内</pre><div role="heading" aria-level="3" id="r">Rights</div>
<section id="s"><h2>User Duties</h2>End"""

    assert read(page.encode(), ".html") == Document(
        "html",
        (
            Section("", 0, 1, (), (Block(1, "A", "contents", ("#a",)),)),
            Section(
                "用户 & 协议",
                1,
                2,
                ("a", "用户--协议"),
                (
                    Block(2, "一些\n文字。", "text"),
                    Block(3, "one two", "text", ("/x",)),
                    Block(3, "three", "text"),
                ),
            ),
            Section(
                "第三条 用户义务",
                10,
                4,
                ("第三条-用户义务", "第三条"),
                (Block(4, "用户应当。", "text"), Block(4, "a | b", "text"), Block(5, "code", "code")),
            ),
            Section("四、投诉", 12, 5, ("四投诉", "四"), (Block(6, "五日内", "text"),)),
            Section("Rights", 3, 6, ("r", "rights"), ()),
            Section("User Duties", 2, 7, ("user-duties",), (Block(7, "End", "text"),)),
        ),
        {
            "a": 2,
            "n": 3,
            "r": 6,
            "s": 7,
            "用户--协议": 2,
            "第三条-用户义务": 4,
            "第三条": 4,
            "四投诉": 5,
            "四": 5,
            "rights": 6,
            "user-duties": 7,
        },
    )


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_a_declaration_that_is_no_html_is_skipped_or_makes_its_page_unreadable(suffix: str) -> None:
    # Which of them depends on the version of Python.
    try:
        (section,) = read(b"<p>a</p><![b](c)><p>d</p>", suffix).sections
        shown = [block.text for block in section.blocks]
    except UnreadableDocument as problem:
        shown = [problem.why]

    assert shown in (["a", "d"], ["it holds a declaration that is no HTML"])


def test_restructured_text_has_titles_targets_and_paragraphs() -> None:
    text = """==========
用户协议
==========

.. _user duties:

User Duties
===========

You **must** obey `the law <https://x.y>`_ and :ref:`more <label>`::

    code = 1

* one
* two

.. code-block:: python

   第三条 = 1

.. note:: Careful
   :class: x

   Very.

.. a comment
   hidden

.. _lone:

第三条 用户权利

用户可以删除。

Sub
---
text
"""

    assert told(text, ".rst") == [
        (2, "用户协议", 1, []),
        (
            7,
            "User Duties",
            2,
            [
                "You must obey the law and more:",
                "code:     code = 1",
                "one",
                "two",
                "code:    第三条 = 1",
                "Careful",
                "Very.",
            ],
        ),
        (31, "第三条 用户权利", 10, ["用户可以删除。"]),
        (35, "Sub", 3, ["text"]),
    ]
    assert anchors(text, ".rst") == {
        "用户协议": 2,
        "user duties": 7,
        "user-duties": 7,
        "lone": 31,
        "sub": 35,
        "第三条-用户权利": 31,
        "第三条": 31,
    }


_TITLE = "三、用户义务"
_BODY = "用户应当。"


@pytest.mark.parametrize(
    ("suffix", "text", "keys", "line"),
    [
        (".json", f'{{"t": {{"a": "{_TITLE}",\n "b": "{_BODY}"}}}}', ["t.a", "t.b"], 1),
        (".arb", f'{{"a": "{_TITLE}",\n "b": "\\u7528户应当。"}}', ["a", "b"], 1),
        (".yaml", f"t:\n  a: {_TITLE}\n  b: |\n    {_BODY}\n", ["t.a", "t.b"], 2),
        (".properties", f"# no\nt.a={_TITLE}\nt.b = \\u7528户\\\n  应当。\n", ["t.a", "t.b"], 2),
        (
            ".po",
            f'#: x\nmsgid "a"\nmsgstr ""\n"三、用户义务"\n\nmsgid "{_BODY}"\nmsgstr ""',
            ["a", _BODY],
            3,
        ),
        (".strings", f'/* "no" */\n"a" = "{_TITLE}";\n"b" = "{_BODY}";', ["a", "b"], 2),
        (".xml", f'<r><string name="a">{_TITLE}</string>\n<string name="b">{_BODY}</string>', ["a", "b"], 1),
        (".ts", f"// '没有 no'\nconst t = {{a: '{_TITLE}', b: `{_BODY}`, 'id': 'x'}}", ["t.a", "t.b"], 2),
        (".dart", f"final t = {{'a': '{_TITLE}',\n 'b': \"\"\"{_BODY}\"\"\"}};", ["t.a", "t.b"], 1),
        (".py", f"# '没有 no'\na = '{_TITLE}'\nb = \"{_BODY}\"", ["a", "b"], 2),
    ],
)
def test_strings_of_a_program_are_read_with_their_keys(
    suffix: str, text: str, keys: list[str], line: int
) -> None:
    document = read(text.encode(), suffix)

    assert document.format == "strings"
    assert told(text, suffix) == [(line, "三、用户义务", 12, ["用户应当。"])]
    assert [name for name in document.anchors if name not in {"三用户义务", "三"}] == keys


def test_words_between_tags_are_read_and_code_is_not() -> None:
    text = (
        "const a = (b: Map<string, number>) => b.size > 0 && c < 3;\n"
        'export default () => <div className="flex items-center"><h2>四、投诉渠道</h2>\n '
        "<p>可以投诉 {name} 五日内答复。</p></div>"
    )

    assert told(text, ".tsx") == [
        (2, "四、投诉渠道", 12, ["可以投诉", "五日内答复。"]),
    ]


def test_a_vue_component_shows_its_template_and_its_strings() -> None:
    text = (
        '<template>\n<div><h2 id="d">用户义务</h2><p>用户应当。</p></div>\n</template>\n'
        '<script>export const t = "第五条 期限";</script>'
    )

    assert told(text, ".vue") == [(2, "用户义务", 2, ["用户应当。"]), (4, "第五条 期限", 10, [])]


@pytest.mark.parametrize("text", ["a: [", "[" * 100, "a: b: c", "\t- x"])
def test_yaml_that_cannot_be_read_is_unreadable(text: str) -> None:
    with pytest.raises(DocumentProblem) as caught:
        read(text.encode(), ".yaml")

    assert caught.value.state == "unreadable"


def test_keys_of_yaml_lead_to_their_values() -> None:
    text = (
        'm: {k: v, "": e, n: {o: p}}\nl:\n  - x\n  - y: z\n    w: q\n'
        "r: &r s\nt: *r\nu: last\n? [c]\n: val\nz: end\n"
    )

    assert anchors(text, ".yaml") == {
        "m.k": 1,
        "m": 1,
        "m.n.o": 1,
        "l": 3,
        "l.y": 4,
        "l.w": 5,
        "r": 6,
        "u": 8,
        "z": 11,
    }


@pytest.mark.parametrize(
    ("content", "suffix", "state"),
    [
        (b"", ".md", "empty"),
        (b"\xef\xbb\xbf \n", ".html", "empty"),
        ("用户".encode("gb18030"), ".md", "unreadable"),
        (b"a\0b", ".txt", "unreadable"),
        (b"\x89PNG", ".png", "not-read"),
        (b"", ".png", "empty"),
        (b"PK", ".xlsx", "not-read"),
    ],
)
def test_what_is_no_document_is_told_by_the_state_of_the_evidence(
    content: bytes, suffix: str, state: str
) -> None:
    with pytest.raises(DocumentProblem) as caught:
        read(content, suffix)

    assert caught.value.state == state
