"""The line of flow: root → files → signs → hits."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from linter.discovery import coverage, judge, paths, signatures, tree
from linter.discovery.base import Discovery
from linter.discovery.look import manner_of
from linter.discovery.search import Task, search


def discover(root: Path, below: Sequence[str] = ()) -> Discovery:
    """Search the repository at `root`, or the files and folders `below` it (relative, forward slashes).

    What lies elsewhere in the repository still says where projects begin and which manifest covers what.
    """
    root = Path(os.path.realpath(root))
    skipped: dict[str, str] = {}
    listed = tree.files(root, skipped.setdefault)
    projects: set[str] = set()
    tasks = _tasks(listed)
    if below and "" not in below and "." not in below:
        # Where projects begin counts in the whole tree.
        deque(_noting(tasks, projects), 0)
        tasks = _tasks(_wanted(root, listed, below, skipped))
    else:
        tasks = _noting(tasks, projects)
    results = search(root, tasks)
    hits, dropped, traces = judge.judged(results.signs, projects, signatures.load())
    manifests = coverage.manifests_in(listed)
    return Discovery(
        root=root,
        hits=tuple(hits),
        looked_at=results.looked_at,
        skipped=tuple(sorted((skipped | results.skipped).items())),
        large=tuple(sorted(results.large)),
        dropped=tuple(dropped),
        traces=tuple(traces),
        manifests=manifests,
        projects={hit.file: judge.project_of(hit.file, frozenset(projects)) for hit in hits},
        covers=coverage.covers({hit.file for hit in (*hits, *traces, *dropped)}, manifests),
    )


def _tasks(files: Iterable[str]) -> Iterator[Task]:
    """Those of `files` that can be evidence, and how each is read."""
    for file in files:
        folder, _, name = file.rpartition("/")
        if paths.is_evidence(folder) and paths.is_written_here(name):
            yield file, manner_of(file)


def _noting(tasks: Iterable[Task], projects: set[str]) -> Iterator[Task]:
    """`tasks`, while `projects` gets the folders in which a file says what a project depends on."""
    for file, manner in tasks:
        if manner.reader is not None:
            projects.add(file.rpartition("/")[0])
        yield file, manner


def _wanted(root: Path, listed: Iterable[str], below: Sequence[str], skipped: dict[str, str]) -> list[str]:
    chosen: set[str] = set()
    for path in below:
        inside: Iterable[str] = [file for file in listed if file == path or file.startswith(f"{path}/")]
        if not inside and (root / path).is_dir() and not (root / path).is_symlink():
            inside = tree.ignored(root, path, skipped.setdefault)
        elif not inside and os.path.lexists(root / path):
            inside = [path]
        chosen.update(inside)
    return sorted(chosen)
