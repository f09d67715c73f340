"""What a run comes to: counted manifest by manifest, so that none of them need be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from linter.findings import Checked, Finding, Problem, Report, Severity
from linter.gist import Gist, severities_of, states_of


@dataclass
class Tally:
    """The counts of everything that was looked at so far."""

    as_of: str
    engine: str
    manifests: int = 0
    read: int = 0
    """Those that could be read."""
    every_checked: bool = True
    """Whether each manifest was checked."""
    states: Counter[str] = field(default_factory=Counter)
    """Of the duties of all manifests."""
    severities: Counter[Severity] = field(default_factory=Counter)
    suppressed: Counter[str] = field(default_factory=Counter)
    rules: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    heaviest: dict[str, Finding] = field(default_factory=dict)
    """Of each rule, the first finding among those that weigh most."""
    problems: list[Problem] = field(default_factory=list)
    skipped: list[Problem] = field(default_factory=list)
    excluded: int = 0

    @classmethod
    def of(cls, report: Report) -> Tally:
        """The counts of a whole report."""
        tally = cls(report.as_of, report.engine, excluded=report.excluded)
        for checked in (*report.manifests, *report.elsewhere):
            tally.add(checked)
        tally.problems += report.problems
        tally.skipped += report.skipped
        return tally

    def add(self, checked: Checked) -> None:
        """Count one more manifest, or another file with findings."""
        if checked.status != "other":
            self.manifests += 1
            self.read += checked.status != "unreadable"
            self.every_checked = self.every_checked and checked.status == "checked"
            self.states.update(states_of(checked))
        self.severities.update(severities_of(checked))
        for finding in checked.findings:
            self.rules[finding.rule, finding.severity] += 1
            known = self.heaviest.get(finding.rule)
            if known is None or finding.severity > known.severity:
                self.heaviest[finding.rule] = finding
        self.suppressed.update(f.suppressed.by for f in checked.suppressed if f.suppressed is not None)

    def add_gist(self, gist: Gist) -> None:
        """Count one more manifest that was checked; which rules it breaks is not known, only how many."""
        self.manifests += 1
        self.read += 1
        self.states.update(gist.states)
        self.severities.update(gist.severities)

    @property
    def complete(self) -> bool:
        """Whether everything that was asked for could be checked."""
        return not self.problems and self.every_checked

    def count(self, severity: Severity) -> int:
        """How many findings weigh `severity`."""
        return self.severities[severity]

    def hidden(self, by: str) -> int:
        """How many findings a waiver or the baseline covers."""
        return self.suppressed[by]

    def weighs(self, least: Severity) -> bool:
        """Whether a finding weighs `least` or more."""
        return any(self.severities[severity] for severity in Severity if severity >= least)

    def of_rules(self, least: Severity) -> Iterable[tuple[str, int]]:
        """Each rule with findings that weigh `least` or more, and their number."""
        numbers: Counter[str] = Counter()
        for (rule, severity), number in self.rules.items():
            if severity >= least:
                numbers[rule] += number
        return numbers.items()
