"""What only a person knows: the questions, and which of them a manifest leaves open."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from linter.findings import KeyPath
from linter.init import vocabulary
from linter.init.known import same_name

_EXAMPLES: Mapping[str, tuple[Any, ...]] = {
    "boolean": (True, False),
    "text": ("…",),
    "date": ("YYYY-MM-DD",),
    "country": ("CN",),
    "address": ("https://…",),
    "reference": ("docs/…",),
    "reference-or-false": ("docs/…", False),
}


@dataclass(frozen=True)
class Question:
    """One thing to be answered by a person."""

    id: str
    """Stable: a gap file that was handed out still fits after the manifest has changed."""
    path: KeyPath
    words: Mapping[str, str]
    """The question by language."""
    example: tuple[Any, ...]
    """What an answer may look like; several are a choice."""
    kind: str
    """As `vocabulary.kind` says."""
    in_terminal: bool = False
    """Whether it decides scope or the large duties, and is asked in a terminal."""
    unless: tuple[tuple[KeyPath, tuple[Any, ...]], ...] = ()
    """Answers to others that make this one pointless."""


def pointed(pointer: str) -> KeyPath:
    """The path that a JSON pointer without list positions names."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])


def value_at(data: Any, path: KeyPath) -> Any:
    """What stands at `path`; `None` where nothing does."""
    for part in path:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
        else:
            data = data.get(part) if isinstance(data, Mapping) else None
    return data


def open_in(data: Mapping[str, Any]) -> Iterator[Question]:
    """The questions that the manifest `data` does not answer, in the order of its vocabulary."""
    for question in _general():
        if _is_open(question, data):
            yield question
        if question.path == ("models",):
            yield from (asked for asked in of_models(data.get("models")) if _is_open(asked, data))


def all_for(data: Mapping[str, Any]) -> tuple[Question, ...]:
    """Every question that can be asked about `data`, answered or not."""
    return (*_general(), *of_models(data.get("models")))


def of_models(models: Any) -> Iterator[Question]:
    """The questions about each model."""
    seen: dict[str, int] = {}
    for position, model in enumerate(models if isinstance(models, list) else ()):
        name = str(model["name"])
        number = seen[same_name(name)] = seen.get(same_name(name), 0) + 1
        label = name if number == 1 else f"{name}:{number}"
        for item in _texts()["of each model"]:
            path = ("models", position, item["key"])
            unless = tuple(((*path[:2], key), tuple(v)) for key, v in item.get("unless", {}).items())
            words = {lang: item[lang].replace("{name}", name) for lang in ("en", "zh")}
            kind = vocabulary.kind(path)
            yield Question(f"model-{item['key']}:{label}", path, words, _example(path), kind, unless=unless)


def _is_open(question: Question, data: Mapping[str, Any]) -> bool:
    if any(value_at(data, path) in values for path, values in question.unless):
        return False
    here: Any = data
    for part in question.path:
        if isinstance(here, list) and isinstance(part, int):
            here = here[part]
        elif not isinstance(here, Mapping):
            # `agreement: false` answers every question about the agreement.
            return False
        elif part not in here:
            return True
        else:
            here = here[part]
    return False


@cache
def _texts() -> Mapping[str, Any]:
    texts: Mapping[str, Any] = json.loads((Path(__file__).parent / "questions.json").read_bytes())
    return texts


@cache
def _general() -> tuple[Question, ...]:
    return tuple(_question(item) for item in _texts()["questions"])


def _question(item: Mapping[str, Any]) -> Question:
    path = pointed(item["path"])
    unless = tuple((pointed(where), tuple(values)) for where, values in item.get("unless", {}).items())
    words = {lang: item[lang] for lang in ("en", "zh")}
    example = tuple(item.get("example", ())) or _example(path)
    return Question(item["id"], path, words, example, vocabulary.kind(path), item.get("ask", False), unless)


def _example(path: KeyPath) -> tuple[Any, ...]:
    kind, values = vocabulary.kind(path), tuple(vocabulary.allowed(path))
    if kind == "some-of":
        return (list(values),)
    return values or _EXAMPLES[kind]
