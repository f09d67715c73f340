"""A report as GitLab Code Quality JSON: an array, and nothing around it.

Source: GitLab, Code Quality, on implementing a custom tool. It shows two findings of one fingerprint as one.
"""

from __future__ import annotations

from typing import Any

from linter.findings import Checked, Finding, Severity
from linter.reporters.base import Out, Waiting
from linter.reporters.json import Items, fragment, write
from linter.reporters.sentences import sentence
from linter.tally import Tally

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


class Writer:
    """Writes an entry for each finding, the heaviest first; an empty array where all is well."""

    def __init__(self, lang: str, out: Out) -> None:
        self._lang = lang
        self._out = out
        self._entries = {severity: Waiting() for severity in sorted(Severity, reverse=True)}

    def each(self, checked: Checked) -> None:
        """Make the entries of a file ready."""
        for finding in checked.findings:
            self._entries[finding.severity].add(fragment(_entry(checked, finding, self._lang)))

    def end(self, tally: Tally, code: int) -> None:
        """Write all of it."""
        write(Items(*self._entries.values()), self._out)

    def close(self) -> None:
        """Let go of what waits."""
        for part in self._entries.values():
            part.close()


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
