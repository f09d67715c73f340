"""Changing the text of a manifest without touching what stands in it.

YAML and JSON are changed by inserting lines: the places that the linter's own readers give are exact, and
whatever is not inserted keeps its bytes. (A round trip through ruamel.yaml reflows lists that go over several
lines and moves comments that stand between two subjects; 5 lines changed in each of the examples.) TOML goes
through tomlkit, which keeps the bytes. The result is read again and must be what was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from linter import formats
from linter.errors import LinterError
from linter.findings import KeyPath
from linter.formats import Format
from linter.init.draft import with_value


@dataclass(frozen=True)
class Addition:
    """A value for a place where the manifest has none."""

    path: KeyPath
    value: Any
    notes: Mapping[KeyPath, str] = field(default_factory=dict)
    """Comments, by path below the value; the empty path is the value's own."""


@dataclass(frozen=True)
class Remark:
    """A question as a comment above a key."""

    above: KeyPath
    text: str


@dataclass(frozen=True)
class Text:
    """A manifest as it is written."""

    text: str
    form: Format
    path: str

    def data(self) -> Any:
        """What it says."""
        return formats.parse(self.text, self.form, self.path)


def added(manifest: Text, additions: Iterable[Addition]) -> Text:
    """`manifest` with `additions`. Raises `LinterError` where its layout does not allow one."""
    for addition in additions:
        wanted = with_value(manifest.data(), addition.path, addition.value)
        changed = _added(manifest, addition)
        if changed is None or _read(changed) != wanted:
            place = ".".join(map(str, addition.path))
            raise LinterError(
                f"`{place}` cannot be added without touching the lines around it",
                path=manifest.path,
                hint="add it by hand, or write out aliases and lists of tables in full",
            )
        manifest = changed
    return manifest


def remarked(manifest: Text, remarks: Sequence[Remark]) -> Text:
    """`manifest` with comments; one that would change what it says is left out, as all are in JSON."""
    for remark in remarks if manifest.form != "json" else ():
        places = formats.places_in(manifest.text, manifest.form)
        place = places.get(remark.above) or places.get(remark.above[:1])
        if place is None or place.key is None:
            continue
        lines = manifest.text.split("\n")
        line = lines[place.key.line - 1]
        indent = line[: len(line) - len(line.lstrip())]
        end = "\r" if line.endswith("\r") else ""
        lines.insert(place.key.line - 1, f"{indent}# {remark.text}{end}")
        changed = Text("\n".join(lines), manifest.form, manifest.path)
        if _read(changed) == manifest.data():
            manifest = changed
    return manifest


def _read(manifest: Text) -> Any:
    try:
        return manifest.data()
    except LinterError:
        return None


def _added(manifest: Text, addition: Addition) -> Text | None:
    if manifest.form == "toml":
        from linter.init.editors import toml

        text = toml.added(manifest.text, addition.path, addition.value, addition.notes)
    else:
        from linter.init.editors import lines

        text = lines.added(manifest, addition.path, addition.value, addition.notes)
    return None if text is None else Text(text, manifest.form, manifest.path)
