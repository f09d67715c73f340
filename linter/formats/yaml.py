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
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import yaml

from linter.errors import ManifestUnreadable
from linter.findings import KeyPath, Location
from linter.formats import limits
from linter.formats.places import Comment, Lines, Place, Places, comment_at

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PREFIX = "tag:yaml.org,2002:"
_NULL = {"", "~", "null", "Null", "NULL"}
_BOOLEAN = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_OPENS_NUMBER = frozenset("+-.0123456789")
_ENOUGH_DIGITS = 400
_COMMENT = re.compile(r"(?:^|(?<=[ \t\n]))(?P<comment>#[^\n]*)")
# YAML 1.2 takes these for characters like others; libyaml, which follows 1.1, ends a line at them, so that
# what stands behind one in a comment would be data.
_FORMER_BREAKS = "\x85\u2028\u2029"
_BLOCK_STYLES = {"|", ">"}

# What libyaml says, or PyYAML's scanner in Python, and what it means. LINE is where the thing in question
# began, SIGN the character at which reading stopped.
_WORDS = (
    (
        "mapping values are not allowed",
        "a `:` stands where no value can begin",
        "put the text in quotes if the `:` is part of it; else correct the indentation here or above",
    ),
    (
        "sequence entries are not allowed",
        "a `-` stands where no list can begin",
        "begin the list in a line of its own, below its key",
    ),
    ("cannot start any token", "a value cannot begin with `SIGN`", "put it in quotes"),
    (
        "block mapping: (did not find expected key|expected <block end>)",
        "this does not fit into the mapping that begins in line LINE",
        "correct the indentation here or above; a quote may also end too early",
    ),
    (
        "block collection: (did not find expected '-'|expected <block end>)",
        "this does not fit into the list that begins in line LINE",
        "correct the indentation here or above; each item begins with `-`",
    ),
    (
        "flow sequence: .*expected ',' or",
        "the list that opens with [ in line LINE is not closed before this",
        "add the comma or the ] that is missing",
    ),
    (
        "flow mapping: .*expected ',' or",
        "the mapping that opens with { in line LINE is not closed before this",
        "add the comma or the } that is missing",
    ),
    (
        "unexpected end of stream|unexpected document",
        "the quoted text that opens in line LINE is not closed",
        "add the quote that is missing",
    ),
    (
        "unknown escape character",
        "a backslash in double quotes begins an escape, and this is none",
        "double it, or use single quotes",
    ),
    (
        "hexa?decimal|Unicode character escape",
        "the escape is half of a surrogate pair, or no character at all",
        "write the character itself",
    ),
    (
        "could not find expected ':'",
        "the key in line LINE has no `:`, or is a text that does not belong there",
        "write `key: value`; correct quotes and indentation here or above",
    ),
    (
        "<document start>",
        "this comes after the end of the document",
        "let all keys at the top begin in the same column, and end with the closing bracket if there is one",
    ),
    ("undefined tag|scanning a tag|parsing a tag", "a tag has no meaning here", "write the plain value"),
    ("node content", "a value is missing before this", "write it, or take out what is too much"),
    ("directive|incompatible", "a line that begins with % is a directive, and not this one", "take it out"),
    ("scanning an (alias|anchor)", "a name is missing after * or &", "put it in quotes if it is a text"),
)


_Children = dict[Any, tuple["tuple[int, int] | None", "_Node"]]
"""Key or position → where the key is, and the value."""
_CHILDLESS: _Children = {}


@dataclass(slots=True)
class _Node:
    """A value that was read, and where: offsets into the text."""

    data: Any
    start: int
    end: int
    size: int = 1
    levels: int = 0
    """Of nesting, below and with this one; a single value has none."""
    children: _Children = field(default_factory=lambda: _CHILDLESS)


class _Places(Mapping[KeyPath, Place]):
    """The places of a text that was read; each is made when it is asked for, as few are."""

    def __init__(self, text: str, root: _Node) -> None:
        self._lines = Lines(text)
        self._root = root

    def __getitem__(self, path: KeyPath) -> Place:
        key, node = None, self._root
        for name in path:
            key, node = node.children[name]
        return Place(
            None if key is None else self._lines.location(*key), self._lines.location(node.start, node.end)
        )

    def __iter__(self) -> Iterator[KeyPath]:
        waiting: list[tuple[KeyPath, _Node]] = [((), self._root)]
        while waiting:
            path, node = waiting.pop()
            yield path
            waiting += [((*path, name), child) for name, (_, child) in node.children.items()]

    def __len__(self) -> int:
        return sum(1 for _ in self)


