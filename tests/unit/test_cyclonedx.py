import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from linter.dossier.cyclonedx import as_cyclonedx
from linter.dossier.model import (
    STATUSES,
    Article,
    Dossier,
    Duty,
    Fact,
    Law,
    Reference,
    Service,
    Text,
    Told,
    Versions,
)
from linter.findings import EvidencePlace, Location, Problem, Severity, Suppressed
from linter.looked import File

pytest.importorskip("cyclonedx", reason="the ends are tried without the schema of CycloneDX")

from tests.attestations import dangling, named, strict

PROBLEM = "measures-lint:problem"
EXPECTED = Path(__file__).parent.parent / "expected" / "attestation.json"
HOSTILE = '</script>"\\{0} %s\n\u202e\x00\ud800 urn:cdx: 🌱'


def text(word: str) -> Text:
    return Text(word, f"{word}（中文）")


def duty(name: str, article: str, status: str, *, broken: tuple[str, ...] = (), opened: bool = False) -> Duty:
    references = [Reference("agreement.document", "docs/terms.md", "duties", 3, "opened")]
    return Duty(
        id=name,
        pack="measures",
        article=article,
        cited=text(f"art. {article}"),
        title=text(f"title of {name}"),
        description=text(f"what {name} asks"),
        binds="provider",
        status=status,
        because=text(f"why {name} is {status}"),
        look_at=text(f"what to look at for {name}"),
        broken=broken,
        rules=broken,
        references=references if opened else [],
    )


def told(rule: str, *, suppressed: Suppressed | None = None, evidence: bool = False) -> Told:
    return Told(
        rule=rule,
        pack="measures",
        article="9(2)",
        cited=text("art. 9(2)"),
        severity=Severity.ERROR,
        title=text(f"title of {rule}"),
        message=text(f"message of {rule}"),
        because=None,
        remedy=text(f"remedy of {rule}"),
        file="chat/ai-service-manifest.yaml",
        path="/agreement",
        location=Location(4, 1, 4, 10),
        fingerprint=f"mark-of-{rule}",
        excerpt=None,
        evidence=EvidencePlace("docs/terms.md", "duties", 3) if evidence else None,
        evidence_excerpt=None,
        suppressed=suppressed,
    )


SERVICE = Service(
    path="chat/ai-service-manifest.yaml",
    place="chat/ai-service-manifest.yaml",
    name="小禾助手",
    status="checked",
    file=File("chat/ai-service-manifest.yaml", "a" * 64, 100),
    profile="standard",
    facts=[Fact("provider.name", text("Provider"), [Text("示例科技", "示例科技")])],
    articles=[
        Article(
            "9",
            "measures",
            text("art. 9"),
            [
                duty("art-09-para-1", "9(1)", "met", opened=True),
                duty("art-09-para-2", "9(2)", "unmet", broken=("agreement-missing",)),
            ],
        ),
        Article("12", "measures", text("art. 12"), [duty("art-12", "12", "undeclared", broken=("label",))]),
        Article("13", "measures", text("art. 13"), [duty("art-13", "13", "human", opened=True)]),
        Article("15", "measures", text("art. 15"), [duty("art-15", "15", "not-applicable")]),
    ],
    findings=[told("agreement-missing", evidence=True)],
    suppressed=[
        told("label", suppressed=Suppressed("waiver", "the label comes in May", "2027-01-31", "小王"))
    ],
    references=[Reference("agreement.document", "docs/terms.md", "duties", 3, "opened")],
    files=[File("docs/terms.md", "b" * 64, 10)],
)
DOSSIER = Dossier(
    as_of="2026-11-24",
    engine="wasm",
    versions=Versions(
        tool="1.0",
        policies="0123456789ab",
        opa="1.0.0",
        schema="1",
        laws=[
            Law(
                pack="measures",
                title=text("The Measures"),
                number=text("Order No. 15"),
                edition=text("in force since 2023-08-15"),
                binds_from="2023-08-15",
                sources=["https://example.com/measures"],
            )
        ],
    ),
    packs=["measures"],
    services=[SERVICE],
    complete=True,
)


def bom(dossier: Dossier, lang: str = "en") -> Any:
    return json.loads(as_cyclonedx(dossier, lang))


def mapped(dossier: Dossier) -> dict[str, Any]:
    (attestation,) = bom(dossier)["declarations"]["attestations"]
    return {entry["requirement"].rpartition(":")[2]: entry for entry in attestation["map"]}


def test_a_dossier_becomes_this_document() -> None:
    assert as_cyclonedx(DOSSIER, "en") == EXPECTED.read_text("utf-8")


def test_it_keeps_the_schema_of_cyclonedx() -> None:
    assert strict(bom(DOSSIER)) == []
    assert strict({**bom(DOSSIER), "declarations": {"claims": [{"statement": "x"}]}}) == [
        "Additional properties are not allowed ('statement' was unexpected)"
    ]


def test_whatever_is_referred_to_is_there_once() -> None:
    names = list(named(bom(DOSSIER)))

    assert dangling(bom(DOSSIER)) == set()
    assert len(names) == len(set(names))


def test_a_reference_to_evidence_that_is_not_there_is_noticed() -> None:
    document = bom(DOSSIER)
    document["declarations"]["evidence"].pop(1)

    assert dangling(document) == {"evidence:chat/ai-service-manifest.yaml:docs/terms.md"}


