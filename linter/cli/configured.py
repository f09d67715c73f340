"""Where the settings of a run come from: command line, environment, configuration, defaults, in this order.

A configuration becomes click's `default_map`, so that click itself knows which of them an option came from.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from linter.cli.options import Command
from linter.errors import UsageProblem

if TYPE_CHECKING:
    from linter.configuration.file import ConfigurationFile

_META = "linter.configuration"
# What keys of a configuration are called as parameters; the others are only spelled with another sign.
_PARAMETERS = {"output-format": "formats"}
OPTIONS = (
    *("lang", "packs", "select", "ignore", "fail-level", "exclude", "output-format", "profile", "engine"),
    *("policies", "opa-url", "opa-any-revision", "baseline", "allow-none", "discover", "cache", "cache-dir"),
    "jobs",
)
"""The keys of a configuration that are options of commands, too."""
TABLES = ("severity", "profiles", "per-path", "waivers")
"""The keys that are not."""


def configured(command: Command) -> Command:
    """Give a command `--config` and `--isolated`, and its other options the settings of the configuration."""
    for decorate in (
        click.option(
            "--isolated",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_remember,
            help="Heed no configuration and no file of waivers.",
        ),
        click.option(
            "--config",
            metavar="FILE",
            type=click.Path(path_type=str),
            is_eager=True,
            expose_value=False,
            callback=_remember,
            help="Configuration to go by, instead of one that is searched for.",
        ),
    ):
        command = decorate(command)
    return command


def configuration_of(ctx: click.Context) -> ConfigurationFile | None:
    """The configuration that the run goes by."""
    found: ConfigurationFile | None = ctx.meta[_META].get("file")
    return found


def isolated(ctx: click.Context) -> bool:
    """Whether the run heeds no files of settings."""
    return bool(ctx.meta[_META]["isolated"])


def given(ctx: click.Context, name: str) -> bool:
    """Whether a parameter was given to this run, on the command line or in the environment."""
    return ctx.get_parameter_source(name) in {ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT}


def base_of(ctx: click.Context, name: str) -> Path:
    """What the patterns of a parameter are relative to."""
    file = configuration_of(ctx)
    return Path.cwd() if file is None or given(ctx, name) else file.base


def found_in_tree(ctx: click.Context, name: str) -> bool:
    """Whether a parameter comes from a configuration that was met in the tree, which may be a stranger's."""
    file = configuration_of(ctx) if _META in ctx.meta else None
    return (
        file is not None
        and file.root is not None
        and ctx.get_parameter_source(name) is ParameterSource.DEFAULT_MAP
    )


def settings(ctx: click.Context) -> str:
    """Every setting, its value, and where it comes from; a line each."""
    from linter.reporters.snippet import printable

    return "".join(
        f"{key:<16}  {printable(value):<24}  {printable(origin)}\n" for key, value, origin in _rows(ctx)
    )


def _remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    seen = ctx.meta.setdefault(_META, {})
    seen[param.name] = value
    # Eager options come before all others, in an order of their own: the second one completes the pair.
    if {"config", "isolated"} <= set(seen):
        file = seen["file"] = _found(seen["config"], seen["isolated"])
        ctx.default_map = {} if file is None else _defaults(file)


def _found(named: str | None, isolated: bool) -> ConfigurationFile | None:
    if named is not None:
        if isolated:
            raise UsageProblem("--config and --isolated do not go together", hint="take one of them out")
        from linter.configuration import file

        return file.named(named)
    if isolated:
        return None
    from linter.configuration import search

    here = os.getcwd()
    root = search.root_of(here)
    paths = list(search.candidates(here, root))
    if not paths:
        return None
    from linter.configuration import file

    return file.nearest(paths, root)


