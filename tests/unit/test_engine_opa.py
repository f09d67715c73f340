import json
import logging
import os
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from linter.engine.opa import OpaEngine
from linter.engine.opa_access import Address, access, address_of
from linter.engine.opa_server import Provenance
from linter.engine.retrying import Patience
from linter.errors import PolicyUnavailable, UsageProblem
from tests.servers import (
    Authority,
    answers,
    closed_port,
    resets,
    says,
    serving,
    silent,
)

EXAMPLE = "write scheme, host and port, such as https://opa.example:8181"
FACTS = {"manifest": {"service": {"name": "小禾助手"}}, "context": {"as_of": "2026-11-24"}}
GOOD = answers("200 OK", {"result": {"revision": "1"}})
TOKEN = "s3cret-t0ken"
ONCE = Patience(retries=0)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables that requests would heed are what a test sets, and nothing else."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)


def problem_of(url: str, **options: Any) -> tuple[str, str | None]:
    with pytest.raises(UsageProblem) as caught:
        access(url, **options)
    return caught.value.message, caught.value.hint


def failure_of(engine: OpaEngine, facts: dict[str, Any] = FACTS) -> str:
    with pytest.raises(PolicyUnavailable) as caught:
        engine.evaluate(facts)
    return caught.value.message


# Addresses.


@pytest.mark.parametrize(
    ("url", "address", "again"),
    [
        ("http://localhost:8181", Address("http", "localhost", 8181), "http://localhost:8181"),
        ("HTTPS://OPA.example:8181/", Address("https", "opa.example", 8181), "https://opa.example:8181"),
        ("https://opa", Address("https", "opa", 443, port_named=False), "https://opa:443"),
        ("http://10.0.0.7", Address("http", "10.0.0.7", 80, port_named=False), "http://10.0.0.7:80"),
        ("http://[::1]:8181", Address("http", "[::1]", 8181), "http://[::1]:8181"),
        ("http://opa_1.svc.cluster.local.:1", Address("http", "opa_1.svc.cluster.local.", 1), None),
    ],
)
def test_an_address_is_scheme_host_and_port(url: str, address: Address, again: str | None) -> None:
    assert address_of(url) == address
    assert address.url == again or again is None


@pytest.mark.parametrize(
    ("url", "message", "hint"),
    [
        ("", "--opa-url holds a character that no address has", EXAMPLE),
        ("http://opa:8181\n", "--opa-url holds a character that no address has", EXAMPLE),
        ("http://opa\t:8181", "--opa-url holds a character that no address has", EXAMPLE),
        ("http://opa\\evil:8181", "--opa-url holds a character that no address has", EXAMPLE),
        ("http://服务:8181", "--opa-url holds a character that no address has", EXAMPLE),
        ("opa:8181", "--opa-url opa:8181 begins with neither http:// nor https://", EXAMPLE),
        ("//opa:8181", "--opa-url //opa:8181 begins with neither http:// nor https://", EXAMPLE),
        ("unix:///run/opa", "--opa-url unix:///run/opa begins with neither http:// nor https://", EXAMPLE),
        ("http://", "--opa-url http:// has no valid host and port", EXAMPLE),
        ("http://:8181", "--opa-url http://:8181 has no valid host and port", EXAMPLE),
        ("http://opa:0", "--opa-url http://opa:0 has no valid host and port", EXAMPLE),
        ("http://opa:65536", "--opa-url http://opa:65536 has no valid host and port", EXAMPLE),
        ("http://opa:x", "--opa-url http://opa:x has no valid host and port", EXAMPLE),
        ("http://a..b:1", "--opa-url http://a..b:1 has no valid host and port", EXAMPLE),
        ("http://-a:1", "--opa-url http://-a:1 has no valid host and port", EXAMPLE),
        ("http://[::1", "--opa-url http://[::1 has no valid host and port", EXAMPLE),
        (
            "http://[fe80::1%25eth0]:1",
            "--opa-url http://[fe80::1%25eth0]:1 has no valid host and port",
            EXAMPLE,
        ),
        (
            "https://opa:8181/v1",
            "--opa-url https://opa:8181/v1 holds a path; opa-python-client asks servers at their root only",
            EXAMPLE,
        ),
        (
            "https://opa:8181/?token=s3cret-t0ken",
            "--opa-url holds more than an address: take out what follows `?` or `#`",
            None,
        ),
        (
            "https://opa:8181#s3cret-t0ken",
            "--opa-url holds more than an address: take out what follows `?` or `#`",
            None,
        ),
        (
            "https://me:s3cret-t0ken@opa:8181",
            "--opa-url holds a user name or a password, which OPA does not take",
            "put a token into the environment variable MEASURES_LINT_OPA_TOKEN",
        ),
    ],
)
def test_other_addresses_are_refused(url: str, message: str, hint: str | None) -> None:
    assert problem_of(url) == (message, hint)


