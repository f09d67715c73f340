"""The formats that a report can be written in."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from linter.catalog import Catalog
from linter.findings import Report
from linter.reporters.text import TextOptions
from linter.tally import Tally

if TYPE_CHECKING:
    from linter.reporters.base import Out, Reporter

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown", "html")


def writer(name: str, catalog: Catalog, options: TextOptions, out: Out) -> Reporter:
    """What writes reports in the format called `name`."""
    # Each is imported where it is asked for, as most runs write one of them.
    if name == "json":
        from linter.reporters import json

        return json.Writer(catalog, out, statistics=options.statistics)
    if name == "sarif":
        from linter.reporters import sarif

        return sarif.Writer(catalog, options.lang, out)
    if name == "github":
        from linter.reporters import github

        return github.Writer(catalog, options.lang, out)
    if name == "gitlab":
        from linter.reporters import gitlab

        return gitlab.Writer(options.lang, out)
    if name == "junit":
        from linter.reporters import junit

        return junit.Writer(catalog, options.lang, out)
    if name == "markdown":
        from linter.reporters import markdown

        return markdown.Writer(catalog, options.lang, out)
    if name == "html":
        from linter.reporters import html

        return html.Writer(catalog, options.lang, out)
    from linter.reporters import text

    return text.Writer(catalog, options, out)


def render(name: str, report: Report, catalog: Catalog, options: TextOptions, code: int) -> str:
    """A report that is there as a whole, of a run that will exit with `code`."""
    pieces: list[str] = []
    with closing(writer(name, catalog, options, pieces.append)) as reporter:
        for checked in (*report.manifests, *report.elsewhere):
            reporter.each(checked)
        reporter.end(Tally.of(report), code)
    return "".join(pieces)
