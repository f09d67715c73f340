"""Packages of npm: package.json, and the locks of npm, Yarn, pnpm and Bun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.discovery.base import Standing
from linter.discovery.dependencies.base import Declared, from_json, locked, mapping

_PLAIN = ("dependencies", "optionalDependencies", "peerDependencies")
_ALIAS = re.compile(r"npm:(@?[^@\s]+)")
# The locks of Yarn, pnpm and Bun are written by machines, one package a line.
_YARN = re.compile(r'^"?((?:@[^/@"\s]+/)?[^@"\s/]+)@[^\n]*:\s*$', re.MULTILINE)
_PNPM = re.compile(r"""^  ['"]?/?((?:@[^/@'"\s]+/)?[^@'"\s/]+)[@/]\d[^\n]*:\s*$""", re.MULTILINE)
_BUN = re.compile(r'^\s+"[^"\n]+": \["((?:@[^/@"\s]+/)?[^@"\s/]+)@', re.MULTILINE)
DEPTH = 64


def package_json(text: str) -> Iterator[Declared]:
    """package.json; an alias counts as what it stands for."""
    data = from_json(text)
    for key in (*_PLAIN, "devDependencies"):
        standing = Standing.WEAK if key == "devDependencies" else Standing.PLAIN
        for name, version in mapping(data.get(key)).items():
            alias = _ALIAS.match(version) if isinstance(version, str) else None
            yield Declared(alias[1] if alias else name, standing)


def package_lock(text: str) -> Iterator[Declared]:
    """package-lock.json and npm-shrinkwrap.json of every version."""
    data = from_json(text)
    for path in mapping(data.get("packages")):
        if "node_modules/" in path:
            yield Declared(path.rpartition("node_modules/")[2], Standing.LOCKED)
    level = [mapping(data.get("dependencies"))]
    for _ in range(DEPTH):
        for packages in level:
            yield from locked(packages)
        level = [mapping(mapping(p).get("dependencies")) for packages in level for p in packages.values()]
        level = [packages for packages in level if packages]


def yarn_lock(text: str) -> Iterator[Declared]:
    """yarn.lock, of Yarn 1 and of its successors."""
    return locked(match[1] for match in _YARN.finditer(text))


def pnpm_lock(text: str) -> Iterator[Declared]:
    """pnpm-lock.yaml."""
    return locked(match[1] for match in _PNPM.finditer(text))


def bun_lock(text: str) -> Iterator[Declared]:
    """bun.lock."""
    return locked(match[1] for match in _BUN.finditer(text))
