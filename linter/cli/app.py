"""The command group and its version."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module

import click

from linter.errors import PolicyUnavailable

EPILOG = """It says what a repository declares and shows, not what the law makes of it: this is no legal
advice, and the Chinese text of each instrument controls.

Exit codes: 0 checked, nothing found at the fail level; 1 findings; 2 wrong use; 3 something could not be
checked; 130 interrupted."""


_VERBOSE = "linter.verbose"

_NAMES = (
    "bundle",
    "check",
    "compare",
    "discover",
    "explain",
    "facts",
    "init",
    "lsp",
    "report",
    "rules",
    "schema",
    "scope",
)
"""Each is the name of a command, of its module in `linter.cli`, and of the command in that module."""


class _Commands(MutableMapping[str, click.Command]):
    """The commands by name, each loaded when it is asked for: who checks waits for no other command."""

    def __init__(self) -> None:
        self._loaded: dict[str, click.Command | None] = dict.fromkeys(_NAMES)

    def __getitem__(self, name: str) -> click.Command:
        command = self._loaded[name]
        if command is None:
            command = getattr(import_module(f"linter.cli.{name}"), name)
            assert isinstance(command, click.Command), "each module holds the command of its name"
            self._loaded[name] = command
        return command

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded)

    def __len__(self) -> int:
        return len(self._loaded)

    def __contains__(self, name: object) -> bool:
        # That of the base class would load it.
        return name in self._loaded


@click.group(
    commands=_Commands(),
    context_settings={
        "help_option_names": ["-h", "--help"],
        "auto_envvar_prefix": "MEASURES_LINT",
    },
    epilog=EPILOG,
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    callback=lambda ctx, _, value: _show_version(ctx) if value else None,
    help="Show the versions of tool, policies, schema and law.",
)
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    # Known before `--version` is carried out, wherever it stands.
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, _, value: ctx.meta.update({_VERBOSE: value}),
    help="With --version: show what the policies were compiled from, and whether it is as it was built.",
)
def app() -> None:
    """Lint AI service manifests against China's Interim Measures for generative AI services.

    A repository declares each AI service in an `ai-service-manifest.yaml` (.yml, .toml, .json); the policies
    say which duties are met, unmet, undeclared, not applicable or for a human to decide.
    """


def help_text() -> str:
    """What `measures-lint --help` prints on a terminal of common width."""
    settings = {**app.context_settings, "terminal_width": 78, "max_content_width": 78}
    return app.get_help(click.Context(app, info_name="measures-lint", **settings)) + "\n"


def _show_version(ctx: click.Context) -> None:
    from linter import catalog, version

    click.echo(version.text(catalog.load()), nl=False)
    if ctx.meta[_VERBOSE]:
        from linter import provenance

        built, found = provenance.of_build(), provenance.found()
        click.echo(version.details(built, found), nl=False)
        if found != built.digests:
            raise PolicyUnavailable(
                "not every file is the one that this version was built with",
                hint="reinstall measures-lint; in a checkout, run `make build`",
            )
    ctx.exit()
