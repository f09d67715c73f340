"""What is known of the rules without checking anything: the list, and one page for each."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import Any

from linter.catalog import LANGUAGES, Catalog, Provision, Rule
from linter.errors import UsageProblem
from linter.reporters.json import dumps, envelope
from linter.reporters.phrases import phrase
from linter.reporters.snippet import width
from linter.schema_rules import RULES as SCHEMA_RULES


def rules_as_text(catalog: Catalog, lang: str) -> str:
    """A line a rule: id, severity, article, title."""
    rules = _ordered(catalog)
    rows = [
        (
            rule.id,
            phrase(rule.severity.word, lang),
            catalog.article(rule.article, rule.pack, lang) if rule.article else "-",
            rule.text("title", lang),
        )
        for rule in rules
    ]
    return "".join(f"{line}\n" for line in _aligned(rows))


def rules_as_json(catalog: Catalog) -> str:
    """Every rule with its METADATA, in both languages."""
    return dumps({**envelope(catalog), "rules": [_rule_as_json(rule) for rule in _ordered(catalog)]})


def explain(catalog: Catalog, name: str, lang: str) -> str:
    """The page of a rule or a provision, or of every provision of an article.

    Raises `UsageProblem` for a name that is none of these.
    """
    page = _Pages(catalog, lang)
    rules = {**catalog.rules, **SCHEMA_RULES}
    name = catalog.aliases.get(name, name)
    if name in rules:
        return "\n".join(page.rule(rules[name])) + "\n"
    provisions = {**catalog.duties, **catalog.provisions}
    meant = [
        provision
        for _, provision in sorted(provisions.items())
        if name in {provision.id, provision.article, provision.article.partition("(")[0]}
    ]
    if meant:
        return "\n".join("\n".join(page.provision(provision)) + "\n" for provision in meant)
    near = difflib.get_close_matches(name, [*rules, *provisions], n=1)
    raise UsageProblem(
        f"there is no rule, duty or article {name!r}",
        hint=f"did you mean {near[0]!r}?" if near else "`measures-lint rules` lists the rules",
    )


class _Pages:
    def __init__(self, catalog: Catalog, lang: str) -> None:
        self._catalog = catalog
        self._lang = lang

    def rule(self, rule: Rule) -> Iterator[str]:
        cited = [self._catalog.article(rule.article, rule.pack, self._lang)] if rule.article else []
        yield " · ".join([rule.id, phrase(rule.severity.word, self._lang), *cited, rule.pack])
        yield rule.text("title", self._lang)
        yield ""
        yield rule.text("description", self._lang)
        yield ""
        shows = self._catalog.phrase("shows", rule.shows, lang=self._lang)
        yield from self._rows(
            ("page-message", rule.text("message", self._lang)),
            ("page-shows", shows),
            ("page-remedy", rule.text("remedy", self._lang)),
            ("page-basis", rule.text("basis", self._lang)),
            ("page-sure", self._sure(rule.sure)),
            *(("page-duty", self._duty_line(duty)) for duty in rule.duties),
            ("page-checks", ", ".join(rule.checks)),
            *(("page-source", reference["ref"]) for reference in rule.references),
        )

    def provision(self, item: Provision) -> Iterator[str]:
        cited = self._catalog.article(item.article, item.pack, self._lang)
        yield " · ".join([item.id, cited, phrase(f"binds-{item.binds}", self._lang), item.pack])
        yield item.text("title", self._lang)
        yield ""
        yield item.text("description", self._lang)
        yield ""
        rules = sorted(rule.id for rule in self._catalog.rules.values() if item.id in rule.duties)
        no_rule = "page-no-rule" if item.id in self._catalog.duties else "page-no-duty"
        yield from self._rows(
            ("page-when", item.text("when", self._lang)),
            ("page-facts", ", ".join(item.facts)),
            ("page-rules", ", ".join(rules) or phrase(no_rule, self._lang)),
            ("page-look-at", item.text("look_at", self._lang)),
            ("page-commentary", item.text("commentary", self._lang)),
            ("page-draft", self._draft(item)),
            ("page-sure", self._sure(item.sure)),
            *(("page-source", reference["ref"]) for reference in self._catalog.packs[item.pack].references),
        )

    def _draft(self, item: Provision) -> str:
        cited = [
            self._catalog.article(article, item.pack, self._lang)
            for article in item.draft.get("article", "").split(", ")
            if article
        ]
        where = phrase("comma", self._lang).join(cited) or phrase("page-draft-none", self._lang)
        change = phrase(f"page-draft-{item.draft['change']}", self._lang)
        known = phrase(f"page-draft-{item.draft['sure']}", self._lang)
        return f"{where}{phrase('colon', self._lang)}{change}{phrase('in-brackets', self._lang, known)}"

    def _duty_line(self, id_: str) -> str:
        return f"{id_} {self._catalog.duties[id_].text('title', self._lang)}"

    def _sure(self, sure: str | None) -> str:
        return phrase(f"page-sure-{sure}", self._lang) if sure else ""

    def _rows(self, *rows: tuple[str, str]) -> Sequence[str]:
        return _aligned([(phrase(name, self._lang), text) for name, text in rows if text])


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    columns = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(row, columns, strict=True)).rstrip()
        for row in rows
    ]


def _ordered(catalog: Catalog) -> list[Rule]:
    return [*sorted(catalog.rules.values(), key=lambda rule: rule.id), *SCHEMA_RULES.values()]


def _rule_as_json(rule: Rule) -> dict[str, Any]:
    names = ("title", "description", "message", "remedy", "basis")
    words = {name: {lang: rule.text(name, lang) for lang in LANGUAGES} for name in names}
    return {
        "id": rule.id,
        "pack": rule.pack,
        "group": rule.group,
        "severity": rule.severity.word,
        "article": rule.article,
        "duties": list(rule.duties),
        "checks": list(rule.checks),
        "shows": rule.shows,
        "sure": rule.sure,
        "aliases": list(rule.aliases),
        "references": [dict(reference) for reference in rule.references],
        **{name: text for name, text in words.items() if any(text.values())},
    }
