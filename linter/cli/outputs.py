"""Where results go: formats, and the terminal or files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from linter.cli import console, job_summary, progress
from linter.errors import UsageProblem


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

        with unfinished(file) as stream:
            yield lambda text: stream.write(console.encoded(text))


def _say_beside_a_bar(text: str) -> None:
    progress.out_of_the_way()
    console.say(text)
    sys.stdout.buffer.flush()
