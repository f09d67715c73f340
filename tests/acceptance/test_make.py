"""The Makefile and how it gets OPA."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from linter.build import OPA_VERSION

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.skipif(
    shutil.which("make") is None or shutil.which("bash") is None, reason="there is no make or no bash"
)


def run(
    command: list[str], environment: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    settings = None if environment is None else dict(environment)
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)


@pytest.fixture
def bare_path(tmp_path: Path) -> str:
    """A PATH with neither OPA nor Go."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("bash", "dirname", "mkdir", "sed"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    return str(folder)


def test_make_help_lists_every_target() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    done = run(["make", "help"])

    assert [line.split()[0] for line in done.stdout.splitlines()] == targets


def test_make_gets_the_opa_that_builds_the_artefacts() -> None:
    done = run(["make", "--dry-run", "--always-make", "tools"])

    assert f"scripts/get-opa {OPA_VERSION} .tools/bin" in done.stdout


def test_an_opa_of_the_path_is_used_as_it_is(opa: str, tmp_path: Path, bare_path: str) -> None:
    Path(bare_path, "opa").symlink_to(opa)
    get = ["scripts/get-opa", OPA_VERSION, str(tmp_path / "tools"), "no-python"]
    done = run(get, {"PATH": bare_path})

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (tmp_path / "tools").exists()


def test_an_opa_of_another_version_is_not_used(opa: str, tmp_path: Path, bare_path: str) -> None:
    Path(bare_path, "opa").symlink_to(opa)
    done = run(["scripts/get-opa", "1.0.0", str(tmp_path / "tools"), "no-python"], {"PATH": bare_path})

    assert "OPA 1.0.0 could not be had: the tests that need it will be skipped\n" in done.stderr


def test_without_opa_and_go_one_is_told_what_is_skipped(tmp_path: Path, bare_path: str) -> None:
    get = ["scripts/get-opa", OPA_VERSION, str(tmp_path / "tools"), "no-python"]
    done = run(get, {"PATH": bare_path})

    assert done.returncode == 0
    assert f"OPA {OPA_VERSION} could not be had: the tests that need it will be skipped\n" in done.stderr


def test_without_opa_and_go_ci_fails(tmp_path: Path, bare_path: str) -> None:
    get = ["scripts/get-opa", OPA_VERSION, str(tmp_path / "tools"), "no-python"]
    done = run(get, {"PATH": bare_path, "CI": "true"})

    assert done.returncode == 1
    assert f"OPA {OPA_VERSION} could not be had, and CI does not go without it\n" in done.stderr


def test_an_actionlint_of_the_path_is_used_as_it_is(tmp_path: Path, bare_path: str) -> None:
    Path(bare_path, "actionlint").symlink_to("/bin/sh")
    done = run(["scripts/get-actionlint", "1.7.7", str(tmp_path / "tools"), "no-python"], {"PATH": bare_path})

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("ci", "code", "told"),
    [
        ("", 0, "actionlint 1.7.7 could not be had: the tests that need it will be skipped\n"),
        ("true", 1, "actionlint 1.7.7 could not be had, and CI does not go without it\n"),
    ],
)
def test_without_go_one_is_told_what_becomes_of_the_tests_that_need_actionlint(
    tmp_path: Path, bare_path: str, ci: str, code: int, told: str
) -> None:
    get = ["scripts/get-actionlint", "1.7.7", str(tmp_path / "tools"), "no-python"]
    done = run(get, {"PATH": bare_path, "CI": ci})

    assert (done.returncode, done.stderr) == (code, told)


@pytest.mark.parametrize(
    ("ci", "code", "said"),
    [
        ("true", 1, "the language servers of the tests could not be had, and CI does not go without them\n"),
        ("", 0, "the language servers could not be had: the tests that need them will be skipped\n"),
    ],
)
def test_language_servers_that_cannot_be_had_fail_ci_alone(
    tmp_path: Path, bare_path: str, ci: str, code: int, said: str
) -> None:
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "get-editors", tmp_path / "scripts")
    done = run([str(tmp_path / "scripts" / "get-editors")], {"PATH": bare_path, "CI": ci})

    assert (done.returncode, done.stderr) == (code, said)
