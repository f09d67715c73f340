"""Keeps what was compiled from rules of one's own, for the next run.

One file holds all of it, so that it is there whole or not at all, however many runs write at a time. What
cannot be read is not there; what cannot be written is compiled again.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from linter.cache import place as places
from linter.cache.store import CacheUnusable, refuse_strangers

KEPT = 20
"""How many there may be; those that were written first go first."""


def folder() -> Path | None:
    """Where what was compiled is kept; `None` where nobody knows, or where others could have written it.

    A module that came along with the rules would be believed in place of them.
    """
    users = places.default()
    if users is None:
        return None
    place = Path(users, "policies")
    if places.is_in_strangers_reach(str(place)):
        return None
    try:
        for path in (place.parent, place):
            refuse_strangers(str(path))
    except CacheUnusable:
        return None
    return place


def fetch(key: str, stamp: str | None) -> Mapping[str, bytes] | None:
    """What was kept under `key` by the compiler `stamp`, or by any; `None` where nothing of use was."""
    place = folder()
    if place is None:
        return None
    names = [_name(key, stamp)] if stamp is not None else _names(place, f"{key}-")
    for name in names:
        content = _read(place / name)
        if content is not None:
            return content
    return None


def keep(key: str, stamp: str, content: Mapping[str, bytes]) -> None:
    """Keep `content` under `key` and `stamp`, if that can be done."""
    place = folder()
    if place is None:
        return
    from zipfile import ZipFile

    with contextlib.suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(".tmp", dir=place)
        try:
            with os.fdopen(handle, "wb") as stream, ZipFile(stream, "w") as archive:
                for name, data in content.items():
                    archive.writestr(name, data)
            os.replace(unfinished, place / _name(key, stamp))
        except OSError:
            os.unlink(unfinished)
            raise
        for name in _names(place)[KEPT:]:
            with contextlib.suppress(OSError):
                os.unlink(place / name)


def _read(path: Path) -> Mapping[str, bytes] | None:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive:
            # Each file carries a checksum, which reading compares.
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError):
        return None


def _name(key: str, stamp: str) -> str:
    return f"{key}-{stamp}.zip"


def _names(place: Path, beginning: str = "") -> list[str]:
    """The files that are kept and begin so, the latest first."""
    found = []
    with contextlib.suppress(OSError), os.scandir(place) as entries:
        for entry in entries:
            if entry.name.startswith(beginning) and entry.name.endswith(".zip"):
                with contextlib.suppress(OSError):
                    found.append((entry.stat().st_mtime_ns, entry.name))
    return [name for _, name in sorted(found, reverse=True)]
