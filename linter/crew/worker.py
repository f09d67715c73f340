"""What runs in the process of a worker."""

from __future__ import annotations

import os
import pickle
import queue
import sys
import threading
from collections.abc import Callable
from typing import IO, Any


def serve() -> None:
    """Take how to start, then batches of items, from standard input; answer each on standard output.

    An answer holds for each item its result, and why there is none. The process ends with its input.
    """
    answers = os.fdopen(os.dup(1), "wb")
    # Nothing else that is printed may come between the answers.
    os.dup2(2, 1)
    received: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, received), daemon=True).start()
    work = received.get()()
    while True:
        answer = [_worked(work, item) for item in received.get()]
        try:
            pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
        except OSError:
            os._exit(0)


def _listen(stream: IO[bytes], received: queue.SimpleQueue[Any]) -> None:
    # Always at it, so that whoever sends never waits, and so that the end of the run ends the work.
    try:
        while True:
            received.put(pickle.load(stream))
    except (EOFError, OSError):
        os._exit(0)


def _worked(work: Callable[[Any], Any], item: Any) -> tuple[Any, str | None]:
    try:
        return work(item), None
    except Exception as error:
        if os.environ.get("MEASURES_LINT_TRACEBACK"):
            raise
        return None, f"internal error: {type(error).__name__}: {error}"
