"""From paths to manifests: which files there are, and their text."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from linter.errors import LinterError, ManifestUnreadable
from linter.findings import Location
from linter.formats import ENDINGS, Format
from linter.git import git
from linter.repository import nearest, root_of

NAMES = (
    "ai-service-manifest.yaml",
    "ai-service-manifest.yml",
    "ai-service-manifest.toml",
    "ai-service-manifest.json",
)
"""What a search looks for."""
SIZE_LIMIT = 1024 * 1024
"""Bytes. The largest manifest seen has 30 thousand."""

# What others installed, and what tools keep for themselves, declares no service of this repository.
_SKIPPED = {"node_modules", "venv", "__pycache__", "site-packages"}


@dataclass(frozen=True)
class Source:
    """The text of one manifest."""

    path: str
    """As the user wrote it or as it was found, with forward slashes."""
    text: str
    format: Format
    sha256: str
    """Of the bytes, in hexadecimal."""


@dataclass(frozen=True)
class Found:
    """A file that a path leads to."""

    path: str
    explicit: bool
    """Whether it was named, and not met in a search."""


def find(paths: Iterable[str]) -> Iterator[Found | LinterError]:
    """What `paths` lead to: files as they are, folders searched for manifests; each file once."""
    seen: set[str] = set()
    paths = list(paths)
    for path in paths:
        for found in _find(path):
            # One path leads to each file once.
            if isinstance(found, LinterError) or len(paths) == 1:
                yield found
            elif (real := os.path.abspath(found.path)) not in seen:
                seen.add(real)
                yield found


def read(path: str) -> Source:
    """Read one manifest. Raises `ManifestUnreadable`, and never waits for a pipe.

    A link that leads out of the repository is not followed: a finding would quote what it leads to.
    """
    format_ = _format_of(path)
    if os.path.islink(path) and not Path(os.path.realpath(path)).is_relative_to(root_of(Path(path))):
        raise ManifestUnreadable(
            "is a link that leads out of the repository", path=path, hint="put the manifest itself there"
        )
    return _source(_content(path, SIZE_LIMIT), path, format_)


def read_text(path: str, limit: int = SIZE_LIMIT) -> str:
    """Read another file that the linter goes by, of `limit` bytes at most, in the same careful way."""
    return _decoded(_content(path, limit), path)


def read_stdin(stream: IO[bytes], name: str | None) -> Source:
    """Read a manifest from `stream`; `name` stands for its path.

    Without a name, the format is the first of JSON, TOML and YAML that reads the text.
    """
    content = stream.read(SIZE_LIMIT + 1)
    path = name or "<stdin>"
    if name is not None:
        return _source(content, path, _format_of(name))
    return _source(content, path, None)


def _find(path: str) -> Iterator[Found | LinterError]:
    if not os.path.isdir(path):
        if not os.path.lexists(path):
            yield ManifestUnreadable("there is no such file or folder", path=path, hint="look at the path")
        else:
            yield Found(_slashes(path), explicit=True)
        return
    refused: list[tuple[str, str]] = []
    found = _tracked(path, refused)
    names = sorted(_walked(path, refused) if found is None else found, reverse=True)
    del found
    while names:
        # What was given is not kept: a run over thousands takes its time.
        name = names.pop()
        if os.path.isdir(name):
            yield ManifestUnreadable(
                "is a folder, not a manifest",
                path=_slashes(name),
                hint="rename the folder, or name the files in it",
            )
        else:
            yield Found(_slashes(name), explicit=False)
    for name, why in sorted(refused):
        yield ManifestUnreadable(
            f"cannot be searched for manifests: {why}",
            path=_slashes(os.path.normpath(name)),
            hint="allow it to be read, or leave it out",
        )


def _tracked(folder: str, refused: list[tuple[str, str]]) -> list[str] | None:
    """The manifests that git knows or does not ignore below `folder`; `None` where git has no say.

    A pipe under a manifest's name is not among them: git cannot hold one. Nor is what lies in repositories
    inside the repository, which are projects of their own and searched when they are named.
    """
    if nearest(os.path.abspath(folder)) is None:
        return None
    # With --directory git also lists a folder under the name of a manifest that is empty.
    listing = ("ls-files", "-z", "--cached", "--others", "--directory", "--exclude-standard", "--")
    patterns = [f":(glob)**/{name}{below}" for name in NAMES for below in ("", "/**")]
    try:
        done = git(folder, *listing, *patterns)
        # Whoever names a folder that git ignores wants it searched.
        if done.returncode or (
            not done.stdout and not git(folder, "check-ignore", "--quiet", ".").returncode
        ):
            return None
    except OSError:
        return None
    unopened = re.findall(rb"could not open directory '(.*?)/?': ", done.stderr)
    refused += [(os.path.join(folder, os.fsdecode(name)), "git could not open it") for name in unopened]
    names = {_up_to_manifest(os.fsdecode(name)) for name in done.stdout.split(b"\0") if name}
    # What is deleted and still tracked is not there to be checked.
    found = [os.path.normpath(os.path.join(folder, name)) for name in names]
    return [name for name in found if os.path.lexists(name)]


def _up_to_manifest(name: str) -> str:
    """A path up to its first part that is called like a manifest, which may be a folder."""
    parts = name.split("/")
    return "/".join(parts[: next(i for i, part in enumerate(parts, 1) if part in NAMES)])


def _walked(folder: str, refused: list[tuple[str, str]]) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        refused.append((error.filename, error.strerror or str(error)))

    for here, folders, files in os.walk(folder, onerror=refuse):
        yield from (
            os.path.normpath(os.path.join(here, name)) for name in (*files, *folders) if name in NAMES
        )
        folders[:] = [
            name
            for name in folders
            if name not in _SKIPPED and not name.startswith(".") and name not in NAMES
        ]


def _format_of(path: str) -> Format:
    ending = os.path.splitext(path)[1].lower()
    if ending not in ENDINGS:
        raise ManifestUnreadable(
            f"has the ending {ending!r}, which is no format of a manifest" if ending else "has no ending",
            path=path,
            hint=f"name a file that ends in {', '.join(ENDINGS)}",
        )
    return ENDINGS[ending]


def _content(path: str, limit: int) -> bytes:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _unopened(path, error) from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise ManifestUnreadable("is no regular file", path=path, hint="name a file that can be read")
        if status.st_size > limit:
            raise _too_large(path, limit)
        # Room for the largest that there may be costs more than to read it.
        content = os.read(handle, status.st_size + 1)
        # It has grown since, or is of a file system that knows no sizes.
        while len(content) <= limit and (more := os.read(handle, limit + 1 - len(content))):
            content += more
    except OSError as error:
        raise _unopened(path, error) from error
    finally:
        os.close(handle)
    if len(content) > limit:
        raise _too_large(path, limit)
    return content


def _source(content: bytes, path: str, format_: Format | None) -> Source:
    if len(content) > SIZE_LIMIT:
        raise _too_large(path)
    text = _decoded(content, path)
    if not text.strip():
        raise ManifestUnreadable(
            "is empty", path=path, hint="declare the service, beginning with `manifest_version: 1`"
        )
    digest = hashlib.sha256(content).hexdigest()
    return Source(_slashes(path), text, format_ or _guessed(text), digest)


def _decoded(content: bytes, path: str) -> str:
    for mark, name in ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\0\0\xfe\xff", "UTF-32")):
        if content.startswith(mark):
            raise ManifestUnreadable(f"is {name} text", path=path, hint="save it as UTF-8")
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        place = _place(before)
        raise ManifestUnreadable(
            f"holds the byte 0x{content[error.start]:02X}, which is no UTF-8",
            path=path,
            location=place,
            hint="save it as UTF-8",
        ) from error
    if "\0" in text:
        raise ManifestUnreadable(
            "holds a NUL byte",
            path=path,
            location=_place(text[: text.index("\0")]),
            hint="is it a text? save it as UTF-8",
        )
    return text


def _place(before: str) -> Location:
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Location(line, column, line, column + 1)


def _guessed(text: str) -> Format:
    try:
        json.loads(text)
    except ValueError:
        pass
    except RecursionError:
        return "json"
    else:
        return "json"
    import tomli

    try:
        tomli.loads(text)
    except (ValueError, RecursionError):
        return "yaml"
    return "toml"


def _unopened(path: str, error: OSError) -> ManifestUnreadable:
    if error.errno == errno.ELOOP:
        return ManifestUnreadable("is a link that leads in a circle", path=path, hint="correct the link")
    if error.errno == errno.ENOENT and os.path.islink(path):
        return ManifestUnreadable(
            f"is a link to {os.readlink(path)}, which does not exist", path=path, hint="correct the link"
        )
    hint = "look at the path and its permissions"
    return ManifestUnreadable(f"cannot be opened: {error.strerror}", path=path, hint=hint)


def _too_large(path: str, limit: int = SIZE_LIMIT) -> ManifestUnreadable:
    return ManifestUnreadable(
        f"is larger than {limit // 1024} KiB",
        path=path,
        hint="keep documents beside the manifest and point to them",
    )


def _slashes(path: str) -> str:
    path = path.replace(os.sep, "/")
    # A path stands first in its line, and a line that begins with `::`, blanks aside, is a command to GitHub.
    return f"./{path}" if path.lstrip().startswith("::") else path
