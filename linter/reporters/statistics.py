"""How often each rule was broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from linter.catalog import Catalog
from linter.findings import Finding, Report, Severity
from linter.reporters.columns import aligned
from linter.reporters.phrases import phrase
from linter.reporters.sentences import headline


@dataclass(frozen=True)
class Count:
    """The findings of one rule."""

    finding: Finding
    """One of them: the heaviest."""
    number: int


def counted(report: Report, least: Severity = Severity.NOTE) -> list[Count]:
    """A count for each rule with findings that weigh `least` or more, the largest number first."""
    # The heaviest come first.
    found = [finding for _, finding in report.findings if finding.severity >= least]
    numbers = Counter(finding.rule for finding in found)
    heaviest = {finding.rule: finding for finding in reversed(found)}
    rules = sorted(numbers, key=lambda rule: (-numbers[rule], rule))
    return [Count(heaviest[rule], numbers[rule]) for rule in rules]


def lines(counts: Sequence[Count], catalog: Catalog, lang: str) -> list[str]:
    """A line a rule: number, severity, rule and title."""
    digits = max((len(str(count.number)) for count in counts), default=0)
    return aligned(
        [
            (
                str(count.number).rjust(digits),
                phrase(count.finding.severity.word, lang),
                count.finding.rule,
                headline(count.finding, catalog, lang),
            )
            for count in counts
        ]
    )
