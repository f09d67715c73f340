"""The answer of the policies, `data.lint.answer`, checked before anything is made of it.

Whoever answered, the embedded module or a server: an answer of another shape, of another revision, or about
rules that nobody knows is no answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from linter.catalog import Catalog
from linter.errors import OtherRevision, PolicyUnavailable
from linter.findings import EvidencePlace, KeyPath, Violation

VERDICTS = ("applies", "does-not-apply", "unclear", "user-duties-only", "separate-rules-first")
OUTCOMES = ("yes", "no", "unclear", "undeclared")
STATUSES = ("met", "unmet", "undeclared", "not-applicable", "human")
FORCES = ("binding", "information", "future", "never")

Piece = TypeVar("Piece")
_REMEMBERED = 1000
"""Pieces of a kind that a reader remembers."""
_ID = attrgetter("id")


class Step(NamedTuple):
    """One step of the decision on scope, in codes."""

    step: str
    outcome: str
    reason: str


class State(NamedTuple):
    """What is said of one duty, in codes."""

    id: str
    pack: str
    status: str
    because: str
    rules: Sequence[str]


class Reach(NamedTuple):
    """How far the instrument of a pack reaches the service, in codes."""

    pack: str
    verdict: str
    reason: str


@dataclass(frozen=True)
class Answer:
    """What the policies say of one manifest."""

    verdict: str
    steps: Sequence[Step]
    packs: Sequence[Reach]
    """One for each pack that was chosen."""
    not_required: Sequence[str]
    """Codes of what the Measures are commonly taken to require, and do not."""
    duties: Sequence[State]
    violations: Sequence[Violation]


def read(document: Any, catalog: Catalog, *, any_revision: bool = False) -> Answer:
    """Make an `Answer` of what an engine returned.

    Raises `PolicyUnavailable` where the document is not what the policies of this version answer. With
    `any_revision`, another version may have answered, as long as it speaks of nothing that this one lacks.
    """
    answer = _mapping(document, "the answer")
    return _assembled(
        _head(answer, catalog, any_revision),
        [_state(item, catalog) for item in _list(answer.get("duties"), "duties")],
        [_violation(item, catalog) for item in _list(answer.get("violations"), "violations")],
    )


Pieces = tuple[str, Sequence[str], Sequence[str]]
"""An answer in pieces, each a JSON text: all but its lists, every duty, every violation."""


def pieces(document: Mapping[str, Any]) -> Pieces:
    """Take an answer that was read apart, so that a `Reader` knows its pieces again."""
    head = {key: value for key, value in document.items() if key not in {"duties", "violations"}}
    return _text_of(head), [*map(_text_of, document["duties"])], [*map(_text_of, document["violations"])]


class Reader:
    """Reads answers that were taken apart: a piece that came up in another one is not looked at again."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._heads: dict[str, Answer] = {}
        self._states: dict[str, State] = {}
        self._violations: dict[str, Violation] = {}

    def read(self, apart: Pieces) -> Answer:
        """As the function `read`; raises `ValueError` too, for what is no JSON."""
        head, duties, violations = apart
        return _assembled(
            _known_or(self._heads, head, self._head),
            [_known_or(self._states, duty, self._state) for duty in duties],
            [_known_or(self._violations, violation, self._violation) for violation in violations],
        )

    def _head(self, value: Any) -> Answer:
        return _head(_mapping(value, "the answer"), self._catalog, False)

    def _state(self, value: Any) -> State:
        return _state(value, self._catalog)

    def _violation(self, value: Any) -> Violation:
        return _violation(value, self._catalog)


def _known_or(known: dict[str, Piece], text: str, read: Callable[[Any], Piece]) -> Piece:
    found = known.get(text)
    if found is None:
        if len(known) >= _REMEMBERED:
            known.clear()
        found = known[text] = read(json.loads(text))
    return found


