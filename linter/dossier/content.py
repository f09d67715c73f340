"""What a dossier says of each service, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.dossier.blocks import (
    Bar,
    Block,
    Facts,
    Folded,
    Items,
    Line,
    Paragraph,
    Picture,
    Quote,
    Row,
    Section,
    Span,
    Table,
    said,
    span,
)
from linter.dossier.model import (
    Change,
    Dossier,
    Duty,
    Fact,
    Record,
    Reference,
    Scope,
    Service,
    Text,
    Told,
)
from linter.dossier.phrases import MARKS, words
from linter.findings import EvidencePlace, Problem, Severity
from linter.looked import File

_PLACES = 30
"""Pieces of evidence that one duty lists; all of them are in the list of references."""
_LATER = {"same"}
"""Changes that are counted and not shown."""


def service_section(service: Service, prefix: str, *, located: bool = False) -> Section:
    """Everything about one service; the ids of what it holds begin with `prefix`.

    `located` puts the path of its manifest beside its name, where another has the same.
    """
    title = [span(service.title, "own"), *([span(service.path, "code label")] if located else [])]
    return Section(prefix, title, list(_service(service, prefix)), "service", listed=True)


def closing(dossier: Dossier) -> Iterator[Section]:
    """What all services of a run have in common."""
    if dossier.elsewhere:
        told = [_finding(one, f"e-{n}") for n, one in enumerate(dossier.elsewhere, 1)]
        yield Section("elsewhere", said(words("elsewhere")), told, listed=True)
    yield Section("settings", said(words("settings")), list(_settings(dossier)), listed=True)
    yield Section("versions", said(words("versions")), list(_versions(dossier)), listed=True)


def troubles(problems: Sequence[Problem], skipped: Sequence[Problem], excluded: int) -> Iterator[Block]:
    """What could not be looked at, which stands before everything else."""
    if problems:
        yield Section(
            "incomplete",
            said(words("incomplete")),
            [Paragraph(said(words("incomplete-text"))), Items([_problem(problem) for problem in problems])],
            "warning",
        )
    if skipped:
        yield Section("skipped", said(words("skipped")), [Items([_problem(problem) for problem in skipped])])
    if excluded:
        yield Paragraph(said(words("excluded", str(excluded))))


def _problem(problem: Problem) -> Line:
    place = f":{problem.location.line}:{problem.location.column}" if problem.location else ""
    line = [span(f"{problem.path}{place}", "code"), span("–")] if problem.path else []
    hint = f" ({problem.hint})" if problem.hint else ""
    # Errors are told in English, whatever language a page is read in.
    return [*line, span(f"{problem.message}{hint}", "english")]


def _service(service: Service, prefix: str) -> Iterator[Block]:
    yield Facts(list(_standing(service, prefix)))
    if service.status == "invalid":
        yield Paragraph(said(words("invalid")), "warning")
    if service.status == "unreadable":
        yield Paragraph(said(words("unreadable")), "warning")
        return
    if service.articles:
        yield Bar(f"{prefix}-bar", words("picture"), service.counts)

    def part(name: str, title: str, blocks: Iterator[Block]) -> Section:
        return Section(f"{prefix}-{name}", said(words(title)), list(blocks), listed=True)

    if service.status == "checked":
        yield part("service", "service", _declared(service, prefix))
        if service.scope is not None:
            yield part("scope", "scope", _scope(service.scope, prefix))
        if service.articles:
            yield part("duties", "picture", iter([_picture_text(), Picture(prefix, service.articles)]))
            yield part("each", "each-duty", (_duty(d, prefix) for d in service.duties))
    yield part("findings", "findings", _findings(service, prefix))
    if service.status == "checked":
        if service.suppressed:
            yield part("waived", "waived", _waived(service, prefix))
        yield part("comparison", "comparison", _comparison(service.changes, prefix))
        yield part("inspection", "inspection", _inspection(service.records, prefix))
        yield part("questions", "questions", _questions(service, prefix))
        yield part("days", "days", _days(service, prefix))
    yield part("files", "files", _files(service, prefix))


def _standing(service: Service, prefix: str) -> Iterator[tuple[Text, Sequence[Line]]]:
    if service.scope is not None:
        yield words("scope"), [[span(service.scope.headline, "strong")]]
    numbers = []
    for severity in sorted(Severity, reverse=True):
        count = service.found(severity)
        name = f"{severity.word}s-{'one' if count == 1 else 'many'}"
        if count:
            numbers.append(span(words(name, str(count)), f"severity-{severity.word}"))
    if numbers or service.status == "checked":
        found = _joined(numbers) if numbers else said(words("no-findings"))
        yield words("open-findings"), [found]
    if service.suppressed:
        yield words("set-aside"), [said(str(len(service.suppressed)), link=f"{prefix}-waived")]
    if service.status == "checked":
        yield words("questions-count"), [said(str(len(service.questions)), link=f"{prefix}-questions")]
    yield words("manifest"), [said(service.path, "code")]
    if service.profile != "live":
        yield words("profile"), [said(service.profile, "code")]


def _declared(service: Service, prefix: str) -> Iterator[Block]:
    yield Paragraph(said(words("declared-only")))
    yield Facts([(fact.label, _values(fact)) for fact in service.facts])
    if not service.models:
        yield Paragraph(said(words("no-models")))
        return
    labels = list({fact.label: None for model in service.models for fact in model.facts})
    rows = []
    for model in service.models:
        told = {fact.label: _joined([s for line in _values(fact) for s in line]) for fact in model.facts}
        rows.append(Row([said(model.name, "own"), *(told.get(label, said("–")) for label in labels)]))
    yield Table(f"{prefix}-models", words("models"), [words("model"), *labels], rows)


def _values(fact: Fact) -> Sequence[Line]:
    if not fact.values:
        return [said(words("empty-list"))]
    return [said(value, "own" if value.same else "") for value in fact.values]


def _scope(scope: Scope, prefix: str) -> Iterator[Block]:
    yield Paragraph([span(scope.headline, "strong")], "lead")
    yield Table(
        f"{prefix}-steps",
        words("scope-steps"),
        [words("step"), words("outcome"), words("why"), words("column-article"), words("sure")],
        [
            Row(
                [
                    said(step.question),
                    said(words(f"outcome-{step.outcome}"), "strong"),
                    said(step.text),
                    said(step.cited),
                    said(words(f"sure-{step.sure}")),
                ]
            )
            for step in scope.steps
        ],
    )
    if scope.reaches:
        yield Table(
            f"{prefix}-reaches",
            words("reaches"),
            [words("instrument"), words("outcome"), words("why")],
            [
                Row([said(reach.title), said(words(f"reach-{reach.verdict}"), "strong"), said(reach.text)])
                for reach in scope.reaches
            ],
        )
    if scope.other_law:
        title = said(words("other-law"))
        yield Section(f"{prefix}-other", title, [Items([said(law) for law in scope.other_law])])
    if scope.not_required:
        yield Folded(words("not-required"), [Items([said(text) for text in scope.not_required])])


def _picture_text() -> Paragraph:
    return Paragraph(said(words("picture-text")))


def _duty(duty: Duty, prefix: str) -> Section:
    named = [span(duty.title)]
    behind: list[tuple[Text, Sequence[Line]]] = [
        (words("rules"), [_listed(duty.rules)] if duty.rules else [said(words("no-rules"))])
    ]
    if duty.references:
        behind.append((words("evidence"), _places(duty.references, prefix)))
    blocks: list[Block] = [Paragraph(said(duty.description, "asks")), Paragraph(said(duty.because))]
    if duty.broken:
        blocks.append(Facts([(words("broken"), [_listed(duty.broken)])]))
    blocks.append(Folded(words("behind"), [Facts(behind)]))
    return Section(
        f"{prefix}-{duty.id}",
        named,
        blocks,
        f"duty status-{duty.status}",
        [status(duty.status), span(duty.cited, "cited")],
    )


def _places(references: Sequence[Reference], prefix: str) -> Sequence[Line]:
    """Where evidence lies, each place once: several keys may point to one."""
    places = list({(_where(one), one.state): one for one in references}.values())
    told = [_reference(one) for one in places[:_PLACES]]
    if len(places) > _PLACES:
        told.append(said(words("more-places", str(len(places) - _PLACES)), link=f"{prefix}-files"))
    return told


def status(name: str) -> Span:
    """A state with its sign."""
    told = words(f"status-{name}")
    return Span(Text(f"{MARKS[name]} {told.en}", f"{MARKS[name]} {told.zh}"), f"status-{name}")


def _findings(service: Service, prefix: str) -> Iterator[Block]:
    if not service.findings:
        yield Paragraph(said(words("no-findings")))
    heaviest = sorted(service.findings, key=lambda told: -told.severity)
    yield from (_finding(told, f"{prefix}-f{number}") for number, told in enumerate(heaviest, 1))


def _finding(told: Told, name: str) -> Section:
    badges = [span(words(told.severity.word), f"severity-{told.severity.word}")]
    if told.cited is not None:
        badges.append(span(told.cited, "cited"))
    rows: list[tuple[Text, Sequence[Line]]] = [(words("remedy"), [said(told.remedy)])]
    if told.because is not None:
        rows.append((words("because"), [said(told.because)]))
    rows.append((words("rule"), [said(told.rule, "code")]))
    blocks: list[Block] = [Paragraph(said(told.message)), Facts(rows)]
    if told.excerpt is not None:
        blocks.append(Quote(told.excerpt))
    if told.evidence_excerpt is not None:
        blocks.append(Quote(told.evidence_excerpt))
    elif told.evidence is not None:
        blocks.append(Facts([(words("evidence"), [said(_place(told.evidence), "code")])]))
    return Section(name, said(told.title), blocks, f"finding severity-{told.severity.word}", badges)


def _place(place: EvidencePlace) -> str:
    anchor = f"#{place.anchor}" if place.anchor else ""
    return f"{place.file}{anchor}{f':{place.line}' if place.line else ''}"


def _waived(service: Service, prefix: str) -> Iterator[Block]:
    yield Paragraph(said(words("waived-text")))
    rows = []
    for told in service.suppressed:
        assert told.suppressed is not None, "only what is suppressed is told so"
        why = told.suppressed
        last = said(why.expires) if why.expires else said(words("no-expiry"))
        rows.append(
            Row(
                [
                    said(told.title),
                    said(told.rule, "code"),
                    said(f"{told.file}:{told.location.line}", "code"),
                    said(words(f"by-{why.by}")),
                    said(why.reason or "–", "own"),
                    last if why.by == "waiver" else said("–"),
                    said(why.owner or "–", "own"),
                ]
            )
        )
    heads = ("what", "rule", "place", "by", "column-reason", "expires", "owner")
    yield Table(f"{prefix}-waivers", words("waived"), [words(head) for head in heads], rows)


def _comparison(changes: Sequence[Change], prefix: str) -> Iterator[Block]:
    yield Paragraph(said(words("comparison-text")))
    shown = [change for change in changes if change.concerns and change.change not in _LATER]
    if shown:
        heads = ("change", "provision", "was", "changed", "here")
        yield Table(
            f"{prefix}-changes",
            words("comparison"),
            [words(head) for head in heads],
            [_change(change) for change in shown],
        )
    else:
        yield Paragraph(said(words("comparison-none")))
    if len(changes) > len(shown):
        yield Paragraph(said(words("comparison-rest", str(len(changes) - len(shown)))))


def _change(change: Change) -> Row:
    here = [
        piece
        for label, states in (("under-final", [change.final]), ("under-draft", change.draft))
        for state in states
        if state is not None
        for piece in (span(words(label), "label"), status(state.status))
    ]
    was = said(change.was) if change.was.en else said("–")
    if change.was.en and change.sure != "text":
        was = [*was, span(words(f"known-{change.sure}"), "label")]
    return Row(
        [
            [span(words(f"change-{change.change}"), f"change-{change.change}")],
            [span(change.title, "strong"), span(change.cited, "label")],
            was,
            [span(change.changed), *(span(text, "label") for text in change.elsewhere)],
            here or said("–"),
        ]
    )


def _inspection(records: Sequence[Record], prefix: str) -> Iterator[Block]:
    yield Paragraph(said(words("inspection-text")))
    yield Table(
        f"{prefix}-records",
        words("inspection"),
        [words("record"), words("asked"), words("lies"), words("beside")],
        [Row([said(record.label), said(record.asked), _lies(record), _beside(record)]) for record in records],
    )
    shown: list[Block] = [Quote(record.excerpt) for record in records if record.excerpt is not None]
    if shown:
        yield Folded(words("beginnings"), shown)


def _lies(record: Record) -> Line:
    if record.reference is not None:
        return _reference(record.reference)
    if record.values:
        return said(", ".join(record.values), "own")
    return said(words(f"record-{record.declared}"))


def _beside(record: Record) -> Line:
    if not record.beside:
        return said("–")
    return [span(_where(reference), "code line") for reference in record.beside]


def _reference(reference: Reference) -> Line:
    return [
        span(_where(reference), "code"),
        span(words(f"evidence-{reference.state}"), f"evidence-{reference.state} label"),
    ]


def _where(reference: Reference) -> str:
    anchor = f"#{reference.anchor}" if reference.anchor else ""
    line = f":{reference.line}" if reference.line and reference.state != "anchor-missing" else ""
    return f"{reference.file}{anchor}{line}"


def _questions(service: Service, prefix: str) -> Iterator[Block]:
    yield Paragraph(said(words("questions-text")))
    if not service.questions:
        yield Paragraph(said(words("no-questions")))
        return
    rows = []
    for question in service.questions:
        target = "" if question.kind == "scope" else f"{prefix}-{question.about}"
        kind = {"scope": "status-undeclared"}.get(question.kind, f"status-{question.kind}")
        rows.append(
            Row(
                [
                    [span(question.title, link=target), span(question.cited, "label")],
                    [span(words(f"kind-{question.kind}"), kind)],
                    said(question.question),
                    said(question.look_at),
                ]
            )
        )
    heads = ("what", "state", "question", "look-at-head")
    yield Table(f"{prefix}-asked", words("questions"), [words(head) for head in heads], rows)


def _days(service: Service, prefix: str) -> Iterator[Block]:
    if not service.days:
        yield Paragraph(said(words("no-days")))
        return
    yield Table(
        f"{prefix}-dates",
        words("days"),
        [words("day"), words("what"), words("place")],
        [
            Row([said(day.on), said(day.label), said(day.path, "code") if day.path else said("–")])
            for day in service.days
        ],
    )


def _files(service: Service, prefix: str) -> Iterator[Block]:
    yield Paragraph(said(words("files-text")))
    files = [*([service.file] if service.file is not None else []), *service.files]
    yield _digests(f"{prefix}-digests", files)
    if service.references:
        yield Folded(
            words("references"),
            [
                Table(
                    f"{prefix}-references",
                    words("references"),
                    [words("place"), words("file"), words("state")],
                    [
                        Row(
                            [
                                said(reference.path, "code"),
                                said(_where(reference), "code"),
                                said(words(f"evidence-{reference.state}"), f"evidence-{reference.state}"),
                            ]
                        )
                        for reference in service.references
                    ],
                )
            ],
        )


def _digests(name: str, files: Sequence[File]) -> Table:
    return Table(
        name,
        words("files"),
        [words("file"), words("digest"), words("size")],
        [Row([said(file.name, "code"), said(file.sha256, "digest"), said(str(file.size))]) for file in files],
    )


def _settings(dossier: Dossier) -> Iterator[Block]:
    if dossier.settings:
        yield _digests("settings-digests", dossier.settings)
    else:
        yield Paragraph(said(words("no-settings")))


def _versions(dossier: Dossier) -> Iterator[Block]:
    versions = dossier.versions
    yield Facts(
        [
            (words("tool"), [said(f"measures-lint {versions.tool}")]),
            (words("policies"), [said(words("compiled", versions.policies, versions.opa))]),
            (words("schema"), [said(versions.schema)]),
            (words("engine"), [said(words(f"engine-{dossier.engine}"))]),
            *(
                (
                    words("law"),
                    [
                        said(_of_law(law.title, law.number)),
                        said(law.edition),
                        *(said(source, "code") for source in law.sources),
                    ],
                )
                for law in versions.laws
            ),
        ]
    )


def _of_law(title: Text, number: Text) -> Text:
    if not number.en:
        return title
    return Text(f"{title.en} ({number.en})", f"{title.zh}（{number.zh}）")


def _listed(names: Sequence[str]) -> Line:
    return _joined([span(name, "code") for name in names])


def _joined(spans: Sequence[Span]) -> Line:
    """`spans` with commas between them."""
    comma = span(Text(", ", "，"))
    return [piece for one in spans for piece in (comma, one)][1:]
