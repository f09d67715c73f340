"""`measures-lint compare`: the draft of April 2023 against the final text, for one service."""

import json
from pathlib import Path
from typing import Any

import pytest

from linter import catalog
from linter.cli import run
from tests.manifests import AS_OF, ROOT

PRIVATE = """\
manifest_version: 1
service: {name: Chat <b>|</b>, generates: [text], offered_as: [web]}
audience: {public: true, territories: [CN]}
opinion_influence: {answer: false, reason: answers are seen by nobody else}
"""


def compared(text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], *options: str) -> str:
    manifest = tmp_path / "ai-service-manifest.yaml"
    manifest.write_text(text, "utf-8")
    assert run(["compare", str(manifest), "--as-of", AS_OF, *options]) == 0
    said = capfd.readouterr()
    assert said.err == ""
    return said.out.replace(str(tmp_path), "")


def changes(text: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> dict[str, dict[str, Any]]:
    document = json.loads(compared(text, tmp_path, capfd, "--output-format", "json"))
    (manifest,) = document["manifests"]
    return {change["id"]: change for change in manifest["changes"]}


def test_every_provision_of_either_text_is_compared(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    known = catalog.load()
    everything = {**known.duties, **known.provisions}
    dropped = {
        item.id
        for item in everything.values()
        if item.became is not None and item.became["change"] == "dropped"
    }

    listed = changes(PRIVATE, tmp_path, capfd)

    assert set(listed) == {item.id for item in everything.values() if item.pack == "measures"} | dropped
    assert {name for name, change in listed.items() if change["change"] == "dropped"} == dropped
    assert {change["change"] for change in listed.values()} == {
        *("relaxed", "tightened", "added", "dropped", "reworded", "same")
    }


@pytest.mark.parametrize(
    ("provision", "change", "articles"),
    [
        ("art-07-item-4", "relaxed", ("7(4)", ["7(4)"])),
        ("art-09-para-2", "added", ("9(2)", [])),
        ("art-14-para-1", "relaxed", ("14(1)", ["15", "13"])),
        ("art-15", "tightened", ("15", ["13"])),
        ("art-17-clause-1", "relaxed", ("17", ["6"])),
        ("art-21-para-1", "relaxed", ("21(1)", ["20"])),
        ("draft-profiling", "dropped", (None, ["11"])),
        ("draft-three-months", "dropped", (None, ["15"])),
        ("draft-realname", "dropped", (None, ["9"])),
        ("draft-fine", "dropped", (None, ["20"])),
    ],
)
def test_a_change_is_told_with_both_articles(
    provision: str,
    change: str,
    articles: tuple[str | None, list[str]],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    told = changes(PRIVATE, tmp_path, capfd)[provision]

    assert (told["change"], told["article"], told["draft_articles"]) == (change, *articles)


def test_an_assessment_is_asked_by_the_draft_only_where_there_are_no_public_opinion_properties(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    private = changes(PRIVATE, tmp_path, capfd)["art-17-clause-1"]
    public = changes(PRIVATE.replace("answer: false", "answer: true"), tmp_path, capfd)["art-17-clause-1"]

    def states(change: dict[str, Any]) -> tuple[list[str], str]:
        return [duty["status"] for duty in change["draft"]], change["final"]["status"]

    assert states(private) == (["undeclared"], "not-applicable")
    assert states(public) == (["undeclared"], "undeclared")


def test_research_without_a_service_was_reached_by_the_draft_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    research = "manifest_version: 1\nservice: {name: Model, generates: [text], offered_as: []}\n"
    document = json.loads(compared(research, tmp_path, capfd, "--output-format", "json"))

    assert {pack: reach["verdict"] for pack, reach in document["manifests"][0]["scope"].items()} == {
        "measures": "does-not-apply",
        "measures-draft": "unclear",
    }


def test_what_does_not_concern_a_service_is_left_out_unless_asked_for(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    inside = PRIVATE.replace("public: true", "public: false, reason: staff only, open_to: [staff]")
    short = compared(inside, tmp_path, capfd)
    long = compared(inside, tmp_path, capfd, "-v")

    assert [
        line.split("(")[0].split()
        for line in short.splitlines()
        if "art. 2" in line and line[2:6] not in {"    ", "read"}
    ] == [
        ["relaxed", "art.", "2"],
        ["added", "art.", "2"],
        ["added", "art.", "2"],
    ]
    assert "art. 15" not in short
    assert "tightened  art. 15 (draft art. 13)" in long


def test_the_words_are_those_of_the_language(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    english = compared(PRIVATE, tmp_path, capfd)
    chinese = compared(PRIVATE, tmp_path, capfd, "--lang", "zh")

    assert "  added      art. 9(2)  Service agreement with registered users\n" in english
    assert "  新增      第九条第二款  与注册使用者签订服务协议\n" in chinese
    assert "the draft asked" not in chinese


def test_what_was_read_in_the_draft_is_told_apart_from_what_is_known_of_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (line,) = (line for line in compared(PRIVATE, tmp_path, capfd).splitlines() if "own words" in line)
    markdown = compared(PRIVATE, tmp_path, capfd, "--lang", "zh", "--output-format", "markdown")

    assert line == (
        "  read against the draft's own words: art. 2(1), art. 4, art. 4(1);"
        " the rest is told from overviews and general knowledge"
    )
    assert "已对照征求意见稿原文核读：第二条第一款，第四条，" in markdown


def test_one_answer_under_both_texts_is_told_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lines = compared(PRIVATE, tmp_path, capfd).splitlines()
    complaints = lines.index("  tightened  art. 15 (draft art. 13)  Complaints and reports")
    assessment = lines.index("  relaxed    art. 17 (draft art. 6)  Security assessment")

    def answers(start: int) -> list[str]:
        block = lines[start : lines.index("", start)]
        return [line.split("→ ")[1].partition(" (")[0] for line in block if "→" in line]

    assert answers(complaints) == ["both: undeclared"]
    assert answers(assessment) == ["draft: undeclared", "final text: not applicable"]


def test_a_table_in_markdown_holds_a_name_letter_by_letter(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = compared(PRIVATE, tmp_path, capfd, "--output-format", "markdown")
    head, *rows = [line for line in page.splitlines() if line.startswith("|")]

    assert page.startswith("## Chat \\<b\\>\\|\\</b\\>\n")
    assert head == "| change | provision | the draft asked | what changed | this service |"
    assert {row.count("|") for row in rows} == {6}
    assert any(row.startswith("| relaxed | art. 17 (draft art. 6) Security assessment |") for row in rows)


def test_what_cannot_be_evaluated_is_not_compared(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    manifest = tmp_path / "ai-service-manifest.yaml"
    manifest.write_text("manifest_version: 1\nservice: 1\n", "utf-8")

    assert run(["compare", str(manifest)]) == 3
    said = capfd.readouterr()
    assert said.out == ""
    assert "the manifest breaks its schema" in said.err


def test_nothing_of_the_draft_is_told_unless_it_is_asked_for(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    manifest = tmp_path / "ai-service-manifest.yaml"
    manifest.write_text(PRIVATE, "utf-8")

    def rules(*options: str) -> tuple[int, set[str], set[str]]:
        code = run(["check", str(manifest), "--as-of", AS_OF, "--output-format", "json", *options])
        (checked,) = json.loads(capfd.readouterr().out)["manifests"]
        return (
            code,
            {finding["pack"] for finding in checked["findings"]},
            {finding["severity"] for finding in checked["findings"] if finding["pack"] == "measures-draft"},
        )

    assert rules()[1] == {"measures"}
    assert rules("--pack", "measures-draft") == (0, {"measures-draft"}, {"note"})
    assert rules("--pack", "measures,measures-draft")[1:] == ({"measures", "measures-draft"}, {"note"})


def test_an_unknown_pack_is_refused_with_a_suggestion(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(ROOT / "examples"), "--pack", "measures-drafts"]) == 2
    assert "measures-draft" in capfd.readouterr().err


def test_what_was_dropped_became_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    told = []
    for provision in ("draft-profiling", "draft-truth"):
        run(["explain", provision])
        lines = capfd.readouterr().out.splitlines()
        told += [line.partition("  ")[2].strip() for line in lines if line.startswith("what became of it")]

    assert told == ["dropped", "relaxed (art-04-item-5)"]
