"""How well clauses are found, measured on the corpus of a checkout, and the page that shows it.

It calls what a check calls: once with nothing mapped, to see what is suggested, and once with every subject
mapped to every section, to see which of these mappings are doubted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from linter import documents
from linter.clauses import look
from linter.clauses.base import ClauseState
from linter.clauses.subjects import Subject, load
from linter.documents import Document
from linter.documents.characters import plain
from linter.evidence import Evidence
from linter.findings import KeyPath

SETS: Mapping[str, str] = {
    "tuning": "the words were chosen with these before the eyes",
    "hold-out": "written at the same time by the same hand, and not tuned on",
    "in-other-words": "written when the words stood, on purpose in words that nobody would expect",
}
"""The parts of the corpus, and what their figures are worth."""
_NAMED = {"agreement": "document", "publication": "document", "privacy": "policy"}
# It has the words of `decide_within`.
_NOT_MEASURED = frozenset({"acknowledge_within"})


@dataclass(frozen=True)
class Expected:
    """What a careful reader finds in one document of the corpus."""

    file: Path
    set: str
    lang: str
    of: Sequence[str]
    """Whose clauses are looked for: `agreement`, …"""
    kind: str
    holds: Mapping[str, Sequence[str]]
    """Subject → the headings that are right."""
    stubs: Sequence[str]
    placeholders: Mapping[int, Sequence[str]]
    shifts: Sequence[str]


@dataclass(frozen=True)
class Outcome:
    """What became of one subject in one document."""

    expected: Expected
    subject: str
    suggested: str | None
    """Heading of the section that was suggested; `None` for none."""
    searched: bool
    right: Sequence[str]
    """The headings that would have been right."""
    mapped: Mapping[str, tuple[str, str]]
    """Heading → state and certainty, had the manifest mapped the subject there."""


@dataclass(frozen=True)
class Score:
    """Outcomes, counted."""

    found: int
    """Suggested where a reader finds it."""
    wrong: int
    """Suggested where no reader would."""
    missed: int
    """Held by the document, and not suggested there."""
    confirmed: int
    """Mapped where it is, and not doubted."""
    doubted: int
    """Mapped where it is, and doubted in a note."""
    accused: int
    """Mapped where it is, and doubted in a warning."""
    noticed: int
    """Mapped where it is not, and doubted."""
    unnoticed: int
    """Mapped where it is not, and confirmed."""

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Score:
        """The counts of `outcomes`."""
        counts = dict.fromkeys(cls.__dataclass_fields__, 0)
        for outcome in outcomes:
            hit = outcome.suggested in outcome.right
            counts["found"] += hit
            counts["wrong"] += outcome.suggested is not None and not hit
            counts["missed"] += outcome.searched and bool(outcome.right) and not hit
            for heading, (state, sure) in outcome.mapped.items():
                if heading in outcome.right:
                    accused = state == "stub" or (state == "off-subject" and sure == "high")
                    name = "accused" if accused else "confirmed" if state == "speaks" else "doubted"
                else:
                    name = "unnoticed" if state == "speaks" else "noticed"
                counts[name] += 1
        return cls(**counts)

    @property
    def precision(self) -> float:
        """Of what was suggested, the share that is right."""
        return _share(self.found, self.found + self.wrong)

    @property
    def recall(self) -> float:
        """Of what the documents hold, the share that was suggested."""
        return _share(self.found, self.found + self.missed)


def expectations(corpus: Path) -> list[Expected]:
    """The table `expected.yaml` of a corpus."""
    table = yaml.safe_load((corpus / "expected.yaml").read_text("utf-8"))
    return [
        Expected(
            file=corpus / name,
            set=item["set"],
            lang=item["lang"],
            of=_listed(item["of"]),
            kind=item["kind"],
            holds={
                subject: [named(heading) for heading in _listed(where)]
                for subject, where in item["holds"].items()
            },
            stubs=[named(heading) for heading in item.get("stubs", ())],
            placeholders=item.get("placeholders", {}),
            shifts=[named(heading) for heading in item.get("shifts", ())],
        )
        for name, item in table.items()
    ]


def outcomes(expected: Expected) -> list[Outcome]:
    """What becomes of every subject in one document."""
    document = read(expected)
    subjects = [
        subject
        for subject in load().all
        if subject.group in expected.of and subject.name not in _NOT_MEASURED
    ]
    suggested = {state.subject: state for group in expected.of for state in _searched(expected, group)}
    mapped = _mapped(expected, document, subjects)
    return [
        Outcome(
            expected=expected,
            subject=".".join(subject.path),
            suggested=_heading(document, suggested.get(subject.name)),
            searched="*" not in subject.path,
            right=expected.holds.get(subject.name, ()),
            mapped=mapped[subject.path],
        )
        for subject in subjects
    ]


def read(expected: Expected) -> Document:
    """The document of the corpus."""
    return documents.read(expected.file.read_bytes(), expected.file.suffix)


def named(heading: str) -> str:
    """A heading as it is compared: without spaces, and with ordinary characters."""
    return "".join(plain(heading).split())


def _searched(expected: Expected, group: str) -> list[ClauseState]:
    name = expected.file.name
    path: KeyPath = ("complaints", "channels", 0, "evidence")
    data: dict[str, Any] = {
        "complaints": {"channels": [{"evidence": name}], "process": {}, "decide_within": {}}
    }
    if group in _NAMED:
        path, data = (group, _NAMED[group]), {group: {_NAMED[group]: name}}
    looked = look(data, [Evidence(path, name, None, "opened")], _only(expected))
    return [state for state in looked.clauses if state.state == "suggested"]


def _mapped(
    expected: Expected, document: Document, subjects: Sequence[Subject]
) -> Mapping[tuple[str, ...], Mapping[str, tuple[str, str]]]:
    """Subject → heading → state and certainty, with every subject mapped to every innermost section."""
    sections = [section for section in document.sections if section.heading and section.anchors]
    sections = [section for section in sections if len(document.within(section)) == 1]
    found: dict[tuple[str, ...], dict[str, tuple[str, str]]] = {}
    for subject in subjects:
        path: KeyPath = tuple(0 if key == "*" else key for key in subject.path)
        evidence = [Evidence(path, expected.file.name, section.anchors[0], "opened") for section in sections]
        states = look({}, evidence, _only(expected)).clauses
        found[subject.path] = {
            named(section.heading): (state.state, state.sure)
            for section, state in zip(sections, (s for s in states if s.state != "suggested"), strict=True)
            # A section without content is told as such, whatever it is mapped to.
            if state.state in ("speaks", "off-subject") or named(section.heading) in expected.stubs
        }
    return found


def _only(expected: Expected) -> Callable[[str], Document]:
    document = read(expected)
    return lambda file: document


def _heading(document: Document, state: ClauseState | None) -> str | None:
    section = document.section(state.anchor) if state is not None and state.anchor else None
    return None if section is None else named(section.heading)


def _listed(value: str | Sequence[str]) -> Sequence[str]:
    return [value] if isinstance(value, str) else value


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def page(corpus: Path) -> str:
    """`docs/clauses.md`: the figures of the corpus, by set and language, and by subject."""
    known = expectations(corpus)
    results = [outcome for expected in known for outcome in outcomes(expected)]
    rows = []
    for part in SETS:
        for lang, language in (("zh", "Chinese"), ("en", "English")):
            files = sum(e.set == part and e.lang == lang for e in known)
            score = Score.of(r for r in results if r.expected.set == part and r.expected.lang == lang)
            rows.append(f"| {part} | {language} | {files} | {_cells(score)} |")
    subjects = []
    for subject in dict.fromkeys(result.subject for result in results):
        score = Score.of(
            r for r in results if r.subject == subject and r.expected.set in ("tuning", "hold-out")
        )
        subjects.append(f"| `{subject}` | {_cells(score)} |")
    weights = load().weights
    return _PAGE.format(
        heading=weights["heading"],
        phrase=weights["phrase"],
        word=weights["word"],
        documents=len(known),
        sets="\n".join(
            f"- **{name}**: {sum(e.set == name for e in known)} documents, {what}."
            for name, what in SETS.items()
        ),
        rows="\n".join(rows),
        subjects="\n".join(subjects),
    )


def _cells(score: Score) -> str:
    held = score.found + score.missed
    precision = f"{score.precision:.0%}" if score.found + score.wrong else "–"
    recall = f"{score.recall:.0%}" if held else "–"
    at_place = score.confirmed + score.doubted + score.accused
    elsewhere = score.noticed + score.unnoticed
    return " | ".join(
        (
            f"{score.found} of {held}",
            precision,
            recall,
            f"{score.confirmed} of {at_place}",
            str(score.accused),
            f"{score.noticed} of {elsewhere}",
        )
    )


# ruff: noqa: E501 — the lines of a table are as long as they are.
_PAGE = """\
# Clauses

