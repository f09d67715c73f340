"""The command line: options in, parts built, report printed, exit code out. No rules of its own."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Sequence

import click

from linter.cli.app import app
from linter.cli.console import (
    EXIT_INTERRUPTED,
    EXIT_NOT_CHECKED,
    EXIT_OK,
    EXIT_TERMINATED,
    EXIT_USAGE,
    NobodyReads,
    flush,
    tell,
)
from linter.errors import LinterError, UsageProblem
from linter.findings import Problem

_SCARCE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EMFILE, errno.ENFILE, errno.ENOMEM})
"""What a system says where it runs out of something."""


class Terminated(BaseException):
    """The process was asked to end, and may still take away what it has begun."""


def heed_termination() -> None:
    """Let SIGTERM end this process as an interrupt does: nothing half written, nobody left at work."""

    def terminate(_number: int, _frame: object) -> None:
        raise Terminated

    signal.signal(signal.SIGTERM, terminate)


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; nothing escapes as a traceback."""
    try:
        code = app.main(list(arguments), prog_name="measures-lint", standalone_mode=False)
        flush()
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return EXIT_USAGE
    except LinterError as error:
        wrong_use = isinstance(error, UsageProblem)
        head = "wrong-use" if wrong_use else "not-checked"
        tell(Problem.of(error), head=head)
        return EXIT_USAGE if wrong_use else EXIT_NOT_CHECKED
    except (KeyboardInterrupt, click.Abort):
        return EXIT_INTERRUPTED
    except Terminated:
        return EXIT_TERMINATED
    except NobodyReads:
        # As `head` does. What was left to check was not.
        return EXIT_NOT_CHECKED
    except Exception as error:
        if os.environ.get("MEASURES_LINT_TRACEBACK"):
            raise
        if isinstance(error, OSError) and error.errno in _SCARCE:
            tell(Problem(f"the machine gives no more: {error.strerror}", hint="make room, and run it again"))
            return EXIT_NOT_CHECKED
        hint = "set MEASURES_LINT_TRACEBACK=1 for details, and report this at the project's issue tracker"
        tell(Problem(f"internal error: {type(error).__name__}: {error}", hint=hint))
        return EXIT_NOT_CHECKED
    return code if isinstance(code, int) else EXIT_OK
