"""The anchors of a Markdown document, as GitHub makes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

# An explicit anchor: <a id="…">, <a name="…">, or an id on any other tag.
_ID = re.compile(r"""<[a-zA-Z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))""")


def anchors(text: str) -> Mapping[str, int]:
    """Every anchor of `text` and its line, from 1.

    A heading's anchor is its text in lower case, without punctuation, with hyphens for spaces; the second of
    the same name ends in `-1`. A `#` in a code block is no heading.
    """
    tokens = _blocks().parse(text)
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    inline = _inline()
    for position, token in enumerate(tokens):
        line = token.map[0] + 1 if token.map else 1
        if token.type == "heading_open":
            slug = _slug(_text(inline.parseInline(tokens[position + 1].content)))
            repeat = counts.get(slug, 0)
            counts[slug] = repeat + 1
            found.setdefault(f"{slug}-{repeat}" if repeat else slug, line)
        if token.type == "html_block" or (token.type == "inline" and "<" in token.content):
            for match in _ID.finditer(token.content):
                found.setdefault(next(filter(None, match.groups())), line)
    return found


@cache
def _blocks() -> MarkdownIt:
    # Only headings and raw HTML are of interest, so nothing else is parsed inside its block.
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


@cache
def _inline() -> MarkdownIt:
    return MarkdownIt("commonmark")


def _text(tokens: list[Token]) -> str:
    return "".join(
        child.content if child.type in {"text", "code_inline"} else " " if child.type == "softbreak" else ""
        for token in tokens
        for child in token.children or ()
    )


def _slug(heading: str) -> str:
    kept = (char for char in heading.lower() if char in "- _" or _is_word(char))
    return "".join(kept).replace(" ", "-")


def _is_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN"
