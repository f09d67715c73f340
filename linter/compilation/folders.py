"""Reads the folders that `--policy` names: Rego, and nothing that leads out of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from linter.compilation.sources import Sources, is_test
from linter.errors import UsageProblem

FOLDER = "own"
MOST_FILES = 1000
LARGEST = 1024 * 1024
"""Bytes of one file."""
_DATA = {"data.json", "data.yaml", "data.yml"}


@dataclass(frozen=True)
class Folders:
    """The files of some folders, as OPA is given them."""

    sources: Sources
    shown: Mapping[str, str] = field(repr=False)
    """Name of a source → its path, as the user can open it."""


def read(folders: Sequence[str]) -> Folders:
    """The Rego in `folders` and below them, tests left out.

    Raises `UsageProblem` for a folder that is none or holds no rules, and for a file that cannot be taken.
    """
    sources: dict[str, bytes] = {}
    shown: dict[str, str] = {}
    # The same folder may be written in two ways.
    different = {os.path.realpath(folder): folder for folder in reversed(folders)}
    for number, folder in enumerate(reversed(different.values())):
        if not os.path.isdir(folder):
            raise UsageProblem("is no folder of rules", path=folder, hint="name the folder that holds them")
        before = len(sources)
        for path in _files(folder):
            name = f"{FOLDER}/{number}/{Path(os.path.relpath(path, folder)).as_posix()}"
            sources[name] = _content(path, folder)
            shown[name] = path
            if len(sources) > MOST_FILES:
                raise UsageProblem(f"holds more than {MOST_FILES} files of Rego", path=folder)
        if len(sources) == before:
            raise UsageProblem(
                "holds no rules", path=folder, hint="rules are files that end in .rego; tests do not count"
            )
    return Folders(sources, shown)


def _files(folder: str) -> Iterator[str]:
    def failed(error: OSError) -> None:
        raise UsageProblem(f"cannot be read: {error.strerror}", path=error.filename or folder) from error

    for here, below, names in os.walk(folder, onerror=failed):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in below:
            if os.path.islink(os.path.join(here, name)):
                raise UsageProblem(
                    "is a link to a folder",
                    path=os.path.join(here, name),
                    hint="name that folder by --policy",
                )
        for name in sorted(names):
            if name in _DATA:
                raise UsageProblem(
                    "data beside rules is not read",
                    path=os.path.join(here, name),
                    hint="write it in Rego, as in `approved := {...}`",
                )
            if name.endswith(".rego") and not name.startswith(".") and not is_test(name):
                yield os.path.join(here, name)


def _content(path: str, folder: str) -> bytes:
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise UsageProblem(
            "is a link that leads out of its folder", path=path, hint="put the file itself there"
        )
    # A FIFO would be waited for, and a device has no end.
    if not os.path.isfile(path):
        raise UsageProblem("is no file", path=path, hint="take it out")
    try:
        with open(path, "rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise UsageProblem(f"cannot be read: {error.strerror}", path=path) from error
    if len(content) > LARGEST:
        raise UsageProblem(f"is larger than {LARGEST} bytes", path=path, hint="split it")
    try:
        content.decode()
    except UnicodeDecodeError as error:
        raise UsageProblem("is no UTF-8 text", path=path, hint="save it as UTF-8") from error
    return content
