"""TOML: a table for each subject, lists of words in one line, `[[models]]` for lists of entries."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from linter.findings import KeyPath
from linter.init import vocabulary
from linter.init.draft import SCHEMA_ADDRESS, Draft
from linter.init.questions import Question
from linter.init.writers import comments
from linter.init.writers.yaml import quoted


def write(draft: Draft, lang: str) -> str:
    """The whole manifest."""
    lines = [f"#:schema {SCHEMA_ADDRESS}", *(f"# {line}" for line in comments.introduction(lang))]
    lines += [f"manifest_version = {draft.data['manifest_version']}"]
    writer = _Writer(draft, draft.questions(), lang)
    # A plain value after the first table would belong to that table.
    names = [key for key in vocabulary.keys(()) if key not in {"$schema", "manifest_version"}]
    for key in sorted(names, key=lambda key: isinstance(draft.data.get(key, {}), (Mapping, list))):
        block = list(writer.subject((key,)))
        if block:
            lines += ["", *block]
    return "\n".join(lines) + "\n"


def inline(value: Any) -> str:
    """`value` in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {inline(child)}" for key, child in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    return quoted(value) if isinstance(value, str) else json.dumps(value)


class _Writer:
    def __init__(self, draft: Draft, questions: list[Question], lang: str) -> None:
        self._draft = draft
        self._questions = questions
        self._lang = lang

    def subject(self, path: KeyPath) -> Iterator[str]:
        """A key at the top of the manifest with all that stands below it."""
        key = str(path[0])
        value = self._draft.data.get(key)
        if value is None:
            yield from self._open_subject(path)
        elif isinstance(value, Mapping):
            yield from self._table(key, path, value)
        elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            yield from self._tables(key, path, value)
            yield from (
                f"# {comments.asked(hint, self._lang)}" for hint in self._draft.hints_for(path, self._lang)
            )
        else:
            yield self._pair(key, path, value)

    def _open_subject(self, path: KeyPath) -> Iterator[str]:
        below = comments.below(self._questions, path)
        if below and below[0].path != path:
            yield f"# [{path[0]}]"
        for question in below:
            yield from self._asked(question, question.path[1:] or question.path)

    def _table(
        self, title: str, path: KeyPath, value: Mapping[str, Any], brackets: str = "[]"
    ) -> Iterator[str]:
        """A table, its plain values first: whatever follows a table of its own would belong to that."""
        half = len(brackets) // 2
        yield f"{brackets[:half]}{title}{brackets[half:]}"
        later = []
        for name in vocabulary.keys(path):
            where = (*path, name)
            child = value.get(name)
            if child is None:
                for question in comments.below(self._questions, where):
                    yield from self._asked(question, question.path[len(path) :])
            elif isinstance(child, Mapping) or (
                isinstance(child, list) and any(isinstance(item, Mapping) for item in child)
            ):
                later.append((name, where, child))
            else:
                yield self._pair(name, where, child)
        for name, where, child in later:
            yield ""
            if isinstance(child, Mapping):
                yield from self._table(f"{title}.{name}", where, child)
            else:
                yield from self._tables(f"{title}.{name}", where, child)

    def _tables(self, title: str, path: KeyPath, values: list[Any]) -> Iterator[str]:
        for position, value in enumerate(values):
            if position:
                yield ""
            yield from self._table(title, (*path, position), value, "[[]]")

    def _pair(self, key: str, path: KeyPath, value: Any) -> str:
        note = self._draft.notes.get(path)
        comment = note.text(self._lang) if note else ""
        return f"{key} = {inline(value)}" + (f" # {comment}" if comment else "")

    def _asked(self, question: Question, names: KeyPath) -> Iterator[str]:
        yield from (f"# {line}" for line in comments.question(question, self._draft, self._lang))
        form = " | ".join(map(inline, question.example))
        yield f"# {'.'.join(map(str, names))} = {form}"
