"""What a manifest does not say yet, of what is known by now. Answers, comments and order stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from linter.findings import KeyPath
from linter.init.draft import is_valid, with_value
from linter.init.editors import Addition, Remark
from linter.init.known import Basis, Entry, Known, Note, same_name
from linter.init.questions import value_at
from linter.init.suggestions import Suggestion
from linter.init.writers import comments

_MODALITY = {
    "en": "{} is seen in the code and not declared in `generates`; is it generated?",
    "zh": "代码中发现 {}，`generates` 未声明；是否生成该类内容？",
}


def additions(
    data: Mapping[str, Any], known: Known, suggested: Iterable[Suggestion], lang: str
) -> list[Addition]:
    """What is to be added to the manifest `data`, which keeps its schema before and after."""
    changed: Mapping[str, Any] = data
    wanted: list[Addition] = []
    for addition in _candidates(data, known, suggested, lang):
        if _is_free(changed, addition.path) and is_valid(
            following := with_value(changed, addition.path, addition.value)
        ):
            changed = following
            wanted.append(addition)
    return wanted


def remarks(data: Mapping[str, Any], text: str, known: Known, lang: str) -> list[Remark]:
    """Questions about what is seen and differs from what is declared; none that stands in `text` already."""
    declared = value_at(data, ("service", "generates"))
    wanted = []
    for fact in known.facts if isinstance(declared, list) else ():
        if fact.path == ("service", "generates"):
            for modality in fact.marked.value:
                question = comments.asked(_MODALITY[lang].format(modality), lang)
                # Lines move; the question is the same.
                if modality not in declared and question not in text:
                    note = fact.marked.note.text(lang)
                    wanted.append(Remark(fact.path, f"{question} ({note})"))
    return wanted


def _candidates(
    data: Mapping[str, Any], known: Known, suggested: Iterable[Suggestion], lang: str
) -> Iterator[Addition]:
    for fact in known.facts:
        yield Addition(fact.path, fact.marked.value, {(): fact.marked.note.text(lang)})
    yield from _entries(data, ("models",), known.models, lang)
    if value_at(data, ("training", "performed")) is not False:
        yield from _entries(data, ("training", "datasets"), known.datasets, lang)
    for path, value, why in suggested:
        yield Addition(tuple(path), value, {(): Note(Basis.SUGGESTED, why).text(lang)})


def _entries(
    data: Mapping[str, Any], path: KeyPath, entries: Iterable[Entry], lang: str
) -> Iterator[Addition]:
    existing = value_at(data, path)
    items = existing if isinstance(existing, list) else []
    names = {same_name(str(item["name"])) for item in items}
    new = [entry for entry in entries if same_name(str(entry["name"].value)) not in names]
    values = [{key: marked.value for key, marked in entry.items()} for entry in new]
    notes: list[dict[KeyPath, str]] = [
        {(key,): marked.note.text(lang) for key, marked in entry.items()} for entry in new
    ]
    if isinstance(existing, list):
        for position, (value, comment) in enumerate(zip(values, notes, strict=True)):
            yield Addition((*path, len(items) + position), value, comment)
    elif values:
        together: dict[KeyPath, str] = {
            (i, *where): words for i, comment in enumerate(notes) for where, words in comment.items()
        }
        yield Addition(path, values, together)


def _is_free(data: Any, path: KeyPath) -> bool:
    """Whether nothing stands at `path`, nor a `false` where it would have to be."""
    for part in path:
        if isinstance(data, list):
            return isinstance(part, int) and part == len(data)
        if not isinstance(data, Mapping):
            return False
        if part not in data:
            return True
        data = data[part]
    return False