<!-- Written by `python -m linter.docs` from `tests/corpus`; change it in `linter/clauses/figures.py`. -->

A manifest says where an agreement, a privacy policy, a public page or a page of complaints holds a
clause. The linter reads that section: does it exist, is anything below its heading, does it speak
of its subject? Where a manifest does not say, the linter searches the document and suggests a
section. It also tells of what was left to be filled in, and of sections that seem to put all
responsibility upon users.

It goes by words, in Chinese and English, and words are signs. So no finding of this kind says that
a duty is breached; each says how sure it is, and most are notes. The words and their weights are in
[`linter/clauses/subjects.json`](../linter/clauses/subjects.json): a heading that names the subject
weighs {heading}, a phrase that is hardly used of anything else {phrase}, a word that is often used
of it {word}; a heading that names another subject takes away. A document in another language is
passed over.

| Rule | Severity | Says |
| --- | --- | --- |
| [clause-section-stub](rules/clause-section-stub.md) | warning | a heading without anything to read |
| [clause-off-subject](rules/clause-off-subject.md) | warning | it very likely speaks of something else |
| [clause-possibly-off-subject](rules/clause-possibly-off-subject.md) | note | few of its words are of the subject |
| [clause-suggested](rules/clause-suggested.md) | note | a section that could be mapped |
| [clause-shifts-responsibility](rules/clause-shifts-responsibility.md) | warning | a question for a person |
| [placeholder-in-evidence](rules/placeholder-in-evidence.md) | warning | something left to be filled in |

