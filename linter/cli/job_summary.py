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


class Summary:
    """What one step adds to the summary: the lines that fit, and how many do not.

    A summary that cannot be written is told and fails nothing: what was found has been printed as well.
    """

    def __init__(self, file: str, lang: str) -> None:
        self._file = file
        self._lang = lang
        self._text: list[str] = []
        self._size = 0
        self._lines_left = 0

    def add(self, text: str) -> None:
        """Take one more piece. What can fit into no summary is only counted."""
        if self._size <= LIMIT:
            self._text.append(text)
            self._size += len(encoded(text))
        else:
            self._lines_left += text.count("\n")

    def write(self) -> None:
        """Append all that there is room for."""
        report = "".join(self._text)
        try:
            with open(self._file, "ab") as stream:
                stream.write(encoded(self._cut(report, LIMIT - stream.tell())))
        except OSError as error:
            click.echo(f"cannot write the summary of the job: {error.strerror}", err=True)

    def _cut(self, report: str, room: int) -> str:
        """The lines of `report` that fit into `room` bytes, and how many do not."""
        if len(encoded(report)) <= room:
            return report
        lines = report.splitlines(keepends=True)
        left = room - _ROOM_FOR_NOTE
        for number, line in enumerate(lines):
            left -= len(encoded(line))
            if left < 0:
                more = len(lines) - number + self._lines_left
                note = f"\n{phrase('summary-cut', self._lang, str(more))}\n"
                return "".join(lines[:number]) + note if room >= _ROOM_FOR_NOTE else ""
        return report
