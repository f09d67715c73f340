"""The parts that a command is made of: linter, code, cache, and what there is to check."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.catalog import Catalog
from linter.cli import progress as bars
from linter.cli.configured import base_of, configuration_of, found_in_tree
from linter.cli.console import tell, tell_of_cache
from linter.cli.engines import EngineOptions, engine_of
from linter.cli.names import packs_named
from linter.code import Code
from linter.configuration.terms import Choice, Terms
from linter.errors import LinterError, ManifestUnreadable, UsageProblem
from linter.findings import Problem, Report, Seen
from linter.lint import Linter, Options
from linter.patterns import matches
from linter.sources import NAMES, Found, Source, find, read_stdin

if TYPE_CHECKING:
    from linter.cache.outcomes import Outcomes
    from linter.evidence import Held
    from linter.reporters.telling import Telling

DEFAULT_PACKS = ("measures",)
ENOUGH = 48
"""Files that are checked sooner by this process alone than by others, which have to be started first."""


@dataclass
class Exclusion:
    """Manifests that are not checked although a path leads to them."""

    patterns: Sequence[str] = ()
    base: Path = field(default_factory=Path.cwd)
    forced: bool = False
    """Whether files that were named are left out as well."""
    count: int = 0
    """Manifests left out so far."""

    def kept(self, found: Iterable[Found | Source | LinterError]) -> Iterator[Found | Source | LinterError]:
        """What is left of `found`."""
        for item in found:
            if self._leaves_out(item):
                self.count += 1
            else:
                yield item

    def _leaves_out(self, item: Found | Source | LinterError) -> bool:
        if isinstance(item, LinterError) or not self.patterns:
            return False
        if not self.forced and (isinstance(item, Source) or item.explicit):
            return False
        return any(matches(pattern, item.path, self.base) for pattern in self.patterns)


def exclusion_of(
    ctx: click.Context, patterns: Sequence[str] | None = None, forced: bool = False
) -> Exclusion:
    """What the options or, for a command without them, the configuration leaves out."""
    file = configuration_of(ctx)
    if patterns is None:
        patterns = [] if file is None else file.data.get("exclude", [])
    return Exclusion(patterns, base_of(ctx, "exclude"), forced)


@contextmanager
def linting(
    catalog: Catalog,
    engine: EngineOptions,
    *,
    as_of: str,
    lang: str,
    packs: Sequence[str] = DEFAULT_PACKS,
    terms: Terms | None = None,
    code: Code | None = None,
    cache: Outcomes | None = None,
    whole: bool = False,
    held: Held | None = None,
    telling: Telling | None = None,
) -> Iterator[Linter]:
    """A linter that is ready to check."""
    packs = packs_named(catalog, packs)
    options = Options(
        as_of,
        packs,
        lang,
        terms or Terms(catalog, Choice(packs)),
        any_revision=engine.opa_any_revision,
        whole=whole,
        telling=telling,
    )
    with engine_of(engine, catalog) as evaluator:
        yield Linter(evaluator, catalog, options, code, cache, held)


def checked(
    catalog: Catalog,
    engine: EngineOptions,
    paths: Sequence[str],
    *,
    as_of: str,
    lang: str,
    stdin_filename: str | None,
    allow_none: bool,
    packs: Sequence[str] = DEFAULT_PACKS,
    terms: Terms | None = None,
    exclusion: Exclusion | None = None,
    code: Code | None = None,
    cache: Outcomes | None = None,
    whole: bool = False,
) -> Report:
    """Check what `paths` lead to. Whatever keeps that from being done is a problem of the report.

    Raises `UsageProblem` where the options do not make sense.
    """
    exclusion = exclusion or Exclusion()
    results = seen(
        catalog,
        engine,
        paths,
        as_of=as_of,
        lang=lang,
        stdin_filename=stdin_filename,
        allow_none=allow_none,
        packs=packs,
        terms=terms,
        exclusion=exclusion,
        code=code,
        cache=cache,
        whole=whole,
    )
    return replace(Report.of(as_of, engine.engine, results), excluded=exclusion.count)


def seen(
    catalog: Catalog,
    engine: EngineOptions,
    paths: Sequence[str],
    *,
    as_of: str,
    lang: str,
    stdin_filename: str | None,
    allow_none: bool,
    exclusion: Exclusion,
    packs: Sequence[str] = DEFAULT_PACKS,
    terms: Terms | None = None,
    progress: bool = False,
    code: Code | None = None,
    cache: Outcomes | None = None,
    jobs: int = 1,
    whole: bool = False,
    telling: Telling | None = None,
) -> Generator[Seen, None, None]:
    """What becomes of each thing that `paths` lead to, in the order in which they are found.

    Up to `jobs` processes work at it where there is much to do; 0 stands for the processors there are.
    Whatever keeps something from being checked is a problem. Raises `UsageProblem` as `checked` does.
    """
    told = False
    try:
        with linting(
            catalog,
            engine,
            as_of=as_of,
            lang=lang,
            packs=packs,
            terms=terms,
            code=code,
            cache=cache,
            whole=whole,
            telling=telling,
        ) as linter:
            found: Iterable[Found | Source | LinterError] = exclusion.kept(found_in(paths, stdin_filename))
            watched = progress and bars.is_wanted(sys.stderr)
            # A bar has to know how many there are.
            known = list(found) if watched else []
            results = _at_work(linter, engine, catalog, known if watched else found, code, cache, jobs)
            for one in bars.shown(results, lang, length=len(known)) if watched else results:
                told = told or one.checked is not None or not one.skipped
                yield one
    except UsageProblem:
        raise
    except LinterError as error:
        yield Seen(problem=Problem.of(error))
        return
    if told:
        return
    if code is not None and not exclusion.count:
        from linter import uncovered

        if terms is None or terms.of(".", {}).selection.wants(uncovered.RULE):
            yield from map(Seen, uncovered.uncovered(code, catalog, lang))
    # Whoever hands over every file that changed, as pre-commit does, expects some of them to be left out.
    if not (allow_none or (exclusion.forced and exclusion.count > 0)):
        yield Seen(problem=_nothing(paths, exclusion.count))


def _at_work(
    linter: Linter,
    engine: EngineOptions,
    catalog: Catalog,
    found: Iterable[Found | Source | LinterError],
    code: Code | None,
    cache: Outcomes | None,
    jobs: int,
) -> Iterator[Seen]:
    if jobs == 1:
        return map(linter.see, found)
    # Looked at first: a run with little to do need not even know how others are set to work.
    asks = linter.engine.parallel > 1
    rest = iter(found)
    first = list(islice(rest, 2 if asks else ENOUGH))
    found = chain(first, rest)
    if len(first) < (2 if asks else ENOUGH) or not (asks or engine.engine == "wasm"):
        return map(linter.see, found)
    from linter import checking

    if asks:
        return checking.by_threads(
            found, linter.engine, catalog, linter.options, linter.engine.parallel, code
        )
    count = jobs or checking.processors()
    if count == 1:
        return map(linter.see, found)
    start = checking.Start(
        catalog,
        linter.options,
        None if engine.own is None else engine.own.module,
        None if engine.own is None else engine.own.registry,
        cached=cache is not None,
        cache=None if cache is None else cache.folder,
    )
    return checking.by_processes(found, linter, start, count, code, cache)


def jobs_of(ctx: click.Context, jobs: int) -> int:
    """How many processes may check; a configuration in the tree gets no more than there are processors."""
    if jobs == 0 or not found_in_tree(ctx, "jobs"):
        return jobs
    from linter import checking

    return min(jobs, checking.processors())


def cache_in(wanted: bool, folder: str | None) -> Outcomes | None:
    """The cache in `folder`, or in the user's own; `None` where none is wanted."""
    if not wanted:
        return None
    from linter.cache import place
    from linter.cache.outcomes import Outcomes

    return Outcomes(folder or place.default())


