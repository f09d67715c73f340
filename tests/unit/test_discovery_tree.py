"""Which files are looked at: those of git, without what others wrote, and nothing outside the tree."""

import os
import subprocess
from pathlib import Path

import pytest

from linter.discovery import discover, tree
from tests.discovery import found, write
from tests.repositories import Repository, environment

CODE = "m = 'gpt-4o'\n"


def files(root: Path, *below: str) -> list[str]:
    return [file for _, file, _ in found(root, *below)]


def test_what_git_ignores_is_not_looked_at(git_repository: Repository) -> None:
    write(
        git_repository.path,
        {".gitignore": "ignored/\n", "ignored/a.py": CODE, "b.py": CODE, ".env": "M=gpt-4o\n"},
    )

    assert files(git_repository.path) == [".env", "b.py"]


def test_an_ignored_folder_is_looked_at_when_it_is_named(git_repository: Repository) -> None:
    write(git_repository.path, {".gitignore": "ignored/\n", "ignored/a.py": CODE, "b.py": CODE})

    assert files(git_repository.path, "ignored") == ["ignored/a.py"]


def test_what_is_tracked_and_what_is_new_is_looked_at_and_what_is_deleted_is_not(
    git_repository: Repository,
) -> None:
    git_repository.write({"tracked.py": CODE, "deleted.py": CODE})
    git_repository.commit()
    (git_repository.path / "deleted.py").unlink()
    write(git_repository.path, {"new.py": CODE})

    discovery = discover(git_repository.path)

    assert ([hit.file for hit in discovery.hits], discovery.skipped) == (["new.py", "tracked.py"], ())


def test_without_git_everything_is_walked(tmp_path: Path) -> None:
    write(tmp_path, {"a.py": CODE, "b/c.py": CODE, ".deploy/x.yml": "m: gpt-4o\n"})

    assert files(tmp_path) == [".deploy/x.yml", "a.py", "b/c.py"]


@pytest.mark.parametrize(
    "file",
    [
        *("node_modules/x/a.js", "vendor/x/a.go", "third_party/a.py", "lib/site-packages/a.py", "dist/a.js"),
        *("a.min.js", "a_pb2.py", "a.pb.go", "app.bundle.js", "app.js.map"),
        *("docs/a.py", "README.md", "guide.rst", "notes.txt"),
        *("tests/a.py", "src/test/java/A.java", "test_a.py", "a_test.go", "a.spec.ts", "ATest.java"),
        *("fixtures/a.json", "__snapshots__/a.js", "testdata/a.yaml", "conftest.py"),
        *(
            ".github/workflows/review.yml",
            ".gitlab-ci.yml",
            ".cursor/mcp.json",
            ".mcp.json",
            "a/.vscode/x.json",
        ),
        *("bom.json", "app.cdx.json", "ai-service-manifest.yaml"),
    ],
)
def test_what_others_programs_or_tests_wrote_is_no_evidence(tmp_path: Path, file: str) -> None:
    write(tmp_path, {file: CODE, "src/latest/distance.py": CODE, "src/attest.ts": CODE})

    assert files(tmp_path) == ["src/attest.ts", "src/latest/distance.py"]


def test_a_submodule_is_a_folder_of_the_same_tree(tmp_path: Path) -> None:
    inner = Repository.created(tmp_path / "inner")
    inner.write({"a.py": CODE, ".gitignore": "out.py\n"})
    inner.commit()
    outer = Repository.created(tmp_path / "outer")
    outer.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner.path), "parts/inner"
    )
    write(outer.path, {"parts/inner/out.py": CODE})

    assert files(outer.path) == ["parts/inner/a.py"]


