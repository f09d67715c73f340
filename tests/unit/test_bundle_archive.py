"""Bundles as bytes: the same everywhere."""

import gzip
import hashlib
import io
import tarfile

from linter.bundle.archive import packed

FILES = {
    ".manifest": b"{}\n",
    "lib/a.rego": b"package lib.a\n",
    "lib/\u5f20.rego": b"",
    "x" * 120: b"\0" * 70000,
}


def test_the_bytes_are_the_same_on_every_machine() -> None:
    # Taken once. Another digest means that a bundle of the same policies is no longer the same bundle.
    assert hashlib.sha256(packed(FILES)).hexdigest() == (
        "f6aae913ca210f95fa3b589d13aa78c259a40d03b9f842771fcaa10a6d8b37cb"
    )


def test_what_goes_in_comes_out_in_the_same_order() -> None:
    with tarfile.open(fileobj=io.BytesIO(packed(FILES)), mode="r:gz") as archive:
        read = [(member.name, archive.extractfile(member).read()) for member in archive]  # type: ignore[union-attr]

    assert read == list(FILES.items())


def test_an_entry_has_no_time_no_owner_and_the_rights_of_a_file_that_all_may_read() -> None:
    with tarfile.open(fileobj=io.BytesIO(packed(FILES)), mode="r:gz") as archive:
        states = {(m.mtime, m.uid, m.gid, m.uname, m.gname, m.mode, m.type) for m in archive}

    assert states == {(0, 0, 0, "", "", 0o644, tarfile.REGTYPE)}


def test_the_compressed_file_holds_no_time_and_no_name() -> None:
    archive = packed(FILES)

    # RFC 1952: magic number, deflate, no flags; no time; no extra flags, unknown system.
    assert archive[:10] == bytes.fromhex("1f8b0800 00000000 00ff")
    assert len(gzip.decompress(archive)) % tarfile.RECORDSIZE == 0


def test_any_change_of_a_file_changes_the_bytes() -> None:
    assert packed({**FILES, "lib/a.rego": b"package lib.b\n"}) != packed(FILES)
