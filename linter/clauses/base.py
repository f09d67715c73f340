"""What is said of the clauses of a manifest's documents. Values, and nothing heavy to import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from linter.findings import KeyPath

if TYPE_CHECKING:
    from linter.documents.base import Document

DocumentOf = Callable[[str], "Document | None"]
"""From a file, relative to the root, to what it holds; `None` where it cannot be read as a document."""


class ClauseState(NamedTuple):
    """What can be said of one clause, from its words."""

    path: KeyPath
    """Where the manifest maps it, or would."""
    subject: str
    """The key of the subject: `user_duties`."""
    state: str
    """`speaks`; `stub` (a heading without content); `off-subject`; `suggested` (not mapped, found here);
    `shifts-responsibility`."""
    file: str
    anchor: str | None
    line: int | None
    """Of the section, from 1."""
    sure: str
    """`high`, `medium` or `low`: how sure it is of `state`."""
    reference: str | None = None
    """What to write into the manifest, where it is `suggested`."""


@dataclass(frozen=True)
class Placeholder:
    """Something that was left to be filled in, in a document that the manifest points to."""

    path: KeyPath
    """The first reference to the document."""
    file: str
    line: int
    text: str


@dataclass(frozen=True)
class Looked:
    """What was seen in the documents of one manifest."""

    clauses: tuple[ClauseState, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
