"""How much text is taken apart. The readers need about a second for what is let through."""

from __future__ import annotations

from linter.documents.base import TooLargeDocument

MARKDOWN_CHARACTERS = 400_000
"""No agreement is as long."""
MARKDOWN_LINES = 20_000
"""A line may have to be looked at for each level of quotations and lists that it may go on from."""
MARKDOWN_MARKS = 40_000
"""Of quotations and of the columns of tables."""
MARKDOWN_ITEMS = 40_000
"""Items of lists. As many may be nested in one line."""
HTML_TAGS = 100_000
LINES = 100_000
"""Of a text without markup."""

# What an item of a list begins with. In words it is rarer than the limit.
_ITEMS = [mark + blank for mark in "-+*.)" for blank in " \t"]


def check_markdown(text: str) -> None:
    """Raise where `text` would take long to read as Markdown."""
    _check(len(text), MARKDOWN_CHARACTERS, "characters")
    _check(text.count("\n"), MARKDOWN_LINES, "lines")
    _check(text.count(">") + text.count("|"), MARKDOWN_MARKS, "marks of tables and quotations")
    _check(sum(map(text.count, _ITEMS)), MARKDOWN_ITEMS, "items of lists")


def check_html(text: str) -> None:
    """Raise where `text` would take long to read as HTML."""
    _check(text.count("<"), HTML_TAGS, "tags")


def check_lines(text: str) -> None:
    """Raise where `text` has more lines than are looked through for headings."""
    _check(text.count("\n"), LINES, "lines")


def _check(count: int, limit: int, what: str) -> None:
    if count > limit:
        raise TooLargeDocument(f"it has more than {limit} {what}")
