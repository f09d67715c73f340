"""Sections in text without markup: lines whose words or underlines make them headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from linter.documents import headings
from linter.documents.base import Document
from linter.documents.outline import Outline

_UNDERLINE = re.compile(r"([=＝*])\1{2,}|([-－—_])\2{2,}|(~)~{2,}")


class Line(NamedTuple):
    """A line that is not blank."""

    number: int
    """In the file, from 1."""
    text: str
    strong: bool = False
    """Whether all of it is emphasised, where the format knows that."""
    links: tuple[str, ...] = ()
    apart: bool = False
    """Whether it begins a paragraph."""


def read(text: str) -> Document:
    """A plain text as a document."""
    outline = Outline()
    lines: list[Line] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            apart = not lines or lines[-1].number + 1 < number
            lines.append(Line(number, line.strip(), apart=apart))
    add(outline, lines)
    return outline.document("plain")


def add(outline: Outline, lines: Sequence[Line], *, underlines: bool = True) -> None:
    """Add `lines` to `outline`: sections where words make headings, and the paragraphs between them.

    Line breaks inside a paragraph are kept, so that a place in its text has a line. `underlines`: whether a
    row of signs underlines what is above it.
    """
    entries = headings.entries([line.text for line in lines])
    paragraph = _Paragraph(outline)
    for position, line in enumerate(lines):
        before = lines[position - 1] if position else None
        after = lines[position + 1] if position + 1 < len(lines) else None
        if line.apart or position in entries:
            paragraph.close()
        if position in entries:
            outline.block(line.number, line.text, "contents", line.links)
        elif underlines and _UNDERLINE.fullmatch(line.text):
            # It belongs to the heading above, or it parts paragraphs.
            paragraph.close()
        elif underlines and (level := _underlined(line, after)) and not paragraph.lines:
            outline.heading(line.text, level, line.number)
        elif not _heading(outline, line, before, after, paragraph):
            paragraph.lines.append(line)
    paragraph.close()


@dataclass
class _Paragraph:
    """Lines that have not become a block yet."""

    outline: Outline
    lines: list[Line] = field(default_factory=list)

    def close(self) -> None:
        """Add the lines as one block."""
        if self.lines:
            text = self.lines[0].text
            for last, line in zip(self.lines, self.lines[1:], strict=False):
                text += ("\n" if line.number > last.number else " ") + line.text
            links = tuple(link for line in self.lines for link in line.links)
            self.outline.block(self.lines[0].number, text, "text", links)
            self.lines.clear()


def _underlined(line: Line, after: Line | None) -> int:
    """The level of a heading by the line under it, 0 where that is none."""
    if after is None or after.apart or not headings.is_short(line.text):
        return 0
    match = _UNDERLINE.fullmatch(after.text)
    return match.lastindex or 0 if match else 0


def _heading(
    outline: Outline, line: Line, before: Line | None, after: Line | None, paragraph: _Paragraph
) -> bool:
    """Begin a section where `line` is a heading. What else the line says becomes part of the section."""
    found = headings.numbered(line.text)
    if found is not None:
        if found.rank in headings.ITEMS and (_listed(found, line, before) or _listed(found, line, after)):
            return False
        paragraph.close()
        outline.heading(found.heading, found.level, line.number, marked=False, number=found.number)
        if not found.alone:
            paragraph.lines.append(line)
        return True
    if line.strong:
        alone = headings.is_short(line.text) and not headings.ends_sentence(line.text)
    else:
        # A sign-off, or a name on a line of its own, is followed by no sentence.
        alone = (
            not paragraph.lines
            and after is not None
            and headings.stands_alone(line.text, after.text, after.apart)
        )
    if alone:
        paragraph.close()
        outline.heading(line.text, headings.UNNUMBERED, line.number, marked=False)
    return alone


def _listed(found: headings.Numbered, line: Line, neighbour: Line | None) -> bool:
    """Whether the line beside is numbered alike, as in a list."""
    if neighbour is None or max(line, neighbour, key=lambda one: one.number).apart:
        return False
    other = headings.numbered(neighbour.text)
    return other is not None and other.rank == found.rank
