"""The formats of a report, each as those who read it expect."""

import json
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from linter.cli import run
from linter.reporters.formats import FORMATS
from tests.manifests import AS_OF, ROOT

SARIF_SCHEMA = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_bytes())
FAULTY = """\
manifest_version: 1
service: {name: "小禾 <script>|`::error::%", generates: [text], offered_as: [web]}
audience: {public: true, territories: [CN]}
opinion_influence: {answer: false, reason: answers are seen by nobody else}
access: {accounts: true}
agreement: {document: 条款.md}
"""
INVALID = "manifest_version: 1\nservice: {name: Chat, generate: [text]}\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a manifest in a folder with a Chinese name, a space and a colon."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    folder = tmp_path / "服务 a:b"
    folder.mkdir()
    (folder / "ai-service-manifest.yaml").write_text(FAULTY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reported(name: str, capfd: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    code = run(["check", "--as-of", AS_OF, "--output-format", name, *options])
    return code, capfd.readouterr().out


def findings(capfd: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    document = json.loads(reported("json", capfd, *options)[1])
    return [finding for manifest in document["manifests"] for finding in manifest["findings"]]


# --- SARIF -------------------------------------------------------------------------------------------------


def sarif(capfd: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(reported("sarif", capfd, *options)[1])
    jsonschema.Draft4Validator(SARIF_SCHEMA).validate(document)
    (run_,) = document["runs"]
    assert isinstance(run_, dict)
    return run_


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sarif_holds_every_finding_with_its_rule(
    repository: Path, lang: str, capfd: pytest.CaptureFixture[str]
) -> None:
    told = sarif(capfd, "--lang", lang)
    rules = [rule["id"] for rule in told["tool"]["driver"]["rules"]]

    assert sorted(
        (result["ruleId"], result["partialFingerprints"]["primaryLocationLineHash"])
        for result in told["results"]
    ) == sorted((finding["rule"], finding["fingerprint"]) for finding in findings(capfd))
    assert rules == sorted({result["ruleId"] for result in told["results"]})
    assert [result["ruleId"] for result in told["results"]] == [
        rules[result["ruleIndex"]] for result in told["results"]
    ]


def test_sarif_of_a_manifest_that_breaks_the_schema_keeps_the_schema_of_sarif(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ai-service-manifest.yaml").write_text(INVALID, "utf-8")

    assert [rule["properties"]["tags"] for rule in sarif(capfd)["tool"]["driver"]["rules"]] == [["schema"]]


def test_sarif_gives_every_result_a_place_and_a_path_as_an_address(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    places = [result["locations"][0]["physicalLocation"] for result in sarif(capfd)["results"]]
    uris = {place["artifactLocation"]["uri"] for place in places}

    assert uris == {"%E6%9C%8D%E5%8A%A1%20a%3Ab/ai-service-manifest.yaml"}
    assert {unquote(uri) for uri in uris} == {"服务 a:b/ai-service-manifest.yaml"}
    assert all(place["region"]["startLine"] >= 1 for place in places)


def test_sarif_paths_are_those_of_the_repository_wherever_the_command_runs(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    above = sarif(capfd)["results"]
    monkeypatch.chdir(repository / "服务 a:b")

    assert sarif(capfd)["results"] == above


def test_sarif_relates_a_finding_to_its_evidence(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (result,) = [result for result in sarif(capfd)["results"] if result["ruleId"] == "evidence-missing"]

    assert [place["physicalLocation"] for place in result["relatedLocations"]] == [
        {
            "artifactLocation": {
                "uri": "%E6%9C%8D%E5%8A%A1%20a%3Ab/%E6%9D%A1%E6%AC%BE.md",
                "uriBaseId": "%SRCROOT%",
            }
        }
    ]


def test_sarif_of_a_run_that_could_not_look_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    told = sarif(capfd)

    assert told["results"] == []
    assert [invocation["executionSuccessful"] for invocation in told["invocations"]] == [False]
    (notification,) = told["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("no manifest found")


# --- GitHub ------------------------------------------------------------------------------------------------


def test_github_gets_an_annotation_for_each_finding_the_heaviest_first(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out = reported("github", capfd)
    commands = [line for line in out.splitlines() if line.startswith("::")]
    levels = [command[2:].split(" ", 1)[0] for command in commands]

    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert {level: levels.count(level) for level in set(levels)} == {
        level: min(10, sum(finding["severity"] == severity for finding in findings(capfd)))
        for level, severity in (("error", "error"), ("warning", "warning"), ("notice", "note"))
    }
    assert commands[0].startswith("::error file=服务 a%3Ab/ai-service-manifest.yaml,line=")


def test_github_shows_ten_of_a_level_and_tells_of_the_rest(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out = reported("github", capfd)
    rest = [line for line in out.splitlines() if line.startswith("  服务 a:b/ai-service-manifest.yaml:")]
    commands = [line for line in out.splitlines() if line.startswith("::")]

    assert f"\n{len(rest)} more findings, as no more than ten" in out
    assert len(rest) + len(commands) == len(findings(capfd))


def test_github_takes_nothing_that_a_manifest_says_for_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    manifest = tmp_path / "ai-service-manifest.json"
    manifest.write_text(
        json.dumps({"manifest_version": 1, "service": {"name": "a", "x\n::error::pwned": 1}}), "utf-8"
    )
    _, out = reported("github", capfd)

    assert out.count("\n::") + out.startswith("::") == 1
    assert "\n::error::pwned" not in out


# --- GitLab ------------------------------------------------------------------------------------------------


def test_gitlab_gets_an_array_with_a_fingerprint_of_its_own_for_each_finding(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    entries = json.loads(reported("gitlab", capfd)[1])

    assert {frozenset(entry) for entry in entries} == {
        frozenset({"description", "check_name", "fingerprint", "severity", "location"})
    }
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == len(findings(capfd))
    assert {entry["severity"] for entry in entries} == {"major", "minor", "info"}
    assert {entry["location"]["path"] for entry in entries} == {"服务 a:b/ai-service-manifest.yaml"}


def test_gitlab_gets_an_empty_array_where_all_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out = reported("gitlab", capfd, "--allow-none")

    assert (code, out) == (0, "[]\n")


# --- JUnit -------------------------------------------------------------------------------------------------


def test_junit_has_a_case_for_every_rule_and_counts_what_failed(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    root = ET.fromstring(reported("junit", capfd)[1])
    found = findings(capfd)
    (suite,) = root
    failed = sorted(case.get("name", "").split(" ")[0] for case in suite if case.find("failure") is not None)

    assert failed == sorted(finding["rule"] for finding in found if finding["severity"] != "note")
    assert suite.get("failures") == root.get("failures") == str(len(failed))
    assert suite.get("tests") == str(len(suite))
    assert {case.get("classname") for case in suite} == {"小禾 <script>|`::error::%"}
    names = [case.get("name") for case in suite]
    assert len(set(names)) == len(names) > len(failed)


def test_junit_calls_what_could_not_be_checked_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ai-service-manifest.yaml").write_bytes(b"\xff\x00")
    code, out = reported("junit", capfd)
    root = ET.fromstring(out)

    assert code == 3
    assert {name: root.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "1",
        "failures": "0",
        "errors": "1",
        "skipped": "0",
    }


# --- Markdown and HTML -------------------------------------------------------------------------------------


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href"}]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_html_holds_every_finding_and_duty_and_asks_for_nothing_else(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = _Page(reported("html", capfd)[1])
    text = "\n".join(page.words)

    assert page.addresses == []
    assert "script" not in page.tags
    assert "小禾 <script>|`::error::%" in text
    assert page.tags.count("tr") == 2 + len(findings(capfd)) + 37
    assert [finding["rule"] for finding in findings(capfd) if finding["rule"] not in page.words] == []


def test_markdown_has_a_row_for_each_finding_and_shows_names_letter_by_letter(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, page = reported("markdown", capfd)
    rows = [line for line in page.splitlines() if line.startswith("| ")]

    assert rows.pop(1) == "| --- | --- | --- | --- | --- |"
    assert "小禾 \\<script\\>\\|\\`::error::%" in page
    assert len(rows) == 1 + len(findings(capfd))
    assert {line.replace("\\|", "").count("|") for line in rows} == {6}


@pytest.mark.parametrize("name", FORMATS)
def test_a_manifest_that_breaks_the_schema_is_told_in_every_format(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ai-service-manifest.yaml").write_text(INVALID, "utf-8")
    code, out = reported(name, capfd)

    assert code == 1
    assert "schema-unknown-key" in out.replace("\\", "")


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_give_the_same_bytes(name: str, repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert reported(name, capfd, "--lang", "zh") == reported(name, capfd, "--lang", "zh")


def test_one_run_writes_several_formats(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out = reported(
        "github", capfd, "--output-format", "sarif=a.sarif", "--output-format", "gitlab=b.json"
    )
    alone = reported("github", capfd)

    assert (code, out) == alone
    assert Path("a.sarif").read_text("utf-8") == reported("sarif", capfd)[1]
    assert Path("b.json").read_text("utf-8") == reported("gitlab", capfd)[1]


def test_an_unknown_format_is_refused_with_those_that_exist(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--output-format", "sarf"]) == 2
    assert "sarif" in capfd.readouterr().err