def decided(
    ctx: click.Context,
    paths: Sequence[str],
    engine: dict[str, Any],
    *,
    lang: str,
    as_of: str,
    color: str,
    verbose: bool,
    cache: bool,
    cache_dir: str | None,
    stdin_filename: str | None,
    allow_none: bool,
    packs: Sequence[str] = DEFAULT_PACKS,
) -> tuple[Catalog, Report]:
    """What `paths` lead to, for commands that tell of decisions; what could not be decided is told here.

    `engine` are the engine's options, which it loses.
    """
    evaluated = EngineOptions.taken_from(ctx, engine)
    catalog = evaluated.catalog(as_of)
    outcomes = cache_in(cache, cache_dir)
    report = checked(
        catalog,
        evaluated,
        paths,
        as_of=as_of,
        lang=lang,
        stdin_filename=stdin_filename,
        allow_none=allow_none,
        exclusion=exclusion_of(ctx),
        packs=packs,
        cache=outcomes,
    )
    for problem in (*report.skipped, *report.problems, *_undecided(report)):
        tell(problem, lang, color)
    if verbose:
        tell_of_cache(outcomes)
    return catalog, report


def _undecided(report: Report) -> list[Problem]:
    """The manifests of which nothing can be decided, as they break the schema."""
    return [
        Problem("the manifest breaks its schema", checked.path, hint="`measures-lint check` says where")
        for checked in report.manifests
        if checked.status == "invalid"
    ]


def code_in(paths: Sequence[str], wanted: bool | None) -> Code | None:
    """The code to search: what `wanted` says, or else that of the folders among `paths`."""
    folders = [path for path in paths or ["."] if os.path.isdir(path)]
    if wanted is None:
        return Code(folders) if folders else None
    if not wanted:
        return None
    return Code([path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths or ["."]])


def found_in(paths: Sequence[str], stdin_filename: str | None) -> Iterator[Found | Source | LinterError]:
    """What `paths` name: files, folders to search, or `-`; by default the working directory."""
    if "-" not in paths:
        if stdin_filename is not None:
            raise UsageProblem("--stdin-filename names what `-` reads, and `-` is not among the paths")
        yield from find(paths or ["."])
        return
    if len(paths) > 1:
        raise UsageProblem("`-` reads standard input and goes with no other path")
    try:
        yield read_stdin(sys.stdin.buffer, stdin_filename)
    except LinterError as error:
        yield error
    except OSError as error:
        yield ManifestUnreadable(f"cannot be read: {error.strerror}", path=stdin_filename or "<stdin>")


def _nothing(paths: Sequence[str], excluded: int) -> Problem:
    where = " or ".join(paths) or "the working directory"
    if excluded:
        return Problem(
            f"every manifest in {where} is excluded",
            hint="narrow `exclude`, or pass --allow-none if there is none to check",
        )
    return Problem(
        f"no manifest found in {where}",
        hint=f"write an {NAMES[0]} for the service with `measures-lint init`, "
        "or pass --allow-none if there is none to declare",
    )
