"""A report as SARIF 2.1.0, as GitHub code scanning and other viewers read it.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0; what GitHub reads of it, in its documentation
of SARIF support for code scanning. Suppressed findings are left out: GitHub would show them as open alerts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from linter import __version__, catalog
from linter.catalog import Catalog, Rule
from linter.findings import Checked, EvidencePlace, Finding, Location, Problem, Severity, pointer
from linter.own_rules import OWN_RULES
from linter.reporters.base import Out, Waiting
from linter.reporters.json import Items, fragment, write
from linter.reporters.pages import Pages, as_markdown
from linter.reporters.sentences import headline, sentence
from linter.tally import Tally

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PROBLEM_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
# How sure a rule is that what it shows is so.
_PRECISION = {"declared_breach": "very-high", "malformed": "high", "inconsistent": "high", "stale": "high"}
_TEXT_LIMIT = 1024


class Writer:
    """Writes one run, with the rules that reported something; the heaviest findings come first."""

    def __init__(self, known: Catalog, lang: str, out: Out) -> None:
        self._known = known
        self._lang = lang
        self._out = out
        self._results = {severity: Waiting() for severity in sorted(Severity, reverse=True)}

    def each(self, checked: Checked) -> None:
        """Make the results of a file ready."""
        for finding in checked.findings:
            self._results[finding.severity].add(fragment(_result(checked, finding, self._known, self._lang)))

    def end(self, tally: Tally, code: int) -> None:
        """Write all of it."""
        ids = sorted(tally.heaviest)
        pages = Pages(self._known, catalog.snippets(), self._lang) if ids else None
        rules = {**self._known.rules, **OWN_RULES}
        run = {
            "tool": {
                "driver": {
                    "name": "measures-lint",
                    "semanticVersion": __version__,
                    "rules": [_rule(rules[rule], pages, self._lang) for rule in ids if pages is not None],
                }
            },
            "automationDetails": {"id": "measures-lint/"},
            "invocations": [
                {
                    "executionSuccessful": not tally.problems,
                    "toolExecutionNotifications": [
                        *(_notification(problem, "error") for problem in tally.problems),
                        *(_notification(problem, "note") for problem in tally.skipped),
                    ],
                }
            ],
            "columnKind": "unicodeCodePoints",
            "results": _Results(self._results.values(), {rule: place for place, rule in enumerate(ids)}),
            "properties": {
                "asOf": tally.as_of,
                "policyRevision": self._known.revision,
                "complete": tally.complete,
            },
        }
        write({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, self._out)

    def close(self) -> None:
        """Let go of what waits."""
        for part in self._results.values():
            part.close()


class _Results(Items):
    """Results, of which each is given the place of its rule once all the rules are known."""

    def __init__(self, parts: Iterable[Waiting], places: Mapping[str, int]) -> None:
        super().__init__(*parts)
        self._places = places

    def __iter__(self) -> Iterator[str]:
        for text in super().__iter__():
            yield _INDEX.sub(lambda match: f'"ruleIndex": {self._places[match[1]]}', text, count=1)


# The second line of a result, after the rule's name; until all rules are known it holds the name, too.
_INDEX = re.compile(r'"ruleIndex": "([^"]*)"')


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


def _result(checked: Checked, finding: Finding, known: Catalog, lang: str) -> dict[str, Any]:
    related = [] if finding.evidence is None else [_related(finding.evidence, lang)]
    return {
        "ruleId": finding.rule,
        "ruleIndex": finding.rule,
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
