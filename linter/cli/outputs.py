"""Where results go: formats, and the terminal or files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from linter.cli import console, job_summary, progress
from linter.errors import LinterError, UsageProblem

if TYPE_CHECKING:
    from linter.reporters.base import Reporter


def wanted(outputs: Sequence[str], known: Sequence[str] = ("text", "json")) -> list[tuple[str, str | None]]:
    """Formats and files; at most one of them goes to the terminal."""
    chosen = []
    for output in outputs or ["text"]:
        name, _, file = output.partition("=")
        if name not in known:
            raise UsageProblem(f"there is no output format {name!r}", hint=f"choose from {', '.join(known)}")
        chosen.append((name, file or None))
    if sum(file is None for _, file in chosen) > 1:
        raise UsageProblem(
            "two output formats would both be written to standard output",
            hint="give all but one a file, as in json=report.json",
        )
    return chosen


def write(content: str, file: str | None) -> None:
    """Write a result to `file`, or print it."""
    if file is None:
        console.say(content)
    else:
        console.write(content, file)


@contextmanager
def opened(file: str | None, lang: str) -> Iterator[Callable[[str], object]]:
    """What takes a result piece by piece, for `file` or the terminal; a file is there when all is written."""
    if file is None:
        # The bar is on the error stream, which may be the same terminal.
        beside = sys.stdout.isatty() and progress.is_wanted(sys.stderr)
        yield _say_beside_a_bar if beside else console.say
    elif job_summary.is_meant(file):
        summary = job_summary.Summary(file, lang)
        yield summary.add
        summary.write()
    else:
        from linter.cli.unfinished import unfinished

        def add(text: str) -> None:
            try:
                stream.write(console.encoded(text))
            except OSError as error:
                raise LinterError(
                    f"cannot write {file}: {error.strerror}", hint="choose another file"
                ) from error

        with unfinished(file) as stream:
            yield add


@contextmanager
def held(reporter: Reporter) -> Iterator[Reporter]:
    """A reporter that is told of one thing after the other within `room`, and let go of at the end."""
    try:
        yield reporter
    finally:
        # It writes what it still holds, which nobody will read any more.
        with suppress(OSError):
            reporter.close()


@contextmanager
def room() -> Iterator[None]:
    """Raise `LinterError` where there is no room for what a report has to hold back until its end."""
    try:
        yield
    except OSError as error:
        raise LinterError(
            f"cannot hold back what a report tells at its end: {error.strerror}",
            hint="make room for temporary files, or name another folder for them in TMPDIR",
        ) from error


def _say_beside_a_bar(text: str) -> None:
    progress.out_of_the_way()
    console.say(text)
    console.flush()
