"""`measures-lint facts`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import click

from linter.cli import options
from linter.cli.configured import configured
from linter.cli.console import say
from linter.errors import LinterError


@click.command(short_help="Print what the policies see of one manifest.")
@click.argument("path", type=click.Path(path_type=str))
@options.as_of
@options.packs
@options.policies
@configured
@click.option("--stdin-filename", metavar="NAME", help="Name of what `-` reads, for its format and evidence.")
def facts(
    path: str, as_of: str, packs: Sequence[str], policies: Sequence[str], stdin_filename: str | None
) -> None:
    """Print the document that the policies see for the manifest PATH.

    For authors of rules: feed it to `opa eval --bundle` or to conftest. The schema is not asked for.
    """
    from linter.cli import engines, parts
    from linter.reporters.json import dumps
    from linter.sources import Source, read

    found = list(parts.found_in([path], stdin_filename))
    if len(found) != 1:
        raise LinterError(f"{path} holds {len(found)} manifests", hint="name one of them")
    item = found[0]
    if isinstance(item, LinterError):
        raise item
    source = item if isinstance(item, Source) else read(item.path)
    embedded = replace(engines.EMBEDDED, own=engines.own_of(policies))
    catalog = embedded.catalog()
    packs = embedded.packs(catalog, packs)
    with parts.linting(catalog, embedded, as_of=as_of, lang="en", packs=packs) as linter:
        say(dumps(linter.facts(source)))
