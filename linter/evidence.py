"""What became of the files that a manifest points to, looked at inside the repository and nowhere else."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from urllib.parse import unquote

from linter.findings import KeyPath
from linter.marks import Mark, is_inside, links_to, look, read_mark
from linter.tracking import Tracking

if TYPE_CHECKING:
    from linter.documents import Document
    from linter.looked import Excerpt, File

SIZE_LIMIT = 4 * 1024 * 1024
"""Bytes of a file that is still looked into."""

_KEPT_LIMIT = 64 * 1024 * 1024
"""Bytes of texts that are kept for excerpts; of what is read after that, none are shown."""
_REMEMBERED = 1024 * 1024
"""Bytes of evidence that are remembered beyond the manifest that points to it. Taken apart, a document takes
several times its size, and each worker remembers on its own."""
_REMEMBERED_FILES = 200
_NEAREST_LIMIT = 50
"""Missing anchors of one manifest that others are suggested for."""
_UNITS = {"pdf": "page", "docx": "paragraph"}
# `file:`, `https:` and drive letters name places outside any repository; two letters and more are a scheme.
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|\\\\|//")


Held: TypeAlias = Callable[[str], "bytes | None"]
"""From the path of a file, without links, to what counts as its content; `None` for what is on the disk."""


class Evidence(NamedTuple):
    """One reference of a manifest and what was found behind it."""

    path: KeyPath
    """Where the manifest holds the reference."""
    file: str
    """Relative to the root of the repository where it lies inside, otherwise as it was written."""
    anchor: str | None
    state: str
    """`opened`, `missing`, `not-a-file`, `outside`, `empty`, `anchor-missing`, `unreadable`, `too-large`,
    `not-read` (nothing here can look into its format), `untracked` (it could be opened, and git does not
    track it) or `no-document` (a bare anchor without a document)."""
    line: int | None = None
    """Line of the anchor, from 1; where it is missing, of the nearest one that the file has."""
    nearest: tuple[str, ...] = ()
    """Where the anchor is missing: those that the file has and that are most like it, at most three."""


@dataclass
class _Seen:
    """A file as it was found, once for all references to it."""

    state: str
    mark: Mark
    content: bytes = b""
    """Of a text that nobody has taken apart yet."""
    document: Document | None = None
    lines: Sequence[str] | None = None
    """Of a text, where excerpts of it are wanted."""


class Archive:
    """Looks at evidence below one root and remembers what it saw."""

    def __init__(self, root: Path, *, excerpts: bool = False, held: Held | None = None) -> None:
        """`excerpts` says that texts are to be kept, so that parts of them can be shown; `held` knows of
        texts that an editor has not written yet. What is not on the disk is missing, whatever it knows.
        """
        self._held_by_editor = held
        self._kept = self._left = _KEPT_LIMIT if excerpts else 0
        self._root = os.path.realpath(root)
        self._below = os.path.join(self._root, "")
        self._seen: dict[str, _Seen] = {}
        self._near: dict[tuple[str, str], tuple[str, ...]] = {}
        self._held = 0
        self._places: tuple[Sequence[Sequence[str]], _Pattern] = ((), _Pattern())
        self.tracking = Tracking(self._root)

    @property
    def root(self) -> str:
        """The folder that evidence may not lie outside of; no link is in its path."""
        return self._root

    def begin(self) -> None:
        """Make room for the evidence of one more manifest: a run may check thousands in one repository."""
        # What is suggested must not hang on the manifests that were checked before.
        self._near.clear()
        if self._held > _REMEMBERED or len(self._seen) > _REMEMBERED_FILES:
            self._seen.clear()
            self._held, self._left = 0, self._kept
            self.tracking.forget()

    def look(
        self, data: Mapping[str, Any], manifest: Path, patterns: Sequence[Sequence[str]]
    ) -> list[Evidence]:
        """What stands behind every reference of a manifest, in the order of `patterns`.

        `patterns` are the places where the schema allows a reference. `manifest` is the manifest's own file,
        to which references are relative; one that begins with `/` starts at the root of the repository.
        """
        folder = os.path.realpath(manifest.parent)
        # A manifest refers to the same few files again and again.
        inside_of = cache(partial(self._inside, folder=folder))
        if self._places[0] is not patterns:
            self._places = patterns, _together(patterns)
        return [
            self._look_at(path, value, data, inside_of)
            for found in _references(data, self._places[1], len(patterns))
            for path, value in found
        ]

    def _look_at(
        self,
        path: KeyPath,
        value: str,
        data: Mapping[str, Any],
        inside_of: Callable[[str], str | None],
    ) -> Evidence:
        file, _, anchor = value.partition("#")
        if not file:
            document = _document_beside(data, path)
            if document is None:
                return Evidence(path, "", anchor or None, "no-document")
            file = document.partition("#")[0]
        inside = inside_of(file)
        if inside is None:
            return Evidence(path, file, anchor or None, "outside")
        seen = self._see(inside)
        if seen.state != "opened":
            return Evidence(path, inside, anchor or None, seen.state)
        line = None
        if anchor:
            opened = _document(seen, inside)
            if opened is None:
                return Evidence(path, inside, anchor, "not-read")
            from linter import documents

            named = opened.anchor(unquote(anchor))
            line = None if named is None else opened.anchors[named]
            if line is None and not documents.names_places(os.path.splitext(inside)[1]):
                return Evidence(path, inside, anchor, "not-read")
            if line is None:
                nearest = self._nearest(inside, unquote(anchor), opened)
                line = opened.anchors[nearest[0]] if nearest else None
                return Evidence(path, inside, anchor, "anchor-missing", line, nearest)
        tracked = self.tracking.tracks(inside, linked=bool(seen.mark.links))
        state = "untracked" if tracked is False else "opened"
        return Evidence(path, inside, anchor or None, state, line)

    def _nearest(self, inside: str, anchor: str, document: Document) -> tuple[str, ...]:
        """The anchors of a document that are most like one that it lacks."""
        if (inside, anchor) not in self._near:
            # A manifest may hold thousands of references, and a document thousands of headings.
            enough = len(self._near) >= _NEAREST_LIMIT
            self._near[inside, anchor] = () if enough else _most_alike(anchor, document.anchors)
        return self._near[inside, anchor]

    def document(self, file: str) -> Document | None:
        """The document in `file`, as an `Evidence` names it; `None` where it cannot be read as one."""
        return _document(self._see(file), file)

    def _see(self, inside: str) -> _Seen:
        seen = self._seen.get(inside)
        if seen is None:
            seen = self._seen[inside] = _see(self._root, inside, self._held_by_editor)
            if len(seen.content) <= self._left and seen.content:
                self._left -= len(seen.content)
                # It was decoded when it was read, so that this cannot fail.
                seen.lines = (
                    seen.content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
                )
            self._held += 0 if seen.mark.stamp is None else seen.mark.stamp[2]
        return seen

    def excerpt(self, file: str, line: int) -> Excerpt | None:
        """The lines of `file` around `line`; of a PDF or DOCX, the text of that page or paragraph.

        `None` where there is no text to show. Only what was read before is shown.
        """
        # Only a document that shows excerpts needs it.
        from linter.looked import LINES, Excerpt, cut, excerpt

        seen = self._seen.get(file)
        if seen is None:
            return None
        if seen.lines is not None:
            return excerpt(file, seen.lines, line)
        document = seen.document
        if document is None or document.format not in _UNITS:
            return None
        texts = [
            text
            for section in document.sections
            for block in section.blocks
            if block.line == line
            for text in block.text.split("\n")
        ]
        if not texts:
            return None
        return Excerpt(file, line, [cut(text) for text in texts[:LINES]], line, _UNITS[document.format])

    def files(self, evidence: Iterable[Evidence]) -> Mapping[str, File]:
        """The files behind `evidence` that were read, by name."""
        from linter.looked import File

        marks = sorted(self.marks(evidence).items())
        return {
            file: File(file, mark.digest, mark.stamp[2])
            for file, mark in marks
            if mark.digest is not None and mark.stamp is not None
        }

    def marks(self, evidence: Iterable[Evidence]) -> Mapping[str, Mark]:
        """What the files behind `evidence` looked like when they were looked at."""
        return {item.file: self._seen[item.file].mark for item in evidence if item.file in self._seen}

    def _inside(self, file: str, folder: str) -> str | None:
        """`file` relative to the root, or `None` where its words already lead out."""
        if _ELSEWHERE.match(file):
            return None
        written = file.replace("\\", "/")
        start = self._root if written.startswith("/") else folder
        full = os.path.normpath(os.path.join(start, written.lstrip("/")))
        if full.startswith(self._below):
            # Most do, and to work out the way takes longer.
            return full[len(self._below) :].replace(os.sep, "/")
        relative = os.path.relpath(full, self._root)
        if relative == ".." or relative.startswith(".." + os.sep):
            return None
        return relative.replace(os.sep, "/")


@dataclass
class _Pattern:
    """The patterns that begin alike, so that a manifest is gone through once for all of them."""

    ends: list[int] = field(default_factory=list)
    """The numbers of those that end here."""
    below: dict[str, _Pattern] = field(default_factory=dict)


def _together(patterns: Sequence[Sequence[str]]) -> _Pattern:
    first = _Pattern()
    for number, pattern in enumerate(patterns):
        last = first
        for key in pattern:
            last = last.below.setdefault(key, _Pattern())
        last.ends.append(number)
    return first


def _references(data: Any, pattern: _Pattern, count: int) -> list[list[tuple[KeyPath, str]]]:
    """The references of each of the `count` patterns that are in `pattern` together."""
    found: list[list[tuple[KeyPath, str]]] = [[] for _ in range(count)]

    def walk(node: Any, pattern: _Pattern, path: KeyPath) -> None:
        # `false` states that there is nothing to point to.
        if isinstance(node, str):
            for number in pattern.ends:
                found[number].append((path, node))
        elif isinstance(node, list):
            below = pattern.below.get("*")
            if below is not None:
                for position, item in enumerate(node):
                    walk(item, below, (*path, position))
        elif isinstance(node, Mapping):
            for key, below in pattern.below.items():
                if key in node and key != "*":
                    walk(node[key], below, (*path, key))

    walk(data, pattern, ())
    return found


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


def _most_alike(anchor: str, anchors: Iterable[str]) -> tuple[str, ...]:
    # Only a mistake needs it, and every run would pay for it.
    import difflib

    from linter.documents.characters import plain

    known = {plain(name).lower(): name for name in anchors if len(name) <= 80}
    first = dict(list(known.items())[:1000])
    return tuple(first[name] for name in difflib.get_close_matches(plain(anchor[:80]).lower(), first, 3, 0.3))


def _document(seen: _Seen, file: str) -> Document | None:
    if seen.document is None and seen.content:
        from linter import documents

        content, seen.content = seen.content, b""
        # It is text. A record of no format of documents may be longer than is looked through.
        with contextlib.suppress(documents.TooLargeDocument):
            seen.document = documents.read(content, os.path.splitext(file)[1])
    return seen.document


def _see(root: str, inside: str, held: Held | None) -> _Seen:
    file = os.path.join(root, inside)
    handle = None
    # Nothing that is seen here keeps its mark where a moment later something else is there.
    unknown = Mark("unknown")
    try:
        links = links_to(root, inside)
        real = os.path.realpath(file) if links else file
        # A link may lead out of the repository, or through a folder that does.
        if links and not is_inside(real, root):
            return _Seen("outside", look(root, inside))
        at = time.time_ns()
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        # Judged by the handle, so that what is judged is what is read.
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return _Seen("not-a-file", Mark("other", links))
        if status.st_size > SIZE_LIMIT:
            return _Seen("too-large", unknown)
        content = None if held is None else held(real)
        if content is None:
            content = _content(handle, status.st_size)
        elif len(content) > SIZE_LIMIT:
            return _Seen("too-large", unknown)
    except (FileNotFoundError, NotADirectoryError):
        return _Seen("missing", Mark("missing", links))
    except IsADirectoryError:
        return _Seen("not-a-file", Mark("other", links))
    except (OSError, ValueError):
        return _Seen("unreadable", unknown)
    finally:
        if handle is not None:
            os.close(handle)
    return _seen_in(content, Path(inside).suffix.lower(), read_mark(status, content, at, links))


def _content(handle: int, size: int) -> bytes:
    """What is in a file that is said to be of `size`."""
    # Room for more than that costs more than to read it.
    content = os.read(handle, size + 1)
    # It has grown since, or is of a file system that knows no sizes.
    return content if len(content) <= size else content + os.read(handle, SIZE_LIMIT - size)


def _seen_in(content: bytes, suffix: str, mark: Mark) -> _Seen:
    from linter import documents

    try:
        if documents.is_text(suffix):
            # Taken apart when somebody asks for an anchor or for its words.
            documents.text_of(content, suffix)
            return _Seen("opened", mark, content)
        return _Seen("opened", mark, document=documents.read(content, suffix))
    except documents.DocumentProblem as problem:
        # What a reader in a process of its own could not do in its time, it may do in the next run.
        lasting = problem.state in {"empty", "not-read"}
        return _Seen(problem.state, mark if lasting else Mark("unknown"))
