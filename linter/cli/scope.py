"""`measures-lint scope`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from linter.cli import options
from linter.cli.configured import configured
from linter.cli.console import EXIT_NOT_CHECKED, EXIT_OK, painter, say


@click.command(short_help="Say whether the Measures apply, and which duties follow.")
@options.paths
@options.text_or_json
@options.lang
@options.as_of
@options.inputs
@options.caching
@options.engine
@configured
@options.color
@click.option("-v", "--verbose", is_flag=True, help="Show what the Measures do not require, too.")
@click.pass_context
def scope(
    ctx: click.Context,
    /,
    paths: Sequence[str],
    output_format: str,
    lang: str,
    as_of: str,
    stdin_filename: str | None,
    allow_none: bool,
    color: str,
    verbose: bool,
    cache: bool,
    cache_dir: str | None,
    **engine: Any,
) -> int:
    """Say whether the Measures apply, to whom, step by step, and which duties follow.

    The answer to "is this the public?" is the declared one; facts that contradict it make it unclear.
    """
    from linter.cli import parts
    from linter.reporters import json, text

    catalog, report = parts.decided(
        ctx,
        paths,
        engine,
        lang=lang,
        as_of=as_of,
        color=color,
        verbose=verbose,
        cache=cache,
        cache_dir=cache_dir,
        stdin_filename=stdin_filename,
        allow_none=allow_none,
    )
    if output_format == "json":
        say(json.render_scope(report, catalog))
    else:
        style = text.TextOptions(lang=lang, verbosity=int(verbose), paint=painter(color, sys.stdout))
        decided = [checked for checked in report.manifests if checked.scope is not None]
        say("\n".join(text.scope_lines(checked, catalog, style) for checked in decided))
    return EXIT_OK if report.complete else EXIT_NOT_CHECKED
