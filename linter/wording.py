"""From codes to words and places: what the policies answered about one manifest, as its reader meets it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from linter.catalog import Catalog, Rule
from linter.engine.answer import Answer, State, Step
from linter.errors import PolicyUnavailable
from linter.evidence import Evidence
from linter.findings import (
    DutyState,
    EvidencePlace,
    Finding,
    KeyPath,
    Location,
    Reach,
    Reason,
    Scope,
    Severity,
    Violation,
    fingerprint,
    pointer,
)
from linter.schema_rules import RULES as SCHEMA_RULES
from linter.weights import UNCHANGED, Weight, Weights

if TYPE_CHECKING:
    from linter.manifest import Manifest
    from linter.schema import Breach

_OWN_KEYS = {"document", "evidence", "policy"}
"""Keys that hold the evidence of what they stand in."""
_REMEMBERED = 1000
"""Things of a kind that are remembered in words."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


_ordered = json.JSONEncoder(sort_keys=True).encode


class Located(Protocol):
    """Knows where a manifest holds what a violation is about."""

    def locate(self, path: KeyPath) -> Location:
        """Find the place of `path`, or of the nearest parent that is there."""


class _Words(NamedTuple):
    """What is said of a violation, and how heavy it weighs."""

    severity: Severity
    because: str
    message: str
    title: str
    remedy: str


class Wording:
    """Puts the answers about manifests into one language."""

    def __init__(self, catalog: Catalog, lang: str) -> None:
        self._catalog = catalog
        self._lang = lang
        self._duties: dict[tuple[str, ...], DutyState] = {}
        self._scopes: dict[tuple[Any, ...], Scope] = {}
        self._known: dict[tuple[str, str, Weight, str], _Words] = {}

    def scope(self, answer: Answer) -> Scope:
        """The decision on scope, step by step."""
        key = (answer.verdict, *answer.steps, *answer.packs, *answer.not_required)
        if key not in self._scopes:
            if len(self._scopes) >= _REMEMBERED:
                self._scopes.clear()
            self._scopes[key] = self._scope(answer)
        return self._scopes[key]

    def _scope(self, answer: Answer) -> Scope:
        closed = answer.verdict == "does-not-apply"
        return Scope(
            verdict=answer.verdict,
            reasons=[self._reason(step) for step in answer.steps],
            packs=[
                Reach(reach.pack, reach.verdict, self._reach(reach.pack, reach.reason))
                for reach in answer.packs
            ],
            other_law=[law[self._lang] for law in self._catalog.phrases["other_law"]] if closed else [],
            not_required=[
                self._catalog.phrase("not_required", code, lang=self._lang) for code in answer.not_required
            ],
        )

    def duty(self, state: State) -> DutyState:
        """The state of one duty, with the reason for it."""
        # The same states come up in one manifest after the other.
        key = (state.id, state.status, state.because, *state.rules)
        if key not in self._duties:
            if len(self._duties) >= _REMEMBERED:
                self._duties.clear()
            self._duties[key] = self._duty(state)
        return self._duties[key]

    def _duty(self, state: State) -> DutyState:
        duty = self._catalog.duties[state.id]
        template = self._catalog.phrase("because", state.because, lang=self._lang)
        return DutyState(
            id=duty.id,
            pack=duty.pack,
            article=duty.article,
            title=duty.text("title", self._lang),
            status=state.status,
            because=self._fill(template, duty.words[self._lang], duty.id),
            rules=state.rules,
        )

    def findings(
        self,
        violations: Iterable[Violation],
        manifest: Located,
        evidence: Sequence[Evidence],
        path: str,
        weights: Weights = UNCHANGED,
    ) -> list[Finding]:
        """`violations` of the policies with their places in `manifest`, in the order of its text.

        `path` is where the manifest lies in its repository.
        """
        places = _Places(evidence)
        sites = []
        # In an order that does not hang on the language, so that equal places keep theirs in each.
        for details, violation in sorted(
            ((_ordered(violation.details), violation) for violation in violations), key=itemgetter(0)
        ):
            rule = self._catalog.rules[violation.rule]
            location = manifest.locate(violation.path)
            words = self._words(violation, details, rule, weights.of(rule))
            make = partial(self._finding, violation, rule, words, location, places)
            sites.append(_Site.of(rule, violation.path, location, make))
        return _identified(sites, path)

    def breaches(self, breaches: Iterable[Breach], manifest: Manifest, path: str) -> list[Finding]:
        """What breaks the schema, as findings."""
        return _identified([self._breach(breach, manifest) for breach in breaches], path)

    def _reach(self, pack: str, reason: str) -> str:
        words = self._catalog.packs[pack].reasons
        if reason not in words:
            raise PolicyUnavailable(
                f"the policies gave {reason!r} as a reason for {pack}, for which this version has no words",
                hint="use the policies that came with this version of measures-lint",
            )
        return words[reason][self._lang]

    def _reason(self, step: Step) -> Reason:
        words = ("reasons", step.reason)
        reason = self._catalog.phrases["reasons"].get(step.reason, {})
        return Reason(
            step=step.step,
            question=self._catalog.phrase("steps", step.step, lang=self._lang),
            outcome=step.outcome,
            text=self._catalog.phrase(*words, lang=self._lang),
            article=str(reason["article"]),
            sure=str(reason["sure"]),
        )

    def _words(self, violation: Violation, details: str, rule: Rule, weight: Weight) -> _Words:
        """What is said of a violation wherever it stands; `details` are its own as a text."""
        # The same violations come up in one manifest after the other.
        key = (rule.id, violation.force, weight, details)
        words = self._known.get(key)
        if words is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            severity, because = self._force(violation, rule, weight)
            said = self._worded(violation.details)
            words = self._known[key] = _Words(
                severity=severity,
                because=because,
                message=self._fill(rule.text("message", self._lang), said, rule.id),
                title=rule.text("title", self._lang),
                remedy=self._fill(rule.text("remedy", self._lang), said, rule.id),
            )
        return words

    def _finding(
        self,
        violation: Violation,
        rule: Rule,
        words: _Words,
        location: Location,
        places: _Places,
        mark: str,
    ) -> Finding:
        return Finding(
            rule=rule.id,
            pack=rule.pack,
            article=rule.article,
            severity=words.severity,
            message=words.message,
            title=words.title,
            remedy=words.remedy,
            path=violation.path,
            location=location,
            because=words.because,
            evidence=places.of(violation),
            fingerprint=mark,
        )

    def _force(self, violation: Violation, rule: Rule, weight: Weight) -> tuple[Severity, str]:
        between = "; " if self._lang == "en" else "；"
        shows = self._catalog.phrase("shows", rule.shows, lang=self._lang)
        if weight.lowered_by is not None:
            shows = between.join((shows, self._lowered(weight.lowered_by)))
        if violation.force == "binding":
            return weight.severity, shows
        words = self._catalog.phrase("force", violation.force, lang=self._lang)
        words = self._fill(words, {"from": self._catalog.packs[rule.pack].from_}, rule.id)
        limit = Severity.WARNING if violation.force == "future" else Severity.NOTE
        return min(weight.severity, limit), f"{words}{between}{shows}"

    def _lowered(self, profile: str) -> str:
        if not profile:
            return "lowered by the configuration" if self._lang == "en" else "已由配置降低级别"
        return (
            f"lowered by the profile `{profile}`" if self._lang == "en" else f"已由情境 `{profile}` 降低级别"
        )

    def _breach(self, breach: Breach, manifest: Manifest) -> _Site:
        rule = SCHEMA_RULES[breach.rule]
        locate = manifest.locate_key if breach.at_key else manifest.locate_value
        location = locate(breach.path)

        def make(mark: str) -> Finding:
            return Finding(
                rule=rule.id,
                pack=rule.pack,
                article=None,
                severity=rule.severity,
                message=self._fill(rule.text("message", self._lang), breach.details, rule.id),
                title=rule.text("title", self._lang),
                remedy=self._fill(rule.text("remedy", self._lang), breach.details, rule.id),
                path=breach.path,
                location=location,
                fingerprint=mark,
            )

        return _Site.of(rule, breach.path, location, make)

    def _fill(self, template: str, values: Mapping[str, Any], owner: str) -> str:
        def value_of(match: re.Match[str]) -> str:
            if match[1] not in values:
                raise PolicyUnavailable(
                    f"the words of {owner} need {match[1]!r}, which the policies did not give",
                    hint="add it to the rule's `details`, if it is one of your own; "
                    "else use the policies that came with this version of measures-lint",
                )
            return self._said(values[match[1]])

        return _PLACEHOLDER.sub(value_of, template)

    def _worded(self, details: Mapping[str, Any]) -> Mapping[str, Any]:
        """`details` with words for how sure a rule is of what it says."""
        if "sure" not in details:
            return details
        return {**details, "sure": self._catalog.phrase("certainty", str(details["sure"]), lang=self._lang)}

    def _said(self, value: Any) -> str:
        if isinstance(value, dict) and self._lang in value:
            return str(value[self._lang])
        if isinstance(value, list):
            return (", " if self._lang == "en" else "、").join(self._said(item) for item in value)
        return str(value)


