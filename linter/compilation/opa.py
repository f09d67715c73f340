"""What `opa` makes of a folder of policies: the METADATA, the faults, the module."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from linter import opa_program, resources
from linter.opa_program import Done, Program

ENTRYPOINT = "lint/answer"

_HINT = f"{opa_program.INSTALL}, and run again"
_SECONDS = 120.0
"""What one step may take; the built-in policies take less than one."""
_BUNDLE = "bundle.tar.gz"


class Refused(Exception):
    """OPA does not take the policies: its words, and the places that it names."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True)
class Fault:
    """One fault that OPA found."""

    message: str
    file: str | None = None
    """As the file was named to OPA."""
    row: int = 1
    column: int = 1
    hint: str | None = None

    def __str__(self) -> str:
        return self.message if self.file is None else f"{self.file}:{self.row}: {self.message}"


@dataclass(frozen=True)
class Inspected:
    """The packages of some folders."""

    annotations: Sequence[Mapping[str, Any]]
    """As `opa inspect -a` writes them."""
    files: Mapping[str, Sequence[str]]
    """Package, without `data.` → the files that belong to it."""


def inspected(opa: Program, folder: Path, *names: str) -> Inspected:
    """What stands in the folders `names` of `folder`. Raises `Refused` where they cannot be parsed."""
    document = json.loads(_done(_run(opa, folder, ["inspect", "-a", "-f", "json", *names])))
    packages = document["namespaces"].items()
    return Inspected(
        document.get("annotations", []),
        {name.removeprefix("data."): files for name, files in packages if name != "data"},
    )


def check(opa: Program, folder: Path, *names: str) -> None:
    """Raise `Refused` with every fault that OPA finds in the folders `names` of `folder`."""
    held = [
        *("--capabilities", str(resources.capabilities().resolve())),
        *("--schema", str(resources.schemas().resolve())),
    ]
    done = _run(opa, folder, ["check", "-f", "json", *held, *names])
    if done.ok:
        return
    try:
        errors = json.loads(done.errors or done.output)["errors"]
        faults = [_fault(error) for error in errors]
    except (ValueError, KeyError, TypeError):
        faults = [Fault((done.errors or done.output).strip())]
    raise Refused(faults)


def module(opa: Program, folder: Path, *names: str) -> bytes:
    """The folders `names` of `folder`, compiled. OPA writes the paths of the sources into the module.

    Raises `Refused` where OPA does not compile them.
    """
    _done(
        _run(
            opa,
            folder,
            [
                "build",
                *("-t", "wasm"),
                *("-e", ENTRYPOINT),
                *("--capabilities", str(resources.capabilities().resolve())),
                *("-o", _BUNDLE),
                *names,
            ],
        )
    )
    with tarfile.open(folder / _BUNDLE) as bundle:
        content = bundle.extractfile("/policy.wasm")
        assert content is not None, "opa build wrote no module"
        return content.read()


def _run(opa: Program, folder: Path, arguments: Sequence[str]) -> Done:
    return opa_program.run(opa.path, arguments, hint=_HINT, seconds=_SECONDS, folder=folder)


def _done(done: Done) -> str:
    if not done.ok:
        raise Refused([Fault((done.errors or done.output).strip().removeprefix("error: "))])
    return done.output


def _fault(error: Mapping[str, Any]) -> Fault:
    place = error.get("location") or {}
    return Fault(error["message"], place.get("file"), place.get("row", 1), place.get("col", 1))
