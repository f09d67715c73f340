"""Markdown, as GitHub reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from linter.documents import prose
from linter.documents.base import Document
from linter.documents.blocks import Blocks
from linter.documents.outline import Outline, leads_inside

# An anchor that a tag in running text sets: <a id="…">, <a name="…">, or an id on any other tag.
_ID = re.compile(r"""\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))""")
# GitHub shows this as words. Sites that are made from Markdown read it as the heading's anchor.
_ATTRIBUTE = re.compile(r"\{:?\s*#([^\s{}#]+)\s*\}$")
_MARKED = re.compile(r"[\\`*_\[\]<>!&~]|  \n")
# Parsing the inside of one block takes time that grows with the square of its length for some texts.
_INLINE_LIMIT = 5_000
_BRACKET_LIMIT = 200


def read(text: str) -> Document:
    """A Markdown text as a document.

    A heading is named by its GitHub slug: its words in lower case, without punctuation, with hyphens for
    spaces; the second of the same words ends in `-1`. Also by `{#id}` behind it, and by an id in HTML. A
    paragraph that is all bold, or whose number makes it a heading, opens a section as well; its slug names it
    where nothing else has that name. A `#` in a code block is no heading.
    """
    return _Reader().read(text)


class _Reader:
    def __init__(self) -> None:
        self._outline = Outline()
        # Paragraphs since the last heading or other block. Whether one is a heading shows in its neighbours.
        self._lines: list[prose.Line] = []
        self._references: dict[str, Any] = {}

    def read(self, text: str) -> Document:
        tokens = _blocks().parse(_without_front_matter(text), self._references)
        position = 0
        while position < len(tokens):
            position = self._token(tokens, position)
        self._flush()
        return self._outline.document("markdown")

    def _token(self, tokens: Sequence[Token], position: int) -> int:
        """Take the token at `position`, and give the position of the next."""
        token = tokens[position]
        kind = token.type
        if kind == "inline":
            self._text(token, nested=token.level > 1)
        elif kind == "heading_open":
            self._heading(token, tokens[position + 1])
            return position + 3
        elif kind == "tr_open":
            return self._row(tokens, position)
        elif kind in {"fence", "code_block"}:
            self._flush()
            self._outline.block(_line(token) + (kind == "fence"), token.content.rstrip("\n"), "code")
        elif kind == "html_block":
            self._html(token.content, _line(token))
        return position + 1

    def _heading(self, token: Token, inline: Token) -> None:
        line = _line(token)
        inside = _Inline(inline, self._outline, self._references)
        words = " ".join(text for _, text, _ in inside.lines)
        attribute = _ATTRIBUTE.search(words.rstrip())
        if token.level:
            # In a quotation or a list: it can be named, and divides nothing.
            self._outline.anchor(self._outline.slug(words), line)
            self._text(inline, nested=True)
            return
        self._flush()
        shown = words[: attribute.start()] if attribute else words
        named = (attribute[1],) if attribute else ()
        self._outline.heading(shown.strip(), int(token.tag[1]), line, named, slug_of=words)

    def _text(self, token: Token, *, nested: bool) -> None:
        inside = _Inline(token, self._outline, self._references)
        if inside.only_leads_inside:
            self._flush()
            self._outline.block(_line(token), inside.text, "contents", inside.links)
        elif nested:
            self._flush()
            self._outline.block(_line(token), inside.text, "text", inside.links)
        else:
            first = _line(token)
            for offset, text, strong in inside.lines:
                links = inside.links if offset == inside.lines[0][0] else ()
                apart = offset == inside.lines[0][0]
                self._lines.append(prose.Line(first + offset, text.strip(), strong, links, apart))

    def _row(self, tokens: Sequence[Token], position: int) -> int:
        """A row of a table is one block."""
        self._flush()
        line = _line(tokens[position])
        cells = []
        while tokens[position].type != "tr_close":
            if tokens[position].type == "inline":
                cells.append(_Inline(tokens[position], self._outline, self._references))
            position += 1
        links = tuple(link for cell in cells for link in cell.links)
        self._outline.block(line, " | ".join(cell.text for cell in cells), "text", links)
        return position + 1

    def _html(self, content: str, line: int) -> None:
        from linter.documents import html

        self._flush()
        html.add(self._outline, content, line)

    def _flush(self) -> None:
        if self._lines:
            prose.add(self._outline, self._lines, underlines=False)
            self._lines.clear()


class _Inline:
    """What stands inside one block."""

    def __init__(self, token: Token, outline: Outline, references: Mapping[str, Any]) -> None:
        if not _is_marked(token.content):
            self.text = token.content
            self.links: tuple[str, ...] = ()
            self.lines = [
                (offset, text, False) for offset, text in enumerate(self.text.split("\n")) if text.strip()
            ]
            self.only_leads_inside = False
            return
        first = _line(token)
        links: list[str] = []
        lines: list[list[str]] = [[]]
        strong = [True]
        beside: list[str] = []
        depth = {"strong": 0, "link": 0}
        for child in _children(token, references):
            kind, _, side = child.type.rpartition("_")
            if kind in depth:
                depth[kind] += 1 if side == "open" else -1
                if child.type == "link_open":
                    links.append(unquote(str(child.attrGet("href") or "")))
            elif child.type in {"softbreak", "hardbreak"}:
                lines.append([])
                strong.append(True)
            elif child.type == "html_inline":
                for name in _ids(child.content):
                    outline.anchor(name, first + len(lines) - 1)
            elif child.type in {"text", "text_special", "code_inline"}:
                lines[-1].append(child.content)
                if child.content.strip():
                    strong[-1] &= depth["strong"] > 0
                    if not depth["link"]:
                        beside.append(child.content)
        texts = ["".join(parts) for parts in lines]
        self.text = "\n".join(texts)
        self.links = tuple(links)
        self.lines = [
            (offset, text, bold)
            for offset, (text, bold) in enumerate(zip(texts, strong, strict=True))
            if text.strip()
        ]
        """Offset, words, and whether all of them are bold, for each line that is not blank."""
        self.only_leads_inside = leads_inside(self.links, "".join(beside))


def _is_marked(content: str) -> bool:
    """Whether there is markup to look for. Most paragraphs hold none."""
    is_long = len(content) > _INLINE_LIMIT or content.count("[") > _BRACKET_LIMIT
    return not is_long and _MARKED.search(content) is not None


def _children(token: Token, references: Mapping[str, Any]) -> Sequence[Token]:
    (inline,) = _inline().parseInline(token.content, dict(references))
    return inline.children or ()


def _ids(tag: str) -> Iterator[str]:
    for match in _ID.finditer(tag):
        yield next(filter(None, match.groups()))


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _without_front_matter(text: str) -> str:
    """`text` with blank lines for the front matter that it begins with, which would read as a heading."""
    match = re.match(r"---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", text)
    return "\n" * match[0].count("\n") + text[match.end() :] if match else text


@cache
def _blocks() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.block = Blocks(parser.block.ruler)
    return parser


@cache
def _inline() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("strikethrough")
