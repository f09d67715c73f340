"""The services of an organisation side by side, from results of former runs and what is looked at now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from linter.catalog import Catalog
from linter.dossier.model import STATUSES, Dossier, Service, Text, counted, number_of
from linter.dossier.results import Result
from linter.findings import Problem, Severity

PACK = "measures"
"""The pack whose articles are the columns."""
GRAVITY = ("unmet", "undeclared", "human", "met", "not-applicable")
"""States of a duty, the one that needs most attention first."""


@dataclass(frozen=True)
class Row:
    """One service as one run found it."""

    name: str | None
    path: str
    source: str | None
    """The file of results; `None` for what is looked at now."""
    as_of: str
    tool: str
    policies: str
    status: str
    verdict: str | None
    articles: Mapping[str, Mapping[str, int]]
    """Article → state → how many of its duties have it."""
    findings: Mapping[str, int]
    """Severity → how many are open."""
    anchor: str = ""
    """Id of its dossier on the same page."""

    @property
    def title(self) -> str:
        """The name of the service, or else the manifest's path."""
        return self.name or self.path

    @property
    def same(self) -> tuple[str | None, str]:
        """What makes two rows tell of one service: its name and the manifest's path."""
        return self.name, self.path

    def state(self, article: str) -> str | None:
        """The gravest state of an article's duties; `None` where nothing is said of them."""
        counts = self.articles.get(article, {})
        return next((status for status in GRAVITY if counts.get(status)), None)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many duties have each state."""
        return {s: sum(counts.get(s, 0) for counts in self.articles.values()) for s in STATUSES}


@dataclass(frozen=True)
class Replaced:
    """A row that a later one of the same service took the place of."""

    row: Row
    by: Row


@dataclass(frozen=True)
class Organisation:
    """Every service once."""

    rows: Sequence[Row]
    articles: Sequence[tuple[str, Text]]
    """Number of every article that somebody has a duty of, and how it is cited, in order."""
    replaced: Sequence[Replaced] = ()
    problems: Sequence[Problem] = field(default=())
    """What the runs, or this one, could not look at."""

    @property
    def revisions(self) -> Sequence[str]:
        """The revisions of the policies that answered."""
        return sorted({row.policies for row in self.rows})

    @property
    def days(self) -> Sequence[str]:
        """The days that the results are as of."""
        return sorted({row.as_of for row in self.rows})


def gathered(
    results: Sequence[Result], dossier: Dossier | None, catalog: Catalog, problems: Sequence[Problem]
) -> Organisation:
    """The services of `results` and of `dossier`, each once: of two runs the later day counts, of one day
    what is looked at now, or else the result that was named last.
    """
    rows = [row for result in results for row in _of_result(result)]
    if dossier is not None:
        rows += [_of_service(service, dossier, f"s{n}") for n, service in enumerate(dossier.services, 1)]
    kept, replaced = _once(rows)
    numbers = sorted({article for row in kept for article in row.articles}, key=int)
    return Organisation(
        rows=sorted(kept, key=lambda row: (row.title.casefold(), row.path, row.source or "")),
        articles=[
            (number, Text(catalog.article(number, PACK, "en"), catalog.article(number, PACK, "zh")))
            for number in numbers
        ],
        replaced=replaced,
        problems=[*problems, *(problem for result in results for problem in _problems(result))],
    )


def _once(rows: Iterable[Row]) -> tuple[list[Row], list[Replaced]]:
    latest: dict[tuple[str | None, str], Row] = {}
    older: list[Row] = []
    for row in rows:
        before = latest.get(row.same)
        if before is None or row.as_of >= before.as_of:
            latest[row.same] = row
            if before is not None:
                older.append(before)
        else:
            older.append(row)
    return list(latest.values()), [Replaced(row, latest[row.same]) for row in older]


def _of_service(service: Service, dossier: Dossier, anchor: str) -> Row:
    return Row(
        name=service.name,
        path=service.path,
        source=None,
        as_of=dossier.as_of,
        tool=dossier.versions.tool,
        policies=dossier.versions.policies,
        status=service.status,
        verdict=None if service.scope is None else service.scope.verdict,
        articles={
            article.number: counted(duty.status for duty in article.duties)
            for article in service.articles
            if article.pack == PACK
        },
        findings={severity.word: service.found(severity) for severity in Severity},
        anchor=anchor,
    )


def _of_result(result: Result) -> Iterable[Row]:
    document = result.document
    for manifest in document["manifests"]:
        duties = [duty for duty in manifest["duties"] if duty["pack"] == PACK]
        duties.sort(key=_number)
        open_ = [f["severity"] for f in manifest["findings"] if f["suppressed"] is None]
        yield Row(
            name=manifest["service"],
            path=manifest["path"],
            source=result.path,
            as_of=document["as_of"],
            tool=document["tool"]["version"],
            policies=document["tool"]["policy_revision"],
            status=manifest["status"],
            verdict=None if manifest["scope"] is None else manifest["scope"]["verdict"],
            articles={
                number: counted(duty["status"] for duty in listed)
                for number, listed in groupby(duties, _number)
            },
            findings={severity.word: open_.count(severity.word) for severity in Severity},
        )


def _number(duty: Mapping[str, Any]) -> str:
    return number_of(duty["article"])


def _problems(result: Result) -> Iterable[Problem]:
    for error in result.document["errors"]:
        where = f"{result.path}: {error['path']}" if error["path"] else result.path
        yield Problem(error["message"], where, hint=error["hint"])
