"""The METADATA of the policies as values: rules, duties, packs, and the words of every answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from linter import resources
from linter.errors import PolicyUnavailable
from linter.findings import Severity

LANGUAGES = ("en", "zh")

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
    draft: Mapping[str, str]
    """Its counterpart in the draft of April 2023: `article` where there is one, `change` (`same`, `reworded`,
    `relaxed`, `tightened` or `added`), and `sure`: how the draft's words are known."""
    words: Words


@dataclass(frozen=True)
class Pack(Worded):
    """The rules of one instrument, and from when it binds."""

    id: str
    from_: str
    items: frozenset[int]
    """Articles whose numbers in brackets are items; elsewhere they are paragraphs."""
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
    phrases: Mapping[str, Any]
    """Words of `scope` steps and reasons, of a duty's `because`, of `force`, of what a rule `shows`, and of
    what is `not_required`."""
    references: Sequence[Sequence[str]]
    """Where a manifest may hold a reference to evidence; `*` stands for every item of a list."""

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
        """`9(2)` as it is cited in `lang`: `art. 9(2)` or `第九条第二款`."""
        if lang == "en":
            return f"art. {article}"
        number, _, part = article.partition("(")
        cited = f"第{_numeral(int(number))}条"
        if not part:
            return cited
        inner = _numeral(int(part.rstrip(")")))
        return f"{cited}第（{inner}）项" if int(number) in self.packs[pack].items else f"{cited}第{inner}款"


Snippets = Mapping[str, Mapping[str, str]]
"""Rule → `fails` or `passes` → the text of a manifest."""


def snippets() -> Snippets:
    """A manifest that fails each rule and one that does not: the fixtures that the rules are tested with."""
    found: Snippets = _read(resources.snippets(), lambda document: document)
    return found


def load() -> Catalog:
    """Read the catalog that was built from the policies."""
    found: Catalog = _read(resources.catalog(), parse)
    return found


def _read(path: Path, parse: Callable[[Any], Any]) -> Any:
    try:
        return parse(json.loads(path.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PolicyUnavailable(
            f"cannot read {path.name}, which tells of the rules: {error}",
            hint="reinstall measures-lint; in a checkout, run `make build`",
        ) from error


def parse(document: Mapping[str, Any]) -> Catalog:
    """Make values of the document that `linter.build` writes."""
    return Catalog(
        revision=document["revision"],
        opa=document["opa"],
        packs={
            name: Pack(name, pack["from"], frozenset(pack["items"]), pack["references"], pack["words"])
            for name, pack in document["packs"].items()
        },
        rules={
            rule["id"]: Rule(**{**rule, "severity": Severity[rule["severity"].upper()]})
            for rule in document["rules"]
        },
        duties={duty["id"]: Provision(**duty) for duty in document["duties"]},
        provisions={item["id"]: Provision(**item) for item in document["provisions"]},
        phrases=document["phrases"],
        references=document["references"],
    )


_DIGITS = "零一二三四五六七八九"


def _numeral(number: int) -> str:
    """`number`, from 1 to 99, in Chinese."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")
