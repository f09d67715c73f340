"""Which rules a run reports: `--select` and `--ignore`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from linter.catalog import Catalog, Rule
from linter.errors import UsageProblem, unknown_name
from linter.schema_rules import PACK as SCHEMA_PACK
from linter.schema_rules import RULES as SCHEMA_RULES


@dataclass(frozen=True)
class Selection:
    """The rules of the catalog whose findings are wanted. What breaks the schema is always told."""

    rules: frozenset[str]

    def wants(self, rule: str) -> bool:
        """Whether findings of `rule` are reported."""
        return rule in self.rules or rule in SCHEMA_RULES


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


def _named(catalog: Catalog, names: Iterable[str]) -> set[str]:
    meanings = _meanings(catalog)
    named: set[str] = set()
    for name in names:
        if name == SCHEMA_PACK or name in SCHEMA_RULES:
            raise UsageProblem(
                f"{name} can be neither selected nor ignored: what breaks the schema cannot be checked",
                hint="correct the manifest",
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
