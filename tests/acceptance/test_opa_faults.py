"""Whatever an OPA does instead of answering: the manifest is not checked, exit code 3, and one line says why.

Every case goes through the command and over real sockets. None may end in "no findings".
"""

import json
import os
import re
import subprocess
import sys
from typing import Any

import pytest

from linter import catalog
from linter.cli import run
from tests.hints import (
    AUTHORITY,
    GIVE_CERTIFICATE,
    GIVE_TOKEN,
    IS_IT_OPA,
    LATER,
    LOAD,
    LOG,
    LOG_OF_OPA,
    NAME,
    OTHER_CERTIFICATE,
    SLOW,
)
from tests.manifests import AS_OF, ROOT
from tests.servers import (
    Authority,
    Behaviour,
    answers,
    closed_port,
    endless,
    half_closed,
    resets,
    says,
    serving,
    silent,
    tls_context,
)

Capture = pytest.CaptureFixture[str]

MANIFEST = str(ROOT / "examples" / "chat-app-with-mistakes" / "ai-service-manifest.yaml")
REVISION = catalog.load().revision
TOKEN = "s3cret-t0ken"

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No authority but the one that a test names."""
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)


def failure_of(
    capfd: Capture,
    url: str,
    *,
    shown: str | None = None,
    timeout: float = 10.0,
    ca: str | None = None,
    certificate: tuple[str, str] | None = None,
) -> tuple[str, str]:
    """What is told of the OPA at `url`, and the hint; there is nothing else, and nothing was checked."""
    options = ["--engine", "opa", "--opa-url", url, "--opa-timeout", str(timeout)]
    options += [] if ca is None else ["--opa-ca", ca]
    options += [] if certificate is None else ["--opa-cert", certificate[0], "--opa-key", certificate[1]]

    code = run(["check", MANIFEST, "--as-of", AS_OF, "--output-format", "json", *options])

    out, err = capfd.readouterr()
    report = json.loads(out)
    line, hint = err.splitlines()
    opening = f"not checked: {MANIFEST}: asked OPA at {shown or url} for lint/answer: "
    assert (code, report["complete"], report["manifests"], len(report["errors"])) == (3, False, [], 1)
    assert (line[: len(opening)], hint[:4]) == (opening, "  = ")
    return line.removeprefix(opening), hint.removeprefix("  = ")


def without_alert(failure: tuple[str, str]) -> tuple[str, str]:
    """`failure` without what is read or not, and repeated or not, as chance has it."""
    return re.sub(r"( \(alert: [a-z ]+\))?( \(tried 3 times\))?$", "", failure[0]), failure[1]


THRICE = " (tried 3 times)"
CLOSED = (f"the connection was closed without an answer{THRICE}", LOG)
LATE = ("no complete answer within 0.5 s", SLOW)
NO_HTTP = ("what came back is no HTTP", IS_IT_OPA)
BROKEN_OFF = ("the answer broke off", "look at the log of the server and of what stands before it")


@pytest.mark.parametrize(
    ("behaviour", "told", "hint"),
    [
        pytest.param(half_closed, *CLOSED, id="closes its side only"),
        pytest.param(resets, *CLOSED, id="resets"),
        pytest.param(says(b""), *CLOSED, id="closes at once"),
        pytest.param(says(b"SSH-2.0-OpenSSH_9.6\r\n"), *NO_HTTP, id="speaks SSH"),
        pytest.param(says(b"\0\1\2\3" * 99), *NO_HTTP, id="speaks in riddles"),
        pytest.param(endless(OK, b"X: y\r\n"), *NO_HTTP, id="sends headers without end"),
        pytest.param(endless(b"HTTP/1.1 200 ", b"o" * 999), *NO_HTTP, id="sends one line without end"),
        pytest.param(says(OK + b'Content-Length: 99\r\n\r\n{"result":'), *BROKEN_OFF, id="breaks off"),
        pytest.param(
            says(OK + b'Transfer-Encoding: chunked\r\n\r\n9\r\n{"result"'),
            *BROKEN_OFF,
            id="breaks off in a chunk",
        ),
        pytest.param(
            endless(OK + b"\r\n", b" " * 65536), "more than 16 MiB came back", IS_IT_OPA, id="never stops"
        ),
        pytest.param(answers("200 OK"), "an empty answer", IS_IT_OPA, id="empty"),
        pytest.param(
            answers("200 OK", "<!doctype html>\n<title>Sign in</title>\x1b[2J"),
            "a page came back, not JSON: <!doctype html> <title>Sign in</title>\N{REPLACEMENT CHARACTER}[2J",
            IS_IT_OPA,
            id="a page",
        ),
        pytest.param(
            answers("200 OK", "<p>" + "x" * 999),
            f"a page came back, not JSON: <p>{'x' * 157}…",
            IS_IT_OPA,
            id="a long page",
        ),
        pytest.param(
            answers("200 OK", '{"result": {"scope"'),
            'what came back is no complete JSON: {"result": {"scope"',
            IS_IT_OPA,
            id="half of a JSON",
        ),
        pytest.param(
            answers("200 OK", b'{"result": "\xff"}'), "what came back is not UTF-8", IS_IT_OPA, id="no UTF-8"
        ),
        pytest.param(
            answers("200 OK", "[" * 99999),
            "what came back is JSON nested too deep to be read",
            IS_IT_OPA,
            id="deep",
        ),
        pytest.param(
            answers("200 OK", "{}", "Content-Encoding: gzip"),
            "what came back is compressed and damaged",
            IS_IT_OPA,
            id="not the gzip it says it is",
        ),
        pytest.param(
            answers("200 OK", "[]"), "what came back is a list, not an object", IS_IT_OPA, id="list"
        ),
        pytest.param(
            answers("200 OK", '"ok"'), "what came back is a string, not an object", IS_IT_OPA, id="text"
        ),
        pytest.param(
            answers("200 OK", "1"), "what came back is a number, not an object", IS_IT_OPA, id="number"
        ),
        pytest.param(
            answers("200 OK", "true"), "what came back is a boolean, not an object", IS_IT_OPA, id="true"
        ),
        pytest.param(
            answers("200 OK", "null"), "what came back is null, not an object", IS_IT_OPA, id="null"
        ),
        pytest.param(
            answers("200 OK", {}),
            "it has no document lint/answer; are the policies loaded?",
            LOAD,
            id="undefined",
        ),
        pytest.param(
            answers("200 OK", {"result": None}),
            "its lint/answer is null; are the policies loaded?",
            LOAD,
            id="result null",
        ),
        pytest.param(answers("204 No Content"), "status 204 No Content", IS_IT_OPA, id="204"),
        pytest.param(
            answers("301 Moved Permanently", "", "Location: https://opa.example/\x1b[2J"),
            "status 301 Moved Permanently, a redirect to https://opa.example/\N{REPLACEMENT CHARACTER}[2J",
            "redirects are not followed: give --opa-url the address where OPA itself answers",
            id="301",
        ),
        pytest.param(
            answers("302 Found", "moved"), "status 302 Found: moved", IS_IT_OPA, id="302 to nowhere"
        ),
        pytest.param(
            answers("400 Bad Request", {"code": "invalid_parameter", "message": "error(s) occurred"}),
            "status 400 Bad Request: error(s) occurred",
            IS_IT_OPA,
            id="400",
        ),
        pytest.param(answers("401 Unauthorized"), "status 401 Unauthorized", GIVE_TOKEN, id="401"),
        pytest.param(
            answers("403 Forbidden", "no  entry\n"), "status 403 Forbidden: no entry", GIVE_TOKEN, id="403"
        ),
        pytest.param(
            answers("404 Not Found", "404 page not found\n"),
            "status 404 Not Found: 404 page not found",
            "is this the address of an OPA itself? A path before /v1/data is not supported",
            id="404",
        ),
        pytest.param(
            answers("429 Too Many Requests"), "status 429 Too Many Requests (tried 3 times)", LATER, id="429"
        ),
        pytest.param(
            answers(
                "500 Internal Server Error",
                {"message": "evaluation failed", "errors": [{"message": "conflict"}, {"message": 1}, 2]},
            ),
            "status 500 Internal Server Error: evaluation failed; conflict",
            LOG_OF_OPA,
            id="500",
        ),
        pytest.param(
            answers("500 ", {"message": ["no", "text"], "errors": {}}),
            'status 500: {"message": ["no", "text"], "errors": {}}',
            LOG_OF_OPA,
            id="500 of another kind",
        ),
        pytest.param(
            answers("503 Service Unavailable"),
            "status 503 Service Unavailable (tried 3 times)",
            LATER,
            id="503",
        ),
        pytest.param(
            says(b"HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"),
            "status 400 Bad Request: Client sent an HTTP request to an HTTPS server.",
            "write https:// in --opa-url",
            id="speaks TLS and says so",
        ),
    ],
)
def test_a_server_that_misbehaves_is_told(behaviour: Behaviour, told: str, hint: str, capfd: Capture) -> None:
    with serving(behaviour) as server:
        assert failure_of(capfd, server.url) == (told, hint)


@pytest.mark.parametrize(
    "behaviour",
    [
        pytest.param(silent, id="silent"),
        pytest.param(endless(b"HTTP/1.1 200 OK\r\nX: ", b"y", pause=0.05), id="drips its head"),
        pytest.param(endless(OK + b"Content-Length: 9999\r\n\r\n", b" ", pause=0.05), id="drips its body"),
        pytest.param(
            endless(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n", pause=0.05), id="drips chunks"
        ),
        pytest.param(endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", pause=0.05), id="says go on"),
    ],
)
def test_a_server_that_takes_its_time_is_left(behaviour: Behaviour, capfd: Capture) -> None:
    with serving(behaviour) as server:
        assert failure_of(capfd, server.url, timeout=0.5) == LATE


def test_a_server_that_is_not_there_is_told(capfd: Capture) -> None:
    assert failure_of(capfd, f"http://127.0.0.1:{closed_port()}") == (
        f"connection refused{THRICE}",
        "is OPA running there? --engine opa without --opa-url starts one",
    )


def test_a_port_that_was_not_named_is_told_with_the_refusal(capfd: Capture) -> None:
    # Ports below 1024 need privileges: nobody listens on 127.1.2.3:80 by chance.
    assert failure_of(capfd, "http://127.1.2.3", shown="http://127.1.2.3:80") == (
        f"connection refused{THRICE}",
        "--opa-url names no port, so 80 was asked; OPA itself listens on 8181",
    )


def code_of(url: str, *options: str) -> int:
    return run(["check", MANIFEST, "--as-of", AS_OF, "--engine", "opa", "--opa-url", url, *options])


def answered(**changes: Any) -> dict[str, Any]:
    """The reply of an OPA with our policies, with something put wrong."""
    answer = {
        "revision": REVISION,
        "scope": {"verdict": "applies", "steps": []},
        "packs": {},
        "not_required": [],
        "duties": [],
        "violations": [],
    }
    return {"result": {**answer, **changes}}


UNKNOWN = "use the policies that came with this version of measures-lint"
OF_ONES_OWN = f"correct the rule, if it is one of your own; else {UNKNOWN}"
ODD = "the policies gave an answer of the wrong shape: "


@pytest.mark.parametrize(
    ("reply", "told", "hint"),
    [
        pytest.param({"result": []}, f"{ODD}the answer is []", OF_ONES_OWN, id="a list"),
        pytest.param({"result": "none"}, f"{ODD}the answer is 'none'", OF_ONES_OWN, id="a string"),
        pytest.param({"result": False}, f"{ODD}the answer is False", OF_ONES_OWN, id="false"),
        pytest.param(
            answered(revision="other"),
            f"the policies that answered are of revision 'other', this linter has {REVISION!r}",
            "load the policies of this version of measures-lint into OPA",
            id="another revision",
        ),
        pytest.param(
            {"result": {}},
            f"the policies that answered are of revision None, this linter has {REVISION!r}",
            "load the policies of this version of measures-lint into OPA",
            id="no revision",
        ),
        pytest.param(answered(scope={}), f"{ODD}scope.verdict is None", OF_ONES_OWN, id="no verdict"),
        pytest.param(
            answered(violations=None), f"{ODD}violations is None", OF_ONES_OWN, id="violations null"
        ),
        pytest.param(
            answered(violations=[{"rule": "invented"}]),
            "the policies answered with the rule 'invented', which this version does not have",
            UNKNOWN,
            id="an unknown rule",
        ),
        pytest.param(
            answered(duties=[{"id": "invented", "rules": []}]),
            "the policies answered with the duty 'invented', which this version does not have",
            UNKNOWN,
            id="an unknown duty",
        ),
    ],
)
def test_an_answer_that_is_none_of_our_policies_is_told(
    reply: dict[str, Any], told: str, hint: str, capfd: Capture
) -> None:
    with serving(answers("200 OK", reply)) as server:
        assert failure_of(capfd, server.url) == (told, hint)


def test_an_answer_of_our_policies_is_taken(capfd: Capture) -> None:
    with serving(answers("200 OK", answered())) as server:
        code = code_of(server.url)

    assert (code, capfd.readouterr().err) == (0, "")


# TLS.


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("stranger"), "stranger")


ANSWER = answers("200 OK", answered())


def tls_failure(
    capfd: Capture,
    certificate: tuple[str, str],
    host: str = "127.0.0.1",
    *,
    ca: str | None = None,
    client: tuple[str, str] | None = None,
    clients: str | None = None,
) -> tuple[str, str]:
    """What is told of a server with `certificate` that trusts the certificates of `clients`."""
    with serving(ANSWER, tls=tls_context(certificate, [clients] if clients else [])) as server:
        return failure_of(capfd, f"https://{host}:{server.port}", ca=ca, certificate=client)


def test_a_server_with_a_certificate_of_the_authority_is_asked(
    authority: Authority, stranger: Authority, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    # The authority that was named goes before that of the environment.
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", stranger.certificate)
    with serving(ANSWER, tls=tls_context(authority.server())) as server:
        code = code_of(f"https://127.0.0.1:{server.port}", "--opa-ca", authority.certificate)

    assert (code, capfd.readouterr().err) == (0, "")


def test_a_server_that_demands_a_client_certificate_takes_one_of_its_authority(
    authority: Authority, capfd: Capture
) -> None:
    certificate, key = authority.client()
    mine = ("--opa-ca", authority.certificate, "--opa-cert", certificate, "--opa-key", key)
    with serving(ANSWER, tls=tls_context(authority.server(), [authority.certificate])) as server:
        code = code_of(f"https://127.0.0.1:{server.port}", *mine)

    assert (code, capfd.readouterr().err) == (0, "")


def test_an_unknown_authority_is_told(authority: Authority, stranger: Authority, capfd: Capture) -> None:
    expected = ("an unknown authority signed the certificate", AUTHORITY)

    assert tls_failure(capfd, authority.server()) == expected
    assert tls_failure(capfd, authority.server(), ca=stranger.certificate) == expected


def test_a_certificate_for_another_name_is_told(authority: Authority, capfd: Capture) -> None:
    expected = ("the certificate is for another name", NAME)

    assert tls_failure(capfd, authority.server("10.9.8.7"), ca=authority.certificate) == expected
    assert (
        tls_failure(capfd, authority.server("opa.example"), "localhost", ca=authority.certificate) == expected
    )


def test_a_certificate_out_of_time_is_told(authority: Authority, capfd: Capture) -> None:
    hint = "have the certificate of the server renewed"

    assert tls_failure(capfd, authority.server(days=(-3, -2)), ca=authority.certificate) == (
        "the certificate has expired",
        hint,
    )
    assert tls_failure(capfd, authority.server(days=(2, 3)), ca=authority.certificate) == (
        "the certificate is not valid yet",
        hint,
    )


def test_a_server_that_demands_a_client_certificate_is_told(
    authority: Authority, stranger: Authority, capfd: Capture
) -> None:
    closed = "the connection was closed without an answer"
    server, ours = authority.server(), authority.certificate

    without = tls_failure(capfd, server, clients=ours, ca=ours)
    with_another = tls_failure(capfd, server, clients=ours, ca=ours, client=stranger.client())

    assert without_alert(without) == (closed, GIVE_CERTIFICATE)
    assert without_alert(with_another) == (closed, OTHER_CERTIFICATE)


def test_a_plain_server_that_is_asked_over_tls_is_told(capfd: Capture) -> None:
    refusal = says(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n400 Bad Request")
    with serving(refusal, read=False) as server:
        assert failure_of(capfd, f"https://127.0.0.1:{server.port}") == (
            "what came back is no TLS",
            "write http:// in --opa-url if this OPA is meant to do without TLS",
        )


def test_a_tls_server_that_is_asked_without_tls_is_told(authority: Authority, capfd: Capture) -> None:
    with serving(ANSWER, tls=tls_context(authority.server())) as server:
        assert failure_of(capfd, server.url) == CLOSED


def test_a_handshake_that_does_not_end_is_left(capfd: Capture) -> None:
    def wait(connection: Any) -> None:
        while connection.recv(65536):
            pass

    with serving(wait, read=False) as server:
        assert failure_of(capfd, f"https://127.0.0.1:{server.port}", timeout=0.5) == LATE


# The token.


@pytest.mark.parametrize(
    "behaviour",
    [
        pytest.param(answers(f"401 {TOKEN}", {"message": f"no entry for 'Bearer {TOKEN}'"}), id="401"),
        pytest.param(answers("500 Oh", f"Authorization: Bearer {TOKEN}"), id="500"),
        pytest.param(answers("302 Found", "", f"Location: https://opa.example/?t={TOKEN}"), id="302"),
        pytest.param(answers("200 OK", f"<p>{TOKEN}"), id="a page"),
        pytest.param(answers("200 OK", f'{{"{TOKEN}'), id="half of a JSON"),
        pytest.param(says(f"{TOKEN}\r\n".encode()), id="no HTTP"),
        pytest.param(resets, id="resets"),
    ],
)
def test_a_token_that_a_server_sends_back_is_not_shown(behaviour: Behaviour) -> None:
    with serving(behaviour) as server:
        told = whole_output(server.url)
        asked = server.requests[0]

    assert f"Authorization: Bearer {TOKEN}".encode() in asked
    assert "not checked: " in told
    assert "DEBUG:urllib3.connectionpool:" in told
    assert TOKEN not in told


def test_the_token_is_not_in_a_traceback() -> None:
    broken = (
        "import linter.engine.opa_client as c\ndef ask(*_): raise RuntimeError('bug')\nc.Client.ask = ask"
    )
    with serving(silent) as server:
        told = whole_output(server.url, broken)

    assert "RuntimeError: bug" in told
    assert TOKEN not in told


def whole_output(url: str, first: str = "") -> str:
    """All that a run with a token prints, with every log of every library turned on."""
    program = (
        f"import logging, sys\nlogging.basicConfig(level=logging.DEBUG)\n{first}\n"
        "from linter.cli import run\nsys.exit(run(sys.argv[1:]))"
    )
    options = ["-v", "--as-of", AS_OF, "--engine", "opa", "--opa-url", url]
    done = subprocess.run(
        [sys.executable, "-c", program, "check", MANIFEST, *options],
        cwd=ROOT,
        env={**os.environ, "MEASURES_LINT_OPA_TOKEN": TOKEN, "MEASURES_LINT_TRACEBACK": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("host", ["opa.example", "10.0.0.7", "[2001:db8::1]"])
def test_a_token_does_not_go_over_the_network_in_the_clear(
    host: str, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.setenv("MEASURES_LINT_OPA_TOKEN", TOKEN)

    code = run(["check", MANIFEST, "--engine", "opa", "--opa-url", f"http://{host}:8181"])

    assert (code, capfd.readouterr().err) == (
        2,
        f"wrong use: the token for OPA would be sent in the clear to http://{host}:8181\n"
        "  = write https:// in --opa-url, or unset MEASURES_LINT_OPA_TOKEN\n",
    )
