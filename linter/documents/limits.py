"""How much text is taken apart. The readers need about a second for what is let through."""

from __future__ import annotations

from linter.documents.base import TooLargeDocument

MARKDOWN_CHARACTERS = 400_000
"""An inline parser needs time that grows faster than the text it is given. No agreement is as long."""
MARKDOWN_LINES = 20_000
"""Each level of quotations and lists goes through all its lines."""
MARKDOWN_MARKS = 40_000
"""Of quotations and of the columns of tables."""
HTML_TAGS = 100_000
LINES = 100_000
"""Of a text without markup."""


def check_markdown(text: str) -> None:
    """Raise where `text` would take long to read as Markdown."""
    _check(len(text), MARKDOWN_CHARACTERS, "characters")
    _check(text.count("\n"), MARKDOWN_LINES, "lines")
    _check(text.count(">") + text.count("|"), MARKDOWN_MARKS, "marks of tables and quotations")


def check_html(text: str) -> None:
    """Raise where `text` would take long to read as HTML."""
    _check(text.count("<"), HTML_TAGS, "tags")


def check_lines(text: str) -> None:
    """Raise where `text` has more lines than are looked through for headings."""
    _check(text.count("\n"), LINES, "lines")


def _check(count: int, limit: int, what: str) -> None:
    if count > limit:
        raise TooLargeDocument(f"it has more than {limit} {what}")
