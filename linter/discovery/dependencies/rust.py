"""Crates of Rust."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from linter.discovery.base import Standing
from linter.discovery.dependencies.base import Declared, from_toml, items, mapping, within


def cargo_toml(text: str) -> Iterator[Declared]:
    """Cargo.toml, with its workspace and targets; a crate under another name counts as what it is."""
    data = from_toml(text)
    for table in (data, within(data, "workspace"), *mapping(data.get("target")).values()):
        yield from _crates(within(table, "dependencies"), Standing.PLAIN)
        yield from _crates(within(table, "dev-dependencies"), Standing.WEAK)
        yield from _crates(within(table, "build-dependencies"), Standing.WEAK)


def cargo_lock(text: str) -> Iterator[Declared]:
    """Cargo.lock."""
    for package in items(from_toml(text).get("package")):
        # What has no source lies in this tree.
        if isinstance(name := mapping(package).get("name"), str) and "source" in package:
            yield Declared(name, Standing.LOCKED)


def _crates(table: Any, standing: Standing) -> Iterator[Declared]:
    for name, value in mapping(table).items():
        real = mapping(value).get("package")
        yield Declared(real if isinstance(real, str) else name, standing)
