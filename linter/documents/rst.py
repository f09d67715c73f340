"""reStructuredText: titles, explicit targets and paragraphs, without docutils.

docutils builds whole pages, includes files and runs directives; of a document that is evidence only the
outline and the words are wanted, and nothing else of the repository may be read on its account.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from linter.documents import prose
from linter.documents.base import Document
from linter.documents.headings import width
from linter.documents.outline import Outline

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1+")
_TARGET = re.compile(r"\.\. _(?:`([^`]+)`|([^:`_][^:`]*)):")
_DIRECTIVE = re.compile(r"\.\. +(?:\|[^|]+\| +)?([\w.+-]+(?::[\w.+-]+)*)::(?: +(.*))?$")
_ITEM = re.compile(r"(?:[-*+•]|#\.|\(?[0-9a-zA-Z]{1,3}[.)])[ \t]+")
_OPTION = re.compile(r":[\w -]+:(?: |$)")
_CODE = {
    *("code", "code-block", "sourcecode", "literalinclude", "raw", "math", "highlight", "prompt"),
    "parsed-literal",
}
# What is neither shown as words of the document nor code.
_NO_WORDS = {
    *("image", "include", "contents", "toctree", "sectnum", "meta", "default-role", "role", "index"),
    "only",
}
_LINK = re.compile(r"`([^`<]*)<([^`>]*)>`__?")
_ROLE = re.compile(r":[\w.+-]+(?::[\w.+-]+)?:`([^`<]*)(?:<[^`>]*>)?`")
_QUOTED = re.compile(r"``([^`]+)``|`([^`]+)`_{0,2}|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*")


def read(text: str) -> Document:
    """A text in reStructuredText as a document.

    A heading is named by the id that docutils makes of it, by its GitHub slug (Chinese words have no other
    name) and by the explicit targets before it, both as they are written and as ids.
    """
    return _Reader(text.expandtabs(8).split("\n")).read()


class _Reader:
    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._outline = Outline()
        self._styles: list[tuple[str, bool]] = []
        self._targets: list[str] = []
        self._waiting: list[prose.Line] = []

    def read(self) -> Document:
        position = 0
        while position < len(self._lines):
            line = self._lines[position]
            if not line.strip():
                position += 1
            elif (after := self._title(position)) or (after := self._markup(position)):
                position = after
            else:
                position = self._paragraph(position)
        self._set_targets(len(self._lines))
        self._flush()
        return self._outline.document("rst")

    def _line(self, position: int) -> str:
        return self._lines[position].rstrip() if position < len(self._lines) else ""

    def _title(self, position: int) -> int:
        """Take a title that begins at `position`, and give the position after it; 0 where there is none."""
        first, second, third = (self._line(position + ahead) for ahead in range(3))
        over = _ADORNMENT.fullmatch(first)
        if over and second.strip() and first == third and len(first) >= len(second.strip()):
            title, sign, number, after = second.strip(), over[1], position + 2, position + 3
        else:
            under = _ADORNMENT.fullmatch(second)
            if not under or first[:1].isspace() or over or len(second) < min(4, width(first)):
                return 0
            title, sign, number, after = first, under[1], position + 1, position + 2
        style = (sign, bool(over))
        if style not in self._styles:
            self._styles.append(style)
        words, _ = _words(title)
        self._flush()
        names = (*self._targets, *map(_id, self._targets), _id(words))
        self._targets.clear()
        self._outline.heading(words, self._styles.index(style) + 1, number, names)
        return after

    def _markup(self, position: int) -> int:
        """Take explicit markup, which begins with two dots."""
        line = self._line(position)
        if not line.startswith("..") or line[2:3].strip():
            return 0
        self._flush()
        target = _TARGET.match(line)
        if target:
            self._targets.append(target[1] or target[2])
            return position + 1
        after = self._end_of_indented(position + 1)
        directive = _DIRECTIVE.match(line)
        name = directive[1].lower() if directive else ""
        if name in _CODE:
            self._code(position + 1, after)
        elif directive and name not in _NO_WORDS:
            self._set_targets(position + 1)
            self._block(position, [directive[2] or ""])
            self._indented(position + 1, after)
        return after

    def _paragraph(self, position: int) -> int:
        start = position
        self._set_targets(start + 1)
        while self._line(position).strip() and (position == start or not self._starts_anew(position, start)):
            position += 1
        lines = [self._lines[at].strip() for at in range(start, position)]
        literal = lines[-1].endswith("::")
        if literal:
            lines[-1] = lines[-1][:-1].removesuffix(":") if lines[-1] == "::" else lines[-1][:-1]
        item = _ITEM.match(lines[0])
        if item or self._lines[start][:1].isspace():
            lines[0] = lines[0][item.end() :] if item else lines[0]
            self._block(start, lines)
        else:
            for offset, line in enumerate(lines):
                words, links = _words(line)
                bold = line.startswith("**") and line.endswith("**")
                if words:
                    self._waiting.append(prose.Line(start + offset + 1, words, bold, links, apart=not offset))
        if literal:
            after = self._end_of_indented(position)
            self._code(position, after)
            return after
        return position

    def _starts_anew(self, position: int, start: int) -> bool:
        """Whether an item of a list follows the item that began at `start`, without a blank line between."""
        lines = self._lines
        return bool(_ITEM.match(lines[start].strip()) and _ITEM.match(lines[position].strip()))

    def _end_of_indented(self, position: int) -> int:
        while position < len(self._lines):
            line = self._lines[position]
            if line.strip() and not line[0].isspace():
                break
            position += 1
        return position

    def _indented(self, start: int, end: int) -> None:
        block: list[str] = []
        for position in range(start, end + 1):
            line = self._lines[position].strip() if position < end else ""
            if line and not (not block and _OPTION.match(line)):
                block.append(line)
            elif block:
                self._block(position - len(block), block)
                block = []

    def _code(self, start: int, end: int) -> None:
        while start < end and not self._lines[start].strip():
            start += 1
        self._flush()
        self._outline.block(start + 1, "\n".join(self._lines[start:end]).rstrip(), "code")

    def _block(self, position: int, lines: Sequence[str]) -> None:
        self._flush()
        read = [_words(line) for line in lines]
        links = tuple(link for _, found in read for link in found)
        self._outline.block(position + 1, "\n".join(words for words, _ in read), "text", links)

    def _set_targets(self, line: int) -> None:
        for name in self._targets:
            self._outline.anchor(name, line)
            self._outline.anchor(_id(name), line)
        self._targets.clear()

    def _flush(self) -> None:
        prose.add(self._outline, self._waiting, underlines=False)
        self._waiting.clear()


def _words(line: str) -> tuple[str, tuple[str, ...]]:
    """A line without inline markup, and the addresses it links to."""
    links = tuple(match[2] for match in _LINK.finditer(line))
    line = _LINK.sub(lambda match: match[1].strip() or match[2], line)
    line = _ROLE.sub(lambda match: match[1].strip(), line)
    return _QUOTED.sub(lambda match: next(filter(None, match.groups())), line), links


def _id(name: str) -> str:
    """The id that docutils makes of a name: ASCII letters and digits, with hyphens between."""
    folded = unicodedata.normalize("NFKD", " ".join(name.lower().split())).encode("ascii", "ignore").decode()
    return re.sub(r"^[-0-9]+|-+$", "", re.sub(r"[^a-z0-9]+", "-", folded))
