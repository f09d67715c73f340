"""What a clause may be about, and how well a text speaks of it: words, weights and a sum, in one data file.

A word of `subjects.json` in Chinese is found anywhere; one in Latin letters where a word begins, so `label`
finds `labels`. `a+b` asks for both. `@user` stands for every word of that group. Case, punctuation and
characters that look alike make no difference.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from linter.documents.characters import plain
from linter.findings import KeyPath

_DATA = Path(__file__).with_name("subjects.json")
_WORD = re.compile(r"[0-9a-z\u3400-\u9fff]+")


class Words(NamedTuple):
    """A text, ready to be searched for words."""

    spaced: str
    """Its words, each between single spaces."""
    joined: str
    """Without spaces, as Chinese is written."""

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of `text`."""
        words = _WORD.findall(plain(text).lower())
        return cls(f" {' '.join(words)} ", "".join(words))

    @classmethod
    def following(cls, texts: Iterable[Words]) -> Words:
        """The words of `texts`, one after the other."""
        texts = [text for text in texts if text.joined]
        return cls(
            "".join([text.spaced[:-1] for text in texts]) + " ", "".join([text.joined for text in texts])
        )


Word = tuple[tuple[str, ...], ...]
"""A word of the data file: each of the parts must be found, and of a part one of the spellings."""


@dataclass(frozen=True)
class Sought:
    """Words of the data file, parted by how they are looked for. Most have one spelling."""

    latin: tuple[str, ...]
    chinese: tuple[str, ...]
    composed: tuple[Word, ...]

    @classmethod
    def of(cls, words: Sequence[Word]) -> Sought:
        """`words`, ready to be looked for."""
        composed = tuple(word for word in words if len(word) > 1 or len(word[0]) > 1)
        single = [word[0][0] for word in words if word not in composed]
        return cls(
            tuple(spelling for spelling in single if spelling[0] == " "),
            tuple(spelling for spelling in single if spelling[0] != " "),
            composed,
        )

    def count(self, text: Words) -> int:
        """How many of them are found in `text`."""
        return (
            sum(map(text.spaced.__contains__, self.latin))
            + sum(map(text.joined.__contains__, self.chinese))
            + sum([_is_in(word, text) for word in self.composed])
        )

    def any_in(self, text: Words) -> bool:
        """Whether one of them is found in `text`."""
        return (
            any(map(text.spaced.__contains__, self.latin))
            or any(map(text.joined.__contains__, self.chinese))
            or (bool(self.composed) and any(_is_in(word, text) for word in self.composed))
        )


@dataclass(frozen=True)
class Subject:
    """What a clause may be about."""

    path: tuple[str, ...]
    """Where a manifest maps it; `*` stands for every item of a list."""
    heading: Sought
    """Words of a heading that names the subject."""
    phrases: Sought
    """What is hardly said but of this subject."""
    words: Sought
    """What is often said of it, and of other subjects too."""
    against: Sought
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

    user_bears_all: Sought
    provider_bears_none: Sought
    what_is_generated: Sought
    """What the provider answers for by law; a user does answer for what the user does."""
    unless: Sought
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
        score = min(subject.phrases.count(body) * weights["phrase"], weights["phrases at most"])
        score += min(subject.words.count(body) * weights["word"], weights["words at most"])
        if subject.heading.any_in(heading):
            score += weights["heading"]
        if subject.against.any_in(heading):
            score += weights["against"]
        return score

    def suffices(self, score: int, subject: Subject, heading: Words) -> bool:
        """Whether a section with this heading and this score is suggested for `subject`."""
        if score < self.levels["suggested"]:
            return False
        return score >= self.levels["suggested without its heading"] or subject.heading.any_in(heading)


@cache
def load() -> Subjects:
    """The data file, read once."""
    data = json.loads(_DATA.read_text("utf-8"))
    groups = {name: tuple(map(_spelling, words)) for name, words in data["groups"].items()}

    def sought(written: Sequence[str]) -> Sought:
        return Sought.of(
            [
                tuple(
                    groups[part[1:]] if part.startswith("@") else (_spelling(part),)
                    for part in word.split("+")
                )
                for word in written
            ]
        )

    return Subjects(
        tuple(
            Subject(
                tuple(item["path"].split(".")),
                *(sought(item[kind]) for kind in ("heading", "phrases", "words", "against")),
            )
            for item in data["subjects"]
        ),
        data["weights"],
        data["levels"],
        Responsibility(**{name: sought(written) for name, written in data["responsibility"].items()}),
    )


def _is_in(word: Word, text: Words) -> bool:
    for part in word:
        for spelling in part:
            if spelling in (text.spaced if spelling[0] == " " else text.joined):
                break
        else:
            return False
    return True


def _spelling(written: str) -> str:
    """What is searched: a word in Latin letters starts with the space before it."""
    return f" {written}" if written.isascii() and not written.isdigit() else written
