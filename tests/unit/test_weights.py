"""What a configuration and its profile make of the weight of a rule."""

from linter import catalog
from linter.findings import Severity
from linter.weights import AFTER_LAUNCH, Weight, weights

CATALOG = catalog.load()
MISSING = CATALOG.rules["agreement-missing"]
ABSENT = CATALOG.rules["agreement-declared-absent"]


def test_the_rules_that_wait_for_the_launch_exist() -> None:
    assert set(CATALOG.rules) >= AFTER_LAUNCH


def test_live_changes_nothing() -> None:
    assert weights(CATALOG, {}, "live", {}, [])[0].changed == {}


def test_before_the_launch_only_what_comes_after_it_is_a_note() -> None:
    changed = weights(CATALOG, {}, "pre-launch", {}, [])[0].changed

    assert changed == {
        name: Weight(Severity.NOTE, "pre-launch")
        for name in AFTER_LAUNCH
        if CATALOG.rules[name].severity > Severity.NOTE
    }


def test_in_draft_gaps_and_stale_records_are_notes_and_breaches_stay() -> None:
    changed = weights(CATALOG, {}, "draft", {}, [])[0].changed

    assert set(changed) == {
        rule.id
        for rule in CATALOG.rules.values()
        if rule.severity > Severity.NOTE
        and (rule.shows in {"missing_record", "stale"} or rule.id in AFTER_LAUNCH)
    }
    assert set(changed.values()) == {Weight(Severity.NOTE, "draft")}
    assert ABSENT.id not in changed


def test_a_rule_goes_before_its_group() -> None:
    found, off = weights(CATALOG, {"agreement": "note", "agreement-missing": "warning"}, "live", {}, [])

    assert (found.of(MISSING), found.of(ABSENT)) == (
        Weight(Severity.WARNING, ""),
        Weight(Severity.NOTE, ""),
    )
    assert off == frozenset()


def test_what_is_said_of_a_path_goes_before_the_profile_and_that_before_the_table() -> None:
    found, _ = weights(
        CATALOG,
        {"agreement-missing": "warning"},
        "draft",
        {"agreement-clauses-missing": "error"},
        [{"agreement-version-undated": "error"}],
    )
    told = {
        name: found.of(CATALOG.rules[name])
        for name in ("agreement-missing", "agreement-clauses-missing", "agreement-version-undated")
    }

    assert told == {
        "agreement-missing": Weight(Severity.NOTE, "draft"),
        "agreement-clauses-missing": Weight(Severity.ERROR),
        "agreement-version-undated": Weight(Severity.ERROR),
    }


def test_what_is_off_is_named_and_a_path_can_take_it_back() -> None:
    assert weights(CATALOG, {"agreement-missing": "off"}, "live", {}, [])[1] == {"agreement-missing"}
    again, off = weights(
        CATALOG, {"agreement-missing": "off"}, "live", {}, [{"agreement-missing": "warning"}]
    )
    assert (again.of(MISSING), off) == (Weight(Severity.WARNING, ""), frozenset())
