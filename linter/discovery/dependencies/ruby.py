"""Gems of Ruby."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.discovery.dependencies.base import Declared, locked, numbered

_GEM = re.compile(r"""^\s*(?:gem|\w+\.add(?:_runtime|_development)?_dependency)[\s(]+["']([\w.-]+)["']""")
_LOCKED = re.compile(r"^    ([\w.-]+) \(", re.MULTILINE)


def gemfile(text: str) -> Iterator[Declared]:
    """Gemfile, and the specification of a gem."""
    for number, line in numbered(text):
        if match := _GEM.match(line):
            yield Declared(match[1], line=number)


def gemfile_lock(text: str) -> Iterator[Declared]:
    """Gemfile.lock."""
    return locked(match[1] for match in _LOCKED.finditer(text))
