"""What a document is, whatever format it is kept in: sections of blocks, and the anchors that name them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from linter.documents.characters import plain

_WITHOUT_BROWSER = frozenset({"plain", "pdf", "docx"})


class DocumentProblem(Exception):
    """A file that cannot be read as a document; `state` is the state of evidence that rests on it."""

    state: str

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class EmptyDocument(DocumentProblem):
    """Nothing in it can be seen."""

    state = "empty"


class UnreadableDocument(DocumentProblem):
    """It is damaged, protected, or not in the format that its name says."""

    state = "unreadable"


class UnknownFormat(DocumentProblem):
    """Nothing here can look into its format. It may say anything."""

    state = "not-read"


class TooLargeDocument(DocumentProblem):
    """It is larger inside than can be looked at."""

    state = "too-large"


class Block(NamedTuple):
    """A stretch of text that belongs together: a paragraph, an item of a list, a row of a table."""

    line: int
    """From 1. In a PDF the number of the page, in a DOCX that of the paragraph: they have no lines."""
    text: str
    """The visible words; inline markup is gone, a link is its text. A line break of the file is `\\n`."""
    kind: str
    """`text`, `code` (a code block; its words count for nothing) or `contents` (an entry of a table of
    contents)."""
    links: tuple[str, ...] = ()
    """Addresses that the block links to."""


class Section(NamedTuple):
    """A heading and what stands below it, up to the next heading."""

    heading: str
    """`""` for what stands before the first heading."""
    level: int
    """0 before the first heading; a larger number is nested in a smaller one."""
    line: int
    anchors: tuple[str, ...]
    """What a reference may name it by; the first is the one to suggest."""
    blocks: tuple[Block, ...]
    """Its own, without those of sections nested in it."""


@dataclass(frozen=True)
class Document:
    """A document as its readers see it."""

    format: str
    """`markdown`, `html`, `rst`, `plain`, `pdf`, `docx` or `strings`."""
    sections: tuple[Section, ...]
    """In order; nesting follows from `level`."""
    anchors: Mapping[str, int] = field(default_factory=dict)
    """Every anchor, also those that name no section, and its line."""

    def anchor(self, written: str) -> str | None:
        """The anchor that is meant by what a reference names, `None` where there is none.

        Where no browser follows it, `三、` and `第１２条` mean what `三` and `第12条` mean.
        """
        if written in self.anchors:
            return written
        mended = plain(written).rstrip("、.: ") if self.format in _WITHOUT_BROWSER else written
        return mended if mended in self.anchors else None

    def section(self, anchor: str) -> Section | None:
        """The section that `anchor` names, or else the one that it stands in."""
        anchor = self.anchor(anchor) or anchor
        named = self._named.get(anchor)
        if named is not None:
            return named
        line = self.anchors.get(anchor)
        if line is None:
            return None
        before = bisect_right(self._lines, line)
        return self.sections[before - 1] if before else None

    def within(self, section: Section) -> tuple[Section, ...]:
        """`section` and the sections nested in it."""
        start = self._positions.get(id(section))
        if start is None:
            raise ValueError("the section is not of this document")
        end = start + 1
        while end < len(self.sections) and self.sections[end].level > section.level > 0:
            end += 1
        return self.sections[start:end]

    @cached_property
    def _named(self) -> Mapping[str, Section]:
        return {name: section for section in reversed(self.sections) for name in section.anchors}

    @cached_property
    def _positions(self) -> Mapping[int, int]:
        # By identity: two sections may be alike in every part.
        return {id(section): at for at, section in enumerate(self.sections)}

    @cached_property
    def _lines(self) -> list[int]:
        return [section.line for section in self.sections]
