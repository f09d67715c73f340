"""Policies that loop, eat memory or are none, through the command itself: exit 3 and one clear line."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import wasmtime

from linter import resources
from linter.cli import run
from tests.manifests import AS_OF, ROOT
from tests.processes import bytes_in, of_its_own

EXAMPLE = str(ROOT / "examples" / "api-provider")
RULE = ROOT / "docs" / "own-rules" / "supplier_not_approved.rego"
MOST = 700 * 1024 * 1024
"""Bytes that a run may take whose policies eat all that they are given."""

BODIES = {
    "loops": """some a in numbers.range(1, 3000)
	some b in numbers.range(1, 3000)
	some c in numbers.range(1, 3000)
	a + b + c == 0""",
    "eats memory": "count(numbers.range(1, 100000000)) == 3",
    "answers without end": """some a in numbers.range(1, 9000)
	concat("", [format_int(a * b, 10) | some b in numbers.range(1, 3000)]) != "\"""",
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the peak of another process is not told there")
@pytest.mark.parametrize("what", BODIES)
def test_a_rule_of_ones_own_that_will_not_end_is_stopped(what: str, opa: str, tmp_path: Path) -> None:
    head = (
        RULE.read_text("utf-8").partition("violations contains")[0].replace("import data.own.suppliers", "")
    )
    details = '"details": {"model": "x", "supplier": "y"}'
    body = f'violations contains {{"path": ["models"], {details}}} if {{\n\t{BODIES[what]}\n}}\n'
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / RULE.name).write_text(head + body, "utf-8")
    command = [sys.executable, "-m", "linter", "check", "--no-cache", "--no-discover", "--as-of", AS_OF]
    path = os.pathsep.join((str(Path(opa).parent), os.environ["PATH"]))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path}
    with open(tmp_path / "said", "wb") as said:
        process = subprocess.run(
            of_its_own([*command, "--policy", str(rules), EXAMPLE], tmp_path / "peak"),
            env=environment,
            stdout=said,
            stderr=said,
        )

    lines = (tmp_path / "said").read_text("utf-8").splitlines()
    assert process.returncode == 3
    assert re.fullmatch(
        r"not checked: .*/ai-service-manifest.yaml: the policies "
        r"(needed more than 268435456 bytes of memory|took more than 20000000000 instructions)"
        r" and were stopped",
        lines[0],
    )
    assert lines[1].startswith("  = look at your own rules")
    assert len(lines) <= 4
    assert bytes_in(tmp_path / "peak") < MOST


def test_a_rule_that_ends_is_heeded(
    opa: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(Path(opa).parent), prepend=os.pathsep)

    assert run(["check", "--no-discover", "--as-of", AS_OF, "--policy", str(RULE.parent), EXAMPLE]) == 1
    assert "supplier-not-approved" in capfd.readouterr().out


MODULES = {
    "empty": b"",
    "text": b"not wasm",
    "cut": resources.policy_module().read_bytes()[:-5000],
    "of something else": bytes(wasmtime.wat2wasm('(module (func (export "main")))')),
    "a component": b"\0asm\x0d\0\x01\0",
    "of a later version of Wasm": b"\0asm\x02\0\0\0",
}


@pytest.mark.parametrize("what", MODULES)
def test_a_module_that_is_no_policy_is_told_in_one_line(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "policy.wasm").write_bytes(MODULES[what])
    monkeypatch.setattr(resources, "policy_module", lambda: tmp_path / "policy.wasm")

    assert run(["check", "--no-cache", "--no-discover", "--as-of", AS_OF, EXAMPLE]) == 3

    first, hint = capfd.readouterr().err.splitlines()
    assert re.fullmatch(
        r"not checked: .*: linter/engine/policy.wasm is not the one that this version was built with "
        r"\(its SHA-256: [0-9a-f]{12}…\)",
        first,
    )
    assert hint == "  = reinstall measures-lint; in a checkout, run `make build`"
