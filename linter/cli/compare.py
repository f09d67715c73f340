"""`measures-lint compare`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from linter.cli import options
from linter.cli.configured import configured
from linter.cli.console import EXIT_NOT_CHECKED, EXIT_OK, painter, say, tell, tell_of_cache


@click.command(short_help="Say what the final text changed against the draft, for each service.")
@options.paths
@click.option(
    "--output-format", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True
)
@options.lang
@options.as_of
@options.inputs
@options.caching
@options.engine
@configured
@options.color
@click.option("-v", "--verbose", is_flag=True, help="Show what stayed the same or does not concern it, too.")
@click.pass_context
def compare(
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
    """Say what the final text relaxed, tightened, added, dropped or reworded against the draft of April 2023.

    Each manifest is evaluated under both. The draft was never in force: nothing of it is to be done.
    """
    from linter import comparison
    from linter.cli import parts
    from linter.reporters import compared

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
        packs=comparison.PACKS,
        cache=outcomes,
    )
    for problem in (*report.skipped, *report.problems, *parts.undecided(report)):
        tell(problem, lang, color)
    if verbose:
        tell_of_cache(outcomes)
    if output_format == "json":
        say(compared.as_json(report, catalog, lang))
    elif output_format == "markdown":
        say(compared.as_markdown(report, catalog, lang, everything=verbose))
    else:
        say(compared.as_text(report, catalog, lang, painter(color, sys.stdout), everything=verbose))
    return EXIT_OK if report.complete else EXIT_NOT_CHECKED
