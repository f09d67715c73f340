"""`measures-lint schema`."""

from __future__ import annotations

import click

from linter.cli.console import say


@click.command(short_help="Print the JSON schema of a manifest, a configuration or a report.")
@click.argument(
    "name", type=click.Choice(["manifest", "configuration", "report", "discovery"]), default="manifest"
)
def schema(name: str) -> None:
    """Print the JSON schema of a manifest or a configuration, for editors, or of the JSON that `check` or
    `discover` prints."""
    from linter import resources

    path = resources.manifest_schema() if name == "manifest" else resources.schema(f"{name}-1")
    say(path.read_text("utf-8"))
