"""What names an entry: everything that an outcome depends on, but for the files that are looked at."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence

from linter import __version__, git, resources
from linter.catalog import Catalog
from linter.sources import Source

FORMAT = 3
"""Of what an entry holds; another number, and no entry of before is found."""


class Keys:
    """Names the entries of one run."""

    def __init__(self, catalog: Catalog, *, engine: str, as_of: str, packs: Sequence[str]) -> None:
        # Some hundred files: named once, and not with every manifest.
        common = {
            "format": FORMAT,
            "linter": __version__,
            "installed": _installed(),
            "python": sys.version,
            "git": git.program(),
            "policies": catalog.revision,
            "engine": engine,
            "as_of": as_of,
            "packs": list(packs),
        }
        self._common = digest(common)

    def of(self, source: Source, root: str, folder: str, *, searched: bool) -> str:
        """The name of the entry for a manifest that lies in `folder`, a path without links.

        `searched` says whether the code below it is, too.
        """
        # No path and no word holds the byte that separates them. This is asked for every manifest.
        particular = (
            self._common,
            root,
            folder,
            os.path.basename(source.path),
            source.format,
            source.sha256,
            "searched" if searched else "",
        )
        return hashlib.sha256(os.fsencode("\0".join(particular))).hexdigest()


def digest(value: object) -> str:
    """What names a JSON value: the same for equal ones, 64 hexadecimal digits."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _installed() -> list[tuple[str, int, int]]:
    """The program as it is installed: another one may see other things in the same files.

    The files of the linter itself count, since in a checkout they change without a new version; of the
    libraries, the folders that they lie in, which change with every installation.
    """
    own = [entry for folder in _own_folders() for entry in _files(folder)]
    found = [(entry.path, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in own]
    # The first is the folder of the script, or the working directory.
    for folder in sys.path[1:]:
        try:
            found.append((folder, 0, os.stat(folder).st_mtime_ns))
        except OSError:
            continue
    return sorted(found)


def _own_folders() -> list[str]:
    schemas, data = resources.manifest_schema().parent, resources.policy_data().parent
    return [os.path.dirname(os.path.abspath(resources.__file__)), str(schemas), str(data)]


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError:
        return
    for entry in found:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        else:
            yield entry
