"""What is known of the rules without checking anything: the list, and one page for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from linter.catalog import DRAFT, LANGUAGES, Catalog, Provision, Rule, Snippets
from linter.errors import unknown_name
from linter.own_rules import OWN_RULES
from linter.reporters.columns import aligned
from linter.reporters.json import dumps, envelope
from linter.reporters.phrases import phrase


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
    return "".join(f"{line}\n" for line in aligned(rows))


def rules_as_json(catalog: Catalog) -> str:
    """Every rule with its METADATA, in both languages."""
    return dumps({**envelope(catalog), "rules": [_rule_as_json(rule) for rule in _ordered(catalog)]})


@dataclass(frozen=True)
class Page:
    """All there is to say of one rule or provision, in one language."""

    name: str
    facts: Sequence[str]
    """Severity, article and the like."""
    title: str
    description: str
    rows: Sequence[tuple[str, str]]
    """What a line tells, and the line."""
    snippets: Sequence[tuple[str, str]] = ()
    """What a manifest shows, and its YAML."""


def explain(catalog: Catalog, snippets: Snippets, name: str, lang: str) -> str:
    """The page of a rule or a provision, or of every provision of an article, as text.

    Raises `UsageProblem` for a name that is none of these.
    """
    pages = Pages(catalog, snippets, lang)
    rules = {**catalog.rules, **OWN_RULES}
    name = catalog.aliases.get(name, name)
    if name in rules:
        return as_text(pages.rule(rules[name]))
    provisions = {**catalog.duties, **catalog.provisions}
    meant = [
        provision
        for _, provision in sorted(provisions.items())
        if name == provision.id
        # An article is one of the text in force; the draft had other numbers.
        or (
            catalog.packs[provision.pack].from_ is not None
            and name in {provision.article, provision.article.partition("(")[0]}
        )
    ]
    if meant:
        return "\n".join(as_text(pages.provision(provision)) for provision in meant)
    raise unknown_name("rule, duty or article", name, [*rules, *provisions])


def as_text(page: Page) -> str:
    """`page` for a terminal."""
    lines = [" · ".join([page.name, *page.facts]), page.title, "", page.description, "", *aligned(page.rows)]
    for shown, snippet in page.snippets:
        lines += ["", shown, "", *(f"    {line}".rstrip() for line in snippet.splitlines())]
    return "\n".join(lines) + "\n"


def as_markdown(page: Page) -> str:
    """`page` for the documentation."""
    lines = [f"# {page.name}", "", f"**{page.title}** · {' · '.join(page.facts)}", "", page.description, ""]
    lines += [f"- **{label}**: {text}" for label, text in page.rows]
    for shown, snippet in page.snippets:
        lines += ["", f"## {shown}", "", "```yaml", *snippet.splitlines(), "```"]
    return "\n".join(lines) + "\n"


class Pages:
    """Makes pages in one language."""

    def __init__(self, catalog: Catalog, snippets: Snippets, lang: str) -> None:
        self._catalog = catalog
        self._snippets = snippets
        self._lang = lang

    def rule(self, rule: Rule) -> Page:
        """What the law asks, what is looked at, what cannot be known, and how it looks in a manifest."""
        cited = [self._catalog.article(rule.article, rule.pack, self._lang)] if rule.article else []
        duties = [self._catalog.duties[duty] for duty in rule.duties]
        shown = self._snippets.get(rule.id, {})
        return Page(
            name=rule.id,
            facts=[phrase(rule.severity.word, self._lang), *cited, rule.pack],
            title=rule.text("title", self._lang),
            description=rule.text("description", self._lang),
            rows=self._rows(
                ("page-message", rule.text("message", self._lang)),
                ("page-shows", self._catalog.phrase("shows", rule.shows, lang=self._lang)),
                ("page-remedy", rule.text("remedy", self._lang)),
                ("page-basis", rule.text("basis", self._lang)),
                ("page-sure", self._sure(rule.sure)),
                *(("page-duty", f"{duty.id} {duty.text('title', self._lang)}") for duty in duties),
                *(("page-when", text) for text in self._once(duties, "when")),
                *(("page-look-at", text) for text in self._once(duties, "look_at")),
                *(("page-draft", text) for text in dict.fromkeys(map(self._draft, duties))),
                *(("page-related", text) for text in self._related(duties)),
                *(("page-became", text) for text in dict.fromkeys(map(self._became, duties))),
                ("page-checks", ", ".join(rule.checks)),
                *(("page-source", reference["ref"]) for reference in rule.references),
            ),
            snippets=[
                (phrase(f"page-{case}", self._lang), shown[case])
                for case in ("fails", "passes")
                if case in shown
            ],
        )

    def provision(self, item: Provision) -> Page:
        """What a provision says, to whom, and what of it is looked at."""
        rules = sorted(rule.id for rule in self._catalog.rules.values() if item.id in rule.duties)
        no_rule = "page-no-rule" if item.id in self._catalog.duties else "page-no-duty"
        references = self._catalog.packs[item.pack].references
        return Page(
            name=item.id,
            facts=[
                self._catalog.article(item.article, item.pack, self._lang),
                phrase(f"binds-{item.binds}", self._lang),
                item.pack,
            ],
            title=item.text("title", self._lang),
            description=item.text("description", self._lang),
            rows=self._rows(
                ("page-when", item.text("when", self._lang)),
                ("page-facts", ", ".join(item.facts)),
                ("page-rules", ", ".join(rules) or phrase(no_rule, self._lang)),
                ("page-look-at", item.text("look_at", self._lang)),
                ("page-commentary", item.text("commentary", self._lang)),
                ("page-draft", self._draft(item)),
                ("page-was", item.text("was", self._lang)),
                ("page-became", self._became(item)),
                ("page-changed", item.text("changed", self._lang)),
                ("page-elsewhere", item.text("elsewhere", self._lang)),
                *(("page-see", text) for text in self._see(item)),
                *(("page-related", text) for text in self._related([item])),
                ("page-sure", self._how_known(item)),
                *(("page-source", reference["ref"]) for reference in references),
            ),
        )

    def _once(self, duties: Sequence[Provision], name: str) -> Sequence[str]:
        return list(dict.fromkeys(duty.text(name, self._lang) for duty in duties))

    def _draft(self, item: Provision) -> str:
        if item.draft is None:
            return ""
        cited = [
            self._catalog.article(article, DRAFT, self._lang)
            for article in item.draft.get("article", "").split(", ")
            if article
        ]
        where = phrase("comma", self._lang).join(cited) or phrase("page-draft-none", self._lang)
        change = phrase(f"page-draft-{item.draft['change']}", self._lang)
        known = phrase(f"page-draft-{item.draft['sure']}", self._lang)
        return f"{where}{phrase('colon', self._lang)}{change}{phrase('in-brackets', self._lang, known)}"

    def _see(self, item: Provision) -> Sequence[str]:
        provisions = {**self._catalog.duties, **self._catalog.provisions}
        return [f"{name} {provisions[name].text('title', self._lang)}" for name in item.see]

    def _related(self, items: Sequence[Provision]) -> Sequence[str]:
        """Other law, each with how it is known where its text was not read."""
        told = []
        for related in (related for item in items for related in item.related):
            known = phrase("in-brackets", self._lang, self._sure(related.sure))
            told.append(
                self._catalog.cited(related, self._lang) + (known if related.sure != "primary-copy" else "")
            )
        return list(dict.fromkeys(told))

    def _became(self, item: Provision) -> str:
        if item.became is None:
            return ""
        change = phrase(f"change-{item.became['change']}", self._lang)
        # What was dropped became nothing; what it is named beside says only where it stood.
        beside = "" if item.became["change"] == "dropped" else ", ".join(item.became["provisions"])
        return change + (phrase("in-brackets", self._lang, beside) if beside else "")

    def _how_known(self, item: Provision) -> str:
        if item.pack == DRAFT:
            return phrase(f"page-draft-{item.sure}", self._lang)
        return self._sure(item.sure)

    def _sure(self, sure: str | None) -> str:
        return phrase(f"page-sure-{sure}", self._lang) if sure else ""

    def _rows(self, *rows: tuple[str, str]) -> Sequence[tuple[str, str]]:
        return [(phrase(name, self._lang), text) for name, text in rows if text]


def _ordered(catalog: Catalog) -> list[Rule]:
    return [*sorted(catalog.rules.values(), key=lambda rule: rule.id), *OWN_RULES.values()]


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
