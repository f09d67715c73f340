"""What a scan finds, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from linter.findings import KeyPath

Span = tuple[int, int]
"""Two offsets into a text, the end exclusive."""


@dataclass(frozen=True)
class Context:
    """What could be written at a place."""

    role: Literal["key", "value"]
    """`key`: a key of the mapping at `path`, or else what stands there; `value`: what stands at `path`."""
    path: KeyPath
    span: Span
    """What is written there so far, which a completion takes the place of."""
    quote: str = ""
    """The sign that the text is quoted with, which stands outside of `span`."""
    block: bool = False
    """Whether it stands in a line of its own, outside of any brackets."""
    gap: str = ""
    """What has to be written between what stands before and a value."""


@dataclass
class Scan:
    """The keys and values of a text, in its order, and the context at one offset."""

    offset: int | None = None
    keys: list[tuple[KeyPath, Span]] = field(default_factory=list)
    """Every key, by the path that it ends."""
    values: list[tuple[KeyPath, Span, str]] = field(default_factory=list)
    """Every single value, and its text without quotes."""
    context: Context | None = None
    _word: bool = False

    def names(self, path: KeyPath) -> set[str]:
        """The keys of the mapping at `path`."""
        return {
            str(found[-1]) for found, _ in self.keys if len(found) == len(path) + 1 and found[:-1] == path
        }

    def path_at(self, offset: int) -> tuple[KeyPath, Span] | None:
        """The path of the key, or of the single value, at `offset`."""
        spans = [*self.keys, *((path, span) for path, span, _ in self.values)]
        return next(((path, span) for path, span in spans if span[0] <= offset <= span[1]), None)

    def text_at(self, path: KeyPath) -> str | None:
        """The single value at `path`; the last one where there are several."""
        return next((text for found, _, text in reversed(self.values) if found == path), None)

    def key(self, path: KeyPath, span: Span) -> None:
        """Note a key."""
        self.keys.append((path, span))

    def value(self, path: KeyPath, span: Span, text: str) -> None:
        """Note a single value."""
        self.values.append((path, span, text))

    def see(self, context: Context) -> None:
        """Take `context` if the offset lies in its span; the first one counts, and a word before a gap."""
        if self.offset is None or not context.span[0] <= self.offset <= context.span[1]:
            return
        word = context.span[0] < context.span[1] or bool(context.quote)
        if self.context is None or (word and not self._word):
            self.context, self._word = context, word
