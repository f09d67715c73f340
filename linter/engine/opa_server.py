"""One OPA, asked for `data.lint.answer`: one question, one answer or the reason why there is none.

The server is a stranger. It may be slow, wrong, something else altogether, or an OPA without these policies,
and OPA answers a document that it does not have with status 200. Whatever is not an answer is a failure,
never "no violations".
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from linter.engine.opa_access import Access
from linter.engine.opa_fleet import Closed
from linter.engine.retrying import Failure, Kind
from linter.errors import OtherRevision, PolicyUnavailable

if TYPE_CHECKING:
    from linter.engine.opa_client import Client

_Outcome = tuple[Any, BaseException | None]


class Unanswered(Exception):
    """There is no answer; `failure` says why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.told)
        self.failure = failure


@dataclass(frozen=True)
class Provenance:
    """Who answered, as far as the server says so."""

    url: str
    version: str | None = None
    """Of OPA."""
    bundles: Mapping[str, str] = field(default_factory=dict)
    """Revision of each bundle that OPA holds; empty for one that states none."""
    decision: str | None = None
    """Id of the answer in OPA's decision log, where it keeps one."""


@dataclass(frozen=True)
class Reply:
    """An answer and its origin."""

    document: Any
    """The value of `data.lint.answer`, decoded."""
    provenance: Provenance


class OpaServer:
    """Asks one OPA. For many threads: each question has a connection to itself, which is used again."""

    def __init__(self, access: Access, timeout: float, check: Callable[[Any], object]) -> None:
        """`timeout` is what the words of a failure call the time for one answer, in seconds.

        `check` raises `PolicyUnavailable` for a document that is no answer of these policies.
        """
        self._access = access
        self._timeout = timeout
        self._check = check
        self._idle: list[Client] = []
        self._waiting: set[queue.SimpleQueue[_Outcome]] = set()
        self._lock = threading.Lock()
        self._closed = False

    @property
    def url(self) -> str:
        """Its address."""
        return self._access.address.url

    def ask(self, facts: Mapping[str, Any], seconds: float) -> Reply:
        """Put `facts`, once, and wait for so long at most. Raises `Unanswered`, or `Closed`."""
        from linter.engine import opa_failures

        try:
            reply = self._once(facts, seconds)
        except opa_failures.EXPECTED as error:
            raise Unanswered(opa_failures.failure(error, self._access, self._timeout)) from error
        if not isinstance(reply, dict):
            raise Unanswered(opa_failures.no_opa(f"what came back is {_kind(reply)}, not an object"))
        if reply.get("result") is None:
            what = "its lint/answer is null" if "result" in reply else "it has no document lint/answer"
            raise Unanswered(
                Failure(
                    f"{what}; are the policies loaded?",
                    "load the folder `policies` of this version of measures-lint into OPA, as a bundle",
                )
            )
        self._try(reply["result"])
        return Reply(reply["result"], _provenance(self.url, reply))

    def close(self) -> None:
        """Close the connections, and wake everybody who waits for an answer."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for outcome in self._waiting:
                outcome.put((None, Closed()))
        for client in idle:
            client.close_connection()

    def _try(self, document: Any) -> None:
        try:
            self._check(document)
        except PolicyUnavailable as error:
            kind = Kind.LASTING if isinstance(error, OtherRevision) else Kind.ANSWER
            raise Unanswered(Failure(error.message, error.hint or "", kind)) from error

    def _once(self, facts: Mapping[str, Any], seconds: float) -> Any:
        """Ask once. Raises `TimeoutError` after `seconds`, whatever the server is doing.

        A timeout of requests begins anew with every byte that comes, and looking up a name has none. So a
        thread of its own asks, and is left behind, with its connection, when time is up. There are few of
        these: a server that lets questions wait is soon left to rest.
        """
        outcome: queue.SimpleQueue[_Outcome] = queue.SimpleQueue()
        client = self._client(outcome)

        def ask() -> None:
            try:
                outcome.put((client.ask(facts, seconds), None))
            except BaseException as error:
                outcome.put((None, error))

        threading.Thread(target=ask, name="opa", daemon=True).start()
        try:
            reply, error = outcome.get(timeout=max(seconds, 0))
        except queue.Empty:
            raise TimeoutError from None
        finally:
            with self._lock:
                self._waiting.discard(outcome)
        if isinstance(error, Closed):
            raise error
        self._keep(client)
        if error is not None:
            raise error
        return reply

    def _client(self, outcome: queue.SimpleQueue[_Outcome]) -> Client:
        from linter.engine.opa_client import Client

        with self._lock:
            if self._closed:
                raise Closed
            self._waiting.add(outcome)
            with suppress(IndexError):
                # The last one: its connection was used a moment ago, and is the least likely to be cut.
                return self._idle.pop()
        return Client(self._access)

    def _keep(self, client: Client) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(client)
                return
        client.close_connection()


def _kind(value: Any) -> str:
    """What JSON calls `value`."""
    if value is None:
        return "null"
    kinds = {bool: "a boolean", int: "a number", float: "a number", str: "a string", list: "a list"}
    return kinds[type(value)]


def _provenance(url: str, reply: Mapping[str, Any]) -> Provenance:
    """What the reply tells of its origin. It is for the record only, so an odd one is no failure."""
    told = reply.get("provenance")
    told = told if isinstance(told, dict) else {}
    bundles = told.get("bundles")
    bundles = bundles if isinstance(bundles, dict) else {}
    return Provenance(
        url,
        version=_text(told.get("version")),
        bundles={
            name: _text(bundle.get("revision")) or ""
            for name, bundle in sorted(bundles.items())
            if isinstance(bundle, dict)
        },
        decision=_text(reply.get("decision_id")),
    )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
