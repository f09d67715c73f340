"""How well clauses are found in the documents of `tests/corpus`, held to what is stated here."""

from pathlib import Path

import pytest

from linter.clauses import look
from linter.clauses.figures import SETS, Expected, Outcome, Score, expectations, named, outcomes, read
from linter.evidence import Evidence

CORPUS = Path(__file__).parent / "corpus"
EXPECTED = expectations(CORPUS)
# Headings of one word, without a number, that the reader of source files takes for text.
UNSEEN = {
    "agreement-en-page.jsx": {
        *("AIlabels", "Accuracy", "Complaints", "Minors", "Personalinformation", "Violations"),
    },
    "agreement-en-page.dart": {"10.Changes"},
}


@pytest.fixture(scope="module")
def results() -> list[Outcome]:
    return [outcome for expected in EXPECTED for outcome in outcomes(expected)]


def test_the_corpus_holds_what_it_is_said_to_hold() -> None:
    assert len(EXPECTED) >= 40
    assert {expected.file for expected in EXPECTED} == set(CORPUS.iterdir()) - {CORPUS / "expected.yaml"}
    assert {expected.set for expected in EXPECTED} == set(SETS)
    assert {expected.lang for expected in EXPECTED} == {"zh", "en"}
    assert {expected.kind for expected in EXPECTED} == {"complete", "missing", "misleading", "unrelated"}


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.file.name)
def test_every_heading_of_the_table_is_one_of_the_document(expected: Expected) -> None:
    wanted = {heading for where in expected.holds.values() for heading in where}
    wanted.update(expected.stubs, expected.shifts)
    seen = {named(section.heading) for section in read(expected).sections}

    assert wanted - seen == UNSEEN.get(expected.file.name, set())


@pytest.mark.parametrize(
    ("part", "lang", "precision", "recall"),
    [
        ("tuning", "zh", 0.98, 0.98),
        ("tuning", "en", 0.95, 0.92),
        ("hold-out", "zh", 0.98, 0.98),
        ("hold-out", "en", 0.98, 0.97),
    ],
)
def test_what_is_suggested_is_right_and_little_is_missed(
    part: str, lang: str, precision: float, recall: float, results: list[Outcome]
) -> None:
    score = Score.of(r for r in results if r.expected.set == part and r.expected.lang == lang)

    assert score.found > 40
    assert (score.precision >= precision, score.recall >= recall) == (True, True), score


@pytest.mark.parametrize("part", ["tuning", "hold-out"])
def test_a_right_mapping_is_confirmed_and_a_wrong_one_noticed(part: str, results: list[Outcome]) -> None:
    score = Score.of(r for r in results if r.expected.set == part)

    assert (score.doubted, score.accused) == (0, 0)
    assert score.confirmed > 150
    assert score.unnoticed < 0.01 * score.noticed


def test_no_right_mapping_is_doubted_in_a_warning_however_it_is_worded(results: list[Outcome]) -> None:
    score = Score.of(r for r in results if r.expected.set == "in-other-words")

    assert score.accused == 0
    # Were these understood, they would be the wrong documents for this test.
    assert score.doubted > score.confirmed


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.file.name)
def test_a_heading_without_content_is_no_clause(expected: Expected) -> None:
    document = read(expected)
    sections = [section for section in document.sections if section.heading and section.anchors]
    evidence = [
        Evidence(("agreement", "clauses", "minors"), "a", section.anchors[0], "opened")
        for section in sections
    ]
    states = [s for s in look({}, evidence, lambda file: document).clauses if s.state != "suggested"]
    stubs = {
        named(section.heading)
        for section, state in zip(sections, states, strict=True)
        if state.state == "stub"
    }
    told = {heading for where in expected.holds.values() for heading in where} | set(expected.stubs)

    assert stubs & told == set(expected.stubs) - UNSEEN.get(expected.file.name, set())


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.file.name)
def test_what_was_left_to_be_filled_in_is_told_with_its_line_and_nothing_else_is(expected: Expected) -> None:
    document = read(expected)
    looked = look({}, [Evidence(("agreement", "document"), "a", None, "opened")], lambda file: document)
    found: dict[int, list[str]] = {}
    for left in looked.placeholders:
        found.setdefault(left.line, []).append(left.text)

    assert found == expected.placeholders


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.file.name)
def test_a_clause_that_puts_all_upon_users_is_told_where_it_stands(expected: Expected) -> None:
    document = read(expected)
    looked = look(
        {"agreement": {"document": "a"}},
        [Evidence(("agreement", "document"), "a", None, "opened")],
        lambda file: document,
    )
    found = [state for state in looked.clauses if state.state == "shifts-responsibility"]
    headings = [
        named(section.heading)
        for state in found
        for section in document.sections
        if state.anchor in section.anchors
    ]

    assert headings == expected.shifts
    assert {state.sure for state in found} <= {"high"}
