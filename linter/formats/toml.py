"""TOML by tomli, and its places by a scanner of its own, since tomli keeps none.

tomli is asked on every version of Python, also where `tomllib` is at hand: it alone says in which line and
column an error is. tree-sitter's grammar has places too, but takes 20 ms to import, knows no TOML 1.1, which
tomli reads, and cannot say where a key was written first. The scanner may be simple: it meets only text that
tomli has read, or, to find a key that is there twice, the part of a text that tomli has read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import tomli

from linter.errors import ManifestUnreadable
from linter.findings import KeyPath, Location
from linter.formats import limits
from linter.formats.places import Comment, Lines, Place, Places, comment_at

_MANY_DIGITS = re.compile("[0-9_]{4300,}")
# A quote that is not closed takes in the rest, so that nothing is gone through twice.
_TEXTS = (
    r'"""[^"\\]*(?:(?:\\.|"{1,2}(?!"))[^"\\]*)*(?:"{3,5})?'
    r"|'''[^']*(?:'{1,2}(?!')[^']*)*(?:'{3,5})?"
    r'|"[^"\\\n]*(?:\\.[^"\\\n]*)*"?'
    r"|'[^'\n]*'?"
)
_NESTING = re.compile(rf"{_TEXTS}|\#[^\n]*|[][{{}}.\n=,]", re.DOTALL)
_TEXT = re.compile(_TEXTS, re.DOTALL)
# Outside of texts, no `#` is part of a key or a value.
_TEXT_OR_COMMENT = re.compile(rf"{_TEXTS}|\#[^\n]*", re.DOTALL)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"[ \t]*")
_BLANKS = re.compile(r"(?:[ \t\r\n]+|\#[^\n]*)*")
# A date and its time may stand apart.
_SCALAR = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[^\s,\]}\#]+|[^\s,\]}\#]+")

_QUOTE = "take care to close each quote in its line"
_ESCAPE = (
    "a backslash in double quotes begins an escape, and this is none",
    "double it, or use single quotes",
)
_KEY = (
    "no key begins like this",
    "write `key = value` or `[table]`; other signs than letters, digits, _ and - need quotes",
)
_WORDS = {
    "Invalid value": ("this is no value", "texts need quotes; true and false are written small"),
    "Expected '=' after a key": ("a = is missing after the key", "write `key = value`"),
    "Expected newline or end of document": (
        "something follows the value",
        "write each key in a line of its own, and texts in quotes",
    ),
    "Invalid statement": _KEY,
    "Invalid initial character for a key part": _KEY,
    "Unclosed array": ("the list is not closed before this", "add the comma or the ] that is missing"),
    "Unclosed inline table": (
        "the table is not closed before this",
        "add the comma or the } that is missing",
    ),
    "Expected ']": ("the head of the table is not closed", "add the ] that is missing"),
    "Unescaped": _ESCAPE,
    "Invalid hex value": _ESCAPE,
    "Escaped character is not": (
        "the escape is half of a surrogate pair or beyond Unicode",
        "write the character itself",
    ),
    "Unterminated string": ("a text is not closed", _QUOTE),
    "Expected \"'": ("a text is not closed", _QUOTE),
    "Illegal character '\\n'": ("a text is not closed in its line", _QUOTE),
    "Found invalid character '\\n'": ("a text is not closed in its line", _QUOTE),
    "Invalid date": ("there is no such date or time", "write it like 2025-03-01"),
}

_Span = tuple[int, int]
_Part = tuple[str, _Span]
"""A part of a dotted key: what it says, and where."""


def parse(text: str, path: str) -> Any:
    """The data in `text`, with dates and times as the texts that they are written as."""
    _check_nesting(text, path)
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise _explained(error, text, path) from error
    except ValueError as error:
        # Python does not read a number of so many digits, and tomli does not say where it stands.
        digits = _MANY_DIGITS.search(text)
        place = Lines(text).location(*digits.span()) if digits else Location(1, 1, 1, 2)
        fault = limits.fault_of_number(limits.TOO_LARGE)
        raise limits.refuse(str(fault), path, place, "correct it, or write it as a text in quotes") from error
    faults = next(_faults(data), None)
    if faults is not None:
        where, message = faults
        located = places(text)[where].value
        raise limits.refuse(message, path, located, "correct it, or write it as a text in quotes")
    return _plain(data)