## Figures

`tests/corpus` holds {documents} documents that were written for this purpose: complete ones, ones
that lack a clause, and misleading ones, as Markdown, HTML, plain text, string tables and source
files.

{sets}

The third set shows where words end: who writes a clause in words that no such clause is written in
is told, in a note, that the section perhaps speaks of something else. What matters there is the
column *accused*: no right mapping was doubted in a warning. The first two are kinder than life,
since one hand wrote documents and words. The documents of `examples/`, which another hand wrote,
lie between: before the words were tried on them, 92 of their 99 mapped clauses were found, 2 were
found in the section around the right one, and 4 sections were suggested that nobody had mapped; of
the mappings, none was doubted in a warning. The words of those documents have been added since.

*Found* counts the clauses that the documents hold and a search suggests in the right section.
*Confirmed* counts them when the manifest maps them there, *accused* those doubted in a warning,
*noticed* the doubts when the manifest maps a subject to each of the sections that do not hold it.
(What a channel of complaints is mapped to is checked and never searched.)

| Set | Language | Documents | Found | Precision | Recall | Confirmed | Accused | Noticed |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
{rows}

## By subject

`tuning` and `hold-out`, both languages.

| Subject | Found | Precision | Recall | Confirmed | Accused | Noticed |
| --- | --- | --- | --- | --- | --- | --- |
{subjects}
"""
