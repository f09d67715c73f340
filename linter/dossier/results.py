"""Reads the results of former runs: what `check --output-format json` wrote."""

from __future__ import annotations

import json
import os
import reprlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from linter.errors import LinterError
from linter.reporters.json import VERSION

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of one file of results."""
_HEAD = 2048
"""Bytes that show whether a file is meant to be one."""
_MARK = '"measures-lint"'


@dataclass(frozen=True)
class Result:
    """One file of results that keeps its schema."""

    path: str
    document: Mapping[str, Any]


def is_meant(path: str) -> bool:
    """Whether `path` is a file that holds results, or did before it was damaged: its first bytes say so."""
    if not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace").removeprefix("\ufeff").lstrip()
    except OSError:
        return False
    return head.startswith("{") and _MARK in head and '"policy_revision"' in head


def read(path: str) -> Result:
    """The results in `path`. Raises `LinterError` where they are damaged or of another version."""
    from linter import schema, sources

    hint = "write it anew with `measures-lint check --output-format json`"
    try:
        document = json.loads(
            sources.read_text(path, SIZE_LIMIT), object_pairs_hook=_each_once, parse_constant=_no_number
        )
    except LinterError as error:
        raise LinterError(error.message, path=path, location=error.location, hint=hint) from error
    except (ValueError, RecursionError) as error:
        why = str(error) if isinstance(error, _Ambiguous) else "no valid JSON"
        raise LinterError(f"is a damaged file of results: {why}", path=path, hint=hint) from error
    version = document.get("version") if isinstance(document, Mapping) else None
    if version != VERSION:
        raise LinterError(
            f"holds results of version {reprlib.repr(version)}, "
            f"and this version of measures-lint reads {VERSION!r}",
            path=path,
            hint=hint,
        )
    wrong = schema.first_breach(document, "report-1")
    if wrong is not None:
        place = schema.dotted(wrong) or "its top"
        raise LinterError(f"is a damaged file of results: wrong at {place}", path=path, hint=hint)
    return Result(path, document)


class _Ambiguous(ValueError):
    """JSON that different readers take differently."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # The last of two would win, and what the first says would be gone without a word.
    read = dict(pairs)
    if len(read) < len(pairs):
        raise _Ambiguous("an object has one key twice")
    return read


def _no_number(name: str) -> Any:
    raise _Ambiguous(f"{name} is no number of JSON")


def parted(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """`paths` as those of results and the others."""
    results = [path for path in paths if path != "-" and is_meant(path)]
    return results, [path for path in paths if path not in results]
