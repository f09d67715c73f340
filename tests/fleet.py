"""A fleet on loopback: a bundle server, and real OPAs that it feeds, configured as `deploy/` says."""

import hashlib
import http.client
import json
import socket
import subprocess
import tarfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.servers import RunningOpa, closed_port

DEPLOY = Path(__file__).parent.parent / "deploy"
BUNDLE = "measures-lint"
"""What the configuration calls the bundle, and its key."""
_PATIENCE = 30.0
"""Seconds in which an OPA starts, or takes a bundle in, on a machine with more to do."""


def write_keys(folder: Path, name: str) -> None:
    """Write `<name>.key` and `<name>.pem`, a private RSA key and its public one."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private, public = (
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ),
        key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        ),
    )
    (folder / f"{name}.key").write_bytes(private)
    (folder / f"{name}.pem").write_bytes(public)


# The bundle server.


@dataclass
class BundleServer:
    """One file behind an ETag, as `deploy/nginx.conf` serves it."""

    port: int
    content: bytes | None = None
    """The bundle; `None` while there is none, which is status 404."""
    statuses: list[int] = field(default_factory=list)
    """Of every answer, in order."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def publish(self, bundle: Path) -> None:
        """Serve the content of `bundle` from now on."""
        self.content = bundle.read_bytes()


@contextmanager
def bundle_server() -> Iterator[BundleServer]:
    """A bundle server that holds nothing yet."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            content = server.content if self.path == "/bundle.tar.gz" else None
            tag = None if content is None else f'"{hashlib.sha256(content).hexdigest()}"'
            if content is None:
                self._answer(404, b"")
            elif self.headers.get("If-None-Match") == tag:
                self._answer(304, b"", ETag=tag or "")
            else:
                self._answer(200, content, ETag=tag or "")

        def _answer(self, status: int, body: bytes, **headers: str) -> None:
            server.statuses.append(status)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            # An OPA that was killed reads no further.
            with suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        server = BundleServer(listening.server_address[1])
        threading.Thread(target=listening.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield server
        finally:
            listening.shutdown()


def files_in(bundle: Path) -> dict[str, bytes]:
    """Every file of a bundle, by its name."""
    with tarfile.open(bundle) as archive:
        return {member.name: archive.extractfile(member).read() for member in archive}  # type: ignore[union-attr]


# The OPAs.


class Opa(RunningOpa):
    """One OPA of a fleet."""

    def ask(self, facts: Mapping[str, Any], path: str = "lint/answer") -> tuple[int, Any]:
        """Status and answer to a question, with OPA's word on where the answer comes from."""
        body = json.dumps({"input": facts})
        return self.request("POST", f"/v1/data/{path}?provenance=true", body)

    def revision(self) -> str | None:
        """The revision of the bundle that it answers from; `None` before there is one."""
        _, told = self.ask({})
        bundles: dict[str, dict[str, str]] = told.get("provenance", {}).get("bundles") or {}
        return bundles.get(BUNDLE, {}).get("revision")

    def healthy(self) -> bool:
        """Whether its bundle was loaded."""
        try:
            return self.request("GET", "/health?bundles")[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def await_bundle(self) -> None:
        """Return once a bundle is loaded."""
        self.await_that(self.healthy, "loads no bundle")

    def await_revision(self, revision: str) -> None:
        """Return once it answers from the bundle of that revision."""
        self.await_that(lambda: self.revision() == revision, f"does not load {revision}")

    def await_log(self, words: str) -> str:
        """Return its log once that holds `words`."""
        self.await_that(lambda: words in self.log.read_text("utf-8"), f"does not log {words!r}")
        return self.log.read_text("utf-8")

    def decisions(self, count: int = 1) -> list[dict[str, Any]]:
        """Its decision log, once that has `count` entries."""

        def entries() -> list[dict[str, Any]]:
            # The last line may be half written.
            whole = self.log.read_text("utf-8").rpartition("\n")[0].splitlines()
            logged = [json.loads(line) for line in whole if line.startswith("{")]
            return [entry for entry in logged if "decision_id" in entry]

        self.await_that(lambda: len(entries()) >= count, f"logs no {count} decisions")
        return entries()

    def await_that(self, happened: Callable[[], bool], complaint: str) -> None:
        """Return once `happened` says so; fail with `complaint` if it never does or this OPA ended."""
        end = time.monotonic() + _PATIENCE
        while not happened():
            assert self.process.poll() is None, self.log.read_text("utf-8")
            assert time.monotonic() < end, f"{self.url} {complaint}:\n{self.log.read_text('utf-8')}"
            time.sleep(0.02)

    def request(self, method: str, path: str, body: str | None = None) -> tuple[int, Any]:
        """Status and decoded body of any request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, body, {"Content-Type": "application/json"})
            reply = connection.getresponse()
            return reply.status, json.loads(reply.read() or b"{}")
        finally:
            connection.close()


@contextmanager
def fleet_opa(
    opa: str, bundles: BundleServer, folder: Path, *, key: Path | None = None, level: str = "error"
) -> Iterator[Opa]:
    """An OPA as `deploy/compose.yaml` starts it, fed by `bundles` each second; `key` verifies what it loads.

    Without a key, it loads bundles that are not signed. Gives it once its port is open, with a bundle or not.
    """
    port = closed_port()
    folder.mkdir(parents=True, exist_ok=True)
    arguments = [
        argument
        for argument in compose_command()
        if key is not None or not argument.startswith("--set-file=keys.")
    ]
    places = {
        "/fleet/opa.yaml": str(_configuration(bundles, folder, signed=key is not None)),
        "/fleet/verification.pem": str(key),
        "/fleet/": f"{DEPLOY}/",
        "0.0.0.0:8181": f"127.0.0.1:{port}",
        "--log-level=error": f"--log-level={level}",
    }
    for old, new in places.items():
        arguments = [argument.replace(old, new) for argument in arguments]
    log = folder / "log"
    with log.open("wb") as stream:
        process = subprocess.Popen([opa, *arguments], stdout=stream, stderr=stream, cwd=folder)
    running = Opa(port, process, log)
    try:
        running.await_that(lambda: _listens(port), "does not listen")
        yield running
    finally:
        running.kill()


def compose_command() -> list[str]:
    """What the compose file tells each OPA to do."""
    document = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    command: list[str] = document["services"]["opa-1"]["command"]
    return command


def _configuration(bundles: BundleServer, folder: Path, *, signed: bool) -> Path:
    """The configuration of `deploy/`, with this server, and asking it as often as OPA can."""
    document = yaml.safe_load((DEPLOY / "opa.yaml").read_text("utf-8"))
    document["services"]["bundles"]["url"] = bundles.url
    bundle = document["bundles"][BUNDLE]
    bundle["polling"] = {"min_delay_seconds": 1, "max_delay_seconds": 1}
    if not signed:
        del bundle["signing"], document["keys"]
    path = folder / "opa.yaml"
    path.write_text(yaml.safe_dump(document), "utf-8")
    return path


def _listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False
