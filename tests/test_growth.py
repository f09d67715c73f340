"""What an evaluation costs as a manifest grows, in instructions, which are the same on every machine."""

from collections.abc import Iterator

import pytest

from linter import resources, schema
from linter.engine.wasm import WasmEngine
from tests.growing import LISTS, facts_of, manifest
from tests.manifests import AS_OF


@pytest.fixture(scope="module")
def engine() -> Iterator[WasmEngine]:
    with WasmEngine(resources.policy_module(), resources.policy_data()) as ready:
        yield ready


@pytest.mark.parametrize("name", LISTS)
def test_a_list_costs_no_more_than_its_length(name: str, engine: WasmEngine) -> None:
    def cost(count: int) -> int:
        engine.evaluate(facts_of(manifest(name, count), AS_OF))
        return engine.instructions

    fifty, five_hundred, two_thousand = cost(50), cost(500), cost(2000)

    assert five_hundred <= 12 * fifty
    # Four times as much, and a fifth for tables that grow; each item against each other would be sixteen.
    assert two_thousand <= 5 * five_hundred


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_grows_is_a_manifest_that_is_checked(name: str) -> None:
    assert schema.breaches(manifest(name, 50), "en") == []
    assert manifest(name, 50) != manifest(name, 51)
