"""A system descriptor of eu-ai-act-compliance-kit, release 0.1 (YAML; the format carries no version).

Taken are name and description; what it says of training data is shown beside the question. Flags such as
`explicit_consent: true` are left where they are, and so is `version`, which is the system's and no model's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linter.init.importers import Source, words
from linter.init.known import Fact, Hint, Known

_KEYS = {"name", "description", "use_cases", "data_practices", "human_oversight"}


def recognises(data: Mapping[str, Any], text: str) -> bool:
    """Whether `data` is such a descriptor."""
    return set(data) >= _KEYS


def read(data: Mapping[str, Any], source: Source) -> Known:
    """What the descriptor says of the system."""
    facts = [
        Fact(path, source.marked(text, key))
        for key, path, limit in (
            ("name", ("service", "name"), 200),
            ("description", ("service", "summary"), 500),
        )
        if (text := words(data.get(key), limit))
    ]
    training = words(data.get("training_data_source"), 300)
    where = source.marked(None, "training_data_source").note.where
    hints = (Hint(("training", "datasets"), training, training, where),) if training else ()
    return Known(facts=tuple(facts), hints=hints)
