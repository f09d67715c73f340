"""The METADATA of the policies: complete, in both languages, and of one voice."""

import re
from pathlib import Path

import pytest
import yaml

from linter import catalog
from linter.catalog import Provision, Rule
from linter.errors import PolicyUnavailable
from linter.findings import Severity
from linter.own_rules import OWN_RULES

CATALOG = catalog.load()
RULES = sorted(CATALOG.rules.values(), key=lambda rule: rule.id)
DUTIES = [duty for duty in CATALOG.duties.values() if duty.pack == "measures"]
EVERY_PROVISION = [*CATALOG.duties.values(), *CATALOG.provisions.values()]
PROVISIONS = [item for item in EVERY_PROVISION if item.pack == "measures"]
DRAFT = [item for item in EVERY_PROVISION if item.pack == "measures-draft"]
SHOWS = {"declared_breach", "missing_record", "inconsistent", "malformed", "stale", "declared_fact"}
ARTICLE = re.compile(r"(2[0-4]|1?[0-9])(\([1-5]\))?")
MACHINE_CHECKS = yaml.safe_load((Path(__file__).parent / "machine-checks.yaml").read_text("utf-8"))
POLICIES = Path(__file__).parent.parent / "policies"


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text)


@pytest.mark.parametrize("rule", [*RULES, *OWN_RULES.values()], ids=lambda rule: rule.id)
def test_a_rule_has_all_its_words_in_both_languages(rule: Rule) -> None:
    names = {"title", "description", "message", "remedy"}
    english, chinese = rule.words["en"], rule.words["zh"]

    assert set(english) == set(chinese)
    assert names <= set(english) <= names | {"basis"}
    assert [name for name, text in english.items() if not text or is_chinese(text)] == []
    assert [name for name, text in chinese.items() if not is_chinese(text)] == []


@pytest.mark.parametrize("rule", [*RULES, *OWN_RULES.values()], ids=lambda rule: rule.id)
def test_both_languages_of_a_rule_say_the_same_values(rule: Rule) -> None:
    for name in ("message", "remedy"):
        assert placeholders(rule.text(name, "en")) == placeholders(rule.text(name, "zh"))


@pytest.mark.parametrize("rule", [*RULES, *OWN_RULES.values()], ids=lambda rule: rule.id)
def test_a_message_is_a_clause_and_a_remedy_a_sentence(rule: Rule) -> None:
    message, remedy = rule.text("message", "en"), rule.text("remedy", "en")

    assert (message[0].isupper(), message.endswith(".")) == (False, False)
    assert (remedy[0].isupper(), remedy.endswith(".")) == (True, True)
    assert not rule.text("title", "en").endswith(".")
    assert not rule.text("message", "zh").endswith("。")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_stands_in_the_law_where_its_duties_stand(rule: Rule) -> None:
    assert rule.shows in SHOWS
    assert rule.article is None or ARTICLE.fullmatch(rule.article)
    assert set(rule.duties) <= set(CATALOG.duties)
    articles = {CATALOG.duties[duty].article.partition("(")[0] for duty in rule.duties}
    assert not articles or (rule.article and rule.article.partition("(")[0] in articles)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_gap_in_the_record_is_never_called_a_breach(rule: Rule) -> None:
    words = " ".join(rule.words["en"][name] for name in ("title", "message")).lower()
    chinese = "".join(rule.words["zh"][name] for name in ("title", "message"))

    if rule.shows == "missing_record":
        assert re.findall(r"breach|violat|unlawful", words) == []
        assert re.findall("违反|违法(?!使用|内容|活动|行为)", chinese) == []


@pytest.mark.parametrize("item", EVERY_PROVISION, ids=lambda item: item.id)
def test_a_provision_has_its_words_in_both_languages(item: Provision) -> None:
    english, chinese = item.words["en"], item.words["zh"]

    assert set(english) == set(chinese)
    assert {"title", "description", "when", "look_at"} <= set(english)
    assert [name for name, text in english.items() if not text or is_chinese(text)] == []
    assert [name for name, text in chinese.items() if not is_chinese(text)] == []
    assert ARTICLE.fullmatch(item.article)
    assert (item.binds in {"provider", "any"}) or item.id in CATALOG.provisions
    assert ("not_applicable" in english) <= (item.id in CATALOG.duties)


def test_every_article_of_the_measures_is_there() -> None:
    articles = {int(item.article.partition("(")[0]) for item in PROVISIONS}

    assert articles == set(range(1, 25))
    assert len(PROVISIONS) == 57


