"""Checks what was found: here, or where there is enough of it, by several at once; in order either way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.catalog import Catalog
from linter.engine.base import Engine
from linter.errors import LinterError
from linter.findings import Problem, Seen
from linter.lint import Linter, Options
from linter.repository import Spots
from linter.sources import Found, Source

if TYPE_CHECKING:
    from linter.cache.outcomes import Outcomes
    from linter.code import Code
    from linter.crew.processes import Done

CodeFacts = Mapping[str, Any] | None
Result = tuple[Seen, "str | None"]
"""What became of an item, and what keeps results from being kept."""

FEW = 8
"""Manifests that are checked sooner by this process alone, where all others are known from before."""
_LOOKED_UP = 48
"""Those that show how many are not."""


@dataclass(frozen=True)
class Item:
    """What a worker is handed: one thing to check, and what the code beside it shows."""

    found: Found | Source | LinterError
    code: CodeFacts
    """`None` where nobody searched."""


@dataclass(frozen=True)
class Start:
    """All that a worker needs to know before its first item. Fit for pickle."""

    catalog: Catalog
    options: Options
    module: bytes | None
    """Compiled policies with rules of one's own; `None` stands for those that come with the linter."""
    registry: bytes | None
    """Their data."""
    cached: bool
    cache: str | None
    """The folder of the cache."""

    def __call__(self) -> Callable[[Item], Result]:
        """Give what checks one item, and tells what keeps results from being kept."""
        from linter.cache.outcomes import Outcomes
        from linter.engine.embedded import embedded

        outcomes = Outcomes(self.cache) if self.cached else None
        handed = _Handed()
        linter = Linter(embedded(self.module, self.registry), self.catalog, self.options, handed, outcomes)

        def check(item: Item) -> Result:
            handed.searched = item.code
            return linter.see(item.found), None if outcomes is None else outcomes.trouble

        return check


class _Handed:
    """The code beside the manifest that is being checked, as somebody else searched it."""

    searched: CodeFacts = None

    def covers(self, _root: Path, _place: str) -> bool:
        return self.searched is not None

    def facts(self, _root: Path, _place: str) -> CodeFacts:
        return self.searched


def processors() -> int:
    """The processors that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


def by_processes(
    found: Iterable[Found | Source | LinterError],
    linter: Linter,
    start: Start,
    count: int,
    code: Code | None,
    cache: Outcomes | None,
) -> Iterator[Seen]:
    """What becomes of `found`, checked by `count` processes with the embedded engine.

    What is known from before is looked up here, which takes less than to hand it over, and `linter` checks
    the rest where that is little. Where nothing is known of the first, as little will be of the others.
    """
    found = iter(found)
    if cache is None:
        yield from _by_workers(_items(found, code), start, count, cache)
        return
    looked_up = ((item, linter.recall(item)) for item in found)
    first = list(islice(looked_up, _LOOKED_UP))
    unknown = sum(seen is None for _, seen in first)
    if unknown == len(first) > FEW:
        items = _items(chain((item for item, _ in first), found), code)
        yield from _by_workers(items, start, count, cache)
        return
    left = FEW if unknown <= FEW else 0
    rest = chain(first, looked_up)
    for item, seen in rest:
        if seen is None and not left:
            yield from _by_workers(_unknown(chain([(item, seen)], rest), code), start, count, cache)
            return
        left -= seen is None
        yield linter.see(item) if seen is None else seen


def _unknown(
    looked_up: Iterable[tuple[Found | Source | LinterError, Seen | None]], code: Code | None
) -> Iterator[Item | Done[Result]]:
    from linter.crew.processes import Done

    for item, seen in looked_up:
        if seen is None:
            yield from _items([item], code)
        else:
            yield Done((seen, None))


def _by_workers(
    items: Iterator[Item] | Iterator[Item | Done[Result]], start: Start, count: int, cache: Outcomes | None
) -> Iterator[Seen]:
    from linter.crew import processes

    for seen, trouble in processes.results(items, start, count, _lost):
        if cache is not None and trouble is not None:
            cache.trouble = trouble
        yield seen


def by_threads(
    found: Iterable[Found | Source | LinterError],
    engine: Engine,
    catalog: Catalog,
    options: Options,
    count: int,
    code: Code | None,
) -> Iterator[Seen]:
    """What becomes of `found`, checked by `count` threads around one engine, which has no cache."""
    from linter.crew import threads

    def start() -> Callable[[Item], Seen]:
        handed = _Handed()
        linter = Linter(engine, catalog, options, handed)

        def check(item: Item) -> Seen:
            handed.searched = item.code
            return linter.see(item.found)

        return check

    return threads.results(_items(found, code), start, count)


def _items(found: Iterable[Found | Source | LinterError], code: Code | None) -> Iterator[Item]:
    spots = Spots()
    for item in found:
        if code is None or isinstance(item, LinterError):
            yield Item(item, None)
            continue
        try:
            spot = spots.of(item.path)
            yield Item(item, code.facts(spot.root, spot.place))
        except LinterError as error:
            error.path = error.path or item.path
            yield Item(error, None)


def _lost(item: Item, why: str) -> Result:
    path = item.found.path
    return Seen(problem=Problem(why, path, hint="check it alone, or with --jobs 1")), None
