"""YAML as YAML 1.2 core: `no` is a text, a date is a text, and nothing is ever constructed.

Measured for a 236-line manifest, import and reading in milliseconds: this module 21 and 2.6, PyYAML's own
`CSafeLoader` 21 and 2.3, ryaml 12 and 0.35, py-yaml12 1 and 0.33, yaml-rs 16 and 0.19. The events of
PyYAML's C parser are taken nevertheless: they alone show tags, duplicate keys, anchors and the place of
every token in one pass. ryaml drops tags in silence, py-yaml12 is silent on duplicate keys, yaml-rs is
young, and none of them keeps places. A second parser for the places could read the text differently from
the first. The parser speaks YAML 1.1, but what a plain scalar means is decided here. Without the C
extension, PyYAML's parser in Python gives the same events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from linter.errors import ManifestUnreadable
from linter.findings import KeyPath, Location
from linter.formats import limits
from linter.formats.places import Lines, Place, Places

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PREFIX = "tag:yaml.org,2002:"
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOLEAN = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_ENOUGH_DIGITS = 400


@dataclass
class _Node:
    """A value that was read, and where: offsets into the text."""

    data: Any
    start: int
    end: int
    size: int = 1
    children: dict[str | int, tuple[tuple[int, int] | None, _Node]] = field(default_factory=dict)


def parse(text: str, path: str) -> Any:
    """The data of the one document in `text`."""
    return _Reader(text, path).document().data


def places(text: str) -> Places:
    """The place of every path in `text`."""
    lines = Lines(text)
    found: dict[KeyPath, Place] = {}
    waiting: list[tuple[KeyPath, tuple[int, int] | None, _Node]] = [((), None, _Reader(text, "").document())]
    while waiting:
        path, key, node = waiting.pop()
        found[path] = Place(
            None if key is None else lines.location(*key), lines.location(node.start, node.end)
        )
        waiting += [((*path, name), where, child) for name, (where, child) in node.children.items()]
    return found


class _Reader:
    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._events: Iterator[Any] = iter(())
        self._anchors: dict[str, _Node | None] = {}
        self._nodes = 0

    def document(self) -> _Node:
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            mark: Any = error.problem_mark or error.context_mark
            place = None if mark is None else self._location(mark.index, mark.index)
            raise self._syntax(str(error.problem or error.context), place, mark) from error
        except yaml.reader.ReaderError as error:
            raise limits.refuse(
                f"holds the character U+{int(error.character):04X}, which YAML does not allow",
                self._path,
                self._location(error.position, error.position),
                "take the character out, or write it as an escape in double quotes",
            ) from error

    def _document(self) -> _Node:
        self._events = yaml.parse(self._text, Loader=_Loader)
        self._next(yaml.StreamStartEvent)
        event = self._following()
        if isinstance(event, yaml.StreamEndEvent):
            raise limits.refuse(
                "holds no document",
                self._path,
                None,
                "declare the service, beginning with manifest_version: 1",
            )
        root = self._node(next(self._events), 0)
        self._next(yaml.DocumentEndEvent)
        event = self._following()
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._refuse(
                "a second document begins here",
                event.start_mark.index,
                "one file declares one service: move it to a file of its own",
            )
        return root

    def _following(self) -> Any:
        return next(self._events)

    def _next(self, kind: type[Any]) -> None:
        assert isinstance(next(self._events), kind)

    def _node(self, event: Any, depth: int) -> _Node:
        start = event.start_mark.index
        self._count(start, 1)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is not None:
            # Known from here on, and of no value until it is complete: an alias inside it refers to itself.
            self._anchors[event.anchor] = None
        if isinstance(event, yaml.ScalarEvent):
            node = _Node(self._scalar(event), *_span(event))
        else:
            if depth >= limits.DEPTH:
                raise limits.too_deep(self._path, self._location(start, start + 1))
            sequence = isinstance(event, yaml.SequenceStartEvent)
            node = self._sequence(start, depth) if sequence else self._mapping(start, depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _sequence(self, start: int, depth: int) -> _Node:
        node = _Node([], start, start)
        while not isinstance(event := self._following(), yaml.SequenceEndEvent):
            child = self._node(event, depth + 1)
            node.children[len(node.data)] = (None, child)
            node.data.append(child.data)
            node.size += child.size
        _, node.end = _span(event)
        return node

    def _mapping(self, start: int, depth: int) -> _Node:
        node = _Node({}, start, start)
        while not isinstance(event := self._following(), yaml.MappingEndEvent):
            where = _span(event)
            key = self._key(event, depth)
            if key in node.data:
                first = node.children[key][0]
                assert first is not None
                line = self._location(*first).line
                raise self._refuse(
                    f"duplicate key `{key}`, first written in line {line}", where[0], "keep one", where[1]
                )
            child = self._node(next(self._events), depth + 1)
            node.children[key] = (where, child)
            node.data[key] = child.data
            node.size += child.size
        _, node.end = _span(event)
        return node

    def _key(self, event: Any, depth: int) -> str:
        node = self._node(event, depth + 1)
        if isinstance(node.data, str):
            return node.data
        plain = isinstance(event, yaml.ScalarEvent) and event.value
        quoted = f'write "{event.value}" in quotes' if plain else "write a text as the key"
        raise self._refuse("the key is no text", event.start_mark.index, quoted, event.end_mark.index)

    def _alias(self, event: Any) -> _Node:
        start, end = _span(event)
        if event.anchor not in self._anchors:
            raise self._refuse(
                f"the alias *{event.anchor} has no anchor before it",
                start,
                "write the value out instead",
                end,
            )
        node = self._anchors[event.anchor]
        if node is None:
            raise self._refuse(
                f"the alias *{event.anchor} refers to itself", start, "write the value out instead", end
            )
        self._count(start, node.size)
        # Findings about what an alias stands for are shown at the alias.
        return _Node(node.data, start, end, node.size)

    def _check_tag(self, event: Any) -> None:
        kind = {yaml.ScalarEvent: {"str"}, yaml.SequenceStartEvent: {"seq"}, yaml.MappingStartEvent: {"map"}}
        if event.tag == "!" or event.tag.removeprefix(_PREFIX) in kind[type(event)]:
            return
        shown = event.tag.replace(_PREFIX, "!!")
        raise self._refuse(
            f"the tag {shown} has no meaning in a manifest",
            event.start_mark.index,
            "take it out, and write the plain value",
        )

    def _scalar(self, event: Any) -> Any:
        value = event.value
        plain = event.style in (None, "") and event.tag is None
        if plain and value in _NULL:
            return None
        if plain and value in _BOOLEAN:
            return _BOOLEAN[value]
        number = self._number(value) if plain else None
        fault = limits.fault_of_text(value) if number is None else limits.fault_of_number(number)
        if fault is not None:
            raise self._refuse(
                fault, event.start_mark.index, "correct it, or write a text in quotes", event.end_mark.index
            )
        return value if number is None else number

    def _number(self, value: str) -> int | float | None:
        if _INTEGER.fullmatch(value):
            if len(value) > _ENOUGH_DIGITS:
                return limits.TOO_LARGE
            return int(value, 0) if value[:2] in {"0o", "0x"} else int(value)
        if _FLOAT.fullmatch(value):
            return float(value)
        return float(value.lower().replace(".", "")) if _NOT_FINITE.fullmatch(value) else None

    def _count(self, start: int, size: int) -> None:
        self._nodes += size
        if self._nodes > limits.NODES:
            raise limits.too_many(
                self._path, self._location(start, start + 1), " once its aliases are expanded"
            )

    def _location(self, start: int, end: int) -> Location:
        return Lines(self._text).location(start, end)

    def _refuse(self, message: str, start: int, hint: str, end: int | None = None) -> ManifestUnreadable:
        place = self._location(start, start + 1 if end is None else end)
        return limits.refuse(message, self._path, place, hint)

    def _syntax(self, problem: str, place: Location | None, mark: Any) -> ManifestUnreadable:
        line = self._text[mark.index :].split("\n", 1)[0] if mark is not None else ""
        if "\\t" in problem or line.startswith("\t"):
            return limits.refuse(
                "a tab where YAML wants spaces",
                self._path,
                place,
                "indent with spaces; YAML allows no tabs there",
            )
        return limits.refuse(
            f"not valid YAML: {problem}", self._path, place, "correct the line, or the one above it"
        )


def _span(event: Any) -> tuple[int, int]:
    """Where an event starts and ends, in code points."""
    return event.start_mark.index, event.end_mark.index
