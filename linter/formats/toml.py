"""TOML 1.0 by tomli, and its places by tree-sitter's grammar, since tomli keeps none.

tomli is asked on every version of Python, also where `tomllib` is at hand: it alone says in which line and
column an error is.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import tomli

from linter.findings import KeyPath, Location
from linter.formats import limits
from linter.formats.places import Lines, Place, Places

if TYPE_CHECKING:
    from tree_sitter import Node

_MANY_DIGITS = re.compile("[0-9_]{4300,}")
_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*"""
# A dotted key past the limit; tomli takes quadratic time for one, so it is looked for before.
_DEEP_KEY = re.compile(rf"""(?<![A-Za-z0-9_"'-])(?:{_PART}\.[ \t]*){{{limits.DEPTH}}}""")
_KEYS = {"bare_key", "quoted_key", "dotted_key"}


def parse(text: str, path: str) -> Any:
    """The data in `text`, with dates and times as the texts that they are written as."""
    if deep_key := _DEEP_KEY.search(text):
        raise limits.too_deep(path, Lines(text).location(*deep_key.span()))
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        place = Location(error.lineno, error.colno, error.lineno, error.colno + 1)
        words = _decapitalised(error.msg)
        hint = (
            "keep one"
            if "overwrite" in words or "twice" in words
            else "correct the line, or the one above it"
        )
        raise limits.refuse(f"not valid TOML: {words}", path, place, hint) from error
    except RecursionError as error:
        raise limits.too_deep(path, limits.place_too_deep(text)) from error
    except ValueError as error:
        # Python does not read a number of so many digits, and tomli does not say where it stands.
        digits = _MANY_DIGITS.search(text)
        place = Lines(text).location(*digits.span()) if digits else Location(1, 1, 1, 2)
        fault = limits.fault_of_number(limits.TOO_LARGE)
        raise limits.refuse(str(fault), path, place, "correct it, or write it as a text in quotes") from error
    faults = next(_faults(data), None)
    if faults is not None:
        where, message = faults
        deep = len(where) > limits.DEPTH
        located = limits.place_too_deep(text) if deep else places(text)[where].value
        raise limits.refuse(message, path, located, "correct it, or write it as a text in quotes")
    return _plain(data)


def places(text: str) -> Places:
    """The place of every path in `text`."""
    import tree_sitter
    import tree_sitter_toml

    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
    content = text.encode()
    return _Walk(text, content).walk(parser.parse(content).root_node)


def _faults(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
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


class _Walk:
    """Follows the tables of a text that tomli has read."""

    def __init__(self, text: str, content: bytes) -> None:
        self._lines = Lines(text)
        self._content = content
        # How many characters begin before each byte; tree-sitter counts bytes.
        starts = (byte & 0xC0 != 0x80 for byte in content)
        self._characters = None if text.isascii() else [0, *accumulate(starts)]
        self._found: dict[KeyPath, Place] = {}
        self._lengths: dict[KeyPath, int] = {}

    def walk(self, root: Node) -> Places:
        self._found[()] = Place(None, self._location(root))
        table: KeyPath = ()
        for node in root.children:
            if node.type == "pair":
                self._pair(node, ())
            elif node.type in {"table", "table_array_element"}:
                table = self._header(node)
                for pair in (child for child in node.children if child.type == "pair"):
                    self._pair(pair, table)
        return self._found

    def _header(self, node: Node) -> KeyPath:
        key = next(child for child in node.children if child.type in _KEYS)
        names = list(self._names(key))
        path: KeyPath = ()
        for position, (name, where) in enumerate(names):
            path = (*path, name)
            last = position == len(names) - 1
            if path not in self._found or (last and node.type == "table"):
                self._found[path] = Place(where, self._location(node) if last else where)
            if last and node.type == "table_array_element":
                self._lengths[path] = self._lengths.get(path, 0) + 1
            if path in self._lengths:
                # A table below a list of tables belongs to the last of them.
                path = (*path, self._lengths[path] - 1)
                if last:
                    self._found[path] = Place(None, self._location(node))
        return path

    def _pair(self, node: Node, table: KeyPath) -> None:
        key, _, value = (child for child in node.children if child.type != "comment")
        path = table
        names = list(self._names(key))
        for position, (name, where) in enumerate(names):
            path = (*path, name)
            if position == len(names) - 1:
                self._value(value, path, where)
            else:
                self._found.setdefault(path, Place(where, where))

    def _value(self, node: Node, path: KeyPath, key: Location | None) -> None:
        self._found[path] = Place(key, self._location(node))
        if node.type == "inline_table":
            for pair in (child for child in node.children if child.type == "pair"):
                self._pair(pair, path)
        elif node.type == "array":
            items = [child for child in node.children if child.is_named and child.type != "comment"]
            for position, item in enumerate(items):
                self._value(item, (*path, position), None)

    def _names(self, key: Node) -> Iterator[tuple[str, Location]]:
        if key.type == "dotted_key":
            for child in key.children:
                if child.type in _KEYS:
                    yield from self._names(child)
            return
        written = self._content[key.start_byte : key.end_byte].decode()
        # The key alone is the shortest TOML that says what its quotes and escapes mean.
        yield next(iter(tomli.loads(f"{written} = 0"))), self._location(key)

    def _location(self, node: Node) -> Location:
        start, end = node.start_byte, node.end_byte
        if self._characters is not None:
            start, end = self._characters[start], self._characters[end]
        return self._lines.location(start, end)


def _decapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]
