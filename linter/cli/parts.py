"""The parts that a command is made of: engine, catalog, linter, and what there is to check."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from linter import resources
from linter.catalog import Catalog
from linter.code import Code
from linter.engine.base import Engine
from linter.errors import LinterError, UsageProblem, unknown_name
from linter.findings import Problem, Report
from linter.lint import Linter, Options
from linter.selection import select
from linter.sources import NAMES, Found, Source, find, read_stdin

DEFAULT_PACKS = ("measures",)


@dataclass(frozen=True)
class EngineOptions:
    """Who evaluates, as the command line says it."""

    engine: str
    opa_url: str | None
    opa_ca: str | None
    opa_cert: str | None
    opa_key: str | None
    opa_timeout: float

    @classmethod
    def taken_from(cls, options: dict[str, Any]) -> EngineOptions:
        """The engine's share of a command's options, which it loses."""
        return cls(**{name: options.pop(name) for name in cls.__dataclass_fields__})


EMBEDDED = EngineOptions("wasm", None, None, None, None, 10.0)
"""The policies that come with the linter."""


@contextmanager
def linting(
    catalog: Catalog,
    engine: EngineOptions,
    *,
    as_of: str,
    lang: str,
    packs: Sequence[str] = DEFAULT_PACKS,
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    code: Code | None = None,
) -> Iterator[Linter]:
    """A linter that is ready to check."""
    packs = packs_named(catalog, packs)
    selection = select(catalog, packs, _listed(chosen), _listed(ignored))
    options = Options(as_of=as_of, packs=packs, lang=lang, selection=selection)
    with _engine(engine) as evaluator:
        yield Linter(evaluator, catalog, options, code)


def checked(
    catalog: Catalog,
    engine: EngineOptions,
    paths: Sequence[str],
    *,
    as_of: str,
    lang: str,
    stdin_filename: str | None,
    allow_none: bool,
    packs: Sequence[str] = DEFAULT_PACKS,
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    code: Code | None = None,
) -> Report:
    """Check what `paths` lead to. Whatever keeps that from being done is a problem of the report.

    Raises `UsageProblem` where the options do not make sense.
    """
    try:
        with linting(
            catalog,
            engine,
            as_of=as_of,
            lang=lang,
            packs=packs,
            chosen=chosen,
            ignored=ignored,
            code=code,
        ) as linter:
            report = linter.run(found_in(paths, stdin_filename))
    except UsageProblem:
        raise
    except LinterError as error:
        return Report(as_of, engine.engine, [], [Problem.of(error)])
    if report.manifests or report.problems or allow_none:
        return report
    return replace(report, problems=[_nothing(paths)])


def undecided(report: Report) -> list[Problem]:
    """The manifests of which nothing can be decided, as they break the schema."""
    return [
        Problem("the manifest breaks its schema", checked.path, hint="`measures-lint check` says where")
        for checked in report.manifests
        if checked.status == "invalid"
    ]


def code_in(paths: Sequence[str], wanted: bool | None) -> Code | None:
    """The code to search: what `wanted` says, or else that of the folders among `paths`."""
    folders = [path for path in paths or ["."] if os.path.isdir(path)]
    if wanted is None:
        return Code(folders) if folders else None
    if not wanted:
        return None
    return Code([path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths or ["."]])


def packs_named(catalog: Catalog, names: Sequence[str]) -> list[str]:
    """The packs called `names`, each once. Raises `UsageProblem` for a name that is none."""
    wanted = list(dict.fromkeys(_listed(names)))
    for name in wanted:
        if name not in catalog.packs:
            raise unknown_name("pack", name, catalog.packs)
    if not wanted:
        raise UsageProblem("no pack is chosen", hint=f"choose from {', '.join(catalog.packs)}")
    return wanted


def found_in(paths: Sequence[str], stdin_filename: str | None) -> Iterator[Found | Source | LinterError]:
    """What `paths` name: files, folders to search, or `-`; by default the working directory."""
    if "-" not in paths:
        if stdin_filename is not None:
            raise UsageProblem("--stdin-filename names what `-` reads, and `-` is not among the paths")
        yield from find(paths or ["."])
        return
    if len(paths) > 1:
        raise UsageProblem("`-` reads standard input and goes with no other path")
    try:
        yield read_stdin(sys.stdin.buffer, stdin_filename)
    except LinterError as error:
        yield error


def _nothing(paths: Sequence[str]) -> Problem:
    where = " or ".join(paths) or "the working directory"
    return Problem(
        f"no manifest found in {where}",
        hint=f"declare the service in an {NAMES[0]} that begins with `manifest_version: 1`, "
        "or pass --allow-none if there is none to declare",
    )


@contextmanager
def _engine(options: EngineOptions) -> Iterator[Engine]:
    if options.engine == "wasm":
        if options.opa_url is not None:
            raise UsageProblem("--opa-url goes with --engine opa", hint="add --engine opa, or take it out")
        from linter.engine.wasm import WasmEngine

        with WasmEngine(resources.policy_module(), resources.policy_data()) as wasm:
            yield wasm
    elif options.opa_url is None:
        from linter.engine.local_opa import started_opa

        with started_opa(resources.policies(), timeout=options.opa_timeout) as local:
            yield local
    else:
        from linter.engine.opa import OpaEngine

        if (options.opa_cert is None) != (options.opa_key is None):
            raise UsageProblem("--opa-cert and --opa-key go together")
        certificate = (options.opa_cert, options.opa_key) if options.opa_cert and options.opa_key else None
        with OpaEngine(
            options.opa_url,
            # From the environment only: a command line is read by every process of the machine.
            token=os.environ.get("MEASURES_LINT_OPA_TOKEN"),
            ca=options.opa_ca,
            certificate=certificate,
            timeout=options.opa_timeout,
        ) as remote:
            yield remote


def _listed(names: Sequence[str]) -> list[str]:
    return [part.strip() for name in names for part in name.split(",") if part.strip()]
