"""Two engines, one meaning: the embedded module and a real OPA answer every manifest alike."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from linter import catalog
from linter.configuration.terms import Choice, Terms
from linter.engine.base import Engine
from linter.facts import facts
from linter.lint import Linter, Options
from linter.sources import read
from tests.manifests import AS_OF, examples, fixtures, scope_cases

CATALOG = catalog.load()
PACKS = list(CATALOG.packs)
ALL = Terms(CATALOG, Choice(PACKS))
OPTIONS = Options(as_of=AS_OF, packs=PACKS, lang="en", terms=ALL)
BEFORE = Options(as_of="2023-08-14", packs=PACKS, lang="en", terms=ALL)


def ordered(answer: Any) -> Any:
    """`answer` with its sets, which have no order of their own, in one."""
    canonical = partial(json.dumps, sort_keys=True)
    return {**answer, "violations": sorted(answer["violations"], key=canonical)}


@pytest.mark.parametrize("options", [OPTIONS, BEFORE], ids=["in-force", "before"])
@pytest.mark.parametrize(
    "manifest", [*fixtures(), *examples()], ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_both_engines_give_one_answer(manifest: Path, options: Options, wasm: Engine, server: Engine) -> None:
    document = Linter(wasm, CATALOG, options).facts(read(str(manifest)))

    assert ordered(wasm.evaluate(document)) == ordered(server.evaluate(document))


@pytest.mark.parametrize("case", scope_cases(), ids=lambda case: case["id"])
def test_both_engines_decide_a_situation_alike(case: dict[str, Any], wasm: Engine, server: Engine) -> None:
    document = facts(case["manifest"], [], path="m.yaml", as_of=AS_OF, packs=["measures"])

    assert ordered(wasm.evaluate(document)) == ordered(server.evaluate(document))
