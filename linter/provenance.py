"""Where the compiled policies come from: what `linter.build` made them of, and whether they are still that.

The digests tell a damaged or mixed-up installation, and let anyone build the same bytes again. They protect
from nobody who can write where the linter is installed: such a person writes the digests, too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from linter import resources
from linter.errors import PolicyUnavailable

SOURCES = "policies/**/*.rego"
"""The name that the sources go by together; tests of policies are none of them."""

_HINT = "reinstall measures-lint; in a checkout, run `make build`"


@dataclass(frozen=True)
class Provenance:
    """What the policies were compiled of."""

    opa: str
    """Version of the OPA that compiled them."""
    digests: Mapping[str, str]
    """Name of a file, or `SOURCES` → SHA-256 of what it holds, in hexadecimal."""


def files() -> Mapping[str, Path]:
    """What the linter asks and what it is built with, by the names that they have in a checkout."""
    return {
        "linter/engine/policy.wasm": resources.policy_module(),
        "policies/registry/data.json": resources.policy_data(),
        "policies/capabilities.json": resources.capabilities(),
        "linter/catalog.json": resources.catalog(),
    }


def of_build() -> Provenance:
    """What was written down when the policies were compiled. Raises `PolicyUnavailable` where it is gone."""
    name = resources.provenance().name
    try:
        told: Any = json.loads(_read(resources.provenance()))
        return Provenance(told["opa"], {str(key): str(value) for key, value in told["sha256"].items()})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise PolicyUnavailable(f"{name} does not say what the policies were made of", hint=_HINT) from error


def expect_as_built() -> None:
    """Raise `PolicyUnavailable` where the compiled module or its data is not the one of the build."""
    expected = of_build().digests
    # The sources and the catalog would take some hundred files more; `--version -v` looks at them.
    for name in ("linter/engine/policy.wasm", "policies/registry/data.json"):
        value = digest(_read(files()[name]))
        if value != expected.get(name):
            raise PolicyUnavailable(
                f"{name} is not the one that this version was built with (its SHA-256: {value[:12]}…)",
                hint=_HINT,
            )


def found() -> Mapping[str, str]:
    """The digests of what is installed now, in the order of the build's. Reads every source."""
    from linter.compilation import sources

    rego = sources.digest(sources.of(resources.policies()))
    return {SOURCES: rego, **{name: digest(_read(path)) for name, path in files().items()}}


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PolicyUnavailable(f"cannot read {path.name}: {error.strerror}", hint=_HINT) from error
