"""What kept an OPA from answering, in words: what came back, what to do next, and whether to ask again."""

from __future__ import annotations

import http.client
import json
import re
import socket
import ssl
from collections.abc import Iterator
from typing import TypeVar

import requests
import urllib3

from linter.engine.opa_access import TOKEN_VARIABLE, Access
from linter.engine.opa_client import LARGEST_REPLY, Refused, TooLarge
from linter.engine.retrying import Failure, Kind

EXPECTED = (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError, RecursionError)
"""What `Client.ask` may raise. Anything else is a fault of this program."""

_Error = TypeVar("_Error", bound=BaseException)

# Too many questions, a proxy without its server, a server that starts or stops, a proxy out of patience.
_PASSING = (429, 502, 503, 504)

_LONGEST = 160
_LATER = "try again later, or leave out --engine opa to use the embedded policies"
_NAME = "the certificate is for another name"
# OpenSSL words these differently from version to version; its numbers stay.
_CERTIFICATE_FAULTS = {
    9: "the certificate is not valid yet",
    10: "the certificate has expired",
    18: "the certificate is signed by itself",
    19: "an unknown authority signed the certificate",
    20: "an unknown authority signed the certificate",
    21: "an unknown authority signed the certificate",
    62: _NAME,
    64: _NAME,
}
_CERTIFICATE_HINTS = {
    18: "name the certificate with --opa-ca to trust it",
    19: "name the authority's certificate with --opa-ca",
    20: "name the authority's certificate with --opa-ca",
    21: "name the authority's certificate with --opa-ca",
    62: "write in --opa-url the name that stands in the certificate",
    64: "write in --opa-url the name that stands in the certificate",
}
# How OpenSSL takes words that are no TLS; which one depends on its version and on the words.
_NO_TLS = (
    "WRONG_VERSION_NUMBER",
    "RECORD_LAYER_FAILURE",
    "HTTP_REQUEST",
    "UNKNOWN_PROTOCOL",
    "PACKET_LENGTH",
)


def failure(error: BaseException, access: Access, seconds: float) -> Failure:
    """Put `error`, one of `EXPECTED`, into words that never hold the token."""
    if isinstance(error, Refused):
        return _refused(error, access)
    if isinstance(error, TooLarge):
        return no_opa(f"more than {LARGEST_REPLY // 1024 // 1024} MiB came back")
    return (
        _connection(error, access, seconds)
        or _reply(error, access)
        or Failure(
            f"the question failed: {_shown(str(error) or type(error).__name__, access)}",
            "leave out --engine opa to use the embedded policies",
        )
    )


def no_opa(told: str) -> Failure:
    """The words for an answer that no OPA gives."""
    return Failure(told, "is this the address of an OPA, and not of something before it?")


def out_of_time(seconds: float) -> Failure:
    """The words for a server that gives no complete answer in time, whatever it does instead."""
    return Failure(
        f"no complete answer within {seconds:g} s",
        "is the server well and in reach? --opa-timeout allows it more time",
    )


def _connection(error: BaseException, access: Access, seconds: float) -> Failure | None:
    """What kept a complete reply from coming."""
    if found := _cause(error, ssl.SSLCertVerificationError):
        code = found.verify_code
        fault = _CERTIFICATE_FAULTS.get(code, f"the certificate is not trusted: {found.verify_message}")
        hint = _CERTIFICATE_HINTS.get(code, "have the certificate of the server renewed")
        return Failure(fault, hint, Kind.LASTING)
    if tls := _cause(error, ssl.SSLError):
        return _tls(tls, access)
    if _cause(error, requests.exceptions.ProxyError):
        return Failure(
            f"the proxy of the environment did not lead there: {_reason(error)}",
            "look at HTTP_PROXY and HTTPS_PROXY; NO_PROXY exempts a host",
            Kind.PASSING,
        )
    if _cause(error, socket.gaierror):
        return Failure(
            f"the name {access.address.host} cannot be resolved",
            "look at --opa-url for a slip of the pen",
            Kind.PASSING,
        )
    # Before the timeouts: to urllib3, every connection that does not come about is one.
    if _cause(error, ConnectionRefusedError):
        return Failure("connection refused", _listening(access), Kind.PASSING)
    if _cause(error, requests.Timeout, TimeoutError, urllib3.exceptions.ReadTimeoutError):
        return out_of_time(seconds)
    if _cause(error, ConnectionError):
        return _closed(access, Kind.PASSING)
    if _cause(error, http.client.IncompleteRead):
        return Failure("the answer broke off", "look at the log of the server and of what stands before it")
    if _cause(error, http.client.HTTPException, urllib3.exceptions.ProtocolError):
        return no_opa("what came back is no HTTP")
    if unreachable := _cause(error, urllib3.exceptions.NewConnectionError):
        return Failure(_reason(unreachable), _listening(access), Kind.PASSING)
    return None


def _tls(error: ssl.SSLError, access: Access) -> Failure:
    reason = error.reason or ""
    if any(sign in reason.upper().replace(" ", "_") for sign in _NO_TLS):
        hint = "write http:// in --opa-url if this OPA is meant to do without TLS"
        return Failure("what came back is no TLS", hint, Kind.LASTING)
    words = reason.lower().replace("_", " ")
    if "alert" in words:
        return _closed(access, alert=words.split("alert ")[-1])
    if not words or "unexpected eof" in words:
        return _closed(access)
    return Failure(f"TLS failed: {words}", "look at the log of the server")