def test_a_submodule_that_is_not_checked_out_is_passed_over(tmp_path: Path) -> None:
    inner = Repository.created(tmp_path / "inner")
    inner.write({"a.py": CODE})
    inner.commit()
    outer = Repository.created(tmp_path / "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner.path), "inner")
    outer.git("submodule", "--quiet", "deinit", "--force", "inner")
    write(outer.path, {"b.py": CODE})

    discovery = discover(outer.path)

    assert ([hit.file for hit in discovery.hits], discovery.skipped) == (["b.py"], ())


def test_a_repository_within_that_is_no_submodule_is_a_project_of_its_own(tmp_path: Path) -> None:
    Repository.created(tmp_path / "outer")
    Repository.created(tmp_path / "outer" / "inner").write({"a.py": CODE})
    write(tmp_path / "outer", {"b.py": CODE})

    assert files(tmp_path / "outer") == ["b.py"]
    assert files(tmp_path / "outer/inner") == ["a.py"]


def test_a_work_tree_is_looked_at_like_a_repository(git_repository: Repository, tmp_path: Path) -> None:
    git_repository.write({"a.py": CODE})
    git_repository.commit()
    git_repository.git("worktree", "add", "--quiet", str(tmp_path / "tree"))
    write(tmp_path / "tree", {".gitignore": "b.py\n", "b.py": CODE})

    assert files(tmp_path / "tree") == ["a.py"]


def test_no_program_that_the_repository_names_is_run(git_repository: Repository, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/run\n")
    program.chmod(0o755)
    git_repository.write({"a.py": CODE})
    git_repository.git("config", "core.fsmonitor", str(program))

    assert files(git_repository.path) == ["a.py"]
    assert not (tmp_path / "run").exists()


def test_the_environment_does_not_lead_git_elsewhere(
    git_repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository.created(tmp_path / "other")
    git_repository.write({"a.py": CODE})
    monkeypatch.setenv("GIT_DIR", str(other.path / ".git"))

    assert "GIT_DIR" not in environment()
    assert files(git_repository.path) == ["a.py"]


def test_no_link_is_followed(git_repository: Repository, tmp_path: Path) -> None:
    write(tmp_path, {"outside/a.py": CODE})
    write(git_repository.path, {"b.py": CODE})
    (git_repository.path / "file.py").symlink_to(tmp_path / "outside/a.py")
    (git_repository.path / "folder").symlink_to(tmp_path / "outside")

    discovery = discover(git_repository.path)

    assert ([hit.file for hit in discovery.hits], discovery.skipped) == (["b.py"], ())


def test_a_tracked_folder_that_has_become_a_link_is_not_followed(
    git_repository: Repository, tmp_path: Path
) -> None:
    git_repository.write({"folder/a.py": CODE})
    assert files(git_repository.path) == ["folder/a.py"]
    write(tmp_path, {"outside/a.py": CODE})
    (git_repository.path / "folder/a.py").unlink()
    (git_repository.path / "folder").rmdir()
    (git_repository.path / "folder").symlink_to(tmp_path / "outside")

    assert files(git_repository.path) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes under names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.py")
    write(tmp_path, {"b.py": CODE})

    assert files(tmp_path) == ["b.py"]


def test_a_text_too_large_for_code_is_taken_for_data_and_a_dependency_file_is_missed(tmp_path: Path) -> None:
    much = b" " * (2 * 1024 * 1024 + 1)
    write(tmp_path, {"data.json": much, "package.json": much, "b.py": CODE})

    discovery = discover(tmp_path)

    assert discovery.large == ("data.json",)
    assert discovery.skipped == (("package.json", "it is larger than 2048 KiB"),)
    assert not discovery.complete


def test_a_requirements_file_leads_to_others_and_never_out(tmp_path: Path) -> None:
    root = tmp_path / "root"
    write(root, {"requirements.txt": "-r deps/base.txt\n-r ../outside.txt\n-r missing.txt\n"})
    write(root, {"deps/base.txt": "-r base.txt\n-r more.list\n", "deps/more.list": "openai\n"})
    write(tmp_path, {"outside.txt": "anthropic\n"})

    assert found(root) == [("pypi-openai", "deps/more.list", 1)]


def test_only_what_lies_below_is_told_and_its_project_is_known(tmp_path: Path) -> None:
    write(tmp_path, {"a/package.json": '{"dependencies": {"openai": "4"}}', "a/src/b.py": CODE, "c.py": CODE})

    assert files(tmp_path, "a/src") == ["a/src/b.py"]
    assert files(tmp_path, "a/src/b.py", "c.py") == ["a/src/b.py", "c.py"]


def test_a_broken_dependency_file_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path, {"package.json": "{", "b.py": CODE})

    discovery = discover(tmp_path)

    assert ([hit.file for hit in discovery.hits], discovery.skipped) == (
        ["b.py"],
        (("package.json", "it is no readable JSON"),),
    )


def test_files_are_listed_up_to_a_number_and_the_rest_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "COUNT", 3)
    told: list[tuple[str, str]] = []
    (tmp_path / "b").mkdir()
    for name in ("a.py", "b/1.py", "b/2.py"):
        (tmp_path / name).touch()

    assert list(tree.files(tmp_path, lambda *refusal: told.append(refusal))) == ["a.py", "b/1.py", "b/2.py"]
    assert told == []

    for name in ("b/3.py", "b/4.py"):
        (tmp_path / name).touch()

    assert list(tree.files(tmp_path, lambda *refusal: told.append(refusal))) == ["a.py", "b/1.py", "b/2.py"]
    assert list(tree.ignored(tmp_path, "b", lambda *refusal: told.append(refusal))) == [
        "b/1.py",
        "b/2.py",
        "b/3.py",
    ]
    assert told == [
        (".", "it holds 5 files; only the first 3 were looked at"),
        ("b", "it holds 4 files; only the first 3 were looked at"),
    ]


def test_submodules_are_followed_so_deep_and_no_deeper(tmp_path: Path) -> None:
    here = tmp_path
    for _ in range(tree.DEPTH + 2):
        subprocess.run(["git", "init", "-q", str(here)], check=True)
        (here / "app.py").touch()
        if here != tmp_path:
            link = ["update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},s"]
            subprocess.run(["git", "-C", str(here.parent), *link], check=True)
        here = here / "s"
    told: list[tuple[str, str]] = []

    found = list(tree.files(tmp_path, lambda *refusal: told.append(refusal)))

    assert found == sorted("s/" * depth + "app.py" for depth in range(tree.DEPTH + 1))
    assert told == [("/".join("s" * (tree.DEPTH + 1)), f"submodules nest more than {tree.DEPTH} deep")]
