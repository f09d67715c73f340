"""`measures-lint rules`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from linter.cli import options
from linter.cli.configured import configured
from linter.cli.console import say


@click.command()
@options.text_or_json
@options.lang
@options.policies
@configured
def rules(output_format: str, lang: str, policies: Sequence[str]) -> None:
    """List every rule with its severity and article."""
    from linter.cli import known
    from linter.reporters import pages
    from linter.reporters.snippet import printable_lines

    catalog = known.catalog_with(policies)
    if output_format == "json":
        say(pages.rules_as_json(catalog))
    else:
        say(printable_lines(pages.rules_as_text(catalog, lang)))
