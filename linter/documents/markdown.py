"""Markdown, as GitHub reads it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Any
from urllib.parse import unquote

from pyromark import Markdown, Options

from linter.documents import prose
from linter.documents.base import Document, UnreadableDocument
from linter.documents.outline import Outline, leads_inside

# An anchor that a tag in running text sets: <a id="…">, <a name="…">, or an id on any other tag.
_ID = re.compile(r"""\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))""")
# GitHub shows this as words. Sites that are made from Markdown read it as the heading's anchor.
_ATTRIBUTE = re.compile(r"\{:?\s*#([^\s{}#]+)\s*\}$")
# A cell of the line under the header of a table.
_DELIMITER = re.compile(r":?-+:?")
_PARSER = Markdown(options=Options.ENABLE_TABLES | Options.ENABLE_STRIKETHROUGH)
_IN_BLOCK = frozenset({"Emphasis", "Strikethrough", "Strong", "Link", "Image"})
"""Tags inside a block. Where any other begins or ends, a block ends."""
_NESTING = frozenset({"BlockQuote", "List"})
_VERBATIM = frozenset({"CodeBlock", "HtmlBlock"})


def read(text: str) -> Document:
    """A Markdown text as a document.

    A heading is named by its GitHub slug: its words in lower case, without punctuation, with hyphens for
    spaces; the second of the same words ends in `-1`. Also by `{#id}` behind it, and by an id in HTML. A
    paragraph that is all bold, or whose number makes it a heading, opens a section as well; its slug names it
    where nothing else has that name. A `#` in a code block is no heading.
    """
    try:
        return _Reader(_without_front_matter(text)).read()
    except BaseException as error:
        # A fault of the parser's own is raised as this, which is no `Exception` and which no module exports.
        if type(error).__name__ != "PanicException":
            raise
    raise UnreadableDocument("its Markdown cannot be parsed")


class _Reader:
    def __init__(self, text: str) -> None:
        # What an event is like differs: "SoftBreak", {"Text": "words"}, {"Start": {"List": 1}}.
        self._events: Iterable[tuple[Any, Any]] = _PARSER.events_with_range(text)
        # The parser counts bytes.
        self._starts = [0, *accumulate(map(len, text.encode().splitlines(keepends=True)))]
        self._outline = Outline()
        # Paragraphs since the last heading or other block. Whether one is a heading shows in its neighbours.
        self._lines: list[prose.Line] = []
        self._block: _Block | None = None
        """The block that is being read. In a list it may be a paragraph that nothing announced."""
        self._verbatim: list[str] | None = None
        """The code or HTML that is being read."""
        self._first = 0
        """Its first line."""
        self._cells: list[str] = []
        self._links: list[str] = []
        """Of the row that is being read."""
        self._depth = 0
        """Of quotations and lists."""

    def read(self) -> Document:
        for event, place in self._events:
            if event.__class__ is str:
                if event == "Rule":
                    self._end_paragraph()
                else:
                    (self._block or self._begin(place)).end_line(self._line(place["end"]))
                continue
            ((kind, value),) = event.items()
            if kind == "Start":
                self._start(value, place)
            elif kind == "End":
                self._end(value, place)
            elif self._verbatim is not None:
                self._verbatim.append(value)
            elif kind == "InlineHtml":
                self._tag(value, place)
            else:
                (self._block or self._begin(place)).add(value)
        self._flush()
        return self._outline.document("markdown")

    def _start(self, tag: Any, place: Any) -> None:
        name = tag if tag.__class__ is str else next(iter(tag))
        if name in _IN_BLOCK:
            (self._block or self._begin(place)).start(name, tag)
            return
        self._end_paragraph()
        if name in _NESTING:
            self._depth += 1
        elif name in _VERBATIM:
            self._verbatim = []
            is_fenced = name == "CodeBlock" and tag[name] != "Indented"
            self._first = self._line(place["start"]) + is_fenced

    def _end(self, tag: Any, place: Any) -> None:
        name = tag if tag.__class__ is str else next(iter(tag))
        if name in _IN_BLOCK:
            (self._block or self._begin(place)).end(name)
        elif name == "Heading":
            self._heading(int(tag[name][1]), place)
        elif name == "TableCell":
            self._cell()
        elif name in {"TableHead", "TableRow"}:
            self._row(place)
        elif name in _VERBATIM:
            self._end_verbatim(name)
        else:
            self._end_paragraph()
            self._depth -= name in _NESTING

    def _tag(self, tag: str, place: Any) -> None:
        if not (self._block or self._begin(place)).pictures:
            for match in _ID.finditer(tag):
                self._outline.anchor(next(filter(None, match.groups())), self._line(place["start"]))

    def _heading(self, level: int, place: Any) -> None:
        block, line = self._block or self._begin(place), self._line(place["start"])
        self._block = None
        block.end_line()
        words = " ".join([text for _, text, _ in block.lines if text.strip()])
        if words.endswith("\t"):
            # The parser takes only spaces from the end of a heading.
            words = words.rstrip()
        if self._depth:
            # In a quotation or a list: it can be named, and divides nothing.
            self._outline.anchor(self._outline.slug(words), line)
            self._add(block)
            return
        self._flush()
        attribute = _ATTRIBUTE.search(words.rstrip())
        shown = words[: attribute.start()] if attribute else words
        named = (attribute[1],) if attribute else ()
        self._outline.heading(shown.strip(), level, line, named, slug_of=words)

    def _cell(self) -> None:
        block, self._block = self._block, None
        if block is None:
            self._cells.append("")
            return
        block.end_line()
        self._cells.append(block.text)
        self._links += block.links

    def _row(self, place: Any) -> None:
        """A row of a table is one block."""
        self._flush()
        links = tuple(self._links)
        self._outline.block(self._line(place["start"]), " | ".join(self._cells), "text", links)
        self._cells.clear()
        self._links.clear()

    def _end_verbatim(self, name: str) -> None:
        content, self._verbatim = "".join(self._verbatim or ()), None
        self._flush()
        if name == "CodeBlock":
            self._outline.block(self._first, content.rstrip("\n"), "code")
            return
        from linter.documents import html

        html.add(self._outline, content, self._first)

    def _end_paragraph(self) -> None:
        """End the paragraph that is being read, if one is."""
        if self._block is not None:
            self._block.end_line()
            self._add(self._block)
            self._block = None

    def _add(self, block: _Block) -> None:
        rows = block.split_table() if len(block.lines) > 2 else []
        self._add_paragraph(block)
        for number, row in rows:
            self._flush()
            self._outline.block(number, row, "text")

    def _add_paragraph(self, block: _Block) -> None:
        only_leads_inside = block.links and leads_inside(block.links, "".join(block.beside))
        if only_leads_inside or self._depth:
            self._flush()
            kind = "contents" if only_leads_inside else "text"
            self._outline.block(block.line, block.text, kind, tuple(block.links))
            return
        links, apart = tuple(block.links), True
        for number, text, strong in block.lines:
            text = text.strip()
            if text:
                self._lines.append(prose.Line(number, text, strong, links, apart))
                links, apart = (), False

    def _flush(self) -> None:
        if self._lines:
            prose.add(self._outline, self._lines, underlines=False)
            self._lines.clear()

    def _begin(self, place: Any) -> _Block:
        self._block = _Block(self._line(place["start"]))
        return self._block

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


class _Block:
    """What stands inside one block."""

    __slots__ = (
        "_bold",
        "_linked",
        "_number",
        "_strong",
        "_words",
        "beside",
        "line",
        "lines",
        "links",
        "pictures",
    )

    def __init__(self, line: int) -> None:
        self.line = self._number = line
        self.lines: list[tuple[int, str, bool]] = []
        """Number and words of each, and whether all of them are bold."""
        self.links: list[str] = []
        self.beside: list[str] = []
        """What is not part of a link."""
        self.pictures = 0
        """How many pictures are open. What stands in one is not seen."""
        self._words: list[str] = []
        """Of the line that is being read."""
        self._strong = True
        """Whether all of them are bold."""
        self._bold = self._linked = 0

    @property
    def text(self) -> str:
        """The words, with the line breaks between them."""
        return "\n".join([text.strip() for _, text, _ in self.lines])

    def split_table(self) -> list[tuple[int, str]]:
        """Take a table from the end, and give number and text of its rows.

        GitHub reads a table right under a paragraph whatever its rows begin with, the parser one of rows that
        begin with `|`.
        """
        for at in range(2, len(self.lines)):
            text = self.lines[at][1]
            if text[:1] in {"-", ":"} and "|" in text:
                cells = _cells(text)
                columns = len(cells)
                is_table = all(map(_DELIMITER.fullmatch, cells))
                if is_table and len(_cells(self.lines[at - 1][1])) == columns:
                    rows = [self.lines[at - 1], *self.lines[at + 1 :]]
                    del self.lines[at - 1 :]
                    return [(number, " | ".join(_cells(row)[:columns])) for number, row, _ in rows]
        return []

    def add(self, words: str) -> None:
        """Add words of the line that is being read."""
        if self.pictures:
            return
        self._words.append(words)
        if not self._bold and self._strong and words.strip():
            self._strong = False
        if not self._linked:
            self.beside.append(words)

    def start(self, name: str, tag: Any) -> None:
        """Begin what is marked with `tag`."""
        if name == "Image":
            self.pictures += 1
        elif name == "Strong":
            self._bold += 1
        elif name == "Link":
            self._linked += 1
            if not self.pictures:
                link = tag[name]
                mail = "mailto:" if link["link_type"] == "Email" else ""
                self.links.append(unquote(mail + link["dest_url"]))

    def end(self, name: str) -> None:
        """End what is marked with the tag of this name."""
        if name == "Image":
            self.pictures -= 1
        elif name == "Strong":
            self._bold -= 1
        elif name == "Link":
            self._linked -= 1

    def end_line(self, following: int = 0) -> None:
        """End the line that is being read. `following`: the number of the next."""
        self.lines.append((self._number, "".join(self._words), self._strong))
        self._words.clear()
        self._strong = True
        self._number = following


def _cells(row: str) -> list[str]:
    row = row.strip().removesuffix("|")
    return [cell.strip() for cell in row.split("|")]


def _without_front_matter(text: str) -> str:
    """`text` with blank lines for the front matter that it begins with, which would read as a heading."""
    match = re.match(r"---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", text)
    return "\n" * match[0].count("\n") + text[match.end() :] if match else text
