"""A manifest before it is written: the data, what each value rests on, and what is left open."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from linter.findings import KeyPath
from linter.init import vocabulary
from linter.init.known import Basis, Entry, Fact, Hint, Known, Marked, Note
from linter.init.questions import Question, open_in
from linter.resources import SCHEMA_VERSION

SCHEMA_ADDRESS = f"./ai-service-manifest-{SCHEMA_VERSION}.json"
"""What a new manifest names as its schema; `measures-lint schema` prints that file."""


@dataclass
class Draft:
    """A manifest that keeps its schema at any time."""

    data: dict[str, Any]
    notes: dict[KeyPath, Note] = field(default_factory=dict)
    hints: tuple[Hint, ...] = ()
    refused: list[Fact] = field(default_factory=list)
    """What a source says and the schema does not allow; it is told and not written."""

    def questions(self) -> list[Question]:
        """What is open."""
        return list(open_in(self.data))

    def hints_for(self, path: KeyPath, lang: str) -> list[str]:
        """What was seen that helps to answer the question at `path`."""
        return [hint.text(lang) for hint in self.hints if hint.path == path]

    def put(self, path: KeyPath, marked: Marked) -> bool:
        """Set a value that is in no list; `False`, and nothing is set, where the schema does not allow it."""
        changed = with_value(self.data, path, marked.value)
        if not is_valid(changed):
            self.refused.append(Fact(path, marked))
            return False
        self.data = ordered(changed)
        self.notes[path] = marked.note
        return True


def drafted(known: Known, folder: str) -> Draft:
    """A manifest of what is `known`; `folder` stands for the service's name until somebody gives it one."""
    draft = Draft(
        {"manifest_version": SCHEMA_VERSION, "service": {"name": folder[:200] or "service"}},
        {("service", "name"): Note(Basis.FOLDER)},
        known.hints,
    )
    for fact in known.facts:
        draft.put(fact.path, fact.marked)
    _put_entries(draft, ("models",), known.models)
    _put_entries(draft, ("training", "datasets"), known.datasets)
    return draft


def _put_entries(draft: Draft, path: KeyPath, entries: Iterable[Entry]) -> None:
    items: list[dict[str, Any]] = []
    for entry in entries:
        item: dict[str, Any] = {}
        for key in sorted(entry, key=lambda key: key != "name"):
            marked = entry[key]
            where = (*path, len(items), key)
            if is_valid(with_value(draft.data, path, [*items, {**item, key: marked.value}])):
                item[key] = marked.value
                draft.notes[where] = marked.note
            else:
                draft.refused.append(Fact(where, marked))
        if "name" in item:
            items.append(item)
    if items:
        draft.data = ordered(with_value(draft.data, path, items))


def with_value(data: Mapping[str, Any], path: KeyPath, value: Any) -> dict[str, Any]:
    """A copy of `data` that has `value` at `path`; what is missing on the way is made."""
    changed: Any = copy.deepcopy(data)
    here = changed
    for part, following in pairwise(path):
        if isinstance(here, list):
            here = here[int(part)]
        else:
            if not isinstance(here.get(part), (dict, list)):
                here[part] = [] if isinstance(following, int) else {}
            here = here[part]
    if isinstance(here, list) and path[-1] == len(here):
        here.append(value)
    else:
        here[path[-1]] = value
    return dict(changed)


def is_valid(data: Any) -> bool:
    """Whether `data` keeps the schema of a manifest."""
    from linter.schema import breaches

    return not breaches(data, "en")


def ordered(data: Mapping[str, Any], path: KeyPath = ()) -> dict[str, Any]:
    """`data` with its keys in the order of the vocabulary, which is that of the examples."""
    order = vocabulary.keys(path)
    return {
        key: _ordered(data[key], (*path, key))
        for key in sorted(data, key=lambda key: order.index(key) if key in order else len(order))
    }


def _ordered(value: Any, path: KeyPath) -> Any:
    if isinstance(value, Mapping):
        return ordered(value, path)
    if isinstance(value, list):
        return [_ordered(item, (*path, position)) for position, item in enumerate(value)]
    return value
