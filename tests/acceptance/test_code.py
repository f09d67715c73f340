"""What `check` makes of the code below manifests."""

import json
from pathlib import Path
from typing import Any

import pytest

from linter.cli import run
from tests.manifests import AS_OF
from tests.repositories import Repository

NAME = "ai-service-manifest.yaml"
MANIFEST = """\
manifest_version: 1
service: {name: Chat, generates: [text], offered_as: [web]}
audience: {public: true, territories: [CN]}
models: [{name: qwen-plus, supplier: 阿里云, origin: third-party-api}]
"""
QWEN = 'const host = "https://dashscope.aliyuncs.com";\n'
CLAUDE = 'const host = "https://api.anthropic.com";\n'
PACKAGE = '{"name": "x"}\n'


@pytest.fixture
def monorepo(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A chat service that is declared, beside a drawing service that is not."""
    git_repository.write(
        {
            f"chat/{NAME}": MANIFEST,
            "chat/app/llm.js": QWEN,
            "draw/package.json": PACKAGE,
            "draw/src/draw.js": CLAUDE,
        }
    )
    monkeypatch.chdir(git_repository.path)
    return git_repository.path


def found(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    run(["check", "--as-of", AS_OF, "--select", "discovery", "--output-format", "json", *arguments])
    report = json.loads(capfd.readouterr().out)
    files = [*report["manifests"], *report["elsewhere"]]
    return [
        {"file": file["path"], **finding}
        for file in files
        for finding in file["findings"]
        if finding["suppressed"] is None
    ]


def rules(findings: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(finding["file"], finding["rule"]) for finding in findings]


def test_a_folder_is_compared_with_its_code(monorepo: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (finding,) = found(capfd)

    assert (finding["file"], finding["rule"]) == (f"chat/{NAME}", "generation-uncovered")
    assert finding["severity"] == "warning"
    assert finding["evidence"] == {"file": "draw/src/draw.js", "anchor": None, "line": 1}
    assert finding["message"] == (
        "the project in `draw` uses Anthropic Claude (very likely; files with signs of generative AI: 1),"
        " and no manifest covers it"
    )


def test_a_folder_is_compared_with_the_code_below_it_alone(
    monorepo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert rules(found(capfd, "chat")) == []
    (monorepo / "chat" / "app" / "llm.js").write_text(CLAUDE, "utf-8")
    assert rules(found(capfd, "chat")) == [(f"chat/{NAME}", "discovered-foreign-model")]


def test_a_manifest_that_is_named_is_compared_only_where_that_is_asked_for(
    monorepo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (monorepo / "chat" / "app" / "llm.js").write_text(CLAUDE, "utf-8")

    assert rules(found(capfd, f"chat/{NAME}")) == []
    assert rules(found(capfd, f"chat/{NAME}", "--discover")) == [(f"chat/{NAME}", "discovered-foreign-model")]


def test_nobody_searches_where_that_is_not_wanted(monorepo: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert rules(found(capfd, "--no-discover")) == []

    (monorepo / "measures-lint.toml").write_text("discover = false\n", "utf-8")
    assert rules(found(capfd)) == []
    assert rules(found(capfd, "--discover")) == [(f"chat/{NAME}", "generation-uncovered")]


def test_a_manifest_beside_it_covers_the_project(monorepo: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declared = MANIFEST.replace("qwen-plus, supplier: 阿里云", "claude-sonnet-4, supplier: Anthropic")
    (monorepo / "draw" / NAME).write_text(declared, "utf-8")

    assert rules(found(capfd)) == []


def test_what_stands_where_there_is_no_manifest_at_all_is_told_at_its_own_line(
    git_repository: Repository, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    git_repository.write({"src/draw.js": f"\n\n{CLAUDE}"})
    monkeypatch.chdir(git_repository.path)
    (finding,) = found(capfd, "--allow-none")

    assert (finding["file"], finding["rule"]) == ("src/draw.js", "generation-uncovered")
    assert finding["location"]["line"] == 3
    assert run(["check", "--allow-none", "--fail-level", "warning"]) == 1
    assert run(["check"]) == 3
    capfd.readouterr()
    assert found(capfd, "--allow-none", "--ignore", "generation-uncovered") == []


def test_a_finding_about_code_is_waived_like_any_other(
    monorepo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    waiver = "# measures-lint: ignore[generation-uncovered] draw is a prototype that nobody can reach\n"
    service, rest = MANIFEST.split("audience", 1)
    (monorepo / "chat" / NAME).write_text(
        service.replace("service:", f"{waiver}service:") + "audience" + rest, "utf-8"
    )

    assert rules(found(capfd)) == []


def test_submodules_and_nested_manifests_cover_their_own_folders(
    monorepo: Path, git_repository: Repository, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = Repository.created(tmp_path / "other")
    other.write({NAME: MANIFEST, "llm.js": QWEN})
    other.git("commit", "--quiet", "--message", "a service")
    git_repository.git(
        "-c", "protocol.file.allow=always", "submodule", "add", "--quiet", str(other.path), "libs/other"
    )
    declared = MANIFEST.replace("qwen-plus, supplier: 阿里云", "claude-sonnet-4, supplier: Anthropic")
    (monorepo / "draw" / NAME).write_text(declared, "utf-8")

    assert rules(found(capfd)) == []
    assert rules(found(capfd, "libs/other")) == []
