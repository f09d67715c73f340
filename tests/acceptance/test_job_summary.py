"""Markdown for the summary of a GitHub job: added, within what GitHub takes, and never a reason to fail."""

from pathlib import Path

import pytest

from linter.cli import run
from linter.cli.job_summary import LIMIT
from tests.manifests import AS_OF

FAULTY = """\
manifest_version: 1
service: {name: 小禾助手, generates: [text], offered_as: [web]}
audience: {public: true, territories: [CN]}
access: {accounts: true}
"""
CHECK = ["check", "--as-of", AS_OF, "--select", "agreement-missing", "--output-format"]


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "ai-service-manifest.yaml").write_text(FAULTY, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    return tmp_path / "summary.md"


def test_the_report_is_added_to_the_summary(summary: Path) -> None:
    summary.write_text("# Before\n", "utf-8")
    run([*CHECK, "markdown=report.md"])

    assert run([*CHECK, f"markdown={summary}"]) == 1
    assert summary.read_bytes() == b"# Before\n" + Path("report.md").read_bytes()


def test_a_file_that_is_no_summary_is_replaced(summary: Path) -> None:
    Path("report.md").write_text("# Before\n", "utf-8")
    run([*CHECK, "markdown=report.md"])

    assert Path("report.md").read_text("utf-8").startswith("# measures-lint\n")


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("en", "*9 more lines did not fit into this summary.*\n"),
        ("zh", "*另有 9 行超出本摘要的篇幅，未予显示。*\n"),
    ],
)
def test_what_does_not_fit_is_left_out_and_told(summary: Path, lang: str, note: str) -> None:
    summary.write_bytes(b"x" * (LIMIT - 210) + b"\n")

    assert run([*CHECK, f"markdown={summary}", "--lang", lang]) == 1
    assert summary.read_text("utf-8").endswith(f"\n\n{note}")
    assert summary.stat().st_size <= LIMIT


def test_a_full_summary_is_left_as_it_is(summary: Path) -> None:
    summary.write_bytes(b"x" * LIMIT)

    assert run([*CHECK, f"markdown={summary}"]) == 1
    assert summary.read_bytes() == b"x" * LIMIT


def test_a_summary_that_cannot_be_written_is_told_and_changes_no_exit_code(
    summary: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    summary.mkdir()

    assert run([*CHECK, f"markdown={summary}"]) == 1
    assert capfd.readouterr().err == "cannot write the summary of the job: Is a directory\n"
