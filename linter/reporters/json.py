"""A report as JSON, version 1: an interface that others build on, described by `schemas/report-1.json`."""

from __future__ import annotations

import json
import re
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

VERSION = "1"


def render(report: Report, catalog: Catalog, *, statistics: bool = False) -> str:
    """The report as JSON that is the same, byte for byte, for the same findings."""
    document = {
        **envelope(catalog),
        "as_of": report.as_of,
        "engine": report.engine,
        "complete": report.complete,
        "manifests": [_manifest(checked) for checked in report.manifests],
        "elsewhere": [
            {"path": checked.path, "findings": [_finding(finding) for finding in checked.findings]}
            for checked in report.elsewhere
        ],
        "errors": [problem(item) for item in report.problems],
        "skipped": [problem(item) for item in report.skipped],
        "summary": {
            "manifests": len(report.manifests),
            **{severity.word: report.count(severity) for severity in sorted(Severity, reverse=True)},
            "suppressed": report.hidden("waiver") + report.hidden("baseline"),
            "waived": report.hidden("waiver"),
            "baseline": report.hidden("baseline"),
            "excluded": report.excluded,
        },
    }
    if statistics:
        document["statistics"] = _statistics(report)
    return dumps(document)


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


# What JSON need not escape, and what steers a terminal, ends a line, turns the direction of writing, or
# begins a command of GitHub or Azure.
_STEERING = re.compile(r"#(?=#(?:vso)?\[)|[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def dumps(document: Any) -> str:
    """`document` as it is printed."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    # Only texts hold these, so that the escape of JSON may stand for each.
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _statistics(report: Report) -> list[dict[str, Any]]:
    from linter.reporters.statistics import counted

    return [
        {
            "rule": count.finding.rule,
            "severity": count.finding.severity.word,
            "title": count.finding.title,
            "count": count.number,
        }
        for count in counted(report)
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
