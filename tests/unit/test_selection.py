import pytest

from linter import catalog
from linter.errors import UsageProblem
from linter.selection import select

CATALOG = catalog.load()
ALL = set(CATALOG.rules)


def named(attribute: str, value: str) -> set[str]:
    return {rule.id for rule in CATALOG.rules.values() if getattr(rule, attribute) == value}


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
        (["9"], [], {rule.id for rule in CATALOG.rules.values() if (rule.article or "").startswith("9")}),
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
    assert select(CATALOG, chosen, ignored).rules == expected


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
            "widen --select or narrow --ignore; `measures-lint rules` lists the rules",
        ),
        (
            [],
            ["schema-unknown-key"],
            "schema-unknown-key can be neither selected nor ignored:"
            " what breaks the schema cannot be checked",
            "correct the manifest",
        ),
    ],
)
def test_a_choice_that_means_nothing_is_refused(
    chosen: list[str], ignored: list[str], message: str, hint: str
) -> None:
    with pytest.raises(UsageProblem) as caught:
        select(CATALOG, chosen, ignored)

    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_what_breaks_the_schema_is_always_told() -> None:
    selection = select(CATALOG, ["agreement-missing"], [])

    assert selection.wants("schema-unknown-key")
    assert not selection.wants("scope-undeclared")
