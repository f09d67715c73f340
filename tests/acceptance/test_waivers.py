"""Waivers: what they hide, and what is told of them."""

import json
import os
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from linter import resources
from linter.cli import run
from tests.acceptance.test_command import FAULTY
from tests.manifests import AS_OF
from tests.repositories import Repository

CHECK = [
    "check",
    "--as-of",
    AS_OF,
    "--select",
    "agreement-missing,publication-missing,guidance-missing",
]
OPEN = {"agreement-missing": "error", "publication-missing": "error", "guidance-missing": "warning"}
MANIFEST = "ai-service-manifest.yaml"
TOML = """\
manifest_version = 1
[service] # measures-lint: ignore[agreement-missing] with the lawyers until 2027-06-30
name = "小禾助手 # measures-lint: ignore[publication-missing] no until 2027-06-30"
generates = ["text"]
offered_as = ["web"]
[audience]
public = true
territories = ["CN"]
[access]
accounts = true
"""


@pytest.fixture
def repository(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(git_repository.path)
    (git_repository.path / MANIFEST).write_text(FAULTY, "utf-8")
    return git_repository.path


def waive(*entries: str, file: str = "measures-lint.toml") -> None:
    Path(file).write_text("".join(f"[[waivers]]\n{entry}\n" for entry in entries), "utf-8")


def entry(rule: str = "agreement-missing", reason: str = "with the lawyers", **more: str) -> str:
    values = {"rule": rule, "reason": reason, "expires": "2027-06-30", **more}
    return "\n".join(f'{key} = "{value}"' for key, value in values.items() if value)


def comment(text: str, line: int = 2) -> None:
    """Write `text` above `line` of the manifest."""
    lines = FAULTY.splitlines()
    lines.insert(line - 1, text)
    Path(MANIFEST).write_text("\n".join(lines) + "\n", "utf-8")


def checked(capfd: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any]]:
    code = run([*CHECK, "--output-format", "json", *options])
    document: dict[str, Any] = json.loads(capfd.readouterr().out)
    jsonschema.Draft7Validator(json.loads(resources.schema("report-1").read_bytes())).validate(document)
    return code, document


def found(document: dict[str, Any]) -> tuple[dict[str, str], dict[str, Any], list[tuple[str, str, int]]]:
    """What is open, what is not, and what is told of other files: file, rule, line."""
    findings = [finding for manifest in document["manifests"] for finding in manifest["findings"]]
    return (
        {f["rule"]: f["severity"] for f in findings if f["suppressed"] is None},
        {f["rule"]: f["suppressed"] for f in findings if f["suppressed"] is not None},
        [(f["path"], i["rule"], i["location"]["line"]) for f in document["elsewhere"] for i in f["findings"]],
    )


def without(*rules: str) -> dict[str, str]:
    return {rule: severity for rule, severity in OPEN.items() if rule not in rules}


