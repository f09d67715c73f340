"""What mutation testing of the policies excuses; all of it is `python -m benchmarks.mutate`."""

from pathlib import Path

import pytest

from benchmarks.mutate import Judge, Mutant, excused, mutants
from tests.manifests import ROOT

EXCUSED = excused()
FILES = sorted({name[0] for name in EXCUSED})


def test_every_excuse_gives_a_reason() -> None:
    assert [name for name, reason in EXCUSED.items() if len(reason) < 20] == []


@pytest.mark.parametrize("file", FILES)
def test_what_is_excused_still_stands_and_still_survives(file: str, opa: str) -> None:
    judge = Judge(opa)
    found = {mutant.name: mutant for mutant in mutants(opa, ROOT / file)}
    listed = [name for name in EXCUSED if name[0] == file]

    assert [name for name in listed if name not in found] == []
    assert [name for name in listed if not judge.survives(found[name])] == []


def test_a_change_that_a_test_notices_does_not_survive(opa: str) -> None:
    path = Path("policies/rules/measures/agreement/agreement_missing.rego")
    (dropped,) = (
        mutant
        for mutant in mutants(opa, ROOT / path)
        if (mutant.condition, mutant.change) == ("scope.binds_provider", "drop")
    )

    assert isinstance(dropped, Mutant)
    assert Judge(opa).survives(dropped) is False


def test_every_condition_is_dropped_and_negated(opa: str) -> None:
    path = ROOT / "policies" / "rules" / "measures" / "agreement" / "agreement_missing.rego"

    assert [(mutant.change, mutant.condition, mutant.instead) for mutant in mutants(opa, path)][:4] == [
        ("drop", "scope.binds_provider", "true"),
        ("negate", "scope.binds_provider", "not scope.binds_provider"),
        ("drop", "input.manifest.access.accounts == true", "true"),
        ("negate", "input.manifest.access.accounts == true", "not input.manifest.access.accounts == true"),
    ]
