"""Clauses that a manifest maps, looked at where it maps them; and those that it does not, looked for.

Words are signs and no proof. What is said here is how well a section seems to speak of its subject, and how
sure that is; whether it says enough is for a person to judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from linter.clauses.base import ClauseState, DocumentOf, Placeholder
from linter.clauses.placeholders import placeholders
from linter.clauses.responsibility import shifts
from linter.clauses.subjects import Subject, Subjects, load
from linter.clauses.texts import Text, Texts, is_legible
from linter.documents.base import Section
from linter.evidence import Evidence
from linter.findings import KeyPath

_DOCUMENTS: Mapping[str, KeyPath] = {
    "agreement": ("agreement", "document"),
    "publication": ("publication", "document"),
    "privacy": ("privacy", "policy"),
}
"""Where a manifest names the document of a group. Complaints have none: the first page of theirs is taken."""


def examine(
    data: Mapping[str, Any], evidence: Sequence[Evidence], document_of: DocumentOf
) -> list[ClauseState]:
    """What the documents behind `evidence` say of the subjects of clauses.

    `data` is the manifest, `evidence` what could be read of it. Documents that are neither Chinese nor
    English are passed over.
    """
    subjects = load()
    opened = [item for item in evidence if item.path[0] in subjects.groups]
    library = _Library(document_of)
    states = list(_mapped(subjects, opened, library))
    for item in _documents(opened):
        texts = library.texts(item.file)
        if texts is not None:
            states += _suggested(subjects, item, data, texts)
            if item.path == _DOCUMENTS["agreement"]:
                states += _shifted(subjects, item, texts)
    return states


def left_over(evidence: Iterable[Evidence], document_of: DocumentOf) -> list[Placeholder]:
    """The placeholders of the documents behind `evidence`, once for each file."""
    first: dict[str, KeyPath] = {}
    # Best said of the reference to the document, and not of one to a heading in it.
    for item in sorted(evidence, key=lambda item: item.anchor is not None):
        first.setdefault(item.file, item.path)
    found = []
    for file, path in first.items():
        document = document_of(file)
        if document is not None:
            found += [Placeholder(path, file, left.line, left.text) for left in placeholders(document)]
    return found


class _Library:
    """The documents of one manifest, each made ready once."""

    def __init__(self, document_of: DocumentOf) -> None:
        self._document_of = document_of
        self._known: dict[str, Texts | None] = {}

    def texts(self, file: str) -> Texts | None:
        if file not in self._known:
            document = self._document_of(file)
            legible = document is not None and is_legible(document)
            self._known[file] = Texts(document) if document is not None and legible else None
        return self._known[file]


def _mapped(subjects: Subjects, opened: Iterable[Evidence], library: _Library) -> Iterator[ClauseState]:
    for item in opened:
        subject = subjects.at(item.path)
        texts = library.texts(item.file) if subject is not None else None
        if subject is None or texts is None:
            continue
        section = texts.document.section(item.anchor) if item.anchor else None
        # An anchor that stands before every section names no text that could be judged.
        if item.anchor and section is None:
            continue
        text = texts.of(section) if section is not None else texts.whole()
        state, sure = _judged(subjects, subject, text)
        line = section.line if section is not None else None
        yield ClauseState(item.path, subject.name, state, item.file, item.anchor, line, sure)


def _judged(subjects: Subjects, subject: Subject, text: Text) -> tuple[str, str]:
    if text.stub:
        return "stub", "high"
    score = subjects.score(subject, text.heading, text.body)
    if score >= subjects.levels["speaks"]:
        return "speaks", _sure(subjects, score)
    others = (
        subjects.score(other, text.heading, text.body)
        for other in subjects.all
        if other.group == subject.group and other.words != subject.words
    )
    # What speaks of something else is off its subject; what speaks of nothing known may use its own words.
    elsewhere = max(others, default=0)
    if score <= 0 and elsewhere >= subjects.levels["sure"]:
        return "off-subject", "high"
    return "off-subject", "medium" if elsewhere >= subjects.levels["suggested"] else "low"


def _sure(subjects: Subjects, score: int) -> str:
    if score >= subjects.levels["sure"]:
        return "high"
    return "medium" if score >= subjects.levels["suggested"] else "low"


def _documents(opened: Sequence[Evidence]) -> Iterator[Evidence]:
    for path in _DOCUMENTS.values():
        yield from (item for item in opened if item.path == path)
    yield from [item for item in opened if item.path[0] == "complaints"][:1]


def _suggested(
    subjects: Subjects, item: Evidence, data: Mapping[str, Any], texts: Texts
) -> Iterator[ClauseState]:
    sections = texts.searched()
    for subject in subjects.all:
        if subject.group != item.path[0] or not _may_be_added(data, subject.path):
            continue
        found = best(subjects, subject, texts, sections)
        if found is None:
            continue
        section, score = found
        anchor = section.anchors[0]
        yield ClauseState(
            path=subject.path,
            subject=subject.name,
            state="suggested",
            file=item.file,
            anchor=anchor,
            line=section.line,
            sure=_sure(subjects, score),
            # Only beside a `document` does a bare anchor say in which file it stands.
            reference=f"#{anchor}" if item.path in _DOCUMENTS.values() else f"/{item.file}#{anchor}",
        )


def best(
    subjects: Subjects, subject: Subject, texts: Texts, sections: Iterable[Section]
) -> tuple[Section, int] | None:
    """The section that speaks best of `subject`, and its score; the first of equals, but the inner of two."""
    found: tuple[Section, int] | None = None
    for section in sections:
        text = texts.of(section)
        if text.stub:
            continue
        score = subjects.score(subject, text.heading, text.body)
        if not subjects.suffices(score, subject, text.heading):
            continue
        inner = found is not None and score == found[1] and section in texts.document.within(found[0])
        if found is None or score > found[1] or inner:
            found = section, score
    return found


def _may_be_added(data: Any, path: Sequence[str]) -> bool:
    """Whether the manifest says nothing at `path`, and the schema lets it say just this.

    `false` on the way states that there is nothing. An `evidence` is added only to something declared.
    """
    for position, key in enumerate(path):
        if key == "*" or not isinstance(data, Mapping):
            return False
        if key not in data:
            return path[-1] != "evidence" or position == len(path) - 1
        data = data[key]
    return False


def _shifted(subjects: Subjects, item: Evidence, texts: Texts) -> Iterator[ClauseState]:
    for shift in shifts(texts.document, subjects.responsibility):
        anchor = next(iter(shift.section.anchors), None)
        yield ClauseState(
            item.path, "responsibility", "shifts-responsibility", item.file, anchor, shift.line, shift.sure
        )
