from pathlib import Path

import pytest

from linter.repository import Spots, place_of, root_of


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


@pytest.mark.parametrize("git", ["", "here/.git", "here/deep/.git", "there/.git", ".git"])
def test_what_is_remembered_of_folders_is_what_is_found_anew(
    git: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here" / "deep" / "er").mkdir(parents=True)
    (tmp_path / "there").mkdir()
    (tmp_path / "here" / "linked").symlink_to(tmp_path / "there")
    (tmp_path / "there" / "back").symlink_to("../here/deep")
    (tmp_path / "here" / "m.yaml").symlink_to("deep/m.yaml")
    if git:
        (tmp_path / git).mkdir()
    monkeypatch.chdir(tmp_path / "here")
    paths = [
        "m.yaml",
        "./m.yaml",
        "deep/m.yaml",
        "deep//er/m.yaml",
        "deep/../m.yaml",
        "linked/m.yaml",
        "linked/back/er/m.yaml",
        "linked/../m.yaml",
        "../m.yaml",
        "../there/m.yaml",
        str(tmp_path / "there" / "m.yaml"),
        str(tmp_path / "here" / "absent" / "m.yaml"),
        "/m.yaml",
    ]
    spots = Spots()

    for path in (*paths, *reversed(paths)):
        spot, folder = spots.of(path), Path(path).parent.resolve()
        marked = [above for above in (folder, *folder.parents) if (above / ".git").exists()]
        inside = folder.is_relative_to(Path.cwd().resolve())
        root = marked[0] if marked else Path.cwd().resolve() if inside else folder
        assert spot == (root, (folder / Path(path).name).relative_to(root).as_posix(), str(folder))
        assert (root_of(Path(path)), place_of(path)) == (spot.root, spot.place)
