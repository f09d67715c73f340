"""Workers in threads of this process, for work that waits for somebody else: a server that evaluates."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4
"""Items for each worker that may be under way or wait for one before them: what bounds the memory."""


def results(
    items: Iterable[Item], start: Callable[[], Callable[[Item], Result]], count: int
) -> Iterator[Result]:
    """What `count` threads make of `items`, in their order; `start` is called once in each of them."""
    mine = threading.local()

    def work(item: Item) -> Result:
        if not hasattr(mine, "work"):
            mine.work = start()
        result: Result = mine.work(item)
        return result

    pool = ThreadPoolExecutor(count)
    under_way: deque[Future[Result]] = deque()
    try:
        for item in items:
            under_way.append(pool.submit(work, item))
            if len(under_way) >= AHEAD * count:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
