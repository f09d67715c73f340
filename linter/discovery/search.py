"""Opening files, and gathering what they show: only signs stay in memory."""

from __future__ import annotations

import errno
import os
import posixpath
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from linter.discovery import paths, signatures
from linter.discovery.base import NOTHING, Looked, Sign
from linter.discovery.dependencies import reader_of
from linter.discovery.look import INCLUDED, START, Lookout, Manner
from linter.discovery.weights import HEADER, format_of

Task = tuple[str, Manner]
"""A file, relative to the root with forward slashes, and how it is read."""

_REMEMBERED = 1000
"""Folders that are remembered; files come folder by folder."""
SIGNS = 20_000
"""Signs that are gathered at most; what has more is a collection of signatures, or hostile."""

_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_BINARY", "O_NOFOLLOW"):
    # Not every system has each of them.
    _FLAGS |= getattr(os, _name, 0)
# What is deleted and still tracked is not there; what a link leads to is listed itself, or lies outside.
_NOT_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EISDIR, errno.ENXIO}


@dataclass
class Results:
    """What a search has gathered so far."""

    signs: dict[str, tuple[Sign, ...]] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    large: list[str] = field(default_factory=list)
    looked_at: int = 0


def search(root: Path, tasks: Iterable[Task]) -> Results:
    """Look at the files of `tasks` below `root`, and at the requirements files that they include."""
    searcher = _Searcher(str(root))
    searcher.run(tasks)
    return searcher.results


class _Searcher:
    def __init__(self, root: str) -> None:
        self.results = Results()
        self._root = root
        self._lookout = Lookout(signatures.load())
        self._count = 0
        self._folders: dict[str, bool] = {"": True}

    def run(self, tasks: Iterable[Task]) -> None:
        included: list[str] = []
        for file, manner in tasks:
            looked = self._looked(file, manner)
            if looked is not NOTHING:
                self._keep(file, looked)
                included += _beside(file, looked.references)
        done: set[str] = set()
        while included:
            file = included.pop()
            if file in done or reader_of(file) is not None or not _is_evidence(file):
                continue
            done.add(file)
            looked = self._looked(file, INCLUDED)
            self._keep(file, looked)
            included += _beside(file, looked.references)

    def _keep(self, file: str, looked: Looked) -> None:
        if looked.skipped:
            self.results.skipped[file] = looked.skipped
        if looked.signs and self._count < SIGNS:
            self._count += len(looked.signs)
            self.results.signs[file] = looked.signs
            if self._count >= SIGNS:
                why = f"more than {SIGNS} signs were found, and what follows it is left out"
                self.results.skipped.setdefault(file, why)

    def _looked(self, file: str, manner: Manner) -> Looked:
        folder, _, name = file.rpartition("/")
        if not self._is_inside(folder):
            return NOTHING
        try:
            handle = os.open(f"{self._root}/{file}", _FLAGS)
        except OSError as error:
            return _unopened(error)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return NOTHING
            content = os.read(handle, manner.limit + 1 if manner.is_text else START)
            # A file of no known name may be weights, or a program.
            if not manner.is_text and format_of(content):
                content += os.read(handle, HEADER)
            elif not manner.is_text and content.startswith(b"#!") and "." not in name:
                content += os.read(handle, manner.limit)
        except OSError as error:
            return _unopened(error)
        finally:
            os.close(handle)
        self.results.looked_at += 1
        if len(content) > manner.limit and b"\0" not in content[:START]:
            if manner.reader is not None:
                return Looked(skipped=f"it is larger than {manner.limit // 1024} KiB")
            self.results.large.append(file)
            return NOTHING
        return self._lookout.look(file, content, manner)

    def _is_inside(self, folder: str) -> bool:
        """Whether no part of `folder` is a link, which may lead out of the tree."""
        known = self._folders.get(folder)
        if known is None:
            above = self._is_inside(folder.rpartition("/")[0])
            if len(self._folders) > _REMEMBERED:
                self._folders = {"": True}
            known = self._folders[folder] = above and not os.path.islink(f"{self._root}/{folder}")
        return known


def _is_evidence(file: str) -> bool:
    folder, _, name = file.rpartition("/")
    return paths.is_evidence(folder) and paths.is_written_here(name)


def _unopened(error: OSError) -> Looked:
    return NOTHING if error.errno in _NOT_THERE else Looked(skipped=f"it cannot be opened: {error.strerror}")


def _beside(file: str, references: Iterable[str]) -> Iterator[str]:
    """The files that `references`, written in `file`, name; those that lead out of the tree are left out."""
    for reference in references:
        if "://" in reference or reference.startswith(("/", "~", "\\")):
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(file), reference.replace("\\", "/")))
        if path != ".." and not path.startswith("../"):
            yield path
