"""DOCX, through python-docx. It has no lines: the number of the paragraph stands for the line."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from linter.documents import prose
from linter.documents.base import Document, EmptyDocument, TooLargeDocument, UnreadableDocument
from linter.documents.outline import Outline

UNPACKED_LIMIT = 64 * 1024 * 1024
"""Bytes of all its parts together."""
_PART_LIMIT = 2000

_OLD_CONTAINER = b"\xd0\xcf\x11\xe0"
_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)(?: ?(?:[1-9]|heading|标题))?", re.IGNORECASE)


def read(content: bytes) -> Document:
    """The document in a DOCX, whose sections are paragraphs in heading styles and numbered headings.

    Anchors are slugs of the headings and names of bookmarks. A number that Word makes (automatic numbering)
    is no part of the text. Raises a `DocumentProblem`; a damaged file surfaces as any exception.
    """
    if content.startswith(_OLD_CONTAINER):
        raise UnreadableDocument("a password protects it, or it is a DOC under another name")
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise UnreadableDocument("it is no DOCX")
    _weigh(content)
    return _document(docx.Document(io.BytesIO(content)))


def _weigh(content: bytes) -> None:
    """Refuse what would fill the memory, before anything is unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
    if len(parts) > _PART_LIMIT or sum(part.file_size for part in parts) > UNPACKED_LIMIT:
        raise TooLargeDocument(f"it unpacks to more than {UNPACKED_LIMIT} bytes")


def _document(document: Any) -> Document:
    styles = {style.style_id: style for style in document.styles}
    outline = Outline()
    waiting: list[prose.Line] = []
    rows: set[Any] = set()

    def flush() -> None:
        prose.add(outline, waiting, underlines=False)
        waiting.clear()

    number = 0
    for paragraph in document.element.body.iter(qn("w:p")):
        # The outermost one: a table in a cell is part of what the cell says.
        row = next(reversed(list(paragraph.iterancestors(qn("w:tr")))), None)
        if row is not None and row in rows:
            continue
        number += 1
        for name in paragraph.xpath(".//w:bookmarkStart/@w:name"):
            if not name.startswith("_"):
                outline.anchor(name, number)
        if row is not None:
            rows.add(row)
            flush()
            cells = [" ".join(map(_text, cell.iter(qn("w:p")))) for cell in row.iterchildren(qn("w:tc"))]
            outline.block(number, " | ".join(cells), "text", tuple(_links(row, document)))
            continue
        text = " ".join(_text(paragraph).split())
        if not text:
            continue
        style = styles.get(next(iter(paragraph.xpath("./w:pPr/w:pStyle/@w:val")), None))
        level = _level(paragraph, style)
        links = tuple(_links(paragraph, document))
        if level:
            flush()
            outline.heading(text, level, number)
        elif style is not None and _CONTENTS.fullmatch(style.name or ""):
            flush()
            outline.block(number, text, "contents", links)
        else:
            waiting.append(prose.Line(number, text, _is_bold(paragraph), links, apart=True))
    flush()
    made = outline.document("docx")
    if not made.sections:
        raise EmptyDocument("nothing is in it")
    return made


def _text(paragraph: Any) -> str:
    # Not `Paragraph.text`, which lacks what stands in content controls and in tracked insertions.
    signs = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:noBreakHyphen"): "-"}
    return "".join(
        signs.get(element.tag) or element.text or ""
        for element in paragraph.iter(qn("w:t"), *signs)
        # Below `tabs` they say where tabulators stand.
        if element.getparent().tag != qn("w:tabs")
    )


def _level(paragraph: Any, style: Any) -> int:
    own = paragraph.xpath("./w:pPr/w:outlineLvl/@w:val")
    if own:
        return _outline_level(own[0])
    seen = 0
    while style is not None and seen < 20:
        match = _HEADING.fullmatch(style.name or "")
        if match:
            return int(match[1])
        if style.name == "Title":
            return 1
        own = style.element.xpath("./w:pPr/w:outlineLvl/@w:val")
        if own:
            return _outline_level(own[0])
        style, seen = style.base_style, seen + 1
    return 0


def _outline_level(value: str) -> int:
    # Nine levels from 0; the tenth is that of ordinary text.
    return int(value) + 1 if value in set("012345678") else 0


def _is_bold(paragraph: Any) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if _text(run).strip()]
    return bool(runs) and all(
        run.xpath("./w:rPr/w:b[not(@w:val) or (@w:val != '0' and @w:val != 'false')]") for run in runs
    )


def _links(element: Any, document: Any) -> Iterator[str]:
    for link in element.iter(qn("w:hyperlink")):
        anchor = link.get(qn("w:anchor"))
        relation = document.part.rels.get(link.get(qn("r:id")))
        address = relation.target_ref if relation is not None and relation.is_external else ""
        if address or anchor:
            yield f"{address}#{anchor}" if anchor else address
