"""`measures-lint discover`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from linter.cli import options, outputs
from linter.cli.console import EXIT_NOT_CHECKED, EXIT_OK, painter, tell
from linter.errors import LinterError, UsageProblem
from linter.findings import Problem


@click.command(short_help="Find generative AI in a repository.")
@options.paths
@options.formats
@options.lang
@options.color
@click.option("-q", "--quiet", count=True, help="Say nothing where nothing is found.")
@click.option("-v", "--verbose", count=True, help="Show what was seen and does not count, too.")
def discover(
    paths: Sequence[str],
    formats: Sequence[str],
    lang: str,
    color: str,
    quiet: int,
    verbose: int,
) -> int:
    """Find generative AI in PATHS (default: the working directory), and the manifest that covers it.

    Dependencies, imports, hosts, model names, variables, images and weights count; documentation, tests,
    comments, vendored and ignored files do not. What is found changes no exit code: 0 when everything was
    looked at, 3 when something could not be.
    """
    from linter import catalog as catalogs
    from linter.discovery import discover as search
    from linter.discovery import signatures
    from linter.reporters import discovery as reporter
    from linter.reporters.text import TextOptions

    wanted = outputs.wanted(formats)
    root, below = _places(paths or ["."])
    found = search(root, below)
    code = EXIT_OK if found.complete else EXIT_NOT_CHECKED
    for file, why in found.skipped:
        problem = Problem(f"was not looked at: {why}", file, hint="mend it, or take it out of the repository")
        tell(problem, lang, color)
    for name, file_ in wanted:
        if name == "json":
            outputs.write(reporter.render_json(found, catalogs.load()), file_)
        else:
            paint = painter("never" if file_ and color == "auto" else color, sys.stdout)
            style = TextOptions(lang=lang, verbosity=verbose - quiet, paint=paint)
            outputs.write(reporter.render(found, signatures.load().vendors, style, code), file_)
    return code


def _places(paths: Sequence[str]) -> tuple[Path, list[str]]:
    """The repository that `paths` lie in, and where in it they lie."""
    from linter.repository import root_of

    roots: dict[Path, list[str]] = {}
    for path in paths:
        if not os.path.lexists(path):
            raise LinterError("there is no such file or folder", path=path, hint="look at the path")
        # A link that was named stands for what it leads to.
        real = Path(os.path.realpath(path))
        root = root_of(real / "any" if real.is_dir() else real)
        roots.setdefault(root, []).append(real.relative_to(root).as_posix())
    if len(roots) > 1:
        shown = ", ".join(sorted(str(root) for root in roots))
        raise UsageProblem(
            f"the paths lie in {len(roots)} repositories: {shown}", hint="look at one after the other"
        )
    ((root, below),) = roots.items()
    return root, below
