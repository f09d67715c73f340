"""YAML, laid out as in the examples: a blank line between subjects, lists of words in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.findings import KeyPath
from linter.init import vocabulary
from linter.init.draft import SCHEMA_ADDRESS, Draft
from linter.init.questions import Question
from linter.init.writers import comments


def write(draft: Draft, lang: str) -> str:
    """The whole manifest."""
    lines = [
        f"# yaml-language-server: $schema={SCHEMA_ADDRESS}",
        *(f"# {line}" for line in comments.introduction(lang)),
    ]
    writer = _Writer(draft, draft.questions(), lang)
    for key in vocabulary.keys(()):
        block = list(writer.key((key,), draft.data)) if key != "$schema" else []
        if block:
            lines += ["", *block]
    return "\n".join(lines) + "\n"


def block(key: str, value: Any, notes: Mapping[KeyPath, str] | None = None) -> list[str]:
    """`key: value` in lines of its own, not indented; `notes` are comments by path below the value."""
    return list(_pair(key, value, (), notes or {}))


def items(value: Any, notes: Mapping[KeyPath, str] | None = None) -> list[str]:
    """One item of a list in lines of its own, not indented."""
    return list(_item(value, (), notes or {}))


def flow(value: Any) -> str:
    """`value` in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(child)}" for key, child in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(value: Any) -> str:
    """A text, a number or a boolean."""
    import json

    if not isinstance(value, str):
        return json.dumps(value)
    return value if _is_plain(value) else quoted(value)


def quoted(text: str) -> str:
    """`text` in double quotes, with escapes that YAML and TOML both know."""
    escapes = {'"': '\\"', "\\": "\\\\"}
    return '"' + "".join(escapes.get(char) or _character(char) for char in text) + '"'


def _character(char: str) -> str:
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def _is_plain(text: str) -> bool:
    """Whether `text` means itself without quotes, also in a list in one line."""
    from linter.errors import ManifestUnreadable
    from linter.formats import yaml

    if not text.isprintable() or "#" in text or text[:1] in "-?:":
        return False
    # A date is a text to this linter and a date to other readers; either way it is what was meant.
    try:
        return bool(yaml.parse(f"[{text}]", "") == [text] and yaml.parse(f"a: {text}", "") == {"a": text})
    except ManifestUnreadable:
        return False


class _Writer:
    def __init__(self, draft: Draft, questions: list[Question], lang: str) -> None:
        self._draft = draft
        self._questions = questions
        self._lang = lang

    def key(self, path: KeyPath, parent: Mapping[str, Any]) -> Iterator[str]:
        """What stands for the key at the end of `path`, and the questions below it."""
        key = str(path[-1])
        if key not in parent:
            yield from self._open(path)
        elif isinstance(parent[key], Mapping):
            yield f"{key}:"
            yield from self._inside(path, parent[key], "  ")
        elif isinstance(parent[key], list) and any(isinstance(item, Mapping) for item in parent[key]):
            yield f"{key}:"
            yield from self._list(path, parent[key])
        else:
            yield f"{key}: {flow(parent[key])}{_comment(self._note(path))}"

    def _inside(self, path: KeyPath, value: Mapping[str, Any], indent: str) -> Iterator[str]:
        for name in vocabulary.keys(path):
            yield from _indented(self.key((*path, name), value), indent)

    def _list(self, path: KeyPath, values: list[Any]) -> Iterator[str]:
        for position, value in enumerate(values):
            lines = list(self._inside((*path, position), value, ""))
            yield f"  - {lines[0]}"
            yield from _indented(lines[1:], "    ")
        # Vendors that were seen without a model are worth a line, although the list is no longer empty.
        for hint in self._draft.hints_for(path, self._lang):
            yield f"  # {comments.asked(hint, self._lang)}"

    def _open(self, path: KeyPath) -> Iterator[str]:
        below = comments.below(self._questions, path)
        if below and len(path) == 1 and below[0].path != path:
            yield f"# {path[0]}:"
        for question in below:
            yield from (f"# {line}" for line in comments.question(question, self._draft, self._lang))
            form = " | ".join(map(flow, question.example))
            deeper = question.path[len(path) :] if len(path) > 1 else question.path[1:]
            indent = "  " if len(path) == 1 and deeper else ""
            names = [str(part) for part in ((path[-1], *deeper) if len(path) > 1 or not deeper else deeper)]
            yield f"# {indent}{names[0]}: {_nested(names[1:], form)}"

    def _note(self, path: KeyPath) -> str:
        note = self._draft.notes.get(path)
        return "" if note is None else note.text(self._lang)


def _nested(names: list[str], form: str) -> str:
    return "".join(f"{{{name}: " for name in names) + form + "}" * len(names)


def _indented(lines: Iterator[str] | list[str], indent: str) -> Iterator[str]:
    for line in lines:
        # The sign of a commented key stays in its column, so that taking it out leaves the key indented.
        yield f"{indent}{line}"


def _comment(text: str) -> str:
    return f" # {text}" if text else ""


def _pair(key: str, value: Any, path: KeyPath, notes: Mapping[KeyPath, str]) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        yield f"{key}:"
        for name, child in value.items():
            yield from (f"  {line}" for line in _pair(name, child, (*path, name), notes))
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        yield f"{key}:"
        for position, child in enumerate(value):
            yield from (f"  {line}" for line in _item(child, (*path, position), notes))
    else:
        yield f"{key}: {flow(value)}{_comment(notes.get(path, ''))}"


def _item(value: Any, path: KeyPath, notes: Mapping[KeyPath, str]) -> Iterator[str]:
    if not isinstance(value, Mapping) or not value:
        yield f"- {flow(value)}{_comment(notes.get(path, ''))}"
        return
    lines = [line for name, child in value.items() for line in _pair(name, child, (*path, name), notes)]
    yield f"- {lines[0]}"
    yield from (f"  {line}" for line in lines[1:])
