"""An organisation's own rules, compiled together with the built-in ones by the `opa` of the PATH.

What comes out depends on nothing but the policies, so it is kept: the next run needs no OPA, unless a rule
changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from linter import __version__, catalog, opa_program, resources
from linter.catalog import Catalog
from linter.compilation import folders as own_folders
from linter.compilation import form, opa, sources, store
from linter.compilation.folders import Folders
from linter.compilation.metadata import as_json, registry_of
from linter.errors import PolicyUnavailable, UsageProblem
from linter.findings import Location
from linter.opa_program import Program

HINT = "look at your own rules, and try `opa eval` on what `measures-lint facts` prints"
"""What to do where policies stop that hold rules of one's own."""

_FORMAT = 1
"""Of what is kept; another one does not read it."""
_CATALOG, _MODULE, _REGISTRY, _PACKS = "catalog.json", "policy.wasm", "registry.json", "packs.json"
_INSTALL = f"{opa_program.INSTALL}; it is needed once for each change of the rules"


@dataclass(frozen=True)
class Own:
    """The built-in policies and an organisation's own, as one."""

    packs: Sequence[str]
    """Those that the own rules are in."""
    module: bytes = field(repr=False)
    """Compiled to Wasm."""
    registry: bytes = field(repr=False)
    _document: Mapping[str, Any] = field(repr=False)
    _added: sources.Sources = field(repr=False)

    def catalog(self, as_of: str | None = None) -> Catalog:
        """Every rule, with laws cited as on the day `as_of`."""
        return catalog.parse(self._document, as_of)

    def policies(self) -> sources.Sources:
        """Every policy, by its name in a checkout; the own ones are in `policies/own`."""
        return {
            f"{sources.FOLDER}/{name}" if name.startswith(f"{own_folders.FOLDER}/") else name: content
            for name, content in _with_ours(self._added).items()
        }

    @contextmanager
    def bundle(self) -> Iterator[Path]:
        """A folder with all policies, as an OPA loads it, for as long as the context is entered."""
        with tempfile.TemporaryDirectory(prefix="measures-lint-") as scratch:
            sources.write(self.policies(), self.registry, Path(scratch))
            yield Path(scratch, sources.FOLDER)


def load(folders: Sequence[str]) -> Own | None:
    """The rules in `folders` with the built-in ones; `None` where there are no folders.

    Raises `UsageProblem` for rules that are not as they must be, with the place of the first fault, and
    `PolicyUnavailable` where there is no OPA to compile them.
    """
    if not folders:
        return None
    found = own_folders.read(folders)
    key = _key(found)
    program = opa_program.path()
    kept = store.fetch(key, None if program is None else _stamp(program))
    if kept is not None and {_CATALOG, _MODULE, _REGISTRY, _PACKS} <= set(kept):
        return _own(found, kept)
    if program is None:
        raise PolicyUnavailable(
            f"OPA compiles rules of your own, as in {', '.join(folders)}, and there is no `opa` on the PATH",
            hint=_INSTALL,
        )
    try:
        made = _compiled(opa_program.found(_INSTALL), found, key)
    except opa.Refused as error:
        raise _problem(error, found) from error
    store.keep(key, _stamp(program), made)
    return _own(found, made)


def _own(found: Folders, content: Mapping[str, bytes]) -> Own:
    packs = json.loads(content[_PACKS])
    return Own(
        packs=packs["names"],
        module=content[_MODULE],
        registry=content[_REGISTRY],
        _document=json.loads(content[_CATALOG]),
        _added={**found.sources, **{name: text.encode() for name, text in packs["sources"].items()}},
    )


def _compiled(program: Program, found: Folders, key: str) -> Mapping[str, bytes]:
    document = catalog.document()
    known = catalog.parse(document)
    with tempfile.TemporaryDirectory(prefix="measures-lint-") as scratch:
        folder = Path(scratch)
        sources.write(found.sources, b"{}", folder)
        inspected = _inspected(program, folder)
        gained = form.entries(inspected, found.sources, known)
        document = {
            **document,
            "opa": program.version,
            "revision": key[:12],
            "packs": {**document["packs"], **gained.packs},
            "rules": [*document["rules"], *gained.rules],
        }
        registry = as_json(registry_of(document))
        sources.write(_with_ours({**found.sources, **gained.sources}), registry, folder)
        both = (sources.FOLDER, own_folders.FOLDER)
        opa.check(program, folder, *both)
        return {
            _CATALOG: as_json(document),
            _REGISTRY: registry,
            _PACKS: as_json(
                {
                    "names": sorted(gained.packs),
                    "sources": {name: content.decode() for name, content in gained.sources.items()},
                }
            ),
            _MODULE: opa.module(program, folder, *both),
        }


def _inspected(program: Program, folder: Path) -> opa.Inspected:
    try:
        return opa.inspected(program, folder, own_folders.FOLDER)
    except opa.Refused:
        # What cannot be parsed is told with its place by the other command.
        opa.check(program, folder, own_folders.FOLDER)
        raise


def _with_ours(added: sources.Sources) -> sources.Sources:
    return {**sources.of(resources.policies()), **added}


def _key(found: Folders) -> str:
    """A digest of everything that decides what comes out, but the OPA that compiles it."""
    digest = hashlib.sha256()
    for part in (
        str(_FORMAT).encode(),
        __version__.encode(),
        # It holds the revision of the built-in policies.
        hashlib.sha256(resources.catalog().read_bytes()).digest(),
        hashlib.sha256(resources.capabilities().read_bytes()).digest(),
        *(part for item in sorted(found.sources.items()) for part in (item[0].encode(), item[1])),
    ):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _stamp(program: str) -> str:
    """Tells one OPA from another without starting it."""
    try:
        state = os.stat(program)
    except OSError:
        return "unknown"
    which = f"{os.path.realpath(program)}\0{state.st_size}\0{state.st_mtime_ns}"
    return hashlib.sha256(which.encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _problem(error: opa.Refused, found: Folders) -> UsageProblem:
    """The first fault, at its place in the user's own file."""
    first = error.faults[0]
    more = f" (and {len(error.faults) - 1} more)" if len(error.faults) > 1 else ""
    path = found.shown.get(first.file or "")
    message = first.message
    # Some faults name a second place in their text, and those of `opa inspect` the first one, too.
    for name, shown in sorted(found.shown.items(), reverse=True):
        message = message.replace(name, shown)
    if path is None:
        return UsageProblem(f"OPA does not take the rules: {message}{more}", hint=first.hint)
    place = Location(first.row, first.column, first.row, first.column + 1)
    return UsageProblem(f"{message}{more}", path=path, location=place, hint=first.hint)
