"""Patterns of paths: `vendor`, `*.toml`, `services/**/beta`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path


def matches(pattern: str, path: str, base: Path) -> bool:
    """Whether `pattern` meets the file `path` or a folder that it lies in, below `base`.

    `*`, `?` and `[…]` stay within one name, `**` stands for any number of folders. A pattern without `/`
    meets a name at any depth; one with `/` begins at `base`. What lies outside `base` is never met.
    """
    # A folder may be reached by a link; a manifest that is one keeps its own name.
    folder, name = os.path.split(os.path.abspath(path))
    relative = os.path.relpath(os.path.join(os.path.realpath(folder), name), os.path.realpath(base))
    names = relative.replace(os.sep, "/").split("/")
    if names[0] == "..":
        return False
    wanted = pattern.strip("/").split("/")
    if "/" not in pattern.rstrip("/"):
        wanted = ["**", *wanted]
    return _begins_with(wanted, names)


def _begins_with(wanted: Sequence[str], names: Sequence[str]) -> bool:
    """Whether some of the first of `names` are what `wanted` says, in time of their lengths' product."""
    reached = {0}
    for part in wanted:
        if part == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else reached
        else:
            reached = {at + 1 for at in reached if at < len(names) and fnmatchcase(names[at], part)}
    # `services/**` means what is below, not the folder alone.
    return any(at > 0 for at in reached)