def test_nothing_is_waived_without_a_waiver(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, document = checked(capfd)

    assert (code, found(document)) == (1, (OPEN, {}, []))


@pytest.mark.parametrize("file", ["measures-lint.toml", "measures-lint-waivers.toml"])
def test_a_waiver_hides_its_finding_counts_it_and_keeps_the_reason(
    repository: Path, file: str, capfd: pytest.CaptureFixture[str]
) -> None:
    waive(entry(owner="legal"), entry("publication-missing"), file=file)

    code, document = checked(capfd)

    reason = {"by": "waiver", "reason": "with the lawyers", "expires": "2027-06-30"}
    assert code == 0
    assert found(document) == (
        without("agreement-missing", "publication-missing"),
        {
            "agreement-missing": {**reason, "owner": "legal"},
            "publication-missing": {**reason, "owner": None},
        },
        [],
    )
    summary = document["summary"]
    assert (summary["error"], summary["suppressed"], summary["waived"], summary["baseline"]) == (0, 2, 2, 0)


@pytest.mark.parametrize(
    ("text", "line", "waived"),
    [
        ("# measures-lint: ignore[agreement-missing] lawyers until 2027-06-30", 2, True),
        ("# measures-lint:ignore[ agreement-missing ]   lawyers until 2027-06-30", 2, True),
        ("# measures-lint: ignore[agreement-missing] lawyers until 2027-06-30\n# more", 2, True),
        ("# measures-lint: ignore[agreement-missing] lawyers until 2027-06-30", 3, False),
        ("# measures-lint: ignore[agreement-missing] lawyers until 2027-06-30\n", 2, False),
    ],
)
def test_a_comment_waives_what_is_found_in_the_line_below(
    repository: Path, text: str, line: int, waived: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    comment(text, line)

    still, hidden, _ = found(checked(capfd)[1])

    assert list(hidden) == (["agreement-missing"] if waived else [])
    assert still == (without("agreement-missing") if waived else {**OPEN, "waiver-unused": "warning"})


def test_a_comment_at_the_end_of_a_line_waives_what_is_found_there(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mark = " # measures-lint: ignore[agreement-missing, publication-missing] lawyers until 2027-06-30"
    Path(MANIFEST).write_text(FAULTY.replace("offered_as: [web]}", f"offered_as: [web]}}{mark}"), "utf-8")

    still, hidden, _ = found(checked(capfd)[1])

    assert (still, set(hidden)) == (
        without("agreement-missing", "publication-missing"),
        {"agreement-missing", "publication-missing"},
    )


def test_a_comment_of_toml_waives_and_a_text_that_looks_like_one_does_not(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(MANIFEST).unlink()
    Path("ai-service-manifest.toml").write_text(TOML, "utf-8")

    still, hidden, _ = found(checked(capfd)[1])

    assert (still, set(hidden)) == (without("agreement-missing"), {"agreement-missing"})


@pytest.mark.parametrize(
    ("more", "waived"),
    [
        ({"service": "小禾助手"}, True),
        ({"service": "another"}, False),
        ({"path": "*.yaml"}, True),
        ({"path": "services"}, False),
        ({"at": "/agreement"}, True),
        ({"at": "/agreement/clauses"}, False),
        ({"at": "/agree"}, False),
    ],
)
def test_a_waiver_is_for_the_service_path_and_place_that_it_names(
    repository: Path, more: dict[str, str], waived: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    waive(entry(**more))

    assert ("agreement-missing" in found(checked(capfd)[1])[1]) is waived


def test_an_expired_waiver_is_an_error_and_hides_nothing(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    waive(entry(expires=AS_OF), "\n" + entry("publication-missing", expires="2026-11-23"))

    code, document = checked(capfd)

    assert code == 1
    assert found(document) == (
        without("agreement-missing"),
        {"agreement-missing": document["manifests"][0]["findings"][0]["suppressed"]},
        [("measures-lint.toml", "waiver-expiring", 2), ("measures-lint.toml", "waiver-expired", 7)],
    )


@pytest.mark.parametrize(("expires", "told"), [("2026-12-24", ["waiver-expiring"]), ("2026-12-25", [])])
def test_a_waiver_that_expires_within_thirty_days_is_announced(
    repository: Path, expires: str, told: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    waive(entry(expires=expires))

    assert [rule for _, rule, _ in found(checked(capfd)[1])[2]] == told


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (entry(reason=""), "no reason is given"),
        (entry(reason="  "), "no reason is given"),
        (entry(expires=""), "`agreement-missing` is an error, and no last day is given"),
    ],
)
def test_an_incomplete_waiver_is_an_error_and_hides_nothing(
    repository: Path, text: str, fault: str, capfd: pytest.CaptureFixture[str]
) -> None:
    waive(text)

    code, document = checked(capfd)

    (other,) = document["elsewhere"]
    assert (code, found(document)[0]) == (1, OPEN)
    assert [(f["rule"], f["message"]) for f in other["findings"]] == [
        ("waiver-incomplete", f"{fault}, so nothing is waived")
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("ignore[agreement-missing] until 2027-06-30", "no reason is given"),
        ("ignore[agreement-missing] lawyers", "`agreement-missing` is an error, and no last day is given"),
        ("ignore[agreement-missing] x until 2027-02-30", "`2027-02-30` is no day; write it as YYYY-MM-DD"),
        (
            "ignore[agrement-missing] lawyers until 2027-06-30",
            "there is no rule `agrement-missing`; did you mean `agreement-missing`?",
        ),
        (
            "ignore[schema-missing-key] lawyers until 2027-06-30",
            "`schema-missing-key` cannot be waived, as it is about what cannot be checked",
        ),
        (
            "ignore lawyers",
            "it is not of the form `# measures-lint: ignore[rule] reason until YYYY-MM-DD`",
        ),
        (
            "ignore[]",
            "it is not of the form `# measures-lint: ignore[rule] reason until YYYY-MM-DD`",
        ),
    ],
)
def test_a_comment_that_is_none_that_counts_is_told_in_its_line(
    repository: Path, text: str, fault: str, capfd: pytest.CaptureFixture[str]
) -> None:
    comment(f"# measures-lint: {text}")

    code, document = checked(capfd)

    (manifest,) = document["manifests"]
    assert (code, found(document)[0]) == (1, {**OPEN, "waiver-incomplete": "error"})
    assert [
        (f["message"], f["location"]["line"])
        for f in manifest["findings"]
        if f["rule"] == "waiver-incomplete"
    ] == [(f"{fault}, so nothing is waived", 2)]


def test_an_error_alone_needs_a_last_day(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    waive(entry("guidance-missing", expires=""))

    assert found(checked(capfd)[1])[1]["guidance-missing"] == {
        "by": "waiver",
        "reason": "with the lawyers",
        "expires": None,
        "owner": None,
    }


def test_an_unused_waiver_is_told_where_the_run_can_know(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    waive(entry("agreement-missing"), "\n" + entry("agreement-declared-absent"))
    unused = [("measures-lint.toml", "waiver-unused", 7)]

    # Not asked for, so that nobody knows.
    assert found(checked(capfd)[1])[2] == []
    asked = ["--select", "agreement"]
    assert found(checked(capfd, *asked)[1])[2] == unused
    # One file of many: the waiver may be for another one.
    assert found(checked(capfd, *asked, MANIFEST)[1])[2] == []


def test_a_waiver_that_is_not_needed_any_more_is_told_beside_the_manifest_too(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    waive(entry("agreement-declared-absent"), file="measures-lint-waivers.toml")

    assert found(checked(capfd, "--select", "agreement", MANIFEST)[1])[2] == [
        ("measures-lint-waivers.toml", "waiver-unused", 2)
    ]


def test_a_file_of_waivers_that_cannot_be_read_is_not_checked_and_hides_nothing(
    repository: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("measures-lint-waivers.toml").write_text("select = ['agreement']\n", "utf-8")

    code, document = checked(capfd)

    assert (code, found(document)[0]) == (3, OPEN)
    assert [(error["path"], error["message"]) for error in document["errors"]] == [
        ("measures-lint-waivers.toml", "`select` is no key of the configuration")
    ]
    Path("measures-lint-waivers.toml").unlink()
    (tmp_path / "outside.toml").write_text("[[waivers]]\n" + entry(), "utf-8")
    os.symlink(tmp_path / "outside.toml", "measures-lint-waivers.toml")
    code, document = checked(capfd)
    assert (code, found(document)[0]) == (3, OPEN)


def test_nothing_is_hidden_when_everything_is_to_be_shown(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    comment("# measures-lint: ignore[agreement-missing] lawyers until 2027-06-30")
    waive(entry("publication-missing"))

    assert found(checked(capfd, "--no-ignores")[1]) == (OPEN, {}, [])


def test_isolated_heeds_no_file_of_waivers(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    waive(entry(), file="measures-lint-waivers.toml")

    assert found(checked(capfd)[1])[0] == without("agreement-missing")
    assert found(checked(capfd, "--isolated")[1])[0] == OPEN


def test_a_manifest_that_breaks_its_schema_is_waived_nothing(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = "# measures-lint: ignore[agreement-missing] lawyers until 2027-06-30\n" + FAULTY
    Path(MANIFEST).write_text(text.replace("offered_as", "offered_at"), "utf-8")

    code, document = checked(capfd)

    assert (code, found(document)) == (1, ({"schema-unknown-key": "error"}, {}, []))


def test_the_text_counts_what_is_waived_and_shows_it_when_asked(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    waive(entry(owner="legal"), entry("publication-missing"))

    assert run(CHECK) == 0
    out = capfd.readouterr().out
    assert "agreement-missing" not in out
    assert " · 1 warning · 2 waived · as of 2026-11-24 · exit 0\n" in out
    run([*CHECK, "-v"])
    assert (
        "\nwaived[agreement-missing]: 2: users register an account, and no text of a service agreement is"
        " named (with the lawyers, legal, until 2027-06-30)\n"
    ) in capfd.readouterr().out
    run([*CHECK, "-v", "--lang", "zh"])
    assert "\n已豁免[agreement-missing]：2：" in capfd.readouterr().out


@pytest.mark.parametrize("name", ["sarif", "gitlab", "github"])
def test_formats_for_open_findings_leave_waived_ones_out(
    repository: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    run([*CHECK, "--output-format", name])
    assert "users register an account" in capfd.readouterr().out
    waive(entry(expires="2026-11-30"))

    run([*CHECK, "--output-format", name])

    out = capfd.readouterr().out
    assert "users register an account" not in out
    assert "measures-lint.toml" in out
    assert "waiver-expiring" in out


def test_junit_skips_what_is_waived(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    waive(entry(owner="legal"))

    run([*CHECK, "--output-format", "junit"])

    suites = ET.fromstring(capfd.readouterr().out)
    (case,) = suites.findall("testsuite/testcase[@name='agreement-missing']")
    (skipped,) = case
    assert (skipped.tag, skipped.get("message"), suites.get("skipped")) == (
        "skipped",
        "waived; with the lawyers; legal; until 2027-06-30",
        "1",
    )


@pytest.mark.parametrize(("name", "head"), [("markdown", "### Not open"), ("html", "<caption>Not open")])
def test_pages_list_what_is_waived_apart(
    repository: Path, name: str, head: str, capfd: pytest.CaptureFixture[str]
) -> None:
    waive(entry())

    run([*CHECK, "--output-format", name])

    before, _, after = capfd.readouterr().out.partition(head)
    assert ("agreement-missing" in before, "agreement-missing" in after) == (False, True)
    assert "with the lawyers; until 2027-06-30" in after
