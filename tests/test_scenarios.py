"""Short situations whose verdict and findings were decided from the law first; both engines must agree."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from linter import catalog
from linter.engine import answer
from linter.engine.answer import Answer
from linter.engine.base import Engine
from linter.evidence import Archive
from linter.facts import facts
from linter.schema import breaches
from tests.manifests import AS_OF, ROOT
from tests.scenarios import Scenario, base, scenarios

CATALOG = catalog.load()
SCENARIOS = scenarios()
EXAMPLE = ROOT / "examples" / "chat-app"

# Rules that no scenario shows, each with the reason.
NOT_SHOWN = {
    "clause-off-subject": "words of documents are judged over the corpus of tests/test_clauses.py",
    "clause-possibly-off-subject": "likewise",
    "clause-section-stub": "likewise",
    "clause-shifts-responsibility": "likewise",
    "clause-suggested": "likewise",
    "discovered-foreign-model": "no scenario has code beside it; its fixture has",
    "discovered-modality-undeclared": "likewise",
    "discovered-model-undeclared": "likewise",
    "discovered-sign-up": "likewise",
    "mainland-block-without-trace": "likewise",
    "generation-uncovered": "likewise",
    "evidence-untracked": "no scenario has a git of its own; a fixture has, and tests of the command",
    "placeholder-in-evidence": "as the words of documents",
}


def asked(scenario: Scenario, folder: Path) -> dict[str, Any]:
    """The document for the policies. The documents of the example stand beside the manifest, in a folder of
    its own where the scenario brings some of its own."""
    root = EXAMPLE
    if scenario.evidence:
        root = folder / "repository"
        shutil.copytree(EXAMPLE, root)
        for name, content in scenario.evidence.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
    evidence = Archive(root).look(scenario.manifest, root / "scenario.yaml", CATALOG.references)
    as_of = scenario.as_of or AS_OF
    return facts(scenario.manifest, evidence, path="scenario.yaml", as_of=as_of, packs=["measures"])


def found(told: Answer) -> list[str]:
    """Findings as a scenario writes them."""
    return sorted(f"{item.rule} @ /{'/'.join(str(step) for step in item.path)}" for item in told.violations)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
@pytest.mark.parametrize("engine", ["wasm", "server"])
def test_a_scenario_is_judged_as_the_law_was_read(
    scenario: Scenario, engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    assert breaches(scenario.manifest, "en") == []
    judge: Engine = request.getfixturevalue(engine)
    told = answer.read(judge.evaluate(asked(scenario, tmp_path)), CATALOG)
    states = {duty.id: duty.status for duty in told.duties}

    assert told.verdict == scenario.scope
    assert found(told) == sorted(scenario.findings), scenario.why
    assert {duty: states[duty] for duty in scenario.duties} == scenario.duties
    if scenario.force is not None:
        assert {item.force for item in told.violations} == {scenario.force}


@pytest.mark.parametrize("name", ["complete", "trainer", "plain"])
def test_nothing_is_found_in_a_base_as_it_stands(name: str) -> None:
    manifest, _ = base(name)
    as_it_stands = [item for item in SCENARIOS if item.manifest == manifest and item.as_of is None]

    assert [item.findings for item in as_it_stands] == [[]]


def test_every_rule_is_shown_by_a_scenario() -> None:
    shown = {finding.partition(" @ ")[0] for scenario in SCENARIOS for finding in scenario.findings}

    rules = {rule.id for rule in CATALOG.rules.values() if rule.pack == "measures"}
    assert rules - shown == set(NOT_SHOWN)
    assert shown <= set(CATALOG.rules)


def test_every_reason_names_a_provision() -> None:
    assert [scenario.id for scenario in SCENARIOS if not re.search(r"[0-9]|\barticle\b", scenario.why)] == []


def test_no_two_scenarios_have_one_name() -> None:
    names = [scenario.id for scenario in SCENARIOS]

    assert len(names) == len(set(names)) >= 90