# The token.


@pytest.mark.parametrize(
    "url",
    ["https://opa.example", "http://localhost:1", "http://127.8.9.1:1", "http://[::1]:1", "https://10.0.0.7"],
)
def test_a_token_goes_over_tls_or_stays_on_the_machine(url: str) -> None:
    assert access(url, token=TOKEN).token == TOKEN


@pytest.mark.parametrize(
    "host", ["opa.example", "10.0.0.7", "localhost.example", "[2001:db8::1]", "127.0.0.1.nip"]
)
def test_a_token_is_not_sent_in_the_clear(host: str) -> None:
    assert problem_of(f"http://{host}:8181", token=TOKEN) == (
        f"the token for OPA would be sent in the clear to http://{host}:8181",
        "write https:// in --opa-url, or unset MEASURES_LINT_OPA_TOKEN",
    )


@pytest.mark.parametrize("token", [None, "", " \n"])
def test_an_empty_token_is_none(token: str | None) -> None:
    assert access("http://opa.example", token=token).token is None


def test_the_line_break_after_a_token_is_taken_off() -> None:
    assert access("https://opa.example", token=f"{TOKEN}\r\n").token == TOKEN


@pytest.mark.parametrize("token", ["s3cret t0ken", "s3cret\r\nX: t0ken", "s3cret-t0kén", "s3cret\0t0ken"])
def test_a_token_that_no_header_carries_is_refused_and_not_shown(token: str) -> None:
    assert problem_of("https://opa.example", token=token) == (
        "the token for OPA holds a space or a character that no HTTP header can carry",
        "look at the environment variable MEASURES_LINT_OPA_TOKEN",
    )


def test_the_token_is_sent_as_a_bearer_token() -> None:
    with serving(GOOD) as server, OpaEngine(server.url, token=TOKEN) as engine:
        engine.evaluate(FACTS)

    assert f"\r\nAuthorization: Bearer {TOKEN}\r\n".encode() in server.requests[0]


def test_the_token_is_neither_told_nor_logged_nor_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    echo = f"no entry for 'Bearer {TOKEN}'"
    with (
        serving(answers(f"401 {TOKEN}", {"message": echo})) as server,
        OpaEngine(server.url, token=TOKEN) as engine,
    ):
        with pytest.raises(PolicyUnavailable) as caught:
            engine.evaluate(FACTS)

        told = f"{caught.value!r} {caught.value.__cause__!r} {caplog.text}"
        shown = f"{engine!r} {access(server.url, token=TOKEN)!r} {told}"

    assert caught.value.message == (
        f"asked OPA at {server.url} for lint/answer: status 401 [token]: no entry for 'Bearer [token]'"
    )
    assert TOKEN not in shown


def test_a_netrc_does_not_take_the_place_of_the_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password mine\n", "utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))

    with serving(GOOD) as server:
        with OpaEngine(server.url, token=TOKEN) as engine:
            engine.evaluate(FACTS)
        with OpaEngine(server.url) as engine:
            engine.evaluate(FACTS)

    assert f"\r\nAuthorization: Bearer {TOKEN}\r\n".encode() in server.requests[0]
    assert b"\r\nAuthorization:" not in server.requests[1]


# Certificates.


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def test_certificates_are_taken_with_tls(authority: Authority) -> None:
    client = authority.client()

    taken = access("https://opa.example", ca=authority.certificate, certificate=client)

    assert (taken.authority, taken.certificate) == (authority.certificate, client)


