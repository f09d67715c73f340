"""Packages of NuGet."""

from __future__ import annotations

from collections.abc import Iterator

from linter.discovery.dependencies.base import Declared, from_json, locked, mapping
from linter.discovery.dependencies.xml import elements


def project(text: str) -> Iterator[Declared]:
    """Project files and Directory.Packages.props."""
    for element in elements(text, "PackageReference", "PackageVersion", "GlobalPackageReference"):
        name = element.attributes.get("Include") or element.attributes.get("Update")
        if name:
            yield Declared(name, line=element.line)


def packages_config(text: str) -> Iterator[Declared]:
    """packages.config."""
    for element in elements(text, "package"):
        if name := element.attributes.get("id"):
            yield Declared(name, line=element.line)


def packages_lock(text: str) -> Iterator[Declared]:
    """packages.lock.json."""
    for framework in mapping(from_json(text).get("dependencies")).values():
        yield from locked(mapping(framework))
