"""XML of strangers, without entities and without a tree in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from linter.discovery.dependencies.base import Unreadable

DEPTH = 100


@dataclass
class Element:
    """An element that was asked for."""

    name: str
    line: int
    attributes: Mapping[str, str]
    children: dict[str, str] = field(default_factory=dict)
    """The texts of its direct children."""


def elements(text: str, *names: str) -> Iterator[Element]:
    """The elements of these names, whatever their namespace. Raises `Unreadable`."""
    reader = _Reader(frozenset(names))
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    # Entities can be declared nowhere else, and no file of dependencies needs any.
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.buffer_text = True
    reader.parser = parser
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        raise Unreadable("it is no readable XML") from error
    return iter(reader.found)


class _Reader:
    def __init__(self, names: frozenset[str]) -> None:
        self.parser: expat.XMLParserType
        self.found: list[Element] = []
        self._names = names
        self._open: list[Element | None] = []
        self._texts: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEPTH:
            raise Unreadable(f"its elements nest more than {DEPTH} deep")
        self._texts = []
        local = name.rpartition(":")[2]
        wanted = Element(local, self.parser.CurrentLineNumber, attributes) if local in self._names else None
        if wanted is not None:
            self.found.append(wanted)
        self._open.append(wanted)

    def end(self, name: str) -> None:
        self._open.pop()
        parent = self._open[-1] if self._open else None
        if parent is not None:
            parent.children[name.rpartition(":")[2]] = "".join(self._texts).strip()
        self._texts = []

    def text(self, data: str) -> None:
        self._texts.append(data)

    def refuse(self, *_: object) -> None:
        raise Unreadable("it declares a document type, and may declare entities")