@pytest.mark.parametrize("item", PROVISIONS, ids=lambda item: item.id)
def test_a_provision_tells_its_counterpart_in_the_draft(item: Provision) -> None:
    assert item.draft is not None
    assert item.became is None
    assert set(item.draft) <= {"article", "change", "sure"}
    assert item.draft["change"] in {"same", "reworded", "relaxed", "tightened", "added"}
    assert item.draft["sure"] in {"text", "seed", "knowledge"}
    # What was added had no counterpart; the article on grades has an old line beside it.
    assert "article" in item.draft or item.draft["change"] == "added"
    # What differs is told in words; what is new had nothing before it.
    differs = item.draft["change"] not in {"same", "added"}
    assert {"was", "changed"} <= set(item.words["en"]) or not differs


@pytest.mark.parametrize("item", DRAFT, ids=lambda item: item.id)
def test_a_provision_of_the_draft_tells_what_became_of_it(item: Provision) -> None:
    assert item.became is not None
    assert item.draft is None
    assert item.became["change"] in {"dropped", "reworded", "relaxed", "tightened"}
    assert set(item.became["provisions"]) <= {provision.id for provision in PROVISIONS}
    assert item.became["provisions"] or item.became["change"] == "dropped"
    assert item.text("changed", "en")
    assert item.sure in {"text", "seed", "knowledge"}


def test_a_rule_of_the_draft_weighs_at_most_a_warning_and_says_that_nothing_is_to_be_done() -> None:
    rules = [rule for rule in RULES if rule.pack == "measures-draft"]

    assert rules
    assert [rule.id for rule in rules if rule.severity.word == "error"] == []
    assert [
        rule.id for rule in rules if not rule.text("remedy", "en").startswith("Nothing is to be done")
    ] == []
    assert [rule.id for rule in rules if not rule.id.startswith("draft-")] == []
    assert [rule.id for rule in RULES if rule.id.startswith("draft-") and rule not in rules] == []


def test_where_commentary_says_other_than_the_text_a_provision_says_so() -> None:
    spoken = {item.id for item in PROVISIONS if item.text("commentary", "en")}

    assert spoken == {
        "art-01",
        "art-02-para-1",
        "art-04-chapeau",
        "art-14-para-1",
        "art-17-clause-1",
        "art-19-para-1",
        "art-20",
        "art-22-item-1",
        "art-22-item-2",
        "art-24",
    }


def test_the_measures_hold_thirty_seven_duties_and_prohibitions() -> None:
    assert len(DUTIES) == 37
    assert sum(duty.binds == "any" for duty in DUTIES) == 6


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_weighs_what_its_machine_checks_weigh(rule: Rule) -> None:
    levels: dict[str, str] = MACHINE_CHECKS["levels"]

    assert {levels[check] for check in rule.checks} <= {rule.severity.word}


def test_a_machine_check_is_covered_by_a_rule_or_left_out_with_a_reason() -> None:
    covered = {check for rule in RULES for check in rule.checks}
    left_out: dict[str, str] = MACHINE_CHECKS["left_out"]

    assert len(MACHINE_CHECKS["levels"]) == 105
    assert covered.isdisjoint(left_out)
    assert covered | set(left_out) == set(MACHINE_CHECKS["levels"])
    assert [check for check, reason in left_out.items() if not reason.endswith(".")] == []


def test_a_rule_shows_what_its_machine_checks_show_or_a_reason_is_given() -> None:
    shows = {check: shown for shown, checks in MACHINE_CHECKS["shows"].items() for check in checks}
    otherwise = {
        rule.id: rule.shows
        for rule in RULES
        if rule.checks and rule.shows not in {shows[check] for check in rule.checks}
    }
    given = MACHINE_CHECKS["shown_otherwise"]

    assert set(shows) == set(MACHINE_CHECKS["levels"])
    assert otherwise == {rule: item["shows"] for item in given for rule in item["rules"]}
    assert [item for item in given if not item["why"].endswith(".")] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_how_what_it_rests_on_is_known(rule: Rule) -> None:
    """A basis is another instrument, or practice; without one, a rule rests on the article of its duty."""
    if rule.pack == "measures-draft":
        assert rule.sure in {"knowledge", "practice"}
    elif rule.text("basis", "en"):
        assert rule.sure in {"primary-copy", "secondary", "knowledge", "practice", "reasoned"}
    else:
        assert rule.sure is None
        assert {CATALOG.duties[duty].sure for duty in rule.duties} <= {"primary-copy"}


