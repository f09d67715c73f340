"""`measures-lint lsp`."""

from __future__ import annotations

from importlib.util import find_spec

import click

from linter.errors import UsageProblem


@click.command(short_help="Serve an editor: findings as one types.")
@click.option(
    "--stdio", is_flag=True, expose_value=False, help="Talk over standard input and output; it always does."
)
def lsp() -> int:
    """Talk to an editor over standard input and output, by the Language Server Protocol.

    It checks the manifests that are open as `check` does, by the configuration of their repository, from the
    text in the editor. An editor starts it; docs/editors.md says how.
    """
    if find_spec("pygls") is None:
        raise UsageProblem(
            "the language server needs pygls, which is not installed",
            hint="install it with `pip install 'measures-lint[lsp]'`",
        )
    from linter.lsp import server

    return server.serve()
