"""Where the policies, the schemas and what was built from them are, in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent

SCHEMA_VERSION = 1
"""Version of the manifest's vocabulary."""


def policies() -> Path:
    """The folder of Rego that the embedded engine was compiled from."""
    return _beside("policies")


def capabilities() -> Path:
    """What policies may use of OPA: the built-ins that it compiles to Wasm."""
    return policies() / "capabilities.json"


def schemas() -> Path:
    """The folder of JSON schemas."""
    return _beside("schemas")


def schema(name: str) -> Path:
    """The JSON schema `name`, such as `ai-service-manifest-1`."""
    return schemas() / f"{name}.json"


def manifest_schema() -> Path:
    """The JSON schema of a manifest."""
    return schema(f"ai-service-manifest-{SCHEMA_VERSION}")


def policy_module() -> Path:
    """The policies as OPA compiled them to Wasm."""
    return _PACKAGE / "engine" / "policy.wasm"


def policy_data() -> Path:
    """The data document that the policies read, `data.registry`."""
    return policies() / "registry" / "data.json"


def catalog() -> Path:
    """The METADATA of the policies, as `linter.build` gathered it."""
    return _PACKAGE / "catalog.json"


def provenance() -> Path:
    """What the compiled policies were made of, as `linter.build` wrote it down."""
    return _PACKAGE / "provenance.json"


def holidays() -> Path:
    """The State Council's notices on holidays, a year each."""
    return _PACKAGE / "holidays.json"


def snippets() -> Path:
    """A failing and a passing manifest for each rule."""
    return _PACKAGE / "snippets.json"


def _beside(name: str) -> Path:
    # A wheel carries the folder inside the package, a checkout at the top of the repository.
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
