"""Packages of Packagist."""

from __future__ import annotations

from collections.abc import Iterator

from linter.discovery.base import Standing
from linter.discovery.dependencies.base import Declared, from_json, items, mapping


def composer_json(text: str) -> Iterator[Declared]:
    """composer.json."""
    data = from_json(text)
    for key, standing in (("require", Standing.PLAIN), ("require-dev", Standing.WEAK)):
        yield from (Declared(name, standing) for name in mapping(data.get(key)))


def composer_lock(text: str) -> Iterator[Declared]:
    """composer.lock."""
    data = from_json(text)
    for package in (*items(data.get("packages")), *items(data.get("packages-dev"))):
        if isinstance(name := mapping(package).get("name"), str):
            yield Declared(name, Standing.LOCKED)
