"""PDF and DOCX, made here by the libraries that others make them with."""

import io
import sys
import zipfile
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from linter.documents import Block, Document, DocumentProblem, Section, apart, read
from linter.documents.docx import UNPACKED_LIMIT
from linter.documents.pdf import PAGE_LIMIT


def pdf(*pages: str) -> PdfWriter:
    """A PDF with these lines of ASCII on its pages."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for text in pages:
        page = writer.add_blank_page(595, 842)
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        lines = "".join(f"({line}) Tj 0 -20 Td " for line in text.split("\n"))
        stream.set_data(f"BT /F1 12 Tf 50 800 Td {lines}ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    return writer


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.write(file) if isinstance(document, PdfWriter) else document.save(file)
    return file.getvalue()


def problem_of(content: bytes, suffix: str) -> tuple[str, str]:
    with pytest.raises(DocumentProblem) as caught:
        read(content, suffix)
    return caught.value.state, caught.value.why


def test_a_pdf_has_the_sections_of_its_bookmarks_and_its_numbered_headings() -> None:
    writer = pdf(
        "Demo Inc.\nUser Agreement\n1",
        "Demo Inc.\nYour duties\nYou must obey the law,\nand so must we.\n"
        "Article 2. Complaints: write to us.\n- 2 -",
        "Demo Inc.\nWe answer soon.\nPage 3 of 3",
    )
    writer.add_outline_item(title="Your Duties", page_number=1)
    writer.add_outline_item(title="Not in the text", page_number=2)
    writer.add_named_destination(title="answers", page_number=2)

    assert read(saved(writer), ".pdf") == Document(
        "pdf",
        (
            Section("", 0, 1, (), (Block(1, "Demo Inc. User Agreement", "text"),)),
            Section(
                "Your Duties",
                1,
                2,
                ("your-duties",),
                (Block(2, "You must obey the law, and so must we.", "text"),),
            ),
            Section(
                "Article 2 Complaints",
                10,
                2,
                ("article-2-complaints", "Article 2"),
                (Block(2, "Article 2. Complaints: write to us.\nWe answer soon.", "text"),),
            ),
        ),
        {
            "page=1": 1,
            "page=2": 2,
            "page=3": 3,
            "your-duties": 2,
            "answers": 3,
            "not-in-the-text": 3,
            "article-2-complaints": 2,
            "Article 2": 2,
        },
    )


def test_a_pdf_without_a_word_is_not_read_since_it_may_be_scanned() -> None:
    assert problem_of(saved(pdf("", "")), ".pdf") == (
        "not-read",
        "it holds no text; if it was scanned, nothing here reads the pictures",
    )


def test_a_pdf_that_opens_with_a_password_only_is_unreadable() -> None:
    locked, open_to_read = pdf("Text"), pdf("Text")
    locked.encrypt("secret", algorithm="RC4-128")
    open_to_read.encrypt("", owner_password="secret", algorithm="RC4-128")

    assert problem_of(saved(locked), ".pdf") == ("unreadable", "a password protects it")
    assert read(saved(open_to_read), ".pdf").sections == (Section("", 0, 1, (), (Block(1, "Text", "text"),)),)


def test_a_pdf_of_too_many_pages_is_too_large() -> None:
    assert problem_of(saved(pdf(*["x"] * (PAGE_LIMIT + 1))), ".pdf") == (
        "too-large",
        f"it has more than {PAGE_LIMIT} pages",
    )


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".PDF"])
@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"no such thing", b"PK\x03\x04broken", b"\xff" * 500])
def test_what_is_no_such_file_is_unreadable(content: bytes, suffix: str) -> None:
    assert problem_of(content, suffix)[0] == "unreadable"


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_file_that_is_cut_off_is_no_traceback(suffix: str) -> None:
    whole = saved(pdf("Text")) if suffix == ".pdf" else saved(docx.Document())

    for end in range(50, len(whole), len(whole) // 4):
        with pytest.raises(DocumentProblem):
            read(whole[:end], suffix)


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_file_without_a_byte_is_empty(suffix: str) -> None:
    assert problem_of(b"", suffix) == ("empty", "nothing is in it")


@pytest.mark.parametrize(("suffix", "library"), [(".pdf", "pypdf"), (".docx", "docx")])
def test_without_the_extra_it_is_not_read_and_the_extra_is_named(
    suffix: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)

    assert problem_of(b"%PDF", suffix) == (
        "not-read",
        f"{suffix} files are read with measures-lint[documents], which is not installed",
    )


def test_a_reader_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0)

    assert problem_of(saved(pdf("Text")), ".pdf") == ("too-large", "reading it takes more than 0 seconds")


def test_nothing_in_the_working_directory_is_imported(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("pypdf.py", "json.py", "linter.py"):
        (tmp_path / name).write_text("raise SystemExit(1)")

    assert read(saved(pdf("Text")), ".pdf").format == "pdf"


def test_a_docx_has_the_sections_of_its_styles_and_of_its_bold_and_numbered_lines() -> None:
    document = docx.Document()
    document.add_heading("用户协议", 0)
    document.add_heading("一、用户义务", 1)
    document.add_paragraph("用户应当遵守法律。")
    document.add_paragraph().add_run("第三条 投诉").bold = True
    document.add_paragraph("可以投诉。").style = "List Bullet"
    table = document.add_table(2, 2)
    for cell, text in zip((c for row in table.rows for c in row.cells), "甲乙丙丁", strict=True):
        cell.text = text
    document.add_heading("User Rights", 2)

    assert read(saved(document), ".docx") == Document(
        "docx",
        (
            Section("用户协议", 1, 1, ("用户协议",), ()),
            Section("一、用户义务", 1, 2, ("一用户义务",), (Block(3, "用户应当遵守法律。", "text"),)),
            Section(
                "第三条 投诉",
                10,
                4,
                ("第三条-投诉", "第三条"),
                (Block(5, "可以投诉。", "text"), Block(6, "甲 | 乙", "text"), Block(7, "丙 | 丁", "text")),
            ),
            Section("User Rights", 2, 8, ("user-rights",), ()),
        ),
        {"用户协议": 1, "一用户义务": 2, "user-rights": 8, "第三条-投诉": 4, "第三条": 4},
    )


def test_a_docx_tells_bookmarks_contents_insertions_and_links() -> None:
    document = docx.Document()
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("User Duties\t3", "toc 1")
    paragraph = document.add_paragraph("Words ")
    mark = OxmlElement("w:bookmarkStart")
    mark.set(qn("w:name"), "duties")
    inserted, deleted = OxmlElement("w:ins"), OxmlElement("w:del")
    for parent, tag, text in ((inserted, "w:t", "that were added"), (deleted, "w:delText", "gone")):
        run, words = OxmlElement("w:r"), OxmlElement(tag)
        words.text = text
        run.append(words)
        parent.append(run)
    link = OxmlElement("w:hyperlink")
    address = document.part.relate_to("https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), address)
    for element in (mark, inserted, deleted, link):
        paragraph._p.append(element)

    assert read(saved(document), ".docx") == Document(
        "docx",
        (
            Section(
                "",
                0,
                1,
                (),
                (
                    Block(1, "User Duties 3", "contents"),
                    Block(2, "Words that were added", "text", ("https://example.org/",)),
                ),
            ),
        ),
        {"duties": 2},
    )


def test_a_docx_without_words_is_empty() -> None:
    assert problem_of(saved(docx.Document()), ".docx") == ("empty", "nothing is in it")


def test_a_docx_with_a_password_is_unreadable() -> None:
    assert problem_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx") == (
        "unreadable",
        "a password protects it, or it is a DOC under another name",
    )


def test_a_docx_that_unpacks_to_far_more_is_too_large() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(UNPACKED_LIMIT + 1))

    assert problem_of(file.getvalue(), ".docx") == (
        "too-large",
        f"it unpacks to more than {UNPACKED_LIMIT} bytes",
    )
