"""A report as workflow commands, which GitHub shows as annotations of the changed lines.

Source: GitHub, workflow commands for GitHub Actions; how values are escaped and how many are shown, in the
actions toolkit. At most ten of each level are shown a step, so the heaviest come first and the rest follows
as plain text.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.catalog import Catalog
from linter.findings import Checked, Finding, Problem, Severity
from linter.reporters.base import Out, Waiting
from linter.reporters.phrases import phrase
from linter.reporters.sentences import cited, headline, sentence
from linter.reporters.snippet import printable
from linter.reporters.text import TextOptions, summary
from linter.tally import Tally

LIMIT = 10
"""Annotations of one level that GitHub shows for a step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


class Writer:
    """Writes a line for each finding, then the summary that the text has."""

    def __init__(self, catalog: Catalog, lang: str, out: Out) -> None:
        self._catalog = catalog
        self._lang = lang
        self._out = out
        order = sorted(Severity, reverse=True)
        self._shown: dict[Severity, list[str]] = {severity: [] for severity in order}
        self._rest = {severity: Waiting() for severity in order}

    def each(self, checked: Checked) -> None:
        """Make the lines of a file ready; what could not be checked comes before all of them."""
        for finding in checked.findings:
            shown = self._shown[finding.severity]
            if len(shown) < LIMIT:
                shown.append(_annotation(checked, finding, self._catalog, self._lang))
            else:
                # A path comes first, and none that begins like a command is shown so.
                told = f"{finding.severity.word}[{finding.rule}] {printable(finding.message)}"
                self._rest[finding.severity].add(f"  {_place(checked, finding)} {told}")

    def end(self, tally: Tally, code: int) -> None:
        """Write all of it."""
        for line in self._lines(tally, code):
            self._out(f"{line}\n")

    def close(self) -> None:
        """Let go of what waits."""
        for part in self._rest.values():
            part.close()

    def _lines(self, tally: Tally, code: int) -> Iterator[str]:
        yield from _problems(tally)
        for shown in self._shown.values():
            yield from shown
        rest = sum(part.count for part in self._rest.values())
        if rest:
            yield phrase("github-not-shown", self._lang, str(rest))
            for part in self._rest.values():
                yield from part
        yield summary(tally, self._catalog, TextOptions(lang=self._lang), code)


def _annotation(checked: Checked, finding: Finding, catalog: Catalog, lang: str) -> str:
    place = finding.location
    properties = {
        "file": checked.place or checked.path,
        "line": str(place.line),
        "endLine": str(place.end_line),
        "title": f"{headline(finding, catalog, lang)} [{finding.rule}]",
    }
    if place.line == place.end_line:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    # GitHub takes the place out of the log's text, so it stands in the message as well.
    message = f"{_place(checked, finding)} {sentence(finding, lang)}"
    if finding.evidence is not None:
        message += f" {phrase('evidence', lang)}{cited(finding.evidence)}"
    return _command(_COMMANDS[finding.severity], properties, message)


def _problems(tally: Tally) -> Iterator[str]:
    for problem in tally.problems:
        yield _command("error", _properties(problem), _said(problem))


def _properties(problem: Problem) -> dict[str, str]:
    properties = {"title": "measures-lint: not checked"}
    if problem.path is not None:
        properties["file"] = problem.path
    if problem.location is not None:
        properties |= {"line": str(problem.location.line), "col": str(problem.location.column)}
    return properties


def _said(problem: Problem) -> str:
    hint = f"; {problem.hint}" if problem.hint else ""
    return f"{problem.path}: {problem.message}{hint}" if problem.path else f"{problem.message}{hint}"


def _place(checked: Checked, finding: Finding) -> str:
    return printable(f"{checked.path}:{finding.location.line}:{finding.location.column}:")


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(printable(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
