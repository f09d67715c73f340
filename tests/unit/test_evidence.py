import os
from pathlib import Path
from typing import Any

import pytest

from linter.evidence import SIZE_LIMIT, Archive, Evidence

PATTERNS = [
    ["agreement", "clauses", "user_duties"],
    ["agreement", "document"],
    ["labels", "samples", "*"],
    ["models", "*", "evidence"],
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    repository = tmp_path / "repository"
    (repository / "docs").mkdir(parents=True)
    (repository / "docs" / "terms.md").write_text("# Terms\n\n## 四、用户义务\n\nText.\n", "utf-8")
    (repository / "docs" / "page.ts").write_text("const terms = '用户应当守法。'", "utf-8")
    (repository / "docs" / "page.html").write_text("<h1 id='a'>A</h1>", "utf-8")
    return repository


def look(root: Path, data: dict[str, Any], manifest: str = "service.yaml") -> list[Evidence]:
    return Archive(root).look(data, root / manifest, PATTERNS)


def state_of(root: Path, reference: str, manifest: str = "service.yaml") -> str:
    (item,) = look(root, {"agreement": {"document": reference}}, manifest)
    return item.state


def test_an_opened_document_is_told_with_its_anchor_and_line(root: Path) -> None:
    found = look(root, {"agreement": {"document": "docs/terms.md#四用户义务"}})

    assert found == [Evidence(("agreement", "document"), "docs/terms.md", "四用户义务", "opened", 3)]


def test_every_reference_of_a_list_is_looked_at(root: Path) -> None:
    found = look(root, {"models": [{"evidence": "docs/terms.md"}, {}, {"evidence": "docs/none.md"}]})

    assert found == [
        Evidence(("models", 0, "evidence"), "docs/terms.md", None, "opened"),
        Evidence(("models", 2, "evidence"), "docs/none.md", None, "missing"),
    ]


def test_a_declared_absence_points_nowhere(root: Path) -> None:
    assert look(root, {"agreement": {"document": "docs/terms.md", "clauses": {"user_duties": False}}}) == [
        Evidence(("agreement", "document"), "docs/terms.md", None, "opened")
    ]


def test_a_bare_anchor_stands_in_the_document_beside_it(root: Path) -> None:
    data = {"agreement": {"document": "docs/terms.md", "clauses": {"user_duties": "#四用户义务"}}}

    assert look(root, data)[0] == Evidence(
        ("agreement", "clauses", "user_duties"), "docs/terms.md", "四用户义务", "opened", 3
    )


def test_a_bare_anchor_without_a_document_is_told_apart(root: Path) -> None:
    assert look(root, {"agreement": {"clauses": {"user_duties": "#terms"}}}) == [
        Evidence(("agreement", "clauses", "user_duties"), "", "terms", "no-document")
    ]


@pytest.mark.parametrize(
    ("reference", "state"),
    [
        ("docs/terms.md", "opened"),
        ("./docs/../docs/terms.md", "opened"),
        ("docs/terms.md#terms", "opened"),
        ("docs/terms.md#%E5%9B%9B%E7%94%A8%E6%88%B7%E4%B9%89%E5%8A%A1", "opened"),
        ("docs/terms.md#Terms", "anchor-missing"),
        ("docs/page.html#a", "opened"),
        ("docs/page.html#b", "anchor-missing"),
        ("docs/page.ts#terms", "opened"),
        ("docs/page.ts#a-function", "not-read"),
        ("docs/none.md", "missing"),
        ("docs/terms.md/deeper", "missing"),
        ("docs", "not-a-file"),
        ("../outside.md", "outside"),
        ("docs/../../outside.md", "outside"),
        ("https://example.com/terms.md", "outside"),
        ("file:///etc/hosts", "outside"),
        ("C:\\terms.md", "outside"),
        ("\\\\server\\terms.md", "outside"),
        ("//server/terms.md", "outside"),
    ],
)
def test_a_reference_is_resolved_inside_the_repository_only(root: Path, reference: str, state: str) -> None:
    (root.parent / "outside.md").write_text("# Outside\n", "utf-8")

    assert state_of(root, reference) == state


def test_a_reference_is_relative_to_its_manifest_and_a_slash_starts_at_the_root(root: Path) -> None:
    (root / "services" / "chat").mkdir(parents=True)
    manifest = "services/chat/service.yaml"

    states = [
        state_of(root, name, manifest) for name in ("../../docs/terms.md", "/docs/terms.md", "docs/terms.md")
    ]

    assert states == ["opened", "opened", "missing"]


@pytest.mark.parametrize(
    ("name", "content", "state"),
    [
        ("empty.md", b"", "empty"),
        ("blank.md", b" \r\n\t\n", "empty"),
        ("mark.md", b"\xef\xbb\xbf\n", "empty"),
        ("ideographic-space.md", "\u3000\n".encode(), "empty"),
        ("latin.md", "Müller".encode("latin-1"), "unreadable"),
        ("utf16.txt", "Text".encode("utf-16"), "unreadable"),
        ("nul.txt", b"a\0b", "unreadable"),
        ("with-mark.md", b"\xef\xbb\xbf# Terms\n", "opened"),
        ("notes.txt", b"Text", "opened"),
        ("scan.pdf", b"%PDF-1.7", "unreadable"),
        ("list.xlsx", b"PK", "not-read"),
        ("sample.png", b"\x89PNG", "not-read"),
        ("large.md", b"x" * (SIZE_LIMIT + 1), "too-large"),
    ],
)
def test_a_file_is_judged_by_what_is_in_it(root: Path, name: str, content: bytes, state: str) -> None:
    (root / name).write_bytes(content)

    assert state_of(root, name) == state


def test_a_link_that_leads_out_of_the_repository_is_outside(root: Path) -> None:
    (root.parent / "outside.md").write_text("# Outside\n", "utf-8")
    (root / "link.md").symlink_to(root.parent / "outside.md")
    (root / "folder").symlink_to(root.parent)

    assert [state_of(root, name) for name in ("link.md", "folder/outside.md")] == ["outside", "outside"]


def test_a_link_inside_the_repository_is_followed(root: Path) -> None:
    (root / "link.md").symlink_to("docs/terms.md")

    assert state_of(root, "link.md#terms") == "opened"


def test_links_that_lead_nowhere_or_in_a_circle_are_no_files(root: Path) -> None:
    (root / "dangling.md").symlink_to("docs/none.md")
    (root / "circle.md").symlink_to("circle.md")

    assert [state_of(root, name) for name in ("dangling.md", "circle.md")] == ["missing", "unreadable"]


def test_a_pipe_is_no_file_and_nobody_waits_for_it(root: Path) -> None:
    os.mkfifo(root / "pipe.md")

    assert state_of(root, "pipe.md") == "not-a-file"


LONG = {
    "lines.md": "- item\n" * 20_001,
    "words.md": "用户应当守法。" * 60_000,
    "table.md": "|a|b|\n|-|-|\n" + "|x|y|\n" * 14_000,
    "tags.html": "<p>x" * 100_001,
    "lines.txt": "x\n" * 100_001,
    "lines.rst": "x\n" * 100_001,
}


@pytest.mark.parametrize("name", LONG)
def test_a_document_that_would_take_long_to_read_is_too_large(root: Path, name: str) -> None:
    (root / name).write_text(LONG[name], "utf-8")
    (root / f"half-{name}").write_text(LONG[name][: len(LONG[name]) // 2], "utf-8")

    assert [state_of(root, reference) for reference in (name, f"half-{name}")] == ["too-large", "opened"]


def test_a_long_record_is_opened_and_not_looked_through(root: Path) -> None:
    (root / "samples.csv").write_text("x,y\n" * 100_001, "utf-8")
    (root / "short.csv").write_text("x,y\n", "utf-8")

    assert [
        state_of(root, f"{name}.csv{anchor}") for name in ("samples", "short") for anchor in ("", "#a")
    ] == [
        "opened",
        "not-read",
        "opened",
        "anchor-missing",
    ]


def test_what_is_suggested_for_a_missing_anchor_does_not_hang_on_the_manifests_before(root: Path) -> None:
    archive = Archive(root)
    found = []
    for number in range(60):
        archive.begin()
        data = {"agreement": {"document": f"docs/terms.md#term{number}"}}
        found += archive.look(data, root / "service.yaml", [("agreement", "document")])
    assert [(item.state, bool(item.nearest)) for item in found] == [("anchor-missing", True)] * 60
