"""A document as one page of HTML in both languages that needs nothing but itself.

Its policy lets a browser fetch nothing, and run nothing but the one style and the one script that it holds,
each named by its digest. Without the script all can be read; it sorts, filters and unfolds for the printer.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path

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
from linter.reporters.snippet import printable

_HERE = Path(__file__).parent
_DEEPEST = 6
_KEY = re.compile("`([^`]+)`")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_NUMBER = '<span class="number">'
_COMMA = '<span class="comma">'
_TAGS = {"code": "code", "own": "bdi", "strong": "strong", "digest": "code"}


def render(document: Document, lang: str) -> str:
    """The page, which opens in `lang` and holds the other language as well."""
    style, script = _asset("page.css"), _asset("page.js")
    title = Text(printable(document.title.en), printable(document.title.zh))
    other = "zh" if lang == "en" else "en"
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{_code(lang)}" data-title-en="{escape(title.en)}" '
            f'data-title-zh="{escape(title.zh)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{escape(title.of(lang))}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            f'<a class="skip" href="#content">{_text(words("skip"))}</a>',
            "<header>",
            '<div class="heading">',
            f"<h1>{_text(title)}</h1>",
            f'<p class="subtitle">{_text(document.subtitle)}</p>',
            "</div>",
            *_switch(lang, other),
            "</header>",
            *_contents(document),
            '<main id="content" tabindex="-1">',
            *(line for block in document.blocks for line in _block(block, 2)),
            "</main>",
            f"<script>{script}</script>",
            "</body>",
            "</html>",
            "",
        ]
    )


@cache
def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _code(lang: str) -> str:
    return "en" if lang == "en" else "zh-CN"


def _switch(lang: str, other: str) -> Iterator[str]:
    yield '<fieldset class="languages">'
    yield f'<legend class="hidden">{_text(words("language"))}</legend>'
    for name, label in (("en", "English"), ("zh", "中文")):
        checked = " checked" if name == lang else ""
        yield (
            f'<label lang="{_code(name)}"><input type="radio" name="language" id="language-{name}" '
            f'value="{_code(name)}"{checked}><span>{label}</span></label>'
        )
    yield "</fieldset>"


def _contents(document: Document) -> Iterator[str]:
    listed = [block for block in document.blocks if isinstance(block, Section) and block.listed]
    yield '<nav aria-labelledby="contents-title">'
    yield f'<p class="nav-title" id="contents-title">{_text(words("contents"))}</p>'
    yield from _entries(listed, 0)
    yield "</nav>"


def _entries(sections: Sequence[Section], depth: int) -> Iterator[str]:
    if not sections:
        return
    yield "<ul>"
    for section in sections:
        yield f'<li><a href="#{escape(section.id)}">{_line(section.title)}</a>'
        inner = [block for block in section.blocks if isinstance(block, Section) and block.listed]
        # With many services, the parts of each would bury their names.
        if depth == 0 and sum(one.kind == "service" for one in sections) <= 1:
            yield from _entries(inner, depth + 1)
        yield "</li>"
    yield "</ul>"


def _block(block: Block, level: int) -> Iterator[str]:
    if isinstance(block, Section):
        yield from _section(block, level)
    elif isinstance(block, Paragraph):
        kind = f' class="{escape(block.kind)}"' if block.kind else ""
        yield f"<p{kind}>{_line(block.line)}</p>"
    elif isinstance(block, Facts):
        yield '<dl class="facts">'
        for label, lines in block.rows:
            yield f"<div><dt>{_text(label)}</dt>"
            yield from (f"<dd>{_line(line)}</dd>" for line in lines)
            yield "</div>"
        yield "</dl>"
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Items):
        yield "<ul>"
        yield from (f"<li>{_line(line)}</li>" for line in block.items)
        yield "</ul>"
    elif isinstance(block, Quote):
        yield from _quote(block)
    elif isinstance(block, Bar):
        yield from _bar(block)
    elif isinstance(block, Picture):
        yield from _picture(block)
    else:
        yield f"<details><summary>{_text(block.title)}</summary>"
        yield from (line for inner in block.blocks for line in _block(inner, level))
        yield "</details>"


def _section(section: Section, level: int) -> Iterator[str]:
    level = min(level, _DEEPEST)
    kind = f' class="{escape(section.kind)}"' if section.kind else ""
    yield f'<section id="{escape(section.id)}"{kind}>'
    if section.badges:
        yield f'<p class="badges">{_line(section.badges)}</p>'
    yield f"<h{level}>{_line(section.title)}</h{level}>"
    for block in section.blocks:
        if isinstance(block, Table) and [block.caption] == [part.text for part in section.title]:
            # The heading says it to those who see it.
            yield from _table(block, caption="hidden")
        else:
            yield from _block(block, level + 1)
    yield "</section>"


def _table(table: Table, caption: str = "shown") -> Iterator[str]:
    name = escape(table.id)
    if table.sortable:
        yield from _filter(name)
    # Whoever has no mouse scrolls a wide table by the keyboard, so that it must be reached by it.
    yield f'<div class="scroll" role="group" tabindex="0" aria-labelledby="{name}-caption">'
    kind = ' class="sortable"' if table.sortable else ""
    yield f'<table id="{name}"{kind}>'
    yield f'<caption id="{name}-caption"><span class="{caption}">{_text(table.caption)}</span></caption>'
    heads = "".join(f'<th scope="col">{_text(head)}</th>' for head in table.heads)
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        keys = [f' data-key="{escape(printable(key))}"' for key in row.keys] or [""] * len(row.cells)
        states = ' data-states="{}"'.format(" ".join(row.statuses)) if table.sortable else ""
        (head, *cells), (head_key, *cell_keys) = row.cells, keys
        yield f'<tr{states}><th scope="row"{head_key}>{_line(head)}</th>'
        yield "".join(f"<td{key}>{_line(cell)}</td>" for cell, key in zip(cells, cell_keys, strict=True))
        yield "</tr>"
    yield "</tbody></table></div>"


def _filter(name: str) -> Iterator[str]:
    """What the script unhides: without it, there is only the table."""
    yield f'<div class="filter" data-table="{name}" hidden>'
    yield (
        f'<p><label for="{name}-filter">{_text(words("filter"))}</label> '
        f'<input type="search" id="{name}-filter" autocomplete="off"></p>'
    )
    yield f"<fieldset><legend>{_text(words('filter-status'))}</legend>"
    yield (
        f'<label><input type="radio" name="{name}-state" value="" checked> '
        f"{_text(words('filter-all'))}</label>"
    )
    for status in STATUSES:
        yield (
            f'<label><input type="radio" name="{name}-state" value="{status}"> '
            f'<span aria-hidden="true">{MARKS[status]}</span> {_status(status)}</label>'
        )
    yield "</fieldset>"
    yield '<div class="told">'
    yield f'<p role="status">{_text(words("shown"))} <span class="count"></span></p>'
    yield f"<p>{_text(words('sorting'))}</p></div></div>"


def _quote(quote: Quote) -> Iterator[str]:
    shown = quote.excerpt
    unit = words(f"unit-{shown.unit}", str(shown.marked))
    yield "<figure>"
    yield f"<figcaption><code>{_escaped(shown.file)}</code>, {_text(unit)}</figcaption>"
    lines = []
    for number, line in enumerate(shown.lines, shown.first):
        here = shown.unit == "line" and number == shown.marked
        kind = ' class="marked"' if here else ""
        gutter = f"{'▶ ' if here else '  '}{number}" if shown.unit == "line" else ""
        lines.append(f"<span{kind}>{_NUMBER}{gutter}</span><bdi{_own(line)}>{_escaped(line)}</bdi></span>")
    yield f"<pre>{''.join(lines)}</pre>"
    yield "</figure>"


def _bar(bar: Bar) -> Iterator[str]:
    total = sum(bar.counts.values())
    if not total:
        return
    name = escape(bar.id)
    yield f'<div class="bar" id="{name}">'
    yield '<svg aria-hidden="true" focusable="false" width="100%" height="28">'
    start = 0.0
    for status in STATUSES:
        share = 100 * bar.counts[status] / total
        if share:
            yield (f'<rect class="status-{status}" x="{start:.3f}%" width="{share:.3f}%" y="0" height="28"/>')
            # A sign needs room.
            if share >= 3:
                yield f'<text x="{start + share / 2:.3f}%" y="19">{MARKS[status]}</text>'
        start += share
    yield "</svg>"
    yield from _legend(bar.counts)
    yield "</div>"


def _legend(counts: Mapping[str, int]) -> Iterator[str]:
    yield '<ul class="legend">'
    for status in STATUSES:
        yield (
            f'<li><span class="tile status-{status}" aria-hidden="true">{MARKS[status]}</span> '
            f"<strong>{counts[status]}</strong> {_status(status)}</li>"
        )
    yield "</ul>"


def _picture(picture: Picture) -> Iterator[str]:
    yield '<ul class="picture">'
    for article in picture.articles:
        yield f'<li><span class="cited">{_text(article.cited)}</span><ul>'
        for duty in article.duties:
            state, target = words(f"status-{duty.status}"), f"{picture.prefix}-{duty.id}"
            told = Text(
                f"{duty.cited.en} {duty.title.en}: {state.en}", f"{duty.cited.zh}{duty.title.zh}：{state.zh}"
            )
            yield (
                f'<li><a class="tile status-{duty.status}" href="#{escape(target)}">'
                f'<span aria-hidden="true">{MARKS[duty.status]}</span>'
                f'<span class="hidden">{_text(told)}</span></a></li>'
            )
        yield "</ul></li>"
    yield "</ul>"


def _line(line: Line) -> str:
    return " ".join(map(_span, line)).replace(f" {_COMMA}", _COMMA)


def _span(span: Span) -> str:
    if span.text.en == ", ":
        return f"{_COMMA}{_text(span.text)}</span>"
    first, *rest = span.kind.split(" ") if span.kind else [""]
    if first == "tile":
        return _tile(span.text, " ".join(rest))
    content = _text(span.text)
    tag = _TAGS.get(first, "span")
    kinds = " ".join(kind for kind in (first, *rest) if kind and (kind not in _TAGS or kind == "digest"))
    own = _own(span.text.en) if span.text.same else ""
    if first == "english":
        own, kinds = ' lang="en"', ""
    if tag != "span" or kinds or own:
        named = f' class="{escape(kinds)}"' if kinds else ""
        content = f"<{tag}{named}{own}>{content}</{tag}>"
    return f'<a href="#{escape(span.link)}">{content}</a>' if span.link else content


def _tile(text: Text, kind: str) -> str:
    """The sign that `text` begins with; the words are for those who hear the page."""
    sign, _, english = text.en.partition(" ")
    words_only = Text(english, text.zh.partition(" ")[2])
    return (
        f'<span class="tile {escape(kind)}" aria-hidden="true">{sign}</span>'
        f'<span class="hidden">{_text(words_only)}</span>'
    )


def _text(text: Text) -> str:
    if text.same:
        return _escaped(text.en)
    return (
        f'<span class="e" lang="en">{_worded(text.en)}</span>'
        f'<span class="z" lang="zh-CN">{_worded(text.zh)}</span>'
    )


def _worded(text: str) -> str:
    """Words of the rules, in which keys and values stand between backticks."""
    return _KEY.sub(r"<code>\1</code>", _escaped(text))


def _status(name: str) -> str:
    return _text(words(f"status-{name}"))


def _own(text: str) -> str:
    """The language of words that are the same in both languages, where their writing tells it."""
    return ' lang="zh-CN"' if _HAN.search(text) else ""


def _escaped(text: str) -> str:
    return escape(printable(text))
