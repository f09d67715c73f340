"""Every rule speaks in a manifest that fails it and is silent in its twin."""

import re
import shutil
from pathlib import Path

import pytest

from linter import catalog
from linter.code import Code
from linter.configuration.terms import Choice, Terms
from linter.engine.base import Engine
from linter.lint import Linter, Options
from linter.sources import read
from tests.manifests import AS_OF, FIXTURES, expected_in, fixtures
from tests.repositories import Repository

CATALOG = catalog.load()


@pytest.fixture(scope="module")
def linters(wasm: Engine) -> dict[str, Linter]:
    """A linter for each pack."""
    return {pack: Linter(wasm, CATALOG, options(pack)) for pack in CATALOG.packs}


def options(pack: str) -> Options:
    return Options(AS_OF, [pack], "en", Terms(CATALOG, Choice([pack])))


@pytest.mark.parametrize("manifest", fixtures(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_reports_what_the_manifest_says_and_nothing_else_of_that_rule(
    manifest: Path, linters: dict[str, Linter], wasm: Engine, tmp_path: Path
) -> None:
    rule = CATALOG.rules[manifest.parent.name]
    linter, placed = linters[rule.pack], manifest
    if _leaves_out(manifest):
        placed = _in_its_own_repository(manifest, tmp_path / "repository")
    if rule.group == "discovery":
        placed = _beside_its_code(manifest, tmp_path / "repository")
        linter = Linter(wasm, CATALOG, options(rule.pack), Code([str(tmp_path / "repository")]))

    checked = linter.check(read(str(placed)))
    found = {(f.location.line, f.rule) for f in checked.findings if f.rule == rule.id}

    assert checked.status == "checked", checked.findings
    assert found == expected_in(manifest)


def _leaves_out(manifest: Path) -> bool:
    """Whether a file beside the manifest is meant to be unknown to git, which holds everything here."""
    return (manifest.parent / "untracked.md").exists()


def _beside_its_code(manifest: Path, folder: Path) -> Path:
    """A copy in a repository that no path calls a test, under the name by which a search knows manifests."""
    repository = Repository.created(folder)
    shutil.copytree(manifest.parent, folder, ignore=shutil.ignore_patterns("*.yaml"), dirs_exist_ok=True)
    place = re.match(r"# (\S+)/ai-service-manifest\.yaml\n", manifest.read_text("utf-8"))
    below = folder / (place[1] if place else ".")
    below.mkdir(parents=True, exist_ok=True)
    placed = Path(shutil.copy(manifest, below / "ai-service-manifest.yaml"))
    repository.git("add", "--all")
    return placed


def _in_its_own_repository(manifest: Path, folder: Path) -> Path:
    repository = Repository.created(folder)
    shutil.copytree(manifest.parent, folder, dirs_exist_ok=True)
    repository.git("add", "--all")
    repository.git("rm", "--quiet", "--cached", "untracked.md")
    return folder / manifest.name


def test_every_rule_fails_in_one_fixture_and_is_silent_in_another() -> None:
    speaking = {path.parent.name for path in fixtures() if expected_in(path)}
    silent = {path.parent.name for path in fixtures() if not expected_in(path)}

    assert speaking == silent == set(CATALOG.rules)
    assert {path.name for path in FIXTURES.iterdir()} == set(CATALOG.rules)
