import pytest

from linter import catalog
from linter.errors import UsageProblem
from linter.selection import select

CATALOG = catalog.load()
PACKS = ["measures"]
ALL = {rule.id for rule in CATALOG.rules.values() if rule.pack == "measures"}


def named(attribute: str, value: str) -> set[str]:
    return {
        rule.id for rule in CATALOG.rules.values() if getattr(rule, attribute) == value and rule.id in ALL
    }


@pytest.mark.parametrize(
    ("chosen", "ignored", "expected"),
    [
        ([], [], ALL),
        (["agreement-missing"], [], {"agreement-missing"}),
        (["measures"], [], ALL),
        (["agreement"], [], named("group", "agreement")),
        (["agreement"], ["agreement-missing"], named("group", "agreement") - {"agreement-missing"}),
        ([], ["agreement"], ALL - named("group", "agreement")),
        (["9(2)"], [], named("article", "9(2)")),
        (["9"], [], {rule for rule in ALL if (CATALOG.rules[rule].article or "").startswith("9")}),
        (
            ["art-09-para-2"],
            [],
            {rule.id for rule in CATALOG.rules.values() if "art-09-para-2" in rule.duties},
        ),
    ],
)
def test_a_name_is_a_rule_a_group_a_pack_a_duty_or_an_article(
    chosen: list[str], ignored: list[str], expected: set[str]
) -> None:
    assert select(CATALOG, PACKS, chosen, ignored).rules == expected


@pytest.mark.parametrize(
    ("chosen", "ignored", "message", "hint"),
    [
        (
            ["agrement-missing"],
            [],
            "there is no rule, group, pack, duty or article 'agrement-missing'",
            "did you mean 'agreement-missing'?",
        ),
        (
            [],
            ["zzz"],
            "there is no rule, group, pack, duty or article 'zzz'",
            "`measures-lint rules` lists the rules",
        ),
        (
            ["agreement-missing"],
            ["agreement"],
            "the selection leaves no rule to check",
            "widen --select, narrow --ignore, or choose another --pack; "
            "`measures-lint rules` lists the rules",
        ),
        (
            [],
            ["schema-unknown-key"],
            "schema-unknown-key can be neither selected nor ignored: it is about what cannot be checked",
            "correct what it reports",
        ),
    ],
)
def test_a_choice_that_means_nothing_is_refused(
    chosen: list[str], ignored: list[str], message: str, hint: str
) -> None:
    with pytest.raises(UsageProblem) as caught:
        select(CATALOG, PACKS, chosen, ignored)

    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_what_breaks_the_schema_is_always_told() -> None:
    selection = select(CATALOG, PACKS, ["agreement-missing"], [])

    assert selection.wants("schema-unknown-key")
    assert not selection.wants("scope-undeclared")


def test_the_rules_of_another_pack_are_not_meant() -> None:
    assert select(CATALOG, ["measures-draft"], [], []).rules == {
        rule.id for rule in CATALOG.rules.values() if rule.pack == "measures-draft"
    }
    with pytest.raises(UsageProblem, match="the selection leaves no rule to check"):
        select(CATALOG, PACKS, ["draft-assessment-missing"], [])
