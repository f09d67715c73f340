"""A whole document: one dossier, or the overview of an organisation with the dossiers that belong to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from linter.dossier.blocks import Bar, Block, Items, Paragraph, Row, Section, Table, said, span
from linter.dossier.content import closing, service_section, status, troubles
from linter.dossier.model import STATUSES, Dossier, Text
from linter.dossier.organisation import GRAVITY, Organisation
from linter.dossier.organisation import Row as ServiceRow
from linter.dossier.phrases import MARKS, words


@dataclass(frozen=True)
class Document:
    """What is written down, whatever it is written in."""

    title: Text
    subtitle: Text
    blocks: Sequence[Block]


def of_dossier(dossier: Dossier) -> Document:
    """The dossier of one service."""
    title = words("dossier")
    if len(dossier.services) == 1:
        name = dossier.services[0].title
        title = Text(f"{name} – {title.en}", f"{name}——{title.zh}")
    blocks: list[Block] = list(troubles(dossier.problems, dossier.skipped, dossier.excluded))
    if not dossier.services:
        blocks.append(Paragraph(said(words("nothing"))))
    blocks += [service_section(service, f"s{n}") for n, service in enumerate(dossier.services, 1)]
    blocks += [*closing(dossier), _advice()]
    return Document(title, _subtitle([dossier.as_of]), blocks)


def of_organisation(organisation: Organisation, dossier: Dossier | None) -> Document:
    """The overview, then the dossiers of what was looked at now."""
    skipped, excluded = (dossier.skipped, dossier.excluded) if dossier is not None else ((), 0)
    blocks: list[Block] = list(troubles(organisation.problems, skipped, excluded))
    overview = Section("overview", said(words("overview")), list(_overview(organisation)), listed=True)
    blocks.append(overview)
    if dossier is not None:
        named = Counter(service.title for service in dossier.services)
        blocks += [
            service_section(service, f"s{n}", located=named[service.title] > 1)
            for n, service in enumerate(dossier.services, 1)
        ]
        blocks += closing(dossier)
    blocks.append(_advice())
    return Document(words("organisation"), _subtitle(organisation.days), blocks)


def _subtitle(days: Sequence[str]) -> Text:
    if not days:
        return Text("measures-lint", "measures-lint")
    told = words("as-of", days[0] if len(days) == 1 else f"{days[0]} … {days[-1]}")
    return Text(f"measures-lint · {told.en}", f"measures-lint · {told.zh}")


def _advice() -> Paragraph:
    return Paragraph(said(words("no-advice")), "advice")


def _overview(organisation: Organisation) -> Iterator[Block]:
    yield Paragraph(said(words("organisation-text")))
    if len(organisation.revisions) > 1:
        yield Paragraph(said(words("differ-revision")), "warning")
    if len(organisation.days) > 1:
        yield Paragraph(said(words("differ-day")), "warning")
    total: Counter[str] = Counter()
    for row in organisation.rows:
        total.update(row.counts)
    yield Bar("overview-bar", words("organisation-bar"), {name: total[name] for name in STATUSES})
    heads = ("column-service", "column-verdict", "column-errors", "column-warnings")
    more = ("column-as-of", "column-policies", "column-source")
    yield Table(
        "services",
        words("organisation"),
        [
            *(words(head) for head in heads),
            *(cited for _, cited in organisation.articles),
            *(words(head) for head in more),
        ],
        [_row(row, organisation) for row in organisation.rows],
        sortable=True,
    )
    if organisation.replaced:
        yield Section(
            "replaced",
            said(words("replaced")),
            [
                Paragraph(said(words("replaced-text"))),
                Items(
                    [
                        said(
                            words(
                                "replaced-row",
                                one.row.title,
                                one.row.path,
                                one.row.source or "–",
                                one.row.as_of,
                                f"{one.by.source or '–'}, {one.by.as_of}",
                            ),
                            "own",
                        )
                        for one in organisation.replaced
                    ]
                ),
            ],
        )


def _row(row: ServiceRow, organisation: Organisation) -> Row:
    verdict = row.verdict or "none"
    source = said(row.source, "code") if row.source is not None else said(words("looked-now"))
    cells = []
    keys = []
    for number, _ in organisation.articles:
        state = row.state(number)
        if state is None:
            cells.append(said(Text("–", "–")))
            keys.append("9")
        else:
            counts = row.articles[number]
            told = [f"{MARKS[s]}{counts[s]}" for s in GRAVITY if counts.get(s) and s != state]
            mark = replace(status(state), kind=f"tile status-{state}")
            cells.append([mark, *([span(" ".join(told), "label")] if told else [])])
            keys.append(str(GRAVITY.index(state)))
    return Row(
        [
            [span(row.title, "own", row.anchor), span(row.path, "code label")],
            said(words(f"verdict-{verdict}")),
            said(str(row.findings["error"])),
            said(str(row.findings["warning"])),
            *cells,
            said(row.as_of),
            said(row.policies, "code"),
            source,
        ],
        keys=[
            row.title.casefold(),
            verdict,
            f"{row.findings['error']:09}",
            f"{row.findings['warning']:09}",
            *keys,
            row.as_of,
            row.policies,
            row.source or "",
        ],
        statuses=[state for state in STATUSES if row.counts[state]],
    )
