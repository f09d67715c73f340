"""What is known of a service before anybody is asked, and where from. Frozen values, no input or output."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from linter.findings import KeyPath


class Basis(enum.Enum):
    """What a value rests on; the words are those of a comment, in English and Chinese."""

    SEEN = ("seen in {}", "见 {}")
    """In code or configuration."""
    NAMED = ("found by its name; nobody has read it", "按文件名找到，内容未经核对")
    """A document."""
    FOLDER = ("confirm: the name of the folder", "请确认：取自文件夹名称")
    TAKEN = ("confirm: from {}", "请确认：取自 {}")
    """From a file of another tool."""
    SUGGESTED = ("suggested: {}", "建议：{}")
    ANSWERED = ("", "")
    """By a person, who needs no comment."""


def in_one_line(text: str) -> str:
    """`text` as it can stand in a comment, whatever a file or a heading is called."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


@dataclass(frozen=True)
class Note:
    """Why a value stands in a manifest."""

    basis: Basis
    where: str = ""
    """Files and lines, or a place in a file; in `Basis.SUGGESTED` the reason."""

    def text(self, lang: str) -> str:
        """The comment beside the value; empty where it needs none."""
        return self.basis.value[0 if lang == "en" else 1].format(in_one_line(self.where))


@dataclass(frozen=True)
class Marked:
    """A value and what it rests on."""

    value: Any
    note: Note


@dataclass(frozen=True)
class Fact:
    """A value at a place of the manifest that is in no list."""

    path: KeyPath
    marked: Marked


Entry = Mapping[str, Marked]
"""A model or a dataset: what is known of each of its keys, `name` always among them."""


@dataclass(frozen=True)
class Hint:
    """Something that was seen and is no value: it helps who answers a question."""

    path: KeyPath
    """The question's."""
    english: str
    chinese: str
    where: str

    def text(self, lang: str) -> str:
        """The hint, and where it was seen."""
        words = self.english if lang == "en" else self.chinese
        return f"{words} ({self.where})" if lang == "en" else f"{words}（{self.where}）"


@dataclass(frozen=True)
class Known:
    """What one source knows."""

    facts: tuple[Fact, ...] = ()
    models: tuple[Entry, ...] = ()
    datasets: tuple[Entry, ...] = ()
    hints: tuple[Hint, ...] = ()


def merged(sources: Iterable[Known]) -> Known:
    """What all `sources` know; where they differ, the first is believed."""
    facts: dict[KeyPath, Fact] = {}
    models: dict[str, dict[str, Marked]] = {}
    datasets: dict[str, dict[str, Marked]] = {}
    hints: dict[Hint, None] = {}
    for known in sources:
        for fact in known.facts:
            facts.setdefault(fact.path, fact)
        _merge(models, known.models)
        _merge(datasets, known.datasets)
        hints |= dict.fromkeys(known.hints)
    return Known(tuple(facts.values()), tuple(models.values()), tuple(datasets.values()), tuple(hints))


def _merge(into: dict[str, dict[str, Marked]], entries: Iterable[Entry]) -> None:
    for entry in entries:
        same = into.setdefault(same_name(entry["name"].value), {})
        for key, marked in entry.items():
            same.setdefault(key, marked)


def same_name(name: str) -> str:
    """What two names of one model or dataset have in common."""
    return name.strip().casefold()
