"""Puts a document together from headings, blocks and anchors, in the order of the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from linter.documents.base import Block, Document, Section

# Signs, and letters of scripts that headings are seldom written in.
_DOUBTFUL = re.compile(r"[^-_ 0-9a-z\u4e00-\u9fa5]")


@dataclass
class _Open:
    """A section that is being filled."""

    heading: str
    level: int
    line: int
    anchors: list[str]
    derived: list[str]
    """Anchors that give way to what the author named: they are set last."""
    blocks: list[Block] = field(default_factory=list)


class Outline:
    """Collects the parts of one document."""

    def __init__(self) -> None:
        self._sections: list[_Open] = []
        self._anchors: dict[str, int] = {}
        self._counts: dict[str, int] = {}

    def heading(
        self,
        text: str,
        level: int,
        line: int,
        anchors: tuple[str, ...] = (),
        *,
        marked: bool = True,
        number: str = "",
        slug_of: str | None = None,
    ) -> None:
        """Begin a section.

        `anchors` are those that the author gave it. `marked` tells a heading that the format marks as one:
        its slug is that of GitHub. Other headings are recognised by their words; they are named by their slug
        too, and by their `number`, where nothing else bears that name. `slug_of` is what the slug is made of,
        where that is more than is shown.
        """
        names = list(anchors)
        derived = []
        if marked:
            names.append(self.slug(text if slug_of is None else slug_of))
        else:
            derived += [slug(text), number]
        self._sections.append(_Open(text, level, line, [], derived))
        for name in names:
            if name:
                self._set(self._sections[-1], name, line)

    def slug(self, heading: str) -> str:
        """The anchor of the next heading with these words: GitHub numbers those that are alike."""
        name = slug(heading)
        repeat = self._counts.get(name, 0)
        self._counts[name] = repeat + 1
        return f"{name}-{repeat}" if repeat else name

    def anchor(self, name: str, line: int) -> None:
        """An anchor in the text."""
        if name:
            self._anchors.setdefault(name, line)

    def block(self, line: int, text: str, kind: str = "text", links: tuple[str, ...] = ()) -> None:
        """A block of the section that was begun last."""
        if not text.strip() and not links:
            return
        if not self._sections:
            self._sections.append(_Open("", 0, 1, [], []))
        self._sections[-1].blocks.append(Block(line, text, kind, links))

    def document(self, format_: str) -> Document:
        """What was collected."""
        for section in self._sections:
            for position, name in enumerate(filter(None, section.derived)):
                # Only the words are numbered where they repeat: a second `第三条` is of another document.
                self._set(section, name if position else self._free(name), section.line)
        return Document(
            format_,
            tuple(
                Section(one.heading, one.level, one.line, tuple(one.anchors), tuple(one.blocks))
                for one in self._sections
            ),
            self._anchors,
        )

    def _set(self, section: _Open, name: str, line: int) -> None:
        if self._anchors.setdefault(name, line) == line and name not in section.anchors:
            section.anchors.append(name)

    def _free(self, name: str) -> str:
        return next(free for free in _numbered(name, self._counts) if free not in self._anchors)


def slug(heading: str) -> str:
    """GitHub's anchor for a heading: lower case, no punctuation, hyphens for spaces."""
    return _DOUBTFUL.sub(_kept, heading.lower()).replace(" ", "-")


def leads_inside(links: Sequence[str], beside: str) -> bool:
    """Whether links with the words `beside` them are entries of a table of contents."""
    inside = all(link.startswith("#") and len(link) > 1 for link in links)
    return bool(links) and inside and not any(map(str.isalpha, beside))


def _numbered(name: str, counts: dict[str, int]) -> Iterator[str]:
    yield name
    # The count goes on where the last one of this name left off, so that a thousand alike stay cheap.
    while True:
        number = max(1, counts.get(name, 0))
        counts[name] = number + 1
        yield f"{name}-{number}"


def _kept(match: re.Match[str]) -> str:
    return match[0] if unicodedata.category(match[0])[0] in "LMN" else ""
