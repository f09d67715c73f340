from pathlib import Path

import pytest

from linter.repository import root_of


def test_the_root_is_the_nearest_folder_with_git(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "sub" / ".git").mkdir(parents=True)

    roots = [root_of(tmp_path / "a" / "m.yaml"), root_of(tmp_path / "sub" / "deep" / "m.yaml")]

    assert roots == [tmp_path, tmp_path / "sub"]


def test_a_worktree_marks_its_root_with_a_file(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere\n", "utf-8")

    assert root_of(tmp_path / "a" / "m.yaml") == tmp_path


def test_without_git_the_working_directory_is_the_border(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here" / "deep").mkdir(parents=True)
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    roots = [root_of(Path("deep/m.yaml")), root_of(tmp_path / "there" / "m.yaml")]

    assert roots == [tmp_path / "here", tmp_path / "there"]
