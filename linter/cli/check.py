"""`measures-lint check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from linter.cli import options, outputs
from linter.cli.console import exit_code, painter, tell
from linter.findings import Severity
from linter.reporters.formats import FORMATS


@click.command(short_help="Check manifests.")
@options.paths
@click.option(
    "--output-format",
    "formats",
    metavar="FORMAT[=FILE]",
    multiple=True,
    help=f"One of {', '.join(FORMATS)}; to the terminal or to FILE. May be repeated.",
)
@options.lang
@options.as_of
@options.packs
@click.option("--select", metavar="NAMES", multiple=True, help="Rules, groups, duties or articles to report.")
@click.option("--ignore", metavar="NAMES", multiple=True, help="Likewise, not to report.")
@click.option(
    "--fail-level",
    type=click.Choice(options.SEVERITIES),
    default="error",
    show_default=True,
    help="Lightest finding that makes the exit code 1.",
)
@click.option(
    "--discover/--no-discover",
    default=None,
    help="Compare manifests with the code below them. By default where a folder is checked.",
)
@options.inputs
@options.engine
@options.color
@click.option("-q", "--quiet", count=True, help="Say nothing where nothing is found.")
@click.option("-v", "--verbose", count=True, help="Show notes, scope and the state of every duty.")
def check(
    paths: Sequence[str],
    formats: Sequence[str],
    lang: str,
    as_of: str,
    packs: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    fail_level: str,
    discover: bool | None,
    stdin_filename: str | None,
    allow_none: bool,
    color: str,
    quiet: int,
    verbose: int,
    **engine: Any,
) -> int:
    """Check the manifests in PATHS (default: the working directory).

    A folder is searched for manifests, honouring .gitignore; `-` reads one from standard input.
    """
    from linter import catalog as catalogs
    from linter.cli import parts
    from linter.reporters.formats import render
    from linter.reporters.text import TextOptions

    wanted = outputs.wanted(formats, FORMATS)
    catalog = catalogs.load(as_of)
    report = parts.checked(
        catalog,
        parts.EngineOptions.taken_from(engine),
        paths,
        as_of=as_of,
        lang=lang,
        stdin_filename=stdin_filename,
        allow_none=allow_none,
        packs=packs,
        code=parts.code_in(paths, discover),
        chosen=select,
        ignored=ignore,
    )
    code = exit_code(report, Severity[fail_level.upper()])
    for problem in (*report.skipped, *report.problems):
        tell(problem, lang, color)
    for name, file in wanted:
        paint = painter("never" if file and color == "auto" else color, sys.stdout)
        style = TextOptions(lang=lang, verbosity=verbose - quiet, paint=paint)
        outputs.write(render(name, report, catalog, style, code), file)
    return code
