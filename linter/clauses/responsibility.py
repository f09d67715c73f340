"""Clauses that put everything on the user. A question for a person: no court's answer follows from words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.clauses.subjects import Responsibility, Words, has
from linter.documents.base import Document, Section

_SENTENCE = re.compile(r"[。；！？;!?\n]|\.(?:\s|$)")


@dataclass(frozen=True)
class Shift:
    """A section that seems to leave the provider without responsibility."""

    section: Section
    line: int
    sure: str
    """`high` where it says of what is generated both that the user bears all and that the provider bears
    nothing, or `medium`."""


def shifts(document: Document, words: Responsibility) -> Iterator[Shift]:
    """The sections of `document` that shift responsibility for what is generated."""
    for section in document.sections:
        blocks = [block for block in section.blocks if block.kind == "text"]
        all_words = Words.of(" ".join(block.text for block in blocks))
        if has(words.unless, all_words):
            continue
        heading = Words.of(section.heading)
        for block in blocks:
            user = provider = generated = False
            for sentence in map(Words.of, _SENTENCE.split(block.text)):
                bears_all = has(words.user_bears_all, sentence)
                bears_none = has(words.provider_bears_none, sentence)
                user, provider = user or bears_all, provider or bears_none
                about = has(words.what_is_generated, sentence) or has(words.what_is_generated, heading)
                generated = generated or ((bears_all or bears_none) and about)
            # Who bears all and who bears nothing need not say that it is about what is generated.
            if generated or (user and provider):
                yield Shift(section, block.line, "high" if generated and user and provider else "medium")
                break
