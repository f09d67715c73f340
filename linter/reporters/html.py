"""A report as one page of HTML that needs nothing but itself: no network, light and dark, fit to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from linter import __version__
from linter.catalog import Catalog
from linter.findings import Checked, Report
from linter.reporters.phrases import phrase
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


def render(report: Report, catalog: Catalog, lang: str, code: int) -> str:
    """The summary, then for each manifest its findings and the state of every duty."""
    style = TextOptions(lang=lang)
    body = [
        "<h1>measures-lint</h1>",
        f"<p>{escape(summary(report, catalog, style, code))}</p>",
        *(
            line
            for checked in (*report.manifests, *report.elsewhere)
            if checked.status != "unreadable"
            for line in _manifest(checked, catalog, style)
        ),
        *_problems(report, lang),
        f"<footer><p>{escape(phrase('html-footer', lang, __version__, catalog.revision))}</p></footer>",
    ]
    language = "en" if lang == "en" else "zh-CN"
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{language}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            "<title>measures-lint</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            "<main>",
            *body,
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


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


def _problems(report: Report, lang: str) -> Iterator[str]:
    if not report.problems:
        return
    yield f"<h2>{escape(phrase('not-checked', lang))}</h2>"
    yield "<ul>"
    for problem in report.problems:
        place = f"{problem.path}: " if problem.path else ""
        hint = f" ({problem.hint})" if problem.hint else ""
        yield f"<li>{escape(printable(f'{place}{problem.message}{hint}'))}</li>"
    yield "</ul>"
