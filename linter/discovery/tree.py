"""The files of a repository: what git tracks or does not ignore, or everything where there is no git."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from linter.discovery.paths import is_evidence
from linter.git import git, names_in

DEPTH = 8
"""Submodules within submodules that are followed."""
COUNT = 500_000
"""Files that are listed at most."""

_STAGED = re.compile(rb"(\d{6}) [0-9a-f]{40,64} \d\t")
_SUBMODULE = b"160000"
Refuse = Callable[[str, str], object]
"""Called with a path and the reason why it was not looked at."""


class Listing:
    """Names of files, sorted and each once, in one piece: a tree may have hundreds of thousands."""

    def __init__(self, found: Iterable[str]) -> None:
        together = sorted(set(found))
        self.count = len(together)
        """How many there are."""
        self._names = b"".join(os.fsencode(name) + b"\0" for name in together[:COUNT])

    def __iter__(self) -> Iterator[str]:
        """Give those that are kept."""
        return map(os.fsdecode, names_in(self._names))


def files(root: Path, refuse: Refuse) -> Iterable[str]:
    """The files below `root`, relative to it, with forward slashes, sorted.

    What git ignores is left out; a submodule that is checked out counts as a folder of the same tree.
    """
    return _bounded(_tracked(root, "", refuse, 0) or _walked(root, "", refuse), ".", refuse)


def ignored(root: Path, folder: str, refuse: Refuse) -> Iterable[str]:
    """The files in a folder that git ignores: whoever names it wants it looked at."""
    return _bounded(_walked(root, folder, refuse), folder, refuse)


def _bounded(found: Iterable[str], folder: str, refuse: Refuse) -> Listing:
    listing = Listing(found)
    if listing.count > COUNT:
        refuse(folder, f"it holds {listing.count} files; only the first {COUNT} were looked at")
    return listing


def _tracked(root: Path, below: str, refuse: Refuse, depth: int) -> list[str] | None:
    """What git lists in the work tree at `below`, or `None` where git has no say."""
    folder = root / below
    if not os.path.lexists(folder / ".git"):
        return None
    listed = _listed(folder)
    if listed is None:
        return None
    found = []
    for item in listed:
        staged = _STAGED.match(item)
        name = os.fsdecode(item[staged.end() :] if staged else item)
        path = f"{below}/{name}" if below else name
        if staged and staged[1] == _SUBMODULE:
            if not _checked_out(root, path):
                continue
            if depth >= DEPTH:
                refuse(path, f"submodules nest more than {DEPTH} deep")
                continue
            found += _tracked(root, path, refuse, depth + 1) or []
        # A repository within the repository that is no submodule is listed as a folder.
        elif not name.endswith("/"):
            found.append(path)
    return found


def _listed(folder: Path) -> Iterator[bytes] | None:
    try:
        done = git(folder, "ls-files", "-z", "--stage", "--cached", "--others", "--exclude-standard")
    except OSError:
        return None
    return None if done.returncode else names_in(done.stdout)


def _checked_out(root: Path, path: str) -> bool:
    folder = root / path
    return (
        not folder.is_symlink()
        and os.path.lexists(folder / ".git")
        and Path(os.path.realpath(folder)).is_relative_to(root)
    )


def _walked(root: Path, below: str, refuse: Refuse) -> Iterator[str]:
    def refused(error: OSError) -> None:
        refuse(os.path.relpath(error.filename, root).replace(os.sep, "/"), error.strerror or str(error))

    for here, folders, names in os.walk(root / below, onerror=refused):
        inside = os.path.relpath(here, root).replace(os.sep, "/")
        prefix = "" if inside == "." else f"{inside}/"
        folders[:] = [name for name in sorted(folders) if below or is_evidence(name)]
        for name in names:
            yield prefix + name
