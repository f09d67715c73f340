"""`measures-lint rules`."""

from __future__ import annotations

import click

from linter.cli import options
from linter.cli.configured import configured
from linter.cli.console import say


@click.command()
@options.text_or_json
@options.lang
@configured
def rules(output_format: str, lang: str) -> None:
    """List every rule with its severity and article."""
    from linter import catalog
    from linter.reporters import pages

    known = catalog.load()
    if output_format == "json":
        say(pages.rules_as_json(known))
    else:
        say(pages.rules_as_text(known, lang))
