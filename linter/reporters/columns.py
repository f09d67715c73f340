"""Tables for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from linter.reporters.snippet import width


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The cells of `rows` in columns, two spaces between them; a Chinese character takes two columns."""
    columns = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(row, columns, strict=True)).rstrip()
        for row in rows
    ]
