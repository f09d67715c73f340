"""The values that a check produces. Frozen, and without input or output."""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from linter.errors import LinterError
    from linter.gist import Gist
    from linter.looked import Looked

KeyPath = tuple[str | int, ...]
"""Where something stands in a manifest: keys and, in lists, positions from 0."""


class Severity(enum.IntEnum):
    """How much a finding weighs; a larger number weighs more."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name that users write: `note`, `warning` or `error`."""
        return self.name.lower()


class Location(NamedTuple):
    """A stretch of a text: lines and columns from 1, in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class EvidencePlace(NamedTuple):
    """A place in a file that a manifest points to."""

    file: str
    """Relative to the root of the repository, with forward slashes."""
    anchor: str | None = None
    line: int | None = None


class Violation(NamedTuple):
    """What a policy reports: a rule, a place in the manifest, and the values of its message."""

    rule: str
    path: KeyPath
    details: Mapping[str, Any]
    force: str = "binding"
    """`binding`; `information` where it is unsettled that the duty binds; `future` where it binds from a
    later day; `never` where only a draft asked for it."""
    evidence: EvidencePlace | None = None


@dataclass(frozen=True)
class Suppressed:
    """Why a finding is not open: somebody accepted it, or it was there before."""

    by: str
    """`waiver` or `baseline`."""
    reason: str | None = None
    expires: str | None = None
    """Last day on which it counts, ISO 8601."""
    owner: str | None = None


@dataclass(frozen=True)
class Finding:
    """A violation in words and with a place, as a user meets it."""

    rule: str
    pack: str
    article: str | None
    severity: Severity
    message: str
    title: str
    remedy: str
    path: KeyPath
    location: Location
    because: str | None = None
    """Why it matters or how far it reaches: `gap in the record, …`."""
    evidence: EvidencePlace | None = None
    fingerprint: str = ""
    """The same for the same fault in the same place of the manifest, wherever its lines move."""
    suppressed: Suppressed | None = None


@dataclass(frozen=True)
class Reason:
    """One step of a decision on scope."""

    step: str
    question: str
    outcome: str
    """`yes`, `no`, `unclear` or `undeclared`: how this step was answered."""
    article: str
    text: str
    sure: str
    """`text` (the words of the law decide it), `practice`, `reasoned`, `open`, or `declared` (taken from the
    manifest)."""


@dataclass(frozen=True)
class Reach:
    """How far the instrument of one pack reaches a service."""

    pack: str
    verdict: str
    """As that of a `Scope`."""
    text: str
    """Why."""


@dataclass(frozen=True)
class Scope:
    """Whether and how far the Measures apply to a service."""

    verdict: str
    """`applies`, `does-not-apply`, `unclear`, `user-duties-only`, `separate-rules-first`."""
    reasons: Sequence[Reason]
    packs: Sequence[Reach] = ()
    """How far each chosen pack reaches the service: a draft may reach further than the text in force."""
    other_law: Sequence[str] = ()
    """What may bind although the Measures do not."""
    not_required: Sequence[str] = ()
    """What the Measures are commonly taken to require of the service, and do not, with the reason."""

    @property
    def applies(self) -> bool | str:
        """`True`, `False` or `"unclear"`, as the JSON output has it."""
        return {"applies": True, "user-duties-only": True, "does-not-apply": False}.get(
            self.verdict, "unclear"
        )


@dataclass(frozen=True)
class DutyState:
    """What can be said of one duty for one manifest."""

    id: str
    pack: str
    article: str
    title: str
    status: str
    """`met`, `unmet`, `undeclared`, `not-applicable` or `human`."""
    because: str
    rules: Sequence[str] = ()


@dataclass(frozen=True)
class Checked:
    """The outcome for one manifest."""

    path: str
    sha256: str | None
    """Of its bytes; `None` where they could not be read."""
    status: str
    """`checked`, `invalid` (breaks the schema), `unreadable` (a problem of the report says why) or `other`
    (no manifest, but a file with findings of its own)."""
    service: str | None = None
    scope: Scope | None = None
    duties: Sequence[DutyState] = ()
    findings: Sequence[Finding] = ()
    """Those that are open."""
    suppressed: Sequence[Finding] = ()
    """Those that a waiver or the baseline covers."""
    place: str = ""
    """Its path below the root of its repository, for services that know the repository only."""
    text: str = field(default="", repr=False, compare=False)
    """The manifest's own text, for snippets."""
    format: str | None = field(default=None, repr=False, compare=False)
    """Of the text: `yaml`, `toml` or `json`."""
    asked: frozenset[str] = field(default=frozenset(), repr=False, compare=False)
    """The rules whose findings were wanted."""
    profile: str = field(default="live", repr=False, compare=False)
    looked: Looked | None = field(default=None, repr=False, compare=False)
    """What was seen beside the answer, where a run is asked for the whole of it."""


@dataclass(frozen=True)
class Problem:
    """Something that could not be checked."""

    message: str
    path: str | None = None
    location: Location | None = None
    hint: str | None = None

    @classmethod
    def of(cls, error: LinterError) -> Problem:
        """What `error` says."""
        return cls(error.message, error.path, error.location, error.hint)


@dataclass(frozen=True)
class Seen:
    """What became of one file that was found: it was checked, or there is a problem, or both."""

    checked: Checked | None = None
    problem: Problem | None = None
    skipped: bool = False
    """Whether it is no manifest and nobody said that it is one: the problem is none of the run."""
    gist: Gist | None = None
    """Instead of `checked`, where a run asks for no more of a manifest that was checked."""

    @property
    def manifest(self) -> Checked | None:
        """What was checked, where that is a manifest and not another file with findings of its own."""
        return None if self.checked is None or self.checked.status == "other" else self.checked


@dataclass(frozen=True)
class Report:
    """Everything that one run found, and everything that it could not look at."""

    as_of: str
    engine: str
    manifests: Sequence[Checked]
    problems: Sequence[Problem] = ()
    skipped: Sequence[Problem] = ()
    """Files of a manifest's name that are no manifests."""
    elsewhere: Sequence[Checked] = ()
    """Files that are no manifests and have findings of their own: those of waivers and the baseline."""
    excluded: int = 0
    """Manifests that the configuration or `--exclude` left out."""

    @classmethod
    def of(cls, as_of: str, engine: str, seen: Iterable[Seen]) -> Report:
        """Everything that was `seen` in one run."""
        manifests: list[Checked] = []
        elsewhere: list[Checked] = []
        problems: list[Problem] = []
        skipped: list[Problem] = []
        for one in seen:
            if one.checked is not None:
                (elsewhere if one.checked.status == "other" else manifests).append(one.checked)
            if one.problem is not None:
                (skipped if one.skipped else problems).append(one.problem)
        return cls(as_of, engine, manifests, problems, skipped, elsewhere)

    @property
    def seen(self) -> Iterator[Seen]:
        """What the report was made of."""
        yield from map(Seen, self.manifests)
        yield from map(Seen, self.elsewhere)
        yield from (Seen(problem=problem) for problem in self.problems)
        yield from (Seen(problem=problem, skipped=True) for problem in self.skipped)

    @property
    def complete(self) -> bool:
        """Whether everything that was asked for could be checked."""
        return not self.problems and all(m.status == "checked" for m in self.manifests)


def pointer(path: KeyPath) -> str:
    """`path` as a JSON pointer (RFC 6901)."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def fingerprint(*words: str) -> str:
    """What names a finding by the words that make it the same: 16 hexadecimal digits."""
    return hashlib.sha256("\0".join(words).encode()).hexdigest()[:16]
