"""What people get wrong about the Measures, in ten points and twelve overviews, and what the program says."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from linter import catalog, resources
from linter.catalog import Provision, Rule
from linter.configuration.terms import Choice, Terms
from linter.engine.wasm import WasmEngine
from linter.findings import Checked, Severity
from linter.lint import Linter, Options
from linter.manifest import Manifest
from linter.reporters import pages
from linter.reporters.phrases import phrase
from linter.sources import Source, read
from tests.manifests import AS_OF, ROOT

CATALOG = catalog.load()
CHAT = {
    "manifest_version": 1,
    "service": {"name": "小禾助手", "generates": ["text"], "offered_as": ["web"]},
    "provider": {"name": "示例科技", "kind": "company", "established_in": "CN"},
    "audience": {"public": True, "territories": ["CN"]},
}


def page(name: str, lang: str = "en") -> str:
    return pages.explain(CATALOG, catalog.snippets(), name, lang)


def every_page(lang: str) -> dict[str, str]:
    """What the pages of the Measures say of the text in force."""
    known: dict[str, Rule | Provision] = {**CATALOG.rules, **CATALOG.duties, **CATALOG.provisions}
    of_the_draft = tuple(phrase(name, lang) for name in ("page-was", "page-changed"))
    return {
        name: "\n".join(
            line
            for line in page(name, lang).partition("\n    manifest_version")[0].splitlines()
            if not line.startswith(of_the_draft)
        )
        for name, item in known.items()
        if item.pack == "measures"
    }


def row(name: str, label: str, lang: str = "en") -> list[str]:
    """What a page tells under `label`."""
    lines = page(name, lang).splitlines()
    return [line.removeprefix(label).strip() for line in lines if line.startswith(f"{label} ")]


@pytest.fixture(scope="module")
def linter() -> Iterator[Linter]:
    options = Options(AS_OF, ["measures"], "en", Terms(CATALOG, Choice(["measures"])))
    with WasmEngine(resources.policy_module(), resources.policy_data()) as engine:
        yield Linter(engine, CATALOG, options)


def checked(linter: Linter, change: Mapping[str, Any]) -> Checked:
    """The chat service with the parts of its manifest that `change` names."""
    text = json.dumps({**CHAT, **change}, ensure_ascii=False)
    found = linter.check(Source(str(ROOT / "made-up.json"), text, "json", "0" * 64))

    assert found.status == "checked", found.findings
    return found


def rules_of(found: Checked) -> set[str]:
    return {finding.rule for finding in found.findings}


# --- 1. Rank and fines ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "word", "denied"),
    [
        ("en", r"\bfines?\b(?!-)", ("no fines of its own", "stood in the draft (20) only")),
        ("zh", "罚款", ("未自行设定罚款", "仅见于征求意见稿第二十条")),
    ],
)
def test_no_page_gives_the_measures_a_fine_of_their_own(
    lang: str, word: str, denied: tuple[str, str]
) -> None:
    said = {**every_page(lang), "not required": CATALOG.phrase("not_required", "fines", lang=lang)}
    lines = [
        line
        for text in said.values()
        for line in text.replace("fine-tuning", "").splitlines()
        if re.search(word, line)
    ]

    assert len(lines) == 2
    assert [line for line in lines if not any(words in line for words in denied)] == []


def test_the_measures_are_a_departmental_rule_that_sends_to_the_laws_for_penalties() -> None:
    assert "a joint departmental rule, one rank below" in page("art-01")
    assert "warning, public criticism" in page("art-21-para-1")
    assert "yuan" not in every_page("en")["art-21-para-1"]
    assert row("art-21-para-1", "what changed") == [
        "The fine of its own and the end of the service are gone; the four laws and their fines stay."
    ]
    assert {law.partition(",")[0] for law in row("art-21-para-1", "related law")} >= {
        "Cybersecurity Law",
        "Data Security Law",
        "Personal Information Protection Law",
    }


# --- 2. Who must assess and file --------------------------------------------------------------------------


def test_assessment_and_filing_bind_only_services_that_can_sway_opinion(linter: Linter) -> None:
    def states(answer: bool) -> dict[str, str]:
        found = checked(linter, {"opinion_influence": {"answer": answer, "reason": "x"}})
        return {duty.id: duty.status for duty in found.duties if duty.id.startswith("art-17")}

    assert states(False) == {"art-17-clause-1": "not-applicable", "art-17-clause-2": "not-applicable"}
    assert states(True) == {"art-17-clause-1": "undeclared", "art-17-clause-2": "undeclared"}


def test_nothing_is_filed_before_launch_on_the_strength_of_the_article(linter: Linter) -> None:
    class_of_17 = {"opinion_influence": {"answer": True}}
    early = {**CHAT["service"], "phase": "pre-launch"}  # type: ignore[dict-item]

    assert "algorithm-filing-missing" in rules_of(checked(linter, class_of_17))
    assert "algorithm-filing-missing" not in rules_of(checked(linter, {**class_of_17, "service": early}))
    assert CATALOG.rules["security-assessment-after-launch"].severity is Severity.WARNING
    assert "Article 17 does not say when the assessment is made" in page("security-assessment-after-launch")


# --- 3. Four different numbers ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("filings", "rule"),
    [
        ({"algorithm": {"number": "Zhejiang-XiaoHe-202604130001"}}, "algorithm-number-malformed"),
        ({"algorithm": {"number": "京ICP备2025000000号-1"}}, "algorithm-number-malformed"),
        ({"service": {"number": "网信算备330106000000001260001号"}}, "service-number-malformed"),
        (
            {"service": {"route": "filing", "number": "Zhejiang-XiaoHe-20260413S0001"}},
            "service-number-contradicts-route",
        ),
        (
            {"service": {"route": "registration", "number": "Zhejiang-XiaoHe-202604130001"}},
            "service-number-contradicts-route",
        ),
    ],
)
def test_one_number_does_not_stand_for_another(filings: Mapping[str, Any], rule: str, linter: Linter) -> None:
    assert rule in rules_of(checked(linter, {"filings": filings}))


def test_filing_and_registration_of_a_service_are_practice_and_no_word_of_the_measures() -> None:
    assert CATALOG.rules["service-filing-missing"].severity is Severity.WARNING
    assert row("service-filing-missing", "how sure") == ["rests on practice, not on the words of the article"]


# --- 4. Real names ----------------------------------------------------------------------------------------


def test_nothing_demands_real_names_on_the_strength_of_the_measures(linter: Linter) -> None:
    path = ROOT / "examples" / "chat-app" / "ai-service-manifest.yaml"
    data = dict(Manifest.load(read(str(path))).data)
    real_names = data["access"].pop("real_names")
    without = Source(str(path), json.dumps(data, ensure_ascii=False), "json", "0" * 64)

    assert real_names
    assert rules_of(linter.check(read(str(path)))) == set()
    assert rules_of(linter.check(without)) == set()


def test_where_real_names_come_from_is_told(linter: Linter) -> None:
    scope = checked(linter, {}).scope

    assert scope is not None
    assert [words for words in scope.not_required if "real names" in words] == [
        "a check of real names: it stood in the draft (9) only; article 26 (until 2025-12-31: article 24) of"
        " the Cybersecurity Law and article 9 of the Deep Synthesis Provisions ask for it where a service"
        " publishes, carries messages or synthesises"
    ]


# --- 5. Ghost rules of the draft --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ghost",
    [
        "a ban on profiling users",
        "keeping reported content from coming back within three months",
        "a guarantee that what is generated is true",
        "a guarantee that training data is true",
    ],
)
def test_what_stood_in_the_draft_only_is_told_to_be_not_required(ghost: str, linter: Linter) -> None:
    scope = checked(linter, {}).scope

    assert scope is not None
    assert [words for words in scope.not_required if words.startswith(ghost) and "draft" in words] != []


@pytest.mark.parametrize("ghost", ["profil", "three months", "three-month", "90 days", "zero error"])
def test_no_rule_asks_for_what_stood_in_the_draft_only(ghost: str) -> None:
    said = {
        rule.id: " ".join(rule.words["en"].values())
        for rule in CATALOG.rules.values()
        if rule.pack == "measures"
    }

    assert [rule for rule, words in said.items() if ghost in words.lower()] == []


@pytest.mark.parametrize(
    ("name", "former"),
    [
        ("art-12", "draft art. 16"),
        ("art-14-para-1", "draft art. 15, draft art. 13"),
        ("art-15", "draft art. 13"),
        ("art-11-para-2", "draft art. 13"),
        ("art-17-clause-1", "draft art. 6"),
        ("art-19-para-1", "draft art. 17"),
        ("art-21-para-1", "draft art. 20"),
    ],
)
def test_an_article_tells_the_number_that_it_had_in_the_draft(name: str, former: str) -> None:
    assert [words.partition(":")[0] for words in row(name, "counterpart")] == [former]


# --- 6. Old numbers of the Cybersecurity Law --------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        (
            "log-retention-too-short",
            "article 23(3) (until 2025-12-31: article 21(3)) of the Cybersecurity Law",
        ),
        ("art-20", "Cybersecurity Law, article 52 (until 2025-12-31: article 50)"),
        (
            "art-09-para-1-clause-1",
            "Cybersecurity Law, articles 42 to 52 (until 2025-12-31: articles 40 to 50)",
        ),
    ],
)
def test_the_cybersecurity_law_is_cited_by_its_present_number_and_the_former_one(
    name: str, cited: str
) -> None:
    assert cited in page(name)


# --- 7. Takedown ------------------------------------------------------------------------------------------


def test_unlawful_content_is_reported_to_no_department_in_particular(linter: Linter) -> None:
    report = {"department": "县级文化和旅游主管部门", "route": "电话"}

    assert "illegal-content-report-missing" in rules_of(checked(linter, {"illegal_content": {}}))
    found = rules_of(checked(linter, {"illegal_content": {"report": report}}))
    assert "illegal-content-report-missing" not in found
    told = every_page("en")["illegal-content-report-missing"]
    assert "The article names no single department, and no number of days." in told
    assert "cyberspace administration" not in told.lower()


def test_stopping_and_removing_is_not_all_and_nothing_is_counted_in_days(linter: Linter) -> None:
    stop = dict.fromkeys(("stop_generation", "stop_transmission", "removal"), "docs/illegal.md")

    assert "illegal-content-rectification-missing" in rules_of(checked(linter, {"illegal_content": stop}))
    assert "the text sets no number of days" in page("art-14-para-1")


# --- 8. Inspection ----------------------------------------------------------------------------------------


def test_an_inspection_asks_for_explanations_and_not_for_data_sets(linter: Linter) -> None:
    missing = [f.message for f in checked(linter, {}).findings if f.rule == "inspection-file-incomplete"]
    scope = checked(linter, {}).scope

    assert missing == [
        "no explanation is ready for an inspection: inspection.data_sources, inspection.data_scale,"
        " inspection.data_types, inspection.annotation_rules, inspection.algorithm_mechanism"
    ]
    assert scope is not None
    assert any(words.startswith("handing over data sets or models") for words in scope.not_required)


# --- 9. Labels --------------------------------------------------------------------------------------------


def test_labels_follow_articles_16_and_17_of_the_deep_synthesis_provisions() -> None:
    related = row("art-12", "related law")

    assert "Deep Synthesis Provisions, articles 16 and 17 (read second-hand)" in related
    assert [
        name for name, text in every_page("en").items() if "Deep Synthesis Provisions, article 12 " in text
    ] == [
        *(name for name, rule in CATALOG.rules.items() if "art-15" in rule.duties),
        "art-15",
    ]


@pytest.mark.parametrize("kind", ["text", "audio"])
def test_text_and_audio_are_labelled_too(kind: str, linter: Linter) -> None:
    generating = {"service": {"name": "A", "generates": [kind], "offered_as": ["web"]}}
    labels = {"labels": {kind: {"as_file": True}}}

    assert "implicit-label-missing" in rules_of(checked(linter, {**generating, **labels}))


def test_a_user_who_asks_for_no_visible_label_does_not_waive_the_implicit_one(linter: Linter) -> None:
    image = {"implicit": False, "as_file": True}
    labels = {"labels": {"image": image, "unlabelled_on_request": {"log_kept": {"months": 6}}}}
    generating = {"service": {"name": "A", "generates": ["image"], "offered_as": ["web"]}}

    assert "implicit-label-declared-absent" in rules_of(checked(linter, {**generating, **labels}))


# --- 10. Scope and role -----------------------------------------------------------------------------------


def test_the_public_has_no_definition_and_no_number() -> None:
    assert row("art-02-para-1", "look at") == [
        'whether a given group of users is "the public". The Measures do not define it and no official'
        " numeric line was found"
    ]


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({"audience": {"public": False, "reason": "x", "open_to": ["staff"]}}, "does-not-apply"),
        (
            {
                "service": {"name": "A", "generates": ["text"], "offered_as": []},
                "audience": {"public": False, "reason": "research", "open_to": []},
            },
            "does-not-apply",
        ),
        ({"provider": {"name": "张三", "kind": "individual", "established_in": "CN"}}, "applies"),
        ({"service": {"name": "A", "generates": ["text"], "offered_as": ["api"]}}, "applies"),
        ({"provider": {"role": "user"}}, "user-duties-only"),
        (
            {
                "service": {
                    "name": "A",
                    "generates": ["text"],
                    "offered_as": ["web"],
                    "sectors": ["news"],
                    "sector_rules": [{"name": "新闻服务专门规定（示例）"}],
                }
            },
            "separate-rules-first",
        ),
    ],
)
def test_the_measures_reach_who_they_name(change: Mapping[str, Any], verdict: str, linter: Linter) -> None:
    scope = checked(linter, change).scope

    assert scope is not None
    assert scope.verdict == verdict


def test_users_are_bound_by_article_4_alone(linter: Linter) -> None:
    duties = checked(linter, {"provider": {"role": "user"}}).duties
    bound = {duty.article.partition("(")[0] for duty in duties if duty.status != "not-applicable"}

    assert bound == {"4"}


def test_no_error_rests_on_a_standard_that_is_used_in_filing() -> None:
    resting = {
        rule.id: rule.severity
        for rule in CATALOG.rules.values()
        if re.search(r"TC260|GB/T", rule.text("basis", "en"))
    }

    assert len(resting) > 5
    assert [rule for rule, severity in resting.items() if severity is Severity.ERROR] == []


# --- Where overviews say other than the text --------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "english", "chinese"),
    [
        ("art-01", "they are a joint departmental rule", "本办法为部门联合规章"),
        ("art-14-para-1", "the text names the competent departments", "条文所称为有关主管部门"),
        ("art-19-para-1", "the text asks for an explanation", "条文要求的是予以说明"),
        ("art-17-clause-1", "the text points to State provisions for it", "条文规定评估依国家有关规定"),
        ("art-17-clause-1", "the final text narrowed it", "正式文本予以收窄"),
        ("art-22-item-2", "organisations and individuals are covered", "组织和个人均包括在内"),
        ("art-04-chapeau", "the opening words carry them to all five items", "五项均及于使用者"),
        (
            "art-20",
            "since 2026-01-01 the same rule is its article 52",
            "自2026年1月1日起，同一规定为第五十二条",
        ),
        ("art-02-para-1", "so reachability alone is treated as unclear", "仅可访问的按不明确处理"),
        ("art-14-para-1", "rectification by model optimisation or the like is still asked for", "条文仍要求"),
        ("art-22-item-1", "the words on models and related technology stand here", "表述见于本项"),
        ("art-24", "the Measures were signed that day and published on 13 July", "7月13日公布"),
    ],
)
def test_where_overviews_say_other_than_the_text_the_page_says_so(
    name: str, english: str, chinese: str
) -> None:
    assert [english in words for words in row(name, "commentary")] == [True]
    assert [chinese in words for words in row(name, "关于评述", "zh")] == [True]


def test_the_dates_of_the_measures_are_those_of_the_official_publication() -> None:
    assert "issued 2023-07-10, published 2023-07-13, in force since 2023-08-15" in (
        Path(resources.catalog().parent / "version.txt").read_text("utf-8")
    )
