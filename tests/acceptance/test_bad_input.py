"""Whatever lies under the name of a manifest, the command says one clear thing about it and lives on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

MEMORY_LIMIT = 500 * 1024
"""Of a process, in KiB."""

DEEP = 100_000
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)
LARGE = "the number is too large to be kept exactly\n  = correct it, or write a text in quotes\n"
NO_NUMBER = "infinite and not-a-number values have no meaning in a manifest\n"
KEEP = "keep one\n"
SPLIT = "one file declares one service: move it to a file of its own\n"

UNREADABLE = [
    ("empty.yaml", b"", ": is empty\n  = declare the service, beginning with `manifest_version: 1`\n"),
    ("nul.yaml", b"a: \0\n", ":1:4: holds a NUL byte\n  = is it a text? save it as UTF-8\n"),
    ("utf16.yaml", "a: 1\n".encode("utf-16"), ": is UTF-16 text\n  = save it as UTF-8\n"),
    ("latin.yaml", b"a: M\xfc\n", ":1:5: holds the byte 0xFC, which is no UTF-8\n  = save it as UTF-8\n"),
    ("twice.yaml", b"a: 1\na: 2\n", f":2:1: duplicate key `a`, first written in line 1\n  = {KEEP}"),
    ("twice.json", b'{"a": 1,\n"a": 2}', f":2:1: duplicate key `a`, first written in line 1\n  = {KEEP}"),
    ("twice.toml", b"a = 1\na = 2\n", f":2:1: duplicate key `a`, first written in line 1\n  = {KEEP}"),
    (
        "tab.yaml",
        b"a:\n\tb: 1\n",
        ":2:1: a tab where YAML wants spaces\n  = indent with spaces; YAML allows no tabs there\n",
    ),
    ("two.yaml", b"a: 1\n---\nb: 2\n", f":2:1: a second document begins here\n  = {SPLIT}"),
    (
        "tag.yaml",
        b"a: !!python/object/apply:os.system [id]\n",
        ":1:4: the tag !!python/object/apply:os.system has no meaning in a manifest\n"
        "  = take it out, and write the plain value\n",
    ),
    (
        "bomb.yaml",
        BOMB.encode(),
        ":5:23: holds more than 50000 values once its aliases are expanded\n"
        "  = declare one service, and no more\n",
    ),
    (
        "self.yaml",
        b"a: &a [*a]\n",
        ":1:8: the alias *a refers to itself\n  = write the value out instead\n",
    ),
    *(
        (
            f"deep.{form}",
            f"{before}{'[' * DEEP}{']' * DEEP}{after}".encode(),
            f":1:{column}: nested more than 64 levels deep\n  = a manifest needs seven; write it flatter\n",
        )
        for form, before, after, column in (
            ("yaml", "a: ", "\n", 67),
            ("toml", "a = ", "\n", 69),
            ("json", '{"a": ', "}", 70),
        )
    ),
    (
        "huge.yaml",
        b'a: "' + b"x" * 30_000_000 + b'"\n',
        ": is larger than 1024 KiB\n  = keep documents beside the manifest and point to them\n",
    ),
    ("nan.yaml", b"a: .nan\n", f":1:4: {NO_NUMBER}  = correct it, or write a text in quotes\n"),
    ("nan.json", b'{"a": NaN}', f":1:7: {NO_NUMBER}  = correct it, or write it as a text in quotes\n"),
    ("nan.toml", b"a = nan\n", f":1:5: {NO_NUMBER}  = correct it, or write it as a text in quotes\n"),
    (
        "half.json",
        b'{"a": "\\ud800"}',
        ":1:7: the text holds half of a surrogate pair, which is no character\n"
        "  = correct it, or write it as a text in quotes\n",
    ),
    ("number.yaml", b"a: " + b"9" * 5000 + b"\n", f":1:4: {LARGE}"),
    ("key.yaml", b"1: a\n", ':1:1: the key is no text\n  = write "1" in quotes\n'),
    (
        "list.yaml",
        b"- a\n",
        ":1:1: holds a list where a manifest holds keys and values\n"
        "  = begin with `manifest_version: 1` and `service:`\n",
    ),
    (
        "stranger.yaml",
        b"kind: Service\n",
        ": no manifest of this linter, as it has no `manifest_version`\n"
        "  = add `manifest_version: 1` if it is meant to be one\n",
    ),
]


# A process counts the memory of the one that it was forked from, so the tests themselves do not fork it.
MEASURED = """
import os, subprocess, sys
_, status, usage = os.wait4(subprocess.Popen(sys.argv[2:]).pid, 0)
open(sys.argv[1], "w").write(str(usage.ru_maxrss))
sys.exit(os.waitstatus_to_exitcode(status))
"""


def check(folder: Path, *arguments: str) -> tuple[int, str, str, int]:
    """Exit code, both streams, and the most memory that the process used, in KiB."""
    command = [sys.executable, "-m", "linter", "check", "--as-of", "2026-11-24", *arguments]
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(folder / "memory"), *command],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr, int((folder / "memory").read_text("utf-8"))


@pytest.mark.parametrize(("name", "content", "message"), UNREADABLE, ids=[name for name, _, _ in UNREADABLE])
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content)

    code, out, err, memory = check(tmp_path, name)

    assert (code, err) == (3, f"not checked: {name}{message}")
    assert out == "0 manifests · 1 not checked · as of 2026-11-24 · exit 3\n"
    assert memory < MEMORY_LIMIT


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    for folder in ("folder", "pipe", "dangling", "circle"):
        (tmp_path / folder).mkdir()
    name = "ai-service-manifest.yaml"
    (tmp_path / "folder" / name).mkdir()
    os.mkfifo(tmp_path / "pipe" / name)
    (tmp_path / "dangling" / name).symlink_to("nowhere")
    (tmp_path / "circle" / name).symlink_to(name)

    code, out, err, _ = check(tmp_path)

    assert code == 3
    assert out == "0 manifests · 4 not checked · as of 2026-11-24 · exit 3\n"
    assert err == (
        f"not checked: circle/{name}: is a link that leads in a circle\n  = correct the link\n"
        f"not checked: dangling/{name}: is a link to nowhere, which does not exist\n  = correct the link\n"
        f"not checked: folder/{name}: is a folder, not a manifest\n"
        "  = rename the folder, or name the files in it\n"
        f"not checked: pipe/{name}: is no regular file\n  = name a file that can be read\n"
    )


def test_a_file_name_that_is_no_utf_8_is_no_obstacle(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xff"
    os.mkdir(folder)
    with open(folder + b"/ai-service-manifest.yaml", "wb") as manifest:
        manifest.write(b"manifest_version: 1\nservice: {name: A}\n")

    code, out, _, _ = check(tmp_path, "--output-format", "json", "--select", "scope-undeclared")

    assert code == 1
    assert '"path": "?/ai-service-manifest.yaml"' in out


def test_a_manifest_that_stands_beside_bad_ones_is_still_checked(tmp_path: Path) -> None:
    for folder, text in (("bad", "a: [\n"), ("good", "manifest_version: 1\nservice: {name: A}\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ai-service-manifest.yaml").write_text(text, "utf-8")

    code, out, err, _ = check(tmp_path, "--select", "scope-undeclared")

    assert code == 3
    assert "error[scope-undeclared]" in out
    assert err.startswith("not checked: bad/ai-service-manifest.yaml:2:1: not valid YAML: ")


def test_a_text_that_would_steer_the_terminal_is_shown_and_does_not(tmp_path: Path) -> None:
    text = 'manifest_version: 1\nservice: {name: "\\e[31mred\\e]0;title\\a"}\n'
    (tmp_path / "m.yaml").write_text(text, "utf-8")

    _, out, _, _ = check(tmp_path, "m.yaml")

    assert out.startswith("m.yaml: �[31mred�]0;title�, ")
    assert "\x1b" not in out


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name hold any bytes")
@pytest.mark.parametrize("command", ["check", "scope", "compare"])
def test_a_folder_whose_name_is_no_utf_8_is_looked_into(tmp_path: Path, command: str) -> None:
    folder = os.fsencode(tmp_path) + b"/d\xff"
    os.mkdir(folder)
    for name, text in (
        ("terms.md", "# 协议\n\n电话 400-000-0000\n"),
        (
            "ai-service-manifest.yaml",
            "manifest_version: 1\nservice: {name: x, generates: [text]}\nagreement: {document: terms.md}\n",
        ),
    ):
        Path(os.fsdecode(folder + b"/" + name.encode())).write_text(text, "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "linter", command, "."], cwd=tmp_path, capture_output=True, check=False
    )

    assert (done.returncode in {0, 1}, done.stderr) == (True, b"")
    assert done.stdout.decode("utf-8")
