"""Finding many names in a text at once, and telling a name from a part of a longer one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from linter.discovery.signatures import TRACE_KINDS, Signature, Signatures

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

WINDOW = 256 * 1024
"""Bytes that are searched in one go, so that a hostile text yields no endless list."""
CANDIDATES = 20_000
"""Places of one text that are looked at; a text with more is no code of people's."""

_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_HOST = _WORD | frozenset(b"-.")
_MODEL = _WORD | frozenset(b"-.")
_MODEL_REST = _MODEL | frozenset(b":/@")
_IMAGE_REST = _WORD | frozenset(b"-./:@")
# Tools that make web pages show variables to the browser under names of their own.
_PUBLIC = (b"VITE_", b"NEXT_PUBLIC_", b"REACT_APP_", b"NUXT_", b"NUXT_PUBLIC_", b"EXPO_PUBLIC_", b"VUE_APP_")
_PREFIXES = (*_PUBLIC, b"GATSBY_", b"PUBLIC_", b"TF_VAR_")
# Files and pages that are called like a model.
_NO_MODEL = (
    b".png",
    b".svg",
    b".jpg",
    b".jpeg",
    b".webp",
    b".gif",
    b".ico",
    b".md",
    b".mdx",
    b".html",
    b".css",
)


@dataclass(frozen=True)
class Needle:
    """One name of one signature, as it is searched."""

    signature: Signature
    name: bytes
    """As written in the data, without the star."""
    prefix: bool = False
    """Whether any ending may follow."""


@dataclass(frozen=True)
class Found:
    """A name in a text: byte positions, the end exclusive."""

    signature: Signature
    start: int
    end: int
    name_start: int = -1
    """Where the name itself begins: something may belong to it that stands before, as an image's registry."""
    name_end: int = -1
    """Where what the data name ends, and any ending begins."""


class Needles:
    """The names that are looked for in code and configuration."""

    def __init__(self, signatures: Signatures) -> None:
        self._needles: dict[bytes, list[Needle]] = defaultdict(list)
        for signature in signatures.by_id.values():
            for word, needle in _needles_of(signature):
                self._needles[word].append(needle)
        self._words = tuple(self._needles)

    @property
    def words(self) -> tuple[str, ...]:
        """What is searched for in every text, in small letters."""
        return tuple(word.decode() for word in self._words)

    def candidates(self, lowered: bytes) -> list[tuple[Needle, int, int]]:
        """Where a name may stand in a text, whose letters are small ones; borders are not looked at."""
        found: list[tuple[Needle, int, int]] = []
        search, words, needles = self._search, self._words, self._needles
        if len(lowered) <= WINDOW:
            for index, start, end in search(lowered, overlapping=True):
                found += [(needle, start, end) for needle in needles[words[index]]]
            return found
        longest = max(map(len, words))
        for offset in range(0, len(lowered), WINDOW):
            window = lowered[max(0, offset - longest) : offset + WINDOW]
            base = max(0, offset - longest)
            for index, start, end in search(window, overlapping=True):
                # What ends before the window was found in the one before.
                if base + end > offset:
                    found += [(needle, base + start, base + end) for needle in needles[words[index]]]
            if len(found) > CANDIDATES:
                break
        return found

    @cached_property
    def _search(self) -> Callable[..., list[tuple[int, int, int]]]:
        return self._automaton.find_matches_as_indexes

    @cached_property
    def _automaton(self) -> BytesAhoCorasick:
        from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

        return BytesAhoCorasick(
            list(self._words), matchkind=MatchKind.Standard, implementation=Implementation.DFA
        )


def confirmed(content: bytes, candidates: Iterable[tuple[Needle, int, int]]) -> Iterator[Found]:
    """The candidates that are names of their own, and no part of a longer name."""
    for needle, start, end in candidates:
        if (seen := _extent(content, needle, start, end)) is not None:
            yield Found(needle.signature, *seen, start, end)


def longest(found: Iterable[Found]) -> list[Found]:
    """Of names of one kind within one another, the longest: `qwen-vl-max` is more than a `qwen`.

    Of two that stand for the same words, the data's longer name knows them better.
    """
    kept: list[Found] = []
    last: dict[str, Found] = {}
    for item in sorted(found, key=lambda item: (item.start, -item.end, -item.name_end)):
        before = last.get(item.signature.kind)
        same = before is not None and before.start == item.start and before.name_end == item.name_end
        if before is None or item.end > before.end or same:
            last[item.signature.kind] = item
            kept.append(item)
    return kept


