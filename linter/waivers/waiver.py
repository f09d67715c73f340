"""One promise: which findings somebody accepts, why, and until when."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from linter.catalog import Catalog
from linter.errors import unknown_name
from linter.findings import Checked, Finding, KeyPath, Location, Severity, pointer
from linter.own_rules import OWN_RULES
from linter.patterns import matches

Words = tuple[str, str]
"""A text in English and in Chinese."""


@dataclass(frozen=True)
class Waiver:
    """One rule whose findings are accepted, for the manifests that it is meant for."""

    rule: str
    """As it is called now; as it was written where there is no such rule."""
    location: Location
    """Where the waiver stands in its file."""
    path: KeyPath = ()
    """Likewise, as keys; a comment has none."""
    reason: str = ""
    expires: str | None = None
    owner: str | None = None
    service: str | None = None
    pattern: str | None = None
    """Manifests that it is meant for, by their path below `base`."""
    at: str | None = None
    """JSON pointer: what it covers stands there or below."""
    base: Path = field(default_factory=Path.cwd)
    lines: frozenset[int] | None = None
    """Of the manifest, where a comment covers these alone."""
    fault: Words | None = None
    """Why it does not count."""

    def meant_for(self, checked: Checked) -> bool:
        """Whether it speaks of this manifest at all."""
        return (self.service is None or self.service == checked.service) and (
            self.pattern is None or matches(self.pattern, checked.path, self.base)
        )

    def covers(self, finding: Finding) -> bool:
        """Whether a finding of a manifest that it is meant for is what it accepts."""
        where = pointer(finding.path)
        return (
            finding.rule == self.rule
            and (self.lines is None or finding.location.line in self.lines)
            and (self.at is None or where == self.at or where.startswith(f"{self.at}/"))
        )

    def expired(self, as_of: str) -> bool:
        """Whether its last day has passed."""
        return self.expires is not None and self.expires < as_of

    def expiring(self, as_of: str) -> bool:
        """Whether it has 30 days or less."""
        if self.expires is None or self.expired(as_of):
            return False
        left = datetime.date.fromisoformat(self.expires) - datetime.date.fromisoformat(as_of)
        return left.days <= 30


def from_table(
    entries: Sequence[Mapping[str, Any]], catalog: Catalog, base: Path, path: KeyPath, file: Any
) -> list[Waiver]:
    """The waivers that a configuration holds at `path`; `file` knows where each stands."""
    found = []
    for number, entry in enumerate(entries):
        rule = catalog.aliases.get(entry["rule"], entry["rule"])
        reason, expires = entry.get("reason", "").strip(), entry.get("expires")
        found.append(
            Waiver(
                rule=rule,
                location=file.locate((*path, number, "rule")),
                path=(*path, number),
                reason=reason,
                expires=expires,
                owner=entry.get("owner"),
                service=entry.get("service"),
                pattern=entry.get("path"),
                at=entry.get("at"),
                base=base,
                fault=fault_of(rule, reason, expires, catalog),
            )
        )
    return found


def fault_of(rule: str, reason: str, expires: str | None, catalog: Catalog) -> Words | None:
    """Why a waiver does not count, if so."""
    if rule in OWN_RULES:
        return (
            f"`{rule}` cannot be waived, as it is about what cannot be checked",
            f"`{rule}` 涉及无法检查的情形，不能豁免",
        )
    known = catalog.rules.get(rule)
    if known is None:
        hint = unknown_name("rule", rule, catalog.rules).hint or ""
        near = hint.partition("'")[2].rstrip("'?")
        return (
            f"there is no rule `{rule}`" + (f"; did you mean `{near}`?" if near else ""),
            f"没有规则 `{rule}`" + (f"；是否指 `{near}`？" if near else ""),
        )
    if not reason:
        return "no reason is given", "未说明理由"
    if expires is None and known.severity is Severity.ERROR:
        return f"`{rule}` is an error, and no last day is given", f"`{rule}` 级别为错误，但未写明最后有效日期"
    return None
