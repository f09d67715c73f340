"""A report for people: what is wrong, where, why it matters, what to do; then what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from linter.catalog import Catalog
from linter.findings import Checked, DutyState, Finding, Location, Problem, Reason, Scope, Severity
from linter.reporters.phrases import phrase
from linter.reporters.snippet import printable, snippet, width
from linter.tally import Tally

if TYPE_CHECKING:
    from linter.reporters.base import Out

Style = Callable[[str, str], str]
"""Paints a text: `paint(text, "error")`."""

_REMEMBERED = 1000
"""Findings whose words are remembered."""
_STATUSES = ("met", "unmet", "undeclared", "not-applicable", "human")


def plain(text: str, _: str) -> str:
    """Paints nothing."""
    return text


@dataclass(frozen=True)
class TextOptions:
    """How a report is worded and painted."""

    lang: str = "en"
    verbosity: int = 0
    """Below zero: silent where there is nothing to act on. Above: notes, scope and duties as well."""
    paint: Style = plain
    link: Callable[[str], str] | None = None
    """Makes a link of a rule's id, where the terminal follows one."""
    statistics: bool = False
    """Whether the findings are counted by rule instead of shown."""


class Writer:
    """Writes what is wrong with each manifest when it is told of it, and the summary at last."""

    def __init__(self, catalog: Catalog, options: TextOptions, out: Out) -> None:
        self._text = _Text(catalog, options)
        self._options = options
        self._out = out
        self._begun = False

    def each(self, checked: Checked) -> None:
        """What could not be read is told on the error stream, and no line of it can be shown here."""
        if not self._options.statistics:
            self.add(self.part(checked))

    def part(self, checked: Checked) -> str:
        """What is told of one file; empty where that is nothing."""
        return "" if checked.status == "unreadable" else "\n".join(self._text.manifest(checked))

    def add(self, part: str) -> None:
        """Write what is told of the next file."""
        if part:
            self._out(f"\n{part}\n" if self._begun else f"{part}\n")
            self._begun = True

    def end(self, tally: Tally, code: int) -> None:
        """The summary, unless there is nothing to say and that is how it is wanted."""
        if self._options.statistics:
            self.add("\n".join(self._text.counts(tally)))
        if self._options.verbosity >= 0 or code:
            self.add(self._text.summary(tally, code))

    def close(self) -> None:
        """Nothing waits."""


def summary(tally: Tally, catalog: Catalog, options: TextOptions, code: int) -> str:
    """What was looked at and what came of it, in a line."""
    return _Text(catalog, options).summary(tally, code)


def headline(checked: Checked, catalog: Catalog, options: TextOptions) -> str:
    """The service and whether the Measures apply to it, in a line."""
    return _Text(catalog, options).headline(checked)


def verdict(scope: Scope, catalog: Catalog, lang: str) -> str:
    """Whether the Measures apply, and by which article, in a few words."""
    return _Text(catalog, TextOptions(lang=lang)).verdict(scope)


def scope_lines(checked: Checked, catalog: Catalog, options: TextOptions) -> str:
    """The decision on scope of one manifest, step by step, and which duties follow."""
    return "\n".join(_Text(catalog, options).scope(checked)) + "\n"


def problem_lines(problem: Problem, options: TextOptions, head: str = "not-checked") -> str:
    """Something that could not be checked: what was tried, and what to do next."""
    place = _place(problem.path, problem.location)
    head = options.paint(phrase(head, options.lang), "error")
    lines = [f"{head}: {place}{printable(problem.message)}"]
    if problem.hint:
        lines.append(f"  = {printable(problem.hint)}")
    return "\n".join(lines) + "\n"


