"""`measures-lint scope`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from linter.cli import options
from linter.cli.configured import configured
from linter.cli.console import EXIT_NOT_CHECKED, EXIT_OK, painter, say, tell, tell_of_cache


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

    evaluated = parts.EngineOptions.taken_from(ctx, engine)
    catalog = evaluated.catalog(as_of)
    outcomes = parts.cache_in(cache, cache_dir)
    report = parts.checked(
        catalog,
        evaluated,
        paths,
        as_of=as_of,
        lang=lang,
        stdin_filename=stdin_filename,
        allow_none=allow_none,
        exclusion=parts.exclusion_of(ctx),
        cache=outcomes,
    )
    for problem in (*report.skipped, *report.problems, *parts.undecided(report)):
        tell(problem, lang, color)
    if verbose:
        tell_of_cache(outcomes)
    if output_format == "json":
        say(json.render_scope(report, catalog))
    else:
        style = text.TextOptions(lang=lang, verbosity=int(verbose), paint=painter(color, sys.stdout))
        decided = [checked for checked in report.manifests if checked.scope is not None]
        say("\n".join(text.scope_lines(checked, catalog, style) for checked in decided))
    return EXIT_OK if report.complete else EXIT_NOT_CHECKED
