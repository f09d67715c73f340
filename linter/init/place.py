"""Where a manifest is, or will be: its folder, its repository, and files as the manifest refers to them."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from pathlib import Path

from linter.errors import UsageProblem
from linter.repository import root_of
from linter.sources import NAMES


@dataclass(frozen=True)
class Place:
    """The folder of one service."""

    shown: str
    """As the user wrote it."""
    folder: Path
    """Absolute, links resolved."""
    root: Path
    """Of the repository, absolute, links resolved."""

    @property
    def below(self) -> str:
        """The folder relative to the root, with forward slashes; empty for the root itself."""
        inside = self.folder.relative_to(self.root).as_posix()
        return "" if inside == "." else inside

    def reference(self, file: str) -> str:
        """`file`, relative to the root, as a manifest in this folder refers to it."""
        return posixpath.relpath(file, self.below or ".")

    def manifests(self) -> list[str]:
        """The manifests that lie in the folder, as the user would write them."""
        found = [name for name in NAMES if os.path.lexists(self.folder / name)]
        return [self.file(name) for name in found]

    def file(self, name: str) -> str:
        """A file in the folder, as the user would write it."""
        return posixpath.normpath(posixpath.join(self.shown, name))


def placed(path: str) -> Place:
    """The folder that `path` names. Raises `UsageProblem` where it is none."""
    if not os.path.isdir(path):
        exists = os.path.lexists(path)
        raise UsageProblem(
            f"{path} is no folder" if exists else f"there is no folder {path}",
            hint="name the folder of the service, which its manifest is written into",
        )
    folder = Path(os.path.realpath(path))
    root = Path(os.path.realpath(root_of(folder / NAMES[0])))
    return Place(path.replace(os.sep, "/"), folder, root)
