"""What was found out about one manifest before anything is put into words: all in codes, for any language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from linter.engine.answer import Answer
from linter.evidence import Evidence
from linter.findings import KeyPath, Location


@dataclass(frozen=True)
class Outcome:
    """The answer of the policies, and what its words need of the manifest and of the evidence."""

    declared: Mapping[str, Any]
    """Of the manifest: the name and the phase of its service, where it has them."""
    document: Any
    """The answer as the engine gave it; `None` where no engine was asked, as it was kept from before."""
    answer: Answer
    """What was made of it."""
    evidence: Sequence[Evidence]
    locations: Mapping[KeyPath, Location]
    """Where the manifest holds what the violations are about."""

    def locate(self, path: KeyPath) -> Location:
        """Find the place of a violation."""
        return self.locations[path]


def declared(data: Mapping[str, Any]) -> dict[str, Any]:
    """What is told of the service beside the answer."""
    service = data.get("service")
    if not isinstance(service, Mapping):
        return {}
    return {"service": {key: service[key] for key in ("name", "phase") if isinstance(service.get(key), str)}}
