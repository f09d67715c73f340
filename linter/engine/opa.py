"""The engine for those who run OPAs: the facts go to one of several servers, over opa-python-client.

A question that one server does not answer goes to the others. One that fails rests for a while, one that
holds other policies is given up, and where none is left there is no answer: `PolicyUnavailable`, never
"no violations".
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from linter.engine.opa_access import access
from linter.engine.opa_fleet import Closed, Fleet, Member
from linter.engine.opa_server import OpaServer, Provenance, Reply, Unanswered
from linter.engine.retrying import Failure, Kind, Patience
from linter.errors import PolicyUnavailable, UsageProblem

PARALLEL = 4
"""Questions in flight at one server, where nothing else is said."""
MOST_SERVERS = 64

_Member = Member[OpaServer]


@dataclass
class _Tried:
    """What became of one question at one server."""

    end: float
    """When the time for its answer is over, repetitions included."""
    times: int = 0
    failure: Failure | None = None
    error: BaseException | None = None

    @property
    def told(self) -> str:
        told = "" if self.failure is None else self.failure.told
        return f"{told} (tried {self.times} times)" if self.times > 1 else told


class OpaEngine:
    """Asks OPAs for `data.lint.answer`. For many threads, of which each asks one question at a time."""

    name = "opa"
    parallel = 1

    def __init__(
        self,
        *urls: str,
        token: str | None = None,
        ca: str | None = None,
        certificate: tuple[str, str] | None = None,
        timeout: float = 10.0,
        parallel: int = PARALLEL,
        deadline: float | None = None,
        check: Callable[[Any], object] = lambda document: None,
        warn: Callable[[str, str], None] = lambda message, hint: None,
        patience: Patience | None = None,
    ) -> None:
        """Raise `UsageProblem` where the options do not make sense; nothing is asked yet.

        `timeout` is all that one answer of one server may take, in seconds, repetitions included, and
        `deadline` all that the answers to all questions may take, from now on. `check` raises
        `PolicyUnavailable` for an answer that is not of these policies; `warn` is given a message and a hint,
        from any thread, once for each server that was left out while another one answered.
        """
        addresses = {
            found.address.url: found
            for found in (access(url, token=token, ca=ca, certificate=certificate) for url in urls)
        }
        if len(addresses) > MOST_SERVERS:
            raise UsageProblem(f"--opa-url names {len(addresses)} servers, and {MOST_SERVERS} are the most")
        self._patience = patience or Patience()
        self._timeout = timeout
        self._deadline = deadline
        self._end = math.inf if deadline is None else time.monotonic() + deadline
        self._warn = warn
        self._servers = [OpaServer(found, timeout, check) for found in addresses.values()]
        self._fleet = Fleet(self._servers, parallel, self._patience)
        self._last = threading.local()
        self.parallel = parallel * len(self._servers)
        """How many questions it takes at once, each from a thread of its own."""

    def __enter__(self) -> OpaEngine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._fleet.close()
        for server in self._servers:
            server.close()

    @property
    def details(self) -> Provenance:
        """Who answered last, in this thread."""
        told: Provenance = getattr(self._last, "provenance", None) or Provenance(self._servers[0].url)
        return told

    def evaluate(self, facts: Mapping[str, Any]) -> Any:
        """The answer of the policies to `facts`, decoded. Raises `PolicyUnavailable` for everything else."""
        # Here, so that the time that the imports take is not taken from the servers'.
        from linter.engine import opa_failures  # noqa: F401

        tried: dict[_Member, _Tried] = {}
        try:
            reply = self._asked_around(facts, tried) or self._asked_again(facts, tried)
        except Closed:
            raise PolicyUnavailable("the run ended before OPA answered") from None
        if reply is None:
            raise self._unavailable(tried) from _cause(tried)
        self._last.provenance = reply.provenance
        return reply.document

    def _asked_around(self, facts: Mapping[str, Any], tried: dict[_Member, _Tried]) -> Reply | None:
        """Ask one server after the other, each once."""
        members = self._fleet.members
        while member := self._fleet.take([m for m in members if m not in tried], self._end):
            tried[member] = _Tried(time.monotonic() + self._timeout)
            if reply := self._asked(member, facts, tried[member]):
                return reply
            if _last(tried).kind is Kind.QUESTION:
                break
        return None

    def _asked_again(self, facts: Mapping[str, Any], tried: dict[_Member, _Tried]) -> Reply | None:
        """Repeat the question, after a pause each time, where that may help."""
        for repetition in range(1, self._patience.retries + 1):
            pauses = self._pauses(repetition, tried)
            if not pauses or _last(tried).kind is Kind.QUESTION:
                break
            begun = time.monotonic()
            for member, pause in sorted(pauses.items(), key=lambda item: item[1]):
                self._fleet.pause(max(begun + pause - time.monotonic(), 0))
                end = min(tried[member].end, self._end)
                if self._fleet.take([member], end, rested=False) is None:
                    continue
                if reply := self._asked(member, facts, tried[member]):
                    return reply
        return None

    def _pauses(self, repetition: int, tried: Mapping[_Member, _Tried]) -> dict[_Member, float]:
        """The servers that may be asked again, and after which pause, if that ends in time."""
        now = time.monotonic()
        pauses = {
            member: self._patience.pause(repetition, known.failure)
            for member, known in tried.items()
            if known.failure is not None
        }
        return {
            member: pause
            for member, pause in pauses.items()
            if pause is not None and now + pause < min(tried[member].end, self._end)
        }

    def _asked(self, member: _Member, facts: Mapping[str, Any], known: _Tried) -> Reply | None:
        known.times += 1
        try:
            reply = member.server.ask(facts, min(known.end, self._end) - time.monotonic())
        except Unanswered as error:
            known.failure, known.error = error.failure, error.__cause__
            # One question must not count for several, or its repetitions would send the server to rest. What
            # the deadline cut short is no fault of the server.
            counts = known.times == 1 and time.monotonic() < self._end
            if counts:
                self._fleet.failed(member, error.failure)
            else:
                self._fleet.give_back(member)
            return None
        except BaseException:
            self._fleet.give_back(member)
            raise
        for server, why in self._fleet.answered(member):
            self._warn(f"OPA at {server.url} was left out, and others were asked: {why.told}", why.hint)
        return reply

    def _unavailable(self, tried: Mapping[_Member, _Tried]) -> PolicyUnavailable:
        if time.monotonic() >= self._end:
            return PolicyUnavailable(
                f"OPA did not answer within the {self._deadline:g} s that the whole run has for it",
                hint="--opa-deadline allows it more time",
            )
        asked = {member.server.url: known.told for member, known in tried.items()}
        left = {
            member.server.url: why
            for member in self._fleet.members
            if member not in tried and (why := member.health.why) is not None
        }
        last = _last(tried) if tried else next(iter(left.values()), None)
        if last is not None and last.kind is Kind.QUESTION:
            left = {}
        return PolicyUnavailable(_words(asked, left), hint=last.hint if last else None)


def _cause(tried: Mapping[_Member, _Tried]) -> BaseException | None:
    return next((known.error for known in tried.values() if known.error is not None), None)


def _last(tried: Mapping[_Member, _Tried]) -> Failure:
    failures = [known.failure for known in tried.values() if known.failure is not None]
    return failures[-1]


def _words(asked: Mapping[str, str], left: Mapping[str, Failure]) -> str:
    """What became of a question: at the servers that were `asked`, and why others were not again."""
    parts = [f"{url}: {told}" for url, told in asked.items()]
    parts += [f"{url}, not asked again: {failure.told}" for url, failure in left.items()]
    if len(parts) > 1:
        return f"asked {len(parts)} OPAs for lint/answer, and none answered: {'; '.join(parts)}"
    for url, told in asked.items():
        return f"asked OPA at {url} for lint/answer: {told}"
    for url, failure in left.items():
        return f"did not ask OPA at {url} again: {failure.told}"
    return "no OPA could be asked for lint/answer in time"
