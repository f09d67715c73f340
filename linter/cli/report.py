"""`measures-lint report`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from linter.cli import options, outputs
from linter.cli.configured import configuration_of, configured, given, isolated, looks_at_all
from linter.cli.console import EXIT_NOT_CHECKED, EXIT_OK, tell
from linter.errors import LinterError, UsageProblem
from linter.findings import Problem

if TYPE_CHECKING:
    from linter.catalog import Catalog
    from linter.cli.engines import EngineOptions
    from linter.dossier.model import Dossier
    from linter.dossier.results import Result

FORMATS = ("markdown", "html", "cyclonedx")


@click.command(short_help="Write a dossier for the people who answer for a service.")
@options.paths
@click.option(
    "--output-format",
    # A configuration says what a check is written in, which is none of these.
    "documents",
    metavar="FORMAT[=FILE]",
    multiple=True,
    help="markdown (default), html or cyclonedx, to the terminal or to FILE; may be repeated.",
)
@options.lang
@options.as_of
@options.packs
@click.option(
    "--discover/--no-discover",
    default=None,
    help="Compare manifests with the code below them. By default where a folder is looked at.",
)
@options.setting_aside
@options.inputs
@options.exclusion
@options.engine
@configured
@options.color
@click.pass_context
def report(
    ctx: click.Context,
    /,
    paths: Sequence[str],
    documents: Sequence[str],
    lang: str,
    as_of: str,
    packs: Sequence[str],
    discover: bool | None,
    stdin_filename: str | None,
    allow_none: bool,
    color: str,
    **others: Any,
) -> int:
    """Write a dossier: what a service is, where it stands, and what is left to answer.

    PATHS are manifests, folders, or results of `check --output-format json`. One manifest makes a dossier;
    several, or results, make an overview of services by articles, with the dossiers of the manifests after
    it. The page of HTML holds both languages; --lang says which one it opens in. CycloneDX takes no results.
    """
    from linter.cli import engines
    from linter.dossier import document, organisation, results

    wanted = outputs.wanted(documents or ["markdown"], FORMATS)
    evaluated = engines.EngineOptions.taken_from(ctx, others)
    catalog = evaluated.catalog(as_of)
    named, rest = results.parted(paths)
    if named and any(name == "cyclonedx" for name, _ in wanted):
        raise UsageProblem(
            "results hold no digests of evidence, so no attestation is made of them",
            path=named[0],
            hint="name the manifests themselves, or a folder of them",
        )
    read, damaged = _read(named)
    dossier = None
    if rest or not named:
        dossier = _looked_at(
            ctx,
            rest,
            catalog,
            evaluated,
            as_of=as_of,
            packs=packs,
            discover=discover,
            stdin_filename=stdin_filename,
            allow_none=allow_none,
            **others,
        )
    problems = [*damaged, *(dossier.problems if dossier is not None else ())]
    if dossier is not None and not named and len(dossier.services) <= 1:
        written = document.of_dossier(dossier)
    else:
        gathered = organisation.gathered(read, dossier, catalog, problems)
        written = document.of_organisation(gathered, dossier)
        problems = list(gathered.problems)
    for problem in (*(dossier.skipped if dossier is not None else ()), *problems):
        tell(problem, lang, color)
    for name, target in wanted:
        if name == "html":
            from linter.dossier import html

            outputs.write(html.render(written, lang), target)
        elif name == "cyclonedx" and dossier is not None:
            from linter.dossier.cyclonedx import as_cyclonedx

            outputs.write(as_cyclonedx(dossier, lang), target)
        else:
            from linter.dossier import markdown

            outputs.write(markdown.render(written, lang), target)
    complete = dossier is None or dossier.complete
    return EXIT_OK if complete and not problems else EXIT_NOT_CHECKED


def _read(paths: Sequence[str]) -> tuple[list[Result], list[Problem]]:
    from linter.dossier import results

    read, damaged = [], []
    for path in paths:
        try:
            read.append(results.read(path))
        except LinterError as error:
            damaged.append(Problem.of(error))
    return read, damaged


def _looked_at(
    ctx: click.Context,
    paths: Sequence[str],
    catalog: Catalog,
    evaluated: EngineOptions,
    *,
    as_of: str,
    packs: Sequence[str],
    discover: bool | None,
    stdin_filename: str | None,
    allow_none: bool,
    profile: str,
    no_ignores: bool,
    baseline: str | None,
    exclude: Sequence[str],
    force_exclude: bool,
) -> Dossier:
    """The dossier of what `paths` lead to, with waivers and baseline applied as in a check."""
    from linter import comparison, uncovered
    from linter.cli import parts, suppressing
    from linter.configuration.terms import Choice, Terms, check_names
    from linter.dossier import build
    from linter.looked import File

    file = configuration_of(ctx)
    if file is not None:
        check_names(catalog, file)
    settings = {} if file is None else file.data
    chosen = evaluated.packs(catalog, packs)
    fixed = frozenset({"profile"} if given(ctx, "profile") else ())
    choice = Choice(chosen, settings.get("select", ()), settings.get("ignore", ()), profile, fixed)
    plans = [
        suppressing.Plan(
            catalog,
            lang,
            file,
            complete=looks_at_all(paths, file),
            beside=not isolated(ctx),
            ignores=not no_ignores,
            baseline=baseline,
        )
        for lang in build.LANGUAGES
    ]
    plans[0].check()
    code = parts.code_in(paths, discover)
    # Nothing comes from the cache: what a dossier shows was read for it.
    english = parts.checked(
        catalog,
        evaluated,
        paths,
        as_of=as_of,
        lang="en",
        stdin_filename=stdin_filename,
        allow_none=allow_none,
        packs=list(dict.fromkeys([*chosen, *comparison.PACKS])),
        terms=Terms(catalog, choice, file),
        exclusion=parts.exclusion_of(ctx, exclude, force_exclude),
        code=code,
        whole=True,
    )
    chinese = build.in_chinese(english)
    if english.elsewhere and code is not None:
        chinese = replace(chinese, elsewhere=list(uncovered.uncovered(code, catalog, "zh")))
    reports = [plan.applied_to(worded) for plan, worded in zip(plans, (english, chinese), strict=True)]
    read = [File.of(file.path, file.text)] if file is not None else []
    return build.build(reports[0], reports[1], catalog, chosen, [*read, *plans[0].files])
