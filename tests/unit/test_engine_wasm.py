import gc
import os
import subprocess
import sys
import weakref
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


def test_an_engine_that_is_done_leaves_nothing_in_memory() -> None:
    with WasmEngine(resources.policy_module(), resources.policy_data()) as engine:
        engine.evaluate(FACTS)
        assert engine._instance is not None
        instance, store = weakref.ref(engine._instance), weakref.ref(engine._instance._store)
        gc.collect()
        assert instance() is not None
    gc.collect()

    assert (instance(), store()) == (None, None)


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

    assert message == "the policies needed more than 8388608 bytes of memory and were stopped"
    assert engine.evaluate(FACTS)["scope"]["verdict"] == "applies", "the engine is of use again"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the compiled policies did not answer: "),
        (b"not wasm", "the compiled policies did not answer: "),
        (bytes(wasmtime.wat2wasm("(module)")), "policy.wasm is no policy that OPA compiled"),
        (
            bytes(wasmtime.wat2wasm('(module (import "env" "memory" (memory 2)))')),
            "policy.wasm is no policy that OPA compiled",
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


def opa_like(body: str = "i32.const 4096", more: str = "", abi: str = "1") -> bytes:
    """A module that has what OPA's have, and whose evaluation is `body`."""
    return bytes(
        wasmtime.wat2wasm(
            f"""(module
            (import "env" "memory" (memory 2))
            (global (export "opa_wasm_abi_version") i32 (i32.const {abi}))
            (func (export "opa_malloc") (param i32) (result i32) i32.const 8192)
            (func (export "opa_json_parse") (param i32 i32) (result i32) i32.const 1)
            (func (export "opa_heap_ptr_get") (result i32) i32.const 16384)
            (func $eval (export "opa_eval") (param i32 i32 i32 i32 i32 i32 i32) (result i32) {body})
            {more})"""
        )
    )


def says(text: str) -> str:
    written = "".join(f"\\{byte:02x}" for byte in text.encode())
    return f'(data (i32.const 4096) "{written}\\00")'


_GROWN = (
    "(drop (memory.grow (i32.const 300))) (memory.fill (i32.const 0) (i32.const 120) (i32.const 19000000))"
)
_GROWS = "(loop $again (drop (memory.grow (i32.const 1))) (br $again)) unreachable"

FOREIGN = {
    "another version of the interface": (
        opa_like(abi="2"),
        "policy.wasm is made for version 2 of OPA's interface, and this linter knows 1",
    ),
    "an evaluation of another form": (
        bytes(
            wasmtime.wat2wasm(
                """(module (import "env" "memory" (memory 2))
                (global (export "opa_wasm_abi_version") i32 (i32.const 1))
                (func (export "opa_malloc") (param i64) (result i64) local.get 0))"""
            )
        ),
        "the function opa_malloc of the compiled policies is another one",
    ),
    "no evaluation": (
        opa_like().replace(b"opa_eval", b"opa_evil"),
        "the compiled policies have no function opa_eval",
    ),
    "a loop": (opa_like("(loop (br 0)) unreachable"), "the policies took more than 100000000 instructions"),
    "a loop at the start": (
        opa_like(more="(func $begin (loop (br 0))) (start $begin)"),
        "the policies took more than 100000000 instructions",
    ),
    "a call of itself without end": (
        opa_like(
            "(call $eval (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)"
            " (i32.const 0))"
        ),
        "the compiled policies did not answer: ",
    ),
    "memory without end": (opa_like(_GROWS), "the policies took more than 100000000 instructions"),
    "a memory of its own": (opa_like(more="(memory 1)"), "the compiled policies did not answer: "),
    "a table for everything": (
        opa_like(more="(table 4000000 funcref)"),
        "the compiled policies did not answer: ",
    ),
    "a stop": (opa_like("unreachable"), "the compiled policies did not answer: "),
    "functions that nobody has": (
        opa_like().replace(b"memory", b"memorx"),
        "policy.wasm is no policy that OPA compiled",
    ),
    "an answer at no address": (opa_like("i32.const -1"), "what the compiled policies tell has no end"),
    "an answer without an end": (
        opa_like("(memory.fill (i32.const 0) (i32.const 120) (i32.const 131072)) (i32.const 64)"),
        "what the compiled policies tell has no end",
    ),
    "an answer that is too large": (
        opa_like(f"{_GROWN} (i32.const 64)"),
        "what the compiled policies tell is larger than 16777216 bytes",
    ),
    "an answer that is no JSON": (opa_like(more=says("{")), "the answer of the policies is no JSON"),
    "an answer that is nested without end": (
        opa_like(more=says("[" * 4000)),
        "the answer of the policies is no JSON",
    ),
    "an answer of another form": (opa_like(more=says("[1]")), "the compiled policies have no answer"),
    "no answer": (opa_like(more=says("[]")), "the compiled policies have no answer"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_module_is_told_and_neither_waited_for_nor_believed(name: str, tmp_path: Path) -> None:
    content, message = FOREIGN[name]
    module = tmp_path / "policy.wasm"
    module.write_bytes(content)

    told = failure_of(WasmEngine(module, resources.policy_data(), fuel_limit=100_000_000))

    assert told.startswith(message)
    assert "\n" not in told


def test_a_module_that_only_looks_foreign_is_evaluated() -> None:
    assert WasmEngine(opa_like(more=says('[{"result": {"a": 1}}]')), b"{}").evaluate(FACTS) == {"a": 1}


@pytest.mark.parametrize("data", [b"{}", b"null", b"[]", b"1"])
def test_the_right_module_with_other_data_has_no_answer(data: bytes) -> None:
    engine = WasmEngine(resources.policy_module(), data)

    assert failure_of(engine) == "the compiled policies have no answer"


def test_a_module_in_which_one_bit_is_turned_over_ends_in_words_or_in_an_answer() -> None:
    whole = resources.policy_module().read_bytes()
    refused = []
    # Compiling the module takes a third of a second, unless it is refused before.
    for place in (9, 200, 5_000, len(whole) // 3, len(whole) // 2, len(whole) - 100):
        damaged = whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :]
        try:
            WasmEngine(damaged, resources.policy_data(), fuel_limit=50_000_000).evaluate(FACTS)
        except PolicyUnavailable as error:
            refused.append(error.message)

    assert refused
    assert [message for message in refused if "\n" in message] == []


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
