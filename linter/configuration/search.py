"""Where a configuration may be. Each run looks there, so that nothing here takes time to load."""

from __future__ import annotations

import os
from collections.abc import Iterator

from linter.repository import nearest

NAMES = (".measures-lint.toml", "measures-lint.toml", "pyproject.toml")
"""What a folder is looked through for; the first that holds a configuration counts."""


def root_of(folder: str) -> str:
    """Where a search from `folder` upwards ends: the root of the git repository.

    Without git, that is the folder itself: what lies above may be anybody's, as in /tmp.
    """
    return nearest(folder) or folder


def candidates(folder: str, root: str) -> Iterator[str]:
    """Every file from `folder` up to `root` that may hold a configuration, the nearest first."""
    here = folder
    while True:
        paths = (os.path.join(here, name) for name in NAMES)
        yield from (path for path in paths if os.path.lexists(path))
        if here == root:
            return
        here = os.path.dirname(here)
