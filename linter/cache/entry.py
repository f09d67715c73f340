"""An entry of the cache: an outcome, and what must not have changed for it to be true. JSON, nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from linter.engine import answer
from linter.errors import PolicyUnavailable
from linter.evidence import Evidence
from linter.findings import KeyPath, Location
from linter.marks import Mark, as_list, from_list
from linter.outcome import Outcome


@dataclass(frozen=True)
class Entry:
    """What one run found out about one manifest."""

    outcome: Outcome
    answer: answer.Pieces
    """That of the outcome, as it is kept."""
    code: str | None
    """Digest of what the search of the code showed; `None` where nobody searched."""
    files: Mapping[str, Mark]
    """Every file that was looked at, relative to the root."""
    tracked: Mapping[str, bool | None]
    """Those of them that git was asked about, and its answer."""
    indexes: Mapping[str, tuple[Any, bool]]
    """The folders that this answer depends on: the index of their repository, and whether it proves it."""


def to_bytes(entry: Entry) -> bytes:
    """`entry` as it is kept."""
    outcome = entry.outcome
    return json.dumps(
        {
            "declared": outcome.declared,
            "answer": entry.answer,
            "evidence": [
                [list(item.path), item.file, item.anchor, item.state, item.line] for item in outcome.evidence
            ],
            "locations": [
                [list(path), [place.line, place.column, place.end_line, place.end_column]]
                for path, place in outcome.locations.items()
            ],
            "code": entry.code,
            "files": {file: as_list(mark) for file, mark in entry.files.items()},
            "tracked": entry.tracked,
            "indexes": entry.indexes,
        },
        separators=(",", ":"),
    ).encode()


def from_bytes(content: bytes, reader: answer.Reader) -> Entry | None:
    """The entry in `content`; `None` where there is none that this version could have written."""
    try:
        told = json.loads(content)
        head, duties, violations = told["answer"]
        known = reader.read((head, duties, violations))
        locations = {_path(path): Location(*place) for path, place in told["locations"]}
        if not isinstance(told["declared"], dict) or {item.path for item in known.violations} != set(
            locations
        ):
            return None
        return Entry(
            outcome=Outcome(
                declared=told["declared"],
                document=None,
                answer=known,
                evidence=[
                    Evidence(tuple(path), file, anchor, state, line)
                    for path, file, anchor, state, line in told["evidence"]
                ],
                locations=locations,
            ),
            answer=(head, duties, violations),
            code=told["code"],
            files={file: from_list(mark) for file, mark in told["files"].items()},
            tracked=told["tracked"],
            indexes={folder: (_index(index), proves) for folder, (index, proves) in told["indexes"].items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, PolicyUnavailable):
        return None


def _path(value: list[str | int]) -> KeyPath:
    return tuple(value)


def _index(value: Any) -> Any:
    return None if value is None else tuple(tuple(v) if isinstance(v, list) else v for v in value)
