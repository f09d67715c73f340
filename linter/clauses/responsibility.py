"""Clauses that put everything on the user. A question for a person: no court's answer follows from words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.clauses.subjects import Responsibility, Words
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
        all_words = Words.of(" ".join([block.text for block in blocks]))
        # What no sentence together says, none says alone; most sections say neither.
        if not words.user_bears_all.any_in(all_words) and not words.provider_bears_none.any_in(all_words):
            continue
        if words.unless.any_in(all_words):
            continue
        heading = Words.of(section.heading)
        for block in blocks:
            user = provider = generated = False
            for sentence in map(Words.of, _SENTENCE.split(block.text)):
                bears_all = words.user_bears_all.any_in(sentence)
                bears_none = words.provider_bears_none.any_in(sentence)
                if not bears_all and not bears_none:
                    continue
                user, provider = user or bears_all, provider or bears_none
                about = words.what_is_generated
                generated = generated or about.any_in(sentence) or about.any_in(heading)
            # Who bears all and who bears nothing need not say that it is about what is generated.
            if generated or (user and provider):
                yield Shift(section, block.line, "high" if generated and user and provider else "medium")
                break
