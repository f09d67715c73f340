"""The summary of a GitHub job: a file that each step appends Markdown to.

Source: GitHub, workflow commands for GitHub Actions. A step may write 1 MiB; with one byte more
nothing of it is shown.
"""

from __future__ import annotations

import os

import click

from linter.cli.console import encoded
from linter.reporters.phrases import phrase

LIMIT = 1024 * 1024
"""Bytes that GitHub takes from one step."""

_ROOM_FOR_NOTE = 200


def is_meant(file: str) -> bool:
    """Whether `file` is the summary of the job that is running."""
    return bool(file) and file == os.environ.get("GITHUB_STEP_SUMMARY")


def append(report: str, file: str, lang: str) -> None:
    """Add `report`, as far as there is room.

    A summary that cannot be written is told and fails nothing: what was found has been printed as well.
    """
    try:
        with open(file, "ab") as stream:
            stream.write(encoded(_cut(report, LIMIT - stream.tell(), lang)))
    except OSError as error:
        click.echo(f"cannot write the summary of the job: {error.strerror}", err=True)


def _cut(report: str, room: int, lang: str) -> str:
    """The lines of `report` that fit into `room` bytes, and how many do not."""
    if len(encoded(report)) <= room:
        return report
    lines = report.splitlines(keepends=True)
    left = room - _ROOM_FOR_NOTE
    for number, line in enumerate(lines):
        left -= len(encoded(line))
        if left < 0:
            note = f"\n{phrase('summary-cut', lang, str(len(lines) - number))}\n"
            return "".join(lines[:number]) + note if room >= _ROOM_FOR_NOTE else ""
    return report
