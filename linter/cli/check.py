"""`measures-lint check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from typing import Any

import click

from linter.cli import completion, hyperlinks, options, outputs
from linter.cli.configured import configuration_of, configured, given, isolated, looks_at_all, settings
from linter.cli.console import exit_code, flush, painter, say, tell, tell_of_cache
from linter.findings import Severity
from linter.reporters.formats import FORMATS


@click.command(short_help="Check manifests.")
@options.paths
@click.option(
    "--output-format",
    "formats",
    metavar="FORMAT[=FILE]",
    multiple=True,
    help=f"One of {', '.join(FORMATS)}; to the terminal or to FILE. May be repeated.",
)
@options.lang
@options.as_of
@options.packs
@click.option(
    "--select",
    metavar="NAMES",
    multiple=True,
    shell_complete=completion.selected,
    help="Rules, groups, duties or articles to report.",
)
@click.option(
    "--ignore",
    metavar="NAMES",
    multiple=True,
    shell_complete=completion.selected,
    help="Likewise, not to report.",
)
@click.option(
    "--fail-level",
    type=click.Choice(options.SEVERITIES),
    default="error",
    show_default=True,
    help="Lightest finding that makes the exit code 1.",
)
@click.option(
    "--discover/--no-discover",
    default=None,
    help="Compare manifests with the code below them. By default where a folder is checked.",
)
@options.suppression
@options.inputs
@options.exclusion
@options.caching
@options.jobs
@options.engine
@configured
@click.option("--show-settings", is_flag=True, help="Say where each setting comes from, and check nothing.")
@click.option("--show-files", is_flag=True, help="List the manifests to check, and check none.")
@options.color
@click.option("--statistics", is_flag=True, help="Count the findings by rule (text and JSON).")
@click.option("-q", "--quiet", count=True, help="Say nothing where nothing is found.")
@click.option(
    "-v", "--verbose", count=True, help="Show notes, what is waived, scope and the state of every duty."
)
@click.pass_context
def check(
    ctx: click.Context,
    /,
    paths: Sequence[str],
    formats: Sequence[str],
    lang: str,
    as_of: str,
    packs: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    fail_level: str,
    discover: bool | None,
    profile: str,
    no_ignores: bool,
    baseline: str | None,
    write_baseline: bool,
    prune_baseline: bool,
    stdin_filename: str | None,
    allow_none: bool,
    exclude: Sequence[str],
    force_exclude: bool,
    show_settings: bool,
    show_files: bool,
    color: str,
    statistics: bool,
    quiet: int,
    verbose: int,
    cache: bool,
    cache_dir: str | None,
    jobs: int,
    **engine: Any,
) -> int:
    """Check the manifests in PATHS (default: the working directory).

    A folder is searched for manifests, honouring .gitignore; `-` reads one from standard input.
    """
    from linter.cli import engines, parts, suppressing
    from linter.cli.names import listed
    from linter.configuration.terms import Choice, Terms, check_names
    from linter.reporters.formats import writer
    from linter.reporters.telling import Telling
    from linter.reporters.text import TextOptions, Writer
    from linter.tally import Tally

    wanted = outputs.wanted(formats, FORMATS)
    file = configuration_of(ctx)
    evaluated = engines.EngineOptions.taken_from(ctx, engine)
    catalog = evaluated.catalog(as_of)
    if file is not None:
        check_names(catalog, file)
    packs = evaluated.packs(catalog, packs)
    fixed = frozenset(name for name in ("select", "profile") if given(ctx, name))
    terms = Terms(catalog, Choice(packs, listed(select), listed(ignore), profile, fixed), file)
    exclusion = parts.exclusion_of(ctx, exclude, force_exclude)
    if show_settings:
        say(settings(ctx))
        return 0
    if show_files:
        from linter.cli.listing import listed_files

        say(listed_files(exclusion.kept(parts.found_in(paths, stdin_filename)), terms))
        return 0
    plan = suppressing.Plan(
        catalog,
        lang,
        file,
        complete=looks_at_all(paths, file),
        beside=not isolated(ctx),
        ignores=not no_ignores,
        baseline=baseline,
        write=write_baseline,
        prune=prune_baseline,
    )
    plan.check()
    outcomes = parts.cache_in(cache, cache_dir)
    styles = [
        TextOptions(
            lang=lang,
            verbosity=verbose - quiet,
            paint=painter("never" if target and color == "auto" else color, sys.stdout),
            link=None if target else hyperlinks.linker(sys.stdout),
            statistics=statistics,
        )
        for _, target in wanted
    ]
    telling = None
    if [name for name, _ in wanted] == ["text"] and not statistics and plan.looks_at_manifests_alone:
        telling = Telling(catalog, styles[0], plan.ignores, plan.beside)
    seen = parts.seen(
        catalog,
        evaluated,
        paths,
        as_of=as_of,
        lang=lang,
        stdin_filename=stdin_filename,
        allow_none=allow_none,
        packs=packs,
        code=parts.code_in(paths, discover),
        terms=terms,
        exclusion=exclusion,
        progress=not quiet,
        cache=outcomes,
        jobs=parts.jobs_of(ctx, jobs),
        telling=telling,
    )
    tally = Tally(as_of, evaluated.engine)
    with ExitStack() as stack:
        stack.enter_context(closing(seen))
        writers = []
        for (name, target), style in zip(wanted, styles, strict=True):
            out = stack.enter_context(outputs.opened(target, lang))
            writers.append(stack.enter_context(outputs.held(writer(name, catalog, style, out))))
        for one in plan.applied(seen, as_of):
            if one.gist is not None:
                tally.add_gist(one.gist)
                for each in writers:
                    assert isinstance(each, Writer), "gists are made where text alone is written"
                    each.add(one.gist.part)
            if one.checked is not None:
                tally.add(one.checked)
                with outputs.room():
                    for each in writers:
                        each.each(one.checked)
            # Who waits for the first result need not wait for the last.
            flush()
            if one.problem is not None:
                (tally.skipped if one.skipped else tally.problems).append(one.problem)
        tally.excluded = exclusion.count
        for problem in (*tally.skipped, *tally.problems):
            tell(problem, lang, color)
        if verbose:
            tell_of_cache(outcomes)
        code = exit_code(tally, Severity[fail_level.upper()])
        with outputs.room():
            for each in writers:
                each.end(tally, code)
    return code
