"""What the code beside manifests shows, searched once for each repository, and only where that is asked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from linter.discovery import Discovery


class Searched(Protocol):
    """Knows what was found in the files that a manifest covers."""

    def facts(self, root: Path, place: str) -> Mapping[str, Any] | None:
        """As `Code.facts`."""

    def covers(self, root: Path, place: str) -> bool:
        """As `Code.covers`."""


class Code:
    """The code below some folders."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = [Path(os.path.realpath(folder)) for folder in folders]
        self._inside = [(str(folder), os.path.join(folder, "")) for folder in self._folders]
        self._found: dict[Path, Discovery] = {}
        self._first: dict[Path, str | None] = {}

    def facts(self, root: Path, place: str) -> Mapping[str, Any] | None:
        """What was found in the files that the manifest at `place` below `root` covers.

        `None` where the manifest lies in none of the folders, so that nobody searched.
        """
        if not self.covers(root, place):
            return None
        from linter.discovery.facts import facts

        found = self._discovery(root)
        if root not in self._first:
            inside = (name for name in found.manifests if self._holds(os.path.join(root, name)))
            self._first[root] = next(inside, None)
        return facts(found, place, first=self._first[root] == place)

    def covers(self, root: Path, place: str) -> bool:
        """Whether the manifest at `place` below `root` lies in one of the folders."""
        return self._holds(os.path.join(root, place))

    def projects(self) -> Iterator[tuple[Path, Mapping[str, Any]]]:
        """The projects that no manifest covers, each with the root that its files are relative to."""
        from linter.discovery.facts import uncovered
        from linter.repository import root_of

        for root in dict.fromkeys(root_of(folder / "any") for folder in self._folders):
            for project in uncovered(self._discovery(root)):
                yield root, project

    def _holds(self, file: str) -> bool:
        file = os.path.normpath(file)
        return any(file == folder or file.startswith(below) for folder, below in self._inside)

    def _discovery(self, root: Path) -> Discovery:
        if root not in self._found:
            from linter.discovery import discover

            inside = [folder for folder in self._folders if folder.is_relative_to(root)]
            below = [folder.relative_to(root).as_posix() for folder in inside]
            # A folder that holds the repository holds all of it.
            self._found[root] = discover(root, below if len(below) == len(self._folders) else ())
        return self._found[root]
