"""The files that a manifest points to: where a reference leads, and what it could be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from linter.catalog import Catalog
from linter.documents import Document, is_text
from linter.evidence import Archive, Evidence
from linter.findings import KeyPath
from linter.lsp.cursor.scan import Scan

FILES = 2000
"""Files that are offered at most."""
FOLDERS = 5000
"""Folders that are looked into at most."""
ANCHORS = 1000
_SKIPPED = {"node_modules", "venv", "__pycache__", "site-packages"}
_OPENED = {"opened", "untracked"}


def is_reference(path: KeyPath, catalog: Catalog) -> bool:
    """Whether a manifest may hold a reference at `path`."""
    pattern = ["*" if isinstance(part, int) else part for part in path]
    return pattern in [list(known) for known in catalog.references]


def evidence_at(path: KeyPath, data: Any, manifest: str, root: Path, catalog: Catalog) -> Evidence | None:
    """What stands behind the reference at `path` of `data`, where it can be opened."""
    if not is_reference(path, catalog) or not isinstance(data, dict):
        return None
    pattern = [["*" if isinstance(part, int) else part for part in path]]
    found = Archive(root).look(data, Path(manifest), pattern)
    return next((item for item in found if item.path == path and item.state in _OPENED), None)


def inside(file: str, root: Path) -> str | None:
    """Where `file`, relative to `root`, lies; `None` where that is not within it."""
    full = os.path.join(root, file)
    return full if Path(os.path.realpath(full)).is_relative_to(os.path.realpath(root)) else None


def files(manifest: str, root: Path) -> tuple[list[str], bool]:
    """The documents below `root` as the manifest refers to them, nearest first, and whether these are all.

    Links are not followed, and what others installed or a program keeps for itself is left out.
    """
    folder = os.path.realpath(os.path.dirname(manifest))
    found: list[str] = []
    complete = True
    for number, (here, folders, names) in enumerate(os.walk(os.path.realpath(root))):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED and not name.startswith("."))
        if number >= FOLDERS or len(found) >= FILES:
            complete = False
            break
        found += [_referred(os.path.join(here, name), folder, root) for name in names if _is_document(name)]
    found = [
        name
        for name in found
        if name != os.path.basename(manifest) and name.isprintable() and "#" not in name
    ]
    found.sort(key=lambda name: (name.startswith("/"), name.count("/"), name))
    return found[:FILES], complete and len(found) <= FILES


def anchors(file: str, scan: Scan, path: KeyPath, manifest: str, root: Path) -> Sequence[tuple[str, str]]:
    """The anchors of the document that `file` names, each with its heading; without a name, the document that
    a bare anchor stands for at `path`."""
    named = file or _document_beside(scan, path)
    if not named:
        return []
    document = _opened(named, manifest, root)
    if document is None:
        return []
    headed = {section.anchors[0]: section.heading for section in document.sections if section.anchors}
    rest = {anchor: "" for anchor in document.anchors if document.format in {"html", "strings"}}
    return list({**rest, **headed}.items())[:ANCHORS]


def _opened(file: str, manifest: str, root: Path) -> Document | None:
    archive = Archive(root)
    (evidence,) = archive.look({"document": unquote(file)}, Path(manifest), [["document"]])
    return archive.document(evidence.file) if evidence.state in _OPENED else None


def _document_beside(scan: Scan, path: KeyPath) -> str | None:
    for length in range(len(path) - 1, -1, -1):
        for name in ("document", "policy"):
            text = scan.text_at((*path[:length], name))
            if text:
                return text.partition("#")[0]
    return None


def _referred(file: str, folder: str, root: Path) -> str:
    """`file` relative to the manifest's folder, or from the root where it lies elsewhere."""
    if Path(file).is_relative_to(folder):
        return os.path.relpath(file, folder).replace(os.sep, "/")
    return "/" + os.path.relpath(file, os.path.realpath(root)).replace(os.sep, "/")


def _is_document(name: str) -> bool:
    suffix = os.path.splitext(name)[1].lower()
    return not name.startswith(".") and (suffix in {".pdf", ".docx"} or (bool(suffix) and is_text(suffix)))
