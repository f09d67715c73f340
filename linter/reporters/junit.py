"""A report as JUnit XML: a suite for each manifest, a case for each rule that was evaluated.

Source: there is no official schema; what CI systems read is collected by testmo's documentation of JUnit XML.
Errors and warnings are failures, a note is output of a passed case, what could not be checked is an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from linter.catalog import Catalog
from linter.findings import Checked, Finding, Problem, Report, Severity, pointer
from linter.reporters.phrases import phrase
from linter.reporters.sentences import cited, headline, sentence
from linter.reporters.snippet import printable

# A line that begins so, blanks aside, is a command to GitHub wherever it comes up in a log.
_COMMANDS = ("::",)


def render(report: Report, catalog: Catalog, lang: str) -> str:
    """Suites in the order of the manifests, then one for what could not be checked."""
    root = ET.Element("testsuites", name="measures-lint")
    for checked in (*report.manifests, *report.elsewhere):
        if checked.status != "unreadable":
            _suite(root, checked, catalog, lang)
    if report.problems:
        suite = ET.SubElement(root, "testsuite", name="measures-lint")
        for problem in report.problems:
            _error(suite, problem)
        _count(suite)
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, checked: Checked, catalog: Catalog, lang: str) -> None:
    suite = ET.SubElement(root, "testsuite", name=_xml(checked.path))
    if checked.status in {"invalid", "other"}:
        for finding in checked.findings:
            _case(suite, checked, finding.rule, [finding], catalog, lang)
        _count(suite)
        return
    spoken: dict[str, list[Finding]] = {}
    for finding in checked.findings:
        spoken.setdefault(finding.rule, []).append(finding)
    packs = {duty.pack for duty in checked.duties}
    hidden = {finding.rule for finding in checked.suppressed}
    silent = {rule.id for rule in catalog.rules.values() if rule.pack in packs} - set(spoken) - hidden
    for rule in sorted(silent):
        _case(suite, checked, rule, [], catalog, lang)
    for rule in sorted(spoken):
        for position, finding in enumerate(spoken[rule], start=1):
            name = rule if len(spoken[rule]) == 1 else f"{rule} {position}"
            _case(suite, checked, name, [finding], catalog, lang)
    for finding in checked.suppressed:
        _skipped(suite, checked, finding, lang)
    _count(suite)


def _skipped(suite: ET.Element, checked: Checked, finding: Finding, lang: str) -> None:
    case = ET.SubElement(
        suite, "testcase", classname=_xml(checked.service or checked.path), name=finding.rule
    )
    case.set("file", _xml(checked.place or checked.path))
    case.set("line", str(finding.location.line))
    suppressed = finding.suppressed
    assert suppressed is not None, "only what is suppressed is skipped"
    told = [phrase(f"by-{suppressed.by}", lang), suppressed.reason, suppressed.owner]
    if suppressed.expires is not None:
        told.append(phrase("until", lang, suppressed.expires))
    ET.SubElement(case, "skipped", message=_xml(phrase("semicolon", lang).join(filter(None, told))))


def _case(
    suite: ET.Element, checked: Checked, name: str, found: Sequence[Finding], catalog: Catalog, lang: str
) -> None:
    case = ET.SubElement(suite, "testcase", classname=_xml(checked.service or checked.path), name=_xml(name))
    case.set("file", _xml(checked.place or checked.path))
    for finding in found:
        case.set("line", str(finding.location.line))
        told = headline(finding, catalog, lang)
        lines = [sentence(finding, lang), pointer(finding.path)]
        if finding.evidence is not None:
            lines.append(cited(finding.evidence))
        if finding.severity is Severity.NOTE:
            ET.SubElement(case, "system-out").text = "\n".join(map(_xml, [told, *lines]))
        else:
            failure = ET.SubElement(case, "failure", message=_xml(told), type=finding.severity.word)
            failure.text = "\n".join(map(_xml, lines))


def _error(suite: ET.Element, problem: Problem) -> None:
    name = problem.path or "measures-lint"
    case = ET.SubElement(suite, "testcase", classname="not checked", name=_xml(name))
    error = ET.SubElement(case, "error", message=_xml(problem.message), type="not-checked")
    error.text = _xml(problem.hint or "")


def _count(suite: ET.Element) -> None:
    suite.set("tests", str(len(suite.findall("testcase"))))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", str(len(suite.findall("testcase/error"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))


def _xml(text: str) -> str:
    """`text` in one line, without what XML 1.0 cannot hold and what would steer whoever looks at it."""
    shown = printable(text).translate(_NO_CHARACTERS)
    return f"\N{REPLACEMENT CHARACTER}{shown}" if shown.lstrip().startswith(_COMMANDS) else shown


_NO_CHARACTERS = dict.fromkeys((0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