class _Places:
    """Where the evidence of a manifest stands."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        self._lines = {(item.file, item.anchor): item.line for item in evidence}
        self._opened: dict[KeyPath, EvidencePlace] = {}
        for item in evidence:
            if item.state == "opened":
                place = EvidencePlace(item.file, item.anchor, item.line)
                # A rule reports the fact, and the reference stands at it or in a key of it.
                for path in (item.path, item.path[:-1]) if item.path[-1] in _OWN_KEYS else (item.path,):
                    self._opened.setdefault(path, place)

    def of(self, violation: Violation) -> EvidencePlace | None:
        """What a violation names as its evidence, or what was opened for the fact that it reports."""
        named = violation.evidence
        if named is None:
            return self._opened.get(violation.path)
        if named.line is not None:
            return named
        return EvidencePlace(named.file, named.anchor, self._lines.get((named.file, named.anchor)))


class _Site(NamedTuple):
    """A finding to be, by where it stands in the text."""

    line: int
    column: int
    rule: str
    pointer: str
    path: KeyPath
    make: Callable[[str], Finding]
    """Gives the finding with its fingerprint."""

    @classmethod
    def of(cls, rule: Rule, path: KeyPath, location: Location, make: Callable[[str], Finding]) -> _Site:
        return cls(location.line, location.column, rule.id, pointer(path), path, make)


def _identified(sites: Iterable[_Site], path: str) -> list[Finding]:
    """The findings in the order of the text, each with its fingerprint."""
    seen: dict[tuple[str, KeyPath], int] = {}
    identified = []
    for site in sorted(sites, key=itemgetter(slice(4))):
        repeat = seen.get((site.rule, site.path), 0)
        seen[site.rule, site.path] = repeat + 1
        identified.append(site.make(fingerprint(site.rule, path, site.pointer, str(repeat))))
    return identified
