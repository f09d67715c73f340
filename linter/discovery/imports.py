"""Which modules a source file imports, read from its tokens, so that a broken file says what it can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.discovery.lexical import Layout

_PYTHON = re.compile(
    rb"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]*(\([^)]{0,4000}|[^\n\#;(]*)|import[ \t]+([^\n\#;]*))",
    re.MULTILINE,
)
_NAME = re.compile(rb"[\w.]+")
_JAVA = re.compile(rb"^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]+)", re.MULTILINE)
_SCRIPT = re.compile(rb"(?:\bfrom|\bimport|\b(?:require|import|resolve)\s*\()\s*$")
_GO = re.compile(rb"^\s*(?:import\s*\(?\s*)?(?:\w+\s+|\.\s*|_\s+)?$")
_OF = {"python": "python", "script": "javascript", "markup": "javascript"}


def ecosystem_of(name: str, language: str) -> str | None:
    """Whose modules a file of this name imports; none where imports are not read."""
    ending = name.rpartition(".")[2].lower()
    if ending in {"java", "kt", "kts", "scala", "groovy"}:
        return "java"
    return "go" if ending == "go" else _OF.get(language)


def modules(content: bytes, ecosystem: str, seen: Layout) -> Iterator[tuple[str, int, int]]:
    """The modules that are imported, each with the bytes that say so. Relative ones are left out."""
    found = {"python": _python, "java": _java, "javascript": _script, "go": _go}[ecosystem](content, seen)
    for module, start, end in found:
        yield module.decode("utf-8", "replace"), start, end


def _python(content: bytes, seen: Layout) -> Iterator[tuple[bytes, int, int]]:
    for match in _PYTHON.finditer(content):
        start = match.end() - len(match[0].lstrip())
        if seen.kind(start) != "code":
            continue
        if match[1] is not None:
            if match[1].startswith(b"."):
                continue
            yield match[1], *match.span(1)
            end = match.end(1) if match[2].startswith(b"(") else match.end(2)
            for part in match[2].lstrip(b"(").split(b","):
                if name := _NAME.match(part.strip()):
                    yield match[1] + b"." + name[0], match.start(1), end
        else:
            for part in match[3].split(b","):
                if name := _NAME.match(part.strip()):
                    at = match.start(3) + match[3].index(name[0])
                    yield name[0], at, at + len(name[0])


def _java(content: bytes, seen: Layout) -> Iterator[tuple[bytes, int, int]]:
    for match in _JAVA.finditer(content):
        if seen.kind(match.start(1)) == "code":
            yield match[1], *match.span(1)


def _script(content: bytes, seen: Layout) -> Iterator[tuple[bytes, int, int]]:
    for start, end in seen.strings():
        if _SCRIPT.search(content, max(0, start - 40), start):
            yield content[start + 1 : end - 1], start + 1, end - 1


def _go(content: bytes, seen: Layout) -> Iterator[tuple[bytes, int, int]]:
    for start, end in seen.strings():
        line = content.rfind(b"\n", 0, start) + 1
        if start - line < 80 and _GO.match(content[line:start]) and content[end : end + 1] in b"\r\n);/ ":
            yield content[start + 1 : end - 1], start + 1, end - 1


def covers(name: str, module: str, ecosystem: str) -> bool:
    """Whether the signature's `name` is `module` or a parent of it."""
    divider = "." if ecosystem in {"python", "java"} else "/"
    if name.endswith("*"):
        return module.startswith(name[:-1])
    return module == name or module.startswith(name + divider)
