"""What a file looked like when it was read, so that a later run can tell whether it must read it again."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import Any, NamedTuple

SETTLING = 2_000_000_000
"""Nanoseconds in which a file may change without a trace: some file systems count time in such steps."""

Stamp = tuple[int, int, int, int, int]
"""Device, inode, bytes, and when content and inode were changed last, in nanoseconds."""
Link = tuple[str, str]
"""Where a link on the way to a file points, as it is written, and where that leads in the end."""


class Mark(NamedTuple):
    """A file at the moment when it was looked at."""

    kind: str
    """`file` (a regular one), `other` (a folder, a pipe), `missing`, `outside` (a link leads out of the root)
    or `unknown` (what was found may be otherwise next time)."""
    links: tuple[Link, ...] = ()
    """Every link on the way to it."""
    stamp: Stamp | None = None
    """Of a regular file."""
    settled: bool = True
    """Whether an equal stamp proves that the content is the same."""
    digest: str | None = None
    """SHA-256 of the content that was read, in hexadecimal."""

    def shows(self, other: Mark) -> bool:
        """Whether `other`, made without reading the file, proves that it is still what this mark is of."""
        same = (self.kind, self.links, self.stamp) == (other.kind, other.links, other.stamp)
        return same and self.settled and self.kind != "unknown"

    def may_show(self, other: Mark) -> bool:
        """Whether the content, read anew, could still be the one that this mark is of."""
        return self.kind == other.kind == "file" and self.links == other.links and self.digest is not None


def stamp_of(status: os.stat_result) -> Stamp:
    """The part of a status that changes whenever the file does."""
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def is_settled(stamp: Stamp, at: int) -> bool:
    """Whether a file with this stamp at the time `at` cannot change later and keep the stamp."""
    return max(stamp[3:]) + SETTLING < at


def read_mark(status: os.stat_result, content: bytes, at: int, links: tuple[Link, ...]) -> Mark:
    """The mark of a regular file that was read at the time `at`."""
    stamp = stamp_of(status)
    return Mark("file", links, stamp, is_settled(stamp, at), hashlib.sha256(content).hexdigest())


def look(root: str, file: str, plain: set[str] | None = None) -> Mark:
    """What `file`, relative to `root`, looks like now; nothing of it is read.

    `plain` are folders to which no link leads from their root, as is known of them; more are added.
    """
    full = os.path.join(root, file)
    folder = os.path.dirname(full)
    try:
        if plain is not None and _is_plain(root, file, folder, plain):
            status = os.lstat(full)
            if not stat.S_ISLNK(status.st_mode):
                regular = stat.S_ISREG(status.st_mode)
                return Mark("file", (), stamp_of(status)) if regular else Mark("other")
    except (FileNotFoundError, NotADirectoryError):
        return Mark("missing")
    except (OSError, ValueError):
        return Mark("unknown")
    try:
        links = links_to(root, file)
        if links and not is_inside(os.path.realpath(full), root):
            return Mark("outside", links)
        status = os.stat(full)
    except (FileNotFoundError, NotADirectoryError):
        return Mark("missing", links)
    except (OSError, ValueError):
        return Mark("unknown")
    return Mark("file", links, stamp_of(status)) if stat.S_ISREG(status.st_mode) else Mark("other", links)


def _is_plain(root: str, file: str, folder: str, plain: set[str]) -> bool:
    """Whether no link is on the way from `root` to the `folder` that `file` lies in."""
    if folder in plain:
        return True
    above = file.rpartition("/")[0]
    if above and (
        ".." in file or not _is_plain(root, above, os.path.dirname(folder), plain) or os.path.islink(folder)
    ):
        return False
    plain.add(folder)
    return True


def links_to(root: str, file: str) -> tuple[Link, ...]:
    """Every link on the way from `root` to `file`."""
    here, links = root, []
    for part in file.split("/"):
        here = os.path.join(here, part)
        try:
            target = os.readlink(here)
        except OSError:
            continue
        here = os.path.realpath(here)
        links.append((target, here))
        if not is_inside(here, root):
            break
    return tuple(links)


def is_inside(path: str, root: str) -> bool:
    """Whether a real path is `root` or lies below it."""
    return path == root or path.startswith(root if root.endswith(os.sep) else root + os.sep)


def as_list(mark: Mark) -> list[Any]:
    """A mark as JSON can hold it."""
    stamp = None if mark.stamp is None else list(mark.stamp)
    return [mark.kind, [list(link) for link in mark.links], stamp, mark.settled, mark.digest]


def from_list(value: Any) -> Mark:
    """The mark that `as_list` wrote. Raises `ValueError` or `TypeError` for anything else."""
    kind, links, stamp, settled, digest = value
    return Mark(
        kind, tuple((a, b) for a, b in links), None if stamp is None else tuple(stamp), settled, digest
    )