def parse(text: str, path: str) -> Any:
    """The data of the one document in `text`."""
    return _Reader(text, path).document().data


def parse_with_places(text: str, path: str) -> tuple[Any, Callable[[], Places]]:
    """The data of the one document in `text`, and what gives its places without reading it again."""
    root = _Reader(text, path).document()
    return root.data, partial(_Places, text, root)


def places(text: str) -> Places:
    """The place of every path in `text`."""
    return _Places(text, _Reader(text, "").document())


def comments(text: str) -> list[Comment]:
    """Every comment of `text`: a `#` after a blank that is part of no scalar."""
    lines = Lines(text)
    found: list[Comment] = []
    end = 0
    for start, past in [*_scalars(text), (len(text), len(text))]:
        # The pattern takes in the whole line, so that a `#` inside a comment begins no other one.
        marks = _COMMENT.finditer(text, end, start)
        found += [comment_at(text, lines, mark.start("comment")) for mark in marks]
        end = max(end, past)
    return found


def _scalars(text: str) -> Iterator[tuple[int, int]]:
    """Where the scalars of `text` are, without the line that a block scalar opens with."""
    for event in yaml.parse(_without_former_breaks(text)[0], Loader=_Loader):
        if not isinstance(event, yaml.ScalarEvent):
            continue
        start, end = _span(event)
        if event.style in _BLOCK_STYLES:
            # After the sign for its style, a comment may follow.
            start = min(end, text.index("\n", start)) if "\n" in text[start:end] else end
            end = start + len(text[start:end].rstrip())
        yield start, end


