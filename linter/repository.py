"""The repository that a manifest lies in: the border that evidence may not cross."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

_REMEMBERED = 1000
"""Folders that are remembered; manifests come folder by folder."""


class Spot(NamedTuple):
    """Where a manifest lies."""

    root: Path
    """As `root_of` says."""
    place: str
    """As `place_of` says."""
    folder: str
    """The folder that it lies in; no link is in its path."""


class Spots:
    """Finds where manifests lie, and remembers the folders above them for as long as one run takes."""

    def __init__(self) -> None:
        self._working = os.getcwd()
        self._real: dict[str, str] = {}
        self._roots: dict[str, str | None] = {}
        self._paths: dict[str, Path] = {}

    def of(self, path: str) -> Spot:
        """Where the manifest at `path` lies, which is relative to the working directory if not absolute."""
        if len(self._real) > _REMEMBERED or len(self._roots) > _REMEMBERED:
            self._real.clear()
            self._roots.clear()
        above, name = os.path.split(path)
        folder = self._folder(os.path.join(self._working, above) if above else self._working)
        root = self._root(folder)
        if root is None:
            working = os.path.realpath(self._working)
            root = working if _is_below(folder, working) else folder
        if root not in self._paths:
            self._paths[root] = Path(root)
        below = os.path.join(folder, name)[len(root.rstrip(os.sep)) + 1 :]
        return Spot(self._paths[root], readable(below.replace(os.sep, "/")), folder)

    def _folder(self, path: str) -> str:
        real = self._real.get(path)
        if real is None:
            above, name = os.path.split(path)
            if name in {"", ".", ".."} or above == path or os.path.islink(path):
                real = os.path.realpath(path)
            else:
                real = os.path.join(self._folder(above), name)
            self._real[path] = real
        return real

    def _root(self, folder: str) -> str | None:
        """The nearest repository at or above a real folder."""
        if folder not in self._roots:
            above = os.path.dirname(folder)
            if os.path.lexists(os.path.join(folder, ".git")):
                self._roots[folder] = folder
            else:
                self._roots[folder] = None if above == folder else self._root(above)
        return self._roots[folder]


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def nearest(folder: str) -> str | None:
    """The nearest folder at or above `folder` with a `.git`, whatever that is; `None` where there is none."""
    while not os.path.lexists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def root_of(manifest: Path) -> Path:
    """The folder that holds `manifest` and everything that it may point to.

    That is the nearest parent with a `.git` (a folder, or a file in worktrees and submodules); without git,
    the working directory if the manifest lies in it, or else the manifest's own folder.
    """
    return Spots().of(os.fspath(manifest)).root


def place_of(path: str) -> str:
    """Where a file lies below the root of its repository, with forward slashes."""
    return Spots().of(path).place


def readable(path: str) -> str:
    """`path` as JSON can carry it to the policies: a file name may hold bytes that are no UTF-8."""
    return path.encode("utf-8", "replace").decode()
