"""What tests share: the real OPA, and git repositories of their own."""

import os
import shutil
import subprocess
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from linter import resources
from linter.build import OPA_VERSION
from linter.engine.base import Engine
from linter.engine.local_opa import started_opa
from linter.engine.wasm import WasmEngine
from tests.repositories import Repository

ROOT = Path(__file__).parent.parent


def lacking(what: str) -> NoReturn:
    """Skip the test that needs `what`; in CI nothing may be lacking."""
    if os.environ.get("CI", "false") not in {"", "false"}:
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def opa() -> str:
    """The path of an OPA of the version that the policies are built with."""
    for folders in (None, str(ROOT / ".tools" / "bin")):
        found = shutil.which("opa", path=folders)
        if found is not None and _version(found) == OPA_VERSION:
            return found
    lacking(f"there is no OPA {OPA_VERSION} on the PATH; `make tools` gets it")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium, or of a browser that is made of it."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)
        if found is not None:
            return found
    lacking("there is no Chromium on the PATH; `make tools` tries to get one")


@pytest.fixture(scope="module")
def wasm() -> Iterator[Engine]:
    """The embedded engine."""
    with WasmEngine(resources.policy_module(), resources.policy_data()) as engine:
        yield engine


@pytest.fixture(scope="module")
def server(opa: str) -> Iterator[Engine]:
    """A real OPA that holds the policies."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PATH", str(Path(opa).parent), prepend=":")
        with started_opa(resources.policies()) as engine:
            yield engine


@pytest.fixture(autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache of one test, so that none finds what another one, or the user, found out."""
    folder = tmp_path_factory.getbasetemp() / "cache" / uuid.uuid4().hex
    monkeypatch.setenv("MEASURES_LINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def git_repository(tmp_path: Path) -> Repository:
    """An empty git repository."""
    return Repository.created(tmp_path / "repository")


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """This project as a git repository: what is committed here, and what is about to be."""
    try:
        names = Repository(ROOT).git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    except (OSError, subprocess.CalledProcessError):
        lacking("this is no git checkout, so nobody can tell which files belong to the project")
    repository = Repository.created(tmp_path_factory.mktemp("sources") / "measures-lint")
    for name in filter(None, names.split("\0")):
        target = repository.path / name
        # What is deleted and not yet committed is still listed.
        if (ROOT / name).is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    repository.commit()
    return repository


def _version(opa: str) -> str | None:
    done = subprocess.run([opa, "version"], capture_output=True, text=True, check=False)
    lines: Mapping[str, str] = dict(line.split(": ", 1) for line in done.stdout.splitlines() if ": " in line)
    return lines.get("Version")
