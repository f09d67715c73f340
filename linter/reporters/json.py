"""A report as JSON, version 1: an interface that others build on, described by `schemas/report-1.json`."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from linter import __version__
from linter.catalog import Catalog
from linter.findings import (
    Checked,
    DutyState,
    Finding,
    Location,
    Problem,
    Report,
    Scope,
    Severity,
    Suppressed,
    pointer,
)
from linter.reporters.base import Out, Waiting
from linter.tally import Tally

VERSION = "1"


class Writer:
    """Writes a document that is the same, byte for byte, for the same findings."""

    def __init__(self, catalog: Catalog, out: Out, *, statistics: bool = False) -> None:
        self._catalog = catalog
        self._out = out
        self._statistics = statistics
        # Whether everything was checked comes before them.
        self._manifests = Items()
        self._elsewhere = Items()

    def each(self, checked: Checked) -> None:
        """Make the manifest's part ready."""
        if checked.status == "other":
            findings = [_finding(finding) for finding in checked.findings]
            self._elsewhere.add({"path": checked.path, "findings": findings})
        else:
            self._manifests.add(_manifest(checked))

    def end(self, tally: Tally, code: int) -> None:
        """Write all of it."""
        waived, before = tally.hidden("waiver"), tally.hidden("baseline")
        document = {
            **envelope(self._catalog),
            "as_of": tally.as_of,
            "engine": tally.engine,
            "complete": tally.complete,
            "manifests": self._manifests,
            "elsewhere": self._elsewhere,
            "errors": [problem(item) for item in tally.problems],
            "skipped": [problem(item) for item in tally.skipped],
            "summary": {
                "manifests": tally.manifests,
                **{severity.word: tally.count(severity) for severity in sorted(Severity, reverse=True)},
                "suppressed": waived + before,
                "waived": waived,
                "baseline": before,
                "excluded": tally.excluded,
            },
        }
        if self._statistics:
            document["statistics"] = _statistics(tally)
        write(document, self._out)

    def close(self) -> None:
        """Let go of what waits."""
        self._manifests.close()
        self._elsewhere.close()


def render_scope(report: Report, catalog: Catalog) -> str:
    """The decisions on scope alone, with the duties that follow."""
    document = {
        **envelope(catalog),
        "as_of": report.as_of,
        "engine": report.engine,
        "complete": report.complete,
        "manifests": [
            {
                "path": checked.path,
                "service": checked.service,
                "status": checked.status,
                "scope": None if checked.scope is None else scope(checked.scope),
                "duties": [state.id for state in checked.duties if state.status != "not-applicable"],
            }
            for checked in report.manifests
        ],
        "errors": [problem(item) for item in report.problems],
        "skipped": [problem(item) for item in report.skipped],
    }
    return dumps(document)


def envelope(catalog: Catalog) -> dict[str, Any]:
    """What every JSON document of this program opens with."""
    tool = {"name": "measures-lint", "version": __version__, "policy_revision": catalog.revision}
    return {"version": VERSION, "tool": tool}


