"""OPA servers, good and bad, as they are met: every one is real and listens on loopback."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from linter.engine import local_opa
from linter.engine.local_opa import started_opa
from linter.engine.opa import OpaEngine
from linter.engine.opa_server import Provenance
from linter.engine.retrying import Patience
from linter.errors import PolicyUnavailable
from tests.hints import (
    AUTHORITY,
    EMBEDDED,
    GIVE_CERTIFICATE,
    GIVE_TOKEN,
    LOAD,
    LOG_OF_OPA,
    OTHER_CERTIFICATE,
)
from tests.servers import (
    Authority,
    processes_with,
    running_opa,
)

FACTS: dict[str, Any] = {"manifest": {"service": {"name": "小禾助手 🌾"}}, "number": 0}
POLICY = 'package lint\n\nanswer := {"revision": "1", "echo": input}\n'
ECHO = {"revision": "1", "echo": FACTS}
TOKEN = "s3cret-t0ken"

INSTALL = (
    "install OPA 1.0 or later (https://www.openpolicyagent.org/docs#running-opa), "
    f"name a server with --opa-url, or {EMBEDDED}"
)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No authority but the one that a test names."""
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)


def failure_of(url: str, **options: Any) -> tuple[str, str | None]:
    """Message and hint of a question to `url`, the message without the part that is always the same."""
    with (
        OpaEngine(url, **{"timeout": 5.0, "patience": Patience(retries=0), **options}) as engine,
        pytest.raises(PolicyUnavailable) as caught,
    ):
        engine.evaluate(FACTS)
    opening = f"asked OPA at {url} for lint/answer: "
    assert caught.value.message.startswith(opening)
    return caught.value.message.removeprefix(opening), caught.value.hint


def without_alert(failure: tuple[str, str | None]) -> tuple[str, str | None]:
    """`failure` without the alert, which is read or not as chance has it."""
    return re.sub(r" \(alert: [a-z ]+\)$", "", failure[0]), failure[1]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("stranger"), "stranger")


# Real OPAs.


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    folder = tmp_path / "policies"
    folder.mkdir()
    (folder / "main.rego").write_text(POLICY, "utf-8")
    return folder


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "opa.log"


def test_an_opa_answers_and_says_who_it_is(opa: str, policies: Path, log: Path) -> None:
    (policies / ".manifest").write_text('{"revision": "7"}', "utf-8")
    with (
        running_opa(opa, "--set=decision_logs.console=true", "--bundle", policies, log=log) as port,
        OpaEngine(f"http://127.0.0.1:{port}") as engine,
    ):
        answer = engine.evaluate(FACTS)

    told = engine.details
    assert answer == ECHO
    assert told.version is not None
    assert told.version in subprocess.run([opa, "version"], capture_output=True, text=True, check=True).stdout
    assert told.decision is not None
    assert told.decision in log.read_text("utf-8")
    assert told == Provenance(f"http://127.0.0.1:{port}", told.version, {str(policies): "7"}, told.decision)


@pytest.mark.parametrize("policy", ["", "package other\n\nanswer := {}\n", "package lint\n\nverdict := 1\n"])
def test_an_opa_without_the_policies_is_told(policy: str, opa: str, policies: Path, log: Path) -> None:
    (policies / "main.rego").write_text(policy or "package empty\n", "utf-8")
    with running_opa(opa, "--bundle", policies, log=log) as port:
        assert failure_of(f"http://127.0.0.1:{port}") == (
            "it has no document lint/answer; are the policies loaded?",
            LOAD,
        )


def test_an_opa_whose_policies_fail_is_told(opa: str, policies: Path, log: Path) -> None:
    # Without strict errors, the answer would be there and only lack a value.
    (policies / "main.rego").write_text(
        'package lint\n\nanswer := {"revision": "1", "odd": [x | x := 1 / input.number]}\n', "utf-8"
    )
    with running_opa(opa, "--bundle", policies, log=log) as port:
        told, hint = failure_of(f"http://127.0.0.1:{port}")

    assert told == (
        "status 500 Internal Server Error: error(s) occurred while evaluating query; div: divide by zero"
    )
    assert hint == LOG_OF_OPA


def test_an_opa_that_asks_for_a_token_takes_the_right_one(opa: str, policies: Path, log: Path) -> None:
    (policies / "authz.rego").write_text(
        f'package system.authz\n\ndefault allow := false\n\nallow if input.identity == "{TOKEN}"\n', "utf-8"
    )
    guarded = ("--authentication=token", "--authorization=basic", "--bundle", policies)
    refused = "status 401 Unauthorized: request rejected by administrative policy"
    with running_opa(opa, *guarded, log=log) as port:
        url = f"http://127.0.0.1:{port}"
        with OpaEngine(url, token=TOKEN) as engine:
            assert engine.evaluate(FACTS) == ECHO
        assert failure_of(url) == (refused, GIVE_TOKEN)
        assert failure_of(url, token="another") == (
            refused,
            "OPA's authorization policy must allow the token to POST /v1/data/lint/answer",
        )


