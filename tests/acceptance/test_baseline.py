"""The baseline: what was there before is not open, and what is gone does not come back unseen."""

import json
from pathlib import Path
from typing import Any

import pytest

from linter.cli import run
from tests.acceptance.test_command import FAULTY
from tests.manifests import AS_OF
from tests.repositories import Repository

MANIFEST = "ai-service-manifest.yaml"
FILE = "measures-lint-baseline.json"
CHECK = ["check", "--as-of", AS_OF, "--select", "agreement-missing,publication-missing"]
WITH = ["--baseline", FILE]


@pytest.fixture
def repository(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(git_repository.path)
    declare("chat")
    return git_repository.path


def declare(folder: str, text: str = FAULTY) -> None:
    Path(folder).mkdir(exist_ok=True)
    (Path(folder) / MANIFEST).write_text(text, "utf-8")


def checked(capfd: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any]]:
    capfd.readouterr()
    code = run([*CHECK, "--output-format", "json", *options])
    document: dict[str, Any] = json.loads(capfd.readouterr().out)
    return code, document


def found(document: dict[str, Any]) -> tuple[list[str], list[str], list[tuple[str, int]]]:
    """What is open, what the baseline hides, and what is told of the baseline: rule and line."""
    findings = [finding for manifest in document["manifests"] for finding in manifest["findings"]]
    assert {f["suppressed"]["by"] for f in findings if f["suppressed"]} <= {"baseline"}
    return (
        [f["rule"] for f in findings if f["suppressed"] is None],
        [f["rule"] for f in findings if f["suppressed"] is not None],
        [(i["rule"], i["location"]["line"]) for f in document["elsewhere"] for i in f["findings"]],
    )


def listed() -> list[tuple[str, str]]:
    document = json.loads(Path(FILE).read_text("utf-8"))
    assert document["version"] == 1
    return [(item["path"], item["rule"]) for item in document["findings"]]


BOTH = ["agreement-missing", "publication-missing"]
CHAT = [(f"chat/{MANIFEST}", rule) for rule in BOTH]


def test_what_is_written_is_hidden_and_counted(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run([*CHECK, "--write-baseline"]) == 0
    captured = capfd.readouterr()
    assert captured.err == f"{FILE}: 2 findings (before: 0 findings)\n"
    assert " · 2 in the baseline · " in captured.out
    assert listed() == CHAT

    assert found(checked(capfd)[1]) == (BOTH, [], [])
    code, document = checked(capfd, *WITH)
    assert (code, found(document)) == (0, ([], BOTH, []))
    assert document["summary"]["baseline"] == 2
    assert found(checked(capfd, *WITH, "--no-ignores")[1]) == (BOTH, [], [])


def test_the_file_is_sorted_with_an_entry_in_a_line_and_the_same_when_written_again(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run([*CHECK, "--write-baseline"])
    first = Path(FILE).read_text("utf-8")
    run([*CHECK, "--write-baseline"])

    assert Path(FILE).read_text("utf-8") == first
    findings = checked(capfd)[1]["manifests"][0]["findings"]
    entries = ",\n".join(
        f'    {{"fingerprint": "{f["fingerprint"]}", "rule": "{f["rule"]}", "path": "chat/{MANIFEST}",'
        f' "pointer": "{f["path"]}"}}'
        for f in sorted(findings, key=lambda f: f["rule"])
    )
    assert first == f'{{\n  "version": 1,\n  "findings": [\n{entries}\n  ]\n}}\n'


def test_lines_may_move_and_what_is_new_is_open(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run([*CHECK, "--write-baseline"])
    declare("chat", "# moved\n\n" + FAULTY)
    declare("other")

    code, document = checked(capfd, *WITH)

    assert (code, found(document)) == (1, (BOTH, BOTH, []))


def test_what_is_gone_is_told_and_pruned_and_does_not_come_back_unseen(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run([*CHECK, "--write-baseline"])
    declare("chat", FAULTY.replace("access: {accounts: true}\n", ""))

    code, document = checked(capfd, *WITH)
    assert (code, found(document)) == (0, ([], ["publication-missing"], [("baseline-outdated", 4)]))
    assert run([*CHECK, *WITH, "--prune-baseline"]) == 0
    assert listed() == CHAT[1:]
    declare("chat")
    assert found(checked(capfd, *WITH)[1]) == (["agreement-missing"], ["publication-missing"], [])
    # Pruning adds nothing.
    assert run([*CHECK, *WITH, "--prune-baseline"]) == 1
    assert listed() == CHAT[1:]


def test_what_a_run_does_not_look_for_stays_listed(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    declare("other")
    run([*CHECK, "--write-baseline"])
    both = [*CHAT, *((f"other/{MANIFEST}", rule) for rule in BOTH)]
    assert listed() == both

    run(["check", "--as-of", AS_OF, "--select", "publication-missing", "--write-baseline", "chat"])
    assert listed() == both
    (Path("other") / MANIFEST).unlink()
    assert run([*CHECK, *WITH, "--prune-baseline", "chat"]) == 0
    assert listed() == CHAT


def test_a_waived_finding_is_not_listed(repository: Path) -> None:
    waiver = "# measures-lint: ignore[agreement-missing] lawyers until 2027-06-30\n"
    declare("chat", FAULTY.replace("service:", f"{waiver}service:"))

    assert run([*CHECK, "--write-baseline"]) == 0
    assert listed() == CHAT[1:]


def test_an_error_of_the_schema_is_never_hidden(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declare("chat", FAULTY.replace("offered_as", "offered_at"))

    assert run([*CHECK, "--write-baseline"]) == 1
    assert listed() == []


def test_a_baseline_is_not_written_when_something_could_not_be_checked(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    declare("other", "a: [")

    assert run([*CHECK, "--write-baseline"]) == 3
    assert f"{FILE} was not written, as not everything could be checked" in capfd.readouterr().err
    assert not Path(FILE).exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "cannot be opened: No such file or directory"),
        ("{", "is not valid JSON"),
        ("[" * 100_000, "is not valid JSON"),
        ("[]", "is no baseline of version 1"),
        ('{"version": 2, "findings": []}', "is no baseline of version 1"),
        ('{"version": 1, "findings": [{"rule": "x"}]}', "holds an entry that is none of a baseline"),
        ('{"version": 1, "findings": {}}', "holds an entry that is none of a baseline"),
    ],
)
def test_what_is_no_baseline_is_refused(
    repository: Path, text: str | None, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        Path(FILE).write_text(text, "utf-8")

    assert run([*CHECK, *WITH]) == 2
    err = capfd.readouterr().err
    assert err.startswith(f"wrong use: {FILE}")
    assert message in err
    assert "`measures-lint check --write-baseline`" in err


@pytest.mark.parametrize(
    "options",
    [
        ["--write-baseline", "--prune-baseline"],
        ["--write-baseline", "--no-ignores"],
        ["--prune-baseline", "--no-ignores"],
    ],
)
def test_what_does_not_go_together_is_refused(repository: Path, options: list[str]) -> None:
    run([*CHECK, "--write-baseline"])
    before = Path(FILE).read_bytes()
    declare("other")

    assert run([*CHECK, *options]) == 2
    assert Path(FILE).read_bytes() == before


def test_a_configuration_names_the_baseline_relative_to_itself(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("measures-lint.toml").write_text(f"baseline = '{FILE}'\n", "utf-8")
    monkeypatch.chdir("chat")

    assert run([*CHECK, "--write-baseline"]) == 0
    assert (repository / FILE).exists()
    assert checked(capfd)[0] == 0
