"""How much the rules weigh for one manifest: what the configuration and its profile make of the catalog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from linter.catalog import Catalog, Rule
from linter.findings import Severity

PROFILES = ("draft", "pre-launch", "live")

# What there is to declare only once the service is open to its users.
AFTER_LAUNCH = frozenset(
    {
        "agreement-not-yet-effective",
        "algorithm-filing-late",
        "algorithm-filing-missing",
        "change-filing-overdue",
        "change-filing-undeclared",
        "filing-cancellation-overdue",
        "filing-number-not-shown",
        "publication-without-address",
    }
)
# What a service that is being planned cannot have on record. What it declares of itself stays as it is.
_NOT_YET_IN_DRAFT = {"missing_record", "stale"}


class Weight(NamedTuple):
    """How much one rule weighs, and what made it weigh less than by itself."""

    severity: Severity
    lowered_by: str | None = None
    """The name of a profile, or `""` for the configuration's own table."""


@dataclass(frozen=True)
class Weights:
    """Every rule that does not weigh what its METADATA says."""

    changed: Mapping[str, Weight] = field(default_factory=dict)

    def of(self, rule: Rule) -> Weight:
        """The weight of `rule`."""
        return self.changed.get(rule.id) or Weight(rule.severity)


UNCHANGED = Weights()

Levels = Mapping[str, str]
"""Rule or group → `error`, `warning`, `note` or `off`."""


def weights(
    catalog: Catalog, general: Levels, profile: str, of_profile: Levels, by_path: Sequence[Levels]
) -> tuple[Weights, frozenset[str]]:
    """The weights that a configuration gives, and the rules that it turns off.

    What is said later goes before what is said earlier: the general table, what `profile` does by itself, its
    table in the configuration, then the tables of the paths.
    """
    changed: dict[str, Weight] = {}
    off: set[str] = set()
    for rule in catalog.rules.values():
        weight = _said(rule, general, "", Weight(rule.severity))
        if weight is not None and weight.severity > Severity.NOTE and _waits(rule, profile):
            weight = Weight(Severity.NOTE, profile)
        weight = _said(rule, of_profile, profile, weight)
        for levels in by_path:
            weight = _said(rule, levels, "", weight)
        if weight is None:
            off.add(rule.id)
        elif weight != Weight(rule.severity):
            changed[rule.id] = weight
    return Weights(changed), frozenset(off)


def _said(rule: Rule, levels: Levels, owner: str, before: Weight | None) -> Weight | None:
    """What `levels` make of a rule that weighed `before`; `None` stands for a rule that is off."""
    level = _level(rule, levels)
    if level is None:
        return before
    if level == "off":
        return None
    severity = Severity[level.upper()]
    return Weight(severity, owner if severity < rule.severity else None)


def _level(rule: Rule, levels: Levels) -> str | None:
    for name in (rule.id, *rule.aliases, rule.group):
        if name in levels:
            return levels[name]
    return None


def _waits(rule: Rule, profile: str) -> bool:
    """Whether what a rule asks for cannot be on record yet under `profile`."""
    if profile == "draft" and rule.shows in _NOT_YET_IN_DRAFT:
        return True
    return profile in {"draft", "pre-launch"} and rule.id in AFTER_LAUNCH
