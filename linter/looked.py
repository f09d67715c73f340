"""What was looked at for one manifest, for documents that show it. Frozen values, without input or output."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linter.evidence import Evidence
    from linter.findings import Checked

LINES = 9
"""Lines of an excerpt at most."""
WIDTH = 240
"""Characters of a line of it at most."""
_BEFORE = 2


@dataclass(frozen=True)
class Excerpt:
    """A few lines of a file around a place in it."""

    file: str
    """As its reader knows it: a manifest by its path, evidence by its place below the root."""
    first: int
    """Number of the first line."""
    lines: Sequence[str]
    marked: int
    """The line that is meant, or the first of those that are."""
    unit: str = "line"
    """What the numbers count: `line`, or `page` or `paragraph` where a format has no lines. Then `first` and
    `marked` are the same, and `lines` are of the one page or paragraph."""


@dataclass(frozen=True)
class File:
    """The content of a file that was read, by its digest."""

    name: str
    sha256: str
    """Of its bytes, in hexadecimal."""
    size: int
    """In bytes."""

    @classmethod
    def of(cls, name: str, text: str) -> File:
        """The file that holds `text` and no byte order mark."""
        content = text.encode("utf-8", "surrogateescape")
        return cls(name, hashlib.sha256(content).hexdigest(), len(content))


@dataclass(frozen=True)
class Looked:
    """What a run saw of one manifest beside its answer."""

    data: Mapping[str, Any]
    """What the manifest declares."""
    evidence: Sequence[Evidence]
    """What stands behind each of its references."""
    files: Mapping[str, File]
    """The files of the evidence that were read, by their place below the root."""
    excerpts: Mapping[tuple[str, int], Excerpt]
    """Of those files, by file and line."""
    translated: Checked
    """The same outcome in the language that was not asked for; it was looked at no second time."""


def excerpt(file: str, lines: Sequence[str], line: int) -> Excerpt:
    """The lines around `line`, a number from 1; a line past the end stands for the last one."""
    line = max(1, min(line, len(lines)))
    first = max(1, line - _BEFORE)
    return Excerpt(file, first, [cut(text) for text in lines[first - 1 : first - 1 + LINES]], line)


def cut(text: str) -> str:
    """`text` without its blank end, and no longer than is shown of a line."""
    text = text.rstrip()
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
