"""Where results go: formats, and the terminal or files."""

from __future__ import annotations

from collections.abc import Sequence

from linter.cli import console
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