def test_an_opa_with_tls_is_asked_over_tls(opa: str, policies: Path, log: Path, authority: Authority) -> None:
    certificate, key = authority.server()
    tls = (f"--tls-cert-file={certificate}", f"--tls-private-key-file={key}", "--bundle", policies)
    with running_opa(opa, *tls, log=log) as port:
        with OpaEngine(f"https://127.0.0.1:{port}", ca=authority.certificate) as engine:
            assert engine.evaluate(FACTS) == ECHO
        assert failure_of(f"https://127.0.0.1:{port}") == (
            "an unknown authority signed the certificate",
            AUTHORITY,
        )
        told, hint = failure_of(f"http://127.0.0.1:{port}")

    # OPA answers and closes without having read the question. Which of both arrives first is chance.
    assert (told.partition(" (tried")[0], hint) in {
        (
            "status 400 Bad Request: Client sent an HTTP request to an HTTPS server.",
            "write https:// in --opa-url",
        ),
        (
            "the connection was closed without an answer",
            "look at the log of the server; if it speaks TLS, write https:// in --opa-url",
        ),
    }


def test_an_opa_that_asks_for_a_client_certificate_takes_the_right_one(
    opa: str, policies: Path, log: Path, authority: Authority, stranger: Authority
) -> None:
    certificate, key = authority.server()
    tls = (
        f"--tls-cert-file={certificate}",
        f"--tls-private-key-file={key}",
        f"--tls-ca-cert-file={authority.certificate}",
        "--authentication=tls",
        "--bundle",
        policies,
    )
    closed = "the connection was closed without an answer"
    with running_opa(opa, *tls, log=log) as port:
        url = f"https://127.0.0.1:{port}"
        with OpaEngine(url, ca=authority.certificate, certificate=authority.client()) as engine:
            assert engine.evaluate(FACTS) == ECHO
        without = failure_of(url, ca=authority.certificate)
        with_another = failure_of(url, ca=authority.certificate, certificate=stranger.client())

    assert without_alert(without) == (closed, GIVE_CERTIFICATE)
    assert without_alert(with_another) == (closed, OTHER_CERTIFICATE)


# An OPA of our own.


