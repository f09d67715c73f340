import copy
from typing import Any

import pytest

from linter import catalog
from linter.engine import answer
from linter.engine.answer import Answer, Reach, State, Step
from linter.errors import PolicyUnavailable
from linter.findings import EvidencePlace, Violation

CATALOG = catalog.load()
SOUND: dict[str, Any] = {
    "revision": CATALOG.revision,
    "scope": {
        "verdict": "applies",
        "steps": [{"step": "part", "outcome": "yes", "reason": "provides"}],
    },
    "packs": {"measures": {"verdict": "applies", "reason": "as-decided"}},
    "not_required": ["fines"],
    "duties": [
        {
            "id": "art-09-para-2",
            "pack": "measures",
            "status": "undeclared",
            "because": "gap",
            "rules": ["agreement-missing"],
        }
    ],
    "violations": [
        {
            "rule": "agreement-missing",
            "pack": "measures",
            "path": ["agreement", 0],
            "details": {},
            "force": "binding",
            "evidence": {"file": "a.md", "anchor": None},
        }
    ],
}


def test_a_sound_answer_becomes_values() -> None:
    assert answer.read(SOUND, CATALOG) == Answer(
        verdict="applies",
        steps=[Step("part", "yes", "provides")],
        packs=[Reach("measures", "applies", "as-decided")],
        not_required=["fines"],
        duties=[State("art-09-para-2", "measures", "undeclared", "gap", ["agreement-missing"])],
        violations=[Violation("agreement-missing", ("agreement", 0), {}, "binding", EvidencePlace("a.md"))],
    )


def put(path: list[Any], value: Any) -> dict[str, Any]:
    document: Any = copy.deepcopy(SOUND)
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    result: dict[str, Any] = document
    return result


def test_evidence_may_name_its_line() -> None:
    read = answer.read(put(["violations", 0, "evidence", "line"], 40), CATALOG)

    assert read.violations[0].evidence == EvidencePlace("a.md", None, 40)


OTHER = "use the policies that came with this version of measures-lint"


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (None, "the policies gave an answer of the wrong shape: the answer is None"),
        ([], "the policies gave an answer of the wrong shape: the answer is []"),
        ("ok", "the policies gave an answer of the wrong shape: the answer is 'ok'"),
        (
            {},
            f"the policies that answered are of revision None, this linter has {CATALOG.revision!r}",
        ),
        (
            put(["revision"], "other"),
            f"the policies that answered are of revision 'other', this linter has {CATALOG.revision!r}",
        ),
        (put(["scope"], []), "the policies gave an answer of the wrong shape: scope is []"),
        (
            put(["scope", "verdict"], "compliant"),
            "the policies gave an answer of the wrong shape: scope.verdict is 'compliant'",
        ),
        (put(["scope", "steps"], {}), "the policies gave an answer of the wrong shape: scope.steps is {}"),
        (
            put(["scope", "steps", 0, "outcome"], True),
            "the policies gave an answer of the wrong shape: step.outcome is True",
        ),
        (
            put(["not_required"], None),
            "the policies gave an answer of the wrong shape: not_required is None",
        ),
        (put(["duties"], None), "the policies gave an answer of the wrong shape: duties is None"),
        (
            put(["duties", 0, "status"], "ok"),
            "the policies gave an answer of the wrong shape: duty.status is 'ok'",
        ),
        (
            put(["duties", 0, "id"], "art-99"),
            "the policies answered with the duty 'art-99', which this version does not have",
        ),
        (
            put(["duties", 0, "rules"], ["invented"]),
            "the policies answered with the rule 'invented', which this version does not have",
        ),
        (put(["violations"], "none"), "the policies gave an answer of the wrong shape: violations is 'none'"),
        (
            put(["violations", 0, "rule"], "invented"),
            "the policies answered with the rule 'invented', which this version does not have",
        ),
        (
            put(["violations", 0, "path"], [True]),
            "the policies gave an answer of the wrong shape: violation.path of agreement-missing is [True]",
        ),
        (
            put(["violations", 0, "details"], None),
            "the policies gave an answer of the wrong shape: violation.details of agreement-missing is None",
        ),
        (
            put(["violations", 0, "force"], "maybe"),
            "the policies gave an answer of the wrong shape: violation.force is 'maybe'",
        ),
        (
            put(["violations", 0, "evidence"], "a.md"),
            "the policies gave an answer of the wrong shape: violation.evidence is 'a.md'",
        ),
        (
            put(["violations", 0, "evidence", "line"], 0),
            "the policies gave an answer of the wrong shape: violation.evidence.line is 0",
        ),
    ],
)
def test_an_odd_answer_is_no_answer(document: Any, message: str) -> None:
    with pytest.raises(PolicyUnavailable) as caught:
        answer.read(document, CATALOG)

    assert caught.value.message == message
    assert caught.value.hint


def test_an_answer_that_was_taken_apart_is_read_as_a_whole_one() -> None:
    other = copy.deepcopy(SOUND)
    other["duties"] = [{**SOUND["duties"][0], "status": "met", "rules": []}, SOUND["duties"][0]]
    other["violations"] = [SOUND["violations"][0], {**SOUND["violations"][0], "details": {"a": "“b”"}}]
    reader = answer.Reader(CATALOG)

    for document in (SOUND, other, SOUND):
        assert reader.read(answer.pieces(document)) == answer.read(document, CATALOG)


@pytest.mark.parametrize(
    ("piece", "text"),
    [
        (0, '{"revision":"other"}'),
        (0, "[]"),
        (1, '{"id":"no-duty"}'),
        (1, '"art-09-para-2"'),
        (2, '{"rule":"agreement-missing","path":[],"details":[],"force":"binding"}'),
        (2, "{"),
        (2, 7),
        (1, None),
    ],
)
def test_a_piece_of_another_shape_is_refused_however_often_it_comes(piece: int, text: Any) -> None:
    head, duties, violations = answer.pieces(SOUND)
    apart: list[Any] = [head, [*duties], [*violations]]
    apart[piece] = text if piece == 0 else [*apart[piece], text]
    reader = answer.Reader(CATALOG)
    reader.read((head, duties, violations))

    for _ in range(2):
        with pytest.raises((PolicyUnavailable, ValueError, TypeError)):
            reader.read((apart[0], apart[1], apart[2]))
