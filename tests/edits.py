"""Changes of a text as a language server tells them, made without an editor."""

from collections.abc import Sequence
from typing import Any

from lsprotocol import types


def applied(text: str, edits: Sequence[Any], encoding: str = "utf-16") -> str:
    """`text` after `edits`, as an editor applies them. The reckoning is the test's own."""
    assert len(edits) == 1
    (edit,) = edits
    lines = text.split("\n")

    def offset(place: types.Position) -> int:
        units = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding]
        size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
        before = lines[place.line].encode(units)[: place.character * size].decode(units)
        return sum(len(line) + 1 for line in lines[: place.line]) + len(before)

    new: str = edit.new_text
    return text[: offset(edit.range.start)] + new + text[offset(edit.range.end) :]
