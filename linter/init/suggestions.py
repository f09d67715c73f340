"""What could be written into a manifest, because a document that it points to says it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from linter.findings import KeyPath
from linter.manifest import Manifest

Suggestion = tuple[KeyPath, Any, str]
"""Where something could be written, what, and why (a few words)."""

_SURE = frozenset({"high", "medium"})


def suggestions(manifest: Manifest, lang: str) -> Sequence[Suggestion]:
    """The clauses that `manifest` does not map and its documents seem to hold, where that is rather sure."""
    from linter import catalog, clauses
    from linter.evidence import Archive
    from linter.repository import root_of

    known = catalog.load()
    file = Path(manifest.source.path)
    archive = Archive(root_of(file))
    evidence = archive.look(manifest.data, file, known.references)
    looked = clauses.look(manifest.data, evidence, archive.document)
    return [
        (clause.path, clause.reference, known.phrase("certainty", clause.sure, lang=lang))
        for clause in looked.clauses
        if clause.state == "suggested" and clause.reference is not None and clause.sure in _SURE
    ]
