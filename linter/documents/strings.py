"""Documents kept as strings of a program: tables for translators, JSX, Vue, Dart.

This is no parser of any language. A scanner tells strings, comments and the text between tags, and which key
stands before a string. That is enough to see the words that a user sees.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from linter.documents import prose
from linter.documents.base import Document, UnreadableDocument
from linter.documents.outline import Outline

_MARKUP = {".vue", ".svelte"}
_TAGGED = {".jsx", ".tsx", ".js", ".ts"}
_HASH = {".py", ".rb"}
# In these a string is there to be shown; elsewhere it may be anything, and one without words is left out.
_TABLES = {".json", ".arb", ".strings"}

_TOKEN = re.compile(r'''//|/\*|"""|\'\'\'|["\'`]|\#|[{}\[\]():=,;]|[A-Za-z_$][\w$]*''')
# What to look for inside a string: an escape, or its end.
_INSIDE = {quote: re.compile(rf"\\.|{quote}", re.DOTALL) for quote in ('"""', "'''", "`")} | {
    quote: re.compile(rf"\\.|{quote}|\n", re.DOTALL) for quote in ('"', "'")
}
# Attributes of tags whose words nobody sees.
_NOT_SHOWN = {"className", "class", "style", "href", "src", "d", "viewBox"}
_DEPTH_LIMIT = 64
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_CONTROL = {"n": "\n", "r": "", "t": " ", "b": "", "f": "", "0": "", "\n": ""}
_WORDY = re.compile(r"[\u3400-\u9fff\u2e80-\u2fdf]|[A-Za-z]{2,} [A-Za-z]+")
_BETWEEN_TAGS = re.compile(r">([^<>{}]+)(?=[<{])|\}([^<>{}]+)(?=<)")
_CODE_SIGNS = re.compile(r"[;=&|]|\)\s*$|=>|^\s*\(")
_ANDROID = re.compile(r"""<(?:string|item)(?:\s+name="([^"]*)")?[^<>]*>([^<]*)<""")
_PROPERTY = re.compile(r"\s*([^#!=:\s][^=:\s]*)\s*[=:\s]\s*(.*)", re.DOTALL)


@dataclass(frozen=True)
class _Text:
    """A string and what names it."""

    line: int
    text: str
    key: str = ""
    """With dots between the keys that lead to it."""
    spread: bool = False
    """Whether its lines are lines of the file."""


def read(text: str, suffix: str) -> Document:
    """The strings of a file as a document.

    Strings follow one another as paragraphs do, and numbered headings among them open sections. A key, with
    dots between keys that lead to it, is an anchor.
    """
    outline = Outline()
    if suffix in _MARKUP:
        from linter.documents import html

        html.add(outline, re.sub(r"</?template[^<>]*>", "", text), 1, github=False)
    lines = []
    for one in sorted(_texts(text, suffix), key=lambda one: one.line):
        if one.key:
            outline.anchor(one.key, one.line)
        apart = True
        for offset, part in enumerate(one.text.split("\n")):
            if part.strip():
                number = one.line + (offset if one.spread else 0)
                lines.append(prose.Line(number, part.strip(), apart=apart))
                apart = False
    prose.add(outline, lines, underlines=False)
    return outline.document("strings")


def _texts(text: str, suffix: str) -> Iterator[_Text]:
    if suffix in {".yaml", ".yml"}:
        yield from _yaml(text)
    elif suffix == ".properties":
        yield from _properties(text)
    elif suffix == ".po":
        yield from _po(text)
    elif suffix == ".xml":
        line_of = _lines(text)
        for match in _ANDROID.finditer(text):
            yield _Text(line_of(match.start()), _unescaped(match[2]), match[1] or "")
    else:
        for one in _scanned(text, hashes=suffix in _HASH):
            if suffix in _TABLES or _WORDY.search(one.text):
                yield one
        if suffix in _TAGGED:
            yield from _between_tags(text)


def _scanned(text: str, *, hashes: bool) -> Iterator[_Text]:
    """Strings of a language whose strings, comments and brackets look like those of C."""
    line_of = _lines(text)
    # Each bracket that is open, with the key before it.
    path: list[tuple[str, str]] = []
    last, key = "", ""
    position = 0
    while match := _TOKEN.search(text, position):
        position, token = match.end(), match[0]
        if token in {"//", "/*"} or (token == "#" and hashes):
            end = text.find("*/" if token == "/*" else "\n", position)
            position = end + 1 if end >= 0 else len(text)
        elif token in _INSIDE:
            end = _end_of_string(text, position, token)
            raw = text[position:end]
            position = end + len(token)
            sign = text[position : position + 80].lstrip()[:1]
            if sign == ":" or (sign == "=" and not path):
                last = _unescaped(raw)
            else:
                named = key or (path and path[-1][0] == "[")
                keys = [before for _, before in path[-20:]] + [key]
                name = ".".join(filter(None, keys)) if named else ""
                if key not in _NOT_SHOWN:
                    yield _Text(line_of(match.start()), _unescaped(raw), name, spread="\n" in raw)
        elif token in {":", "="}:
            key, last = last, ""
        elif token in {"{", "["}:
            path.append((token, key))
            key = ""
        elif token in {"}", "]", ",", ";"}:
            key = ""
            if token in {"}", "]"} and path:
                path.pop()
        elif token not in {"(", ")", "#"}:
            last = token


