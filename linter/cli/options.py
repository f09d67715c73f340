"""Options that several commands share."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

SEVERITIES = ("error", "warning", "note")


class IsoDate(click.ParamType):  # type: ignore[type-arg]  # generic in new versions of click only
    """A day as YYYY-MM-DD, kept as a text."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse what is no day of the calendar."""
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)):
                raise ValueError
            return datetime.date.fromisoformat(str(value)).isoformat()
        except ValueError:
            self.fail(f"{value!r} is no date; write it as YYYY-MM-DD", param, ctx)


def today() -> str:
    """The day on this machine."""
    return datetime.date.today().isoformat()


paths = click.argument("paths", nargs=-1, type=click.Path(path_type=str))

lang = click.option(
    "--lang", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Language of the words."
)

color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours; auto heeds NO_COLOR and FORCE_COLOR.",
)

text_or_json = click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True
)

formats = click.option(
    "--output-format",
    "formats",
    metavar="FORMAT[=FILE]",
    multiple=True,
    help="text (default) or json, to the terminal or to FILE; may be repeated.",
)

as_of = click.option(
    "--as-of", type=IsoDate(), default=today, show_default="today", help="Date that decides what binds."
)

packs = click.option(
    "--pack",
    "packs",
    metavar="NAME",
    multiple=True,
    default=("measures",),
    show_default=True,
    help="Instrument to check against; may be repeated.",
)

_INPUT = (
    click.option(
        "--stdin-filename", metavar="NAME", help="Name of what `-` reads, for its format and evidence."
    ),
    click.option("--allow-none", is_flag=True, help="No manifest is no error."),
)

_ENGINE = (
    click.option(
        "--engine",
        type=click.Choice(["wasm", "opa"]),
        default="wasm",
        show_default=True,
        help="The embedded policies, or an OPA: at --opa-url, or one started from the PATH.",
    ),
    click.option("--opa-url", metavar="URL", help="Address of an OPA server that holds the policies."),
    click.option("--opa-ca", metavar="FILE", type=click.Path(), help="Certificate authority to trust."),
    click.option("--opa-cert", metavar="FILE", type=click.Path(), help="Client certificate."),
    click.option("--opa-key", metavar="FILE", type=click.Path(), help="Key of the client certificate."),
    click.option(
        "--opa-timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0, min_open=True, max=600),
        default=10.0,
        show_default=True,
        help="Time that one answer may take.",
    ),
)


def _all(options: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def inputs(command: Command) -> Command:
    """Where manifests come from."""
    return _all(_INPUT)(command)


def engine(command: Command) -> Command:
    """Who evaluates the policies."""
    return _all(_ENGINE)(command)
