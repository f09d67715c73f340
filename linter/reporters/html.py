"""A report as one page of HTML that needs nothing but itself: no network, light and dark, fit to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from linter import __version__
from linter.catalog import Catalog
from linter.findings import Checked
from linter.reporters.phrases import phrase
from linter.reporters.sections import SectionWriter
from linter.reporters.snippet import printable
from linter.reporters.tables import (
    DUTY_COLUMNS,
    FINDING_COLUMNS,
    SUPPRESSED_COLUMNS,
    Row,
    columns,
    duty_rows,
    finding_rows,
    suppressed_rows,
)
from linter.reporters.text import TextOptions, headline, summary
from linter.tally import Tally

_STYLE = """
:root { color-scheme: light dark; --line: #d0d7de; --faint: #f6f8fa; --error: #b42318; --warning: #8a5a00;
  --good: #1a6b34; --note: #0b5394; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --faint: #1b2027; --error: #ff8f85;
  --warning: #e3b341; --good: #6fdd8b; --note: #79b8ff; } }
body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem auto;
  max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: var(--faint); }
.error, .unmet { color: var(--error); font-weight: 600; } .warning, .undeclared { color: var(--warning);
  font-weight: 600; } .met { color: var(--good); } .note, .human { color: var(--note); }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
"""


class Writer(SectionWriter):
    """Writes the summary, then for each manifest its findings and the state of every duty."""

    def end(self, tally: Tally, code: int) -> None:
        """Write all of it."""
        lang = self._style.lang
        footer = phrase("html-footer", lang, __version__, self._catalog.revision)
        for line in (
            "<!doctype html>",
            f'<html lang="{"en" if lang == "en" else "zh-CN"}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            "<title>measures-lint</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            "<main>",
            "<h1>measures-lint</h1>",
            f"<p>{escape(summary(tally, self._catalog, self._style, code))}</p>",
        ):
            self._out(f"{line}\n")
        for section in self._sections:
            self._out(f"{section}\n")
        for line in (
            *_problems(tally, lang),
            f"<footer><p>{escape(footer)}</p></footer>",
            "</main>",
            "</body>",
            "</html>",
        ):
            self._out(f"{line}\n")

    def _section(self, checked: Checked) -> Iterator[str]:
        return _manifest(checked, self._catalog, self._style)


def _manifest(checked: Checked, catalog: Catalog, style: TextOptions) -> Iterator[str]:
    yield f"<h2>{escape(headline(checked, catalog, style))}</h2>"
    findings = finding_rows(checked, catalog, style.lang)
    if findings:
        yield from _table(
            phrase("html-findings", style.lang), columns(FINDING_COLUMNS, style.lang), findings, 0
        )
    else:
        yield f"<p>{escape(phrase('nothing-found', style.lang))}</p>"
    hidden = suppressed_rows(checked, catalog, style.lang)
    if hidden:
        yield from _table(
            phrase("suppressed", style.lang), columns(SUPPRESSED_COLUMNS, style.lang), hidden, 0
        )
    duties = duty_rows(checked, catalog, style.lang)
    if duties:
        yield from _table(phrase("html-duties", style.lang), columns(DUTY_COLUMNS, style.lang), duties, 2)


def _table(caption: str, heads: Sequence[str], rows: Sequence[Row], marked: int) -> Iterator[str]:
    """`marked` is the column that says how a row stands."""
    yield f"<table><caption>{escape(caption)}</caption>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{escape(head)}</th>' for head in heads) + "</tr></thead>"
    yield "<tbody>"
    for row in rows:
        cells = (
            f'<td class="{row.kind}">{escape(cell)}</td>'
            if position == marked
            else f"<td>{escape(cell)}</td>"
            for position, cell in enumerate(row.cells)
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table>"


def _problems(tally: Tally, lang: str) -> Iterator[str]:
    if not tally.problems:
        return
    yield f"<h2>{escape(phrase('not-checked', lang))}</h2>"
    yield "<ul>"
    for problem in tally.problems:
        place = f"{problem.path}: " if problem.path else ""
        hint = f" ({problem.hint})" if problem.hint else ""
        yield f"<li>{escape(printable(f'{place}{problem.message}{hint}'))}</li>"
    yield "</ul>"
