import hashlib
import io
import os
from pathlib import Path

import pytest

from linter.errors import LinterError, ManifestUnreadable
from linter.findings import Location
from linter.sources import SIZE_LIMIT, Found, Source, find, read, read_stdin
from tests.repositories import Repository

TEXT = "manifest_version: 1\n"
NAME = "ai-service-manifest.yaml"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: Path, content: str | bytes = TEXT) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def found(*paths: str) -> list[str]:
    """The paths that were found; what was wrong stands in brackets."""
    return [
        item.path if isinstance(item, Found) else f"[{item.path}: {item.message}]" for item in find(paths)
    ]


def test_a_file_is_read_with_its_format_and_digest(here: Path) -> None:
    put(here / "m.yml")

    assert read("m.yml") == Source("m.yml", TEXT, "yaml", hashlib.sha256(TEXT.encode()).hexdigest())


def test_a_byte_order_mark_is_no_part_of_the_text(here: Path) -> None:
    put(here / "m.yaml", b"\xef\xbb\xbf" + TEXT.encode())

    assert read("m.yaml").text == TEXT


@pytest.mark.parametrize(
    ("name", "content", "message", "place"),
    [
        ("m.yaml", b"", "is empty", None),
        ("m.yaml", b" \n\t\n", "is empty", None),
        ("m.yaml", TEXT.encode("utf-16"), "is UTF-16 text", None),
        ("m.yaml", b"\xfe\xff\0a", "is UTF-16 text", None),
        ("m.yaml", b"\0\0\xfe\xff", "is UTF-32 text", None),
        ("m.yaml", "a: 1\nb: 汉字\n".encode("gb18030"), "holds the byte 0xBA, which is no UTF-8", (2, 4)),
        ("m.yaml", "a: 汉\nb: ".encode() + b"M\xfcller", "holds the byte 0xFC, which is no UTF-8", (2, 5)),
        ("m.yaml", b"a: 1\nb: x\0y\n", "holds a NUL byte", (2, 5)),
        ("m.yaml", b"x" * (SIZE_LIMIT + 1), "is larger than 1024 KiB", None),
        ("m.txt", b"a: 1\n", "has the ending '.txt', which is no format of a manifest", None),
        ("manifest", b"a: 1\n", "has no ending", None),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(
    here: Path, name: str, content: bytes, message: str, place: tuple[int, int] | None
) -> None:
    put(here / name, content)

    with pytest.raises(ManifestUnreadable) as caught:
        read(name)

    where = caught.value.location and (caught.value.location.line, caught.value.location.column)
    assert (caught.value.message, where, caught.value.path) == (message, place, name)
    assert caught.value.hint


def test_what_is_no_file_is_told_and_never_waited_for(here: Path) -> None:
    (here / "folder.yaml").mkdir()
    os.mkfifo(here / "pipe.yaml")
    (here / "dangling.yaml").symlink_to("nowhere.yaml")
    (here / "circle.yaml").symlink_to("circle.yaml")

    def message(name: str) -> str:
        with pytest.raises(ManifestUnreadable) as caught:
            read(name)
        return caught.value.message

    assert [message(f"{name}.yaml") for name in ("folder", "pipe", "dangling", "circle", "absent")] == [
        "is no regular file",
        "is no regular file",
        "is a link to nowhere.yaml, which does not exist",
        "is a link that leads in a circle",
        "cannot be opened: No such file or directory",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(here: Path) -> None:
    put(here / "m.yaml")
    (here / "m.yaml").chmod(0)

    with pytest.raises(ManifestUnreadable, match="cannot be opened: Permission denied"):
        read("m.yaml")


def test_standard_input_takes_its_format_from_its_name() -> None:
    assert read_stdin(io.BytesIO(b"a = 1\n"), "x/m.toml") == Source(
        "x/m.toml", "a = 1\n", "toml", hashlib.sha256(b"a = 1\n").hexdigest()
    )


@pytest.mark.parametrize(
    ("text", "guessed"),
    [('{"a": 1}', "json"), ("a = 1\n", "toml"), ("a: 1\n", "yaml"), ("[", "yaml"), ("[" * 100_000, "json")],
)
def test_without_a_name_the_first_format_that_reads_it_is_taken(text: str, guessed: str) -> None:
    assert read_stdin(io.BytesIO(text.encode()), None).format == guessed


@pytest.mark.parametrize("content", [b"", b"x" * (SIZE_LIMIT + 1), b"\xff"])
def test_standard_input_has_the_limits_of_a_file(content: bytes) -> None:
    with pytest.raises(ManifestUnreadable) as caught:
        read_stdin(io.BytesIO(content), None)

    assert caught.value.path == "<stdin>"


def test_a_named_file_is_taken_whatever_it_is_called(here: Path) -> None:
    put(here / "service.toml")

    assert list(find(["service.toml"])) == [Found("service.toml", explicit=True)]


def test_a_folder_is_searched_for_manifests_of_every_format(here: Path) -> None:
    for name in ("a/ai-service-manifest.yaml", "b/ai-service-manifest.yml", "c/ai-service-manifest.toml"):
        put(here / name)
    put(here / "d" / "ai-service-manifest.json")
    put(here / "d" / "ai-service.yaml")

    assert list(find(["."])) == [
        Found("a/ai-service-manifest.yaml", explicit=False),
        Found("b/ai-service-manifest.yml", explicit=False),
        Found("c/ai-service-manifest.toml", explicit=False),
        Found("d/ai-service-manifest.json", explicit=False),
    ]


def test_each_file_is_found_once(here: Path) -> None:
    put(here / "a" / NAME)

    assert found(f"a/{NAME}", ".", "a", f"./a/{NAME}", str(here)) == [f"a/{NAME}"]


def test_what_others_installed_is_not_searched(here: Path) -> None:
    for folder in (".git", ".venv", "venv", "node_modules", "__pycache__", "kept"):
        put(here / folder / NAME)

    assert found(".") == [f"kept/{NAME}"]


def test_a_path_that_is_not_there_hides_no_other(here: Path) -> None:
    put(here / "a" / NAME)

    assert found("nowhere", "a") == ["[nowhere: there is no such file or folder]", f"a/{NAME}"]


def test_a_folder_of_the_name_of_a_manifest_is_told(here: Path) -> None:
    put(here / "a" / NAME / "inside.txt")

    assert found(".") == [f"[a/{NAME}: is a folder, not a manifest]"]


def test_git_says_what_is_ignored(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    root = git_repository.path
    for folder in ("kept", "ignored", "汉字", "a b"):
        put(root / folder / NAME)
    put(root / ".gitignore", "ignored/\n")
    monkeypatch.chdir(root)

    assert found(".") == [f"a b/{NAME}", f"kept/{NAME}", f"汉字/{NAME}"]
    assert found("ignored/" + NAME) == [f"ignored/{NAME}"]
    # Whoever names an ignored folder wants it searched.
    assert found("ignored") == [f"ignored/{NAME}"]


def test_a_program_that_a_repository_names_is_not_run(
    git_repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = git_repository.path
    put(root / NAME)
    put(root / "monitor", "#!/bin/sh\ntouch ran\n")
    (root / "monitor").chmod(0o755)
    git_repository.git("config", "core.fsmonitor", str(root / "monitor"))
    monkeypatch.chdir(root)

    assert found(".") == [NAME]
    assert not (root / "ran").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("under_git", [True, False])
def test_a_folder_that_may_not_be_opened_is_told(
    git_repository: Repository, monkeypatch: pytest.MonkeyPatch, under_git: bool
) -> None:
    root = git_repository.path
    put(root / "kept" / NAME)
    put(root / "closed" / NAME)
    (root / "closed").chmod(0)
    if not under_git:
        (root / ".git").rename(root / "was_git")
    monkeypatch.chdir(root)

    items = found(".")
    (root / "closed").chmod(0o755)

    why = "git could not open it" if under_git else "Permission denied"
    assert items == [f"kept/{NAME}", f"[closed: cannot be searched for manifests: {why}]"]


def test_a_tracked_manifest_that_was_deleted_is_not_offered(
    git_repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("a", "b"):
        put(git_repository.path / folder / NAME)
    git_repository.commit()
    (git_repository.path / "a" / NAME).unlink()
    monkeypatch.chdir(git_repository.path)

    assert found(".") == [f"b/{NAME}"]


def test_a_search_below_the_root_stays_there(
    git_repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("a/deep", "b"):
        put(git_repository.path / folder / NAME)
    monkeypatch.chdir(git_repository.path / "a")

    assert found(".") == [f"deep/{NAME}"]
    assert found("../b") == [f"../b/{NAME}"]


def test_a_folder_of_a_manifest_s_name_is_told_in_a_repository_too(
    git_repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(git_repository.path / "a" / NAME / "inside.txt")
    put(git_repository.path / "b" / NAME / "inside.txt")
    (git_repository.path / "c" / NAME).mkdir(parents=True)
    git_repository.git("add", "--", "b")
    monkeypatch.chdir(git_repository.path)

    assert found(".") == [f"[{folder}/{NAME}: is a folder, not a manifest]" for folder in "abc"]


def test_a_dangling_link_is_told_and_not_passed_over(
    git_repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    (git_repository.path / NAME).symlink_to("nowhere.yaml")
    monkeypatch.chdir(git_repository.path)

    (item,) = find(["."])

    assert item == Found(NAME, explicit=False)
    with pytest.raises(LinterError, match="is a link to nowhere"):
        read(NAME)


def test_a_broken_repository_is_searched_all_the_same(here: Path) -> None:
    put(here / ".git", "gitdir: nowhere\n")
    put(here / "a" / NAME)

    assert found(".") == [f"a/{NAME}"]


def test_places_are_counted_in_characters(here: Path) -> None:
    put(here / "m.yaml", "名: ".encode() + b"\xff")

    with pytest.raises(ManifestUnreadable) as caught:
        read("m.yaml")

    assert caught.value.location == Location(1, 4, 1, 5)