def test_certificates_are_refused_without_tls(authority: Authority) -> None:
    expected = (
        "a certificate is of no use with http://opa.example:80, which speaks no TLS",
        "write https:// in --opa-url, or take --opa-ca, --opa-cert and --opa-key out",
    )

    assert problem_of("http://opa.example", ca=authority.certificate) == expected
    assert problem_of("http://opa.example", certificate=authority.client()) == expected


def test_an_authority_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    gone, empty = tmp_path / "gone.pem", tmp_path / "empty.pem"
    empty.touch()

    assert problem_of("https://opa.example", ca=str(gone)) == (
        f"cannot read --opa-ca {gone}: No such file or directory",
        None,
    )
    assert problem_of("https://opa.example", ca=str(empty)) == (
        f"--opa-ca {empty} holds no certificate in PEM form",
        None,
    )


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"])
def test_the_environment_names_an_authority_where_the_user_does_not(
    variable: str, authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(variable, authority.certificate)
    assert access("https://opa.example").authority == authority.certificate
    assert access("http://opa.example").authority is None

    monkeypatch.setenv(variable, str(tmp_path / "gone"))
    assert access("https://opa.example", ca=authority.certificate).authority == authority.certificate
    assert problem_of("https://opa.example") == (
        f"cannot read {variable} {tmp_path / 'gone'}: No such file or directory",
        None,
    )


def test_a_client_certificate_that_cannot_be_used_is_told(authority: Authority, tmp_path: Path) -> None:
    certificate, key = authority.client("one")
    _, other_key = authority.client("two")
    locked = tmp_path / "locked.key"
    locked.write_bytes(_locked(Path(key).read_bytes()))
    hint = "give both in PEM form; the key must belong to the certificate and have no password"

    assert problem_of("https://opa.example", certificate=("gone.pem", key)) == (
        "cannot read --opa-cert gone.pem: No such file or directory",
        None,
    )
    assert problem_of("https://opa.example", certificate=(certificate, "gone.key")) == (
        "cannot read --opa-key gone.key: No such file or directory",
        None,
    )
    for unfit in (other_key, str(locked), certificate):
        assert problem_of("https://opa.example", certificate=(certificate, unfit)) == (
            f"--opa-cert {certificate} and --opa-key {unfit} are no certificate and its key",
            hint,
        )


def _locked(key: bytes) -> bytes:
    from cryptography.hazmat.primitives import serialization

    return serialization.load_pem_private_key(key, None).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"password"),
    )


# What is asked, and how often.


def test_the_facts_are_posted_with_a_wish_for_provenance_and_strict_errors() -> None:
    with serving(GOOD) as server, OpaEngine(server.url) as engine:
        answer = engine.evaluate(FACTS)

    head, body = server.requests[0].split(b"\r\n\r\n")
    assert answer == {"revision": "1"}
    assert head.split(b"\r\n")[0] == (
        b"POST /v1/data/lint/answer?provenance=true&strict-builtin-errors=true HTTP/1.1"
    )
    assert b"\r\nContent-Type: application/json\r\n" in head + b"\r\n"
    assert b"\r\nAccept-Encoding: identity\r\n" in head + b"\r\n"
    assert json.loads(body) == {"input": FACTS}


def test_the_origin_of_an_answer_is_kept() -> None:
    body = {
        "provenance": {"version": "1.22.2", "bundles": {"b": {"revision": "2"}, "a": {"revision": ""}}},
        "decision_id": "4ca636c1",
        "result": {},
    }
    with serving(answers("200 OK", body)) as server, OpaEngine(server.url) as engine:
        before = engine.details
        engine.evaluate(FACTS)

    assert before == Provenance(server.url)
    assert engine.details == Provenance(server.url, "1.22.2", {"a": "", "b": "2"}, "4ca636c1")


def test_each_thread_knows_the_origin_of_its_own_answer() -> None:
    def origin(_: int) -> str:
        engine.evaluate(FACTS)
        both.wait(10)
        return engine.details.url

    both = threading.Barrier(2)
    with (
        serving(GOOD) as one,
        serving(GOOD) as other,
        OpaEngine(one.url, other.url, parallel=1) as engine,
        ThreadPoolExecutor(2) as crew,
    ):
        origins = set(crew.map(origin, range(2)))

    assert origins == {one.url, other.url}


