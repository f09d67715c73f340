"""`measures-lint compare`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from linter.cli import options
from linter.cli.configured import configured
from linter.cli.console import EXIT_NOT_CHECKED, EXIT_OK, painter, say


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
        packs=comparison.PACKS,
    )
    if output_format == "json":
        say(compared.as_json(report, catalog, lang))
    elif output_format == "markdown":
        say(compared.as_markdown(report, catalog, lang, everything=verbose))
    else:
        say(compared.as_text(report, catalog, lang, painter(color, sys.stdout), everything=verbose))
    return EXIT_OK if report.complete else EXIT_NOT_CHECKED
