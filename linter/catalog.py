"""The METADATA of the policies as values: rules, duties, packs, and the words of every answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from linter import citations, resources
from linter.errors import PolicyUnavailable
from linter.findings import Severity

LANGUAGES = ("en", "zh")

DRAFT = "measures-draft"
"""The pack of the draft of April 2023."""

Words = Mapping[str, Mapping[str, str]]
"""Language → name of a text (`title`, `message`, …) → the text."""


class Worded:
    """Something that the policies have words for."""

    words: Words

    def text(self, name: str, lang: str) -> str:
        """The text `name` in `lang`; empty where there is none."""
        return self.words[lang].get(name, "")


@dataclass(frozen=True)
class Rule(Worded):
    """One check: where in the law it stands, how much it weighs, and its words."""

    id: str
    pack: str
    group: str
    severity: Severity
    article: str | None
    duties: Sequence[str]
    checks: Sequence[str]
    """Ids of the machine checks of the fact base that the rule covers, wholly or in part."""
    shows: str
    """What a violation shows: `declared_breach`, `missing_record`, `inconsistent`, `malformed`, `stale` or
    `declared_fact`."""
    sure: str | None
    references: Sequence[Mapping[str, str]]
    aliases: Sequence[str]
    words: Words


@dataclass(frozen=True)
class Instrument(Worded):
    """A law, a rule or a standard beside the Measures."""

    id: str
    sure: str
    """How its text is known: `primary-copy`, `secondary` or `knowledge`."""
    words: Words


@dataclass(frozen=True)
class Related:
    """A place in another instrument that is read together with a provision."""

    law: str
    """Id of the instrument."""
    articles: str | None
    """Such as `13-14, 27`; `None` where it is cited as a whole or by `words`."""
    sure: str
    words: Mapping[str, str]
    """Language → how the place is cited where it has no article; empty else."""


def plain_rule(
    name: str,
    severity: Severity,
    shows: str,
    english: Mapping[str, str],
    chinese: Mapping[str, str],
    *,
    pack: str,
    group: str,
) -> Rule:
    """A rule that is not Rego: it stands nowhere in the law, and covers no check of the fact base."""
    return Rule(
        id=name,
        pack=pack,
        group=group,
        severity=severity,
        article=None,
        duties=(),
        checks=(),
        shows=shows,
        sure=None,
        references=(),
        aliases=(),
        words={"en": english, "zh": chinese},
    )


@dataclass(frozen=True)
class Provision(Worded):
    """What one provision says, and to whom. One that binds providers or users is a duty."""

    id: str
    pack: str
    article: str
    binds: str
    """`provider`, `user`, `any` (providers and users), `authority` or `state`."""
    nature: str
    facts: Sequence[str]
    """Keys of the manifest that bear on it; none where it is no duty."""
    sure: str | None
    see: Sequence[str]
    """Other provisions that bear on it."""
    related: Sequence[Related]
    draft: Mapping[str, str] | None
    """Its counterpart in the draft of April 2023: `article` where there is one, `change` (`same`, `reworded`,
    `relaxed`, `tightened` or `added`), and `sure`: how the draft's words are known. `None` in the draft."""
    became: Mapping[str, Any] | None
    """What a provision of the draft became: `provisions` of the final text, and `change` as above or
    `dropped`. `None` in the final text."""
    words: Words


@dataclass(frozen=True)
class Pack(Worded):
    """The rules of one instrument, and from when it binds."""

    id: str
    from_: str | None
    """Its first day; `None` for a draft, which was never in force."""
    items: frozenset[int]
    """Articles whose numbers in brackets are items; elsewhere they are paragraphs."""
    reasons: Mapping[str, Mapping[str, str]]
    """Why it reaches a service or does not: code → language → words."""
    references: Sequence[Mapping[str, str]]
    words: Words


