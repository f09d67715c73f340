"""What a file says of the packages that a project depends on."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linter.discovery.base import Standing


class Unreadable(ValueError):
    """A dependency file that is not written in its format."""


@dataclass(frozen=True)
class Declared:
    """A package that a project declares or locks."""

    name: str
    standing: Standing = Standing.PLAIN
    line: int | None = None
    """From 1; where it is not known, the name is looked up in the text."""


Parse = Callable[[str], Iterable[Declared]]


@dataclass(frozen=True)
class Reader:
    """How one kind of file is read, and whose packages it names."""

    ecosystem: str
    parse: Parse
    lock: bool = False
    """Whether it is written by a tool and may be long."""


def locked(names: Iterable[str]) -> Iterator[Declared]:
    """Entries of a lock file."""
    return (Declared(name, Standing.LOCKED) for name in names)


def numbered(text: str, first: int = 1) -> Iterator[tuple[int, str]]:
    """The lines of `text` with their numbers, as editors and git count them.

    `str.splitlines` would count a form feed, a U+2028 and other separators as well, and point too low.
    """
    return ((number, line.removesuffix("\r")) for number, line in enumerate(text.split("\n"), first))


def from_json(text: str) -> Mapping[str, Any]:
    """The object in `text`. Raises `Unreadable`."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is no readable JSON") from error
    return mapping(data)


def from_toml(text: str) -> Mapping[str, Any]:
    """The table in `text`. Raises `Unreadable`."""
    import tomli

    try:
        return tomli.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is no readable TOML") from error


def mapping(value: Any) -> Mapping[str, Any]:
    """`value` where it is a mapping with names, or else an empty one: strangers write anything."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """`value` where it is a list, or else an empty one."""
    return value if isinstance(value, list) else []


def texts(value: Any) -> list[str]:
    """The texts of a list."""
    return [item for item in items(value) if isinstance(item, str)]


def within(data: Any, *keys: str) -> Any:
    """What stands under `keys`, or `None`."""
    for key in keys:
        data = mapping(data).get(key)
    return data


def normal(ecosystem: str, name: str) -> str:
    """`name` as it is compared: most registries do not tell capitals, and PyPI no `-` from `_`."""
    if ecosystem in {"pypi", "conda"}:
        return re.sub(r"[-_.]+", "-", name).lower()
    return name if ecosystem == "go" else name.lower()