def places(text: str) -> Places:
    """The place of every path in `text`."""
    lines = Lines(text)
    found: dict[KeyPath, Place] = {}
    waiting: list[tuple[KeyPath, _Node]] = [((), _Scanner(text).document())]
    while waiting:
        path, node = waiting.pop()
        key = None if node.key is None else lines.location(*node.key)
        found[path] = Place(key, lines.location(node.start, node.end))
        below = node.children.items() if isinstance(node.children, dict) else enumerate(node.children)
        waiting += [((*path, name), child) for name, child in below]
    return found


def comments(text: str) -> list[Comment]:
    """Every comment of `text`."""
    lines = Lines(text)
    return [
        comment_at(text, lines, token.start())
        for token in _TEXT_OR_COMMENT.finditer(text)
        if token[0].startswith("#")
    ]


def _check_nesting(text: str, path: str) -> None:
    """Refuse what nests too deep before tomli sees it: which recurses, and is slow with long keys."""
    depth = dots = key = 0
    for token in _NESTING.finditer(text):
        match token[0]:
            case "[" | "{":
                depth, dots, key = depth + 1, 0, token.end()
            case "]" | "}":
                depth -= 1
            case ".":
                dots += 1
            case "\n" | "=" | ",":
                dots, key = 0, token.end()
        if depth > limits.DEPTH or dots >= limits.DEPTH:
            start = key if dots >= limits.DEPTH else token.start()
            raise limits.too_deep(path, Lines(text).location(start, token.end()))


def _explained(error: tomli.TOMLDecodeError, text: str, path: str) -> ManifestUnreadable:
    if error.msg.startswith(("Cannot", "Duplicate")):
        try:
            _Scanner(text).document()
        except _Repeated as repeated:
            line = Lines(text).location(*repeated.first).line
            place = Lines(text).location(*repeated.again)
            message = f"duplicate key `{repeated.name}`, first written in line {line}"
            return limits.refuse(message, path, place, "keep one")
        except ValueError:
            pass  # What tomli says has to do.
    place = Location(error.lineno, error.colno, error.lineno, error.colno + 1)
    for said, (words, hint) in _WORDS.items():
        if error.msg.startswith(said):
            return limits.refuse(f"not valid TOML: {words}", path, place, hint)
    words = error.msg[:1].lower() + error.msg[1:]
    return limits.refuse(f"not valid TOML: {words}", path, place, "correct the line, or the one above it")


def _faults(data: Any) -> Iterator[tuple[KeyPath, str]]:
    waiting: list[tuple[KeyPath, Any]] = [((), data)]
    count = 0
    while waiting:
        path, value = waiting.pop()
        count += 1
        if len(path) > limits.DEPTH:
            yield path, f"nested more than {limits.DEPTH} levels deep"
        if count > limits.NODES:
            yield path, f"holds more than {limits.NODES} values"
        if isinstance(value, dict):
            waiting += [((*path, key), child) for key, child in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, place), child) for place, child in enumerate(value)]
        elif fault := limits.fault_of(value):
            yield path, fault


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(child) for key, child in value.items()}
        case list():
            return [_plain(child) for child in value]
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case _:
            return value


class _Repeated(Exception):
    """A key is written again that has a value."""

    def __init__(self, name: str, first: _Span, again: _Span) -> None:
        super().__init__(name)
        self.name = name
        self.first = first
        self.again = again


@dataclass
class _Node:
    """A value, and where: offsets into the text. A table's head stands for it, or the key that implies it."""

    start: int
    end: int
    key: _Span | None
    children: dict[str, _Node] | list[_Node]
    how: Literal["closed", "implied", "headed", "dotted", "list"] = "closed"
    """Whether other parts of the text may add to it: what a longer head implied, what has a head of its own,
    what a dotted key made, and a list of tables."""


