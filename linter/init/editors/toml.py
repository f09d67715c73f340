"""TOML through tomlkit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linter.findings import KeyPath


def added(text: str, path: KeyPath, value: Any, notes: Mapping[KeyPath, str]) -> str | None:
    """`text` with `value` at `path`; `None` where it cannot be set there."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        here: Any = document
        for depth, part in enumerate(path):
            last = depth == len(path) - 1
            if last and isinstance(part, int):
                here.append(_table(value, notes) if _is_tables(here) else value)
                if _is_tables(here) and document.body[-1][1] is not here:
                    here[-1].add(tomlkit.nl())
            elif last:
                _set(here, str(part), value, notes)
            elif not isinstance(part, int) and part not in here:
                # One table for all that is missing on the way.
                for name in reversed(path[depth + 1 :]):
                    value, notes = {name: value}, {(name, *where): words for where, words in notes.items()}
                _set(here, part, value, notes)
                break
            else:
                here = here[part]
        return tomlkit.dumps(document)
    except (TOMLKitError, TypeError, KeyError, AttributeError):
        return None


def _is_tables(here: Any) -> bool:
    from tomlkit.items import AoT

    return isinstance(here, AoT)


def _set(here: Any, key: str, value: Any, notes: Mapping[KeyPath, str]) -> None:
    import tomlkit
    from tomlkit.items import InlineTable

    if isinstance(here, InlineTable):
        here[key] = value
    elif isinstance(value, Mapping):
        here[key] = _table(value, notes)
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        tables = tomlkit.aot()
        for position, item in enumerate(value):
            tables.append(_table(item, {w[1:]: t for w, t in notes.items() if w[:1] == (position,)}))
        here[key] = tables
    else:
        item = tomlkit.item(value)
        if notes.get(()):
            item.comment(notes[()])
        here[key] = item


def _table(value: Mapping[str, Any], notes: Mapping[KeyPath, str]) -> Any:
    import tomlkit

    table = tomlkit.table()
    for key, child in value.items():
        _set(table, key, child, {where[1:]: words for where, words in notes.items() if where[:1] == (key,)})
    return table
