import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import wasmtime

from linter import resources
from linter.engine.wasm import WasmEngine
from linter.errors import PolicyUnavailable
from linter.facts import facts

MANIFEST: dict[str, Any] = {
    "manifest_version": 1,
    "service": {"name": "小禾助手 🌾", "generates": ["text"], "offered_as": ["web"]},
    "audience": {"public": True, "territories": ["CN"]},
}
FACTS = facts(MANIFEST, [], path="m.yaml", as_of="2026-11-24", packs=["measures"])


@pytest.fixture
def engine() -> Iterator[WasmEngine]:
    with WasmEngine(resources.policy_module(), resources.policy_data()) as ready:
        yield ready


def failure_of(engine: WasmEngine, document: dict[str, Any] = FACTS) -> str:
    with pytest.raises(PolicyUnavailable) as caught:
        engine.evaluate(document)
    return caught.value.message


def test_one_engine_answers_the_same_twice(engine: WasmEngine) -> None:
    first = engine.evaluate(FACTS)

    assert first["scope"]["verdict"] == "applies"
    assert engine.evaluate(FACTS) == first


def test_facts_larger_than_the_memory_at_hand_are_answered(engine: WasmEngine) -> None:
    models = [{"name": f"model-{number}", "licence": "x" * 200} for number in range(2000)]
    large = facts({**MANIFEST, "models": models}, [], path="m.yaml", as_of="2026-11-24", packs=["measures"])

    assert engine.evaluate(large)["scope"] == engine.evaluate(FACTS)["scope"]


def test_an_evaluation_that_runs_too_long_is_stopped() -> None:
    engine = WasmEngine(resources.policy_module(), resources.policy_data(), fuel_limit=10_000)

    assert failure_of(engine) == "the policies took more than 10000 instructions and were stopped"


def test_an_evaluation_that_eats_memory_is_stopped() -> None:
    engine = WasmEngine(resources.policy_module(), resources.policy_data(), memory_limit=8 * 1024 * 1024)
    models = [{"name": f"model-{number}", "licence": "x" * 500} for number in range(20000)]
    large = facts({**MANIFEST, "models": models}, [], path="m.yaml", as_of="2026-11-24", packs=["measures"])

    message = failure_of(engine, large)

    assert message.startswith("the compiled policies did not answer: ")
    assert engine.evaluate(FACTS)["scope"]["verdict"] == "applies", "the engine is of use again"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the compiled policies did not answer: "),
        (b"not wasm", "the compiled policies did not answer: "),
        (bytes(wasmtime.wat2wasm("(module)")), "policy.wasm is no policy that OPA compiled"),
        (
            bytes(wasmtime.wat2wasm('(module (import "env" "memory" (memory 2)))')),
            "the compiled policies have no function opa_malloc",
        ),
    ],
)
def test_a_module_that_is_none_is_told(content: bytes, message: str, tmp_path: Path) -> None:
    module = tmp_path / "policy.wasm"
    module.write_bytes(content)

    assert failure_of(WasmEngine(module, resources.policy_data())).startswith(message)


def test_a_module_that_was_cut_is_told(tmp_path: Path) -> None:
    module = tmp_path / "policy.wasm"
    module.write_bytes(resources.policy_module().read_bytes()[:5000])

    assert failure_of(WasmEngine(module, resources.policy_data())).startswith(
        "the compiled policies did not answer: "
    )


def test_missing_files_are_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"

    assert (
        failure_of(WasmEngine(gone, resources.policy_data())) == "cannot read gone: No such file or directory"
    )
    assert (
        failure_of(WasmEngine(resources.policy_module(), gone))
        == "cannot read gone: No such file or directory"
    )


def test_data_that_is_no_json_is_told(tmp_path: Path) -> None:
    data = tmp_path / "data.json"
    data.write_text("{", "utf-8")

    message = failure_of(WasmEngine(resources.policy_module(), data))

    assert message == "the data of the policies, data.json, is no JSON"


def test_a_home_that_cannot_be_written_to_is_no_obstacle(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file where a folder should be", "utf-8")
    program = (
        "from linter import resources; from linter.engine.wasm import WasmEngine; import json, sys;"
        "engine = WasmEngine(resources.policy_module(), resources.policy_data());"
        "print(engine.evaluate(json.load(sys.stdin))['scope']['verdict'])"
    )
    import json

    environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=json.dumps(FACTS),
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("applies\n", "")