class _Scanner:
    """Finds keys and values, and stops at a key that is there twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def document(self) -> _Node:
        root = _Node(0, len(self._text), None, {})
        table = root
        while True:
            self._skip(_BLANKS)
            if self._at >= len(self._text):
                return root
            if self._text[self._at] == "[":
                table = self._head(root)
            else:
                self._pair(table)

    def _head(self, root: _Node) -> _Node:
        start = self._at
        width = 2 if self._text.startswith("[[", start) else 1
        self._at += width
        parts = self._key()
        end = self._at = self._at + width
        parent = root
        for part in parts[:-1]:
            parent = self._within(parent, part, "implied")
            if isinstance(parent.children, list):
                parent = parent.children[-1]
        name, place = parts[-1]
        siblings = _children(parent)
        known = siblings.get(name)
        if width == 1:
            if known is None:
                known = siblings[name] = _Node(start, end, place, {})
            elif known.how != "implied":
                raise _Repeated(name, known.key or place, place)
            known.start, known.end, known.key, known.how = start, end, place, "headed"
            return known
        if known is None:
            known = siblings[name] = _Node(start, end, place, [], "list")
        if known.how != "list" or not isinstance(known.children, list):
            raise _Repeated(name, known.key or place, place)
        item = _Node(start, end, None, {}, "headed")
        known.children.append(item)
        return item

    def _pair(self, table: _Node) -> None:
        *above, (name, place) = self._key()
        for part in above:
            table = self._within(table, part, "dotted")
        siblings = _children(table)
        if name in siblings:
            raise _Repeated(name, siblings[name].key or place, place)
        self._at += 1
        self._skip(_BLANK)
        siblings[name] = value = self._value()
        value.key = place

    def _within(self, table: _Node, part: _Part, how: Literal["implied", "dotted"]) -> _Node:
        """Step into a table on the way to another, and make it if it is not there."""
        name, place = part
        siblings = _children(table)
        known = siblings.get(name)
        if known is None:
            known = siblings[name] = _Node(*place, place, {}, how)
        if known.how == "closed" or (how == "dotted" and known.how != "dotted"):
            raise _Repeated(name, known.key or place, place)
        return known

    def _key(self) -> list[_Part]:
        parts: list[_Part] = []
        while True:
            self._skip(_BLANK)
            quoted = self._text[self._at : self._at + 1] in ("'", '"')
            start, end = self._stretch(_TEXT if quoted else _BARE)
            written = self._text[start:end]
            name = next(iter(tomli.loads(f"{written} = 0"))) if quoted else written
            parts.append((name, (start, end)))
            self._skip(_BLANK)
            if self._text[self._at : self._at + 1] != ".":
                return parts
            self._at += 1

    def _value(self) -> _Node:
        start = self._at
        opening = self._text[start : start + 1]
        if opening == "[":
            items: list[_Node] = []
            while self._another("]"):
                items.append(self._value())
            return _Node(start, self._at, None, items)
        if opening == "{":
            table = _Node(start, self._at, None, {})
            while self._another("}"):
                self._pair(table)
            table.end = self._at
            return table
        start, end = self._stretch(_TEXT if opening in ("'", '"') else _SCALAR)
        return _Node(start, end, None, {})

    def _another(self, closing: str) -> bool:
        """Step over an opening bracket or a comma to the next item, or past the closing bracket."""
        self._skip(_BLANKS)
        if self._text[self._at : self._at + 1] != closing:
            self._at += 1
            self._skip(_BLANKS)
        if self._text[self._at : self._at + 1] != closing:
            return True
        self._at += 1
        return False

    def _stretch(self, pattern: re.Pattern[str]) -> _Span:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise ValueError("the text is not TOML")
        self._at = match.end()
        return match.span()

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        if match is not None:
            self._at = match.end()


def _children(table: _Node) -> dict[str, _Node]:
    children = table.children
    assert isinstance(children, dict), "a table has keys"
    return children