class _Text:
    def __init__(self, catalog: Catalog, options: TextOptions) -> None:
        self._catalog = catalog
        self._options = options
        self._paint = options.paint
        self._said: dict[tuple[Any, ...], tuple[str, str]] = {}

    def counts(self, tally: Tally) -> list[str]:
        """How often each rule was broken."""
        # Few runs want them.
        from linter.reporters import statistics

        counts = statistics.counted(tally, self._least)
        return statistics.lines(counts, self._catalog, self._options.lang) if counts else []

    def scope(self, checked: Checked) -> Iterator[str]:
        yield from self._steps(checked)
        following = [d for d in checked.duties if d.status != "not-applicable"]
        if following:
            yield f"  {self._say('duties-follow', str(len(following)))}"
            yield from (f"    {self._cited(duty)}  {duty.title}" for duty in following)
        else:
            yield f"  {self._say('no-duties')}"
        if self._verbose and checked.scope is not None and checked.scope.not_required:
            yield f"  {self._say('not-required')}"
            yield from (f"    - {text}" for text in checked.scope.not_required)

    def _steps(self, checked: Checked) -> Iterator[str]:
        yield self.headline(checked)
        if checked.scope is None:
            return
        for reason in checked.scope.reasons:
            article = self._article(reason.article)
            outcome = self._paint(self._say(f"outcome-{reason.outcome}"), reason.outcome)
            yield f"  {reason.question} {outcome}{self._say('colon')}{reason.text}" + self._say(
                "in-brackets", self._say("semicolon").join((article, self._say(f"sure-{reason.sure}")))
            )
        if checked.scope.other_law:
            yield f"  {self._say('other-law')}"
            yield from (f"    - {law}" for law in checked.scope.other_law)

    def manifest(self, checked: Checked) -> list[str]:
        """What is to be told of one file, if anything."""
        shown = [f for f in checked.findings if f.severity >= self._least]
        applies = checked.scope is not None and checked.scope.verdict == "applies"
        settled = applies or checked.status == "other"
        lines: list[str] = []
        if self._verbose and (shown or checked.status != "other"):
            lines += self._steps(checked)
        elif shown or (not settled and self._options.verbosity >= 0):
            lines.append(self.headline(checked))
        for finding in shown:
            lines += ["", *self._finding(finding, checked)]
        if self._verbose and checked.suppressed:
            lines += ["", *map(self._suppressed, checked.suppressed)]
        if self._verbose and checked.duties:
            lines += ["", *self._duties(checked.duties)]
        return lines

    @property
    def _least(self) -> Severity:
        """The lightest findings that are shown."""
        return Severity.NOTE if self._verbose else Severity.WARNING

    @property
    def _verbose(self) -> bool:
        return self._options.verbosity > 0

    def headline(self, checked: Checked) -> str:
        path = self._paint(printable(checked.path), "path")
        service = f"{printable(checked.service)}{self._say('comma')}" if checked.service else ""
        if checked.status == "other":
            return path
        if checked.scope is None:
            return f"{path}: {service}{self._say('invalid')}"
        return f"{path}: {service}{self.verdict(checked.scope)}{self._force(checked)}"

    def _force(self, checked: Checked) -> str:
        """From when what follows from the scope binds, where that is later than the day of the check."""
        days = {self._catalog.packs[duty.pack].from_ for duty in checked.duties}
        as_of = self._catalog.as_of
        later = sorted(day for day in days if day is not None and as_of is not None and as_of < day)
        return self._say("not-in-force", later[0]) if later else ""

    def verdict(self, scope: Scope) -> str:
        if scope.verdict == "applies":
            return self._say("verdict-applies", self._article("2(1)"))
        deciding = _deciding(scope)
        return self._say(f"verdict-{scope.verdict}", self._article(deciding.article), deciding.text)

    def _finding(self, finding: Finding, checked: Checked) -> Iterator[str]:
        said = (finding.severity, finding.rule, finding.title, finding.article, finding.pack, finding.remedy)
        # The same is said of one manifest after the other, and by several threads at once.
        known = self._said.get(said)
        if known is None:
            if len(self._said) >= _REMEMBERED:
                self._said.clear()
            known = self._said[said] = self._head(finding), self._advice(finding)
        head, advice = known
        yield head
        lines = list(snippet(checked.text, finding.location, finding.message))
        gutter = max(len(number) for number, _ in lines)
        margin = " " * gutter
        yield f"{margin}┌─ {_place(checked.path, finding.location).rstrip(': ')}"
        for number, content in lines:
            painted = content if number else self._paint(content, finding.severity.word)
            yield f"{number:>{gutter}}│ {painted}".rstrip()
        if finding.evidence is not None:
            # File and line together, as terminals and editors make links of them.
            line = f":{finding.evidence.line}" if finding.evidence.line else ""
            anchor = f" #{finding.evidence.anchor}" if finding.evidence.anchor else ""
            yield f"{margin}= {self._say('evidence')}{printable(finding.evidence.file + line + anchor)}"
        if finding.because:
            yield f"{margin}= {finding.because}"
        yield f"{margin}= {advice}"
        yield f"{margin}= measures-lint explain {finding.rule}"

    def _head(self, finding: Finding) -> str:
        title = printable(finding.title)
        if finding.article:
            title += self._say("in-brackets", self._article(finding.article, finding.pack))
        rule = self._options.link(finding.rule) if self._options.link else finding.rule
        head = self._paint(f"{self._say(finding.severity.word)}[{rule}]", finding.severity.word)
        return f"{head}{self._say('colon')}{title}"

    def _advice(self, finding: Finding) -> str:
        return f"{self._say('remedy')}{printable(finding.remedy)}"

    def _suppressed(self, finding: Finding) -> str:
        suppressed = finding.suppressed
        assert suppressed is not None, "only what is suppressed is told so"
        told = [suppressed.reason, suppressed.owner]
        if suppressed.expires is not None:
            told.append(self._say("until", suppressed.expires))
        head = self._paint(f"{self._say(f'by-{suppressed.by}')}[{finding.rule}]", "waived")
        why = self._say("comma").join(printable(text) for text in told if text)
        line = f"{finding.location.line}{self._say('colon')}{printable(finding.message)}"
        return f"{head}{self._say('colon')}{line}" + (self._say("in-brackets", why) if why else "")

    def _duties(self, duties: Sequence[DutyState]) -> Iterator[str]:
        cited = [self._cited(duty) for duty in duties]
        column = max(map(width, cited))
        states = [self._say(f"status-{duty.status}") for duty in duties]
        second = max(map(width, states))
        for duty, article, state in zip(duties, cited, states, strict=True):
            painted = self._paint(state, duty.status) + " " * (second - width(state))
            because = f"{duty.title}{self._say('colon')}{duty.because}"
            yield f"  {article}{' ' * (column - width(article))}  {painted}  {because}"

    def summary(self, tally: Tally, code: int) -> str:
        states = tally.states
        duties = [self._say(f"count-{status}", str(states[status])) for status in _STATUSES if states[status]]
        total = sum(states.values())
        parts = [self._plural("manifests", tally.read)]
        if total:
            parts = [
                f"{parts[0]}{self._say('comma')}{self._plural('duties', total)}{self._say('colon')}"
                + self._say("comma").join(duties)
            ]
        found = [
            self._plural(f"{severity.word}s", tally.count(severity))
            for severity in sorted(Severity, reverse=True)
            if tally.count(severity)
        ]
        if found:
            hidden = tally.count(Severity.NOTE) and not self._verbose
            parts.append(self._say("comma").join(found) + (self._say("notes-hidden") if hidden else ""))
        for by in ("waiver", "baseline"):
            if tally.hidden(by):
                parts.append(self._plural("waived" if by == "waiver" else by, tally.hidden(by)))
        if tally.excluded:
            parts.append(self._plural("excluded", tally.excluded))
        if tally.problems:
            parts.append(self._plural("problems", len(tally.problems)))
        if tally.skipped:
            parts.append(self._plural("skipped", len(tally.skipped)))
        parts += [self._say("as-of", tally.as_of), self._say("exit", str(code))]
        return self._paint(" · ".join(parts), "summary")

    def _article(self, article: str, pack: str = "measures") -> str:
        return self._catalog.article(article, pack, self._options.lang)

    def _cited(self, duty: DutyState) -> str:
        return self._article(duty.article, duty.pack)

    def _say(self, name: str, *values: str) -> str:
        return phrase(name, self._options.lang, *values)

    def _plural(self, name: str, count: int) -> str:
        return phrase(f"{name}-one" if count == 1 else f"{name}-many", self._options.lang, str(count))


def _deciding(scope: Scope) -> Reason:
    """The step that a verdict other than "applies" rests on."""
    if scope.verdict == "separate-rules-first":
        return next(reason for reason in scope.reasons if reason.step == "sector")
    if scope.verdict == "unclear":
        # What is not said of generation and offer counts as yes, and decides nothing.
        open_steps = {"audience", "territory"}
        return next(
            reason
            for reason in scope.reasons
            if reason.outcome == "unclear" or (reason.outcome == "undeclared" and reason.step in open_steps)
        )
    return next(reason for reason in scope.reasons if reason.outcome == "no")


def _place(path: str | None, location: Location | None) -> str:
    if path is None:
        return ""
    where = f":{location.line}:{location.column}" if location else ""
    return f"{printable(path)}{where}: "
