"""A document as Markdown in one language, for a repository, a wiki or a review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.dossier.blocks import (
    Bar,
    Block,
    Facts,
    Items,
    Line,
    Paragraph,
    Picture,
    Quote,
    Section,
    Span,
    Table,
)
from linter.dossier.document import Document
from linter.dossier.model import STATUSES, Text
from linter.dossier.phrases import MARKS, words
from linter.reporters.markdown import escaped
from linter.reporters.snippet import printable

_DEEPEST = 6
_FENCE = re.compile("`{3,}")


def render(document: Document, lang: str) -> str:
    """The document in `lang`."""
    return _Writer(lang).document(document)


class _Writer:
    def __init__(self, lang: str) -> None:
        self._lang = lang

    def document(self, document: Document) -> str:
        lines = [f"# {self._say(document.title)}", "", self._say(document.subtitle), ""]
        lines += [line for block in document.blocks for line in self._block(block, 2)]
        return "\n".join(lines).rstrip("\n") + "\n"

    def _block(self, block: Block, level: int) -> Iterator[str]:
        if isinstance(block, Section):
            badges = f"{self._line(block.badges)} · " if block.badges else ""
            yield f"{'#' * min(level, _DEEPEST)} {badges}{self._line(block.title)}"
            yield ""
            yield from (line for inner in block.blocks for line in self._block(inner, level + 1))
            return
        if isinstance(block, Paragraph):
            yield self._line(block.line)
        elif isinstance(block, Facts):
            for label, lines in block.rows:
                told = self._mark("semicolon").join(map(self._line, lines))
                yield f"- {self._say(label)}{self._mark('colon')}{told}"
        elif isinstance(block, Items):
            yield from (f"- {self._line(line)}" for line in block.items)
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Quote):
            yield from self._quote(block)
        elif isinstance(block, Bar):
            if not sum(block.counts.values()):
                return
            counts = (f"{MARKS[s]} {block.counts[s]} {words(f'status-{s}').of(self._lang)}" for s in STATUSES)
            yield f"{self._say(block.title)}{self._mark('colon')}{' · '.join(counts)}"
        elif isinstance(block, Picture):
            yield from self._picture(block)
        else:
            yield f"**{self._say(block.title)}**"
            yield ""
            yield from (line for inner in block.blocks for line in self._block(inner, level))
            return
        yield ""

    def _table(self, table: Table) -> Iterator[str]:
        yield f"| {' | '.join(self._say(head) for head in table.heads)} |"
        yield f"|{' --- |' * len(table.heads)}"
        for row in table.rows:
            yield f"| {' | '.join(self._line(cell) or ' ' for cell in row.cells)} |"

    def _quote(self, quote: Quote) -> Iterator[str]:
        shown = quote.excerpt
        unit = words(f"unit-{shown.unit}", str(shown.marked))
        yield f"{_code(shown.file)}{self._mark('comma')}{self._say(unit)}"
        yield ""
        lines = [printable(line) for line in shown.lines]
        longest = max((len(run) for line in lines for run in _FENCE.findall(line)), default=2)
        fence = "`" * (longest + 1)
        yield f"{fence}text"
        for number, line in enumerate(lines, shown.first):
            if shown.unit == "line":
                yield f"{'>' if number == shown.marked else ' '} {number:>4} | {line}".rstrip()
            else:
                yield line
        yield fence

    def _picture(self, picture: Picture) -> Iterator[str]:
        heads = [words("column-article"), words("duties")]
        yield f"| {' | '.join(self._say(head) for head in heads)} |"
        yield "| --- | --- |"
        for article in picture.articles:
            marks = (
                f"{MARKS[duty.status]} {self._say(duty.title)}"
                f"{self._aside(self._say(words(f'status-{duty.status}')))}"
                for duty in article.duties
            )
            yield f"| {self._say(article.cited)} | {'<br>'.join(marks)} |"

    def _line(self, line: Line) -> str:
        parts: list[str] = []
        for span in line:
            text = self._span(span)
            if not text:
                continue
            glued = not parts or span.text.en == ", " or parts[-1].endswith((", ", "，")) or text[0] in " （"
            parts.append(text if glued else f" {text}")
        return "".join(parts).strip()

    def _span(self, span: Span) -> str:
        text = span.text.of(self._lang)
        kinds = span.kind.split(" ")
        if "code" in kinds or "digest" in kinds:
            return self._aside(_code(text)) if "label" in kinds else _code(text)
        told = text if text in {", ", "，"} else escaped(text)
        if "strong" in kinds and told.strip():
            return f"**{told.strip()}**"
        return self._aside(told) if "label" in kinds and told else told

    def _aside(self, text: str) -> str:
        """`text` in the brackets of the language, with what stands before them."""
        return words("in-brackets", text).of(self._lang)

    def _mark(self, name: str) -> str:
        return words(name).of(self._lang)

    def _say(self, text: Text) -> str:
        return escaped(text.of(self._lang))


def _code(text: str) -> str:
    """`text` as code, also inside a table; what cannot be code there is escaped."""
    shown = printable(text)
    if "`" in shown or "|" in shown or not shown.strip():
        return escaped(shown)
    return f"`{shown}`"
