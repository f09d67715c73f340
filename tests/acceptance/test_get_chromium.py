"""`scripts/get-chromium`: a browser that is there is enough, and only CI insists on one."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.manifests import ROOT


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder that is the whole PATH, without a browser and without apt-get."""
    return tmp_path


def got(programs: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    bash = shutil.which("bash")
    assert bash is not None
    kept = {name: value for name, value in os.environ.items() if name != "CI"}
    return subprocess.run(
        [bash, str(ROOT / "scripts" / "get-chromium")],
        env={**kept, "PATH": str(programs), **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_browser_that_runs_is_taken_as_it_is(programs: Path) -> None:
    browser = programs / "google-chrome"
    browser.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    browser.chmod(0o755)

    assert (got(programs, CI="true").returncode, got(programs, CI="true").stderr) == (0, "")


def test_one_that_does_not_run_is_none(programs: Path) -> None:
    browser = programs / "chromium"
    browser.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    browser.chmod(0o755)

    assert got(programs, CI="true").returncode == 1


def test_without_one_tests_are_skipped_but_not_in_ci(programs: Path) -> None:
    at_home, in_ci = got(programs), got(programs, CI="true")

    assert (at_home.returncode, in_ci.returncode) == (0, 1)
    assert "will be skipped" in at_home.stderr
    assert "CI does not go without it" in in_ci.stderr
