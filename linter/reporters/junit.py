"""A report as JUnit XML: a suite for each manifest, a case for each rule that was evaluated.

Source: there is no official schema; what CI systems read is collected by testmo's documentation of JUnit XML.
Errors and warnings are failures, a note is output of a passed case, what could not be checked is an error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from linter.catalog import Catalog
from linter.findings import Checked, Finding, Problem, Severity, pointer
from linter.reporters.base import Out, Waiting
from linter.reporters.phrases import phrase
from linter.reporters.sentences import cited, headline, sentence
from linter.reporters.snippet import printable
from linter.tally import Tally

# A line that begins so, blanks aside, is a command to GitHub wherever it comes up in a log.
_COMMANDS = ("::",)


_COUNTED = ("tests", "failures", "errors", "skipped")


class Writer:
    """Writes suites in the order of the manifests, then one for what could not be checked."""

    def __init__(self, catalog: Catalog, lang: str, out: Out) -> None:
        self._catalog = catalog
        self._lang = lang
        self._out = out
        self._suites = Waiting()
        self._counts: Counter[str] = Counter()

    def each(self, checked: Checked) -> None:
        """Make the suite of a file ready: the numbers of all of them come first."""
        if checked.status != "unreadable":
            self._add(_suite(checked, self._catalog, self._lang))

    def end(self, tally: Tally, code: int) -> None:
        """Write all of it."""
        if tally.problems:
            suite = ET.Element("testsuite", name="measures-lint")
            for problem in tally.problems:
                _error(suite, problem)
            _count(suite)
            self._add(suite)
        counts = "".join(f' {name}="{self._counts[name]}"' for name in _COUNTED)
        self._out(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="measures-lint"{counts}')
        self._out(">\n" if self._suites.count else " />\n")
        for text in self._suites:
            self._out(f"  {text}\n")
        if self._suites.count:
            self._out("</testsuites>\n")

    def close(self) -> None:
        """Let go of what waits."""
        self._suites.close()

    def _add(self, suite: ET.Element) -> None:
        self._counts.update({name: int(suite.get(name, "0")) for name in _COUNTED})
        ET.indent(suite, level=1)
        self._suites.add(ET.tostring(suite, encoding="unicode"))


def _suite(checked: Checked, catalog: Catalog, lang: str) -> ET.Element:
    suite = ET.Element("testsuite", name=_xml(checked.path))
    if checked.status in {"invalid", "other"}:
        for finding in checked.findings:
            _case(suite, checked, finding.rule, [finding], catalog, lang)
        _count(suite)
        return suite
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
    return suite


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
