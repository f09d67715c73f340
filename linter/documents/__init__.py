"""Documents that a manifest points to, in the formats that they are kept in.

Whatever the format, a document is read as sections of blocks, and each section is named by anchors: what a
reference writes after `#`.

    Markdown            GitHub's slug of the heading; `{#id}`; ids of HTML tags
    HTML                ids and names; the slug of a heading that has none
    PDF                 the slug of a bookmark or of a heading, the name of a destination, `page=3`
    DOCX                the slug of the heading, the name of a bookmark
    reStructuredText    docutils' id of the heading, its GitHub slug, the explicit target before it
    tables of strings   the key, with dots between keys that lead to it; numbered headings in the strings
    programs            the same, of their string literals and the text between tags
    plain text          the slug of the heading (`第三条-用户义务`), or its number alone (`第三条`, `3.2`)
"""

from __future__ import annotations

from linter.documents import limits
from linter.documents.base import (
    Block,
    Document,
    DocumentProblem,
    EmptyDocument,
    Section,
    TooLargeDocument,
    UnknownFormat,
    UnreadableDocument,
)

__all__ = [
    "Block",
    "Document",
    "DocumentProblem",
    "EmptyDocument",
    "Section",
    "TooLargeDocument",
    "UnknownFormat",
    "UnreadableDocument",
    "is_text",
    "names_places",
    "read",
    "text_of",
]

_MARKDOWN = {".md", ".markdown", ".mdown", ".mkd"}
_APART = {".pdf", ".docx"}
_RST = {".rst", ".rest"}
_TABLES = {".json", ".arb", ".yaml", ".yml", ".properties", ".po", ".strings", ".xml"}
_CODE = {
    *(".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts", ".vue", ".svelte", ".dart"),
    *(".kt", ".swift", ".java", ".cs", ".go", ".py", ".rb", ".php"),
}
_STRINGS = _TABLES | _CODE
_PLAIN = {".txt", ".text", ""}
_HTML = {".html", ".htm", ".xhtml"}
# Documents and pictures whose bytes say nothing without a reader of their own.
_UNKNOWN = {
    *(".doc", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".ofd", ".wps"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".svgz"),
    *(".mp3", ".wav", ".flac", ".m4a", ".ogg", ".mp4", ".mov", ".mkv", ".webm", ".zip", ".gz", ".7z"),
}


def read(content: bytes, suffix: str) -> Document:
    """The document in the bytes of a file whose name ends in `suffix` (with its dot, in any case).

    Raises a `DocumentProblem`, whose `state` is that of the evidence. A reader is imported when it is needed.
    """
    suffix = suffix.lower()
    if suffix in _APART:
        if not content:
            raise EmptyDocument("nothing is in it")
        from linter.documents import apart

        return apart.read(content, suffix)
    if suffix in _UNKNOWN:
        if not content:
            raise EmptyDocument("nothing is in it")
        raise UnknownFormat(f"this version does not read {suffix} files")
    text = text_of(content, suffix)
    if suffix in _MARKDOWN:
        from linter.documents import markdown

        return markdown.read(text)
    if suffix in _HTML:
        from linter.documents import html

        return html.read(text)
    if suffix in _RST:
        from linter.documents import rst

        return rst.read(text)
    if suffix in _STRINGS:
        from linter.documents import strings

        return strings.read(text, suffix)
    from linter.documents import prose

    limits.check_lines(text)
    return prose.read(text)


def is_text(suffix: str) -> bool:
    """Whether files of this ending are text, so that `text_of` tells whether they can be read."""
    return suffix.lower() not in _UNKNOWN | _APART


def names_places(suffix: str) -> bool:
    """Whether all that an anchor may mean in such a file is known. In a program it may name anything."""
    return suffix.lower() not in _CODE


def text_of(content: bytes, suffix: str) -> str:
    """The text in the bytes of a file, with `\\n` for each end of a line. Raises a `DocumentProblem`.

    Also where it is a document that would take long to read; records of any other format may be as long as
    they like, for as long as nobody asks for a place in them.
    """
    if not content.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise EmptyDocument("nothing is in it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableDocument("it is no UTF-8 text") from None
    if "\0" in text:
        raise UnreadableDocument("it is no text")
    if not text.strip():
        raise EmptyDocument("nothing is in it")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    suffix = suffix.lower()
    if suffix in _MARKDOWN:
        limits.check_markdown(text)
    elif suffix in _HTML:
        limits.check_html(text)
    elif suffix in _RST | _PLAIN:
        limits.check_lines(text)
    return text
