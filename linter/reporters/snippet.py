"""The offending line with carets under it, as compilers show it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from linter.findings import Location

_TAB = "    "
_WIDTH_LIMIT = 100
_FAR = 10 * _WIDTH_LIMIT
"""Characters beside a place that are looked at: a line may be long, and have thousands of findings."""


def snippet(text: str, location: Location, label: str) -> Iterator[tuple[str, str]]:
    """Pairs of gutter and content: the line that `location` starts in, then carets with `label`.

    Columns are those of a terminal: an East Asian wide character takes two of them.
    """
    lines = _lines(text)
    line = lines[location.line - 1] if location.line <= len(lines) else ""
    end = location.end_column - 1 if location.end_line == location.line else len(line)
    start = min(location.column - 1, len(line))
    before = line[max(0, start - _FAR) : start]
    marked, after = line[start : min(end, start + _FAR)], line[end : end + _FAR]
    if start > _FAR or width(before) > _WIDTH_LIMIT // 2:
        before = f"…{before[-(_WIDTH_LIMIT // 4) :]}"
    carets = "^" * max(1, min(width(marked), _WIDTH_LIMIT - width(before)))
    shown = before + marked + after
    yield str(location.line), printable(_cut(shown))
    yield "", f"{' ' * width(before)}{carets} {printable(label)}"


@lru_cache(maxsize=1)
def _lines(text: str) -> Sequence[str]:
    # One manifest may have thousands of findings.
    return [line.rstrip("\r") for line in text.split("\n")]


def width(text: str) -> int:
    """Columns that `text` takes on a terminal."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in printable(text)
    )


# GitHub and Azure look for commands of this form anywhere in a line.
_COMMAND = re.compile(r"#(?=#(?:vso)?\[)")


def printable(text: str) -> str:
    """`text` without what would steer a terminal or a log of a CI system, with tabs spread out."""
    if "##" in text:
        text = _COMMAND.sub("\N{REPLACEMENT CHARACTER}", text)
    if text.isprintable():
        return text
    return "".join(
        _TAB if char == "\t" else char if _is_harmless(char) else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def printable_lines(text: str) -> str:
    """`printable` for each line of `text`, none of which then is a command to a CI system."""
    lines = (printable(line) for line in text.split("\n"))
    return "\n".join(
        f"\N{REPLACEMENT CHARACTER}{line}" if line.lstrip().startswith("::") else line for line in lines
    )


def _is_harmless(char: str) -> bool:
    # Control characters start escape sequences; the bidirectional ones reorder what is read.
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or char == "\N{ZERO WIDTH JOINER}"


def _cut(text: str) -> str:
    # No character that can be shown takes more than two columns.
    if len(text) * 2 <= _WIDTH_LIMIT and text.isprintable():
        return text
    columns = 0
    for position, char in enumerate(text):
        columns += width(char)
        if columns > _WIDTH_LIMIT:
            return f"{text[:position]}…"
    return text