def _defaults(file: ConfigurationFile) -> dict[str, Any]:
    defaults: dict[str, Any] = {}
    for key in OPTIONS:
        if key in file.data:
            defaults[_parameter(key)] = file.data[key]
    if "baseline" in defaults:
        defaults["baseline"] = file.file(defaults["baseline"], ("baseline",))
    if "cache_dir" in defaults:
        defaults["cache_dir"] = _cache_folder(file, defaults["cache_dir"])
    if "policies" in defaults:
        defaults["policies"] = [
            file.file(folder, ("policies", place)) for place, folder in enumerate(defaults["policies"])
        ]
    if "formats" in defaults:
        defaults["formats"] = [
            _output(file, place, written) for place, written in enumerate(file.data["output-format"])
        ]
    if "opa_url" in defaults:
        written = defaults["opa_url"]
        defaults["opa_url"] = [written] if isinstance(written, str) else written
    # Nothing of an address but its user and password is written with this sign before the path.
    if any("@" in url.partition("//")[2].partition("/")[0] for url in defaults.get("opa_url", ())):
        raise file.refuse(
            "`opa-url` holds credentials",
            ("opa-url",),
            "take them out; a token is read from MEASURES_LINT_OPA_TOKEN",
        )
    return defaults


def _cache_folder(file: ConfigurationFile, written: str) -> str:
    # Whoever says where answers are kept could have brought them along.
    if file.root is not None:
        raise file.refuse(
            "a configuration that is found cannot say where the cache is",
            ("cache-dir",),
            "give --cache-dir, set MEASURES_LINT_CACHE_DIR, or name the configuration with --config",
        )
    return os.path.join(file.base, os.path.expanduser(written))


def _output(file: ConfigurationFile, place: int, written: str) -> str:
    from linter.reporters.formats import FORMATS

    name, sign, target = written.partition("=")
    if name not in FORMATS:
        raise file.refuse(
            f"there is no output format {name!r}",
            ("output-format", place),
            f"choose from {', '.join(FORMATS)}",
        )
    if target and file.root is not None:
        # A report holds a stranger's words, and there are files in a working copy that git does not know of:
        # one that ends in .pth in a virtual environment would be run.
        raise file.refuse(
            f"a configuration that is found cannot have `{target}` written",
            ("output-format", place),
            f"give --output-format {written}, or name the configuration with --config",
        )
    return f"{name}{sign}{file.file(target, ('output-format', place))}" if target else written


def _parameter(key: str) -> str:
    return _PARAMETERS.get(key, key.replace("-", "_"))


def _rows(ctx: click.Context) -> Iterator[tuple[str, str, str]]:
    file = configuration_of(ctx)
    yield "configuration", "-" if file is None else file.path, _chosen(ctx, file)
    for key in (*OPTIONS, *TABLES):
        name = _parameter(key)
        if name in ctx.params:
            yield key, _shown(ctx.params[name]), _origin(ctx, key, name, file)
        elif file is not None and key in file.data:
            yield key, _shown(file.data[key]), _line(file, key)
        else:
            yield key, "-", "default"


def _chosen(ctx: click.Context, file: ConfigurationFile | None) -> str:
    if file is None:
        return "--isolated" if isolated(ctx) else "none found"
    return "found" if file.root is not None else "--config"


def _origin(ctx: click.Context, key: str, name: str, file: ConfigurationFile | None) -> str:
    source = ctx.get_parameter_source(name)
    if source is ParameterSource.COMMANDLINE:
        return "command line"
    if source is ParameterSource.ENVIRONMENT:
        named = {param.name: param.envvar for param in ctx.command.params}.get(name)
        return f"environment, {named or f'{ctx.auto_envvar_prefix}_{name.upper()}'}"
    if source is ParameterSource.DEFAULT_MAP and file is not None:
        return _line(file, key)
    return "default"


def _line(file: ConfigurationFile, key: str) -> str:
    return f"{file.path}:{file.locate((key,)).line}"


def _shown(value: Any) -> str:
    if value is None or (isinstance(value, Sequence) and not value):
        return "-"
    if isinstance(value, (Mapping, list, tuple)):
        import json

        return json.dumps(value, ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else str(value)


def looks_at_all(paths: Sequence[str], file: ConfigurationFile | None) -> bool:
    """Whether a run over `paths` meets every manifest that a configuration speaks of."""
    if file is None:
        return True
    folders = [os.path.realpath(path) for path in (paths or ["."]) if os.path.isdir(path)]
    return any(Path(os.path.realpath(file.base)).is_relative_to(folder) for folder in folders)
