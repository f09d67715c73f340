"""TOML while it is typed: tables, and a line for each key."""

from __future__ import annotations

import re

from linter.findings import KeyPath
from linter.lsp.cursor.flow import Style, quoted_end, scan_flow
from linter.lsp.cursor.scan import Context, Scan

_STYLE = Style(
    re.compile("="),
    re.compile(r"[^\s,\[\]{}=#\"']+"),
    comments=True,
    quotes="\"'",
    outside=re.compile(r"\[{1,2}[\w.\"-]+\]{1,2}\s*$|[\w-]+\s*=", re.M),
)
_HEADER = re.compile(r"(?P<open>\[{1,2})(?P<names>[^\]\n#]*)")
_PART = re.compile(r"[ \t]*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([\w$-]+))[ \t]*")
_WORD = re.compile(r"[^\s#]*")
_KEY = re.compile(r"(?P<names>[^=\n#]*)=")
_LONG = ('"""', "'''")


def scan(text: str, offset: int | None) -> Scan:
    """The keys and values of `text`, and what could be written at `offset`."""
    found = Scan(offset)
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    at = 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        start = at
        while at < end and text[at] in " \t":
            at += 1
        if at == end or text[at] in "\r#":
            if offset is not None and start <= offset <= at:
                found.see(Context("key", table, (offset, offset), block=True))
            at = end + 1
        elif text[at] == "[":
            table = _header(found, text, at, end, counts)
            at = end + 1
        else:
            at = _pair(found, text, at, end, table)
    return found


def _header(found: Scan, text: str, at: int, end: int, counts: dict[KeyPath, int]) -> KeyPath:
    """The path of the table that a header opens; a list of tables has a further item."""
    header = _HEADER.match(text, at, end)
    assert header is not None, "the line begins with a bracket"
    path: KeyPath = ()
    parts = list(_parts(header["names"], header.start("names")))
    for number, (name, span) in enumerate(parts):
        path = (*path, name)
        found.key(path, span)
        found.see(Context("key", path[:-1], span))
        last = number == len(parts) - 1
        if last and header["open"] == "[[":
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _pair(found: Scan, text: str, at: int, end: int, table: KeyPath) -> int:
    """Scan a key and its value; where the next line begins."""
    key = _KEY.match(text, at, end)
    if key is None:
        word = _WORD.match(text, at, end)
        found.see(Context("key", table, (at, word.end() if word else end), block=True))
        return end + 1
    path = table
    for name, span in _parts(key["names"], key.start("names")):
        found.see(Context("key", path, span, block=True))
        path = (*path, name)
        found.key(path, span)
    at = key.end()
    found.see(Context("value", path, (at, at), gap=" "))
    while at < end and text[at] in " \t":
        at += 1
        found.see(Context("value", path, (at, at)))
    if at >= end or text[at] == "\r":
        return end + 1
    if text[at] in "{[":
        after = scan_flow(found, text, at, path, _STYLE)
        if text[after - 1] == "\n":
            return after
        following = text.find("\n", after)
        return len(text) + 1 if following < 0 else following + 1
    if text.startswith(_LONG, at):
        close = text.find(text[at : at + 3], at + 3)
        following = -1 if close < 0 else text.find("\n", close)
        return end + 1 if close < 0 else len(text) + 1 if following < 0 else following + 1
    if text[at] in "\"'":
        close, closed = quoted_end(text, at)
        span, quote = (at + 1, close - 1 if closed else close), text[at]
    else:
        word = _WORD.match(text, at, end)
        span, quote = (at, word.end() if word else end), ""
    found.value(path, span, text[slice(*span)])
    found.see(Context("value", path, span, quote))
    return end + 1


def _parts(names: str, start: int) -> list[tuple[str, tuple[int, int]]]:
    """The parts of a dotted key, each with where it stands."""
    found, at = [], 0
    while (part := _PART.match(names, at)) is not None:
        group = part.lastindex or 3
        found.append((part[group], (start + part.start(group), start + part.end(group))))
        at = part.end() + 1
        if names[part.end() : part.end() + 1] != ".":
            break
    return found
