"""Which files belong to a repository, so that whoever clones it has them too."""

from __future__ import annotations

import os
import time
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable

from linter.git import git, names_in
from linter.marks import Stamp, is_inside, is_settled, links_to, stamp_of

Index = tuple[str, Stamp | None, Stamp | None]
"""Where a repository keeps its own files, and the stamps of its index and its configuration. They change
whenever what git tracks does."""


class _Listed:
    """The files that git lists, eight bytes for each: every process that checks holds one of a whole tree.

    A name is known by its hash, which nobody can foresee. That a file has the hash of another one out of a
    million happens once in ten million million times.
    """

    def __init__(self, files: Iterable[str]) -> None:
        self._hashes = array("q", sorted(map(hash, files)))

    def __contains__(self, file: str) -> bool:
        wanted = hash(file)
        place = bisect_left(self._hashes, wanted)
        return place < len(self._hashes) and self._hashes[place] == wanted


class Tracking:
    """Knows what git tracks below one root; asks once for each repository, and only when it is asked."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self._root = os.fspath(root)
        self._known: dict[str, _Listed | None] = {}
        self._verdicts: dict[str, bool | None] = {}
        self._repositories: dict[str, str | None] = {}
        self._indexes: dict[str, tuple[Index | None, bool]] = {}

    def tracks(self, file: str, *, linked: bool = True) -> bool | None:
        """Whether git tracks `file`, relative to the root; `None` where there is no git to say so.

        A file of a submodule is tracked by the submodule, which the repository around it must track. Links on
        the way count as files of their own: without them the file is not found. `linked` is whether there may
        be such links.
        """
        # A manifest may refer to one file dozens of times.
        if file not in self._verdicts:
            places = self._places(file) if linked else [self._full(file)]
            verdicts = [self._tracks(place) for place in places]
            self._verdicts[file] = False if False in verdicts else True if True in verdicts else None
        return self._verdicts[file]

    def forget(self) -> None:
        """Keep what is known of repositories only, and nothing of single files and folders."""
        self._verdicts.clear()
        self._repositories.clear()
        self._indexes = {folder: index for folder, index in self._indexes.items() if folder in self._known}

    def indexes(self, files: Iterable[str]) -> dict[str, tuple[Index | None, bool]]:
        """Every folder that decides whether git tracks `files`, with the index of its repository.

        That is `None` for a folder which is no repository; the flag says whether an equal index proves that
        the same files are tracked.
        """
        folders: set[str] = set()
        for file in files:
            for place in self._places(file):
                folder = os.path.dirname(place)
                while folder not in folders and is_inside(folder, self._root):
                    folders.add(folder)
                    folder = os.path.dirname(folder)
        return {folder: self._index(folder) for folder in sorted(folders)}

    def _index(self, folder: str) -> tuple[Index | None, bool]:
        if folder not in self._indexes:
            at = time.time_ns()
            index = index_of(folder)
            self._indexes[folder] = (index, _proves(index, at))
        index, settled = self._indexes[folder]
        # Where git could not be asked, it may be the next time.
        asked = folder not in self._known or self._known[folder] is not None
        return index, settled and (index is None or asked)

    def _full(self, file: str) -> str:
        return os.path.join(self._root, file.replace("/", os.sep))

    def _places(self, file: str) -> list[str]:
        """The file where it really lies, and each link that leads to it."""
        full = self._full(file)
        # Most files have no link on their way, and the root has none in any case.
        if not links_to(self._root, file):
            return [full]
        places = [os.path.realpath(full)]
        here = self._root
        for part in file.split("/"):
            here = os.path.join(os.path.realpath(here), part)
            if os.path.islink(here):
                places.append(here)
        return places

    def _tracks(self, place: str) -> bool | None:
        folder = self._repository_of(os.path.dirname(place))
        tracked = None if folder is None else self._listed(folder)
        if folder is None or tracked is None:
            return None
        below = place[len(os.path.join(folder, "")) :].replace(os.sep, "/")
        if _composed(below) not in tracked:
            return False
        return True if folder == self._root else self._tracks(folder)

    def _repository_of(self, folder: str) -> str | None:
        """The repository that `folder` lies in, if there is one no further out than the root."""
        on_the_way = []
        found: str | None = folder
        while found is not None and found not in self._repositories:
            on_the_way.append(found)
            if os.path.lexists(os.path.join(found, ".git")):
                break
            inside = found != self._root and is_inside(found, self._root)
            found = os.path.dirname(found) if inside else None
        found = self._repositories.get(found, found) if found is not None else None
        self._repositories |= dict.fromkeys(on_the_way, found)
        return found

    def _listed(self, repository: str) -> _Listed | None:
        if repository not in self._known:
            # Before git reads it: what changes meanwhile must not look like what git has read.
            self._index(repository)
            self._known[repository] = _list(repository)
        return self._known[repository]


def index_of(folder: str) -> Index | None:
    """The index of the repository in `folder` as it looks now; `None` where the folder is none."""
    own = os.path.join(folder, ".git")
    if not os.path.lexists(own):
        return None
    try:
        if os.path.isfile(own):
            # Of a worktree or a submodule.
            with open(own, "rb") as stream:
                named = stream.read(4096).removeprefix(b"gitdir:").strip()
            own = os.path.join(folder, os.fsdecode(named))
        return os.path.realpath(own), _stamp(os.path.join(own, "index")), _stamp(os.path.join(own, "config"))
    except (OSError, ValueError):
        return own, None, None


def _stamp(file: str) -> Stamp | None:
    try:
        return stamp_of(os.stat(file))
    except FileNotFoundError:
        return None


def _proves(index: Index | None, at: int) -> bool:
    """Whether an index like this one, as it looked at the time `at`, lists the same files as this one."""
    if index is None:
        return True
    _, listing, settings = index
    return all(stamp is not None and is_settled(stamp, at) for stamp in (listing, settings))


def _list(repository: str) -> _Listed | None:
    try:
        done = git(repository, "ls-files", "-z", "--cached")
    except OSError:
        return None
    if done.returncode:
        return None
    return _Listed(_composed(os.fsdecode(name)) for name in names_in(done.stdout))


def _composed(name: str) -> str:
    # Some systems take names apart into letter and accent that git keeps whole.
    return name if name.isascii() else unicodedata.normalize("NFC", name)
