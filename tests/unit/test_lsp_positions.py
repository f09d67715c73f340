"""Places in a text, as the linter and an editor count them."""

from __future__ import annotations

import pytest
from lsprotocol.types import Position, Range

from linter.findings import Location
from linter.lsp.positions import Text

TEXT = "a: 1\nname: 小😀禾 # x\r\nlast"


@pytest.mark.parametrize(("encoding", "end"), [("utf-8", 16), ("utf-16", 10), ("utf-32", 9)])
def test_a_location_is_counted_in_the_units_of_the_encoding(encoding: str, end: int) -> None:
    found = Text(TEXT, encoding).range(Location(2, 7, 2, 10))

    assert found == Range(Position(1, 6), Position(1, end))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_every_offset_is_found_again(encoding: str) -> None:
    text = Text(TEXT, encoding)
    # Between `\r` and `\n` there is no place that an editor could name.
    offsets = [at for at in range(len(TEXT) + 1) if TEXT[at - 1 : at + 1] != "\r\n"]

    assert [text.offset(text.position(at)) for at in offsets] == offsets


def test_a_place_within_a_character_is_its_start() -> None:
    assert Text(TEXT, "utf-16").offset(Position(1, 8)) == TEXT.index("😀")


def test_a_place_past_the_end_is_the_end() -> None:
    text = Text(TEXT, "utf-16")

    assert text.offset(Position(1, 99)) == TEXT.index("\r")
    assert text.offset(Position(9, 0)) == len(TEXT)
    assert text.range(Location(9, 1, 9, 2)) == Range(Position(2, 4), Position(2, 4))


def test_a_mark_before_the_text_takes_a_column_of_the_editor_and_none_of_the_linter() -> None:
    assert Text("\ufeffa: 1\n").range(Location(1, 1, 1, 2)) == Range(Position(0, 1), Position(0, 2))


def test_a_lone_carriage_return_ends_a_line_of_the_editor_only() -> None:
    assert Text("a\rb: 1").range(Location(1, 3, 1, 4)) == Range(Position(1, 0), Position(1, 1))
