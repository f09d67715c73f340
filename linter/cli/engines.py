"""Who evaluates the policies, as the command line says it: the embedded engine, or OPAs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from linter import resources
from linter.catalog import Catalog
from linter.cli.configured import found_in_tree, given
from linter.cli.console import warn
from linter.cli.names import listed, packs_named
from linter.engine import answer
from linter.engine.base import Engine
from linter.errors import UsageProblem

if TYPE_CHECKING:
    from linter.compilation.own import Own
    from linter.engine.opa import OpaEngine


@dataclass(frozen=True)
class EngineOptions:
    """Who evaluates, as the command line says it."""

    engine: str
    opa_url: Sequence[str] = ()
    """Addresses of servers; none where one is to be started."""
    opa_ca: str | None = None
    opa_cert: str | None = None
    opa_key: str | None = None
    opa_timeout: float = 10.0
    opa_deadline: float | None = None
    opa_parallel: int = 4
    opa_any_revision: bool = False
    own: Own | None = None
    """Rules of one's own, compiled with those that come with the linter."""
    url_found: bool = False
    """Whether the address comes from a configuration in the tree, so that no secret may be sent there."""

    @classmethod
    def taken_from(cls, ctx: click.Context, options: dict[str, Any]) -> EngineOptions:
        """The engine's share of a command's options, which it loses; rules of one's own are compiled."""
        policies = options.pop("policies")
        # The embedded engine bounds time and memory; in an OPA, nothing bounds the memory that a rule takes.
        if (
            policies
            and options["engine"] == "opa"
            and found_in_tree(ctx, "policies")
            and found_in_tree(ctx, "engine")
        ):
            raise UsageProblem(
                "a configuration in the tree cannot both bring rules of its own and have an OPA run them",
                hint="give --engine opa on the command line, or the configuration with --config",
            )
        if found_in_tree(ctx, "opa_any_revision") and options["opa_any_revision"]:
            raise UsageProblem(
                "a configuration in the tree cannot accept answers of other policies",
                hint="give --opa-any-revision on the command line, or the configuration with --config",
            )
        own = own_of(policies)
        options["opa_url"] = listed(options["opa_url"])
        names = [name for name in cls.__dataclass_fields__ if name in options]
        taken = cls(
            **{name: options.pop(name) for name in names}, own=own, url_found=found_in_tree(ctx, "opa_url")
        )
        # What a configuration says of the server is of no matter where the embedded policies are asked for.
        unused = taken.engine == "wasm" and not given(ctx, "opa_url")
        return replace(taken, opa_url=()) if unused else taken

    def catalog(self, as_of: str | None = None) -> Catalog:
        """What is known of the policies, with laws cited as on the day `as_of`."""
        from linter import catalog

        return catalog.load(as_of) if self.own is None else self.own.catalog(as_of)

    def packs(self, catalog: Catalog, names: Sequence[str]) -> list[str]:
        """The packs called `names`, and those of the rules of one's own.

        Raises `UsageProblem` for a name that is none.
        """
        own = () if self.own is None else self.own.packs
        return list(dict.fromkeys([*packs_named(catalog, names), *own]))


def own_of(folders: Sequence[str]) -> Own | None:
    """The rules of one's own in `folders`, if there are any."""
    if not folders:
        return None
    from linter.compilation import own

    return own.load(folders)


EMBEDDED = EngineOptions("wasm")
"""The policies that come with the linter."""


@contextmanager
def engine_of(options: EngineOptions, catalog: Catalog) -> Iterator[Engine]:
    """The engine, for as long as it is needed. Raises `UsageProblem` where the options do not go together."""
    if options.engine == "wasm":
        if options.opa_url:
            raise UsageProblem("--opa-url goes with --engine opa", hint="add --engine opa, or take it out")
        from linter.engine.embedded import embedded

        own = options.own
        with embedded() if own is None else embedded(own.module, own.registry) as wasm:
            yield wasm
        return
    if options.opa_any_revision:
        warn(
            "answers of policies of any version are taken, as --opa-any-revision says",
            f"those of this linter are of revision {catalog.revision}; what others find may be more, or less",
        )
    check = partial(answer.read, catalog=catalog, any_revision=options.opa_any_revision)
    with _asked(options, check) if options.opa_url else _started(options, check) as opa:
        yield opa


@contextmanager
def _started(options: EngineOptions, check: Callable[[Any], object]) -> Iterator[Engine]:
    """An OPA of the PATH, for this run."""
    from linter.engine.local_opa import started_opa

    with ExitStack() as stack:
        own = options.own
        policies = resources.policies() if own is None else stack.enter_context(own.bundle())
        yield stack.enter_context(
            started_opa(
                policies,
                timeout=options.opa_timeout,
                parallel=options.opa_parallel,
                deadline=options.opa_deadline,
                check=check,
            )
        )


def _asked(options: EngineOptions, check: Callable[[Any], object]) -> OpaEngine:
    """The servers that were named."""
    from linter.engine.opa import OpaEngine

    if (options.opa_cert is None) != (options.opa_key is None):
        raise UsageProblem("--opa-cert and --opa-key go together")
    certificate = (options.opa_cert, options.opa_key) if options.opa_cert and options.opa_key else None
    # From the environment only: a command line is read by every process of the machine.
    token = os.environ.get("MEASURES_LINT_OPA_TOKEN")
    if options.url_found and (token or certificate):
        raise UsageProblem(
            "no token and no certificate is sent to a server that a configuration in the tree names: "
            f"{', '.join(options.opa_url)}",
            hint="give the address by --opa-url, in the environment, or in a file that --config names",
        )
    return OpaEngine(
        *options.opa_url,
        token=token,
        ca=options.opa_ca,
        certificate=certificate,
        timeout=options.opa_timeout,
        parallel=options.opa_parallel,
        deadline=options.opa_deadline,
        check=check,
        warn=warn,
    )
