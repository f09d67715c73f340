"""What a bundle holds: the policies without their tests, the registry, and the manifest that OPA asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from linter import __version__, catalog, resources
from linter.compilation import sources
from linter.errors import UsageProblem

if TYPE_CHECKING:
    from linter.compilation.own import Own

MANIFEST = ".manifest"
_REGISTRY = "registry"
_OWN = "own"
_PACKAGE = re.compile(rb"^package[ \t]+([a-z_0-9.]+)", re.MULTILINE)


@dataclass(frozen=True)
class Content:
    """The files of a bundle."""

    revision: str
    """What the policies state in each answer, and the linter compares with its own."""
    roots: Sequence[str]
    """The parts of OPA's documents that the bundle owns; a bundle beside it may have all others."""
    files: Mapping[str, bytes] = field(repr=False)
    """Name below the root of the bundle → bytes, sorted by name; the manifest is among them."""


def content(own: Own | None = None) -> Content:
    """The built-in policies, and those of `own`.

    Raises `UsageProblem` where a file of `own` has a name that cannot stand in a bundle.
    """
    if own is None:
        policies, registry = sources.of(resources.policies()), resources.policy_data().read_bytes()
        revision = catalog.load().revision
    else:
        policies, registry, revision = own.policies(), own.registry, own.catalog().revision
    files = {
        name.removeprefix(f"{sources.FOLDER}/"): written
        for name, written in {**policies, sources.REGISTRY: registry}.items()
    }
    _are_names(files)
    roots = _roots(sources.of(resources.policies()).values(), () if own is None else own.packs)
    files[MANIFEST] = _manifest(revision, roots)
    return Content(revision, roots, dict(sorted(files.items())))


def _roots(policies: Iterable[bytes], packs: Sequence[str]) -> list[str]:
    """Two parts of each package, so that a bundle beside ours may have a `lib` or `rules` of its own."""
    roots = {_REGISTRY}
    for text in policies:
        package = _PACKAGE.search(text)
        assert package is not None, "the build would have refused a file without a package"
        roots.add("/".join(package[1].decode().split(".")[:2]))
    if packs:
        # What several rules of one's own share stands below it.
        roots.add(_OWN)
    for pack in packs:
        folder = pack.replace("-", "_")
        roots |= {f"packs/{folder}", f"rules/{folder}"}
    return sorted(roots)


def _manifest(revision: str, roots: Sequence[str]) -> bytes:
    manifest: dict[str, Any] = {
        "revision": revision,
        "roots": roots,
        "rego_version": 1,
        "metadata": {"measures-lint": {"version": __version__}},
    }
    return json.dumps(manifest, indent=1).encode() + b"\n"


def _are_names(files: Iterable[str]) -> None:
    for name in files:
        try:
            name.encode()
        except UnicodeEncodeError as error:
            raise UsageProblem(
                f"the name of the file {name!r} is no UTF-8", hint="rename it: OPA would not find it again"
            ) from error
