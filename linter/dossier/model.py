"""Everything that a dossier tells, in both languages. Frozen values, without input or output.

`linter.dossier.build` makes them of a report; the forms (Markdown, HTML, an attestation) only write them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from linter.findings import EvidencePlace, Location, Problem, Severity, Suppressed
from linter.looked import Excerpt, File

STATUSES = ("met", "unmet", "undeclared", "not-applicable", "human")
"""What can be said of a duty, in the order in which it is counted."""


@dataclass(frozen=True)
class Text:
    """A text in English and in Chinese."""

    en: str
    zh: str

    def of(self, lang: str) -> str:
        """It in `lang`, `en` or `zh`."""
        return self.en if lang == "en" else self.zh

    @property
    def same(self) -> bool:
        """Whether the languages do not differ, as with names and numbers."""
        return self.en == self.zh


@dataclass(frozen=True)
class Fact:
    """Something that the manifest declares of the service."""

    path: str
    """Where, as people write it: `service.offered_as`."""
    label: Text
    values: Sequence[Text]
    """More than one for a list; none for a list that is declared empty."""


@dataclass(frozen=True)
class Model:
    """A model behind the service."""

    name: str
    facts: Sequence[Fact]
    """Origin, supplier, filing and the like, without the name."""


@dataclass(frozen=True)
class Step:
    """One step of the decision on scope."""

    step: str
    question: Text
    outcome: str
    """`yes`, `no`, `unclear` or `undeclared`."""
    article: str
    cited: Text
    text: Text
    """The reason for the outcome."""
    sure: str
    """As that of `linter.findings.Reason`."""


@dataclass(frozen=True)
class Reach:
    """How far the instrument of one pack reaches the service."""

    pack: str
    title: Text
    verdict: str
    text: Text


@dataclass(frozen=True)
class Scope:
    """Whether and how far the Measures apply."""

    verdict: str
    """As that of `linter.findings.Scope`."""
    headline: Text
    """The verdict in a sentence, with the article."""
    steps: Sequence[Step]
    reaches: Sequence[Reach]
    """One for each pack that was chosen."""
    other_law: Sequence[Text]
    not_required: Sequence[Text]


@dataclass(frozen=True)
class Reference:
    """A reference of the manifest to evidence, and what was found behind it."""

    path: str
    """Where the manifest holds it, as people write it."""
    file: str
    anchor: str | None
    line: int | None
    state: str
    """As that of `linter.evidence.Evidence`."""


@dataclass(frozen=True)
class Duty:
    """What can be said of one duty."""

    id: str
    pack: str
    article: str
    cited: Text
    title: Text
    description: Text
    """What the law asks, paraphrased."""
    binds: str
    """As that of `linter.catalog.Provision`."""
    status: str
    """One of `STATUSES`."""
    because: Text
    look_at: Text
    """What only a human can judge."""
    broken: Sequence[str]
    """The rules that report something of it, open or not."""
    rules: Sequence[str]
    """Every rule that looks at it."""
    references: Sequence[Reference]
    """Evidence that stands under the keys of the manifest that bear on it."""


@dataclass(frozen=True)
class Article:
    """The duties of one article, for a picture of all of them."""

    number: str
    pack: str
    cited: Text
    """`art. 9`, without paragraph or item."""
    duties: Sequence[Duty]


@dataclass(frozen=True)
class Told:
    """A finding, with what it is about."""

    rule: str
    pack: str
    article: str | None
    cited: Text | None
    severity: Severity
    title: Text
    message: Text
    because: Text | None
    remedy: Text
    file: str
    """The manifest, or the file of waivers or the baseline that it is about."""
    path: str
    """A JSON pointer."""
    location: Location
    fingerprint: str
    excerpt: Excerpt | None
    """Of `file`."""
    evidence: EvidencePlace | None
    evidence_excerpt: Excerpt | None
    """`None` where the file was not read as a document, and for code."""
    suppressed: Suppressed | None


@dataclass(frozen=True)
class Counterpart:
    """A duty under one of the texts that are compared."""

    id: str
    cited: Text
    status: str


@dataclass(frozen=True)
class Change:
    """What the final text made of one provision of the draft of April 2023."""

    id: str
    change: str
    """One of `linter.comparison.CHANGES`."""
    cited: Text
    """In the final text, with the place in the draft; for what was dropped, that alone."""
    title: Text
    was: Text
    changed: Text
    elsewhere: Sequence[Text]
    final: Counterpart | None
    draft: Sequence[Counterpart]
    sure: str
    """How the words of the draft are known: `text`, `seed` or `knowledge`."""
    concerns: bool
    """Whether it makes a difference to this service."""


@dataclass(frozen=True)
class Record:
    """Something that an inspector may ask to have explained under article 19, and where it lies."""

    name: str
    """The key of `inspection` that it is declared by."""
    label: Text
    asked: Text
    """What of the article it answers."""
    declared: str
    """`reference` (a file is named), `text` (a name or a contact is), `none` (declared as not there),
    `undeclared`, or `needless` (the manifest declares that there is nothing to explain)."""
    values: Sequence[str]
    """What is declared, where it is a text or a list of names."""
    reference: Reference | None
    excerpt: Excerpt | None
    beside: Sequence[Reference]
    """Other evidence that bears on it."""


@dataclass(frozen=True)
class Question:
    """Something that a human has to answer."""

    kind: str
    """`undeclared`: the manifest does not say; `human`: no file can show it; `scope`: it is not clear whether
    the Measures apply."""
    about: str
    """Id of the duty, or name of the step of the scope."""
    cited: Text
    title: Text
    question: Text
    look_at: Text


@dataclass(frozen=True)
class Day:
    """A date that matters to the service."""

    on: str
    """ISO 8601."""
    label: Text
    path: str
    """Where the manifest holds it; empty for what is no fact of the manifest."""


@dataclass(frozen=True)
class Service:
    """One manifest: what it declares and shows, and what was made of it."""

    path: str
    place: str
    """Its path below the root of its repository."""
    name: str | None
    status: str
    """`checked`, `invalid` (breaks the schema) or `unreadable`."""
    file: File | None
    """The manifest itself; `None` where it could not be read."""
    profile: str
    facts: Sequence[Fact] = ()
    models: Sequence[Model] = ()
    scope: Scope | None = None
    articles: Sequence[Article] = ()
    """The duties of the packs that were chosen, article by article."""
    findings: Sequence[Told] = ()
    """Those that are open, in the order of the text."""
    suppressed: Sequence[Told] = ()
    """Those that a waiver or the baseline covers."""
    changes: Sequence[Change] = ()
    """What the final text changed against the draft; those that concern the service and those that do not."""
    records: Sequence[Record] = ()
    questions: Sequence[Question] = ()
    days: Sequence[Day] = ()
    references: Sequence[Reference] = ()
    """Every reference to evidence, in the order of the schema."""
    files: Sequence[File] = ()
    """The evidence that was read, by name."""

    @property
    def title(self) -> str:
        """The name of the service, or else the manifest's path."""
        return self.name or self.path

    @property
    def duties(self) -> Sequence[Duty]:
        """Every duty, in the order of the articles."""
        return [duty for article in self.articles for duty in article.duties]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many duties have each of `STATUSES`."""
        return counted(duty.status for duty in self.duties)

    def found(self, severity: Severity) -> int:
        """How many open findings weigh `severity`."""
        return sum(told.severity is severity for told in self.findings)


@dataclass(frozen=True)
class Law:
    """An instrument that was checked against."""

    pack: str
    title: Text
    number: Text
    edition: Text
    binds_from: str | None
    """Its first day, ISO 8601; `None` for a draft."""
    sources: Sequence[str]
    """Addresses of its text."""


@dataclass(frozen=True)
class Versions:
    """Of what was at work: four different numbers."""

    tool: str
    policies: str
    """Digest of the policies."""
    opa: str
    """The version that compiled them."""
    schema: str
    laws: Sequence[Law]


@dataclass(frozen=True)
class Dossier:
    """What one run tells of one or more services."""

    as_of: str
    """The day that decides what binds, ISO 8601."""
    engine: str
    versions: Versions
    packs: Sequence[str]
    services: Sequence[Service]
    complete: bool
    """Whether everything could be looked at."""
    problems: Sequence[Problem] = ()
    """What could not, in English."""
    skipped: Sequence[Problem] = ()
    """Files of a manifest's name that are no manifests."""
    elsewhere: Sequence[Told] = ()
    """Findings about files that are no manifests: of waivers, of the baseline, of code without a manifest."""
    settings: Sequence[File] = ()
    """The configuration, the files of waivers and the baseline that the run went by."""
    excluded: int = 0
    """Manifests that the configuration or `--exclude` left out."""


def counted(statuses: Iterable[str]) -> Mapping[str, int]:
    """How many of `statuses` are which, every one of `STATUSES` among them."""
    numbers = Counter(statuses)
    return {status: numbers[status] for status in STATUSES}


def number_of(article: str) -> str:
    """`9` of `9(2)`."""
    return article.partition("(")[0]