def _closed(access: Access, kind: Kind = Kind.UNWELL, *, alert: str = "") -> Failure:
    """The words for a server that goes without an answer.

    Where it wants a client certificate, it goes when the question is under way already. It is then chance
    whether its alert is read before the connection breaks.
    """
    if not access.address.secure:
        hint = "look at the log of the server; if it speaks TLS, write https:// in --opa-url"
    elif access.certificate is None:
        hint = "if the server asks for a client certificate, name one with --opa-cert and --opa-key"
    else:
        hint = "is --opa-cert signed by an authority that the server trusts, and in force?"
    told = "the connection was closed without an answer" + (f" (alert: {alert})" if alert else "")
    return Failure(told, hint, kind)


def _reply(error: BaseException, access: Access) -> Failure | None:
    """What is wrong with a reply that came."""
    if found := _cause(error, requests.exceptions.JSONDecodeError):
        text = found.doc.strip()
        if not text:
            return no_opa("an empty answer")
        if text.startswith("<"):
            return no_opa(f"a page came back, not JSON: {_shown(text, access)}")
        return no_opa(f"what came back is no complete JSON: {_shown(text, access)}")
    if _cause(error, UnicodeDecodeError):
        return no_opa("what came back is not UTF-8")
    if _cause(error, requests.exceptions.InvalidJSONError):
        return Failure(
            "the facts hold a value that JSON cannot carry",
            "look in the manifest for a number such as .nan or .inf",
            Kind.QUESTION,
        )
    if _cause(error, requests.exceptions.ContentDecodingError):
        return no_opa("what came back is compressed and damaged")
    if isinstance(error, RecursionError):
        return no_opa("what came back is JSON nested too deep to be read")
    return None


def _refused(error: Refused, access: Access) -> Failure:
    status = f"status {error.status}" + (f" {_shown(error.reason, access)}" if error.reason else "")
    if 300 <= error.status < 400 and error.location:
        # Followed, it would carry the facts to a host that the user did not name.
        return Failure(
            f"{status}, a redirect to {_shown(error.location, access)}",
            "redirects are not followed: give --opa-url the address where OPA itself answers",
            Kind.LASTING,
        )
    words = _words(error.body)
    told = f"{status}: {_shown(words, access)}" if words else status
    if error.status == 400 and "HTTPS server" in words:
        return Failure(told, "write https:// in --opa-url", Kind.LASTING)
    if error.status in (401, 403):
        return Failure(told, _let_in(access), Kind.LASTING)
    if error.status == 404:
        hint = "is this the address of an OPA itself? A path before /v1/data is not supported"
        return Failure(told, hint, Kind.LASTING)
    if error.status in _PASSING:
        return Failure(told, _LATER, Kind.PASSING, _seconds(error.retry_after))
    if error.status == 408:
        return Failure(told, _LATER)
    if error.status == 413:
        hint = "the facts of this manifest are larger than the server, or a proxy before it, takes"
        return Failure(told, hint, Kind.ANSWER)
    if error.status == 500:
        hint = "look at the log of OPA; does it hold the policies of this version?"
        return Failure(told, hint, Kind.ANSWER)
    return no_opa(told)


def _seconds(header: str | None) -> int | None:
    """What `Retry-After` asks for. A date needs a clock that goes right on both sides, and is not heeded."""
    return int(header) if header is not None and re.fullmatch(r"[0-9]{1,9}", header) else None


def _words(body: bytes) -> str:
    """What a body says: OPA's own messages where it is OPA's, and its text otherwise."""
    text = body.decode("utf-8", "replace")
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return text
    if not isinstance(document, dict) or not isinstance(document.get("message"), str):
        return text
    errors = document.get("errors")
    more = [e.get("message") for e in errors if isinstance(e, dict)] if isinstance(errors, list) else []
    return "; ".join([document["message"], *(m for m in more[:2] if isinstance(m, str))])


def _let_in(access: Access) -> str:
    if access.token is None and access.certificate is None:
        return f"if it asks for a token, put one into the environment variable {TOKEN_VARIABLE}"
    given = "the token" if access.token is not None else "the client certificate"
    return f"OPA's authorization policy must allow {given} to POST /v1/data/lint/answer"


def _listening(access: Access) -> str:
    address = access.address
    if not address.port_named:
        return f"--opa-url names no port, so {address.port} was asked; OPA itself listens on 8181"
    return "is OPA running there? --engine opa without --opa-url starts one"


def _reason(error: BaseException) -> str:
    """What the operating system said, if it did."""
    found = [e for e in _chain(error) if isinstance(e, OSError) and e.strerror]
    return str(found[-1].strerror).lower() if found else "no connection"


def _shown(text: str, access: Access) -> str:
    """`text` from a server on one line, short, without the token and without orders to a terminal."""
    if access.token is not None:
        text = text.replace(access.token, "[token]")
    line = " ".join(text.split())
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _cause(error: BaseException, *kinds: type[_Error]) -> _Error | None:
    """The first of `kinds` that `error` is or was made from."""
    return next((e for e in _chain(error) if isinstance(e, kinds)), None)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """`error` and what lies under it: requests and urllib3 also keep causes as arguments and as `reason`."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, BaseException) and id(item) not in seen:
            seen.add(id(item))
            yield item
            waiting += [*item.args, getattr(item, "reason", None), item.__cause__, item.__context__]
