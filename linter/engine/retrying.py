"""What a failure means for asking again: pauses with jitter, and servers that are left to rest.

Nothing here waits or looks at a clock; the moment is handed in.
"""

from __future__ import annotations

import enum
import math
import random
from collections.abc import Callable
from dataclasses import dataclass


class Kind(enum.Enum):
    """What a failure says of the next question."""

    QUESTION = enum.auto()
    """Nothing of the server: no other one would answer this question either."""
    ANSWER = enum.auto()
    """The server is well and has no answer to this question; another one may have."""
    UNWELL = enum.auto()
    """The server does not answer as it should."""
    PASSING = enum.auto()
    """Likewise, and it may be over in a moment: the question may be repeated."""
    LASTING = enum.auto()
    """The server is of no use, and will be of none in this run."""


@dataclass(frozen=True)
class Failure:
    """Why there is no answer."""

    told: str
    """What came back, to follow a colon."""
    hint: str
    kind: Kind = Kind.UNWELL
    retry_after: int | None = None
    """Seconds that the server asked for, if it did."""


@dataclass(frozen=True)
class Patience:
    """How long servers that fail are put up with. All times are seconds."""

    retries: int = 2
    """Repetitions of one question at one server, where its failure may pass."""
    first_pause: float = 0.1
    """Before the first repetition; each further pause is twice as long."""
    longest_request: float = 5.0
    """The longest `Retry-After` that is heeded; a server that asks for more is not asked again."""
    failures: int = 2
    """Questions in a row without an answer, after which a server is left to rest."""
    first_rest: float = 0.5
    """The first rest; each further one is four times as long, as long as no question is answered."""
    longest_rest: float = 30.0
    longest_wait: float = 2.5
    """How long one question waits for a server to have rested, where all of them rest."""
    chance: Callable[[], float] = random.random
    """A number from 0 to 1. Many linters that lost one server must not come back at one moment."""

    def pause(self, repetition: int, failure: Failure) -> float | None:
        """Before which the question is repeated for the `repetition`th time; `None` where it is not."""
        if failure.kind is not Kind.PASSING or repetition > self.retries:
            return None
        pause = self._spread(self.first_pause * 2 ** (repetition - 1))
        if failure.retry_after is None:
            return pause
        return failure.retry_after + pause if failure.retry_after <= self.longest_request else None

    def rest(self, count: int) -> float:
        """The `count`th rest in a row."""
        # A run may last for days; a power of any size would overflow.
        return self._spread(min(self.first_rest * 4.0 ** min(count - 1, 20), self.longest_rest))

    def _spread(self, seconds: float) -> float:
        return seconds * (0.5 + self.chance())


class Health:
    """How one server fares, so that a dead one costs little: a circuit breaker.

    After some failures in a row the server rests; then one question is put, and what comes of it decides.
    """

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._failures = 0
        self._rests = 0
        self._trying = False
        self.until: float | None = None
        """The end of its rest, infinite where it is given up; `None` while it is well."""
        self.why: Failure | None = None
        """Why it rests; `None` while it is well."""

    def ready(self, now: float) -> bool:
        """Whether a question may be put to it."""
        return self.until is None or (now >= self.until and not self._trying)

    def begin(self) -> None:
        """A question is put; after a rest, it is the only one until it is known what comes of it."""
        self._trying = self.until is not None

    def answered(self) -> None:
        """There was an answer: all is well."""
        self._failures = self._rests = 0
        self._trying = False
        self.until = self.why = None

    def failed(self, failure: Failure, now: float) -> None:
        """A question got no answer."""
        if failure.kind in (Kind.QUESTION, Kind.ANSWER):
            self.answered()
            return
        trying, self._trying = self._trying, False
        if failure.kind is Kind.LASTING:
            self.until, self.why = math.inf, failure
            return
        # Questions that were under way when the rest began say nothing new.
        if self.until is not None and not trying:
            return
        self._failures += 1
        if trying or self._failures >= self._patience.failures:
            self._rests += 1
            self.until, self.why = now + self._patience.rest(self._rests), failure
