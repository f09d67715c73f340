"""The choice of the engine on the command line: the same findings from either, or *not checked*."""

import json
from pathlib import Path
from typing import Any

import pytest

from linter import catalog, resources
from linter.cli import run
from tests.manifests import AS_OF, ROOT
from tests.servers import closed_port, running_opa

EXAMPLE = str(ROOT / "examples" / "chat-app-with-mistakes")
JSON = ["--as-of", AS_OF, "--output-format", "json"]
REVISION = catalog.load().revision


def outcome(capfd: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any], str]:
    code = run(["check", EXAMPLE, *JSON, *options])
    out, err = capfd.readouterr()
    return code, json.loads(out) if out else {}, err


@pytest.fixture
def opa_on_the_path(opa: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(opa).parent), prepend=":")


@pytest.mark.usefixtures("opa_on_the_path")
def test_an_opa_of_the_path_finds_what_the_embedded_policies_find(
    capfd: pytest.CaptureFixture[str],
) -> None:
    embedded = outcome(capfd)
    code, report, err = outcome(capfd, "--engine", "opa")

    assert (code, {**report, "engine": "wasm"}, err) == embedded
    assert report["engine"] == "opa"


def test_a_server_with_the_policies_finds_the_same(
    opa: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    embedded = outcome(capfd)
    arguments = ("--bundle", resources.policies(), "--ignore", "*_test.rego")
    with running_opa(opa, *arguments, log=tmp_path / "log") as port:
        code, report, err = outcome(capfd, "--engine", "opa", "--opa-url", f"http://127.0.0.1:{port}")

    assert (code, {**report, "engine": "wasm"}, err) == embedded


def test_the_scope_is_decided_by_the_chosen_engine_too(
    opa: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(Path(opa).parent), prepend=":")
    assert run(["scope", EXAMPLE, "--engine", "opa"]) == 0
    asked = capfd.readouterr().out
    assert run(["scope", EXAMPLE]) == 0
    assert capfd.readouterr().out == asked


def test_without_an_opa_nothing_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, report, err = outcome(capfd, "--engine", "opa")

    assert (code, report["manifests"], report["complete"]) == (3, [], False)
    assert report["errors"][0]["message"] == "there is no `opa` on the PATH to start"
    assert err.startswith("not checked: there is no `opa` on the PATH to start\n  = install OPA 1.0 or later")


def test_a_server_that_is_not_there_leaves_the_manifest_unchecked(capfd: pytest.CaptureFixture[str]) -> None:
    url = f"http://127.0.0.1:{closed_port()}"
    code, report, err = outcome(capfd, "--engine", "opa", "--opa-url", url)

    assert code == 3
    assert (report["complete"], report["manifests"]) == (False, [])
    assert err == (
        f"not checked: {EXAMPLE}/ai-service-manifest.yaml:"
        f" asked OPA at {url} for lint/answer: connection refused (tried 3 times)\n"
        "  = is OPA running there? --engine opa without --opa-url starts one\n"
    )
