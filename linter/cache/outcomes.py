"""Finds the outcome of a former run that is still true, and keeps those of this run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from linter.cache import entry as entries
from linter.cache.entry import Entry
from linter.cache.key import Keys, digest
from linter.cache.store import CacheUnusable, Store
from linter.catalog import Catalog
from linter.engine.answer import Reader, pieces
from linter.evidence import SIZE_LIMIT, Archive
from linter.gist import Gist
from linter.marks import Mark, is_inside, look, read_mark
from linter.outcome import Outcome
from linter.sources import Source
from linter.tracking import Index, index_of

CodeFacts = Mapping[str, Any] | None
_REMEMBERED = 5000
"""Folders of which a run remembers how they were found."""
_GISTS = 4
"""Gists of one manifest that are kept: as of a terminal and of a pipe, in two languages."""


class Outcomes:
    """The cache of one run. Whatever is wrong with it, the run goes on without."""

    def __init__(self, folder: str | None) -> None:
        """Take what is kept in `folder`; `None` says that there is no place for a cache."""
        self._folder = None if folder is None else os.path.realpath(folder)
        self._store: Store | None = None
        self._keys: Keys | None = None
        self._reader: Reader | None = None
        self._inside: dict[str, bool] = {}
        self._plain: set[str] = set()
        self._indexes: dict[str, Index | None] = {}
        self._writes = True
        self.trouble: str | None = None
        """Why nothing, or not everything, could be kept."""
        if self._folder is None:
            self.trouble = "this user has no folder for it"
            return
        try:
            self._store = Store(self._folder)
        except CacheUnusable as error:
            self.trouble = str(error)

    @property
    def folder(self) -> str | None:
        """Where everything is kept; `None` where there is no place for it."""
        return self._folder

    def begin(self, catalog: Catalog, *, engine: str, as_of: str, packs: Sequence[str]) -> None:
        """Say what the run asks; only then is anything found or kept."""
        # A server is asked each time: it may be gone, or another one, and it may have to keep a log.
        if engine == "wasm" and self._store is not None:
            self._keys = Keys(catalog, engine=engine, as_of=as_of, packs=packs)
            self._reader = Reader(catalog)

    def key(self, source: Source, root: str, folder: str, *, searched: bool) -> str | None:
        """What the outcome for a manifest in `folder`, a real path, is kept under; `None` where it is not."""
        if self._keys is None or self._store is None or self._is_within(root):
            return None
        return self._keys.of(source, root, folder, searched=searched)

    def find(self, key: str | None, archive: Archive, code: Callable[[], CodeFacts]) -> Entry | None:
        """The entry kept under `key`, where everything that its outcome came from is as it was."""
        if key is None or self._store is None or self._reader is None:
            return None
        content = self._store.read(key)
        entry = None if content is None else entries.from_bytes(content)
        if entry is None or _digest(code()) != entry.code:
            return None
        if len(self._plain) > _REMEMBERED or len(self._indexes) > _REMEMBERED:
            self._plain.clear()
            self._indexes.clear()
        files = {}
        for file, mark in entry.files.items():
            now = self._renewed(archive.root, file, mark)
            if now is None:
                return None
            if now is not mark:
                files[file] = now
        renewed = replace(entry, files={**entry.files, **files}) if files else entry
        if not all(
            proves and self._index_of(folder) == index for folder, (index, proves) in entry.indexes.items()
        ):
            if any(archive.tracking.tracks(file) != was for file, was in entry.tracked.items()):
                return None
            renewed = replace(renewed, indexes=archive.tracking.indexes(entry.tracked))
        if renewed is not entry and renewed != entry:
            self._write(key, renewed)
        return renewed

    def outcome(self, entry: Entry) -> Outcome | None:
        """The outcome in `entry`; `None` where there is none that this version could have written."""
        return None if self._reader is None else entries.outcome_in(entry, self._reader)

    def keep(
        self,
        key: str | None,
        outcome: Outcome,
        archive: Archive,
        code: CodeFacts,
        gists: Mapping[str, Gist],
    ) -> None:
        """Keep an outcome that was just found, and what is told of it."""
        if key is None or self._store is None:
            return
        files = archive.marks(outcome.evidence)
        if any(mark.kind == "unknown" for mark in files.values()):
            return
        tracked = {
            item.file: archive.tracking.tracks(item.file)
            for item in outcome.evidence
            if item.state in {"opened", "untracked"}
        }
        indexes = archive.tracking.indexes(tracked)
        kept = entries.outcome_as_kept(outcome, pieces(outcome.document))
        self._write(key, Entry(outcome.declared, _digest(code), files, tracked, indexes, kept, gists))

    def add(self, key: str | None, entry: Entry, gists: Mapping[str, Gist]) -> None:
        """Keep with an entry that was found what is told of it besides."""
        if key is not None and gists:
            latest = list({**entry.gists, **gists}.items())[-_GISTS:]
            self._write(key, replace(entry, gists=dict(latest)))

    def _renewed(self, root: str, file: str, mark: Mark) -> Mark | None:
        """`mark`, or one of now where the file was written and says the same; `None` where it changed."""
        now = look(root, file, self._plain)
        if mark.shows(now):
            return mark
        if not mark.may_show(now):
            return None
        return _read(root, file, now, mark)

    def _index_of(self, folder: str) -> Index | None:
        # As whoever asks git in this run, who asks once.
        if folder not in self._indexes:
            self._indexes[folder] = index_of(folder)
        return self._indexes[folder]

    def _write(self, key: str, entry: Entry) -> None:
        if self._store is None or not self._writes:
            return
        try:
            self._store.write(key, entries.to_bytes(entry))
        except CacheUnusable as error:
            # It will not be better for the next manifest; what is there can be read all the same.
            self._writes = False
            self.trouble = str(error)

    def _is_within(self, root: str) -> bool:
        """Whether the cache lies in the repository that is checked, which could bring answers along."""
        if root not in self._inside:
            folder = self._folder or ""
            self._inside[root] = is_inside(folder, root)
            if self._inside[root]:
                self.trouble = f"{folder} lies in the repository that is checked"
        return self._inside[root]


def _read(root: str, file: str, now: Mark, mark: Mark) -> Mark | None:
    at = time.time_ns()
    try:
        handle = os.open(
            os.path.join(root, file),
            os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0),
        )
    except OSError:
        return None
    try:
        status = os.fstat(handle)
        content = os.read(handle, SIZE_LIMIT + 1)
    except OSError:
        return None
    finally:
        os.close(handle)
    read = read_mark(status, content, at, now.links)
    return read if (read.stamp, read.digest) == (now.stamp, mark.digest) else None


def _digest(code: CodeFacts) -> str | None:
    return None if code is None else digest(code)
