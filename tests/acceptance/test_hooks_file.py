"""The hooks file: which files a hook is given, and what people may rely on."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
}
OF_FILES = ["measures-lint", "measures-lint-system"]


def test_these_hooks_are_offered() -> None:
    assert set(HOOKS) == {"measures-lint", "measures-lint-repository", "measures-lint-system"}


def test_pre_commit_takes_the_file() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("hook", OF_FILES)
@pytest.mark.parametrize(
    "path",
    [
        "ai-service-manifest.yaml",
        "ai-service-manifest.yml",
        "ai-service-manifest.toml",
        "ai-service-manifest.json",
        "services/chat/ai-service-manifest.yaml",
        "服务/对话/ai-service-manifest.yaml",
        ".config/ai-service-manifest.json",
    ],
)
def test_a_manifest_is_given_to_the_hook(hook: str, path: str) -> None:
    assert re.search(HOOKS[hook]["files"], path)


@pytest.mark.parametrize("hook", OF_FILES)
@pytest.mark.parametrize(
    "path",
    [
        "ai-service.yaml",
        "ai-service-manifest-1.json",
        "ai-service-manifest.yaml.bak",
        "ai-service-manifest.yaml.j2",
        "ai-service-manifest.md",
        "ai-service-manifestyaml",
        "my-ai-service-manifest.yaml",
        "ai-service-manifest.yaml/notes.txt",
        "AI-Service-Manifest.yaml",
    ],
)
def test_another_file_is_not_given_to_the_hook(hook: str, path: str) -> None:
    assert not re.search(HOOKS[hook]["files"], path)


@pytest.mark.parametrize("hook", OF_FILES)
def test_changed_manifests_are_checked_by_one_process(hook: str) -> None:
    assert HOOKS[hook]["require_serial"]
    assert HOOKS[hook].get("pass_filenames", True)
    assert not HOOKS[hook].get("always_run", False)


def test_the_repository_hook_also_runs_when_nothing_but_a_deletion_is_committed() -> None:
    assert HOOKS["measures-lint-repository"]["always_run"]
    assert not HOOKS["measures-lint-repository"]["pass_filenames"]
    assert "files" not in HOOKS["measures-lint-repository"]


@pytest.mark.parametrize("hook", HOOKS)
def test_a_user_can_set_every_flag_but_that_what_is_excluded_stays_so(hook: str) -> None:
    fixed = " --force-exclude" if hook in OF_FILES else ""

    assert (HOOKS[hook]["entry"], HOOKS[hook]["args"]) == (f"measures-lint check{fixed}", [])


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_runs_where_files_are_about_to_leave_the_machine(hook: str) -> None:
    assert HOOKS[hook]["stages"] == ["pre-commit", "pre-merge-commit", "pre-push", "manual"]
    # The version in which the stages got these names.
    assert HOOKS[hook]["minimum_pre_commit_version"] == "3.2.0"
