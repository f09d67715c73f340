"""HTML pages, and the HTML inside Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

from linter.documents import prose
from linter.documents.base import Document, UnreadableDocument
from linter.documents.outline import Outline, leads_inside

_UNSEEN = {
    *("head", "title", "script", "style", "template", "noscript", "svg", "math", "iframe", "object"),
    *("select", "datalist", "canvas", "audio", "video", "dialog"),
}
_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
}
# Where one of these begins or ends, a line ends.
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details"),
    *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html"),
    *("label", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody"),
    *("textarea", "tfoot", "thead", "tr", "ul"),
}
# What stands in these is no heading by its words alone. All of them have an end tag, which `li` may lack.
_NESTED = ("ul", "ol", "dl", "blockquote", "table", "button", "label", "footer")
_STRONG = ("b", "strong")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def read(text: str) -> Document:
    """An HTML page as a document.

    Its anchors are ids and names. A heading without one is named by its words, as GitHub would make a slug of
    them. What a reader does not see (scripts, styles, hidden elements) is left out.
    """
    outline = Outline()
    add(outline, text, 1, github=False)
    return outline.document("html")


def add(outline: Outline, text: str, line: int, *, github: bool = True) -> None:
    """Add a page or a part of one, which begins at `line`. `github`: its headings get the slugs of GitHub."""
    page = _Page(outline, line, github, text.count("\n"))
    # Without `close`: what it does for tags that never end takes time that grows with the square of their
    # number. The comment lets go of the text that is held back until a tag follows.
    try:
        page.feed(f"{text}\n<!---->")
    except AssertionError as error:
        # What some versions of Python make of `<![` with a word behind it.
        raise UnreadableDocument("it holds a declaration that is no HTML") from error
    page.finish()


@dataclass
class _Block:
    """The text of the block that is being read."""

    words: list[str] = field(default_factory=list)
    line: int = 0
    links: list[str] = field(default_factory=list)
    strong: bool = True
    """Whether all of it so far is bold."""
    code: bool = True
    """Whether all of it so far is code."""
    beside: list[str] = field(default_factory=list)
    """What is not part of a link."""

    @property
    def text(self) -> str:
        return "\n".join(" ".join(line.split()) for line in "".join(self.words).strip().split("\n"))


class _Page(HTMLParser):
    def __init__(self, outline: Outline, line: int, github: bool, breaks: int) -> None:
        super().__init__(convert_charrefs=True)
        self._outline = outline
        self._before = line - 1
        self._last = line + breaks
        self._github = github
        self._lines: list[prose.Line] = []
        self._block = _Block()
        self._apart = True
        self._heading: tuple[str, int, list[str]] | None = None
        """Tag, level and anchors of the heading that is being read."""
        self._depth: Counter[str] = Counter()
        self._unseen = ("", 0)
        """The hidden element that is being skipped, and how many of its name are open."""

    def finish(self) -> None:
        """Add what is left."""
        self._end_block()
        self._flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Of the parser."""
        given = dict(attrs)
        name, depth = self._unseen
        if depth:
            self._unseen = (name, depth + (tag == name))
            return
        if tag in _UNSEEN or "hidden" in given or _HIDDEN.search(given.get("style") or ""):
            if tag not in _VOID:
                self._unseen = (tag, 1)
            return
        level = _level(tag, given)
        if level or tag in _BLOCKS:
            self._end_block()
        if level:
            self._heading = (tag, level, [])
        self._name(given.get("id"))
        if tag == "a":
            self._name(given.get("name"))
            if given.get("href") is not None:
                self._block.links.append(unquote(given["href"] or ""))
        elif tag == "br" and self._heading is None:
            self._end_block(apart=False)
        elif tag in {"td", "th"} and self._block.words:
            self._block.words.append(" | ")
        if tag not in _VOID:
            self._depth[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Of the parser."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Of the parser."""
        name, depth = self._unseen
        if depth:
            self._unseen = (name, depth - (tag == name))
            return
        if tag in _BLOCKS or (self._heading is not None and tag == self._heading[0]):
            self._end_block()
        self._depth[tag] -= self._depth[tag] > 0

    def handle_data(self, data: str) -> None:
        """Of the parser."""
        block = self._block
        if self._unseen[1] or not (data.strip() or block.words):
            return
        if not block.words:
            block.line = self._line + data[: len(data) - len(data.lstrip())].count("\n")
        block.words.append(data)
        if data.strip():
            block.code &= self._depth["code"] > 0
            block.strong &= any(self._depth[tag] for tag in _STRONG)
            if not self._depth["a"]:
                block.beside.append(data)

    @property
    def _line(self) -> int:
        # What is open at the end is closed in the line that was put after it.
        return min(self._before + self.getpos()[0], self._last)

    def _name(self, name: str | None) -> None:
        if name and self._heading is not None:
            self._heading[2].append(name)
        elif name:
            self._outline.anchor(name, self._line)

    def _end_block(self, *, apart: bool = True) -> None:
        block, self._block = self._block, _Block()
        text = block.text
        if self._heading is not None:
            _, level, anchors = self._heading
            self._heading = None
            self._flush()
            title = " ".join(text.split())
            line = block.line or self._line
            self._outline.heading(title, level, line, tuple(anchors), marked=self._github)
        elif leads_inside(block.links, "".join(block.beside)) or self._depth["nav"]:
            self._add(block, "contents")
        elif self._depth["pre"] and block.code and text:
            self._add(block, "code")
        elif any(self._depth[tag] for tag in _NESTED):
            self._add(block, "text")
        elif self._depth["pre"]:
            for offset, line_text in enumerate(text.split("\n")):
                self._lines.append(prose.Line(block.line + offset, line_text, apart=offset == 0))
        elif text:
            apart_from_last, self._apart = self._apart, apart
            links = tuple(block.links)
            self._lines.append(prose.Line(block.line, text, block.strong, links, apart_from_last))
        self._apart |= apart

    def _add(self, block: _Block, kind: str) -> None:
        self._flush()
        self._outline.block(block.line or self._line, block.text, kind, tuple(block.links))

    def _flush(self) -> None:
        prose.add(self._outline, [line for line in self._lines if line.text], underlines=False)
        self._lines.clear()


def _level(tag: str, given: Mapping[str, str | None]) -> int:
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return int(tag[1])
    if given.get("role") == "heading":
        level = given.get("aria-level") or ""
        return int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2
    return 0
