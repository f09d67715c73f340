"""The document that the policies see. Plain JSON, and nothing that the policies do not need."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from linter.clauses import Looked
from linter.evidence import Evidence
from linter.repository import readable
from linter.working_days import Calendar, calendar

FIRST_DAY = "2023-08-15"
"""The day from which the Measures bind; for what is older, some time limits run from it."""

LENGTHS = (10, 20)
"""Time limits for filings, in working days."""

_NOTHING = Looked()


def facts(
    manifest: Mapping[str, Any],
    evidence: Iterable[Evidence],
    *,
    path: str,
    as_of: str,
    packs: Sequence[str],
    looked: Looked = _NOTHING,
    code: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Everything that an evaluation depends on, so that it is a pure function of this document.

    `path` is where the manifest lies in its repository, `as_of` the date of the check (ISO 8601), `looked`
    what the documents behind the evidence hold, `code` what a search of the code showed, if there was one.
    """
    return {
        # An editor's note on the file is no fact about the service.
        "manifest": {key: value for key, value in manifest.items() if key != "$schema"},
        "evidence": [
            {"path": list(item.path), "file": readable(item.file), "anchor": item.anchor, "state": item.state}
            | ({"nearest": list(item.nearest)} if item.state == "anchor-missing" else {})
            for item in evidence
        ],
        "clauses": [
            {
                "path": list(clause.path),
                "subject": clause.subject,
                "state": clause.state,
                "file": readable(clause.file),
                "anchor": clause.anchor,
                "line": clause.line,
                "sure": clause.sure,
            }
            | ({} if clause.reference is None else {"reference": clause.reference})
            for clause in looked.clauses
            # What speaks of its subject is most of them, and nothing to report.
            if clause.state != "speaks"
        ],
        "placeholders": [
            {"path": list(left.path), "file": readable(left.file), "line": left.line, "text": left.text}
            for left in looked.placeholders
        ],
        **({} if code is None else {"discovery": code}),
        "repository": {"manifest": readable(path)},
        "calendar": _calendar(manifest, calendar()),
        "context": {"as_of": as_of, "packs": list(packs)},
    }


def _calendar(manifest: Mapping[str, Any], days: Calendar) -> dict[str, Any]:
    """The last day of each time limit, by the day from which it runs; those past the calendar are absent."""
    return {
        "first_year": days.first_year,
        "last_year": days.last_year,
        "ends": {
            start: {
                str(length): end.isoformat()
                for length in LENGTHS
                if (end := days.end(datetime.date.fromisoformat(start), length))
            }
            for start in sorted({start for day in _starts(manifest) for start in (day, max(day, FIRST_DAY))})
        },
    }


def _starts(manifest: Mapping[str, Any]) -> Iterator[str]:
    """The declared days of launch, of changes and of the end of the service.

    A manifest that breaks the schema may hold anything in their place.
    """
    service = manifest.get("service")
    if not isinstance(service, Mapping):
        return
    changes = service.get("changes")
    changed = [
        change.get("on")
        for change in (changes if isinstance(changes, list) else ())
        if isinstance(change, Mapping)
    ]
    for day in (service.get("launched"), service.get("ended"), *changed):
        if isinstance(day, str) and _is_date(day):
            yield day


def _is_date(text: str) -> bool:
    # Later versions of Python read other forms of ISO 8601 too.
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