class _Reader:
    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._following: Callable[[], Any]
        self._anchors: dict[str, _Node | None] = {}
        self._nodes = 0
        # Where the last collection began, and how many are open there.
        self._start, self._depth = 0, 0
        self._read, self._breaks = _without_former_breaks(text)

    def document(self) -> _Node:
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            mark: Any = error.problem_mark or error.context_mark
            place = None if mark is None else self._location(mark.index, mark.index)
            raise self._syntax(error, place, mark) from error
        except (OverflowError, ValueError) as error:
            # PyYAML's scanner in Python takes the number of an escape for a character, whatever it is.
            raise limits.refuse(
                "not valid YAML: an escape in double quotes is no character",
                self._path,
                None,
                "write the character itself",
            ) from error
        except yaml.reader.ReaderError as error:
            # The position is in bytes with libyaml; the first such character is the one that it met.
            code = error.character if isinstance(error.character, int) else ord(error.character)
            at = self._text.index(chr(code))
            raise limits.refuse(
                f"holds the character U+{code:04X}, which YAML does not allow",
                self._path,
                self._location(at, at + 1),
                "take the character out, or write it as an escape in double quotes",
            ) from error

    def _document(self) -> _Node:
        loader = _Loader(self._read)
        self._following = loader.get_event
        try:
            return self._only_document()
        finally:
            loader.dispose()

    def _only_document(self) -> _Node:
        self._next(yaml.StreamStartEvent)
        event = self._following()
        if isinstance(event, yaml.StreamEndEvent):
            raise limits.refuse(
                "holds no document",
                self._path,
                None,
                "declare the service, beginning with manifest_version: 1",
            )
        if event.version is not None and tuple(event.version) != (1, 2):
            raise self._refuse(
                f"says that it is YAML {'.'.join(map(str, event.version))}, and a manifest is YAML 1.2",
                event.start_mark.index,
                "take out the line that begins with %YAML; in YAML 1.2, yes and no are texts",
            )
        root = self._node(self._following(), 0)
        self._next(yaml.DocumentEndEvent)
        event = self._following()
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._refuse(
                "a second document begins here",
                event.start_mark.index,
                "one file declares one service: move it to a file of its own",
            )
        return root

    def _next(self, kind: type[Any]) -> None:
        assert isinstance(self._following(), kind)

    def _node(self, event: Any, depth: int) -> _Node:
        start = event.start_mark.index
        self._count(start, 1)
        kind = type(event)
        if kind is yaml.AliasEvent:
            return self._alias(event, depth)
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is not None:
            # Known from here on, and of no value until it is complete: an alias inside it refers to itself.
            self._anchors[event.anchor] = None
        if kind is yaml.ScalarEvent:
            node = _Node(self._scalar(event), *_span(event))
            if event.style in _BLOCK_STYLES:
                node.end = node.start + len(self._text[node.start : node.end].rstrip())
        else:
            if depth >= limits.DEPTH:
                raise limits.too_deep(self._path, self._location(start, start + 1))
            self._start, self._depth = event.end_mark.index, depth + 1
            sequence = kind is yaml.SequenceStartEvent
            node = self._sequence(start, depth) if sequence else self._mapping(start, depth)
            children = [child for _, child in node.children.values()]
            node.levels = 1 + max((child.levels for child in children), default=0)
            if children and not event.flow_style:
                # libyaml ends what is written in lines where the next thing begins.
                node.end = children[-1].end
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _sequence(self, start: int, depth: int) -> _Node:
        node = _Node([], start, start, children={})
        while not isinstance(event := self._following(), yaml.SequenceEndEvent):
            child = self._node(event, depth + 1)
            node.children[len(node.data)] = (None, child)
            node.data.append(child.data)
            node.size += child.size
        _, node.end = _span(event)
        return node

    def _mapping(self, start: int, depth: int) -> _Node:
        node = _Node({}, start, start, children={})
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
            child = self._node(self._following(), depth + 1)
            node.children[key] = (where, child)
            node.data[key] = child.data
            node.size += child.size
        _, node.end = _span(event)
        return node

    def _key(self, event: Any, depth: int) -> str:
        # A key that is a text needs no place of its own.
        if type(event) is yaml.ScalarEvent and event.tag is None and event.anchor is None:
            self._count(_span(event)[0], 1)
            data = self._scalar(event)
        else:
            data = self._node(event, depth + 1).data
        if isinstance(data, str):
            return data
        plain = isinstance(event, yaml.ScalarEvent) and event.value
        quoted = f'write "{event.value}" in quotes' if plain else "write a text as the key"
        raise self._refuse("the key is no text", event.start_mark.index, quoted, event.end_mark.index)

    def _alias(self, event: Any, depth: int) -> _Node:
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
        if depth + node.levels > limits.DEPTH:
            raise limits.too_deep(self._path, self._location(start, end))
        # Findings about what an alias stands for are shown at the alias.
        return _Node(node.data, start, end, node.size, node.levels)

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
        value = event.value.translate(self._breaks) if self._breaks else event.value
        plain = event.style in (None, "") and event.tag is None
        if plain and value in _NULL:
            return None
        if plain and value in _BOOLEAN:
            return _BOOLEAN[value]
        number = self._number(value) if plain and value[0] in _OPENS_NUMBER else None
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

    def _syntax(self, error: yaml.MarkedYAMLError, place: Location | None, mark: Any) -> ManifestUnreadable:
        problem = str(error.problem or error.context)
        if "nesting depth" in problem:
            # libyaml reads ahead in a line, and has a limit of its own.
            deep = limits.place_too_deep(self._text, self._start, self._depth)
            return limits.too_deep(self._path, deep or place)
        found = self._text[mark.index : mark.index + 1] if mark is not None else ""
        if "\\t" in problem or found == "\t":
            return limits.refuse(
                "a tab where YAML wants spaces",
                self._path,
                place,
                "indent with spaces; YAML allows no tabs there",
            )
        begun: Any = error.context_mark
        line = str(self._location(begun.index, begun.index).line) if begun is not None else "?"
        said = f"{error.context or ''}: {problem}"
        for pattern, words, hint in _WORDS:
            if re.search(pattern, said):
                words = words.replace("LINE", line).replace("SIGN", found[:1])
                return limits.refuse(f"not valid YAML: {words}", self._path, place, hint)
        return limits.refuse(
            f"not valid YAML: {problem}", self._path, place, "correct the line, or the one above it"
        )


def _without_former_breaks(text: str) -> tuple[str, dict[int, str]]:
    """`text` with other characters for those that YAML 1.1 took for line breaks, and what turns them back.

    The others are such as the text does not use. Offsets stay as they are.
    """
    present = [char for char in _FORMER_BREAKS if char in text]
    if not present:
        return text, {}
    # In double quotes a character may also be written as its number.
    lowered = text.lower()
    unused = (chr(n) for n in range(0xF0000, 0xFFFFE) if chr(n) not in text and f"{n:x}" not in lowered)
    there = {ord(char): next(unused) for char in present}
    return text.translate(there), {ord(stand_in): chr(char) for char, stand_in in there.items()}


def _span(event: Any) -> tuple[int, int]:
    """Where an event starts and ends, in code points."""
    return event.start_mark.index, event.end_mark.index
