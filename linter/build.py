"""Build what the linter runs on from `policies/` and `schemas/`: `python -m linter.build`.

OPA does the work: `opa inspect -a` for the METADATA, `opa build -t wasm` for the module. What is written is
committed, and a test builds it again and compares every byte.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from pathlib import Path

from linter import opa_program, provenance, resources, version
from linter.catalog import parse
from linter.cli.app import help_text
from linter.compilation import opa, sources
from linter.compilation.metadata import as_json, catalog_of, registry_of
from linter.errors import PolicyUnavailable

OPA_VERSION = "1.22.2"
"""The OPA that compiles; another one may write other bytes."""

_EXPECTED = re.compile(r"[ \t]*# expect: [a-z0-9-]+")

_ROOT = Path(__file__).parent.parent


class BuildProblem(Exception):
    """The artefacts cannot be built: what was tried and what to do."""


def build(target: Path) -> None:
    """Write every artefact under `target`, laid out as in the repository."""
    program = _opa()
    policies = sources.of(resources.policies())
    catalog = catalog_of(
        opa.inspected(program, _ROOT, "policies").annotations,
        json.loads(resources.manifest_schema().read_bytes()),
        opa=OPA_VERSION,
        revision=sources.revision(policies),
    )
    _write(target / "linter" / "catalog.json", as_json(catalog))
    _write(target / "linter" / "snippets.json", as_json(snippets_in(_ROOT / "tests" / "fixtures")))
    registry = as_json(registry_of(catalog))
    _write(target / "policies" / "registry" / "data.json", registry)
    _write(target / "linter" / "help.txt", help_text().encode())
    _write(target / "linter" / "version.txt", version.text(parse(catalog)).encode())
    with tempfile.TemporaryDirectory() as scratch:
        # OPA writes the path of each source into the module, so it compiles a copy, by a relative path.
        sources.write(policies, registry, Path(scratch))
        module = opa.module(program, Path(scratch), "policies")
    _write(target / "linter" / "engine" / "policy.wasm", module)
    made = {
        "linter/engine/policy.wasm": module,
        "policies/registry/data.json": registry,
        "policies/capabilities.json": resources.capabilities().read_bytes(),
        "linter/catalog.json": as_json(catalog),
    }
    digests = {name: provenance.digest(content) for name, content in made.items()}
    record = {"opa": OPA_VERSION, "sha256": {provenance.SOURCES: sources.digest(policies), **digests}}
    _write(target / "linter" / "provenance.json", as_json(record))


def snippets_in(fixtures: Path) -> dict[str, dict[str, str]]:
    """The fixtures of each rule, without the marks that say what is expected where."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(fixtures.glob("*/*.yaml")):
        if path.stem in {"fails", "passes"}:
            text = _EXPECTED.sub("", path.read_text("utf-8"))
            found.setdefault(path.parent.name, {})[path.stem] = text
    return found


def _opa() -> opa_program.Program:
    program = opa_program.found(f"run `make tools` for version {OPA_VERSION}")
    if program.version != OPA_VERSION:
        raise BuildProblem(
            f"{program.path} is version {program.version}; the artefacts are built with {OPA_VERSION}"
        )
    return program


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    try:
        build(_ROOT)
    except (BuildProblem, opa.Refused, PolicyUnavailable) as problem:
        sys.exit(f"not built: {problem}")
