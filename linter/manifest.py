"""A manifest: what it declares, and where each thing stands in its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from linter import formats
from linter.errors import ManifestUnreadable, NotAManifest
from linter.findings import KeyPath, Location
from linter.formats.places import Place, Places
from linter.sources import Source

VERSION_KEY = "manifest_version"
# Without a version, a service that is described like ours tells a careless manifest from a stranger's file.
_SERVICE_KEYS = {"name", "summary", "generates", "offered_as", "phase", "endpoints", "features", "sectors"}


@dataclass(frozen=True)
class Manifest:
    """One file that declares one service."""

    source: Source
    data: Mapping[str, Any]
    find_places: Callable[[], Places] | None = field(default=None, repr=False, compare=False)
    """What gives the place of every path, where the reader of the text can tell."""

    @classmethod
    def load(cls, source: Source) -> Manifest:
        """Read `source`.

        Raises `ManifestUnreadable` for text that cannot be read, `NotAManifest` for a document that is none.
        One that lacks its version and is a manifest otherwise is loaded: the schema has more to say of it.
        """
        data, find_places = formats.parse_with_places(source.text, source.format, source.path)
        if not isinstance(data, dict):
            raise ManifestUnreadable(
                f"holds {_kind(data)} where a manifest holds keys and values",
                path=source.path,
                location=Location(1, 1, 1, 2),
                hint=f"begin with `{VERSION_KEY}: 1` and `service:`",
            )
        if VERSION_KEY not in data and not _resembles(data):
            raise NotAManifest(
                f"no manifest of this linter, as it has no `{VERSION_KEY}`",
                path=source.path,
                hint=f"add `{VERSION_KEY}: 1` if it is meant to be one",
            )
        return cls(source, data, find_places)

    def locate(self, path: KeyPath) -> Location:
        """Find where `path` is written, or the nearest parent that is.

        A value that is no mapping or list has its own place; everything else has that of its key. A rule may
        point at a key that is missing; at the top of the manifest, the service stands for it.
        """
        place = self._places.get(path)
        if place is None or not path:
            return self.locate_key(path)
        container = isinstance(self._value(path), (dict, list))
        return self.locate_key(path) if container else place.value

    def locate_key(self, path: KeyPath) -> Location:
        """Find the key that `path` ends in, or the nearest parent's."""
        for length in range(len(path), 0, -1):
            place = self._places.get(path[:length])
            if place is not None:
                return place.key or place.value
        first = self._places.get(("service",)) or next(self._first())
        return first.key or first.value

    def locate_value(self, path: KeyPath) -> Location:
        """Find the value at `path`, or the nearest parent's key."""
        place = self._places.get(path)
        return self.locate_key(path) if place is None or not path else place.value

    def _value(self, path: KeyPath) -> Any:
        value: Any = self.data
        for part in path:
            value = value[part]
        return value

    def _first(self) -> Any:
        yield from (self._places[(key,)] for key in self.data if (key,) in self._places)
        yield Place(None, Location(1, 1, 1, 2))

    @cached_property
    def _places(self) -> Places:
        # Only findings have places, and most manifests have none.
        if self.find_places is not None:
            return self.find_places()
        return formats.places_in(self.source.text, self.source.format)


def _resembles(data: Mapping[str, Any]) -> bool:
    service = data.get("service")
    return isinstance(service, dict) and bool(_SERVICE_KEYS & set(service))


def _kind(data: Any) -> str:
    return {list: "a list", str: "a text", type(None): "nothing"}.get(type(data), "a single value")
