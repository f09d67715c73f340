"""Clauses of agreements, policies and public pages: mapped or found, empty, off their subject, unfilled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from linter.clauses.base import ClauseState, DocumentOf, Looked, Placeholder
from linter.evidence import Evidence

__all__ = ["ClauseState", "DocumentOf", "Looked", "Placeholder", "look"]

_FOR_USERS = frozenset({"agreement", "publication", "guidance", "privacy", "complaints", "minors"})
"""Keys of a manifest whose documents are shown to users as they stand."""
_READABLE = frozenset({"opened", "untracked"})
"""States of evidence in which there is a text; what git does not track can be read all the same."""


def look(data: Mapping[str, Any], evidence: Sequence[Evidence], document_of: DocumentOf) -> Looked:
    """What the documents behind `evidence` hold. Nothing is read, or imported, where there are none.

    `data` is the manifest, which need not keep its schema.
    """
    readable = [item for item in evidence if item.state in _READABLE and item.path[0] in _FOR_USERS]
    if not readable:
        return Looked()
    from linter.clauses.examination import examine, left_over

    return Looked(tuple(examine(data, readable, document_of)), tuple(left_over(readable, document_of)))
