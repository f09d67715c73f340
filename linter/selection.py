"""Which rules a run reports: `--select` and `--ignore`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from linter.catalog import Catalog, Rule
from linter.errors import UsageProblem, unknown_name
from linter.own_rules import OWN_RULES

_OWN = {name for rule in OWN_RULES.values() for name in (rule.id, rule.pack, rule.group)}


@dataclass(frozen=True)
class Selection:
    """The rules of the catalog whose findings are wanted. What breaks the schema is always told."""

    rules: frozenset[str]

    def wants(self, rule: str) -> bool:
        """Whether findings of `rule` are reported."""
        return rule in self.rules or rule in OWN_RULES


def select(
    catalog: Catalog, packs: Sequence[str], chosen: Sequence[str], ignored: Sequence[str]
) -> Selection:
    """The rules of `packs` that `chosen` names (all where it is empty), without those that `ignored` names.

    A name is a rule's id or former id, a group, a pack, a duty's id, or an article such as `9` or `9(2)`.
    Raises `UsageProblem` for a name that means nothing, and for a choice that leaves no rule.
    """
    there = {rule.id for rule in catalog.rules.values() if rule.pack in packs}
    wanted = there & _named(catalog, chosen) if chosen else there
    wanted -= _named(catalog, ignored)
    if not wanted:
        raise UsageProblem(
            "the selection leaves no rule to check",
            hint="widen --select, narrow --ignore, or choose another --pack; "
            "`measures-lint rules` lists the rules",
        )
    return Selection(frozenset(wanted))


def known_names(catalog: Catalog) -> frozenset[str]:
    """Every name that stands for rules."""
    return frozenset(_meanings(catalog))


def _named(catalog: Catalog, names: Sequence[str]) -> set[str]:
    # Most runs name nothing, and need not know what every name means.
    meanings = _meanings(catalog) if names else {}
    named: set[str] = set()
    for name in names:
        if name in _OWN:
            raise UsageProblem(
                f"{name} can be neither selected nor ignored: it is about what cannot be checked",
                hint="correct what it reports",
            )
        rules = meanings.get(name)
        if rules is None:
            raise unknown_name("rule, group, pack, duty or article", name, meanings)
        named |= rules
    return named


def _meanings(catalog: Catalog) -> Mapping[str, set[str]]:
    meanings: dict[str, set[str]] = {duty: set() for duty in catalog.duties}
    for rule in catalog.rules.values():
        for name in {rule.id, rule.group, rule.pack, *rule.aliases, *rule.duties, *_articles(rule)}:
            meanings.setdefault(name, set()).add(rule.id)
    return meanings


def _articles(rule: Rule) -> set[str]:
    return {rule.article, rule.article.partition("(")[0]} if rule.article else set()
