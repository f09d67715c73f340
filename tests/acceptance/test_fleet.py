"""A thousand manifests on three real OPAs, fed by a bundle server: whatever dies, nothing is lost."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from benchmarks import services
from linter.cli import run
from tests.fleet import Opa, bundle_server, fleet_opa, write_keys
from tests.manifests import AS_OF

SERVICES = 1000
BEGUN = 40
"""Answers of one OPA after which the run is well under way."""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("services")
    services.make(folder, SERVICES)
    return folder


@pytest.fixture
def fleet(opa: str, tmp_path: Path) -> Iterator[list[Opa]]:
    """Three OPAs that loaded the signed bundle of this version from a bundle server."""
    write_keys(tmp_path, "ours")
    bundle = tmp_path / "bundle.tar.gz"
    signing = ["--signing-key", str(tmp_path / "ours.key"), "--signing-key-id", "measures-lint"]
    assert run(["bundle", "--output", str(bundle), *signing]) == 0
    with ExitStack() as stack:
        server = stack.enter_context(bundle_server())
        server.publish(bundle)
        opas = [
            stack.enter_context(fleet_opa(opa, server, tmp_path / f"opa-{number}", key=tmp_path / "ours.pem"))
            for number in range(3)
        ]
        for one in opas:
            one.await_bundle()
        yield opas


def started(paths: Sequence[Path], *options: str) -> "subprocess.Popen[bytes]":
    """A check that is under way, with its report in JSON."""
    fixed = ["--as-of", AS_OF, "--no-cache", "--no-discover", "--output-format", "json"]
    return subprocess.Popen(
        [sys.executable, "-m", "linter", "check", *fixed, *options, *map(str, paths)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def ended(process: "subprocess.Popen[bytes]") -> tuple[int, Any, str]:
    out, told = process.communicate()
    return process.returncode, json.loads(out), told.decode()


def asking(opas: Sequence[Opa]) -> list[str]:
    return ["--engine", "opa", *(word for opa in opas for word in ("--opa-url", opa.url))]


def test_one_that_dies_during_a_thousand_manifests_changes_no_finding(
    repository: Path, fleet: list[Opa]
) -> None:
    code, embedded, told = ended(started([repository]))
    assert (code, told, len(embedded["manifests"])) == (1, "", SERVICES)

    process = started([repository], *asking(fleet))
    fleet[1].decisions(BEGUN)
    fleet[1].kill()
    code, asked, told = ended(process)

    assert code == 1
    assert asked == {**embedded, "engine": "opa"}
    assert all(len(opa.decisions()) > BEGUN for opa in (fleet[0], fleet[2]))


def test_what_nobody_is_left_to_answer_is_named_and_not_checked(repository: Path, fleet: list[Opa]) -> None:
    folders = [repository / f"team-{number:02}" for number in range(10)]
    _, embedded, _ = ended(started(folders))
    found = {manifest["path"]: manifest for manifest in embedded["manifests"]}

    process = started(folders, *asking(fleet))
    for opa in fleet:
        opa.decisions(3)
        opa.kill()
    code, asked, told = ended(process)
    checked = {manifest["path"]: manifest for manifest in asked["manifests"]}
    missed = {error["path"] for error in asked["errors"]}

    assert code == 3
    assert missed
    assert checked.keys().isdisjoint(missed)
    assert checked.keys() | missed == found.keys()
    assert checked == {path: found[path] for path in checked}
    assert all(path in told for path in missed)
