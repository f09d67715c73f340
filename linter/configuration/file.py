"""Reads the one configuration of a run, and holds it to its schema.

A file that is found lies in the repository that is checked, which may be a stranger's: it cannot name places
outside of it. A file that `--config` names is the user's own, and may.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from linter.errors import LinterError, UsageProblem
from linter.findings import KeyPath, Location

_NAME = "measures-lint"
_TABLE: KeyPath = ("tool", _NAME)
_PYPROJECT = "pyproject.toml"


@dataclass(frozen=True)
class ConfigurationFile:
    """A configuration that keeps its schema."""

    path: str
    """As the user sees it."""
    base: Path
    """What its patterns and files are relative to."""
    root: Path | None
    """What its files may not lead out of; `None` where `--config` named it."""
    data: Mapping[str, Any]
    text: str = field(repr=False)
    within: KeyPath = ()
    """Where in the file the configuration stands."""

    def locate(self, path: KeyPath) -> Location:
        """Find the value at `path` of the configuration, or the nearest thing that is there."""
        full = (*self.within, *path)
        for length in range(len(full), 0, -1):
            place = self._places.get(full[:length])
            if place is not None:
                found: Location = place.key or place.value
                return found
        return Location(1, 1, 1, 2)

    def file(self, name: str, path: KeyPath) -> str:
        """The file that a setting names, as this process can open it.

        Raises `UsageProblem` where it leads out of the repository.
        """
        full = os.path.join(self.base, name)
        if self.root is not None and not _belongs(Path(os.path.realpath(full)), self.root):
            raise self.refuse(
                f"`{name}` leads out of the repository",
                path,
                "a configuration that is found may name files of its repository only; "
                "give the file on the command line, or the configuration with --config",
            )
        return os.path.relpath(full)

    def refuse(self, message: str, path: KeyPath, hint: str | None = None) -> UsageProblem:
        """The error that the setting at `path` is wrong."""
        return UsageProblem(message, path=self.path, location=self.locate(path), hint=hint)

    @cached_property
    def _places(self) -> Mapping[KeyPath, Any]:
        # Only what is shown or refused has places.
        from linter.formats import toml

        return toml.places(self.text)


def _belongs(path: Path, root: Path) -> bool:
    """Whether a file is one of the repository, and not of git's own, which no change of it can touch."""
    return path.is_relative_to(root) and ".git" not in path.relative_to(root).parts


def named(path: str) -> ConfigurationFile:
    """The configuration that `--config` names. Raises `UsageProblem` where it is none."""
    found = read(path, Path.cwd(), None)
    if found is None:
        raise UsageProblem(
            "has no table [tool.measures-lint]", path=path, hint="add it, or name another file"
        )
    return found


def nearest(candidates: Iterable[str], root: str) -> ConfigurationFile | None:
    """The first of `candidates` that holds a configuration; none of them may lead out of `root`."""
    inside = Path(os.path.realpath(root))
    for path in candidates:
        found = read(os.path.relpath(path), Path(path).parent, inside)
        if found is not None:
            return found
    return None


def read(path: str, base: Path, root: Path | None) -> ConfigurationFile | None:
    """The configuration in `path`; `None` for a pyproject.toml that has none."""
    from linter import sources

    if root is not None and not Path(os.path.realpath(path)).is_relative_to(root):
        raise UsageProblem("is a link that leads out of the repository", path=path, hint="take it out")
    if not path.endswith(".toml"):
        raise UsageProblem("a configuration is a .toml file", path=path, hint="name one that ends in .toml")
    within = _TABLE if os.path.basename(path) == _PYPROJECT else ()
    try:
        text = sources.read_text(path)
        # Most files of that name say nothing of this linter, and need not even be good TOML.
        if within and _NAME not in text:
            return None
        return checked(path, text, base, root, within, "configuration-1")
    except UsageProblem:
        raise
    except LinterError as error:
        raise UsageProblem(error.message, path=path, location=error.location, hint=error.hint) from error


def checked(
    path: str, text: str, base: Path, root: Path | None, within: KeyPath, schema: str
) -> ConfigurationFile | None:
    """`text` as a configuration. Raises a `LinterError` where it is none; `None` where there is no table."""
    from linter.formats import toml

    data = toml.parse(text, path)
    for name in within:
        data = data.get(name) if isinstance(data, Mapping) else None
    if data is None:
        return None
    file = ConfigurationFile(path, base, root, data, text, within)
    _hold_to_schema(file, schema)
    return file


def _hold_to_schema(file: ConfigurationFile, name: str) -> None:
    from linter import schema
    from linter.schema_rules import RULES

    breaches = schema.breaches(file.data, "en", name)
    if not breaches:
        return

    def place(breach: schema.Breach) -> tuple[int, int]:
        location = file.locate(breach.path)
        return location.line, location.column

    first = min(breaches, key=place)
    details = {k: ", ".join(v) if isinstance(v, list) else v for k, v in first.details.items()}
    message = RULES[first.rule].text("message", "en").format_map(details)
    more = f" (and {len(breaches) - 1} more)" if len(breaches) > 1 else ""
    raise file.refuse(message + more, first.path, "`measures-lint schema configuration` lists every key")
