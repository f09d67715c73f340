"""What a manifest may hold in any format, checked where it is read."""

from __future__ import annotations

import math
import re

from linter.errors import ManifestUnreadable
from linter.findings import Location
from linter.formats.places import Lines

DEPTH = 64
"""Levels of nesting. A manifest needs seven."""
NODES = 50_000
"""Values in one document, aliases counted as often as they are used."""
TOO_LARGE = 2**64
"""Stands for a number whose digits are not worth reading."""
_SAFE_INTEGER = 2**53


# A quote that is not closed takes in the rest of its line: to fail, and to try again from the next quote,
# takes an hour for a line of a megabyte.
_BRACKETS = re.compile(r""""(?:[^"\\\n]|\\.)*"?|\'[^\'\n]*\'?|\#.*|[][{}]""")


def refuse(message: str, path: str, location: Location | None, hint: str) -> ManifestUnreadable:
    """The error that a text cannot be read."""
    return ManifestUnreadable(message, path=path, location=location, hint=hint)


def too_deep(path: str, location: Location | None) -> ManifestUnreadable:
    """The error for nesting past `DEPTH`."""
    return refuse(
        f"nested more than {DEPTH} levels deep", path, location, "a manifest needs seven; write it flatter"
    )


def too_many(path: str, location: Location | None, when: str = "") -> ManifestUnreadable:
    """The error for more than `NODES` values."""
    return refuse(f"holds more than {NODES} values{when}", path, location, "declare one service, and no more")


def place_too_deep(text: str, start: int = 0, depth: int = 0) -> Location | None:
    """Where brackets after `start`, which lies `depth` levels deep, first nest past `DEPTH`.

    Strings and comments aside.
    """
    for token in _BRACKETS.finditer(text, start):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        if depth > DEPTH:
            return Lines(text).location(token.start(), token.end())
    return None


def fault_of_number(value: int | float) -> str | None:
    """Why `value` cannot travel to the policies as JSON, if so."""
    if isinstance(value, float) and not math.isfinite(value):
        return "infinite and not-a-number values have no meaning in a manifest"
    if isinstance(value, int) and not -_SAFE_INTEGER <= value <= _SAFE_INTEGER:
        return "the number is too large to be kept exactly"
    return None


def fault_of_text(value: str) -> str | None:
    """Why `value` is no text that can be written as UTF-8, if so."""
    if value.isprintable():
        return None
    if any("\ud800" <= char <= "\udfff" for char in value):
        return "the text holds half of a surrogate pair, which is no character"
    if "\0" in value:
        return "the text holds a NUL character"
    return None


def fault_of(value: object) -> str | None:
    """Why a single value cannot stand in a manifest, if so."""
    if isinstance(value, (int, float)):
        return fault_of_number(value)
    return fault_of_text(value) if isinstance(value, str) else None
