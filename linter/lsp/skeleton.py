"""A key that is missing, with a value that nobody can take for an answer.

`null` (in TOML, which has none, an empty text) is no value that the schema allows: until it is filled in, the
linter reports the place and draws no conclusions, so that no duty looks met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from linter import formats
from linter.errors import LinterError
from linter.findings import Finding, KeyPath
from linter.formats import Format
from linter.init import editors, vocabulary
from linter.init.draft import with_value
from linter.init.questions import value_at
from linter.lsp.keys import key_at, required
from linter.schema import breaches

_FIRST = ("document", "policy", "evidence", "what")
"""What a mapping that demands no key is begun with, if it has one of these."""


def missing(finding: Finding, data: Any) -> Iterator[KeyPath]:
    """The keys of the manifest `data` that are not there and that `finding` asks for."""
    if finding.rule == "schema-missing-key":
        here = value_at(data, finding.path)
        if isinstance(here, Mapping):
            yield from ((*finding.path, key) for key in required(finding.path) if key not in here)
    elif _is_missing(data, finding.path):
        yield finding.path


def with_key(text: str, form: Format, path: KeyPath, lang: str) -> str | None:
    """`text` with a skeleton at `path`; `None` where its layout, or the vocabulary, does not allow one."""
    try:
        empty: Any = "" if form == "toml" else None
        value = _skeleton(path, empty)
        manifest = editors.Text(text, form, "")
        before = manifest.data()
        # Only what the schema refuses is safe to write for somebody.
        if not any(
            breach.path[: len(path)] == path for breach in breaches(with_value(before, path, value), lang)
        ):
            return None
        notes = {where: _note((*path, *where), lang) for where in _leaves(value)}
        return editors.added(manifest, [editors.Addition(path, value, notes)]).text
    except (LinterError, KeyError, ValueError, IndexError, StopIteration):
        return None


def parsed(text: str, form: Format) -> Any:
    """The data in `text`; `None` where it cannot be read."""
    try:
        return formats.parse(text, form, "")
    except LinterError:
        return None


def _skeleton(path: KeyPath, empty: Any) -> Any:
    keys = vocabulary.keys(path)
    names = list(required(path)) or [name for name in _FIRST if name in keys][:1]
    if not keys or not names:
        vocabulary.node(path)
        return empty
    return {name: _skeleton((*path, name), empty) for name in names}


def _leaves(value: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    if not isinstance(value, Mapping):
        yield path
        return
    for name, child in value.items():
        yield from _leaves(child, (*path, name))


def _note(path: KeyPath, lang: str) -> str:
    key = key_at(path, lang)
    words = key.title if key is not None else str(path[-1])
    return f"TODO: {words}"


def _is_missing(data: Any, path: KeyPath) -> bool:
    for part in path:
        if not isinstance(data, Mapping):
            return False
        if part not in data:
            return True
        data = data[part]
    return False
