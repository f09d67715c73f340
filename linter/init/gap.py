"""The gap file: the open questions of a manifest, to be answered by somebody who never sees the manifest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from linter import formats
from linter.errors import LinterError
from linter.findings import KeyPath, pointer
from linter.formats.places import Places
from linter.init import vocabulary
from linter.init.draft import with_value
from linter.init.editors import Addition
from linter.init.questions import Question, all_for, open_in, value_at
from linter.init.writers import yaml
from linter.sources import Source

_HEAD = (
    "Open questions about an AI service. Write answers behind `answer:`; what is left empty stays open.",
    "关于人工智能服务的待答问题。请在 `answer:` 后填写；留空表示暂不回答。",
)


def written(questions: Iterable[Question]) -> str:
    """The gap file of `questions`, in both languages."""
    lines = [f"# {line}" for line in _HEAD]
    for question in questions:
        lines += ["", *_item(question)]
    return "\n".join(lines) + ("\n" if len(lines) > len(_HEAD) else "\n[]\n")


def answers(source: Source, data: Mapping[str, Any]) -> list[Addition]:
    """The answers of the gap file `source` to questions about the manifest `data`.

    Raises `LinterError` with the place of the first one that does not fit; then nothing is taken.
    """
    given = formats.parse(source.text, source.format, source.path)
    places = formats.places_in(source.text, source.format)
    known = {question.id: question for question in all_for(data)}
    still_open = {question.id for question in open_in(data)}
    if not isinstance(given, list):
        raise _refused(source, places, (), "holds no list of questions", "write it with `init --questions`")
    changed: Mapping[str, Any] = data
    wanted: dict[KeyPath, tuple[int, Addition]] = {}
    for position, item in enumerate(given):
        if not isinstance(item, Mapping) or not isinstance(item.get("id"), str):
            hint = "write the file with `init --questions`, and change nothing but the answers"
            raise _refused(source, places, (position,), "this is no question: it has no `id`", hint)
        if item.get("answer") is None:
            continue
        question = known.get(item["id"])
        if question is None:
            raise _unknown(source, places, position, item["id"], known)
        if item["id"] not in still_open and value_at(data, question.path) == item["answer"]:
            continue
        if item["id"] not in still_open or question.path in wanted:
            what = f"`{item['id']}` is answered already"
            hint = "change the answer in the manifest itself"
            raise _refused(source, places, (position, "answer"), what, hint)
        changed = with_value(changed, question.path, item["answer"])
        wanted[question.path] = (position, Addition(question.path, item["answer"]))
    _hold_to_schema(source, places, changed, {path: position for path, (position, _) in wanted.items()})
    return [addition for _, addition in wanted.values()]


def _item(question: Question) -> list[str]:
    lines = yaml.items(
        {
            "id": question.id,
            "path": pointer(question.path),
            "question": dict(question.words),
            "kind": question.kind,
        }
    )
    values = vocabulary.allowed(question.path)
    if values:
        lines += ["  allowed:", *(f"    - {value} # {means}" for value, means in values.items())]
    elif question.kind not in {"text", "boolean"}:
        lines.append(f"  # {' | '.join(map(yaml.flow, question.example))}")
    return [*lines, "  answer:"]


def _hold_to_schema(
    source: Source, places: Places, data: Mapping[str, Any], answered: Mapping[KeyPath, int]
) -> None:
    from linter.schema import breaches
    from linter.schema_rules import RULES

    for breach in breaches(data, "en"):
        near = [path for path in answered if path == breach.path[: len(path)]]
        # A parent that lacks a key was made by the answer.
        near = near or [path for path in answered if breach.path == path[: len(breach.path)]]
        if near:
            position = answered[near[0]]
            message = (
                RULES[breach.rule]
                .text("message", "en")
                .format_map(
                    {
                        key: ", ".join(value) if isinstance(value, list) else value
                        for key, value in breach.details.items()
                    }
                )
            )
            inside = (position, "answer", *breach.path[len(near[0]) :])
            hint = "correct the answer, or leave it empty; nothing was written"
            raise _refused(source, places, inside, f"this answer does not fit: {message}", hint)


def _unknown(
    source: Source, places: Places, position: int, name: str, known: Mapping[str, Question]
) -> LinterError:
    import difflib

    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else "write the file anew with `init --questions`"
    return _refused(source, places, (position, "id"), f"there is no question {name!r}", hint)


def _refused(source: Source, places: Places, path: KeyPath, message: str, hint: str) -> LinterError:
    while path and path not in places:
        path = path[:-1]
    place = places[path].value
    return LinterError(message, path=source.path, location=place, hint=hint)