def _end_of_string(text: str, position: int, quote: str) -> int:
    """Where the string that begins at `position` ends; one that is never closed ends with its line."""
    for match in _INSIDE[quote].finditer(text, position):
        if match[0] in {quote, "\n"}:
            return match.start()
    return len(text)


def _between_tags(text: str) -> Iterator[_Text]:
    line_of = _lines(text)
    for match in _BETWEEN_TAGS.finditer(text):
        words = match[1] or match[2]
        shown = words.strip()
        if _WORDY.search(shown) and not _CODE_SIGNS.search(shown):
            start = match.start() + 1 + len(words) - len(words.lstrip())
            yield _Text(line_of(start), " ".join(shown.split()))


@dataclass
class _Collection:
    """A collection of YAML that is open."""

    before: str
    """The key that leads to it."""
    mapping: bool
    key: str | None = None
    """In a mapping, the key whose value comes next."""


def _yaml(text: str) -> Iterator[_Text]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    path = [_Collection("", mapping=False)]
    try:
        # Not the nodes: those of a text that is nested deep enough exhaust the stack.
        for event in yaml.parse(text, Loader=loader):
            here = path[-1]
            if isinstance(event, yaml.CollectionStartEvent):
                if len(path) > _DEPTH_LIMIT:
                    raise UnreadableDocument(f"it is nested more than {_DEPTH_LIMIT} levels deep")
                path.append(_Collection(here.key or "", isinstance(event, yaml.MappingStartEvent)))
                continue
            if isinstance(event, yaml.CollectionEndEvent):
                path.pop()
                here = path[-1]
            elif isinstance(event, yaml.ScalarEvent):
                if here.mapping and here.key is None:
                    here.key = str(event.value)
                    continue
                # The text of a block begins in the line after its sign.
                line = (event.start_mark.line if event.start_mark else 0) + 1 + (event.style in {"|", ">"})
                names = [*(one.before for one in path), here.key]
                yield _Text(line, str(event.value), ".".join(filter(None, names)), event.style == "|")
            elif not isinstance(event, yaml.AliasEvent):
                continue
            if here.mapping:
                # What was just read was a value, or a key that is no scalar.
                here.key = "" if here.key is None else None
    except yaml.YAMLError as error:
        raise UnreadableDocument("it is no YAML") from error


def _properties(text: str) -> Iterator[_Text]:
    number, parts = 0, ""
    for line_number, line in enumerate(text.split("\n"), 1):
        number = number or line_number
        if line.endswith("\\") and not line.endswith("\\\\"):
            parts += line[:-1].lstrip()
            continue
        match = _PROPERTY.fullmatch(parts + (line.lstrip() if parts else line))
        if match:
            yield _Text(number, _unescaped(match[2]), match[1])
        number, parts = 0, ""


def _po(text: str) -> Iterator[_Text]:
    key, value, number, into = "", "", 0, ""
    for line_number, line in enumerate([*text.split("\n"), "msgid"], 1):
        word, _, rest = line.strip().partition(" ")
        if word in {"msgid", "msgstr", "msgctxt"} or word.startswith("msgstr["):
            if word in {"msgid", "msgctxt"} and into == "msgstr":
                if key:
                    yield _Text(number, value or key, key)
                key, value = "", ""
            into = word.partition("[")[0]
            number = line_number if into == "msgstr" else number
        else:
            rest = line.strip()
        if rest.startswith('"') and rest.endswith('"') and len(rest) > 1:
            words = _unescaped(rest[1:-1])
            key += words if into == "msgid" else ""
            value += words if into == "msgstr" else ""


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text

    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2] or match[3]
        if code is None:
            return _CONTROL.get(match[4], match[4])
        number = int(code, 16)
        known = number < 0x110000 and not 0xD800 <= number < 0xE000
        return chr(number) if known else "\N{REPLACEMENT CHARACTER}"

    return _ESCAPE.sub(character, text)


def _lines(text: str) -> Callable[[int], int]:
    """What tells the line of a position in `text`."""
    breaks = [match.start() for match in re.finditer("\n", text)]
    return lambda position: bisect_left(breaks, position) + 1
