"""Options that several commands share."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from linter.cli import completion

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
    shell_complete=completion.packs,
    help="Instrument to check against; may be repeated.",
)

policies = click.option(
    "--policy",
    "policies",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=str),
    help="Folder of rules of your own, in Rego; may be repeated.",
)

_INPUT = (
    click.option(
        "--stdin-filename", metavar="NAME", help="Name of what `-` reads, for its format and evidence."
    ),
    click.option("--allow-none", is_flag=True, help="No manifest is no error."),
)

_ENGINE = (
    policies,
    click.option(
        "--engine",
        type=click.Choice(["wasm", "opa"]),
        default="wasm",
        show_default=True,
        help="The embedded policies, or an OPA: at --opa-url, or one started from the PATH.",
    ),
    click.option(
        "--opa-url",
        metavar="URL",
        multiple=True,
        help="Address of an OPA server that holds the policies; may be repeated.",
    ),
    click.option("--opa-ca", metavar="FILE", type=click.Path(), help="Certificate authority to trust."),
    click.option("--opa-cert", metavar="FILE", type=click.Path(), help="Client certificate."),
    click.option("--opa-key", metavar="FILE", type=click.Path(), help="Key of the client certificate."),
    click.option(
        "--opa-timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0, min_open=True, max=600),
        default=10.0,
        show_default=True,
        help="Time that one answer of one server may take.",
    ),
    click.option(
        "--opa-deadline",
        metavar="SECONDS",
        type=click.FloatRange(min=0, min_open=True, max=7 * 24 * 3600),
        help="Time that all answers of a run may take together; none by default.",
    ),
    click.option(
        "--opa-parallel",
        metavar="N",
        type=click.IntRange(1, 64),
        default=4,
        show_default=True,
        help="Questions in flight at each server.",
    ),
    click.option(
        "--opa-any-revision",
        is_flag=True,
        help="Take answers of policies of another version, too; a warning says so.",
    ),
)


_CACHE = (
    click.option(
        "--cache/--no-cache", default=True, help="Keep what was found out, for runs in which nothing changed."
    ),
    click.option(
        "--cache-dir",
        metavar="DIR",
        envvar="MEASURES_LINT_CACHE_DIR",
        type=click.Path(),
        help="Where to keep it, instead of the user's folder for such things.",
    ),
)

jobs = click.option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0, max=256),
    default=0,
    show_default=True,
    help="Processes that check at once where there are many manifests; 0: one for each processor.",
)

_EXCLUSION = (
    click.option("--exclude", metavar="PATTERN", multiple=True, help="Manifests or folders not to search."),
    click.option("--force-exclude", is_flag=True, help="Leave out files that are named in PATHS, too."),
)

_SETTING_ASIDE = (
    click.option(
        "--profile",
        type=click.Choice(["draft", "pre-launch", "live", "auto"]),
        default="live",
        show_default=True,
        help="Phase that decides what can be on record yet; auto goes by `service.phase`.",
    ),
    click.option("--no-ignores", is_flag=True, help="Show what waivers and the baseline hide."),
    click.option("--baseline", metavar="FILE", type=click.Path(), help="Findings that were there before."),
)

_SUPPRESSION = (
    *_SETTING_ASIDE,
    click.option("--write-baseline", is_flag=True, help="Write what is found to the baseline."),
    click.option("--prune-baseline", is_flag=True, help="Take out of the baseline what is gone."),
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


def caching(command: Command) -> Command:
    """Whether and where outcomes are kept."""
    return _all(_CACHE)(command)


def exclusion(command: Command) -> Command:
    """Which manifests are left out."""
    return _all(_EXCLUSION)(command)


def suppression(command: Command) -> Command:
    """Which findings weigh less, or are not open."""
    return _all(_SUPPRESSION)(command)


def setting_aside(command: Command) -> Command:
    """Likewise, for a command that changes no baseline."""
    return _all(_SETTING_ASIDE)(command)
