"""YAML while it is typed: indentation tells what belongs to what, and brackets within it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from linter.findings import KeyPath
from linter.lsp.cursor.flow import Style, quoted_end, scan_flow
from linter.lsp.cursor.scan import Context, Scan

_STYLE = Style(
    re.compile(r":(?=[\s,\[\]{}\"']|$)"),
    re.compile(r"(?:[^\s,\[\]{}:#]|:(?=[^\s,\[\]{}])|(?<=[^\s])#|[ \t]+(?=[^\s,\[\]{}:#]))+"),
    comments=True,
    quotes="\"'",
    # Most brackets hold a line or two, and a key at the margin is one of the manifest's own.
    outside=re.compile(r"[A-Za-z_$][\w$]*:(?=\s|$)"),
)
# No key of a manifest is as long as 200 characters, and a line may be.
_KEY = re.compile(
    r"(?:\"(?P<double>[^\"\n]{0,200})\"|'(?P<single>[^'\n]{0,200})'"
    r"|(?P<plain>[^\s\"'#{}\[\],&*!|>%@`-][^\n]{0,200}?))[ \t]{0,20}:(?=[ \t\r\n]|$)"
)
_ITEM = re.compile(r"-(?=[ \t\r\n]|$)[ \t]*")
_MARKS = re.compile(r"(?:[&!]\S*[ \t]+)+")
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?[ \t]*(?:#[^\n]*)?\r?$", re.M)


@dataclass
class _Frame:
    """A mapping or a list whose children begin in one column."""

    column: int
    path: KeyPath
    key: str | int
    """Of the child that was met last."""

    @property
    def here(self) -> KeyPath:
        return (*self.path, self.key)


def scan(text: str, offset: int | None) -> Scan:
    """The keys and values of `text`, and what could be written at `offset`."""
    found = Scan(offset)
    _Scanner(text, found).run()
    return found


class _Scanner:
    def __init__(self, text: str, found: Scan) -> None:
        self._text = text
        self._found = found
        self._frames: list[_Frame] = []

    def run(self) -> None:
        at = 0
        while at <= len(self._text):
            end = self._text.find("\n", at)
            end = len(self._text) if end < 0 else end
            at = self._line(at, end)

    def _line(self, start: int, end: int) -> int:
        """Scan the line between two offsets, and what belongs to it below; where the next one begins."""
        at = start
        while at < end and self._text[at] in " \t":
            at += 1
        column = at - start
        if at == end or self._text[at] in "\r#" or self._text.startswith(("---", "..."), start):
            if self._found.offset is not None and start <= self._found.offset <= at:
                self._see_blank(self._found.offset, self._found.offset - start)
            return end + 1
        while (item := _ITEM.match(self._text, at, end)) is not None:
            self._enter_item(column)
            column += item.end() - at
            at = item.end()
            if at >= end:
                self._found.see(Context("key", self._here(), (at, at)))
                return end + 1
        key = _KEY.match(self._text, at, end)
        if key is None:
            return self._without_key(at, end, column)
        name = key[key.lastgroup or "plain"]
        span = key.span(key.lastgroup or "plain")
        self._enter_key(column, name)
        path = self._here()
        self._found.key(path, span)
        # A key that is typed in front of one that is there ends in the same column.
        self._found.see(Context("key", path[:-1], span, block=True))
        return self._value(key.end(), end, column, path)

    def _value(self, at: int, end: int, column: int, path: KeyPath) -> int:
        """Scan what stands behind a key, whose colon ends at `at`."""
        if self._found.offset == at:
            self._found.see(Context("value", path, (at, at), block=True, gap=" "))
        while at < end and self._text[at] in " \t":
            at += 1
            self._found.see(Context("value", path, (at, at), block=True))
        marks = _MARKS.match(self._text, at, end)
        at = marks.end() if marks is not None else at
        return self._content(at, end, column, path)

    def _content(self, at: int, end: int, column: int, path: KeyPath) -> int:
        """Scan a value that begins at `at` and is no mapping or list in lines of its own."""
        if at >= end or self._text[at] == "\r":
            return end + 1
        if self._text[at] in "{[":
            after = scan_flow(self._found, self._text, at, path, _STYLE)
            # A line that stands outside of brackets that are open is a line again.
            if after and self._text[after - 1] == "\n":
                return after
            following = self._text.find("\n", after)
            return len(self._text) + 1 if following < 0 else following + 1
        if _BLOCK.match(self._text, at, end):
            return self._below(end + 1, column)
        if self._text[at] in "\"'":
            close, closed = quoted_end(self._text, at)
            span = (at + 1, close - 1 if closed else close)
            self._note(path, span, self._text[at])
            return end + 1
        self._note(path, (at, self._word_end(at, end)), "")
        return end + 1

    def _note(self, path: KeyPath, span: tuple[int, int], quote: str) -> None:
        self._found.value(path, span, self._text[slice(*span)])
        self._found.see(Context("value", path, span, quote, block=True))

    def _without_key(self, at: int, end: int, column: int) -> int:
        """Scan an item of a list, or a key that has no colon yet."""
        top = self._frames[-1] if self._frames else None
        is_item = top is not None and isinstance(top.key, int) and top.column < column
        if self._text[at] in "{[\"'" and is_item:
            return self._content(at, end, column, self._here())
        span = (at, self._word_end(at, end))
        if is_item:
            path = self._here()
            self._found.value(path, span, self._text[slice(*span)])
            self._found.see(Context("key", path, span))
        else:
            self._found.see(Context("key", self._container(column), span, block=True))
        return end + 1

    def _word_end(self, at: int, end: int) -> int:
        """Where a value without quotes ends: before a comment, or at the end of its line."""
        signs = [place for sign in (" #", "\t#") if (place := self._text.find(sign, at, end)) >= 0]
        return at + len(self._text[at : min(signs, default=end)].rstrip())

    def _below(self, at: int, column: int) -> int:
        """Where the lines end that are indented further than `column`, or blank."""
        while at <= len(self._text):
            end = self._text.find("\n", at)
            end = len(self._text) if end < 0 else end
            line = self._text[at:end]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= column:
                return at
            at = end + 1
        return at

    def _here(self) -> KeyPath:
        return self._frames[-1].here if self._frames else ()

    def _container(self, column: int) -> KeyPath:
        """The mapping that a key in `column` would belong to."""
        frames = [frame for frame in self._frames if frame.column <= column]
        while frames and frames[-1].column == column and isinstance(frames[-1].key, int):
            frames.pop()
        if frames and frames[-1].column == column:
            return frames[-1].path
        return frames[-1].here if frames else ()

    def _see_blank(self, at: int, column: int) -> None:
        self._found.see(Context("key", self._container(column), (at, at), block=True))

    def _enter_item(self, column: int) -> None:
        while self._frames and self._frames[-1].column > column:
            self._frames.pop()
        top = self._frames[-1] if self._frames else None
        if top is not None and top.column == column and isinstance(top.key, int):
            top.key += 1
        else:
            self._frames.append(_Frame(column, self._here(), 0))

    def _enter_key(self, column: int, name: str) -> None:
        while self._frames and (
            self._frames[-1].column > column
            or (self._frames[-1].column == column and isinstance(self._frames[-1].key, int))
        ):
            self._frames.pop()
        top = self._frames[-1] if self._frames else None
        if top is not None and top.column == column:
            top.key = name
        else:
            self._frames.append(_Frame(column, self._here(), name))
