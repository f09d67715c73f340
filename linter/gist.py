"""What is left of a manifest that was checked once its part of a report is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from linter.findings import Checked, Severity


@dataclass(frozen=True)
class Gist:
    """All that a run still needs: the words for its reader, and what they add up to."""

    part: str
    """Its part of the report; empty where there is nothing to tell."""
    states: Mapping[str, int]
    """How many of its duties are in each state."""
    severities: Mapping[Severity, int]
    """How many of its findings weigh how much."""

    @classmethod
    def of(cls, checked: Checked, part: str) -> Gist:
        """That of a manifest, of which a report tells `part`."""
        return cls(part, states_of(checked), severities_of(checked))


def states_of(checked: Checked) -> Mapping[str, int]:
    """State → how many of the duties are in it."""
    return Counter(duty.status for duty in checked.duties)


def severities_of(checked: Checked) -> Mapping[Severity, int]:
    """Severity → how many of the findings weigh that much."""
    return Counter(finding.severity for finding in checked.findings)
