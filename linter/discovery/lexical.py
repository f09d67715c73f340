"""Comments and strings of many languages, told apart well enough to know which one a place stands in.

No grammar is needed for that, so broken files are read as well as sound ones. Every expression is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

# Every branch begins with a letter of its own: the search then leaps from one such letter to the next.
_DOUBLE = rb'"(?:[^"\\\n]|\\.)*"?'
_SINGLE = rb"'(?:[^'\\\n]|\\.)*'?"
_CHARACTER = rb"'(?:(?:[^'\\\n]|\\[^\n]{1,9})')?"
_BACKTICK = rb"`(?:[^`\\]|\\.)*`?"
_RAW = rb"`[^`]*`?"
_TRIPLE = rb'"""(?:.*?"""|.*)'
_TRIPLES = _TRIPLE + rb"|'\''(?:.*?'\''|.*)".replace(rb"'\''", b"'" * 3)
_LINE = rb"//[^\n]*"
_BLOCK = rb"/\*(?:.*?\*/|.*)"
_HASH = rb"\#[^\n]*"
# A `#` within a word is part of it, as in an address or `${#list}`; so is the `//` of an address.
_HASH_APART = rb"\#(?:(?<![^\s;]\#)[^\n]*)?"
_LINE_APART = rb"/(?:(?<![:\w\"'/]/)/[^\n]*)?"
_XML = rb"<!--(?:.*?-->|.*)"


def _compiled(*branches: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"|".join(branches), re.DOTALL)


_LANGUAGES = {
    "script": _compiled(_LINE, _BLOCK, _TRIPLES, _DOUBLE, _SINGLE, _BACKTICK),
    "c": _compiled(_LINE, _BLOCK, _TRIPLE, _DOUBLE, _CHARACTER, _RAW),
    "python": _compiled(_HASH, _TRIPLES, _DOUBLE, _SINGLE),
    "hash": _compiled(rb"=begin\b(?:.*?\n=end\b|.*)", _HASH, _DOUBLE, _SINGLE),
    "php": _compiled(_LINE, _BLOCK, _HASH, _DOUBLE, _SINGLE),
    "dashes": _compiled(rb"--(?:\[\[(?:.*?\]\]|.*)|[^\n]*)", _BLOCK, _DOUBLE, _SINGLE),
    "markup": _compiled(_XML, _BLOCK, _LINE_APART, _DOUBLE, _SINGLE, _BACKTICK),
    "xml": _compiled(_XML, rb'"[^"]*"?'),
    "json": _compiled(_BLOCK, _LINE_APART, _DOUBLE),
    "settings": _compiled(rb"<\#(?:.*?\#>|.*)", _HASH_APART, _DOUBLE, _SINGLE),
    "ini": _compiled(_HASH_APART, _HASH_APART.replace(rb"\#", b";"), rb'"[^"\n]*"'),
    "terraform": _compiled(_LINE, _BLOCK, _HASH_APART, _DOUBLE),
}
_STRING_MARKS = frozenset(b"\"'`")
# What may stand before a string that is part of a statement.
_CONTINUES = b"(,=[{+%\\|"


@dataclass(frozen=True)
class Layout:
    """Where the comments and strings of one text are: byte positions, in order, the end exclusive."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    comments: tuple[bool, ...]
    """For each stretch whether it is a comment; it is a string otherwise."""

    def kind(self, position: int) -> str:
        """`comment`, `string` or `code`."""
        index = bisect_right(self.starts, position) - 1
        if index < 0 or position >= self.ends[index]:
            return "code"
        return "comment" if self.comments[index] else "string"

    def strings(self) -> Iterator[tuple[int, int]]:
        """Beginning and end of each string, quotes included."""
        for start, end, comment in zip(self.starts, self.ends, self.comments, strict=True):
            if not comment:
                yield start, end


def layout(content: bytes, language: str) -> Layout:
    """Tell comments, strings and code of `content` apart."""
    starts, ends, comments = [], [], []
    for match in _LANGUAGES[language].finditer(content):
        start, end = match.span()
        # One letter alone opens nothing: a `#` within a word, a lifetime of Rust.
        if end - start == 1:
            continue
        comment = content[start] not in _STRING_MARKS
        if not comment and language == "python":
            comment = _is_documentation(content, start, end)
        starts.append(start)
        ends.append(end)
        comments.append(comment)
    return Layout(tuple(starts), tuple(ends), tuple(comments))


def _is_documentation(content: bytes, start: int, end: int) -> bool:
    """Whether a string of Python is a statement of its own, as docstrings are."""
    if content[start : start + 3] not in (b'"""', b"'''"):
        return False
    line = content.rfind(b"\n", 0, start) + 1
    # A prefix such as the `r` of a raw string belongs to the string.
    if content[line:start].strip().lower() not in (b"", b"r", b"u"):
        return False
    before = content[max(0, line - 400) : line].rstrip()
    return not before or before[-1:] not in _CONTINUES
