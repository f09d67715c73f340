"""The Rego of the policies that come with the linter, tests left out, and a digest of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

Sources = Mapping[str, bytes]
"""Name of a file below the folder that OPA is called from, with forward slashes → what it holds."""

FOLDER = "policies"
REGISTRY = f"{FOLDER}/registry/data.json"


def of(policies: Path) -> Sources:
    """The sources in the folder `policies`, sorted by name."""
    found = sorted(path for path in policies.rglob("*.rego") if not is_test(path.name))
    return {f"{FOLDER}/{path.relative_to(policies).as_posix()}": path.read_bytes() for path in found}


def is_test(name: str) -> bool:
    """Whether a file of that name holds tests of policies, which are never compiled."""
    return name.endswith("_test.rego")


def revision(sources: Sources) -> str:
    """A short digest: the same words give the same revision, on every machine."""
    return digest(sources)[:12]


def digest(sources: Sources) -> str:
    """SHA-256 of all names and contents, each ended by a NUL byte, in hexadecimal."""
    whole = hashlib.sha256()
    for name, content in sources.items():
        whole.update(name.encode() + b"\0" + content + b"\0")
    return whole.hexdigest()


def write(sources: Sources, registry: bytes, folder: Path) -> None:
    """Write `sources` into `folder`, and beside the built-in ones the registry, which makes them a bundle."""
    for name, content in {**sources, REGISTRY: registry}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
