"""Findings and problems as diagnostics."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from lsprotocol import types

from linter.findings import EvidencePlace, Finding, Problem, Severity, pointer
from linter.lsp.checking import Verdict
from linter.lsp.positions import Text
from linter.lsp.references import inside
from linter.reporters.phrases import phrase

SOURCE = "measures-lint"
LIMIT = 500
"""Diagnostics of one file; nobody reads more, and an editor has to draw each."""

Addresses = Callable[[str], str]
"""From a path to the address that an editor knows a file by."""

_SEVERITIES: Mapping[Severity, types.DiagnosticSeverity] = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def of_manifest(
    verdict: Verdict, path: str, text: Text, pages: str | None, address: Addresses
) -> list[types.Diagnostic]:
    """What is shown in the manifest `path`; `pages` is the address that rule pages lie below, if any."""
    found = [_of_problem(problem, path, text, address) for problem in verdict.problems]
    found += [of_finding(finding, verdict, text, pages, address) for finding in verdict.findings]
    return found[:LIMIT]


def of_finding(
    finding: Finding, verdict: Verdict, text: Text, pages: str | None, address: Addresses
) -> types.Diagnostic:
    """One finding, with the place of its evidence where the linter knows one."""
    cited = verdict.catalog.article(finding.article, finding.pack, verdict.lang) if finding.article else ""
    article = phrase("in-brackets", verdict.lang, cited) if cited else ""
    remedy = f"{phrase('page-remedy', verdict.lang)}{phrase('colon', verdict.lang)}{finding.remedy}"
    return types.Diagnostic(
        range=text.range(finding.location),
        message=f"{finding.message}{article}\n{remedy}",
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(page_of(finding.rule, pages)) if pages else None,
        source=SOURCE,
        related_information=_related(finding, verdict.root, address),
        data={"path": pointer(finding.path), "fingerprint": finding.fingerprint},
    )


def page_of(rule: str, pages: str) -> str:
    """The address of a rule's page."""
    return f"{pages}{rule}.md"


def _related(
    finding: Finding, root: Path, address: Addresses
) -> list[types.DiagnosticRelatedInformation] | None:
    place = finding.evidence
    file = None if place is None else inside(place.file, root)
    if place is None or file is None:
        return None
    named = f"{place.file}#{place.anchor}" if place.anchor else place.file
    start = types.Position(line_of(place), 0)
    location = types.Location(address(file), types.Range(start, start))
    return [types.DiagnosticRelatedInformation(location, named)]


def line_of(place: EvidencePlace) -> int:
    """The line of a piece of evidence, from 0; the first where its file has no lines."""
    paged = os.path.splitext(place.file)[1].lower() in {".pdf", ".docx"}
    return 0 if paged or place.line is None else max(place.line - 1, 0)


def _of_problem(problem: Problem, path: str, text: Text, address: Addresses) -> types.Diagnostic:
    own = problem.path is None or problem.path == path
    hint = f"\n{problem.hint}" if problem.hint else ""
    place = problem.location if own else None
    if place is not None:
        start, end = text.offsets(place)
        # What is missing stands nowhere; one character is underlined, so that it can be seen.
        where = text.between(start, end if end > start else start + 1)
    else:
        where = types.Range(types.Position(0, 0), types.Position(1, 0))
    return types.Diagnostic(
        range=where,
        message=f"{problem.message if own else f'{problem.path}: {problem.message}'}{hint}",
        severity=types.DiagnosticSeverity.Error,
        code="not-checked",
        source=SOURCE,
        related_information=None if own else [_elsewhere(problem, address)],
    )


def _elsewhere(problem: Problem, address: Addresses) -> types.DiagnosticRelatedInformation:
    place = problem.location
    start = types.Position(place.line - 1, 0) if place is not None else types.Position(0, 0)
    location = types.Location(address(problem.path or ""), types.Range(start, start))
    return types.DiagnosticRelatedInformation(location, problem.message)
