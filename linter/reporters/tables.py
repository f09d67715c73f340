"""What a report says in tables, for formats that have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from linter.catalog import Catalog
from linter.findings import Checked, DutyState, Finding
from linter.reporters.phrases import phrase
from linter.reporters.sentences import cited, headline
from linter.reporters.snippet import printable

FINDING_COLUMNS = ("column-severity", "column-rule", "column-place", "column-what", "column-remedy")
SUPPRESSED_COLUMNS = ("column-suppressed", "column-rule", "column-place", "column-what", "column-reason")
DUTY_COLUMNS = ("column-article", "column-duty", "column-state", "column-because")


@dataclass(frozen=True)
class Row:
    """One line of a table: its cells as plain text, and what it is about."""

    kind: str
    """Severity of a finding, or state of a duty."""
    cells: Sequence[str]


def finding_rows(checked: Checked, catalog: Catalog, lang: str) -> list[Row]:
    """The findings of one manifest, in the order of its text."""
    return [_finding(checked, finding, catalog, lang) for finding in checked.findings]


def suppressed_rows(checked: Checked, catalog: Catalog, lang: str) -> list[Row]:
    """The findings that are not open, with the reason."""
    return [_suppressed(checked, finding, catalog, lang) for finding in checked.suppressed]


def duty_rows(checked: Checked, catalog: Catalog, lang: str) -> list[Row]:
    """The state of every duty, by article."""
    return [_duty(duty, catalog, lang) for duty in checked.duties]


def columns(names: Sequence[str], lang: str) -> list[str]:
    """The heads of a table."""
    return [phrase(name, lang) for name in names]


def _finding(checked: Checked, finding: Finding, catalog: Catalog, lang: str) -> Row:
    what = [f"{headline(finding, catalog, lang)}{phrase('colon', lang)}{finding.message}"]
    if finding.because:
        what.append(finding.because)
    if finding.evidence is not None:
        what.append(f"{phrase('evidence', lang)}{cited(finding.evidence)}")
    return Row(
        finding.severity.word,
        [
            phrase(finding.severity.word, lang),
            finding.rule,
            printable(f"{checked.path}:{finding.location.line}"),
            printable(phrase("semicolon", lang).join(what)),
            printable(finding.remedy),
        ],
    )


def _suppressed(checked: Checked, finding: Finding, catalog: Catalog, lang: str) -> Row:
    suppressed = finding.suppressed
    assert suppressed is not None, "only what is suppressed is told so"
    told = [suppressed.reason, suppressed.owner]
    if suppressed.expires is not None:
        told.append(phrase("until", lang, suppressed.expires))
    return Row(
        "suppressed",
        [
            phrase(f"by-{suppressed.by}", lang),
            finding.rule,
            printable(f"{checked.path}:{finding.location.line}"),
            printable(f"{headline(finding, catalog, lang)}{phrase('colon', lang)}{finding.message}"),
            printable(phrase("semicolon", lang).join(text for text in told if text)),
        ],
    )


def _duty(duty: DutyState, catalog: Catalog, lang: str) -> Row:
    return Row(
        duty.status,
        [
            catalog.article(duty.article, duty.pack, lang),
            duty.title,
            phrase(f"status-{duty.status}", lang),
            duty.because,
        ],
    )