def test_no_error_rests_on_knowledge_alone() -> None:
    unread = [rule for rule in RULES if rule.sure == "knowledge"]

    assert unread
    assert [rule.id for rule in unread if rule.severity is Severity.ERROR] == []


def test_a_rule_that_rests_on_what_nobody_read_says_so() -> None:
    """An instrument that was not read, or an article of one that was read in part."""
    whole = {item.text("title", "en") for item in CATALOG.instruments.values() if item.sure == "knowledge"}
    articles = {
        (CATALOG.instruments[related.law].text("title", "en"), related.articles)
        for item in PROVISIONS
        for related in item.related
        if related.sure == "knowledge" and related.articles
    }

    def unread(basis: str) -> bool:
        cited = (f"{law}, whose article {number} " for law, number in articles)
        turned = (f"article {number} of the {law}" for law, number in articles)
        return (
            any(words in basis for words in (*cited, *turned))
            or any(law in basis for law in whole)
            or "2018 provisions" in basis
        )

    found = {rule.id: rule.sure for rule in RULES if unread(rule.text("basis", "en"))}

    assert found == {
        "filing-number-not-shown": "knowledge",
        "guardian-controls-missing": "knowledge",
        "icp-missing": "knowledge",
        "security-assessment-after-launch": "knowledge",
        "security-assessment-stale": "knowledge",
        # The Civil Code is named beside the reason, and does not bear it.
        "user-bears-all-responsibility": "reasoned",
    }


@pytest.mark.parametrize("item", PROVISIONS, ids=lambda item: item.id)
def test_a_provision_names_what_it_is_read_with(item: Provision) -> None:
    provisions = {provision.id for provision in PROVISIONS}

    assert set(item.see) <= provisions - {item.id}
    for related in item.related:
        instrument = CATALOG.instruments[related.law]
        # A part may be known better than the whole of its instrument, or worse.
        assert related.sure in {"knowledge", "secondary", "primary-copy"}
        assert not (related.articles and related.words)
        assert set(related.words) in (set(), {"en", "zh"})
        assert (instrument.sure == "primary-copy") <= (related.sure == "primary-copy")


def test_every_instrument_has_a_name_in_both_languages_and_is_cited_somewhere() -> None:
    cited = {related.law for item in PROVISIONS for related in item.related}

    assert cited == set(CATALOG.instruments)
    assert [item.id for item in CATALOG.instruments.values() if is_chinese(item.text("title", "en"))] == []
    assert [item.id for item in CATALOG.instruments.values() if not item.text("title", "zh")] == []
    assert {item.sure for item in CATALOG.instruments.values()} == {"primary-copy", "secondary", "knowledge"}


def test_the_words_that_a_policy_says_in_codes_are_in_both_languages() -> None:
    def texts(node: object) -> list[object]:
        if isinstance(node, dict):
            own = [node] if "en" in node or "zh" in node else []
            return own + [found for child in node.values() for found in texts(child)]
        return [found for child in node for found in texts(child)] if isinstance(node, list) else []

    found = texts(CATALOG.phrases)

    assert found
    assert [text for text in found if not isinstance(text, dict) or not {"en", "zh"} <= set(text)] == []


def test_a_code_without_words_is_no_answer() -> None:
    with pytest.raises(PolicyUnavailable, match=r"because\.invented, for which this version has no words"):
        CATALOG.phrase("because", "invented", lang="en")


@pytest.mark.parametrize(
    ("article", "english", "chinese"),
    [
        ("9", "art. 9", "第九条"),
        ("9(2)", "art. 9(2)", "第九条第二款"),
        ("4(5)", "art. 4(5)", "第四条第（五）项"),
        ("10", "art. 10", "第十条"),
        ("11(1)", "art. 11(1)", "第十一条第一款"),
        ("20", "art. 20", "第二十条"),
        ("22(2)", "art. 22(2)", "第二十二条第（二）项"),
    ],
)
def test_an_article_is_cited_as_each_language_does(article: str, english: str, chinese: str) -> None:
    cited = [CATALOG.article(article, "measures", lang) for lang in ("en", "zh")]

    assert cited == [english, chinese]


def test_every_rule_of_the_tree_is_in_the_catalog() -> None:
    files = (p for p in (POLICIES / "rules").rglob("*.rego") if not p.name.endswith("_test.rego"))

    assert sorted(path.stem.replace("_", "-") for path in files) == sorted(CATALOG.rules)