def _text_of(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def _assembled(head: Answer, duties: Iterable[State], violations: Sequence[Violation]) -> Answer:
    return Answer(
        verdict=head.verdict,
        steps=head.steps,
        packs=head.packs,
        not_required=head.not_required,
        duties=sorted(duties, key=_ID),
        violations=violations,
    )


def _head(answer: Mapping[str, Any], catalog: Catalog, any_revision: bool) -> Answer:
    """An answer but for its duties and violations."""
    revision = answer.get("revision")
    if revision != catalog.revision and not any_revision:
        raise OtherRevision(
            f"the policies that answered are of revision {revision!r}, this linter has {catalog.revision!r}",
            hint="load the policies of this version of measures-lint into OPA",
        )
    scope = _mapping(answer.get("scope"), "scope")
    return Answer(
        verdict=_one_of(scope.get("verdict"), VERDICTS, "scope.verdict"),
        steps=[_step(item) for item in _list(scope.get("steps"), "scope.steps")],
        packs=[_reach(name, item, catalog) for name, item in _mapping(answer.get("packs"), "packs").items()],
        not_required=[
            _text(code, "not_required") for code in _list(answer.get("not_required"), "not_required")
        ],
        duties=[],
        violations=[],
    )


def _step(item: Any) -> Step:
    step = _mapping(item, "a step")
    return Step(
        step=_text(step.get("step"), "step"),
        outcome=_one_of(step.get("outcome"), OUTCOMES, "step.outcome"),
        reason=_text(step.get("reason"), "step.reason"),
    )


def _reach(name: str, item: Any, catalog: Catalog) -> Reach:
    reach = _mapping(item, "a pack")
    return Reach(
        pack=_known(name, catalog.packs, "pack"),
        verdict=_one_of(reach.get("verdict"), VERDICTS, "pack.verdict"),
        reason=_text(reach.get("reason"), "pack.reason"),
    )


def _state(item: Any, catalog: Catalog) -> State:
    state = _mapping(item, "a duty")
    rules = [_text(rule, "duty.rules") for rule in _list(state.get("rules"), "duty.rules")]
    return State(
        id=_known(_text(state.get("id"), "duty.id"), catalog.duties, "duty"),
        pack=_known(_text(state.get("pack"), "duty.pack"), catalog.packs, "pack"),
        status=_one_of(state.get("status"), STATUSES, "duty.status"),
        because=_text(state.get("because"), "duty.because"),
        rules=sorted(_known(rule, catalog.rules, "rule") for rule in rules),
    )


def _violation(item: Any, catalog: Catalog) -> Violation:
    violation = _mapping(item, "a violation")
    rule = _known(_text(violation.get("rule"), "violation.rule"), catalog.rules, "rule")
    evidence = violation.get("evidence")
    return Violation(
        rule=rule,
        path=_path(violation.get("path"), rule),
        details=_mapping(violation.get("details"), f"violation.details of {rule}"),
        force=_one_of(violation.get("force"), FORCES, "violation.force"),
        evidence=None if evidence is None else _evidence(_mapping(evidence, "violation.evidence")),
    )


def _evidence(evidence: Mapping[str, Any]) -> EvidencePlace:
    anchor, line = evidence.get("anchor"), evidence.get("line")
    if line is not None and (not isinstance(line, int) or isinstance(line, bool) or line < 1):
        raise _odd("violation.evidence.line", line)
    return EvidencePlace(
        file=_text(evidence.get("file"), "violation.evidence.file"),
        anchor=None if anchor is None else _text(anchor, "violation.evidence.anchor"),
        line=line,
    )


def _path(value: Any, rule: str) -> KeyPath:
    parts = _list(value, f"violation.path of {rule}")
    if not all(isinstance(part, (str, int)) and not isinstance(part, bool) for part in parts):
        raise _odd(f"violation.path of {rule}", value)
    return tuple(parts)


def _known(name: str, names: Mapping[str, Any], kind: str) -> str:
    if name not in names:
        raise PolicyUnavailable(
            f"the policies answered with the {kind} {name!r}, which this version does not have",
            hint="use the policies that came with this version of measures-lint",
        )
    return name


def _one_of(value: Any, allowed: Sequence[str], where: str) -> str:
    if value not in allowed:
        raise _odd(where, value)
    return str(value)


def _mapping(value: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _odd(where, value)
    return value


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise _odd(where, value)
    return value


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise _odd(where, value)
    return value


def _odd(where: str, value: Any) -> PolicyUnavailable:
    shown = repr(value)
    shown = shown if len(shown) <= 60 else f"{shown[:60]}…"
    return PolicyUnavailable(
        f"the policies gave an answer of the wrong shape: {where} is {shown}",
        hint="correct the rule, if it is one of your own; "
        "else use the policies that came with this version of measures-lint",
    )
