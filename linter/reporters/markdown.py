"""A report as Markdown, for the summary of a job or a comment on a review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.catalog import Catalog
from linter.findings import Checked
from linter.reporters.phrases import phrase
from linter.reporters.sections import SectionWriter
from linter.reporters.snippet import printable
from linter.reporters.tables import (
    FINDING_COLUMNS,
    SUPPRESSED_COLUMNS,
    Row,
    columns,
    finding_rows,
    suppressed_rows,
)
from linter.reporters.text import TextOptions, headline, summary
from linter.tally import Tally


class Writer(SectionWriter):
    """Writes the summary, then a table for each manifest with findings, then what could not be checked."""

    def end(self, tally: Tally, code: int) -> None:
        """Write all of it."""
        self._out(f"# measures-lint\n\n{escaped(summary(tally, self._catalog, self._style, code))}\n")
        for section in self._sections:
            self._out(f"\n{section}\n")
        if tally.problems:
            self._out("".join(f"\n{line}" for line in _problems(tally, self._style.lang)) + "\n")

    def _section(self, checked: Checked) -> Iterator[str]:
        return _manifest(checked, self._catalog, self._style)


def escaped(text: str) -> str:
    """`text` as Markdown shows it letter by letter, in one line, also inside a table."""
    return "".join(f"\\{char}" if char in _MARKS else char for char in printable(text))


# Full stops, hyphens and brackets do nothing in the middle of a line.
_MARKS = "\\`*_[]<>#|~&@"


def _manifest(checked: Checked, catalog: Catalog, style: TextOptions) -> Iterator[str]:
    yield f"## {escaped(headline(checked, catalog, style))}"
    yield ""
    rows = finding_rows(checked, catalog, style.lang)
    if rows:
        yield from _table(columns(FINDING_COLUMNS, style.lang), rows)
    else:
        yield phrase("nothing-found", style.lang)
    hidden = suppressed_rows(checked, catalog, style.lang)
    if hidden:
        yield ""
        yield f"### {phrase('suppressed', style.lang)}"
        yield ""
        yield from _table(columns(SUPPRESSED_COLUMNS, style.lang), hidden)


def _table(heads: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(escaped(cell) for cell in row.cells)} |"


def _problems(tally: Tally, lang: str) -> Iterator[str]:
    yield f"## {phrase('not-checked', lang)}"
    yield ""
    for problem in tally.problems:
        place = f"{problem.path}: " if problem.path else ""
        hint = f" ({problem.hint})" if problem.hint else ""
        yield f"- {escaped(f'{place}{problem.message}{hint}')}"
