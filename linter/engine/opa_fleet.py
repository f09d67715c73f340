"""Which of several servers is asked next: the one with the fewest questions, of those that are well.

For many threads. It knows nothing of HTTP.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from linter.engine.retrying import Failure, Health, Patience

Server = TypeVar("Server")


class Closed(Exception):
    """The run ended while somebody waited."""


@dataclass(eq=False)
class Member(Generic[Server]):
    """One server, and how it fares. Only its `Fleet` changes it."""

    server: Server
    health: Health
    in_flight: int = 0
    asked: int = 0
    told: bool = False
    """Whether the user knows that it was left out."""


class Fleet(Generic[Server]):
    """Hands out servers, each to so many threads at once, and leaves those that fail to rest."""

    def __init__(self, servers: Sequence[Server], parallel: int, patience: Patience) -> None:
        self.members = [Member(server, Health(patience)) for server in servers]
        self._parallel = parallel
        self._patience = patience
        self._changed = threading.Condition()
        self._closed = False

    def take(
        self, among: Sequence[Member[Server]], end: float, *, rested: bool = True
    ) -> Member[Server] | None:
        """One of `among`, to be given back; waits for one with a place free, until `end` at most.

        `None` where there is none: all of them rest for longer than anybody waits. With `rested` false, it
        does not matter whether they rest. Raises `Closed`.
        """
        with self._changed:
            begun = time.monotonic()
            while not self._closed:
                now = time.monotonic()
                ready = [member for member in among if not rested or member.health.ready(now)]
                free = [member for member in ready if member.in_flight < self._parallel]
                if free:
                    chosen = min(free, key=lambda member: (member.in_flight, member.asked))
                    chosen.in_flight += 1
                    chosen.asked += 1
                    if rested:
                        chosen.health.begin()
                    return chosen
                wake = end if ready else min(self._rested(among, begun, now), end)
                if wake <= now:
                    return None
                self._changed.wait(min(wake - now, threading.TIMEOUT_MAX))
            raise Closed

    def answered(self, member: Member[Server]) -> list[tuple[Server, Failure]]:
        """Give back a server that answered; gives those that are left out, each once, and why they are."""
        with self._changed:
            member.health.answered()
            self.give_back(member)
            untold: list[tuple[Server, Failure]] = []
            for other in self.members:
                if not other.told and (why := other.health.why) is not None:
                    other.told = True
                    untold.append((other.server, why))
            return untold

    def failed(self, member: Member[Server], failure: Failure) -> None:
        """Give back a server that did not answer a question."""
        with self._changed:
            member.health.failed(failure, time.monotonic())
            self.give_back(member)

    def give_back(self, member: Member[Server]) -> None:
        """Give back a server of which nothing new is known."""
        with self._changed:
            member.in_flight -= 1
            self._changed.notify_all()

    def pause(self, seconds: float) -> None:
        """Wait. Raises `Closed`."""
        with self._changed:
            if self._changed.wait_for(lambda: self._closed, seconds):
                raise Closed

    def close(self) -> None:
        """Wake everybody who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _rested(self, among: Sequence[Member[Server]], begun: float, now: float) -> float:
        """When the first of these has rested; `now` where that is later than anybody waits for."""
        latest = begun + self._patience.longest_wait
        ends = [member.health.until for member in among if member.health.until is not None]
        # One that is being tried may be well at any moment.
        first = min((end if end > now else latest for end in ends), default=now)
        return first if first <= latest else now