def _needles_of(signature: Signature) -> Iterator[tuple[bytes, Needle]]:
    for name in signature.names:
        prefix = name.endswith("*")
        bare = name.rstrip("*").encode()
        lower = bare.lower()
        if signature.kind == "host":
            yield lower.removeprefix(b"*"), Needle(signature, lower.removeprefix(b"*"))
        elif signature.kind in {"model", "image", "variable", *TRACE_KINDS}:
            yield lower, Needle(signature, bare, prefix)
        elif signature.kind == "import":
            # `from google import genai` and `import google.genai` have only the last part in common.
            if signature.ecosystem == "python":
                yield lower.rpartition(b".")[2], Needle(signature, bare, prefix)
            elif signature.ecosystem in {"javascript", "go"}:
                # A name as short as `ai` is half of all words; in quotes it is rare.
                yield b'"' + lower, Needle(signature, bare, prefix)
                yield b"'" + lower, Needle(signature, bare, prefix)
            else:
                yield lower, Needle(signature, bare, prefix)


def _extent(content: bytes, needle: Needle, start: int, end: int) -> tuple[int, int] | None:
    kind = needle.signature.kind
    if kind == "host":
        return _host(content, needle, start, end)
    if kind == "model":
        return _model(content, needle, start, end)
    if kind == "image":
        return _image(content, needle, start, end)
    if kind == "import":
        return _module(content, needle, start, end)
    return _exact(content, needle, start, end)


def _host(content: bytes, needle: Needle, start: int, end: int) -> tuple[int, int] | None:
    if needle.name.startswith(b"."):
        # Some label or placeholder stands for the subdomain.
        if start == 0 or content[start - 1 : start] in b" \t\r\n\"'`/@":
            return None
        start = _back(content, start, _HOST)
    elif start and content[start - 1] in _HOST:
        return None
    # A longer host is somebody else's.
    after = content[end : end + 2]
    if after and (after[0] in _WORD or after[:1] == b"-" or (after[:1] == b"." and after[1:2].isalnum())):
        return None
    return start, end


def _model(content: bytes, needle: Needle, start: int, end: int) -> tuple[int, int] | None:
    if start and content[start - 1] in _MODEL:
        return None
    full = _on(content, end, _MODEL_REST)
    while full > end and content[full - 1] in b".:/@-":
        full -= 1
    if content[start:full].lower().endswith(_NO_MODEL):
        return None
    if needle.prefix:
        return start, full
    after = content[end : end + 2]
    if after and (after[0] in _WORD or after[:1] == b"-" or (after[:1] == b"." and after[1:2].isalnum())):
        return None
    return start, end


def _image(content: bytes, needle: Needle, start: int, end: int) -> tuple[int, int] | None:
    if start and content[start - 1] in _WORD | frozenset(b"-."):
        return None
    if not needle.prefix and end < len(content) and content[end] in _WORD | frozenset(b"-./"):
        return None
    return _back(content, start, _IMAGE_REST), _on(content, end, _IMAGE_REST)


def _module(content: bytes, needle: Needle, start: int, end: int) -> tuple[int, int] | None:
    # What is imported is found out later, and costs more.
    after = content[end : end + 1]
    if needle.signature.ecosystem in {"javascript", "go"}:
        return (start, end) if after in (content[start : start + 1], b"/") or needle.prefix else None
    if (start and content[start - 1] in _WORD) or (after and after[0] in _WORD and not needle.prefix):
        return None
    return start, end


def _exact(content: bytes, needle: Needle, start: int, end: int) -> tuple[int, int] | None:
    if content[start:end] != needle.name:
        return None
    if start and content[start] in _WORD and content[start - 1] in _WORD:
        start = _back(content, start, _WORD)
        if needle.signature.kind != "variable" or content[start : end - len(needle.name)] not in _PREFIXES:
            return None
    if needle.prefix:
        return start, _on(content, end, _WORD)
    # `$API_KEY-suffix` is a variable, and `/register-device` is not `/register`.
    more = _WORD if needle.signature.kind == "variable" else _WORD | frozenset(b"-")
    if end < len(content) and content[end] in more and content[end - 1] in _WORD:
        return None
    return start, end


def _on(content: bytes, position: int, members: frozenset[int]) -> int:
    limit = min(len(content), position + 200)
    while position < limit and content[position] in members:
        position += 1
    return position


def _back(content: bytes, position: int, members: frozenset[int]) -> int:
    limit = max(0, position - 200)
    while position > limit and content[position - 1] in members:
        position -= 1
    return position
