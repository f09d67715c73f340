"""Which files belong to a repository, so that whoever clones it has them too."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from linter.git import git


class Tracking:
    """Knows what git tracks below one root; asks once for each repository, and only when it is asked."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[Path, frozenset[str] | None] = {}

    def tracks(self, file: str) -> bool | None:
        """Whether git tracks `file`, relative to the root; `None` where there is no git to say so.

        A file of a submodule is tracked by the submodule, which the repository around it must track. Links on
        the way count as files of their own: without them the file is not found.
        """
        verdicts = [self._tracks(place) for place in self._places(self._root / file)]
        return False if False in verdicts else True if True in verdicts else None

    def _places(self, file: Path) -> Iterator[Path]:
        """The file where it really lies, and each link that leads to it."""
        yield Path(os.path.realpath(file))
        here = self._root
        for part in file.relative_to(self._root).parts:
            here = Path(os.path.realpath(here)) / part
            if here.is_symlink():
                yield here

    def _tracks(self, place: Path) -> bool | None:
        folder = place.parent
        while not os.path.lexists(folder / ".git"):
            if folder == self._root or not folder.is_relative_to(self._root):
                return None
            folder = folder.parent
        tracked = self._listed(folder)
        if tracked is None:
            return None
        if _composed(place.relative_to(folder).as_posix()) not in tracked:
            return False
        return True if folder == self._root else self._tracks(folder)

    def _listed(self, repository: Path) -> frozenset[str] | None:
        if repository not in self._known:
            self._known[repository] = _list(repository)
        return self._known[repository]


def _list(repository: Path) -> frozenset[str] | None:
    try:
        done = git(repository, "ls-files", "-z", "--cached")
    except OSError:
        return None
    if done.returncode:
        return None
    return frozenset(map(_composed, filter(None, os.fsdecode(done.stdout).split("\0"))))


def _composed(name: str) -> str:
    # Some systems take names apart into letter and accent that git keeps whole.
    return name if name.isascii() else unicodedata.normalize("NFC", name)
