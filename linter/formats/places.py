"""Where things stand in a text: the same answer for every format."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from linter.findings import KeyPath, Location

_BREAK = re.compile("\n")


class Place(NamedTuple):
    """Where one value stands, and the key that it belongs to."""

    key: Location | None
    """`None` for the items of a list and for the document itself."""
    value: Location


@dataclass(frozen=True)
class Comment:
    """A comment of a text, which is data nowhere."""

    location: Location
    text: str
    """With its `#`."""
    alone: bool
    """Whether nothing stands before it in its line."""


Places = Mapping[KeyPath, Place]
"""Every path of a document and its place."""


def comment_at(text: str, lines: Lines, start: int) -> Comment:
    """The comment that begins at the offset `start`, to the end of its line."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return Comment(lines.location(start, end), text[start:end].rstrip(), not before.strip())


class Lines:
    """Turns offsets into a text, in code points, into lines and columns."""

    def __init__(self, text: str) -> None:
        # An editor ends a line here and nowhere else: not at U+0085 or U+2028, as libyaml does.
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def location(self, start: int, end: int) -> Location:
        """The stretch from `start` to `end`."""
        line, column = self._point(start)
        end_line, end_column = self._point(max(start, end))
        return Location(line, column, end_line, end_column)

    def _point(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
