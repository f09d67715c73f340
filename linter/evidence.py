"""What became of the files that a manifest points to, looked at inside the repository and nowhere else."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from linter.findings import KeyPath

SIZE_LIMIT = 4 * 1024 * 1024
"""Bytes of a file that is still looked into."""

_MARKDOWN = {".md", ".markdown", ".mdown", ".mkd"}
# Documents and pictures whose bytes say nothing without a reader of their own.
_NOT_READ = {
    *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".ofd", ".wps"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".svgz"),
    *(".mp3", ".wav", ".flac", ".m4a", ".ogg", ".mp4", ".mov", ".mkv", ".webm", ".zip", ".gz", ".7z"),
}
# `file:`, `https:` and drive letters name places outside any repository; two letters and more are a scheme.
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|\\\\|//")


@dataclass(frozen=True)
class Evidence:
    """One reference of a manifest and what was found behind it."""

    path: KeyPath
    """Where the manifest holds the reference."""
    file: str
    """Relative to the root of the repository where it lies inside, otherwise as it was written."""
    anchor: str | None
    state: str
    """`opened`, `missing`, `not-a-file`, `outside`, `empty`, `anchor-missing`, `unreadable`, `too-large`,
    `not-read` (nothing here can look into its format) or `no-document` (a bare anchor without a document)."""
    line: int | None = None
    """Line of the anchor, from 1."""


@dataclass(frozen=True)
class _Seen:
    """A file as it was found, once for all references to it."""

    state: str
    markdown: str | None = None
    """The text, where it is one whose headings can be read."""


class Archive:
    """Looks at evidence below one root and remembers what it saw."""

    def __init__(self, root: Path) -> None:
        self._root = Path(os.path.realpath(root))
        self._seen: dict[str, _Seen] = {}
        self._anchors: dict[str, Mapping[str, int]] = {}

    def look(
        self, data: Mapping[str, Any], manifest: Path, patterns: Sequence[Sequence[str]]
    ) -> list[Evidence]:
        """What stands behind every reference of a manifest, in the order of `patterns`.

        `patterns` are the places where the schema allows a reference. `manifest` is the manifest's own file,
        to which references are relative; one that begins with `/` starts at the root of the repository.
        """
        folder = os.path.realpath(manifest.parent)
        return [
            self._look_at(path, value, data, folder)
            for pattern in patterns
            for path, value in _references(data, pattern)
        ]

    def _look_at(self, path: KeyPath, value: str, data: Mapping[str, Any], folder: str) -> Evidence:
        file, _, anchor = value.partition("#")
        if not file:
            document = _document_beside(data, path)
            if document is None:
                return Evidence(path, "", anchor or None, "no-document")
            file = document.partition("#")[0]
        inside = self._inside(file, folder)
        if inside is None:
            return Evidence(path, file, anchor or None, "outside")
        seen = self._seen.get(inside)
        if seen is None:
            seen = self._seen[inside] = _see(self._root / inside, self._root)
        if seen.state != "opened" or not anchor:
            return Evidence(path, inside, anchor or None, seen.state)
        if seen.markdown is None:
            return Evidence(path, inside, anchor, "not-read")
        line = self._anchors_of(inside, seen.markdown).get(unquote(anchor))
        return Evidence(path, inside, anchor, "anchor-missing" if line is None else "opened", line)

    def _anchors_of(self, inside: str, text: str) -> Mapping[str, int]:
        if inside not in self._anchors:
            from linter.markdown import anchors

            self._anchors[inside] = anchors(text)
        return self._anchors[inside]

    def _inside(self, file: str, folder: str) -> str | None:
        """`file` relative to the root, or `None` where its words already lead out."""
        if _ELSEWHERE.match(file):
            return None
        written = file.replace("\\", "/")
        start = str(self._root) if written.startswith("/") else folder
        full = os.path.normpath(os.path.join(start, written.lstrip("/")))
        relative = os.path.relpath(full, self._root)
        if relative == ".." or relative.startswith(".." + os.sep):
            return None
        return relative.replace(os.sep, "/")


def _references(node: Any, pattern: Sequence[str], path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    if not pattern:
        # `false` states that there is nothing to point to.
        if isinstance(node, str):
            yield path, node
    elif pattern[0] == "*":
        if isinstance(node, list):
            for position, item in enumerate(node):
                yield from _references(item, pattern[1:], (*path, position))
    elif isinstance(node, Mapping) and pattern[0] in node:
        yield from _references(node[pattern[0]], pattern[1:], (*path, pattern[0]))


def _document_beside(data: Any, path: KeyPath) -> str | None:
    """The document that a bare `#anchor` stands in: that of the nearest parent which names one."""
    parents = []
    for key in path[:-1]:
        parents.append(data)
        data = data[key]
    for parent in (data, *reversed(parents)):
        for name in ("document", "policy"):
            if isinstance(parent, Mapping) and isinstance(parent.get(name), str):
                return str(parent[name])
    return None


def _see(file: Path, root: Path) -> _Seen:
    try:
        # A link may lead out of the repository, or through a folder that does.
        if not Path(os.path.realpath(file)).is_relative_to(root):
            return _Seen("outside")
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (FileNotFoundError, NotADirectoryError):
        return _Seen("missing")
    except IsADirectoryError:
        return _Seen("not-a-file")
    except (OSError, ValueError):
        return _Seen("unreadable")
    # Judged by the handle, so that what is judged is what is read.
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return _Seen("not-a-file")
        if status.st_size > SIZE_LIMIT:
            return _Seen("too-large")
        content = os.read(handle, SIZE_LIMIT + 1)
    except OSError:
        return _Seen("unreadable")
    finally:
        os.close(handle)
    return _seen_in(content, file.suffix.lower())


def _seen_in(content: bytes, suffix: str) -> _Seen:
    if not content.strip(b"\xef\xbb\xbf \t\r\n\0"):
        return _Seen("empty")
    if suffix in _NOT_READ:
        return _Seen("not-read")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _Seen("unreadable")
    if "\0" in text:
        return _Seen("unreadable")
    if not text.strip():
        return _Seen("empty")
    return _Seen("opened", text if suffix in _MARKDOWN else None)
