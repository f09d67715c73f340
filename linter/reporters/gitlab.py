"""A report as GitLab Code Quality JSON: an array, and nothing around it.

Source: GitLab, Code Quality, on implementing a custom tool. It shows two findings of one fingerprint as one.
"""

from __future__ import annotations

from typing import Any

from linter.findings import Checked, Finding, Report, Severity
from linter.reporters.json import dumps
from linter.reporters.sentences import sentence

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, lang: str) -> str:
    """An entry for each finding; an empty array where all is well."""
    return dumps([_entry(checked, finding, lang) for checked, finding in report.findings])


def _entry(checked: Checked, finding: Finding, lang: str) -> dict[str, Any]:
    place = finding.location
    return {
        "description": sentence(finding, lang),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": checked.place or checked.path,
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }
