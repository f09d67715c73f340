"""What is shown where the pointer rests: the page of a rule, and what a key is for."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from linter.catalog import Catalog, Provision, Rule, Snippets
from linter.findings import Finding
from linter.formats import Format
from linter.lsp import markdown
from linter.lsp.checking import Verdict
from linter.lsp.cursor import scanned
from linter.lsp.keys import Key, duties_at, key_at
from linter.lsp.positions import Text
from linter.own_rules import OWN_RULES
from linter.reporters.pages import Pages
from linter.reporters.phrases import phrase
from linter.schema_rules import RULES as SCHEMA_RULES
from linter.waivers.rules import RULES as WAIVER_RULES

_FINDINGS = 4
"""Findings that one hover tells of."""
_DUTIES = 12
_VALUES = 60


def hover(
    verdict: Verdict, snippets: Snippets, text: Text, form: Format, position: types.Position
) -> types.Hover | None:
    """All there is to say of what stands at `position`; `None` where that is nothing."""
    offset = text.offset(position)
    met = findings_at(verdict, text, offset, offset)[:_FINDINGS]
    parts = [_of_finding(finding, verdict, snippets) for finding in met]
    named = scanned(text.text, form, offset).path_at(offset)
    key = None if named is None else key_at(named[0], verdict.lang)
    if named is not None and key is not None:
        name = ".".join(str(part) for part in named[0] if isinstance(part, str))
        parts.append(_of_key(name, key, duties_at(named[0], verdict.catalog), verdict))
    if not parts:
        return None
    span = named[1] if named is not None else text.offsets(met[0].location)
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(content, text.between(*span))


def findings_at(verdict: Verdict, text: Text, start: int, end: int) -> list[Finding]:
    """The findings that touch the stretch between two offsets."""
    return [
        finding
        for finding in verdict.findings
        for begins, ends in [text.offsets(finding.location)]
        if begins <= end and start <= ends
    ]


def rule_of(catalog: Catalog, name: str) -> Rule | None:
    """The rule called `name`, of whatever kind."""
    own = {**SCHEMA_RULES, **WAIVER_RULES, **OWN_RULES}
    return catalog.rules.get(catalog.aliases.get(name, name)) or own.get(name)


def rule_page(catalog: Catalog, snippets: Snippets, lang: str, rule: Rule) -> str:
    """The page of a rule."""
    page = Pages(catalog, snippets, lang).rule(rule)
    head = " · ".join(markdown.escaped(text) for text in (page.name, *page.facts))
    lines = [f"### {markdown.escaped(page.title)}", head, markdown.escaped(page.description)]
    lines.append(
        "\n".join(f"- {markdown.bold(label)}: {markdown.escaped(text)}" for label, text in page.rows)
    )
    for shown, snippet in page.snippets:
        lines += [markdown.bold(shown), markdown.code(snippet, "yaml")]
    return "\n\n".join(lines)


def _of_finding(finding: Finding, verdict: Verdict, snippets: Snippets) -> str:
    # What was found here comes first; the page speaks of every manifest.
    lines = [f"{markdown.bold(finding.message)}  "]
    lines += [f"{markdown.escaped(finding.because)}  "] if finding.because else []
    lines.append(
        f"{markdown.escaped(phrase('page-remedy', verdict.lang))}: {markdown.escaped(finding.remedy)}"
    )
    rule = rule_of(verdict.catalog, finding.rule)
    told = "\n".join(lines)
    return told if rule is None else f"{told}\n\n{rule_page(verdict.catalog, snippets, verdict.lang, rule)}"


def _of_key(name: str, key: Key, duties: list[Provision], verdict: Verdict) -> str:
    return "\n\n".join(part for part in _lines_of_key(name, key, duties, verdict) if part)


def _lines_of_key(name: str, key: Key, duties: list[Provision], verdict: Verdict) -> Iterator[str]:
    yield f"{markdown.bold(key.title)} · {markdown.escaped(name)}"
    yield markdown.escaped(key.description)
    yield "\n".join(
        f"- {markdown.bold(value)}: {markdown.escaped(means)}" for value, means in key.values[:_VALUES]
    )
    yield "\n".join(
        f"- {markdown.escaped(verdict.catalog.article(duty.article, duty.pack, verdict.lang))} "
        f"{markdown.escaped(duty.text('title', verdict.lang))}"
        for duty in duties[:_DUTIES]
    )
