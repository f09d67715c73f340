"""The folder of the cache: what is written is read again whole, or not at all."""

import os
import stat
import sys
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.cache import place, store
from linter.cache.store import CacheUnusable, Store

ONE, TWO = "1" * 64, "2" * 64


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "not" / "there" / "yet"


def files(folder: Path) -> dict[str, int]:
    """Every file below `folder` that holds an entry, and its size."""
    found = [path for path in folder.glob("outcomes-1/*/*") if path.is_file()]
    return {path.parent.name + path.name: path.stat().st_size for path in found}


def path_of(folder: Path, name: str) -> Path:
    return folder / "outcomes-1" / name[:2] / name[2:]


def test_an_entry_is_read_as_it_was_written(folder: Path) -> None:
    kept = Store(str(folder))
    assert kept.read(ONE) is None

    kept.write(ONE, b"content")
    kept.write(ONE, b"newer content")

    assert (Store(str(folder)).read(ONE), Store(str(folder)).read(TWO)) == (b"newer content", None)
    assert list(files(folder)) == [ONE]


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean nothing there")
def test_nobody_else_can_read_or_write_it_and_git_does_not_see_it(folder: Path) -> None:
    Store(str(folder)).write(ONE, b"content")

    modes = [
        stat.S_IMODE(path.stat().st_mode)
        for path in (folder, folder / "outcomes-1", path_of(folder, ONE).parent, path_of(folder, ONE))
    ]
    assert modes == [0o700, 0o700, 0o700, 0o600]
    assert (folder / "outcomes-1" / ".gitignore").read_text() == "*\n"
    assert (
        (folder / "outcomes-1" / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f068")
    )


def cut(content: bytes) -> bytes:
    return content[:-1]


def flip(content: bytes) -> bytes:
    return bytes([content[0] ^ 1]) + content[1:]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "cut": cut,
    "longer": lambda content: content + b"x",
    "another digest": flip,
    "another content": lambda content: content[:32] + zlib.compress(b"forged"),
    "no compressed content": lambda content: content[:32] + b"forged",
    "text": lambda content: b'{"format": 1}' * 10,
    "a bomb": lambda content: content[:32] + zlib.compress(b"\0" * (store.ENTRY_LIMIT + 1)),
    "huge": lambda content: content + bytes(store.ENTRY_LIMIT),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_what_is_not_whole_is_no_entry_and_is_replaced(name: str, folder: Path) -> None:
    kept = Store(str(folder))
    kept.write(ONE, b"content")
    path = path_of(folder, ONE)
    path.write_bytes(DAMAGES[name](path.read_bytes()))

    assert kept.read(ONE) is None
    kept.write(ONE, b"content")
    assert kept.read(ONE) == b"content"


def test_an_entry_under_the_name_of_another_is_none(folder: Path) -> None:
    kept = Store(str(folder))
    kept.write(ONE, b"content")
    path_of(folder, TWO).parent.mkdir()
    path_of(folder, ONE).rename(path_of(folder, TWO))

    assert kept.read(TWO) is None


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are followed there")
def test_a_link_and_a_folder_are_no_entries(folder: Path, tmp_path: Path) -> None:
    kept = Store(str(folder))
    kept.write(ONE, b"content")
    path_of(folder, ONE).rename(tmp_path / "elsewhere")
    path_of(folder, ONE).symlink_to(tmp_path / "elsewhere")
    path_of(folder, TWO).mkdir(parents=True)

    assert (kept.read(ONE), kept.read(TWO)) == (None, None)
    with pytest.raises(CacheUnusable, match="cannot be written"):
        kept.write(TWO, b"content")


def test_what_is_too_large_is_not_kept(folder: Path) -> None:
    Store(str(folder)).write(ONE, bytes(store.ENTRY_LIMIT + 1))

    assert files(folder) == {}


def test_the_oldest_go_where_all_are_too_large(folder: Path) -> None:
    before = Store(str(folder))
    names = [f"{number:02}" + "0" * 62 for number in range(20)]
    for age, name in enumerate(reversed(names)):
        before.write(name, os.urandom(1000))
        os.utime(path_of(folder, name), (time.time() - 60 * age,) * 2)
    left = path_of(folder, names[0]).with_suffix(".tmp")
    left.write_bytes(b"of a run that was killed")
    os.utime(left, (0, 0))
    # What was measured an hour ago is measured again with the first entry that is written.
    os.utime(folder / "outcomes-1" / "measured", (0, 0))

    Store(str(folder), limit=15_000).write(ONE, b"content")

    # The last ten of them, and the new one, take less than three quarters of the limit.
    assert sorted(files(folder)) == sorted([*names[-10:], ONE])


def test_the_same_folder_below_the_limit_keeps_all(folder: Path) -> None:
    before = Store(str(folder))
    names = [f"{number:02}" + "0" * 62 for number in range(20)]
    for name in names:
        before.write(name, os.urandom(1000))
    os.utime(folder / "outcomes-1" / "measured", (0, 0))

    Store(str(folder), limit=30_000).write(ONE, b"content")

    assert sorted(files(folder)) == sorted([*names, ONE])


def test_an_entry_that_is_used_is_not_among_the_oldest(folder: Path) -> None:
    kept = Store(str(folder))
    kept.write(ONE, b"content")
    os.utime(path_of(folder, ONE), (0, 0))

    assert kept.read(ONE) == b"content"

    assert path_of(folder, ONE).stat().st_mtime > time.time() - 60


@pytest.mark.skipif(sys.platform == "win32", reason="modes and owners mean nothing there")
def test_a_folder_that_others_can_write_to_is_not_used(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    with pytest.raises(CacheUnusable, match="everybody may write to"):
        Store(str(folder))

    folder.chmod(0o700)
    Store(str(folder)).write(ONE, b"content")
    (folder / "outcomes-1").chmod(0o777)
    with pytest.raises(CacheUnusable, match="everybody may write to"):
        Store(str(folder))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_folder_and_an_entry_of_another_user_are_not_used(folder: Path) -> None:
    kept = Store(str(folder))
    kept.write(ONE, b"content")
    os.chown(path_of(folder, ONE), 12345, -1)
    assert kept.read(ONE) is None

    os.chown(folder, 12345, -1)
    with pytest.raises(CacheUnusable, match="belongs to another user"):
        Store(str(folder))


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="they have customs of their own")
def test_the_users_folder_is_that_of_the_xdg_specification(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/cache/ann")
    assert place.default() == "/var/cache/ann/measures-lint"

    for unset in ("", "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", unset)
        assert place.default() == "/home/ann/.cache/measures-lint"


@pytest.mark.skipif(sys.platform == "win32", reason="there, nobody waits")
def test_one_after_the_other_does_what_need_be_done_once(tmp_path: Path) -> None:
    done: list[str] = []

    def second() -> None:
        with Store(str(tmp_path)).alone():
            done.append("second")

    waiting = threading.Thread(target=second)
    with Store(str(tmp_path)).alone():
        waiting.start()
        waiting.join(0.2)
        done.append("first")
    waiting.join()

    assert done == ["first", "second"]


def test_who_waits_too_long_goes_on_and_where_there_is_no_lock_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_PATIENCE", 0.05)
    reached = []
    without = Store(str(tmp_path / "b"))
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "outcomes-1").write_text("a file in its place")

    with Store(str(tmp_path / "a")).alone(), Store(str(tmp_path / "a")).alone():
        reached.append("with a lock that another one holds")
    with without.alone(), without.alone():
        reached.append("without")

    assert reached == ["with a lock that another one holds", "without"]
