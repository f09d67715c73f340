"""The engine for those who run an OPA: the facts go to a server, over opa-python-client.

The server is a stranger. It may be slow, wrong, something else altogether, or an OPA without these policies,
and OPA answers a document that it does not have with status 200. Whatever is not an answer is
`PolicyUnavailable`, never "no violations".
"""

from __future__ import annotations

import itertools
import queue
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any

from linter.engine.opa_access import Access, access
from linter.errors import PolicyUnavailable

if TYPE_CHECKING:
    from linter.engine.opa_client import Client

_FIRST_PAUSE = 0.1
"""Seconds before the first repetition; each further pause is twice as long."""
_PATIENCE = 2
"""Questions in a row that nobody answered, after which no more are put."""


@dataclass(frozen=True)
class Provenance:
    """Who answered last, as far as the server says so."""

    url: str
    version: str | None = None
    """Of OPA."""
    bundles: Mapping[str, str] = field(default_factory=dict)
    """Revision of each bundle that OPA holds; empty for one that states none."""
    decision: str | None = None
    """Id of the answer in OPA's decision log, where it keeps one."""


class OpaEngine:
    """Asks one OPA for `data.lint.answer`. For one thread at a time."""

    name = "opa"

    def __init__(
        self,
        url: str,
        *,
        token: str | None = None,
        ca: str | None = None,
        certificate: tuple[str, str] | None = None,
        timeout: float = 10.0,
        retries: int = 2,
    ) -> None:
        """Raise `UsageProblem` where the options do not make sense; nothing is asked yet.

        `timeout` is all that one answer may take, in seconds, repetitions included. `retries` says how often
        a question is repeated where there was no connection, or the status was 502, 503 or 504.
        """
        self._access = access(url, token=token, ca=ca, certificate=certificate)
        self._timeout = timeout
        self._retries = retries
        self._client: Client | None = None
        self._unanswered = 0
        self.details = Provenance(self._access.address.url)

    def __enter__(self) -> OpaEngine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close_connection()

    def evaluate(self, facts: Mapping[str, Any]) -> Any:
        """The answer of the policies to `facts`, decoded. Raises `PolicyUnavailable` for everything else."""
        reply = self._reply(facts)
        if not isinstance(reply, dict):
            from linter.engine.opa_failures import IS_IT_OPA

            raise self._unavailable(f"what came back is {_kind(reply)}, not an object", IS_IT_OPA)
        if reply.get("result") is None:
            what = "its lint/answer is null" if "result" in reply else "it has no document lint/answer"
            raise self._unavailable(
                f"{what}; are the policies loaded?",
                "load the folder `policies` of this version of measures-lint into OPA, as a bundle",
            )
        self.details = _provenance(self._access, reply)
        return reply["result"]

    def _reply(self, facts: Mapping[str, Any]) -> Any:
        if self._unanswered >= _PATIENCE:
            # Each of a thousand manifests would wait as long as the first did.
            raise PolicyUnavailable(
                f"did not ask OPA at {self._access.address.url} again: "
                f"{_PATIENCE} questions in a row went unanswered",
                hint="the first of them says why",
            )
        # Here, so that the time that the imports take is not taken from the server's.
        from linter.engine import opa_failures

        end = time.monotonic() + self._timeout
        for attempt in itertools.count(1):
            try:
                reply = self._once(facts, end - time.monotonic())
            except opa_failures.EXPECTED as error:
                failure = opa_failures.failure(error, self._access, self._timeout)
                pause = _FIRST_PAUSE * 2 ** (attempt - 1)
                if failure.passing and attempt <= self._retries and time.monotonic() + pause < end:
                    time.sleep(pause)
                    continue
                self._unanswered = self._unanswered + 1 if failure.unreachable else 0
                tried = f" (tried {attempt} times)" if attempt > 1 else ""
                raise self._unavailable(f"{failure.told}{tried}", failure.hint) from error
            else:
                self._unanswered = 0
                return reply
        raise AssertionError("unreachable")

    def _once(self, facts: Mapping[str, Any], seconds: float) -> Any:
        """Ask once. Raises `TimeoutError` after `seconds`, whatever the server is doing.

        A timeout of requests begins anew with every byte that comes, and looking up a name has none. So a
        thread of its own asks, and is left behind, with its connection, when time is up.
        """
        from linter.engine.opa_client import Client

        client = self._client = self._client or Client(self._access)
        outcome: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()

        def ask() -> None:
            try:
                outcome.put((client.ask(facts, seconds), None))
            except BaseException as error:
                outcome.put((None, error))

        threading.Thread(target=ask, name="opa", daemon=True).start()
        try:
            reply, error = outcome.get(timeout=max(seconds, 0))
        except queue.Empty:
            self._client = None
            raise TimeoutError from None
        if error is not None:
            raise error
        return reply

    def _unavailable(self, what: str, hint: str) -> PolicyUnavailable:
        return PolicyUnavailable(
            f"asked OPA at {self._access.address.url} for lint/answer: {what}", hint=hint
        )


def _kind(value: Any) -> str:
    """What JSON calls `value`."""
    if value is None:
        return "null"
    kinds = {bool: "a boolean", int: "a number", float: "a number", str: "a string", list: "a list"}
    return kinds[type(value)]


def _provenance(access: Access, reply: Mapping[str, Any]) -> Provenance:
    """What the reply tells of its origin. It is for the record only, so an odd one is no failure."""
    told = reply.get("provenance")
    told = told if isinstance(told, dict) else {}
    bundles = told.get("bundles")
    bundles = bundles if isinstance(bundles, dict) else {}
    return Provenance(
        access.address.url,
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
