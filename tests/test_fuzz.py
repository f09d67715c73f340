"""A short run of the fuzzer over every reader, bounded by the number of inputs."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzzing import TARGETS, seeds
from tests.manifests import ROOT
from tests.processes import of_its_own

RUNS = 12_000


def test_every_reader_withstands_its_share_of_a_short_run(tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris has no wheel for this Python: tests/properties replay the seeds, and no more")
    command = [sys.executable, "-m", "benchmarks.fuzz", "--runs", str(RUNS)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}

    done = subprocess.run(
        of_its_own(command),
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )

    assert (done.returncode, list(tmp_path.glob("crash-*"))) == (0, []), done.stderr[-4000:]
    tried = {name: int(count) for count, name in re.findall(r"^ *(\d+) (.+)$", done.stderr, re.MULTILINE)}
    # Half of all inputs go to the readers in turn.
    fair = RUNS // 2 // len(TARGETS) // 2
    assert {name: tried.get(name, 0) for name in TARGETS if tried.get(name, 0) < fair} == {}


def test_what_the_linter_itself_writes_and_heeds_has_a_seed() -> None:
    seeded = {name for name, _ in seeds()}

    assert {
        *("settings measures-lint.toml", "settings pyproject.toml", "waivers", "baseline", "questions"),
        *("entry of the cache", "outcome in the cache", "answer", "git file", "apart .pdf", "results"),
    } <= seeded