@dataclass(frozen=True)
class Catalog:
    """All that is known of the policies without asking them."""

    revision: str
    opa: str
    packs: Mapping[str, Pack]
    rules: Mapping[str, Rule]
    duties: Mapping[str, Provision]
    provisions: Mapping[str, Provision]
    """The provisions that are no duties: definitions, powers, principles."""
    instruments: Mapping[str, Instrument]
    """The law, rules and standards that the provisions are read with."""
    phrases: Mapping[str, Any]
    """Words of `scope` steps and reasons, of a duty's `because`, of `force`, of what a rule `shows`, of
    what is `not_required`, and of the `certainty` of what was read out of a document."""
    references: Sequence[Sequence[str]]
    """Where a manifest may hold a reference to evidence; `*` stands for every item of a list."""
    as_of: str | None
    """The day whose numbering laws are cited by (ISO 8601); `None` for a page that is read on any day."""

    def phrase(self, *names: str, lang: str) -> str:
        """The words under `names` in one language.

        Raises `PolicyUnavailable` where the policies used a code that has no words: the catalog and the
        policies are then not of one revision.
        """
        found: Any = self.phrases
        for name in names:
            found = found.get(name) if isinstance(found, Mapping) else None
        if not isinstance(found, Mapping) or lang not in found:
            raise PolicyUnavailable(
                f"the policies answered {'.'.join(names)}, for which this version has no words",
                hint="use the policies that came with this version of measures-lint",
            )
        return str(found[lang])

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Former rule ids and what they are called now."""
        return {old: rule.id for rule in self.rules.values() for old in rule.aliases}

    def article(self, article: str, pack: str, lang: str) -> str:
        """`9(2)` as it is cited in `lang`: `art. 9(2)` or `第九条第二款`; of a draft, `draft art. 9`."""
        of_draft = self.packs[pack].from_ is None
        if lang == "en":
            return f"draft art. {article}" if of_draft else f"art. {article}"
        cited = citations.article(article, lang, self.packs[pack].items)
        return f"征求意见稿{cited}" if of_draft else cited

    def cited(self, related: Related, lang: str) -> str:
        """`related` with the name of its instrument, as it is cited in `lang`."""
        name = self.instruments[related.law].text("title", lang)
        place = related.words.get(lang, "")
        if related.articles and related.law == "csl":
            place = citations.cybersecurity_law(related.articles, lang, self.as_of)
        elif related.articles:
            place = citations.cited(related.articles, lang)
        return f"{name}{', ' if lang == 'en' and place else ''}{place}"


Snippets = Mapping[str, Mapping[str, str]]
"""Rule → `fails` or `passes` → the text of a manifest."""


def snippets() -> Snippets:
    """A manifest that fails each rule and one that does not: the fixtures that the rules are tested with."""
    found: Snippets = _read(resources.snippets(), lambda document: document)
    return found


def load(as_of: str | None = None) -> Catalog:
    """Read the catalog that was built from the policies, with laws cited as on the day `as_of`."""
    found: Catalog = _read(resources.catalog(), lambda document: parse(document, as_of))
    return found


def document() -> dict[str, Any]:
    """The catalog as it was built, before values are made of it."""
    found: dict[str, Any] = _read(resources.catalog(), lambda document: document)
    return found


def _read(path: Path, parse: Callable[[Any], Any]) -> Any:
    try:
        return parse(json.loads(path.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PolicyUnavailable(
            f"cannot read {path.name}, which tells of the rules: {error}",
            hint="reinstall measures-lint; in a checkout, run `make build`",
        ) from error


def parse(document: Mapping[str, Any], as_of: str | None = None) -> Catalog:
    """Make values of the document that `linter.build` writes."""

    def worded(item: Mapping[str, Any]) -> dict[str, Any]:
        return {**item, "words": _resolved(item["words"], as_of)}

    def provision(item: Mapping[str, Any]) -> Provision:
        return Provision(**{**worded(item), "related": [Related(**related) for related in item["related"]]})

    return Catalog(
        revision=document["revision"],
        opa=document["opa"],
        packs={
            name: Pack(
                **{
                    **pack,
                    "id": name,
                    "items": frozenset(pack["items"]),
                    "words": _resolved(pack["words"], as_of),
                }
            )
            for name, pack in document["packs"].items()
        },
        rules={
            rule["id"]: Rule(**{**worded(rule), "severity": Severity[rule["severity"].upper()]})
            for rule in document["rules"]
        },
        duties={duty["id"]: provision(duty) for duty in document["duties"]},
        provisions={item["id"]: provision(item) for item in document["provisions"]},
        instruments={item["id"]: Instrument(**item) for item in document["instruments"]},
        phrases=_resolved(document["phrases"], as_of),
        references=document["references"],
        as_of=as_of,
    )


def _resolved(node: Any, as_of: str | None, lang: str = "") -> Any:
    """`node` with the citations in its texts, which stand below `en` and `zh`, put in words."""
    if isinstance(node, dict):
        return {
            key: _resolved(child, as_of, key if key in LANGUAGES else lang) for key, child in node.items()
        }
    if isinstance(node, list):
        return [_resolved(child, as_of, lang) for child in node]
    return citations.resolved(node, lang, as_of) if lang and isinstance(node, str) else node
