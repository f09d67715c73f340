"""The text of a document, section by section, ready to be searched for words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.clauses.placeholders import leads_somewhere, without
from linter.clauses.subjects import Words
from linter.documents.base import Document, Section

_SECTIONS = 500
"""Sections that are searched; a document of more is no agreement."""
_LETTERS = 4000
"""Of a section's text that are searched: what it is about shows at its beginning."""
_TITLE = 0.6
"""A section that holds a larger share of the sections is the title of the document, and no clause of it."""
_STUB = 6
"""Words, or characters in Chinese, below which a section says nothing."""
_UNIT = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff]|[A-Za-z]{2,}")
_HAN = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff]+")
_OTHER = re.compile(r"[\u3040-\u30ff\u0400-\u06ff\u0900-\u0eff\uac00-\ud7af]+")
_ENGLISH = re.compile(r"(?i)\b(?:the|you|your|and|of|we|is|are|with|for)\b")


class Text(NamedTuple):
    """A section with those nested in it."""

    heading: Words
    body: Words
    stub: bool
    """Whether nothing stands below the heading but code, placeholders and entries of a table of contents."""


class Texts:
    """The sections of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._templates = document.format != "strings"
        self._known: dict[int, Text] = {}
        self._words: dict[str, Words] = {}

    def of(self, section: Section) -> Text:
        """The text of `section`, one of the document."""
        key = id(section)
        if key not in self._known:
            self._known[key] = self._text(section.heading, self.document.within(section))
        return self._known[key]

    def whole(self) -> Text:
        """The text of the document."""
        sections = self.document.sections
        heading = next((section.heading for section in sections if section.heading), "")
        return self._text(heading, sections)

    def searched(self) -> list[Section]:
        """The sections in which a clause may be found: those with a name, but for the document's title."""
        sections = self.document.sections[:_SECTIONS]
        return [
            section
            for section in sections
            if section.anchors and section.heading and not self._is_title(section, len(sections))
        ]

    def _is_title(self, section: Section, of: int) -> bool:
        within = len(self.document.within(section))
        return within > 1 and within > of * _TITLE

    def _text(self, heading: str, sections: Sequence[Section]) -> Text:
        parts: list[str] = []
        units = length = 0
        for section in sections:
            if section.heading != heading:
                parts.append(section.heading)
            for block in section.blocks:
                if block.kind != "text" or length > _LETTERS:
                    continue
                said = without(block.text, templates=self._templates)
                parts.append(said)
                length += len(said)
                if units < _STUB:
                    units += len(_UNIT.findall(said[:_LETTERS]))
                # A pointer to another document is short, and says where to look.
                if any(map(leads_somewhere, block.links)):
                    units += _STUB
        body = Words.following(map(self._words_of, _cut(parts)))
        return Text(self._words_of(heading), body, stub=units < _STUB)

    def _words_of(self, text: str) -> Words:
        # A block is part of its section, and of each section around that.
        if text not in self._words:
            self._words[text] = Words.of(text)
        return self._words[text]


def _cut(parts: Iterable[str]) -> Iterator[str]:
    """`parts` up to the last letter that is searched."""
    left = _LETTERS
    for part in parts:
        if left <= 0:
            return
        yield part[:left]
        # With the end of its line.
        left -= len(part) + 1


def is_legible(document: Document) -> bool:
    """Whether the document is in Chinese or English, the languages whose words are known."""
    sample = "\n".join(
        block.text[:500] for section in document.sections[:50] for block in section.blocks[:10]
    )
    sample += "\n".join(section.heading for section in document.sections[:50])
    if sample.isascii():
        return _ENGLISH.search(sample) is not None
    han, other = (sum(map(len, letters.findall(sample))) for letters in (_HAN, _OTHER))
    return other * 4 <= han if han > 20 or other else bool(_ENGLISH.search(sample)) or han > 0
