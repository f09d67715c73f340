"""What the code beside manifests shows, searched once for each repository, and only where that is asked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linter.discovery import Discovery


class Code:
    """The code below some folders."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = [Path(os.path.realpath(folder)) for folder in folders]
        self._found: dict[Path, Discovery] = {}

    def facts(self, root: Path, place: str) -> Mapping[str, Any] | None:
        """What was found in the files that the manifest at `place` below `root` covers.

        `None` where the manifest lies in none of the folders, so that nobody searched.
        """
        manifest = root / place
        if not any(manifest.is_relative_to(folder) for folder in self._folders):
            return None
        from linter.discovery.facts import facts

        return facts(self._discovery(root), place)

    def discoveries(self) -> Iterator[Discovery]:
        """What was found in each repository that the folders lie in."""
        from linter.repository import root_of

        for folder in self._folders:
            yield self._discovery(root_of(folder / "any"))

    def _discovery(self, root: Path) -> Discovery:
        if root not in self._found:
            from linter.discovery import discover

            inside = [folder for folder in self._folders if folder.is_relative_to(root)]
            below = [folder.relative_to(root).as_posix() for folder in inside]
            # A folder that holds the repository holds all of it.
            self._found[root] = discover(root, below if len(below) == len(self._folders) else ())
        return self._found[root]
