import shutil
from pathlib import Path

import pytest

from linter.evidence import Archive, Evidence
from linter.tracking import Tracking
from tests.repositories import Repository

TERMS = {"docs/terms.md": "# Terms\n", "docs/用户协议.md": "# 协议\n"}


@pytest.fixture
def root(git_repository: Repository) -> Path:
    git_repository.write(TERMS)
    git_repository.commit()
    return git_repository.path


def test_what_is_committed_or_staged_is_tracked_and_nothing_else(
    root: Path, git_repository: Repository
) -> None:
    git_repository.write({"staged.md": "x", ".gitignore": "ignored.md\n"})
    for name in ("new.md", "ignored.md"):
        (root / name).write_text("x")
    tracking = Tracking(root)

    assert {name: tracking.tracks(name) for name in (*TERMS, "staged.md", "new.md", "ignored.md")} == {
        "docs/terms.md": True,
        "docs/用户协议.md": True,
        "staged.md": True,
        "new.md": False,
        "ignored.md": False,
    }


def test_without_git_nobody_can_tell(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "terms.md").write_text("x")
    assert Tracking(tmp_path).tracks("terms.md") is None

    monkeypatch.setenv("PATH", str(tmp_path))
    assert Tracking(root).tracks("docs/terms.md") is None


def test_a_folder_that_only_looks_like_a_repository_says_nothing(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "terms.md").write_text("x")

    assert Tracking(tmp_path).tracks("terms.md") is None


def test_a_submodule_tracks_its_own_files(root: Path, git_repository: Repository, tmp_path: Path) -> None:
    other = Repository.created(tmp_path / "other")
    other.write({"terms.md": "x"})
    other.commit()
    protocol = ("-c", "protocol.file.allow=always")
    git_repository.git(*protocol, "submodule", "--quiet", "add", str(other.path), "shared")
    shutil.copytree(root / "shared", root / "cloned", symlinks=True)
    (root / "shared" / "new.md").write_text("x")
    tracking = Tracking(root)

    assert [tracking.tracks(name) for name in ("shared/terms.md", "shared/new.md", "cloned/terms.md")] == [
        True,
        False,
        False,
    ]


def test_a_link_is_tracked_where_it_and_what_it_leads_to_are(root: Path, git_repository: Repository) -> None:
    for link, target in {"good.md": "docs/terms.md", "bad.md": "new.md", "folder": "docs"}.items():
        (root / link).symlink_to(target)
    (root / "new.md").write_text("x")
    git_repository.git("add", "good.md", "bad.md", "folder")
    (root / "loose.md").symlink_to("docs/terms.md")
    tracking = Tracking(root)
    names = ("good.md", "folder/terms.md", "bad.md", "loose.md")

    assert [tracking.tracks(name) for name in names] == [True, True, False, False]


def test_a_work_tree_tracks_what_is_in_its_index(
    git_repository: Repository, root: Path, tmp_path: Path
) -> None:
    git_repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"))
    (tmp_path / "tree" / "new.md").write_text("x")
    tracking = Tracking(tmp_path / "tree")

    assert [tracking.tracks(name) for name in ("docs/terms.md", "new.md")] == [True, False]


def test_git_runs_no_program_that_the_repository_names(root: Path, git_repository: Repository) -> None:
    program = root / "program"
    program.write_text(f"#!/bin/sh\ntouch {root}/was-run\n")
    program.chmod(0o755)
    git_repository.git("config", "core.fsmonitor", str(program))

    assert Tracking(root).tracks("docs/terms.md") is True
    assert not (root / "was-run").exists()


def test_evidence_that_git_does_not_track_is_told_apart_unless_worse_is_wrong(root: Path) -> None:
    (root / "new.md").write_text("# Terms\n")
    (root / "empty.md").write_text("")
    data = {"samples": ["docs/terms.md", "new.md", "new.md#terms", "new.md#term", "empty.md"]}

    assert Archive(root).look(data, root / "service.yaml", [["samples", "*"]]) == [
        Evidence(("samples", 0), "docs/terms.md", None, "opened"),
        Evidence(("samples", 1), "new.md", None, "untracked"),
        Evidence(("samples", 2), "new.md", "terms", "untracked", 1),
        Evidence(("samples", 3), "new.md", "term", "anchor-missing", 1, ("terms",)),
        Evidence(("samples", 4), "empty.md", None, "empty"),
    ]
