"""Checks the text of an editor as `check` checks a file: same configuration, same waivers, same words.

All that the language server takes from the rest of the command line is taken here.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from linter.catalog import Catalog
from linter.cli import engines, parts, suppressing
from linter.cli.names import listed
from linter.cli.options import today
from linter.code import Code
from linter.errors import LinterError
from linter.findings import Checked, Finding, Problem, Report
from linter.lint import Options
from linter.repository import root_of
from linter.sources import NAMES, Found, Source, read_stdin

if TYPE_CHECKING:
    import click

DEFAULT_LANG = "en"


@dataclass(frozen=True)
class Settings:
    """What the editor says, and a configuration need not; `None` where it says nothing."""

    lang: str | None = None
    """`en` or `zh`."""
    as_of: str | None = None
    """Date of the check, ISO 8601."""


@dataclass(frozen=True)
class Verdict:
    """What is to be shown of one manifest."""

    catalog: Catalog
    lang: str
    as_of: str
    root: Path
    """The repository, which places of evidence are relative to."""
    findings: Sequence[Finding] = ()
    """Those that are open."""
    problems: Sequence[Problem] = ()
    """What kept it from being checked; a path is absolute."""
    elsewhere: Sequence[Checked] = ()
    """Files with findings of their own, such as waivers; a path is absolute."""


@dataclass(frozen=True)
class _Bench:
    """All that stays the same from one keystroke to the next."""

    catalog: Catalog
    engine: engines.EngineOptions
    options: Options
    exclusion: parts.Exclusion
    plan: suppressing.Plan
    discover: bool | None
    codes: dict[str, Code | None] = field(default_factory=dict)
    """By folder, the code beside its manifests, where that is to be searched."""

    def code(self, path: str) -> Code | None:
        """The code that the manifest `path` is compared with, if it is."""
        folder = os.path.dirname(path)
        if folder not in self.codes:
            self.codes[folder] = parts.code_in([path], self.discover)
        return self.codes[folder]


class Checker:
    """Checks manifests for one editor, one at a time: it goes to another working directory to do so."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()
        self._benches: dict[tuple[str, str], _Bench] = {}

    @property
    def settings(self) -> Settings:
        """What the editor said last."""
        return self._settings

    def set(self, settings: Settings) -> None:
        """Go by other settings from now on."""
        self._settings = settings
        self.renew()

    def renew(self) -> None:
        """Read configurations, rules and code anew: something of them may have changed."""
        self._benches.clear()

    def check(
        self, path: str, text: str, folder: str | None, held: Mapping[str, str] | None = None
    ) -> Verdict:
        """Check `text` as that of the manifest `path`, as if in `folder` of the workspace. `held` are the
        texts of other files in the editor, by their paths without links: evidence is read from there.

        What keeps it from being checked is a problem of the verdict; nothing of a `LinterError` is raised.
        """

        def findings(bench: _Bench, known: Verdict, home: str) -> Verdict:
            report = _report(bench, path, text, held or {})
            return replace(
                known,
                findings=[finding for checked in report.manifests for finding in checked.findings],
                problems=[_absolute(problem, home) for problem in report.problems],
                elsewhere=[
                    replace(checked, path=os.path.join(home, checked.path)) for checked in report.elsewhere
                ],
            )

        return self._looked_at(path, folder, findings)

    def surroundings(self, path: str, folder: str | None) -> Verdict:
        """What is known of the manifest `path` whatever its text says: no findings."""
        return self._looked_at(path, folder, lambda bench, known, home: known)

    def _looked_at(
        self, path: str, folder: str | None, look: Callable[[_Bench, Verdict, str], Verdict]
    ) -> Verdict:
        """What `look` makes of what is known without the text, in the folder where one would stand."""
        home = _home(path, folder)
        if not os.path.isdir(home):
            return self._nowhere(path)
        with _working_in(home):
            root = root_of(Path(path))
            try:
                bench = self._bench(home)
            except LinterError as error:
                return self._unsettled(error, home, root)
            return look(bench, Verdict(bench.catalog, bench.options.lang, bench.options.as_of, root), home)

    def _bench(self, home: str) -> _Bench:
        key = (home, self._settings.as_of or today())
        if key not in self._benches:
            # Yesterday's is of no use any more.
            self._benches = {known: bench for known, bench in self._benches.items() if known[1] == key[1]}
            self._benches[key] = _prepared(self._settings)
        return self._benches[key]

    def _nowhere(self, path: str) -> Verdict:
        """What is said of a text in a folder that is not on this disk, or not yet."""
        error = LinterError("lies in no folder of this disk", path=path, hint="save it in one that is there")
        return self._unsettled(error, "", Path(path).parent)

    def _unsettled(self, error: LinterError, home: str, root: Path) -> Verdict:
        from linter import catalog

        as_of = self._settings.as_of or today()
        lang = self._settings.lang or DEFAULT_LANG
        problem = _absolute(Problem.of(error), home)
        return Verdict(catalog.load(as_of), lang, as_of, root, problems=[problem])


