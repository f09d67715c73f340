"""A report as SARIF 2.1.0, as GitHub code scanning and other viewers read it.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0; what GitHub reads of it, in its documentation
of SARIF support for code scanning. Suppressed findings are left out: GitHub would show them as open alerts.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from linter import __version__, catalog
from linter.catalog import Catalog, Rule
from linter.findings import Checked, EvidencePlace, Finding, Location, Problem, Report, Severity, pointer
from linter.own_rules import OWN_RULES
from linter.reporters.json import dumps
from linter.reporters.pages import Pages, as_markdown
from linter.reporters.sentences import headline, sentence

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PROBLEM_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
# How sure a rule is that what it shows is so.
_PRECISION = {"declared_breach": "very-high", "malformed": "high", "inconsistent": "high", "stale": "high"}
_TEXT_LIMIT = 1024


def render(report: Report, known: Catalog, lang: str) -> str:
    """One run, with the rules that reported something."""
    found = list(report.findings)
    ids = sorted({finding.rule for _, finding in found})
    positions = {rule: position for position, rule in enumerate(ids)}
    pages = Pages(known, catalog.snippets(), lang) if ids else None
    rules = {**known.rules, **OWN_RULES}
    run = {
        "tool": {
            "driver": {
                "name": "measures-lint",
                "semanticVersion": __version__,
                "rules": [_rule(rules[rule], pages, lang) for rule in ids if pages is not None],
            }
        },
        "automationDetails": {"id": "measures-lint/"},
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_notification(problem, "error") for problem in report.problems]
                + [_notification(problem, "note") for problem in report.skipped],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [_result(checked, finding, positions, known, lang) for checked, finding in found],
        "properties": {"asOf": report.as_of, "policyRevision": known.revision, "complete": report.complete},
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, pages: Pages, lang: str) -> dict[str, Any]:
    description = " ".join(rule.text("description", lang).split())
    return {
        "id": rule.id,
        "name": rule.id,
        "shortDescription": {"text": rule.text("title", lang)[:_TEXT_LIMIT]},
        "fullDescription": {"text": description[:_TEXT_LIMIT]},
        "help": {
            "text": rule.text("remedy", lang),
            "markdown": as_markdown(pages.rule(rule)),
        },
        "defaultConfiguration": {"level": rule.severity.word},
        **({"deprecatedIds": list(rule.aliases)} if rule.aliases else {}),
        "properties": {
            "problem.severity": _PROBLEM_SEVERITY[rule.severity],
            "precision": _PRECISION.get(rule.shows, "medium"),
            "tags": _tags(rule),
        },
    }


def _tags(rule: Rule) -> list[str]:
    # No tag twice, says the schema of SARIF: the rules of the schema are a pack and a group of one name.
    article = [f"article-{rule.article}"] if rule.article else []
    return list(dict.fromkeys([rule.pack, rule.group, *article]))


def _result(
    checked: Checked, finding: Finding, positions: dict[str, int], known: Catalog, lang: str
) -> dict[str, Any]:
    related = [] if finding.evidence is None else [_related(finding.evidence, lang)]
    return {
        "ruleId": finding.rule,
        "ruleIndex": positions[finding.rule],
        "level": finding.severity.word,
        "message": {"text": f"{headline(finding, known, lang)}: {sentence(finding, lang)}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(checked.place or checked.path),
                    "region": _region(finding.location),
                },
                "logicalLocations": [{"fullyQualifiedName": pointer(finding.path), "kind": "member"}],
            }
        ],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {
            "primaryLocationLineHash": finding.fingerprint,
            "measuresLint/v1": finding.fingerprint,
        },
    }


def _related(evidence: EvidencePlace, lang: str) -> dict[str, Any]:
    region = {"region": {"startLine": evidence.line}} if evidence.line else {}
    return {
        "id": 1,
        "message": {"text": "evidence" if lang == "en" else "证据"},
        "physicalLocation": {"artifactLocation": _artifact(evidence.file), **region},
    }


def _artifact(path: str) -> dict[str, str]:
    # An address, so that a space, a colon or a Chinese character is written as its bytes.
    return {"uri": quote(path.encode("utf-8", "replace")), "uriBaseId": "%SRCROOT%"}


def _region(location: Location) -> dict[str, int]:
    return {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }


def _notification(problem: Problem, level: str) -> dict[str, Any]:
    text = problem.message if problem.path is None else f"{problem.path}: {problem.message}"
    return {"level": level, "message": {"text": text}}
