"""The hooks in real git repositories, run by pre-commit, which installs this project as it does for users."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import lacking
from tests.repositories import Repository, environment

CLEAN = """\
manifest_version: 1
service:
  name: 知源内部助手
  generates: [text]
  offered_as: [web]
audience: {public: false, reason: 仅供本单位人员使用, open_to: [staff]}
agreement:
  document: docs/terms.md
"""
FAULTY = CLEAN.replace("docs/terms.md", "docs/therms.md")
TERMS = "# 使用规则\n\n仅限工作用途。\n"
FINDING = "error[evidence-missing]: Evidence file missing\n ┌─ ai-service-manifest.yaml:8:13\n"


@dataclass(frozen=True)
class PreCommit:
    """pre-commit with the hooks of this project, in one folder of environments."""

    hooks: Repository
    home: Path

    def configure(self, repository: Repository, hook: str, args: str = "[]") -> None:
        """Set `hook` up in `repository`, so that `git commit` runs it."""
        revision = self.hooks.git("rev-parse", "HEAD").strip()
        config = (
            f"repos:\n- repo: {self.hooks.path.as_uri()}\n  rev: {revision}\n"
            f"  hooks:\n  - id: {hook}\n    args: {args}\n"
        )
        repository.write({".pre-commit-config.yaml": config})
        assert self.run(repository, "install").returncode == 0

    def run(self, repository: Repository, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run pre-commit itself."""
        return self.start(repository, sys.executable, "-m", "pre_commit", *arguments)

    def commit(self, repository: Repository) -> "subprocess.CompletedProcess[str]":
        """Commit what is in the index, as a user does; the hook speaks on the error stream."""
        return self.start(repository, "git", "commit", "--quiet", "--message", "Change")

    def start(
        self, repository: Repository, *command: str, path: str | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command in `repository`, on a fixed day and without colours."""
        settings = {
            "MEASURES_LINT_CHECK_AS_OF": "2026-11-24",
            "PRE_COMMIT_COLOR": "never",
            "PRE_COMMIT_HOME": str(self.home),
            "PATH": path or os.environ["PATH"],
        }
        return subprocess.run(
            command,
            cwd=repository.path,
            env=environment(settings),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="session")
def pre_commit(sources: Repository, tmp_path_factory: pytest.TempPathFactory) -> PreCommit:
    """pre-commit with the hooks installed: once, since pip has to fetch what they depend on."""
    ready = PreCommit(sources, tmp_path_factory.mktemp("pre-commit-home"))
    repository = Repository.created(tmp_path_factory.mktemp("warm-up") / "repository")
    ready.configure(repository, "measures-lint")
    done = ready.run(repository, "install-hooks")
    if "(from versions: none)" in done.stdout:
        lacking("pip cannot reach a package index, from which pre-commit fetches what the hooks depend on")
    assert done.returncode == 0, done.stdout
    return ready


def test_a_commit_of_a_clean_manifest_passes(pre_commit: PreCommit, git_repository: Repository) -> None:
    pre_commit.configure(git_repository, "measures-lint")
    git_repository.write({"ai-service-manifest.yaml": CLEAN, "docs/terms.md": TERMS})
    done = pre_commit.commit(git_repository)

    assert (done.returncode, done.stderr.count("Passed")) == (0, 1), done.stderr


def test_a_commit_of_a_faulty_manifest_is_stopped_and_told_why(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint")
    git_repository.write({"ai-service-manifest.yaml": FAULTY, "docs/terms.md": TERMS})
    done = pre_commit.commit(git_repository)

    assert (done.returncode, done.stderr.count("Failed")) == (1, 1), done.stderr
    assert "- exit code: 1\n" in done.stderr
    assert FINDING in done.stderr


def test_what_the_configuration_excludes_is_not_checked_although_it_is_named(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint")
    git_repository.write(
        {
            "tests/ai-service-manifest.yaml": FAULTY,
            "measures-lint.toml": "exclude = ['tests']\n",
        }
    )
    done = pre_commit.commit(git_repository)
    assert (done.returncode, done.stderr.count("Passed")) == (0, 1), done.stderr

    git_repository.write({"tests/ai-service-manifest.yaml": f"# twin\n{FAULTY}", "measures-lint.toml": ""})
    assert pre_commit.commit(git_repository).returncode == 1


def test_only_the_manifests_of_a_commit_are_checked(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint")
    git_repository.write({"old/ai-service-manifest.yaml": FAULTY})
    git_repository.commit()
    git_repository.write({"new/ai-service-manifest.yaml": CLEAN, "new/docs/terms.md": TERMS})
    done = pre_commit.commit(git_repository)

    assert (done.returncode, done.stderr.count("Passed")) == (0, 1), done.stderr


def test_a_commit_without_a_manifest_does_not_run_the_hook(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint")
    git_repository.commit()
    git_repository.write({"README.md": "# Chat\n", "ai-service.yaml": "kind: Service\n"})
    done = pre_commit.commit(git_repository)

    assert done.returncode == 0
    assert "(no files to check)Skipped" in done.stderr


def test_several_manifests_of_a_commit_are_checked_in_one_run(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint")
    manifests = {f"service-{n}/ai-service-manifest.yaml": FAULTY for n in range(3)}
    git_repository.write(manifests)
    done = pre_commit.commit(git_repository)

    assert done.stderr.count("error[evidence-missing]") == 3, done.stderr
    assert done.stderr.count("3 manifests") == 1


def test_the_deletion_of_a_document_is_noticed_by_the_repository_hook(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint-repository")
    git_repository.write({"ai-service-manifest.yaml": CLEAN, "docs/terms.md": TERMS})
    git_repository.commit()
    git_repository.git("rm", "--quiet", "docs/terms.md")
    done = pre_commit.commit(git_repository)

    assert done.returncode == 1
    assert FINDING in done.stderr


def test_the_repository_hook_passes_while_the_document_is_there(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint-repository")
    git_repository.write(
        {"ai-service-manifest.yaml": CLEAN, "docs/terms.md": TERMS, "docs/notes.md": "# Notes\n"}
    )
    git_repository.commit()
    git_repository.git("rm", "--quiet", "docs/notes.md")
    done = pre_commit.commit(git_repository)

    assert (done.returncode, done.stderr.count("Passed")) == (0, 1), done.stderr


def test_the_deletion_of_the_last_manifest_is_noticed_by_the_repository_hook(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint-repository")
    git_repository.write({"ai-service-manifest.yaml": CLEAN, "docs/terms.md": TERMS})
    git_repository.commit()
    git_repository.git("rm", "--quiet", "ai-service-manifest.yaml")
    done = pre_commit.commit(git_repository)

    assert done.returncode == 1
    assert "- exit code: 3\n" in done.stderr
    assert "not checked: no manifest found" in done.stderr


def test_a_repository_that_may_have_no_manifest_says_so_in_args(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint-repository", args="[--allow-none]")
    git_repository.write({"README.md": "# No service\n"})
    done = pre_commit.commit(git_repository)

    assert (done.returncode, done.stderr.count("Passed")) == (0, 1), done.stderr


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"docs/terms.md": TERMS.replace("使用规则", "规则")}, True),
        ({"docs/terms.md": TERMS + "请勿外传。\n"}, False),
    ],
)
def test_the_repository_hook_notices_when_a_document_loses_a_heading(
    pre_commit: PreCommit, git_repository: Repository, change: dict[str, str], found: bool
) -> None:
    pre_commit.configure(git_repository, "measures-lint-repository")
    manifest = CLEAN.replace("docs/terms.md", 'docs/terms.md\n  clauses: {user_duties: "#使用规则"}')
    git_repository.write({"ai-service-manifest.yaml": manifest, "docs/terms.md": TERMS})
    git_repository.commit()
    git_repository.write(change)
    done = pre_commit.commit(git_repository)

    assert (done.returncode, "error[evidence-anchor-missing]" in done.stderr) == (int(found), found), (
        done.stderr
    )


def test_a_manifest_in_a_folder_with_a_chinese_name_is_checked(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint")
    git_repository.write({"服务 一/ai-service-manifest.yaml": FAULTY})
    done = pre_commit.commit(git_repository)

    assert done.returncode == 1
    assert " ┌─ 服务 一/ai-service-manifest.yaml:8:13\n" in done.stderr


def test_all_files_are_checked_where_that_is_asked_for(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint")
    git_repository.write({"old/ai-service-manifest.yaml": FAULTY})
    git_repository.commit()

    assert pre_commit.run(git_repository, "run").returncode == 0
    assert pre_commit.run(git_repository, "run", "--all-files").returncode == 1


def test_every_hook_can_be_tried_without_any_configuration(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    git_repository.write({"ai-service-manifest.yaml": FAULTY})
    command = ("-m", "pre_commit", "try-repo", str(pre_commit.hooks.path), "--all-files")
    done = pre_commit.start(git_repository, sys.executable, *command, path=with_command(pre_commit))

    assert done.returncode == 1
    assert done.stdout.count(FINDING) == 3, done.stdout + done.stderr


def with_command(pre_commit: PreCommit) -> str:
    """A PATH that has the command, as the hooks had it installed."""
    (folder,) = {command.parent for command in pre_commit.home.glob("repo*/py_env-*/*/measures-lint*")}
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def test_the_system_hook_runs_the_command_of_the_path(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint-system")
    git_repository.write({"ai-service-manifest.yaml": FAULTY})
    done = pre_commit.start(
        git_repository, *(sys.executable, "-m", "pre_commit", "run"), path=with_command(pre_commit)
    )

    assert done.returncode == 1
    assert FINDING in done.stdout


def test_the_system_hook_fails_where_the_path_has_no_such_command(
    pre_commit: PreCommit, git_repository: Repository
) -> None:
    pre_commit.configure(git_repository, "measures-lint-system")
    git_repository.write({"ai-service-manifest.yaml": CLEAN, "docs/terms.md": TERMS})
    without = [f for f in os.environ["PATH"].split(os.pathsep) if not Path(f, "measures-lint").exists()]
    done = pre_commit.start(
        git_repository, *(sys.executable, "-m", "pre_commit", "run"), path=os.pathsep.join(without)
    )

    assert done.returncode == 1
    assert "Executable `measures-lint` not found" in done.stdout