def is_manifest(path: str) -> bool:
    """Whether a file is called as manifests are."""
    return os.path.basename(path) in NAMES


def _home(path: str, folder: str | None) -> str:
    """Where somebody who checks a manifest would stand: in its repository or in the folder of the workspace,
    whichever is nearer to it."""
    from linter.configuration import search

    beside = os.path.dirname(path)
    repository = search.root_of(beside)
    if folder is None or not Path(beside).is_relative_to(folder):
        return repository
    return max(repository, folder, key=len) if Path(beside).is_relative_to(repository) else folder


@contextmanager
def _working_in(folder: str) -> Iterator[None]:
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _prepared(settings: Settings) -> _Bench:
    """What `check` would make of its options and of the configuration that it finds from here."""
    from linter.cli.configured import configuration_of, isolated
    from linter.configuration.terms import Choice, Terms, check_names

    ctx = _context(settings)
    chosen = dict(ctx.params)
    # An OPA that a configuration names may be anybody's, and opening a file must not call on it.
    chosen["engine"], chosen["opa_url"] = "wasm", ()
    engine = engines.EngineOptions.taken_from(ctx, chosen)
    file = configuration_of(ctx)
    as_of, lang = chosen["as_of"], chosen["lang"]
    catalog = engine.catalog(as_of)
    if file is not None:
        check_names(catalog, file)
    packs = engine.packs(catalog, chosen["packs"])
    select, ignore = listed(chosen["select"]), listed(chosen["ignore"])
    terms = Terms(catalog, Choice(packs, select, ignore, chosen["profile"]), file)
    plan = suppressing.Plan(
        catalog,
        lang,
        file,
        # One manifest of many is looked at.
        complete=False,
        beside=not isolated(ctx),
        ignores=not chosen["no_ignores"],
        baseline=chosen["baseline"],
        write=False,
        prune=False,
    )
    plan.check()
    options = Options(as_of, packs, lang, terms)
    exclusion = parts.exclusion_of(ctx, chosen["exclude"])
    return _Bench(catalog, engine, options, exclusion, plan, chosen["discover"])


def _context(settings: Settings) -> click.Context:
    """The options of `check` as they are without a word on the command line but those of the editor."""
    import click

    from linter.cli.app import app
    from linter.cli.check import check

    given = []
    if settings.lang is not None:
        given += ["--lang", settings.lang]
    if settings.as_of is not None:
        given += ["--as-of", settings.as_of]
    group = click.Context(app, info_name="measures-lint", **app.context_settings)
    return check.make_context("check", given, parent=group)


def _report(bench: _Bench, path: str, text: str, held: Mapping[str, str]) -> Report:
    options, catalog = bench.options, bench.catalog
    if not list(bench.exclusion.kept([Found(path, explicit=False)])):
        return Report(options.as_of, "wasm", [])
    checked: list[Checked] = []
    problems: list[Problem] = []
    try:
        source = _source(path, text)
        # The engine is there at once, and a linter that is new looks anew at evidence.
        with parts.linting(
            catalog,
            bench.engine,
            as_of=options.as_of,
            lang=options.lang,
            packs=options.packs,
            terms=options.terms,
            code=bench.code(path),
            held=lambda file: held[file].encode("utf-8", "replace") if file in held else None,
        ) as linter:
            checked.append(linter.check(source))
    except LinterError as error:
        problem = Problem.of(error)
        problems.append(problem if problem.path else replace(problem, path=path))
    plan = replace(bench.plan, files=[])
    report = plan.applied_to(Report(options.as_of, "wasm", checked, problems))
    return replace(report, elsewhere=[_without_unused(file) for file in report.elsewhere])


def _source(path: str, text: str) -> Source:
    # An editor may hold half of a character, and the linter says which byte is wrong.
    return read_stdin(io.BytesIO(text.encode("utf-8", "surrogatepass")), path)


def _without_unused(file: Checked) -> Checked:
    """What is said of a file beside the manifest, without what only a run over all manifests knows."""
    known = [f for f in file.findings if f.rule not in {"waiver-unused", "baseline-outdated"}]
    return replace(file, findings=known)


def _absolute(problem: Problem, home: str) -> Problem:
    return replace(problem, path=os.path.join(home, problem.path)) if problem.path else problem
