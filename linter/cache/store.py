"""A folder of entries, each a file of its own that is written at once or not at all.

Nobody needs a lock: an entry is written under another name and then renamed, and whoever reads one checks
that it is whole. Nothing that goes wrong here is an error of the run, which is only slower without its cache.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import time
import zlib
from collections.abc import Iterator

ENTRY_LIMIT = 4 * 1024 * 1024
"""Bytes of an entry, unpacked; a common one has 15 thousand, and 3 thousand packed."""
LIMIT = 64 * 1024 * 1024
"""Bytes of all entries together, after which the oldest ones go."""

_KEPT = 0.75
"""The part of the limit that is left when entries go, so that they do not go one by one."""
_CHECKED_AFTER = 8 * 1024 * 1024
"""Bytes that one process writes before it looks at the size of the whole."""
_HOUR, _DAY = 3600, 24 * 3600
_FOLDER = "outcomes-1"
_MEASURED = "measured"
_LOCK = "lock"
_PATIENCE, _PULSE = 5.0, 0.01
"""Seconds that one process waits for another, and between looks."""
_TEMPORARY = ".tmp"
_DIGEST = hashlib.sha256().digest_size
_ROOM = 64 * 1024
"""Bytes by which what cannot be packed may grow."""


class CacheUnusable(Exception):
    """Why there is no cache to be used."""


class Store:
    """Entries by name; a name is 64 hexadecimal digits."""

    def __init__(
        self,
        folder: str,
        limit: int = LIMIT,
        *,
        name: str = _FOLDER,
        entry_limit: int = ENTRY_LIMIT,
        level: int = 1,
    ) -> None:
        """Take `folder`, which need not exist. Raises `CacheUnusable` where it is not safe to be used.

        `name` is that of the folder in it which holds entries of this kind; `limit` and `entry_limit` are
        bytes of all entries and of one, and `level` says how hard to pack them, from 0 to 9.
        """
        self._outer = folder
        self._folder = os.path.join(folder, name)
        self._limit = limit
        self._entry_limit = entry_limit
        self._level = level
        self._written = 0
        self._is_ready = False
        for path in (self._outer, self._folder):
            refuse_strangers(path)

    def read(self, name: str) -> bytes | None:
        """The entry called `name`; `None` where there is none that is whole."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        path = self._path(name)
        try:
            handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
        except OSError:
            return None
        try:
            status = os.fstat(handle)
            if (
                not stat.S_ISREG(status.st_mode)
                or status.st_size > self._entry_limit + _ROOM
                or not _is_own(status)
            ):
                return None
            # One byte more than it should have, and no room for the largest that there may be.
            packed = os.read(handle, status.st_size + 1)
        except OSError:
            return None
        finally:
            os.close(handle)
        content = _whole(name, packed, self._entry_limit)
        if content is not None and status.st_mtime < time.time() - _DAY:
            # What is used is not among the oldest. Once a day is often enough to know.
            with contextlib.suppress(OSError):
                os.utime(path)
        return content

    def write(self, name: str, content: bytes) -> None:
        """Keep `content` as the entry called `name`. Raises `CacheUnusable` where that cannot be done."""
        if len(content) > self._entry_limit:
            return
        path = self._path(name)
        packed = _packed(name, content, self._level)
        unfinished = f"{path}.{os.getpid()}.{os.urandom(4).hex()}{_TEMPORARY}"
        try:
            self._make_ready()
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            try:
                _write(unfinished, packed)
                os.replace(unfinished, path)
            except OSError:
                _remove(unfinished)
                raise
        except OSError as error:
            raise CacheUnusable(f"{self._outer} cannot be written: {error.strerror}") from error
        self._written += len(packed)
        if self._written > _CHECKED_AFTER:
            self._written = 0
            self._shrink()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Let one process after the other do what need be done once, as far as the system has locks.

        Nobody waits longer than for a while: to do it twice is no error.
        """
        handle = self._locked()
        try:
            yield
        finally:
            if handle is not None:
                # With the file, the lock is gone; so it is when the process ends, in whatever way.
                os.close(handle)

    def _locked(self) -> int | None:
        try:
            import fcntl

            self._make_ready()
            flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            handle = os.open(os.path.join(self._folder, _LOCK), flags, 0o600)
        except (ImportError, OSError):
            return None
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(_PULSE)
            except OSError:
                # This file system has none.
                break
        return handle

    def _path(self, name: str) -> str:
        return os.path.join(self._folder, name[:2], name[2:])

    def _make_ready(self) -> None:
        if self._is_ready:
            return
        os.makedirs(self._outer, mode=0o700, exist_ok=True)
        if not os.path.isdir(self._folder):
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            # So that neither git nor a backup takes it for something that cannot be made again.
            _write(os.path.join(self._folder, ".gitignore"), b"*\n", os.O_TRUNC)
            mark = b"Signature: 8a477f597d28d172789f06886806bc55\n"
            _write(os.path.join(self._folder, "CACHEDIR.TAG"), mark, os.O_TRUNC)
        self._is_ready = True
        try:
            due = os.stat(os.path.join(self._folder, _MEASURED)).st_mtime < time.time() - _HOUR
        except OSError:
            due = True
        if due:
            self._shrink()

    def _shrink(self) -> None:
        """Take the oldest entries away where all together are too large, and what a killed run left."""
        try:
            _write(os.path.join(self._folder, _MEASURED), b"", os.O_TRUNC)
        except OSError:
            return
        entries = []
        for entry in self._files():
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            if entry.name.endswith(_TEMPORARY):
                if status.st_mtime < time.time() - _HOUR:
                    _remove(entry.path)
            else:
                entries.append((status.st_mtime_ns, status.st_size, entry.path))
        size = sum(entry[1] for entry in entries)
        if size <= self._limit:
            return
        for _, own, path in sorted(entries):
            if size <= self._limit * _KEPT:
                return
            _remove(path)
            size -= own

    def _files(self) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(self._folder) as groups:
                names = [group.path for group in groups if group.is_dir(follow_symlinks=False)]
        except OSError:
            return
        for name in names:
            try:
                with os.scandir(name) as entries:
                    yield from entries
            except OSError:
                continue


def refuse_strangers(folder: str) -> None:
    """Raise `CacheUnusable` where somebody else could have written to `folder`."""
    try:
        status = os.stat(folder)
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise CacheUnusable(f"{folder} cannot be looked at: {error}") from error
    if not stat.S_ISDIR(status.st_mode):
        raise CacheUnusable(f"{folder} is no folder")
    if not _is_own(status):
        raise CacheUnusable(f"{folder} belongs to another user")
    # On Windows, a mode says nothing of who may write.
    if os.name != "nt" and status.st_mode & stat.S_IWOTH:
        raise CacheUnusable(f"everybody may write to {folder}")


def _is_own(status: os.stat_result) -> bool:
    return not hasattr(os, "geteuid") or status.st_uid == os.geteuid()


def unpacked(packed: bytes, limit: int) -> bytes | None:
    """What zlib packed, of `limit` bytes at most; `None` where that is not so."""
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(packed, limit)
    except zlib.error:
        return None
    return content if unpacking.eof and not unpacking.unused_data else None


def _packed(name: str, content: bytes, level: int) -> bytes:
    packed = zlib.compress(content, level)
    return _digest(name, packed) + packed


def _whole(name: str, kept: bytes, limit: int) -> bytes | None:
    packed = kept[_DIGEST:]
    return unpacked(packed, limit) if kept[:_DIGEST] == _digest(name, packed) else None


def _digest(name: str, packed: bytes) -> bytes:
    # With the name, so that an entry under the name of another one is none.
    return hashlib.sha256(name.encode() + b"\n" + packed).digest()


def _write(path: str, content: bytes, flags: int = os.O_EXCL) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | flags, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)


def _remove(path: str) -> None:
    with contextlib.suppress(OSError):
        os.unlink(path)
