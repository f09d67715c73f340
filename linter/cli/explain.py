"""`measures-lint explain`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from linter.cli import completion, options
from linter.cli.configured import configured
from linter.cli.console import say


@click.command(short_help="Explain a rule, a duty or an article.")
@click.argument("name", metavar="RULE", shell_complete=completion.explained)
@options.lang
@click.option(
    "--as-of",
    type=options.IsoDate(),
    help="Date whose numbers laws are cited by; both, where they changed and no date is given.",
)
@options.policies
@configured
def explain(name: str, lang: str, as_of: str | None, policies: Sequence[str]) -> None:
    """Tell all there is to know of a RULE, of a duty such as art-09-para-2, or of an article such as 9(2)."""
    from linter import catalog
    from linter.cli import known
    from linter.reporters import pages
    from linter.reporters.snippet import printable_lines

    # Rules of one's own may be a stranger's, where a configuration in the tree names them.
    say(printable_lines(pages.explain(known.catalog_with(policies, as_of), catalog.snippets(), name, lang)))
