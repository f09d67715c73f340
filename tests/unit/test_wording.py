from typing import Any

import pytest

from linter import catalog
from linter.errors import PolicyUnavailable
from linter.evidence import Evidence
from linter.findings import EvidencePlace, Finding, Severity, Violation
from linter.manifest import Manifest
from linter.sources import Source
from linter.wording import Wording

CATALOG = catalog.load()
TEXT = "manifest_version: 1\nservice: {name: Chat}\nagreement: {document: a.md}\n"


def manifest(text: str = TEXT) -> Manifest:
    return Manifest.load(Source("m.yaml", text, "yaml", "0" * 64))


def said(*violations: Violation, lang: str = "en", text: str = TEXT, path: str = "m.yaml") -> list[Finding]:
    evidence = [Evidence(("agreement", "document"), "a.md", None, "opened", 7)]
    return Wording(CATALOG, lang).findings(violations, manifest(text), evidence, path)


def violation(rule: str = "agreement-missing", **changes: Any) -> Violation:
    return Violation(rule, ("agreement",), {})._replace(**changes)


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("en", "no explanation is ready for an inspection: a, b"),
        ("zh", "尚无可供检查的说明：a、b"),
    ],
)
def test_a_list_is_said_as_each_language_lists(lang: str, message: str) -> None:
    (finding,) = said(violation("inspection-file-incomplete", details={"missing": ["a", "b"]}), lang=lang)

    assert finding.message == message


def test_words_that_lack_a_value_are_no_answer() -> None:
    with pytest.raises(PolicyUnavailable) as caught:
        said(violation("inspection-file-incomplete"))

    assert caught.value.message == (
        "the words of inspection-file-incomplete need 'missing', which the policies did not give"
    )


@pytest.mark.parametrize(
    ("rule", "force", "severity", "because"),
    [
        ("agreement-missing", "binding", Severity.ERROR, "gap in the record, not proof of a breach"),
        (
            "agreement-missing",
            "information",
            Severity.NOTE,
            "for information, as it is unsettled whether the duty applies;"
            " gap in the record, not proof of a breach",
        ),
        (
            "agreement-missing",
            "future",
            Severity.WARNING,
            "not in force yet, binds from 2023-08-15; gap in the record, not proof of a breach",
        ),
        (
            "agreement-version-undated",
            "future",
            Severity.NOTE,
            "not in force yet, binds from 2023-08-15; gap in the record, not proof of a breach",
        ),
    ],
)
def test_what_does_not_bind_weighs_less_and_says_so(
    rule: str, force: str, severity: Severity, because: str
) -> None:
    (finding,) = said(violation(rule, force=force))

    assert (finding.severity, finding.because) == (severity, because)


@pytest.mark.parametrize("path", [("agreement",), ("agreement", "document")])
def test_a_fact_whose_evidence_was_opened_is_told_with_it(path: tuple[str, ...]) -> None:
    (finding,) = said(violation(path=path))

    assert finding.evidence == EvidencePlace("a.md", None, 7)


def test_a_fact_without_evidence_of_its_own_is_told_without() -> None:
    (finding,) = said(violation(path=("agreement", "version")))

    assert finding.evidence is None


def test_evidence_is_told_with_the_line_of_its_anchor() -> None:
    (finding,) = said(violation("evidence-missing", details={"file": "a.md"}, evidence=EvidencePlace("a.md")))

    assert finding.evidence == EvidencePlace("a.md", None, 7)


def test_findings_stand_in_the_order_of_the_text() -> None:
    later, earlier = violation(), violation("scope-undeclared", path=("audience", "public"))

    assert [finding.rule for finding in said(later, earlier)] == ["scope-undeclared", "agreement-missing"]


def test_a_fingerprint_outlives_the_moving_of_lines() -> None:
    (before,) = said(violation())
    (after,) = said(violation(), text=f"# a comment\n\n{TEXT}")

    assert before.location != after.location
    assert before.fingerprint == after.fingerprint


def test_fingerprints_tell_rules_places_manifests_and_repeats_apart() -> None:
    same = violation("agreement-clauses-declared-absent", details={"clause": "a"})
    others = [
        *said(same, same._replace(details={"clause": "b"})),
        *said(same._replace(path=("agreement", "clauses"))),
        *said(same, path="other/m.yaml"),
        *said(violation()),
    ]

    assert len({finding.fingerprint for finding in others}) == 5


CLAUSE = {"subject": "minors", "section": "a.md#minors", "sure": "medium"}


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("en", "a.md#minors possibly speaks of `minors`, and the manifest does not name it"),
        ("zh", "a.md#minors 可能载有 `minors` 条款，但清单未予列明"),
    ],
)
def test_how_sure_a_rule_is_is_said_in_words(lang: str, message: str) -> None:
    details = {**CLAUSE, "reference": "#minors"}
    (finding,) = said(violation("clause-suggested", details=details), lang=lang)

    assert finding.message == message


def test_a_certainty_without_words_is_no_answer() -> None:
    with pytest.raises(PolicyUnavailable) as caught:
        said(violation("clause-off-subject", details={**CLAUSE, "sure": "certain"}))

    assert caught.value.message == (
        "the policies answered certainty.certain, for which this version has no words"
    )


def test_a_line_that_the_violation_names_is_the_line_of_the_evidence() -> None:
    place = EvidencePlace("a.md", None, 40)
    (finding,) = said(violation(evidence=place))

    assert finding.evidence == place
