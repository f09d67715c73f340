"""Streams, colours and exit codes."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import click

from linter.errors import LinterError
from linter.findings import Problem, Severity
from linter.reporters.snippet import printable
from linter.reporters.text import Style, TextOptions, plain, problem_lines
from linter.tally import Tally

if TYPE_CHECKING:
    from linter.cache.outcomes import Outcomes

EXIT_OK = 0
EXIT_FINDINGS = 1
EXIT_USAGE = 2
EXIT_NOT_CHECKED = 3
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143

_STYLES = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan", "bold": True},
    "path": {"bold": True},
    "summary": {"dim": True},
    "waived": {"dim": True},
    "met": {"fg": "green"},
    "unmet": {"fg": "red"},
    "undeclared": {"fg": "yellow"},
    "human": {"fg": "cyan"},
    "unclear": {"fg": "yellow"},
}


def exit_code(tally: Tally, fail_level: Severity) -> int:
    """The code that a run of this tally ends with; not having looked outweighs what was found."""
    if tally.problems:
        return EXIT_NOT_CHECKED
    return EXIT_FINDINGS if tally.weighs(fail_level) else EXIT_OK


def painter(color: str, stream: IO[str]) -> Style:
    """How texts for `stream` are painted: `color` is auto, always or never.

    Where it is auto, NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE decide, then whether the stream is a terminal.
    """
    return _paint if _wants_color(color, stream) else plain


class NobodyReads(Exception):
    """Whoever read what is printed left before its end."""


def say(text: str) -> None:
    """Print a result: UTF-8, whatever the terminal says that it speaks."""
    say_bytes(encoded(text))


def say_bytes(content: bytes) -> None:
    """Print a result that is no text. Raises `NobodyReads`, and `LinterError` where it cannot be printed."""
    with _printing():
        sys.stdout.buffer.write(content)


def flush() -> None:
    """Hand over what was printed so far. Raises as `say_bytes` does."""
    with _printing():
        sys.stdout.flush()


@contextmanager
def _printing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # What could not be printed is still held, and Python would try and complain once more at the end.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise NobodyReads from None
        raise LinterError(
            f"cannot write to standard output: {error.strerror}", hint="send it elsewhere, as to a file"
        ) from error


def encoded(text: str) -> bytes:
    """`text` as it is written; what is no character, as in a file name that is no UTF-8, becomes `?`."""
    return text.encode("utf-8", "replace")


def write(content: str, file: str) -> None:
    """Write a text as `write_bytes` does."""
    write_bytes(encoded(content), file)


def write_bytes(content: bytes, file: str) -> None:
    """Write `file`, so that whoever reads it meanwhile sees the old one or the new one, whole."""
    from linter.cli.unfinished import unfinished

    with unfinished(file) as stream:
        stream.write(content)


def tell(problem: Problem, lang: str = "en", color: str = "auto", head: str = "not-checked") -> None:
    """Say on the error stream what could not be checked, or how the command was used wrongly."""
    text = problem_lines(problem, TextOptions(lang=lang, paint=painter(color, sys.stderr)), head)
    _echo(text)


def tell_of_cache(cache: Outcomes | None) -> None:
    """Say on the error stream what kept results from being kept, if anything did; it is no error."""
    if cache is not None and cache.trouble is not None:
        _echo(f"note: nothing is cached: {cache.trouble}\n")


def warn(message: str, hint: str) -> None:
    """Say on the error stream what the user should know although the run goes on."""
    _echo(f"warning: {printable(message)}\n  = {printable(hint)}\n")


def _echo(text: str) -> None:
    # Where the error stream takes nothing there is nobody to complain to; the exit code says the rest.
    with contextlib.suppress(OSError):
        click.echo(text, err=True, nl=False, color=True)


def _wants_color(color: str, stream: IO[str]) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _paint(text: str, style: str) -> str:
    return click.style(text, **_STYLES[style]) if style in _STYLES else text  # type: ignore[arg-type]
