"""What a clause may be about, and how well a text speaks of it: words, weights and a sum, in one data file.

A word of `subjects.json` in Chinese is found anywhere; one in Latin letters where a word begins, so `label`
finds `labels`. `a+b` asks for both. `@user` stands for every word of that group. Case, punctuation and
characters that look alike make no difference.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from linter.documents.characters import plain
from linter.findings import KeyPath

_DATA = Path(__file__).with_name("subjects.json")
_NO_WORD = re.compile(r"[^0-9a-z\u3400-\u9fff]+")


@dataclass(frozen=True)
class Words:
    """A text, ready to be searched for words."""

    spaced: str
    """Its words, each between single spaces."""
    joined: str
    """Without spaces, as Chinese is written."""

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of `text`."""
        spaced = f" {_NO_WORD.sub(' ', plain(text).lower())} "
        return cls(spaced, spaced.replace(" ", ""))


Word = tuple[tuple[str, ...], ...]
"""A word of the data file: each of the parts must be found, and of a part one of the spellings."""


@dataclass(frozen=True)
class Subject:
    """What a clause may be about."""

    path: tuple[str, ...]
    """Where a manifest maps it; `*` stands for every item of a list."""
    heading: tuple[Word, ...]
    """Words of a heading that names the subject."""
    phrases: tuple[Word, ...]
    """What is hardly said but of this subject."""
    words: tuple[Word, ...]
    """What is often said of it, and of other subjects too."""
    against: tuple[Word, ...]
    """Words of a heading that names another subject."""

    @property
    def name(self) -> str:
        """The key that the manifest has for it: `user_duties`, `decide_within`."""
        return next(key for key in reversed(self.path) if key not in ("evidence", "*"))

    @property
    def group(self) -> str:
        """The document that it belongs to: `agreement`, `privacy`, `publication`, `complaints`."""
        return self.path[0]


@dataclass(frozen=True)
class Responsibility:
    """How a clause says that the user answers for everything, and the provider for nothing."""

    user_bears_all: tuple[Word, ...]
    provider_bears_none: tuple[Word, ...]
    what_is_generated: tuple[Word, ...]
    """What the provider answers for by law; a user does answer for what the user does."""
    unless: tuple[Word, ...]
    """What takes the shifting back."""


@dataclass(frozen=True)
class Subjects:
    """The data file."""

    all: tuple[Subject, ...]
    weights: Mapping[str, int]
    levels: Mapping[str, int]
    """From which score on a section `speaks` of its subject, may be `suggested` for it, and is `sure` to."""
    responsibility: Responsibility

    @cached_property
    def groups(self) -> frozenset[str]:
        """The documents that have subjects."""
        return frozenset(subject.group for subject in self.all)

    def at(self, path: KeyPath) -> Subject | None:
        """The subject that a manifest maps at `path`."""
        pattern = tuple("*" if isinstance(key, int) else key for key in path)
        return self._by_path.get(pattern)

    @cached_property
    def _by_path(self) -> Mapping[tuple[str, ...], Subject]:
        return {subject.path: subject for subject in self.all}

    def score(self, subject: Subject, heading: Words, body: Words) -> int:
        """How well a section with this heading and this body speaks of `subject`."""
        weights = self.weights
        score = min(count(subject.phrases, body) * weights["phrase"], weights["phrases at most"])
        score += min(count(subject.words, body) * weights["word"], weights["words at most"])
        if has(subject.heading, heading):
            score += weights["heading"]
        if has(subject.against, heading):
            score += weights["against"]
        return score

    def needed(self, subject: Subject, heading: Words) -> int:
        """The score from which a section with this heading is suggested for `subject`."""
        named = has(subject.heading, heading)
        return self.levels["suggested" if named else "suggested without its heading"]


@cache
def load() -> Subjects:
    """The data file, read once."""
    data = json.loads(_DATA.read_text("utf-8"))
    groups = {name: tuple(map(_spelling, words)) for name, words in data["groups"].items()}

    def words_of(written: Sequence[str]) -> tuple[Word, ...]:
        return tuple(
            tuple(
                groups[part[1:]] if part.startswith("@") else (_spelling(part),) for part in word.split("+")
            )
            for word in written
        )

    return Subjects(
        tuple(
            Subject(
                tuple(item["path"].split(".")),
                *(words_of(item[kind]) for kind in ("heading", "phrases", "words", "against")),
            )
            for item in data["subjects"]
        ),
        data["weights"],
        data["levels"],
        Responsibility(**{name: words_of(written) for name, written in data["responsibility"].items()}),
    )


def count(words: Sequence[Word], text: Words) -> int:
    """How many of `words` are found in `text`."""
    return sum([has((word,), text) for word in words])


def has(words: Sequence[Word], text: Words) -> bool:
    """Whether one of `words` is found in `text`."""
    # Asked of every sentence: a loop of its own takes half the time of one expression in another.
    spaced, joined = text.spaced, text.joined
    for word in words:
        for part in word:
            for spelling in part:
                if spelling in (spaced if spelling[0] == " " else joined):
                    break
            else:
                break
        else:
            return True
    return False


def _spelling(written: str) -> str:
    """What is searched: a word in Latin letters starts with the space before it."""
    return f" {written}" if written.isascii() and not written.isdigit() else written
