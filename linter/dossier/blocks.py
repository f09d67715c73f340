"""What a document is made of, whatever it is written in: sections, tables, excerpts, and pieces of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from linter.dossier.model import Article, Text
from linter.looked import Excerpt


@dataclass(frozen=True)
class Span:
    """A piece of text in a line."""

    text: Text
    kind: str = ""
    """Words with blanks between: `code` (a path, an id), `own` (of the manifest), `label` (beside another),
    `strong`, `status-…`, `severity-…`; `tile` before `status-…` where the sign alone is room enough; none for
    plain words."""
    link: str = ""
    """Id of what it leads to."""


Line = Sequence[Span]


@dataclass(frozen=True)
class Paragraph:
    """A line of its own."""

    line: Line
    kind: str = ""
    """`lead`, `warning` or nothing."""


@dataclass(frozen=True)
class Facts:
    """Pairs of a label and what is to be said under it."""

    rows: Sequence[tuple[Text, Sequence[Line]]]


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    cells: Sequence[Line]
    id: str = ""
    keys: Sequence[str] = ()
    """What each cell sorts by, where it can."""
    statuses: Sequence[str] = ()
    """What a filter for states goes by."""


@dataclass(frozen=True)
class Table:
    """Rows below heads; the first cell of a row is its head."""

    id: str
    caption: Text
    heads: Sequence[Text]
    rows: Sequence[Row]
    sortable: bool = False


@dataclass(frozen=True)
class Items:
    """A list."""

    items: Sequence[Line]


@dataclass(frozen=True)
class Quote:
    """Lines of a file."""

    excerpt: Excerpt


@dataclass(frozen=True)
class Bar:
    """How many duties have which state."""

    id: str
    title: Text
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Picture:
    """Every duty as a mark, by article."""

    prefix: str
    """What the ids of the duties begin with."""
    articles: Sequence[Article]


@dataclass(frozen=True)
class Folded:
    """What is shown when somebody asks for it; on paper, always."""

    title: Text
    blocks: Sequence[Block]


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it."""

    id: str
    title: Line
    blocks: Sequence[Block]
    kind: str = ""
    """`service`, `duty status-…`, `finding severity-…` or nothing."""
    badges: Line = field(default=())
    listed: bool = False
    """Whether the table of contents names it."""


# In quotes: an alias is looked up when it is made.
Block: TypeAlias = "Paragraph | Facts | Table | Items | Quote | Bar | Picture | Folded | Section"


def said(text: Text | str, kind: str = "", link: str = "") -> Line:
    """A line of one piece; a text that is no `Text` is the same in both languages."""
    return [span(text, kind, link)]


def span(text: Text | str, kind: str = "", link: str = "") -> Span:
    """A piece of text; one that is no `Text` is the same in both languages."""
    return Span(Text(text, text) if isinstance(text, str) else text, kind, link)
