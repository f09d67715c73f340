"""The draft against the final text, for each service: as text, JSON and Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from linter.catalog import DRAFT, Catalog
from linter.comparison import CHANGES, Change, changes
from linter.findings import Checked, DutyState, Reach, Report
from linter.reporters.json import dumps, duty, envelope, problem
from linter.reporters.phrases import phrase
from linter.reporters.snippet import printable, width
from linter.reporters.text import Style


def as_text(report: Report, catalog: Catalog, lang: str, paint: Style, *, everything: bool) -> str:
    """For a terminal. Without `everything`, what differs and concerns the service."""
    told = _Told(catalog, lang)
    blocks = ["\n".join(told.block(checked, paint, everything)) for checked in _decided(report)]
    return "\n\n".join(blocks) + ("\n" if blocks else "")


def as_markdown(report: Report, catalog: Catalog, lang: str, *, everything: bool) -> str:
    """For a review: a table for each service."""
    told = _Told(catalog, lang)
    blocks = ["\n".join(told.table(checked, everything)) for checked in _decided(report)]
    return "\n\n".join(blocks) + ("\n" if blocks else "")


def as_json(report: Report, catalog: Catalog, lang: str) -> str:
    """Every change, with what can be said of its duties under either text."""
    document = {
        **envelope(catalog),
        "as_of": report.as_of,
        "engine": report.engine,
        "complete": report.complete,
        "manifests": [_manifest(checked, catalog, lang) for checked in report.manifests],
        "errors": [problem(item) for item in report.problems],
        "skipped": [problem(item) for item in report.skipped],
    }
    return dumps(document)


def _decided(report: Report) -> Iterator[Checked]:
    return (checked for checked in report.manifests if checked.scope is not None)


def _manifest(checked: Checked, catalog: Catalog, lang: str) -> dict[str, Any]:
    listed = changes(checked, catalog, lang) if checked.scope is not None else []
    return {
        "path": checked.path,
        "service": checked.service,
        "status": checked.status,
        "scope": {
            reach.pack: {"verdict": reach.verdict, "text": reach.text}
            for reach in (checked.scope.packs if checked.scope is not None else ())
        },
        "changes": [
            {
                "id": change.id,
                "change": change.change,
                "concerns": change.concerns,
                "article": change.article,
                "draft_articles": list(change.draft_articles),
                "title": change.title,
                "was": change.was,
                "changed": change.changed,
                "elsewhere": list(change.elsewhere),
                "final": change.final and duty(change.final),
                "draft": [duty(state) for state in change.draft],
                "sure": change.sure,
            }
            for change in listed
        ],
    }


class _Told:
    def __init__(self, catalog: Catalog, lang: str) -> None:
        self._catalog = catalog
        self._lang = lang

    def block(self, checked: Checked, paint: Style, everything: bool) -> Iterator[str]:
        service = f"{self._say('colon')}{printable(checked.service)}" if checked.service else ""
        yield paint(printable(checked.path), "path") + service
        for reach in _reaches(checked):
            yield f"  {self._reach(reach)}"
        listed = changes(checked, self._catalog, self._lang)
        column = max(width(self._say(f"change-{name}")) for name in CHANGES) + 4
        for change in _shown(listed, everything):
            kind = self._say(f"change-{change.change}")
            gap = " " * (column - 2 - width(kind))
            yield ""
            yield f"  {paint(kind, 'path')}{gap}{self._cited(change)}  {change.title}"
            for line in self._lines(change):
                yield f"{' ' * column}{line}"
        yield ""
        yield from (f"  {line}" for line in self._read(_shown(listed, everything)))
        yield paint(f"  {self._counts(listed)}", "summary")

    def table(self, checked: Checked, everything: bool) -> Iterator[str]:
        name = _escaped(checked.service or checked.path)
        yield f"## {name}"
        yield ""
        yield f"`{printable(checked.path).replace('`', '')}`"
        yield ""
        for reach in _reaches(checked):
            yield f"- {self._reach(reach)}"
        yield ""
        columns = ("change", "provision", "asked", "changed", "here")
        yield f"| {' | '.join(self._say(f'compare-{column}') for column in columns)} |"
        yield f"|{' --- |' * len(columns)}"
        listed = changes(checked, self._catalog, self._lang)
        for change in _shown(listed, everything):
            cells = (
                self._say(f"change-{change.change}"),
                f"{self._cited(change)} {change.title}",
                change.was,
                self._joined([change.changed, *self._elsewhere(change)]),
                self._joined(self._states(change)),
            )
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""
        yield from (f"{line}  " for line in self._read(_shown(listed, everything)))
        yield self._counts(listed)

    def _lines(self, change: Change) -> Iterator[str]:
        if change.was:
            yield f"{self._say('compare-asked')}{self._say('colon')}{change.was}"
        if change.changed:
            yield f"{self._say('compare-changed')}{self._say('colon')}{change.changed}"
        yield from self._elsewhere(change)
        yield from (f"→ {state}" for state in self._states(change))

    def _elsewhere(self, change: Change) -> Iterator[str]:
        for text in change.elsewhere:
            yield f"{self._say('page-elsewhere')}{self._say('colon')}{text}"

    def _states(self, change: Change) -> list[str]:
        if change.change in {"same", "reworded"} and not change.draft:
            # What asks the same is answered the same.
            return [] if change.final is None else [self._state("compare-both", change.final)]
        before = [self._state("compare-draft", state) for state in change.draft]
        if change.final is None:
            return before
        if before and all(self._about(state) == self._about(change.final) for state in change.draft):
            return [self._state("compare-both", change.final)]
        return [*before, self._state("compare-final", change.final)]

    def _state(self, edition: str, state: DutyState) -> str:
        return f"{self._say(edition)}{self._say('colon')}{self._about(state)}"

    def _about(self, state: DutyState) -> str:
        said = self._say(f"status-{state.status}")
        if state.status not in {"met", "human"}:
            said += self._say("in-brackets", state.because)
        return said

    def _read(self, shown: Sequence[Change]) -> Iterator[str]:
        """How much of what is shown was read in the draft itself."""
        read = [
            self._catalog.article(change.article or change.draft_articles[0], pack, self._lang)
            for change in shown
            for pack in ["measures" if change.article else DRAFT]
            if change.sure == "text"
        ]
        if shown:
            yield self._say("compare-read", self._say("comma").join(read) or self._say("compare-none"))

    def _reach(self, reach: Reach) -> str:
        edition = self._say("compare-draft" if reach.pack == DRAFT else "compare-final")
        verdict = self._say(f"reach-{reach.verdict}")
        return f"{edition}{self._say('colon')}{verdict}{self._say('in-brackets', reach.text)}"

    def _cited(self, change: Change) -> str:
        articles = [self._catalog.article(article, DRAFT, self._lang) for article in change.draft_articles]
        before = self._say("comma").join(articles)
        if change.article is None:
            return before
        final = self._catalog.article(change.article, "measures", self._lang)
        return f"{final}{self._say('in-brackets', before)}" if before else final

    def _counts(self, listed: Sequence[Change]) -> str:
        here = Counter(change.change for change in listed if change.concerns)
        parts = [
            f"{here[name]} {self._say(f'change-{name}')}"
            if self._lang == "en"
            else f"{self._say(f'change-{name}')} {here[name]} 项"
            for name in CHANGES
            if here[name]
        ]
        return self._say("compare-counts", self._say("comma").join(parts) or "0")

    def _joined(self, texts: Sequence[str]) -> str:
        return "<br>".join(text for text in texts if text)

    def _say(self, name: str, *values: str) -> str:
        return phrase(name, self._lang, *values)


def _reaches(checked: Checked) -> Sequence[Reach]:
    return sorted(checked.scope.packs, key=lambda reach: reach.pack) if checked.scope is not None else ()


def _shown(listed: Sequence[Change], everything: bool) -> list[Change]:
    return [change for change in listed if everything or (change.concerns and change.change != "same")]


def _escaped(text: str) -> str:
    """A name from a manifest, as Markdown shows it letter by letter."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]()<>#+-.!|~" else char for char in printable(text))
