"""How far a long run has come, told on the error stream of a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import chain
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


def out_of_the_way() -> None:
    """Take the bar off its line, so that something else can be written there; it comes back by itself."""
    sys.stderr.write("\r\x1b[2K")
    sys.stderr.flush()


def shown(
    items: Iterable[Item],
    lang: str = "en",
    *,
    length: int,
    stream: TextIO | None = None,
    patience: float = PATIENCE,
) -> Iterator[Item]:
    """`items`, of which there are `length`, with a bar once they take longer than `patience` to come.

    The bar is on `stream`, by default the error stream.
    """
    started = time.monotonic()
    coming = iter(items)
    for number, item in enumerate(coming):
        if time.monotonic() - started >= patience:
            yield from _with_bar(chain([item], coming), number, length, lang, stream or sys.stderr)
            return
        yield item


def _with_bar(items: Iterable[Item], done: int, length: int, lang: str, stream: TextIO) -> Iterator[Item]:
    with click.progressbar(
        length=length, label=_LABELS[lang], show_pos=True, file=stream, update_min_steps=1
    ) as bar:
        bar.update(done)
        for item in items:
            yield item
            bar.update(1)
