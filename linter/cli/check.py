"""`measures-lint check`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from linter.cli import options
from linter.cli.console import encoded, exit_code, painter, say, tell
from linter.errors import LinterError, UsageProblem
from linter.findings import Severity

FORMATS = ("text", "json")


@click.command(short_help="Check manifests.")
@options.paths
@click.option(
    "--output-format",
    "outputs",
    metavar="FORMAT[=FILE]",
    multiple=True,
    help="text (default) or json, to the terminal or to FILE; may be repeated.",
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
@options.inputs
@options.engine
@options.color
@click.option("-q", "--quiet", count=True, help="Say nothing where nothing is found.")
@click.option("-v", "--verbose", count=True, help="Show notes, scope and the state of every duty.")
def check(
    paths: Sequence[str],
    outputs: Sequence[str],
    lang: str,
    as_of: str,
    packs: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    fail_level: str,
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
    from linter.reporters import text
    from linter.reporters.text import TextOptions

    wanted = _outputs(outputs)
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
        chosen=select,
        ignored=ignore,
    )
    code = exit_code(report, Severity[fail_level.upper()])
    for problem in (*report.skipped, *report.problems):
        tell(problem, lang, color)
    for name, file in wanted:
        if name == "json":
            from linter.reporters import json

            _write(json.render(report, catalog), file)
        else:
            paint = painter("never" if file and color == "auto" else color, sys.stdout)
            style = TextOptions(lang=lang, verbosity=verbose - quiet, paint=paint)
            _write(text.render(report, catalog, style, code), file)
    return code


def _outputs(outputs: Sequence[str]) -> list[tuple[str, str | None]]:
    """Formats and files; at most one of them goes to the terminal."""
    wanted = []
    for output in outputs or ["text"]:
        name, _, file = output.partition("=")
        if name not in FORMATS:
            raise UsageProblem(
                f"there is no output format {name!r}", hint=f"choose from {', '.join(FORMATS)}"
            )
        wanted.append((name, file or None))
    if sum(file is None for _, file in wanted) > 1:
        raise UsageProblem(
            "two output formats would both be written to standard output",
            hint="give all but one a file, as in json=report.json",
        )
    return wanted


def _write(content: str, file: str | None) -> None:
    if file is None:
        say(content)
        return
    # Whoever reads the file meanwhile sees the old one or the new one, whole.
    unfinished = f"{file}.{os.getpid()}.tmp"
    try:
        with open(unfinished, "wb") as stream:
            stream.write(encoded(content))
        os.replace(unfinished, file)
    except OSError as error:
        raise LinterError(
            f"cannot write {file}: {error.strerror}", hint="choose another file for the report"
        ) from error
