"""The pages for users: their links lead somewhere, and the commands that they give do run."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from linter import documents
from tests.conftest import lacking
from tests.manifests import ROOT
from tests.repositories import Repository, environment

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "examples" / "README.md"]
_SHELL = re.compile(r"^( *)```sh\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
# These fetch from the network or set up a machine; others of the tests do what they do.
_NOT_RUN = ("python3 -m venv", "make test")


def blocks(page: Path) -> list[str]:
    """The blocks of shell commands of a page."""
    return [
        re.sub(rf"^{indent}", "", code, flags=re.M)
        for indent, code in _SHELL.findall(page.read_text("utf-8"))
    ]


COMMANDS = [
    pytest.param(block, id=f"{page.parent.name}/{page.stem}-{number}")
    for page in PAGES
    for number, block in enumerate(blocks(page), start=1)
    if not block.startswith(_NOT_RUN)
]


@pytest.fixture
def checkout(sources: Repository, tmp_path: Path) -> Path:
    """A copy of this project, where the commands may write."""
    target = tmp_path / "measures-lint"
    shutil.copytree(sources.path, target)
    return target


def test_there_are_commands() -> None:
    assert len(COMMANDS) >= 7


@pytest.mark.parametrize("block", COMMANDS)
def test_the_commands_of_a_page_run(block: str, checkout: Path, opa: str, tmp_path: Path) -> None:
    server = None
    path = os.pathsep.join([str(Path(sys.executable).parent), str(Path(opa).parent), os.environ["PATH"]])
    settings = environment({"PATH": path, "HOME": str(tmp_path), "MEASURES_LINT_CHECK_AS_OF": "2026-11-24"})
    try:
        for line in block.splitlines():
            if line.startswith("opa run --server"):
                server = subprocess.Popen(line.split(), cwd=checkout, env=settings, stderr=subprocess.DEVNULL)
                wait_for("http://localhost:8181/health", server)
                continue
            done = subprocess.run(
                ["bash", "-c", line], cwd=checkout, env=settings, capture_output=True, text=True, check=False
            )
            # 1: findings, as the examples have some.
            allowed = {0, 1} if "measures-lint check" in line else {0}
            assert done.returncode in allowed, f"{line}\n{done.stderr}"
            assert "not checked" not in done.stderr
    finally:
        if server is not None:
            server.terminate()
            server.wait()


def wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(100):
        if server.poll() is not None:
            lacking("the port of OPA's documentation, 8181, is taken")
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("OPA does not answer")


def test_the_rules_of_ones_own_are_formatted_and_strict(checkout: Path, opa: str) -> None:
    for command in (["fmt", "--fail", "--list"], ["check", "--strict"]):
        done = subprocess.run(
            [opa, *command, "docs/own-rules"], cwd=checkout, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_every_link_of_a_page_leads_to_a_file_and_a_heading_that_exist(page: Path) -> None:
    text = _CODE.sub("", page.read_text("utf-8"))
    broken = []
    for link in _LINK.findall(text):
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        if not target.exists() or (
            anchor and anchor not in documents.read(target.read_bytes(), target.suffix).anchors
        ):
            broken.append(link)

    assert broken == []


def test_every_page_can_be_reached_from_the_first_one() -> None:
    first = ROOT / "docs" / "index.md"
    linked = {
        (first.parent / link.partition("#")[0]).resolve() for link in _LINK.findall(first.read_text("utf-8"))
    }
    pages = {page for page in (ROOT / "docs").glob("*.md") if page != first}
    recipes = set((ROOT / "docs" / "ci").iterdir())

    assert pages | recipes <= linked
