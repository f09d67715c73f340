"""JSON as RFC 8259 has it: no comments, no trailing commas, no NaN, no key twice.

`json` of the standard library reads; it knows neither places nor duplicates, so where a place is asked for or
something looks wrong, the text is walked once more with that library's own scanner of strings and numbers.
"""

from __future__ import annotations

import json
import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # public, and without stubs
from typing import Any

from linter.errors import ManifestUnreadable
from linter.findings import KeyPath, Location
from linter.formats import limits
from linter.formats.places import Lines, Place, Places

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}
_SAID = {
    "Expecting value": "no value begins here",
    "Expecting property name": "a key in double quotes is missing here",
    "Expecting ':'": "a `:` is missing before this",
    "Expecting ','": "a comma, or the closing bracket, is missing before this",
    "Extra data": "a second value begins here",
    "Unterminated string": "the text that begins here is not closed",
    "Invalid control character": "a line break or a tab in a text is written as \\n or \\t",
    "Invalid \\escape": "a backslash begins an escape, and this is none",
    "Invalid \\uXXXX": "\\u is followed by four digits, and here it is not",
}
"""The words of the standard library, and what they mean to somebody who writes a manifest."""
_CONSTANT = re.compile(r"NaN|-?Infinity")


def parse(text: str, path: str) -> Any:
    """The data in `text`."""
    odd = False

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal odd
        found = dict(items)
        odd = odd or len(found) < len(items)
        return found

    def number(digits: str) -> Any:
        nonlocal odd
        if len(digits) > 15 or "e" in digits or "E" in digits or digits[-1] in "Ny":
            odd = True
            return 0
        return float(digits) if "." in digits else int(digits)

    try:
        data = json.loads(
            text, object_pairs_hook=pairs, parse_constant=number, parse_int=number, parse_float=number
        )
    except JSONDecodeError as error:
        raise _syntax(error, text, path) from error
    except RecursionError as error:
        raise limits.too_deep(path, limits.place_too_deep(text)) from error
    if (
        odd
        or "\\u" in text
        or text.count("[") + text.count("{") > limits.DEPTH
        or text.count(",") > limits.NODES
    ):
        data = _Walk(text, path).value(())
    return data


def places(text: str) -> Places:
    """The place of every path in `text`."""
    walk = _Walk(text, "")
    walk.value(())
    return walk.places


class _Walk:
    """Reads text that is known to be JSON, and refuses what a manifest may not hold."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._at = 0
        self._lines = Lines(text)
        self._nodes = 0
        self.places: dict[KeyPath, Place] = {}

    def value(self, path: KeyPath, key: Location | None = None) -> Any:
        """Read the value at the current offset, and note its place and those below it."""
        start = self._skip()
        self._nodes += 1
        if self._nodes > limits.NODES:
            raise limits.too_many(self._path, self._lines.location(start, start + 1))
        if self._text[start] in "{[" and len(path) >= limits.DEPTH:
            raise limits.too_deep(self._path, self._lines.location(start, start + 1))
        read = {"{": self._object, "[": self._array, '"': self._string}.get(self._text[start])
        data = self._atom() if read is None else read(path)
        self.places[path] = Place(key, self._lines.location(start, self._at))
        return data

    def _object(self, path: KeyPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self._at += 1
        while self._text[self._skip()] != "}":
            if self._text[self._at] == ",":
                self._at += 1
                self._skip()
            start = self._at
            name = self._string(path)
            where = self._lines.location(start, self._at)
            below = (*path, name)
            if name in found:
                first = self.places[below].key
                assert first is not None
                raise limits.refuse(
                    f"duplicate key `{name}`, first written in line {first.line}",
                    self._path,
                    where,
                    "keep one",
                )
            self._skip()
            self._at += 1
            found[name] = self.value(below, where)
        self._at += 1
        return found

    def _array(self, path: KeyPath) -> list[Any]:
        found: list[Any] = []
        self._at += 1
        while self._text[self._skip()] != "]":
            if self._text[self._at] == ",":
                self._at += 1
            found.append(self.value((*path, len(found))))
        self._at += 1
        return found

    def _string(self, _: KeyPath) -> str:
        start = self._at
        text, self._at = scanstring(self._text, start + 1, True)
        self._refuse(limits.fault_of_text(text), start)
        return str(text)

    def _atom(self) -> Any:
        start = self._at
        if match := _CONSTANT.match(self._text, start):
            self._at = match.end()
            self._refuse(limits.fault_of_number(float("nan")), start)
        if match := _NUMBER.match(self._text, start):
            self._at = match.end()
            digits = match[0]
            whole = digits.lstrip("-").isdigit()
            value = float(digits) if not whole else int(digits) if len(digits) < 20 else limits.TOO_LARGE
            self._refuse(limits.fault_of_number(value), start)
            return value
        word = next(word for word in _WORDS if self._text.startswith(word, start))
        self._at += len(word)
        return _WORDS[word]

    def _skip(self) -> int:
        match = _SPACE.match(self._text, self._at)
        assert match is not None
        self._at = match.end()
        return self._at

    def _refuse(self, fault: str | None, start: int) -> None:
        if fault is not None:
            place = self._lines.location(start, self._at)
            raise limits.refuse(fault, self._path, place, "correct it, or write it as a text in quotes")


def _syntax(error: JSONDecodeError, text: str, path: str) -> ManifestUnreadable:
    """What is wrong, in words that do not change with the version of Python."""
    at = error.pos
    found = text[at : at + 1]
    before = text[:at].rstrip()
    if found == "," and text[at + 1 :].lstrip()[:1] in {"}", "]"}:
        before, found = text[: at + 1], text[at + 1 :].lstrip()[:1]
    hint = "correct the line, or the one above it"
    said = f"{error.msg[:1].lower()}{error.msg[1:]}"
    problem = next((words for known, words in _SAID.items() if error.msg.startswith(known)), said)
    if not found:
        problem, hint = "the text ends before all its brackets and quotes are closed", "add what is missing"
    if found in {"}", "]"} and before.endswith(","):
        at, problem, hint = len(before) - 1, f"a comma before `{found}`", "take the comma out"
    elif text.startswith(("//", "/*", "#"), at):
        problem, hint = "a comment", "JSON has no comments: take it out, or write YAML or TOML"
    elif found == "'":
        problem, hint = "a single quote", "JSON wants double quotes"
    place = Lines(text).location(at, at + 1)
    return limits.refuse(f"not valid JSON: {problem}", path, place, hint)
