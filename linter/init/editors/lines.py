"""YAML and JSON by inserting text at places that the linter's readers give."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from linter import formats
from linter.findings import KeyPath, Location
from linter.formats.places import Place, Places
from linter.init import vocabulary
from linter.init.editors import Text
from linter.init.writers import yaml

_ANCHOR = re.compile(r"&\S+\s*")


def added(manifest: Text, path: KeyPath, value: Any, notes: Mapping[KeyPath, str]) -> str | None:
    """The text with `value` at `path`; `None` where its layout does not allow that."""
    places = formats.places_in(manifest.text, manifest.form)
    base = next(path[:length] for length in range(len(path) - 1, -1, -1) if path[:length] in places)
    for name in reversed(path[len(base) + 1 :]):
        value, notes = {str(name): value}, {(str(name), *where): words for where, words in notes.items()}
    insertion = _Insertion(manifest, places, base, path[len(base)], value, notes)
    container = _ANCHOR.sub("", manifest.text[insertion.start :], count=1)
    if manifest.text[insertion.start] == "*":
        return None
    if container[:1] in {"{", "["}:
        return insertion.between_brackets(manifest.text.index(container[0], insertion.start) + 1)
    return insertion.in_lines() if insertion.children else None


class _Insertion:
    """One value that is put into one mapping or list."""

    def __init__(
        self,
        manifest: Text,
        places: Places,
        base: KeyPath,
        key: str | int,
        value: Any,
        notes: Mapping[KeyPath, str],
    ) -> None:
        self._manifest = manifest
        self._lines = manifest.text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._base = base
        self._key = key
        self._value = value
        self._notes = notes
        self.start = self._offset(places[base].value)
        self.children = {
            path[-1]: place
            for path, place in places.items()
            if len(path) == len(base) + 1 and path[:-1] == base
        }

    def between_brackets(self, inside: int) -> str:
        """Into `{…}` or `[…]`, whose content begins at `inside`."""
        written = self._in_brackets()
        if not self.children:
            return self._spliced(inside, written)
        ends = [self._offset(place.value, end=True) for place in self.children.values()]
        first = min((place.key or place.value for place in self.children.values()), key=self._offset)
        before = self._lines[first.line - 1][: first.column - 1]
        # A first child in a line of its own: so are the others.
        if (
            before.strip() == ""
            and self._offset(first) - inside > len(before) - 1
            and "\n" in (self._manifest.text[inside : self._offset(first)])
        ):
            written = written.replace("\n", f"\n{before}")
            return self._spliced(max(ends), f",{self._end}\n{before}{written}")
        return self._spliced(max(ends), f", {self._in_one_line()}")

    def in_lines(self) -> str:
        """Into a mapping or list whose children stand in lines of their own."""
        after = self._after()
        first = min(self.children.values(), key=lambda place: self._offset(place.key or place.value))
        if isinstance(self._key, int):
            line = self._lines[first.value.line - 1]
            column = line[: first.value.column - 1].rfind("-")
            new = yaml.items(self._value, self._notes)
        else:
            assert first.key is not None
            column = first.key.column - 1
            new = yaml.block(self._key, self._value, self._notes)
        line_number = self._below_comments(after.value.end_line, column)
        block = [" " * column + line for line in new]
        if not self._base:
            block = ["", *block]
        lines = list(self._lines)
        if line_number == len(lines):
            # The last line has no end, and the new last one needs none either.
            lines[-1] += self._end
            return "\n".join([*lines, *(line + self._end for line in block[:-1]), block[-1]])
        return "\n".join([*lines[:line_number], *(line + self._end for line in block), *lines[line_number:]])

    def _after(self) -> Place:
        """The child that the new one comes after: at the top by the order of subjects, elsewhere the last."""
        places = sorted(self.children.items(), key=lambda item: self._offset(item[1].value))
        if self._base:
            return places[-1][1]
        order = vocabulary.keys(())
        before = [p for name, p in places if order.index(str(name)) < order.index(str(self._key))]
        return before[-1] if before else places[-1][1]

    def _below_comments(self, line: int, column: int) -> int:
        """The lines before the insertion, with the comments that belong to what stands above."""
        below = line
        while below < len(self._lines) and re.match(rf" {{{column},}}#", self._lines[below]):
            below += 1
        # What is followed by a key at once belongs to that key.
        return below if below >= len(self._lines) or not self._lines[below].strip() else line

    def _in_brackets(self) -> str:
        if self._manifest.form == "yaml":
            return self._in_one_line()
        text = json.dumps(self._value, ensure_ascii=False, indent=2)
        return text if isinstance(self._key, int) else f"{json.dumps(self._key)}: {text}"

    def _in_one_line(self) -> str:
        if self._manifest.form == "yaml":
            text = yaml.flow(self._value)
            return text if isinstance(self._key, int) else f"{self._key}: {text}"
        text = json.dumps(self._value, ensure_ascii=False)
        return text if isinstance(self._key, int) else f"{json.dumps(self._key)}: {text}"

    @property
    def _end(self) -> str:
        return "\r" if self._lines[0].endswith("\r") else ""

    def _offset(self, location: Location, end: bool = False) -> int:
        line, column = (location.end_line, location.end_column) if end else (location.line, location.column)
        return self._starts[line - 1] + column - 1

    def _spliced(self, at: int, written: str) -> str:
        return self._manifest.text[:at] + written + self._manifest.text[at:]
