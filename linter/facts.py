"""The document that the policies see. Plain JSON, and nothing that the policies do not need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from linter.evidence import Evidence


def facts(
    manifest: Mapping[str, Any],
    evidence: Iterable[Evidence],
    *,
    path: str,
    as_of: str,
    packs: Sequence[str],
) -> dict[str, Any]:
    """Everything that an evaluation depends on, so that it is a pure function of this document.

    `path` is where the manifest lies in its repository, `as_of` the date of the check (ISO 8601).
    """
    return {
        # An editor's note on the file is no fact about the service.
        "manifest": {key: value for key, value in manifest.items() if key != "$schema"},
        "evidence": [
            {"path": list(item.path), "file": item.file, "anchor": item.anchor, "state": item.state}
            for item in evidence
        ],
        "repository": {"manifest": path},
        "context": {"as_of": as_of, "packs": list(packs)},
    }
