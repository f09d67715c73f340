"""Which manifest covers a file: the one that lies nearest above it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from linter.sources import NAMES


def manifests_in(files: Iterable[str]) -> tuple[str, ...]:
    """The files that are named like manifests, sorted."""
    return tuple(sorted(file for file in files if file.rpartition("/")[2] in NAMES))


def covers(files: Iterable[str], manifests: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """For each of `files` the manifests that cover it.

    A manifest covers its own folder and what lies below, except what a nearer one covers. Several in one
    folder declare several services, and which of them a file belongs to is not known.
    """
    by_folder: dict[str, list[str]] = defaultdict(list)
    for manifest in manifests:
        by_folder[manifest.rpartition("/")[0]].append(manifest)
    return {file: _nearest(file, by_folder) for file in files}


def _nearest(file: str, by_folder: Mapping[str, list[str]]) -> tuple[str, ...]:
    folder = file
    while folder:
        folder = folder.rpartition("/")[0]
        if folder in by_folder:
            return tuple(sorted(by_folder[folder]))
    return ()