@pytest.mark.parametrize(
    "provenance",
    [None, [], {"version": 1, "bundles": []}, {"bundles": {"a": None}}],
)
def test_an_odd_origin_is_no_failure(provenance: Any) -> None:
    body = {"provenance": provenance, "decision_id": 7, "result": {"revision": "1"}}
    with serving(answers("200 OK", body)) as server, OpaEngine(server.url) as engine:
        answer = engine.evaluate(FACTS)

    assert answer == {"revision": "1"}
    assert engine.details == Provenance(server.url)


@pytest.mark.parametrize(
    "status",
    ["429 Too Many Requests", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout"],
)
def test_a_server_that_is_away_for_a_moment_is_asked_again(status: str) -> None:
    with serving(answers(status), answers(status), GOOD) as server, OpaEngine(server.url) as engine:
        answer = engine.evaluate(FACTS)

    assert (answer, len(server.requests)) == ({"revision": "1"}, 3)


def test_a_server_that_says_when_to_come_back_is_asked_then() -> None:
    busy = answers("429 Too Many Requests", "", "Retry-After: 1")
    patience = Patience(first_pause=0.0)
    with serving(busy, GOOD) as server, OpaEngine(server.url, patience=patience) as engine:
        begun = time.monotonic()
        answer = engine.evaluate(FACTS)
        taken = time.monotonic() - begun

    assert (answer, len(server.requests)) == ({"revision": "1"}, 2)
    assert taken >= 1


@pytest.mark.parametrize("broken", [resets, says(b"")])
def test_a_connection_that_is_cut_is_made_again(broken: Any) -> None:
    with serving(broken, GOOD) as server, OpaEngine(server.url) as engine:
        answer = engine.evaluate(FACTS)

    assert (answer, len(server.requests)) == ({"revision": "1"}, 2)


def test_a_server_that_stays_away_is_asked_so_often_and_no_more() -> None:
    with serving(answers("503 Service Unavailable")) as server, OpaEngine(server.url) as engine:
        message = failure_of(engine)

    assert message == (
        f"asked OPA at {server.url} for lint/answer: status 503 Service Unavailable (tried 3 times)"
    )
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    "answer",
    [
        answers("400 Bad Request"),
        answers("401 Unauthorized"),
        answers("429 Too Many Requests", "", "Retry-After: 6"),
        answers("408 Request Timeout"),
        answers("500 Internal Server Error"),
        answers("200 OK", "{"),
        answers("200 OK", "{}"),
        says(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"),
        says(b"SSH-2.0-OpenSSH_9.6\r\n"),
    ],
)
def test_an_answer_that_would_stay_the_same_is_not_asked_for_again(answer: Any) -> None:
    with serving(answer, GOOD) as server, OpaEngine(server.url) as engine:
        failure_of(engine)

    assert len(server.requests) == 1


def test_a_question_that_took_all_the_time_is_not_put_again() -> None:
    with serving(silent) as server, OpaEngine(server.url, timeout=0.3) as engine:
        message = failure_of(engine)

    assert message == f"asked OPA at {server.url} for lint/answer: no complete answer within 0.3 s"
    assert len(server.requests) == 1


def test_a_pause_that_would_end_too_late_is_not_begun() -> None:
    patience = Patience(first_pause=60.0)
    with (
        serving(answers("503 Service Unavailable")) as server,
        OpaEngine(server.url, timeout=20, patience=patience) as engine,
    ):
        message = failure_of(engine)

    assert message == f"asked OPA at {server.url} for lint/answer: status 503 Service Unavailable"


def test_nobody_is_asked_a_third_time_who_left_two_questions_unanswered() -> None:
    url = f"http://127.0.0.1:{closed_port()}"
    with OpaEngine(url, patience=Patience(retries=0, longest_wait=0)) as engine:
        messages = [failure_of(engine) for _ in range(3)]

    refused = f"asked OPA at {url} for lint/answer: connection refused"
    assert messages == [refused, refused, f"did not ask OPA at {url} again: connection refused"]


def test_a_server_that_has_rested_is_asked_again() -> None:
    patience = Patience(retries=0, first_rest=0.02)
    with (
        serving(resets, resets, resets, GOOD) as server,
        OpaEngine(server.url, patience=patience) as engine,
    ):
        for _ in range(3):
            failure_of(engine)
        answer = engine.evaluate(FACTS)

    assert (answer, len(server.requests)) == ({"revision": "1"}, 4)


def test_an_answer_in_between_makes_up_for_a_silence() -> None:
    behaviours = (resets, GOOD, resets, answers("500 Internal Server Error"), resets, GOOD)
    with (
        serving(*behaviours) as server,
        OpaEngine(server.url, patience=Patience(retries=0, longest_wait=0)) as engine,
    ):
        for behaviour in behaviours:
            if behaviour is GOOD:
                engine.evaluate(FACTS)
            else:
                failure_of(engine)

    assert len(server.requests) == len(behaviours)


def test_a_connection_that_the_server_closed_after_an_answer_is_opened_anew() -> None:
    kept = says(b'HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{"result": 1}')
    with serving(kept) as server, OpaEngine(server.url) as engine:
        answer = [engine.evaluate(FACTS), engine.evaluate(FACTS)]

    assert answer == [1, 1]


# Between here and the server.


def test_the_facts_do_not_follow_a_redirect() -> None:
    with serving(GOOD) as elsewhere:
        moved = answers("307 Temporary Redirect", "", f"Location: {elsewhere.url}/v1/data/lint/answer")
        with serving(moved) as server, OpaEngine(server.url) as engine:
            message = failure_of(engine)

    assert message == (
        f"asked OPA at {server.url} for lint/answer: status 307 Temporary Redirect, "
        f"a redirect to {elsewhere.url}/v1/data/lint/answer"
    )
    assert elsewhere.requests == []


def test_a_proxy_leads_to_other_machines_and_not_to_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(GOOD) as proxy, serving(GOOD) as server:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("http_proxy", proxy.url)
        with OpaEngine("http://opa.example:8181") as engine:
            engine.evaluate(FACTS)
        with OpaEngine(server.url) as engine:
            engine.evaluate(FACTS)

    assert [r.split(b"?")[0] for r in proxy.requests] == [b"POST http://opa.example:8181/v1/data/lint/answer"]
    assert [r.split(b"?")[0] for r in server.requests] == [b"POST /v1/data/lint/answer"]


def test_a_proxy_that_is_down_is_told_apart_from_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{closed_port()}")
    with OpaEngine("http://opa.example:8181", patience=ONCE) as engine:
        message = failure_of(engine)

    assert message == (
        "asked OPA at http://opa.example:8181 for lint/answer: "
        "the proxy of the environment did not lead there: connection refused"
    )


def test_a_name_that_cannot_be_resolved_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    # A look-up that fails for real leaves the machine.
    def fail(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with (
        OpaEngine("http://opa.example:8181", patience=Patience(retries=1)) as engine,
        pytest.raises(PolicyUnavailable) as caught,
    ):
        engine.evaluate(FACTS)

    assert (caught.value.message, caught.value.hint) == (
        "asked OPA at http://opa.example:8181 for lint/answer: "
        "the name opa.example cannot be resolved (tried 2 times)",
        "look at --opa-url for a slip of the pen",
    )


def test_a_network_that_cannot_be_reached_is_told() -> None:
    with socket.socket() as plain:
        reason = os.strerror(plain.connect_ex(("255.255.255.255", 8181)))
    with OpaEngine("http://255.255.255.255:8181", patience=ONCE) as engine:
        message = failure_of(engine)

    assert message == ("asked OPA at http://255.255.255.255:8181 for lint/answer: " + reason.lower())


def test_facts_that_json_cannot_carry_are_told() -> None:
    with serving(GOOD) as server, OpaEngine(server.url) as engine:
        message = failure_of(engine, {"manifest": {"number": float("nan")}})

    assert message == (
        f"asked OPA at {server.url} for lint/answer: the facts hold a value that JSON cannot carry"
    )
    assert server.requests == []


def test_nothing_heavy_is_imported_until_a_question_is_put() -> None:
    program = (
        "import sys, linter.engine.opa, linter.engine.local_opa;"
        "linter.engine.opa.OpaEngine('http://localhost:8181');"
        "heavy = {'requests', 'opa_client', 'aiohttp', 'subprocess', 'ssl', 'http.client'};"
        "print(sorted(heavy & {*sys.modules}))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
