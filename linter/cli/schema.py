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
    import json

    from linter import catalog, resources
    from linter.editor_schema import for_editors

    path = resources.manifest_schema() if name == "manifest" else resources.schema(f"{name}-1")
    text = path.read_text("utf-8")
    if name in {"manifest", "configuration"}:
        told = for_editors(json.loads(text), catalog.load() if name == "manifest" else None)
        text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    say(text)
