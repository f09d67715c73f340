"""How often each rule was broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from linter.catalog import Catalog
from linter.findings import Finding, Severity
from linter.reporters.columns import aligned
from linter.reporters.phrases import phrase
from linter.reporters.sentences import headline
from linter.tally import Tally


@dataclass(frozen=True)
class Count:
    """The findings of one rule."""

    finding: Finding
    """One of them: the heaviest."""
    number: int


def counted(tally: Tally, least: Severity = Severity.NOTE) -> list[Count]:
    """A count for each rule with findings that weigh `least` or more, the largest number first."""
    numbers = sorted(tally.of_rules(least), key=lambda counted: (-counted[1], counted[0]))
    return [Count(tally.heaviest[rule], number) for rule, number in numbers]


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
