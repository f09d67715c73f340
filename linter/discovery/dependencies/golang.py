"""Modules of Go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.discovery.base import Standing
from linter.discovery.dependencies.base import Declared, numbered

_REQUIRE = re.compile(r"^\s*(?:require\s+)?([\w.-]+\.[\w.-]+/[^\s]+)\s+v\d")


def go_mod(text: str) -> Iterator[Declared]:
    """go.mod. An indirect requirement is what a lock file says elsewhere."""
    for number, line in numbered(text):
        code, _, comment = line.partition("//")
        if "=>" not in code and (match := _REQUIRE.match(code)):
            indirect = comment.strip().startswith("indirect")
            yield Declared(match[1], Standing.LOCKED if indirect else Standing.PLAIN, number)
