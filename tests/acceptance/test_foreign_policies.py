"""`--version -v`, and a whole installation whose compiled policies are not those that were built."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linter import provenance, resources
from tests.manifests import ROOT
from tests.repositories import environment

Run = Callable[..., "subprocess.CompletedProcess[str]"]

MODULE = "linter/engine/policy.wasm"
HINT = "reinstall measures-lint; in a checkout, run `make build`"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package as a folder of its own, as it lies in a checkout."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("linter", "policies", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    return tmp_path


def run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        cwd=folder,
        env=environment({"PYTHONPATH": str(folder), "PYTHONUTF8": "1"}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("options", [("--version", "-v"), ("-v", "--version"), ("--verbose", "--version")])
def test_it_shows_what_the_policies_were_made_of(copy: Path, options: tuple[str, ...]) -> None:
    done = run(copy, *options)
    head, told, ground = done.stdout.split("\n\n")
    built = provenance.of_build()

    assert (done.returncode, done.stderr) == (0, "")
    assert head + "\n" == (resources.catalog().parent / "version.txt").read_text("utf-8")
    assert told.splitlines()[0] == f"policies compiled by OPA {built.opa} from these, by SHA-256:"
    assert {
        name: (value, state)
        for name, value, state in (re.split(r"\s{2,}", line.strip()) for line in told.splitlines()[1:])
    } == {name: (value, "as built") for name, value in built.digests.items()}
    assert re.match(r"runs on \w+ 3\.\d+\.\d+.*, with:\n  wasmtime \d", ground)


def test_it_says_which_file_is_another_one(copy: Path) -> None:
    rule = next((copy / "policies" / "rules").rglob("agreement_missing.rego"))
    rule.write_text(rule.read_text("utf-8") + "# Changed.\n", "utf-8")
    done = run(copy, "--version", "-v")

    assert done.returncode == 3
    assert [line.split()[0] for line in done.stdout.splitlines() if line.endswith("NOT AS BUILT")] == [
        provenance.SOURCES
    ]
    assert done.stderr.splitlines() == [
        "not checked: not every file is the one that this version was built with",
        f"  = {HINT}",
    ]


def test_the_short_form_does_not_look_at_files(copy: Path) -> None:
    (copy / MODULE).unlink()

    assert run(copy, "--version").returncode == 0


def test_nothing_is_checked_by_a_foreign_module(copy: Path) -> None:
    # A policy of the same form, from another OPA bundle, would answer something.
    (copy / MODULE).write_bytes((copy / MODULE).read_bytes() + b"\0\1\0")
    done = run(copy, "check", str(ROOT / "examples" / "chat-app"))
    digest = provenance.digest((copy / MODULE).read_bytes())

    assert done.returncode == 3
    assert done.stdout.startswith("0 manifests · 1 not checked · ")
    assert f"{MODULE} is not the one that this version was built with (its SHA-256: {digest[:12]}…)" in (
        done.stderr
    )
    assert f"= {HINT}" in done.stderr


def test_a_policy_that_was_built_is_asked(copy: Path) -> None:
    done = run(copy, "check", str(ROOT / "examples" / "chat-app"))

    assert done.returncode in {0, 1}, done.stderr
    assert "not-checked" not in done.stdout + done.stderr
