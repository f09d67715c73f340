"""What a file looked like, and whether that proves that it is still the same."""

import json
import os
from pathlib import Path

from linter.marks import SETTLING, Mark, as_list, from_list, look, read_mark


def marked(file: Path, after: int) -> Mark:
    """The mark of a file that was read so many nanoseconds after it was changed."""
    status = file.stat()
    return read_mark(status, file.read_bytes(), max(status.st_mtime_ns, status.st_ctime_ns) + after, ())


def test_a_file_that_had_just_changed_is_read_again_although_it_looks_the_same(tmp_path: Path) -> None:
    file = tmp_path / "terms.md"
    file.write_text("terms")
    now = look(str(tmp_path), "terms.md")

    assert marked(file, SETTLING + 1).shows(now)
    assert not marked(file, SETTLING).shows(now)
    assert marked(file, SETTLING).may_show(now)


def test_what_cannot_be_known_shows_nothing() -> None:
    assert not Mark("unknown").shows(Mark("unknown"))
    assert Mark("missing").shows(Mark("missing"))
    assert not Mark("missing").may_show(Mark("file", digest="0"))


def test_every_kind_of_thing_is_told_apart(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "folder").mkdir(parents=True)
    (root / "file").write_text("x")
    os.symlink("file", root / "link")
    os.symlink("nowhere", root / "dangling")
    os.symlink(tmp_path, root / "out")

    looks = {name: look(str(root), name) for name in ("file", "folder", "link", "dangling", "out/x", "none")}

    assert {name: (mark.kind, mark.links) for name, mark in looks.items()} == {
        "file": ("file", ()),
        "folder": ("other", ()),
        "link": ("file", (("file", str(root / "file")),)),
        "dangling": ("missing", (("nowhere", str(root / "nowhere")),)),
        "out/x": ("outside", ((str(tmp_path), str(tmp_path)),)),
        "none": ("missing", ()),
    }
    assert looks["link"].stamp == looks["file"].stamp
    plain: set[str] = set()
    assert {name: look(str(root), name, plain) for name in looks} == looks
    assert {name: look(str(root), name, plain) for name in looks} == looks
    assert plain == {str(root)}
    assert {name: from_list(json.loads(json.dumps(as_list(mark)))) for name, mark in looks.items()} == looks


def test_below_a_folder_without_links_each_kind_of_thing_is_told_apart_too(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    (inner / "folder").mkdir(parents=True)
    (inner / "file").write_text("x")
    os.symlink("../b/file", inner / "link")
    os.symlink("b", tmp_path / "a" / "linked")
    names = ["a/b/file", "a/b/folder", "a/b/link", "a/b/none", "a/none/file", "a/linked/file", "a/b/file/x"]
    plain: set[str] = set()

    for name in (*names, *names):
        assert look(str(tmp_path), name, plain) == look(str(tmp_path), name)
    assert str(inner) in plain
    assert str(tmp_path / "a" / "linked") not in plain
