"""An entry of the cache: an outcome, and what must not have changed for it to be true. JSON, nothing else.

A line with what is looked at each time, then the outcome, packed. A run that finds a gist need not read that.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from linter.cache.store import ENTRY_LIMIT, unpacked
from linter.engine import answer
from linter.errors import PolicyUnavailable
from linter.evidence import Evidence
from linter.findings import KeyPath, Location, Severity
from linter.gist import Gist
from linter.marks import Mark, as_list, from_list
from linter.outcome import Outcome

_LEVEL = 1
"""How hard an outcome is packed: little is won by more."""
_WORDS = {severity.word: severity for severity in Severity}


@dataclass(frozen=True)
class Entry:
    """What one run found out about one manifest."""

    declared: Mapping[str, Any]
    """As an `Outcome` has it."""
    code: str | None
    """Digest of what the search of the code showed; `None` where nobody searched."""
    files: Mapping[str, Mark]
    """Every file that was looked at, relative to the root."""
    tracked: Mapping[str, bool | None]
    """Those of them that git was asked about, and its answer."""
    indexes: Mapping[str, tuple[Any, bool]]
    """The folders that this answer depends on: the index of their repository, and whether it proves it."""
    outcome: bytes
    """The outcome as it is kept: for `outcome_in`."""
    gists: Mapping[str, Gist] = field(default_factory=dict)
    """What reports told of it, by the names that whoever tells gives them; the latest comes last."""


def to_bytes(entry: Entry) -> bytes:
    """`entry` as it is kept."""
    looked_at = {
        "declared": entry.declared,
        "code": entry.code,
        "files": {file: as_list(mark) for file, mark in entry.files.items()},
        "tracked": entry.tracked,
        "indexes": entry.indexes,
        "gists": {name: _gist_as_list(gist) for name, gist in entry.gists.items()},
    }
    return b"%b\n%b" % (_as_json(looked_at), entry.outcome)


def from_bytes(content: bytes) -> Entry | None:
    """The entry in `content`; `None` where there is none that this version could have written."""
    try:
        looked_at, _, outcome = content.partition(b"\n")
        told = json.loads(looked_at)
        if not isinstance(told["declared"], dict):
            return None
        return Entry(
            declared=told["declared"],
            code=told["code"],
            files={file: from_list(mark) for file, mark in told["files"].items()},
            tracked=told["tracked"],
            indexes={folder: (_index(index), proves) for folder, (index, proves) in told["indexes"].items()},
            outcome=outcome,
            gists={name: _gist(value) for name, value in told["gists"].items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def outcome_as_kept(outcome: Outcome, pieces: answer.Pieces) -> bytes:
    """An outcome as an entry holds it; `pieces` are those of its answer."""
    told = _as_json(
        {
            "answer": pieces,
            "evidence": [
                [list(item.path), item.file, item.anchor, item.state, item.line] for item in outcome.evidence
            ],
            "locations": [
                [list(path), [place.line, place.column, place.end_line, place.end_column]]
                for path, place in outcome.locations.items()
            ],
        }
    )
    return zlib.compress(told, _LEVEL)


def outcome_in(entry: Entry, reader: answer.Reader) -> Outcome | None:
    """The outcome in `entry`; `None` where there is none that this version could have written."""
    try:
        told = json.loads(unpacked(entry.outcome, ENTRY_LIMIT) or b"")
        head, duties, violations = told["answer"]
        known = reader.read((head, duties, violations))
        locations = {_path(path): Location(*place) for path, place in told["locations"]}
        if {item.path for item in known.violations} != set(locations):
            return None
        return Outcome(
            declared=entry.declared,
            document=None,
            answer=known,
            evidence=[
                Evidence(tuple(path), file, anchor, state, line)
                for path, file, anchor, state, line in told["evidence"]
            ],
            locations=locations,
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, PolicyUnavailable):
        return None


def _gist_as_list(gist: Gist) -> list[Any]:
    severities = {severity.word: count for severity, count in gist.severities.items()}
    return [gist.part, gist.states, severities]


def _gist(value: Any) -> Gist:
    part, states, severities = value
    counts = [*states.values(), *severities.values()]
    if not (isinstance(part, str) and all(type(count) is int for count in counts)):
        raise ValueError("no gist")
    return Gist(part, states, {_WORDS[word]: count for word, count in severities.items()})


def _path(value: list[str | int]) -> KeyPath:
    return tuple(value)


def _index(value: Any) -> Any:
    return None if value is None else tuple(tuple(v) if isinstance(v, list) else v for v in value)


def _as_json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
