"""Packages of Maven, as Maven and Gradle declare them: `group:artifact`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.discovery.base import Standing
from linter.discovery.dependencies.base import Declared, from_toml, locked, mapping
from linter.discovery.dependencies.xml import elements

_COORDINATES = re.compile(r"""^[ \t]*([\w.]*)[^\n"']*["']([\w.-]+:[\w.-]+)(?::[^"'\n]*)?["']""", re.MULTILINE)
_PARTS = re.compile(
    r"""^[ \t]*(\w+)[^\n]*\bgroup\s*[:=]\s*["']([\w.-]+)["']\s*,"""
    r"""\s*name\s*[:=]\s*["']([\w.-]+)["']""",
    re.MULTILINE,
)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|(?<![:\w\"'])//[^\n]*", re.DOTALL)
_LOCKED = re.compile(r"^([\w.-]+:[\w.-]+):[^\n=]*=", re.MULTILINE)


def pom(text: str) -> Iterator[Declared]:
    """pom.xml. What is excluded from a dependency is none."""
    for element in elements(text, "dependency"):
        group, artifact = element.children.get("groupId"), element.children.get("artifactId")
        if group and artifact:
            weak = element.children.get("scope") == "test"
            yield Declared(f"{group}:{artifact}", Standing.WEAK if weak else Standing.PLAIN, element.line)


def gradle(text: str) -> Iterator[Declared]:
    """build.gradle and build.gradle.kts, in either notation."""
    # A comment keeps its lines, so that the lines after it keep their numbers.
    bare = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    for match in _COORDINATES.finditer(bare):
        weak = match[1].startswith("test")
        line = bare.count("\n", 0, match.start(2)) + 1
        yield Declared(match[2], Standing.WEAK if weak else Standing.PLAIN, line)
    for match in _PARTS.finditer(bare):
        weak = match[1].startswith("test")
        line = bare.count("\n", 0, match.start(2)) + 1
        yield Declared(f"{match[2]}:{match[3]}", Standing.WEAK if weak else Standing.PLAIN, line)


def version_catalog(text: str) -> Iterator[Declared]:
    """gradle/libs.versions.toml."""
    for library in mapping(from_toml(text).get("libraries")).values():
        module = mapping(library).get("module", library)
        if isinstance(module, str) and ":" in module:
            yield Declared(":".join(module.split(":")[:2]))
        elif isinstance(library, dict) and "group" in library and "name" in library:
            yield Declared(f"{library['group']}:{library['name']}")


def gradle_lock(text: str) -> Iterator[Declared]:
    """gradle.lockfile."""
    return locked(match[1] for match in _LOCKED.finditer(text))
