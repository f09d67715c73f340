"""opa-python-client, held within bounds. Importing it costs 200 ms, so only a question to an OPA imports it.

The client follows redirects (with the facts, to wherever they lead), reads answers of any size, lets a server
that sends one byte a second go on for ever, and reads `.netrc` and `REQUESTS_CA_BUNDLE`, which then outdo the
token and the authority that were chosen. It offers no option for any of this. Its session is made in a method
that subclasses override; that is where the bounds are set.
"""

from __future__ import annotations

import io
import time
from collections.abc import Mapping
from typing import Any

import requests
from opa_client.opa import OpaClient  # type: ignore[import-untyped]  # the package carries no types
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies

from linter.engine.opa_access import Access

LARGEST_REPLY = 16 * 1024 * 1024
"""Bytes. The answer for a common manifest has some ten thousand."""

_QUESTION = {"provenance": "true", "strict-builtin-errors": "true"}


class Refused(requests.RequestException):
    """An answer of another status than 200."""

    def __init__(self, response: requests.Response, body: bytes) -> None:
        super().__init__(f"status {response.status_code}")
        self.status = response.status_code
        self.reason = response.reason or ""
        self.location = response.headers.get("Location")
        self.retry_after = response.headers.get("Retry-After")
        self.body = body


class TooLarge(requests.RequestException):
    """An answer of more than `LARGEST_REPLY` bytes."""


class Client(OpaClient):  # type: ignore[misc]  # the package carries no types
    """Asks one server for `data.lint.answer`. For one thread at a time."""

    def __init__(self, access: Access) -> None:
        address = access.address
        self._proxies = {} if address.loopback else get_environ_proxies(address.url)
        self._bounds = _Bounds()
        super().__init__(
            host=address.host,
            port=address.port,
            ssl=(access.authority or True) if address.secure else False,
            cert=access.certificate,
            token=access.token,
            # urllib3 would repeat attempts without regard to the time that is left: see `OpaEngine`.
            retries=0,
        )

    def ask(self, facts: Mapping[str, Any], seconds: float) -> Any:
        """The reply of the server, decoded. Each wait on the network ends `seconds` from now."""
        self._bounds.deadline = time.monotonic() + seconds
        return self.query_rule(dict(facts), "lint", "answer", dict(_QUESTION))

    def _init_session(self) -> requests.Session:
        session: requests.Session = super()._init_session()
        session.trust_env = False
        session.proxies = self._proxies
        # A few bytes of gzip can stand for any amount of answer.
        session.headers["Accept-Encoding"] = "identity"
        session.mount(self.schema, self._bounds)
        return session


class _Bounds(HTTPAdapter):
    """Lets through answers of status 200, up to a size and a time."""

    deadline = 0.0

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: Any = None,
        verify: Any = True,
        cert: Any = None,
        proxies: Any = None,
    ) -> requests.Response:
        left = max(self.deadline - time.monotonic(), 0.001)
        with super().send(request, True, left, verify, cert, proxies) as received:
            body = self._read(received)
        if received.status_code != 200:
            raise Refused(received, body)
        body.decode("utf-8")
        checked = requests.Response()
        checked.request = request
        checked.url = received.url
        checked.status_code = received.status_code
        # Without it, requests guesses one, at length.
        checked.encoding = "utf-8"
        checked.raw = io.BytesIO(body)
        return checked

    def _read(self, response: requests.Response) -> bytes:
        body = bytearray()
        for chunk in response.iter_content(64 * 1024):
            body += chunk
            if len(body) > LARGEST_REPLY:
                raise TooLarge
            if time.monotonic() > self.deadline:
                raise requests.Timeout
        return bytes(body)
