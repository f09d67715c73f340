"""PDF, through pypdf. A PDF has pages and no lines: the number of the page stands for the line."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError

from linter.documents import prose
from linter.documents.base import Document, TooLargeDocument, UnknownFormat, UnreadableDocument
from linter.documents.characters import plain
from linter.documents.outline import Outline, slug

PAGE_LIMIT = 500
TEXT_LIMIT = 4 * 1024 * 1024
"""Characters. As many as a text of the largest size has bytes."""
_BOOKMARK_LIMIT = 5000

_PAGE_NUMBER = re.compile(
    r"[-— ]*(?:第|page)? ?\d{1,4} ?页?(?: ?(?:/|of|,?共) ?\d{1,4} ?页?)?[-— ]*", re.IGNORECASE
)

_Marks = dict[tuple[int, str], tuple[int, str]]
"""Page and words of a bookmark, to its level and title."""


def read(content: bytes) -> Document:
    """The document in a PDF, whose sections are its bookmarks and its numbered headings.

    Anchors are slugs of the headings, names of destinations, and `page=3`. Raises a `DocumentProblem`; a
    damaged file surfaces as any exception.
    """
    reader = PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted and not _is_open(reader):
        raise UnreadableDocument("a password protects it")
    if len(reader.pages) > PAGE_LIMIT:
        raise TooLargeDocument(f"it has more than {PAGE_LIMIT} pages")
    pages = list(_pages(reader))
    if not any(pages):
        raise UnknownFormat("it holds no text; if it was scanned, nothing here reads the pictures")
    return _document(pages, _bookmarks(reader), _destinations(reader))


def _is_open(reader: PdfReader) -> bool:
    """Whether an encrypted file opens without a password, as one does that only forbids printing."""
    try:
        return bool(reader.decrypt(""))
    except DependencyError:
        raise UnreadableDocument("it is encrypted, and `cryptography` is not installed") from None


def _pages(reader: PdfReader) -> Iterator[list[str]]:
    """The lines of each page that hold words, without numbers of pages."""
    size = 0
    for page in reader.pages:
        text = _clean(page.extract_text())
        size += len(text)
        if size > TEXT_LIMIT:
            raise TooLargeDocument(f"it has more than {TEXT_LIMIT} characters")
        lines = [" ".join(line.split()) for line in text.split("\n")]
        yield [line for line in lines if line and not _PAGE_NUMBER.fullmatch(plain(line[:80]))]


def _document(pages: Sequence[Sequence[str]], marks: _Marks, destinations: Mapping[str, int]) -> Document:
    outline = Outline()
    running = _running(pages)
    waiting: list[prose.Line] = []

    def flush() -> None:
        prose.add(outline, waiting, underlines=False)
        waiting.clear()

    for number, lines in enumerate(pages, 1):
        outline.anchor(f"page={number}", number)
        for position, line in enumerate(lines):
            mark = marks.pop((number, _key(line)), None)
            if mark is not None:
                flush()
                outline.heading(mark[1], mark[0], number)
            elif not (line in running and number > 1 and position in {0, len(lines) - 1}):
                waiting.append(prose.Line(number, line))
    flush()
    for name, page in destinations.items():
        outline.anchor(name, page)
    for (page, _), (_, title) in marks.items():
        outline.anchor(slug(title), page)
    return outline.document("pdf")


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """What stands at the top or the bottom of most pages."""
    ends = Counter(line for lines in pages for line in {*lines[:1], *lines[-1:]})
    return {line for line, count in ends.items() if count > 2 and count * 2 > len(pages)}


def _bookmarks(reader: PdfReader) -> _Marks:
    found: _Marks = {}

    def add(items: Sequence[Any], level: int) -> None:
        for item in items:
            if isinstance(item, list):
                add(item, level + 1)
            elif len(found) < _BOOKMARK_LIMIT:
                page = reader.get_destination_page_number(item)
                title = " ".join(_clean(str(item.title)).split())
                if page is not None and page >= 0 and title:
                    found.setdefault((page + 1, _key(title)), (level, title))

    add(reader.outline, 1)
    return found


def _destinations(reader: PdfReader) -> dict[str, int]:
    found = {}
    for name, destination in list(reader.named_destinations.items())[:_BOOKMARK_LIMIT]:
        page = reader.get_destination_page_number(destination)
        if page is not None and page >= 0:
            found[_clean(str(name))] = page + 1
    return found


def _clean(text: str) -> str:
    """`text` without what no UTF-8 can hold."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _key(text: str) -> str:
    return "".join(plain(text).split()).lower()
