"""An opencomplai `SystemManifest` (`system-manifest.json`, as documented in June 2026; it has no version).

Taken are the id and the purpose of the system. Its risk presumption, targets and attestations are judgements
under another law.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linter.init.importers import Source, words
from linter.init.known import Fact, Hint, Known


def recognises(data: Mapping[str, Any], text: str) -> bool:
    """Whether `data` is such a manifest."""
    return {"system_id", "intended_purpose"} <= set(data)


def read(data: Mapping[str, Any], source: Source) -> Known:
    """What the manifest says of the system."""
    facts, hints = [], []
    for key, path, limit in (
        ("system_id", ("service", "name"), 200),
        ("intended_purpose", ("service", "summary"), 500),
    ):
        text = words(data.get(key), limit)
        if text:
            facts.append(Fact(path, source.marked(text, key)))
    for key, question in (
        ("model_architecture", ("models",)),
        ("training_data_description", ("training", "datasets")),
    ):
        text = words(data.get(key), 300)
        if text:
            hints.append(Hint(question, text, text, source.marked(None, key).note.where))
    return Known(facts=tuple(facts), hints=tuple(hints))
