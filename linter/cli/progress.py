"""How far a long run has come, told on the error stream of a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import IO, TextIO, TypeVar

import click

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds that a run may take without saying how far it is."""

_LABELS = {"en": "Checking", "zh": "正在检查"}


def is_wanted(stream: IO[str]) -> bool:
    """Whether somebody watches: `stream` is a terminal that can move its cursor, and this is no CI."""
    ci = os.environ.get("CI", "").lower() not in {"", "0", "false"}
    return stream.isatty() and os.environ.get("TERM") != "dumb" and not ci


def shown(
    items: Iterable[Item], lang: str = "en", *, stream: TextIO | None = None, patience: float = PATIENCE
) -> Iterator[Item]:
    """`items`, with a bar on `stream` (the error stream) once handling them takes longer than `patience`."""
    # All of them first: a bar has to know how many there are.
    known = list(items)
    started = time.monotonic()
    for number, item in enumerate(known):
        if time.monotonic() - started >= patience:
            yield from _with_bar(known, number, lang, stream or sys.stderr)
            return
        yield item


def _with_bar(items: list[Item], done: int, lang: str, stream: TextIO) -> Iterator[Item]:
    with click.progressbar(
        length=len(items), label=_LABELS[lang], show_pos=True, file=stream, update_min_steps=1
    ) as bar:
        bar.update(done)
        for item in items[done:]:
            yield item
            bar.update(1)
