"""Limits of SECURITY.md: what just keeps to one is taken, and with one more it is refused in words."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from linter import documents, sources
from linter.baseline import SIZE_LIMIT as BASELINE_LIMIT
from linter.baseline import Baseline
from linter.cache import store
from linter.compilation import folders
from linter.documents import apart
from linter.documents import limits as document_limits
from linter.documents.docx import UNPACKED_LIMIT
from linter.errors import LinterError
from linter.evidence import SIZE_LIMIT as EVIDENCE_LIMIT
from linter.evidence import Archive
from linter.formats import Format, limits, parse

Try = Callable[[Path, int], str | None]
"""Try something of a size, and give what is said against it, if anything."""


def refusal(attempt: Callable[[], object]) -> str | None:
    try:
        attempt()
    except LinterError as error:
        return error.message
    except documents.DocumentProblem as problem:
        return problem.why
    return None


def manifest_of_bytes(folder: Path, size: int) -> str | None:
    path = folder / "m.yaml"
    path.write_bytes(b"a: 1 #" + b"x" * (size - 6))
    return refusal(lambda: sources.read(str(path)))


def evidence_of_bytes(folder: Path, size: int) -> str | None:
    (folder / "e.csv").write_bytes(b"x" * size)
    (seen,) = Archive(folder).look({"e": "e.csv"}, folder / "m.yaml", [("e",)])
    return None if seen.state == "opened" else seen.state


def baseline_of_bytes(folder: Path, size: int) -> str | None:
    start = b'{"version": 1, "findings": []}'
    (folder / "b.json").write_bytes(start + b" " * (size - len(start)))
    return refusal(lambda: Baseline.read(str(folder / "b.json")))


def nested(form: Format) -> Try:
    def attempt(_: Path, depth: int) -> str | None:
        # The document itself is the first level.
        lists = "[" * (depth - 1) + "]" * (depth - 1)
        text = {"yaml": f"a: {lists}", "json": f'{{"a": {lists}}}', "toml": f"a = {lists}"}[form]
        return refusal(lambda: parse(text, form, "m"))

    return attempt


def values(form: Format) -> Try:
    def attempt(_: Path, count: int) -> str | None:
        # The document and the list are two of them.
        items = f"[{','.join('1' for _ in range(count - 2))}]"
        text = {"yaml": f"a: {items}", "json": f'{{"a": {items}}}', "toml": f"a = {items}"}[form]
        return refusal(lambda: parse(text, form, "m"))

    return attempt


def rules_of_bytes(folder: Path, size: int) -> str | None:
    (folder / "a.rego").write_bytes(b"#" * size)
    return refusal(lambda: folders.read([str(folder)]))


def files_of_rules(folder: Path, count: int) -> str | None:
    for number in range(count):
        (folder / f"r{number}.rego").touch()
    return refusal(lambda: folders.read([str(folder)]))


def entry_of_bytes(folder: Path, size: int) -> str | None:
    kept = store.Store(str(folder / "cache"))
    kept.write("1" * 64, bytes(size))
    return None if kept.read("1" * 64) == bytes(size) else "not kept"


def pages(_: Path, count: int) -> str | None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    for _page in range(count):
        writer.add_blank_page(10, 10)
    written = io.BytesIO()
    writer.write(written)
    told = refusal(lambda: apart.reader(".pdf")(written.getvalue()))
    # Blank pages hold no words, which is another matter.
    return told if told is not None and "pages" in told and "than" in told else None


def document(ending: str, text: Callable[[int], str]) -> Try:
    return lambda _, count: refusal(lambda: documents.read(text(count).encode(), ending))


def unpacked(_: Path, size: int) -> str | None:
    docx = pytest.importorskip("docx")
    whole = io.BytesIO()
    docx.Document().save(whole)
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as archive:
        rest = size - sum(part.file_size for part in archive.infolist())
        archive.writestr("word/more.bin", bytes(rest))
    told = refusal(lambda: apart.reader(".docx")(whole.getvalue()))
    # It holds no words, which is another matter.
    return told if told is not None and "unpacks" in told else None


LIMITS: dict[str, tuple[int, Try, str]] = {
    "bytes of a manifest": (sources.SIZE_LIMIT, manifest_of_bytes, "is larger than 1024 KiB"),
    "bytes of evidence": (EVIDENCE_LIMIT, evidence_of_bytes, "too-large"),
    "bytes of a baseline": (BASELINE_LIMIT, baseline_of_bytes, "is larger than 16384 KiB"),
    "levels of YAML": (limits.DEPTH, nested("yaml"), "nested more than 64 levels deep"),
    # The table that the document itself is has no brackets to count.
    "levels of TOML": (limits.DEPTH + 1, nested("toml"), "nested more than 64 levels deep"),
    "levels of JSON": (limits.DEPTH, nested("json"), "nested more than 64 levels deep"),
    # A key is a value of its own in YAML; JSON is counted by its commas as long as they are few.
    "values of YAML": (limits.NODES - 1, values("yaml"), "holds more than 50000 values"),
    "values of TOML": (limits.NODES, values("toml"), "holds more than 50000 values"),
    "values of JSON": (limits.NODES + 3, values("json"), "holds more than 50000 values"),
    "bytes of a file of rules": (folders.LARGEST, rules_of_bytes, "is larger than 1048576 bytes"),
    "files of rules": (folders.MOST_FILES, files_of_rules, "holds more than 1000 files of Rego"),
    "bytes of an entry of the cache": (store.ENTRY_LIMIT, entry_of_bytes, "not kept"),
    "characters of Markdown": (
        document_limits.MARKDOWN_CHARACTERS,
        document(".md", lambda count: "# A\n\n" + "x" * (count - 5)),
        "it has more than 400000 characters",
    ),
    "lines of Markdown": (
        document_limits.MARKDOWN_LINES,
        document(".md", lambda count: "# A\n" + "x\n" * (count - 1)),
        "it has more than 20000 lines",
    ),
    "marks of Markdown": (
        document_limits.MARKDOWN_MARKS,
        document(".md", lambda count: "# A\n\nx" + "|" * count),
        "it has more than 40000 marks of tables and quotations",
    ),
    "items of Markdown": (
        document_limits.MARKDOWN_ITEMS,
        document(".md", lambda count: "# A\n\n" + "- " * count + "x"),
        "it has more than 40000 items of lists",
    ),
    "tags of HTML": (
        document_limits.HTML_TAGS,
        document(".html", lambda count: "<h1>A</h1>" + "<br>x" * (count - 2)),
        "it has more than 100000 tags",
    ),
    "lines of plain text": (
        document_limits.LINES,
        document(".txt", lambda count: "A\n" * count),
        "it has more than 100000 lines",
    ),
    "bytes of a DOCX when unpacked": (
        UNPACKED_LIMIT,
        unpacked,
        "it unpacks to more than 67108864 bytes",
    ),
    "pages of a PDF": (500, pages, "it has more than 500 pages"),
}


@pytest.mark.parametrize("name", LIMITS)
def test_what_keeps_to_a_limit_is_taken_and_one_more_is_refused(name: str, tmp_path: Path) -> None:
    limit, attempt, message = LIMITS[name]

    assert attempt(tmp_path, limit) is None
    assert (attempt(tmp_path, limit + 1) or "").startswith(message)
