"""The 55 situations of the decision table on scope."""

from collections.abc import Iterator
from typing import Any

import pytest

from linter import catalog, resources
from linter.engine import answer
from linter.engine.wasm import WasmEngine
from linter.facts import facts
from linter.findings import Severity
from linter.schema import breaches
from linter.wording import Wording
from tests.manifests import AS_OF, scope_cases

CASES = scope_cases()
CATALOG = catalog.load()


@pytest.fixture(scope="module")
def engine() -> Iterator[WasmEngine]:
    with WasmEngine(resources.policy_module(), resources.policy_data()) as ready:
        yield ready


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_situation_is_decided_as_the_table_says(case: dict[str, Any], engine: WasmEngine) -> None:
    document = facts(case["manifest"], [], path="m.yaml", as_of=AS_OF, packs=["measures"])
    told = answer.read(engine.evaluate(document), CATALOG)
    decided = Wording(CATALOG, "en").scope(told)

    assert breaches(case["manifest"], "en") == []
    assert decided.verdict == case["verdict"]
    assert set(case["articles"]) <= {reason.article for reason in decided.reasons}


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["sure"] == "open"], ids=lambda case: case["id"]
)
def test_an_open_situation_fails_no_duty(case: dict[str, Any], engine: WasmEngine) -> None:
    document = facts(case["manifest"], [], path="m.yaml", as_of=AS_OF, packs=["measures"])
    told = answer.read(engine.evaluate(document), CATALOG)
    binding = {CATALOG.rules[v.rule].group for v in told.violations if v.force == "binding"}

    assert binding <= {"scope"}
    assert {duty.status for duty in told.duties} <= {"human", "not-applicable"}
    assert not any(
        CATALOG.rules[v.rule].severity is Severity.ERROR for v in told.violations if v.force == "binding"
    )


def test_what_the_table_leaves_open_is_neither_passed_nor_failed() -> None:
    still_open = {case["id"]: case["verdict"] for case in CASES if case["sure"] == "open"}

    assert still_open == dict.fromkeys(["A8", "A9", "B2", "C5", "C7", "C11"], "unclear")


def test_all_situations_of_the_table_are_there() -> None:
    rows = {"A": 15, "B": 8, "C": 13, "D": 10, "E": 9}

    assert [c["id"] for c in CASES] == [f"{row}{n}" for row, last in rows.items() for n in range(1, last + 1)]
