"""Workers in processes of their own, for work that keeps a processor busy.

`multiprocessing` is not used: a process that it spawns imports from the working directory, which may be a
stranger's, and its pool waits for ever for a worker that was killed.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Generic, TypeVar

from linter import memory
from linter.errors import LinterError

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 4
"""Items that are handed over together. All of them are lost with the worker that holds them."""
AHEAD = 16
"""Batches for each worker that may be under way or wait for one before them: what bounds the memory."""
_LONGEST = 4 * BATCH
"""Results of one batch, those that were known before among them."""
_HELD = 2
"""Batches that one worker has at a time, so that it need not wait for the next."""
_STILLBORN = 3
"""Workers that may come to an end, one after the other, without one answer between them."""
_PATIENCE = 2.0
"""Seconds that a worker may take to end when it is told to."""
_PULSE = 0.5
"""Seconds between looks at interrupts, which on Windows do not wake up who waits."""

_NOBODY = "the processes that check came to an end before their first answer"

_START = """import sys
sys.path[:] = sys.argv[1:]
from linter.crew.worker import serve
serve()
"""


@dataclass(frozen=True)
class Done(Generic[Result]):
    """Stands for an item whose result is known, and only has to come in its place."""

    result: Result


@dataclass
class _Batch(Generic[Item, Result]):
    places: Sequence[Item | Done[Result]]
    results: Sequence[Result] | None = None

    @property
    def items(self) -> Sequence[Item]:
        """Those that a worker has to see."""
        return [one for one in self.places if not isinstance(one, Done)]

    def settle(self, made: Iterable[Result]) -> None:
        """Take what was made of the items, in their order."""
        rest = iter(made)
        self.results = [one.result if isinstance(one, Done) else next(rest) for one in self.places]


@dataclass
class _Worker(Generic[Item, Result]):
    process: subprocess.Popen[bytes]
    held: deque[_Batch[Item, Result]] = field(default_factory=deque)
    answered: bool = False

    def send(self, value: Any) -> bool:
        """Hand `value` over; `False` where the worker is gone."""
        assert self.process.stdin is not None, "it was started with a pipe"
        try:
            pickle.dump(value, self.process.stdin, pickle.HIGHEST_PROTOCOL)
            self.process.stdin.flush()
        except OSError:
            return False
        return True


def results(
    items: Iterable[Item | Done[Result]],
    start: Callable[[], Callable[[Item], Result]],
    count: int,
    lost: Callable[[Item, str], Result],
) -> Iterator[Result]:
    """What `count` workers make of `items`, in their order.

    `start` is called once in each worker, and what it gives with each item; both, the items and the results
    must be fit for pickle. What kept a result from being made, be it an exception or the end of the worker,
    is handed to `lost`. Raises `LinterError` where no worker can be started.
    """
    memory.spare()
    crew: _Crew[Item, Result] = _Crew(start, lost)
    try:
        yield from crew.results(iter(items), count)
    finally:
        crew.end()


class _Crew(Generic[Item, Result]):
    def __init__(
        self, start: Callable[[], Callable[[Item], Result]], lost: Callable[[Item, str], Result]
    ) -> None:
        self._start = start
        self._lost = lost
        self._workers: list[_Worker[Item, Result]] = []
        self._told: queue.SimpleQueue[tuple[_Worker[Item, Result], Any]] = queue.SimpleQueue()
        self._under_way: deque[_Batch[Item, Result]] = deque()
        self._again: deque[_Batch[Item, Result]] = deque()
        self._stillborn = 0
        self._all_taken = False

    def results(self, items: Iterator[Item | Done[Result]], count: int) -> Iterator[Result]:
        self._hire(count)
        while self._workers:
            for worker in list(self._workers):
                self._provide(worker, items, count)
            while self._under_way and self._under_way[0].results is not None:
                yield from self._under_way.popleft().results or ()
            if self._under_way:
                self._listen()
            elif self._all_taken:
                return
        # Nobody is left, and each new one came to its end at once.
        for batch in self._under_way:
            if batch.results is None:
                batch.settle(self._lost(item, _NOBODY) for item in batch.items)
            yield from batch.results or ()
        for one in items:
            yield one.result if isinstance(one, Done) else self._lost(one, _NOBODY)

    def end(self) -> None:
        """Let nobody go on working."""
        for worker in self._workers:
            # Whoever sees the end of its input ends, in the middle of its work.
            with contextlib.suppress(OSError):
                worker.process.stdin.close()  # type: ignore[union-attr]  # it was started with a pipe
        for worker in self._workers:
            try:
                worker.process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                worker.process.kill()
                worker.process.wait()
        self._workers.clear()

    def _hire(self, count: int) -> None:
        hired = []
        for _ in range(count):
            try:
                hired.append(_Worker[Item, Result](_started()))
            except OSError as error:
                # Fewer do it as well; those that work already go on.
                if not hired and not self._workers:
                    raise LinterError(
                        f"cannot start a worker: {error.strerror}", hint="check in one process with --jobs 1"
                    ) from error
                break
        self._workers += hired
        # When all of them are on their way: each takes what it is sent only once it is awake.
        for worker in hired:
            threading.Thread(target=self._read, args=(worker,), daemon=True).start()
            worker.send(self._start)

    def _read(self, worker: _Worker[Item, Result]) -> None:
        stream = worker.process.stdout
        assert stream is not None, "it was started with a pipe"
        try:
            while True:
                self._told.put((worker, pickle.load(stream)))
        except Exception:
            # However it ends, nothing more can be read from it.
            self._told.put((worker, None))

    def _next(self, items: Iterator[Item | Done[Result]], count: int) -> _Batch[Item, Result] | None:
        if self._again:
            return self._again.popleft()
        while len(self._under_way) < AHEAD * count:
            batch: _Batch[Item, Result] = _Batch(list(_taken(items)))
            if not batch.places:
                self._all_taken = True
                return None
            self._under_way.append(batch)
            if batch.items:
                return batch
            batch.settle(())
        return None

    def _provide(
        self, worker: _Worker[Item, Result], items: Iterator[Item | Done[Result]], count: int
    ) -> None:
        """Give `worker` as much as one may hold."""
        while len(worker.held) < _HELD:
            batch = self._next(items, count)
            if batch is None:
                return
            if not worker.send(batch.items):
                # Its end is told by who reads from it; what it never got is for another one.
                self._again.appendleft(batch)
                return
            worker.held.append(batch)

    def _listen(self) -> None:
        """Wait for one answer, or for the end of a worker."""
        while True:
            try:
                worker, answer = self._told.get(timeout=_PULSE)
                break
            except queue.Empty:
                continue
        if answer is None:
            self._bury(worker)
            return
        self._stillborn, worker.answered = 0, True
        batch = worker.held.popleft()
        batch.settle(
            self._lost(item, failed) if failed is not None else result
            for item, (result, failed) in zip(batch.items, answer, strict=True)
        )

    def _bury(self, worker: _Worker[Item, Result]) -> None:
        if worker not in self._workers:
            return
        self._workers.remove(worker)
        with contextlib.suppress(OSError):
            worker.process.stdin.close()  # type: ignore[union-attr]  # it was started with a pipe
        worker.process.kill()
        why = _told_of(worker.process.wait())
        if worker.held:
            begun = worker.held.popleft()
            begun.settle(self._lost(item, why) for item in begun.items)
        self._again.extendleft(reversed(worker.held))
        self._stillborn += not worker.answered
        if self._stillborn < _STILLBORN:
            self._hire(1)


def _taken(items: Iterator[Any]) -> Iterator[Any]:
    """The next batch of `items`."""
    new = 0
    for one in islice(items, _LONGEST):
        yield one
        new += not isinstance(one, Done)
        if new == BATCH:
            return


def _started() -> subprocess.Popen[bytes]:
    # Isolated: the working directory may be a stranger's, and what lies in it is not to be imported.
    path = [folder for folder in sys.path if os.path.isabs(folder)]
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _START, *path],
        env=memory.SPARING | os.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("MEASURES_LINT_TRACEBACK") else subprocess.DEVNULL,
        # What is typed at the terminal interrupts this process, which ends the others.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )


def _told_of(code: int) -> str:
    how = f"killed by signal {-code}" if code < 0 else f"exit code {code}"
    return f"the process that checked it came to an end before its time ({how})"