@pytest.mark.parametrize("status", STATUSES)
def test_nothing_is_scored_as_conformant_and_only_what_is_unmet_as_not(status: str) -> None:
    articles = [Article("9", "measures", text("art. 9"), [duty("art-09", "9", status, opened=True)])]
    (entry,) = mapped(replace(DOSSIER, services=[replace(SERVICE, articles=articles)])).values()

    assert entry["conformance"].get("score") == {"unmet": 0}.get(status)
    assert entry["conformance"]["rationale"] == f"{status}: why art-09 is {status}"
    assert ("claims" in entry) == (status in {"met", "human"})
    assert "score" not in entry["confidence"]


def test_nothing_is_claimed_for_a_human_to_judge_where_no_evidence_was_opened() -> None:
    articles = [Article("9", "measures", text("art. 9"), [duty("art-09", "9", "human")])]
    (entry,) = mapped(replace(DOSSIER, services=[replace(SERVICE, articles=articles)])).values()

    assert "claims" not in entry


def test_an_unmet_duty_has_a_counter_claim_even_where_its_findings_were_not_selected() -> None:
    dossier = replace(DOSSIER, services=[replace(SERVICE, findings=[], suppressed=[])])
    entry = mapped(dossier)["art-09-para-2"]

    assert entry["counterClaims"] == ["claim:chat/ai-service-manifest.yaml:measures:art-09-para-2"]
    assert entry["conformance"]["score"] == 0
    assert dangling(bom(dossier)) == set()


def test_a_waiver_changes_no_conformance_and_is_told_as_a_strategy() -> None:
    entry = mapped(DOSSIER)["art-12"]

    assert entry["conformance"] == {
        "rationale": "undeclared: why art-12 is undeclared",
        "mitigationStrategies": ["accepted:chat/ai-service-manifest.yaml:mark-of-label"],
    }


def test_nobody_is_named_as_affirming_or_signing() -> None:
    assert not {"affirmation", "signature", "signatories"} & set(json.dumps(bom(DOSSIER)).split('"'))


def test_several_services_stand_in_one_document_also_where_they_lie_at_the_same_place() -> None:
    other = replace(SERVICE, place="a:b/ai-service-manifest.yaml")
    document = bom(replace(DOSSIER, services=[SERVICE, SERVICE, other]))
    names = list(named(document))

    assert [target["bom-ref"] for target in document["declarations"]["targets"]["services"]] == [
        "service:1:chat/ai-service-manifest.yaml",
        "service:2:chat/ai-service-manifest.yaml",
        "service:a%3Ab/ai-service-manifest.yaml",
    ]
    assert len(document["declarations"]["attestations"]) == 3
    assert len(document["definitions"]["standards"]) == 1
    assert "component" not in document["metadata"]
    assert (dangling(document), len(names)) == (set(), len(set(names)))
    assert strict(document) == []


def test_rules_of_ones_own_are_no_standard() -> None:
    (law,) = DOSSIER.versions.laws
    own = Law("acme", text("Own rules: acme"), Text("", ""), Text("", ""), None, [])
    versions = replace(DOSSIER.versions, laws=[law, own])
    document = bom(replace(DOSSIER, versions=versions, packs=["measures", "acme"]))

    assert [standard["bom-ref"] for standard in document["definitions"]["standards"]] == ["standard:measures"]


def test_a_manifest_that_was_not_evaluated_is_a_target_and_attests_nothing() -> None:
    broken = Service(
        path="x.yaml", place="x.yaml", name=None, status="unreadable", file=None, profile="standard"
    )
    problems = [Problem("cannot be read", path="x.yaml"), Problem("no engine")]
    document = bom(replace(DOSSIER, services=[broken], complete=False, problems=problems))

    assert document["declarations"]["attestations"] == []
    assert [each["value"] for each in document["metadata"]["properties"] if each["name"] == PROBLEM] == [
        "x.yaml: cannot be read",
        "no engine",
    ]
    assert {"name": "measures-lint:status", "value": "unreadable"} in document["declarations"]["targets"][
        "services"
    ][0]["properties"]
    assert strict(document) == []


def test_strings_of_the_manifest_stay_strings() -> None:
    hostile = Text(HOSTILE, HOSTILE)
    service = replace(
        SERVICE,
        name=HOSTILE,
        place=f"urn:cdx:{HOSTILE}",
        facts=[Fact("provider.name", hostile, [hostile])],
        files=[File(HOSTILE, "b" * 64, 1)],
        findings=[replace(told("label"), message=hostile, file=HOSTILE)],
        suppressed=[told("label", suppressed=Suppressed("waiver", HOSTILE, "2027-01-31", HOSTILE))],
    )
    document = bom(replace(DOSSIER, services=[service]))

    assert document["metadata"]["component"]["name"] == HOSTILE
    assert not [name for name in named(document) if name.startswith("urn:cdx:")]
    assert dangling(document) == set()
    assert strict(document) == []


def test_the_serial_number_names_the_content() -> None:
    numbers = {
        bom(DOSSIER)["serialNumber"],
        bom(DOSSIER)["serialNumber"],
        bom(replace(DOSSIER, as_of="2026-11-25"))["serialNumber"],
        bom(DOSSIER, "zh")["serialNumber"],
    }

    assert len(numbers) == 3


def test_it_is_worded_in_chinese_as_well() -> None:
    document = bom(DOSSIER, "zh")

    assert document["definitions"]["standards"][0]["name"] == "The Measures（中文）"
    assert document["declarations"]["claims"][0]["predicate"] == (
        "已声明，且证据已打开：title of art-09-para-1（中文）"
    )
