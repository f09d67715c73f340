"""Files that are there as a whole or not at all, whatever happens while they are written."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

from linter.errors import LinterError


@contextmanager
def unfinished(
    file: str, publish: Callable[[str, str], None] = os.replace, *, hint: str = "choose another file"
) -> Iterator[IO[bytes]]:
    """A stream for what `file` is to hold; it gets its name when all is written, and else is taken away.

    `publish` gives the unfinished file its name. Raises `LinterError`, with `hint`, where that or the writing
    is not possible.
    """
    # In a container, a run that was killed had the number of this process, too.
    beside = f"{file}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
    begun = False
    try:
        with open(beside, "xb") as stream:
            begun = True
            yield stream
        publish(beside, file)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            # Of another stream: nobody reads what is printed any more.
            raise
        raise LinterError(f"cannot write {file}: {error.strerror}", hint=hint) from error
    finally:
        if begun:
            with contextlib.suppress(OSError):
                os.unlink(beside)
