"""What the manifest's schema says of a key, in one language, and which duties look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from linter.catalog import Catalog, Provision
from linter.findings import KeyPath
from linter.init import vocabulary
from linter.schema import in_language


@dataclass(frozen=True)
class Key:
    """One key of the vocabulary."""

    title: str
    description: str
    values: Sequence[tuple[str, str]] = ()
    """What may stand there, or in the list there, and what each means."""


def key_at(path: KeyPath, lang: str) -> Key | None:
    """What the schema says at `path`; `None` where it has no such place."""
    try:
        node = vocabulary.node(path)
    except KeyError:
        return None
    # What is said at the key itself is nearer than what is said of everything of its kind.
    nodes = [node, *vocabulary.variants(node)]
    title, description = (
        next((in_language(str(part[name]), lang) for part in nodes if part.get(name)), "")
        for name in ("title", "description")
    )
    values = [
        (str(value), in_language(str(means), lang)) for value, means in vocabulary.allowed(path).items()
    ]
    return Key(title, description, values)


def required(path: KeyPath) -> Sequence[str]:
    """The keys that the mapping at `path` cannot do without."""
    parts = vocabulary.variants(vocabulary.node(path))
    return next((list(part.get("required", ())) for part in parts if "properties" in part), [])


def duties_at(path: KeyPath, catalog: Catalog) -> list[Provision]:
    """The duties in force that look at `path` or at something that it stands in."""
    names = tuple(part for part in path if isinstance(part, str))
    parents = {".".join(names[:length]) for length in range(1, len(names) + 1)}
    return [
        duty
        for _, duty in sorted(catalog.duties.items())
        if catalog.packs[duty.pack].from_ is not None and parents.intersection(duty.facts)
    ]
