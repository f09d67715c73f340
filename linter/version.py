"""What `measures-lint --version` prints."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib import metadata

from linter import __version__, resources
from linter.catalog import Catalog
from linter.provenance import Provenance

_LIBRARIES = (
    "wasmtime",
    "jsonschema-rs",
    "jsonschema",
    "PyYAML",
    "tomli",
    "ahocorasick-rs",
    "opa-python-client",
)
"""What answers depend on, besides the policies."""


def text(catalog: Catalog) -> str:
    """Versions of the tool, the policies, the manifest's vocabulary and the law: four different numbers."""
    law = catalog.packs["measures"]
    return (
        f"measures-lint {__version__}\n"
        f"policies {catalog.revision}, compiled by OPA {catalog.opa}\n"
        f"manifest schema {resources.SCHEMA_VERSION}\n"
        f"law: {law.text('title', 'en')} ({law.text('number', 'en')}), {law.text('edition', 'en')}\n"
    )


def details(built: Provenance, found: Mapping[str, str]) -> str:
    """Where the policies come from, what of it is as it was built, and what they run on."""
    width = max(map(len, found))
    states = {
        name: "as built" if value == built.digests.get(name) else "NOT AS BUILT"
        for name, value in found.items()
    }
    lines = [
        "",
        f"policies compiled by OPA {built.opa} from these, by SHA-256:",
        *(f"  {name:{width}}  {value}  {states[name]}" for name, value in found.items()),
        "",
        f"runs on {platform.python_implementation()} {platform.python_version()}, {platform.system()} "
        f"{platform.machine()}, with:",
        *(f"  {name} {_installed(name)}" for name in _LIBRARIES),
    ]
    return "\n".join(lines) + "\n"


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "is not installed"
