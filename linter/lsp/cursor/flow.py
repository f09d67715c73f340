"""What stands in brackets, in any of the formats: `{…}` and `[…]`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from linter.findings import KeyPath
from linter.lsp.cursor.scan import Context, Scan, Span

DEPTH = 200
"""Brackets in brackets that are followed; what nests deeper is no manifest."""


@dataclass(frozen=True)
class Style:
    """What one format writes within brackets."""

    separator: re.Pattern[str]
    """What stands between a key and its value."""
    plain: re.Pattern[str]
    """A word without quotes."""
    comments: bool
    quotes: str
    outside: re.Pattern[str] | None = None
    """A line that stands outside, so that a bracket before it was not closed yet."""


@dataclass
class _Frame:
    sign: str
    path: KeyPath
    key: str | int | None
    expects: Literal["key", "value"]

    @property
    def here(self) -> KeyPath:
        return self.path if self.key is None else (*self.path, self.key)


def scan_flow(scan: Scan, text: str, start: int, path: KeyPath, style: Style) -> int:
    """Scan the brackets that open at `start`, whose value is at `path`; the offset after them."""
    frames: list[_Frame] = []
    last: tuple[str, Span] | None = None
    at = start
    while at < len(text):
        char = text[at]
        if frames:
            _see_gap(scan, text, frames[-1], at)
        if char in "{[":
            if len(frames) >= DEPTH:
                return len(text)
            here = frames[-1].here if frames else path
            frames.append(_Frame(char, here, *((None, "key") if char == "{" else (0, "value"))))
            at, last = at + 1, None
        elif char in "}]":
            frames.pop()
            at, last = at + 1, None
            if not frames:
                return at
        elif char == ",":
            frame = frames[-1]
            if isinstance(frame.key, int):
                frame.key += 1
            else:
                frame.key, frame.expects = None, "key"
            at, last = at + 1, None
        elif char == "\n":
            at += 1
            if style.outside is not None and style.outside.match(text, at):
                return at
        elif char == "#" and style.comments and text[at - 1].isspace():
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        elif frames[-1].sign == "{" and last is not None and style.separator.match(text, at):
            frame = frames[-1]
            frame.key, frame.expects = last[0], "value"
            scan.key(frame.here, last[1])
            at, last = at + 1, None
        elif char.isspace():
            at += 1
        else:
            at, last = _word(scan, text, at, frames[-1], style)
    if frames:
        _see_gap(scan, text, frames[-1], at)
    return at


def _word(scan: Scan, text: str, at: int, frame: _Frame, style: Style) -> tuple[int, tuple[str, Span]]:
    """The word at `at`, noted as what the frame expects; the offset after it."""
    if text[at] in style.quotes:
        end, closed = quoted_end(text, at)
        inner, quote = (at + 1, end - 1 if closed else end), text[at]
    else:
        match = style.plain.match(text, at)
        end = max(match.end(), at + 1) if match else at + 1
        inner, quote = (at, at + len(text[at:end].rstrip())), ""
    word = text[slice(*inner)]
    scan.see(Context(frame.expects, frame.here if frame.expects == "value" else frame.path, inner, quote))
    follows = re.compile(r"\s*").match(text, end)
    is_key = frame.sign == "{" and follows is not None and style.separator.match(text, follows.end())
    if frame.expects == "value" and not is_key:
        scan.value(frame.here, inner, word)
    return end, (word, inner)


def quoted_end(text: str, start: int) -> tuple[int, bool]:
    """The offset after a quoted text, and whether it is closed; one that is not ends with its line."""
    quote, at = text[start], start + 1
    while at < len(text) and text[at] != "\n":
        if text[at] == "\\" and quote == '"':
            at += 2
        elif text[at] == quote:
            return at + 1, True
        else:
            at += 1
    return min(at, len(text)), False


def _see_gap(scan: Scan, text: str, frame: _Frame, at: int) -> None:
    if scan.offset == at and (text[at - 1].isspace() or text[at - 1] in "{[,:="):
        path = frame.here if frame.expects == "value" else frame.path
        scan.see(Context(frame.expects, path, (at, at)))
