"""What the linter needs to run, directly and through others, as the lock and the installed metadata tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import tomli
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
_LOCK = ROOT / "requirements" / "dev.txt"
_PIN = re.compile(r"^([a-z0-9][^ =]*)==([^ \\]+)(?: ; ([^\\]*?))? *\\$", re.MULTILINE)

_SPDX = {
    "Apache 2.0": "Apache-2.0",
    "Apache-2.0": "Apache-2.0",
    "BSD-3-Clause": "BSD-3-Clause",
    "MIT": "MIT",
    "MIT License": "MIT",
    "MPL-2.0": "MPL-2.0",
    "PSF-2.0": "PSF-2.0",
}
"""Words of older metadata → the licence in SPDX. Words that may mean several are left out."""
_BY_TEXT = {"pyromark": "MIT"}
"""Packages whose metadata name no licence, and what the text of the licence that they come with is."""
ELSEWHERE = {
    "async-timeout": ("Apache-2.0", ()),
    "exceptiongroup": ("MIT", ("typing-extensions",)),
}
"""What only some Pythons or systems need, so its metadata may not be here: licence, and what it needs."""


class Unknown(Exception):
    """A licence that cannot be told, or a package that is neither installed nor known."""


@dataclass(frozen=True)
class Dependency:
    """One package that is installed with the linter."""

    name: str
    versions: tuple[str, ...]
    """Those of the lock: several where an older Python gets an older one; the newest comes last."""
    licence: str
    """An SPDX expression."""
    direct: bool
    """Whether the linter itself asks for it."""
    extra: str | None
    """The extra of the linter that brings it; `None` where it is always installed."""
    needs: tuple[str, ...]
    """Names of the packages that it brings."""


def found() -> list[Dependency]:
    """Every one, sorted by name. Raises `Unknown` where the metadata does not say enough."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = _pins(_LOCK.read_text("utf-8"))
    reached: dict[str, Dependency] = {}
    extras: Mapping[str, list[str]] = project.get("optional-dependencies", {})
    for extra, asked in ((None, project["dependencies"]), *sorted(extras.items())):
        own = {_name(text) for text in asked}
        waiting = sorted(own)
        while waiting:
            name = waiting.pop()
            if name in reached:
                continue
            needs = tuple(sorted(set(_needs(name, pins))))
            reached[name] = Dependency(name, pins[name], licence(name), name in own, extra, needs)
            waiting += needs
    return [reached[name] for name in sorted(reached)]


def licence(name: str) -> str:
    """The licence of an installed package as an SPDX expression. Raises `Unknown` where it cannot be told."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError as error:
        if name in ELSEWHERE:
            return ELSEWHERE[name][0]
        raise Unknown(f"{name} is not installed here, and its licence is not known") from error
    if "License-Expression" in told:
        return str(told["License-Expression"])
    classifiers = [
        text.rpartition(" :: ")[2] for text in told.get_all("Classifier", []) if "License ::" in text
    ]
    for words in (*told.get_all("License", []), *classifiers):
        if words in _SPDX:
            return _SPDX[words]
    if name in _BY_TEXT:
        return _BY_TEXT[name]
    raise Unknown(f"the metadata of {name} does not name a licence that SPDX knows; look, and add its words")


def _needs(name: str, pins: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """What `name` brings on any Python and system; the lock knows which of it can be installed at all."""
    try:
        asked = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        yield from ELSEWHERE.get(name, ("", ()))[1]
        return
    for text in asked:
        requirement = Requirement(text)
        of_extra = requirement.marker is not None and "extra" in str(requirement.marker)
        if not of_extra and canonicalize_name(requirement.name) in pins:
            yield canonicalize_name(requirement.name)


def _pins(lock: str) -> Mapping[str, tuple[str, ...]]:
    pins: dict[str, tuple[str, ...]] = {}
    for name, version, _ in _PIN.findall(lock):
        pins[name] = (*pins.get(name, ()), version)
    return pins


def _name(text: str) -> str:
    return canonicalize_name(Requirement(text).name)
