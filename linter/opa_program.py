"""The `opa` of the PATH: where it is, which version it is of, and how it is run."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from linter.errors import PolicyUnavailable

INSTALL = "install OPA 1.0 or later (https://www.openpolicyagent.org/docs#running-opa)"

_OLDEST = 1
"""First major version of OPA whose language is that of the policies."""
_PATIENCE = 20.0
"""Seconds that it may take to tell its version."""


@dataclass(frozen=True)
class Program:
    """An `opa` that reads the language of the policies."""

    path: str
    version: str


@dataclass(frozen=True)
class Done:
    """How a run of `opa` ended."""

    ok: bool
    output: str
    errors: str


def path() -> str | None:
    """Where `opa` is; `None` where the PATH has none.

    One that is found by a relative path is none: it may be part of what is checked.
    """
    found = shutil.which("opa")
    return found if found is not None and os.path.isabs(found) else None


def found(hint: str) -> Program:
    """The `opa` of the PATH. Raises `PolicyUnavailable`, with `hint`, where there is none of use."""
    program = path()
    if program is None:
        raise PolicyUnavailable("there is no `opa` on the PATH to start", hint=hint)
    told = run(program, ["version"], hint=hint, seconds=_PATIENCE).output
    version = re.search(r"^Version:\s*v?((\d+)\.\S+)", told, re.MULTILINE)
    if version is None:
        raise PolicyUnavailable(f"{program} does not say which version of OPA it is", hint=hint)
    if int(version[2]) < _OLDEST:
        raise PolicyUnavailable(
            f"{program} is OPA {version[1]}, which does not read the language of the policies", hint=hint
        )
    return Program(program, version[1])


def run(
    program: str, arguments: Sequence[str], *, hint: str, seconds: float, folder: Path | None = None
) -> Done:
    """Run `program` to its end in `folder`. Raises `PolicyUnavailable` where that cannot be done in time."""
    import subprocess

    try:
        done = subprocess.run(
            [program, *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment(),
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise not_run(program, error, hint) from error
    return Done(
        done.returncode == 0, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    )


def not_run(program: str, error: Exception, hint: str) -> PolicyUnavailable:
    """What `error`, raised when `program` was run, means."""
    reason = error.strerror if isinstance(error, OSError) else "it did not end in time"
    return PolicyUnavailable(f"cannot run {program}: {reason}", hint=hint)


def environment() -> Mapping[str, str]:
    """Little enough that no secret is passed on, and that no OPA_… variable sets an option."""
    # HOME is for the wrappers that version managers put on the PATH, SYSTEMROOT for sockets on Windows.
    return {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
