"""Places of a text as the linter counts them (code points) and as an editor does (units of an encoding)."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from lsprotocol import types

from linter.findings import Location

_LINE_ENDS = re.compile(r"\r\n|\n|\r")
_MARK = "\ufeff"
"""What some editors put before a text. The linter reads a text without it."""


class Text:
    """A text in an editor, and what its places are called on either side.

    An offset counts code points from 0. `Location` counts lines and columns from 1 and ends lines at `\\n`;
    `Position` counts both from 0, ends lines at `\\r` too, and counts columns in units of `encoding`.
    """

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        """`encoding` is `utf-8`, `utf-16` or `utf-32`, as client and server agreed."""
        self.text = text
        self.encoding = encoding

    def position(self, offset: int) -> types.Position:
        """Where an editor sees the code point at `offset`."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._units(self.text[self._starts[line] : offset]))

    def offset(self, position: types.Position) -> int:
        """The code point that `position` names; past the end of a line, that end; inside one, its start."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        units = 0
        for at, char in enumerate(self._line(position.line)):
            units += self._units(char)
            if units > position.character:
                return start + at
        return start + len(self._line(position.line))

    def range(self, location: Location) -> types.Range:
        """The stretch at `location`."""
        return self.between(
            self._located(location.line, location.column),
            self._located(location.end_line, location.end_column),
        )

    def between(self, start: int, end: int) -> types.Range:
        """The stretch between two offsets."""
        return types.Range(self.position(start), self.position(max(start, end)))

    def offsets(self, location: Location) -> tuple[int, int]:
        """The stretch at `location` as two offsets."""
        return (
            self._located(location.line, location.column),
            self._located(location.end_line, location.end_column),
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_ENDS.finditer(self.text))]

    @cached_property
    def _plain_starts(self) -> list[int]:
        first = len(_MARK) if self.text.startswith(_MARK) else 0
        return [first, *(at + 1 for at, char in enumerate(self.text) if char == "\n")]

    def _line(self, line: int) -> str:
        following = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
        return self.text[self._starts[line] : following].rstrip("\r\n")

    def _located(self, line: int, column: int) -> int:
        if line > len(self._plain_starts):
            return len(self.text)
        following = self._plain_starts[line] - 1 if line < len(self._plain_starts) else len(self.text)
        return min(self._plain_starts[line - 1] + column - 1, following)

    def _units(self, text: str) -> int:
        if self.encoding == "utf-32" or text.isascii():
            return len(text)
        if self.encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(char > "\uffff" for char in text)