@pytest.fixture
def on_path(opa: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder at the head of the PATH; put there as `opa`, a program is the one that is started.

    At first, `opa` is the real one.
    """
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "opa").symlink_to(opa)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return folder


def put(folder: Path, script: str) -> str:
    """Write `script` as the `opa` in `folder`, in place of the real one; gives its path."""
    program = folder / "opa"
    program.unlink()
    program.write_text(script, "utf-8")
    program.chmod(0o755)
    return str(program)


def start_failure(policies: Path) -> tuple[str, str | None]:
    with pytest.raises(PolicyUnavailable) as caught, started_opa(policies):
        pass
    return caught.value.message, caught.value.hint


def ended(word: str) -> bool:
    """Whether every process with `word` on its command line has ended, or does so soon."""
    end = time.monotonic() + 10
    while processes_with(word) and time.monotonic() < end:
        time.sleep(0.02)
    return not processes_with(word)


@pytest.mark.usefixtures("on_path")
def test_a_started_opa_answers_and_is_stopped(policies: Path) -> None:
    # Tests lie beside the policies in a checkout, and this one would not even load.
    (policies / "main_test.rego").write_text("package", "utf-8")
    with started_opa(policies) as engine:
        assert engine.evaluate(FACTS) == ECHO
        assert engine.evaluate({}) == {"revision": "1", "echo": {}}
        assert len(processes_with(str(policies))) >= 1

    assert processes_with(str(policies)) == []


@pytest.mark.usefixtures("on_path")
def test_a_started_opa_is_stopped_when_something_goes_wrong(policies: Path) -> None:
    def interrupted() -> None:
        with started_opa(policies) as engine:
            engine.evaluate(FACTS)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert processes_with(str(policies)) == []


@pytest.mark.skipif(os.name != "posix", reason="the guard is a shell")
@pytest.mark.usefixtures("on_path")
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_started_opa_does_not_outlive_its_linter(kind: signal.Signals, policies: Path) -> None:
    program = (
        "import pathlib, sys, time; from linter.engine.local_opa import started_opa\n"
        "with started_opa(pathlib.Path(sys.argv[1])) as engine:\n"
        "    print(engine.evaluate({})['revision'], flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(policies)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as linter:
        assert linter.stdout is not None
        assert linter.stdout.readline() == "1\n"
        linter.send_signal(kind)

    assert ended(str(policies))


@pytest.mark.skipif(os.name != "posix", reason="the wrapper is a shell script")
def test_an_opa_behind_a_wrapper_is_stopped_with_it(opa: str, on_path: Path, policies: Path) -> None:
    put(on_path, f'#!/bin/sh\n"{opa}" "$@"\nexit $?\n')
    with started_opa(policies) as engine:
        assert engine.evaluate(FACTS) == ECHO

    assert ended(str(policies))


@pytest.mark.skipif(os.name != "posix", reason="the wrapper is a shell script")
def test_a_started_opa_is_told_no_secrets(
    opa: str, on_path: Path, policies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(on_path, f'#!/bin/sh\n/usr/bin/env > "{tmp_path}/env"\nexec "{opa}" "$@"\n')
    monkeypatch.setenv("MEASURES_LINT_OPA_TOKEN", TOKEN)
    monkeypatch.setenv("OPA_V0_COMPATIBLE", "true")
    with started_opa(policies) as engine:
        assert engine.evaluate(FACTS) == ECHO

    names = {line.split("=")[0] for line in (tmp_path / "env").read_text("utf-8").splitlines()}
    assert names - {"PWD", "OLDPWD", "SHLVL", "_"} <= {"PATH", "HOME"}


@pytest.mark.skipif(os.name != "posix", reason="the wrapper is a shell script")
def test_another_port_is_taken_where_one_was_lost(
    opa: str, on_path: Path, policies: Path, tmp_path: Path
) -> None:
    put(
        on_path,
        f'#!/bin/sh\nif [ "$1" = run ] && mkdir "{tmp_path}/once" 2>/dev/null; then\n'
        "echo 'listen tcp 127.0.0.1:1: bind: address already in use' >&2; exit 1\n"
        f'fi\nexec "{opa}" "$@"\n',
    )
    with started_opa(policies) as engine:
        assert engine.evaluate(FACTS) == ECHO


def test_policies_that_do_not_compile_are_told(on_path: Path, policies: Path) -> None:
    (policies / "main.rego").write_text("package lint\n\nanswer := {missing}\n", "utf-8")

    message, hint = start_failure(policies)

    assert message == (
        f"started {on_path / 'opa'} with {policies}: it stopped: initialization error: "
        f"1 error occurred: {policies}/main.rego:3: rego_unsafe_var_error: var missing is unsafe"
    )
    assert hint == (f"try `opa check --bundle {policies}`; or name a server with --opa-url, or {EMBEDDED}")
    assert processes_with(str(policies)) == []


def test_an_opa_that_is_not_installed_is_told(
    policies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert start_failure(policies) == ("there is no `opa` on the PATH to start", INSTALL)


@pytest.mark.skipif(os.name != "posix", reason="the programs are shell scripts")
@pytest.mark.parametrize(
    ("script", "told"),
    [
        (
            "#!/bin/sh\necho 'Version: 0.70.0'\n",
            "{opa} is OPA 0.70.0, which does not read the language of the policies",
        ),
        ("#!/bin/sh\necho 'opa, a game'\n", "{opa} does not say which version of OPA it is"),
        ("#!/bin/sh\nexit 1\n", "{opa} does not say which version of OPA it is"),
        ("no program", "cannot run {opa}: Exec format error"),
        ("#!/no/such/shell\n", "cannot run {opa}: No such file or directory"),
    ],
)
def test_an_opa_of_no_use_is_told(script: str, told: str, on_path: Path, policies: Path) -> None:
    program = put(on_path, script)

    assert start_failure(policies) == (told.format(opa=program), INSTALL)


@pytest.mark.skipif(os.name != "posix", reason="the programs are shell scripts")
@pytest.mark.parametrize(
    ("script", "fate"),
    [
        ("exit 1", "it stopped: without a word"),
        ("echo 'error: no\033[2J'; echo way >&2; exit 1", "it stopped: no\N{REPLACEMENT CHARACTER}[2J way"),
        ("exec sleep 60", "it did not load the policies within 0.3 s"),
        ("trap '' TERM; while :; do sleep 1; done", "it did not load the policies within 0.3 s"),
    ],
)
def test_an_opa_that_does_not_start_is_told_and_ended(
    script: str, fate: str, on_path: Path, policies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = put(on_path, f"#!/bin/sh\n[ $1 = version ] && echo 'Version: 1.0.0' && exit\n{script}\n")
    monkeypatch.setattr(local_opa, "_START_SECONDS", 0.3)
    monkeypatch.setattr(local_opa, "_STOP_SECONDS", 0.3)

    message, _ = start_failure(policies)

    assert message == f"started {program} with {policies}: {fate}"
    assert processes_with(str(policies)) == []


@pytest.mark.skipif(os.name != "posix", reason="the program is a shell script")
def test_an_opa_that_does_not_even_tell_its_version_is_left(
    on_path: Path, policies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = put(on_path, "#!/bin/sh\nexec sleep 60\n")
    monkeypatch.setattr(local_opa, "_START_SECONDS", 0.3)

    assert start_failure(policies) == (f"cannot run {program}: it did not end in time", INSTALL)


@pytest.mark.usefixtures("on_path")
def test_a_started_opa_that_dies_is_told_as_that(policies: Path) -> None:
    with started_opa(policies) as engine:
        engine.evaluate(FACTS)
        for process in processes_with(str(policies)):
            os.kill(process, signal.SIGKILL)
        with pytest.raises(PolicyUnavailable) as caught:
            engine.evaluate(FACTS)

    assert (caught.value.message, caught.value.hint) == (
        "the OPA that was started stopped before it was told to",
        f"was it killed, or short of memory? Run again, or name a server with --opa-url, or {EMBEDDED}",
    )
