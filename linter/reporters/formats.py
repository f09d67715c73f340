"""The formats that a report can be written in."""

from __future__ import annotations

from linter.catalog import Catalog
from linter.findings import Report
from linter.reporters.text import TextOptions

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown", "html")


def render(name: str, report: Report, catalog: Catalog, options: TextOptions, code: int) -> str:
    """The report of a run that will exit with `code`, in the format called `name`."""
    # Each is imported where it is asked for, as most runs write one of them.
    if name == "json":
        from linter.reporters import json

        return json.render(report, catalog, statistics=options.statistics)
    if name == "sarif":
        from linter.reporters import sarif

        return sarif.render(report, catalog, options.lang)
    if name == "github":
        from linter.reporters import github

        return github.render(report, catalog, options.lang, code)
    if name == "gitlab":
        from linter.reporters import gitlab

        return gitlab.render(report, options.lang)
    if name == "junit":
        from linter.reporters import junit

        return junit.render(report, catalog, options.lang)
    if name == "markdown":
        from linter.reporters import markdown

        return markdown.render(report, catalog, options.lang, code)
    if name == "html":
        from linter.reporters import html

        return html.render(report, catalog, options.lang, code)
    from linter.reporters import text

    return text.render(report, catalog, options, code)