_quoted = json.JSONEncoder(ensure_ascii=False).encode
"""A text as JSON has it."""
# What JSON need not escape, and what steers a terminal, ends a line, turns the direction of writing, or
# begins a command of GitHub or Azure.
_STEERING = re.compile(r"#(?=#(?:vso)?\[)|[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def dumps(document: Any) -> str:
    """`document` as it is printed."""
    pieces: list[str] = []
    write(document, pieces.append)
    return "".join(pieces)


class Items:
    """A list of a document whose items are made ready before the document is written."""

    def __init__(self, *parts: Waiting) -> None:
        """`parts` follow each other; items are added to the last."""
        self._parts = parts or (Waiting(),)

    def add(self, item: Any) -> None:
        """Add one more item."""
        self._parts[-1].add(fragment(item))

    def __iter__(self) -> Iterator[str]:
        """The text of every item."""
        return itertools.chain.from_iterable(self._parts)

    def close(self) -> None:
        """Let go of what waits."""
        for part in self._parts:
            part.close()


def write(document: Any, out: Out) -> None:
    """Write `document`, in which lists may be `Items`."""
    for piece in _pieces(document, "\n"):
        out(piece)
    out("\n")


def fragment(item: Any) -> str:
    """The text of an item of a list, as if it stood alone; no part of it is `Items`."""
    # What steers stands in texts only, and is looked for in all of them at once.
    return _STEERING.sub(_escaped, _text(item, "\n"))


def _pieces(node: Any, line: str) -> Iterator[str]:
    """`node` on lines that begin with `line`, as `json.dumps` with an indent of two writes it."""
    if isinstance(node, Items):
        # Texts hold no line ends, so every one of them is one between values.
        yield from _listed(([text.replace("\n", f"{line}  ")] for text in node), "[]", line)
    elif isinstance(node, dict) and node:
        entries = ((f"{_scalar(key)}: ", value) for key, value in node.items())
        inner = f"{line}  "
        yield from _listed(
            (itertools.chain([key], _pieces(value, inner)) for key, value in entries), "{}", line
        )
    elif isinstance(node, (list, tuple)) and node:
        yield from _listed((_pieces(item, f"{line}  ") for item in node), "[]", line)
    else:
        yield _scalar(node)


def _listed(items: Iterable[Iterable[str]], brackets: str, line: str) -> Iterator[str]:
    before = brackets[0]
    for item in items:
        yield f"{before}{line}  "
        yield from item
        before = ","
    yield brackets if before != "," else f"{line}{brackets[1]}"


def _scalar(value: Any) -> str:
    """A value without parts. Only texts hold what steers, so that the escape of JSON may stand for it."""
    return _STEERING.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _text(node: Any, line: str) -> str:
    """`node` on lines that begin with `line`, with what steers still in it."""
    if isinstance(node, str):
        return _quoted(node)
    inner = f"{line}  "
    if isinstance(node, dict) and node:
        entries = [f"{_quoted(key)}: {_text(value, inner)}" for key, value in node.items()]
        return f"{{{inner}{f',{inner}'.join(entries)}{line}}}"
    if isinstance(node, (list, tuple)) and node:
        return f"[{inner}{f',{inner}'.join([_text(item, inner) for item in node])}{line}]"
    return json.dumps(node)


def _statistics(tally: Tally) -> list[dict[str, Any]]:
    from linter.reporters.statistics import counted

    return [
        {
            "rule": count.finding.rule,
            "severity": count.finding.severity.word,
            "title": count.finding.title,
            "count": count.number,
        }
        for count in counted(tally)
    ]


def scope(decided: Scope) -> dict[str, Any]:
    """A decision on scope."""
    return {
        "applies": decided.applies,
        "verdict": decided.verdict,
        "reasons": [
            {
                "step": reason.step,
                "question": reason.question,
                "outcome": reason.outcome,
                "article": reason.article,
                "text": reason.text,
                "sure": reason.sure,
            }
            for reason in decided.reasons
        ],
        "other_law": list(decided.other_law),
        "not_required": list(decided.not_required),
    }


def duty(state: DutyState) -> dict[str, Any]:
    """The state of a duty."""
    return {
        "id": state.id,
        "pack": state.pack,
        "article": state.article,
        "title": state.title,
        "status": state.status,
        "because": state.because,
        "rules": list(state.rules),
    }


def _manifest(checked: Checked) -> dict[str, Any]:
    return {
        "path": checked.path,
        "service": checked.service,
        "sha256": checked.sha256,
        "status": checked.status,
        "scope": None if checked.scope is None else scope(checked.scope),
        "duties": [duty(state) for state in checked.duties],
        "findings": [_finding(finding) for finding in _in_order(checked)],
    }


def _in_order(checked: Checked) -> list[Finding]:
    """Open findings and suppressed ones, as they stand in the text."""
    found = [*checked.findings, *checked.suppressed]
    return sorted(found, key=lambda f: (f.location.line, f.location.column, f.rule, pointer(f.path)))


def _suppressed(suppressed: Suppressed) -> dict[str, Any]:
    return {
        "by": suppressed.by,
        "reason": suppressed.reason,
        "expires": suppressed.expires,
        "owner": suppressed.owner,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    evidence = finding.evidence
    return {
        "rule": finding.rule,
        "pack": finding.pack,
        "article": finding.article,
        "severity": finding.severity.word,
        "title": finding.title,
        "message": finding.message,
        "because": finding.because,
        "remedy": finding.remedy,
        "path": pointer(finding.path),
        "location": _location(finding.location),
        "evidence": evidence and {"file": evidence.file, "anchor": evidence.anchor, "line": evidence.line},
        "suppressed": finding.suppressed and _suppressed(finding.suppressed),
        "fingerprint": finding.fingerprint,
    }


def _location(location: Location) -> dict[str, int]:
    return {
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
    }


def problem(item: Problem) -> dict[str, Any]:
    """Something that could not be checked."""
    return {
        "path": item.path,
        "message": item.message,
        "hint": item.hint,
        "location": item.location and _location(item.location),
    }
