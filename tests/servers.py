"""Servers to ask: real ones, on loopback, that answer well or misbehave in one way each."""

import datetime
import functools
import ipaddress
import json
import os
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Behaviour = Callable[[socket.socket], None]
"""What a server does with a connection once the question has been read."""


# Behaviours.


def says(*parts: bytes) -> Behaviour:
    """Send raw bytes and close."""

    def behave(connection: socket.socket) -> None:
        for part in parts:
            connection.sendall(part)

    return behave


def answers(status: str, body: bytes | str | dict[str, Any] = b"", *headers: str) -> Behaviour:
    """A complete HTTP answer."""
    if isinstance(body, dict):
        body = json.dumps(body)
    if isinstance(body, str):
        body = body.encode()
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return says("\r\n".join([*head, "", ""]).encode("latin-1") + body)


def endless(head: bytes, drop: bytes, pause: float = 0.0) -> Behaviour:
    """Send `head`, then `drop` again and again."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(drop)
            time.sleep(pause)

    return behave


def silent(connection: socket.socket) -> None:
    """Say nothing until the other side goes."""
    connection.recv(1)


def half_closed(connection: socket.socket) -> None:
    """Close only the sending side, and go on listening."""
    connection.shutdown(socket.SHUT_WR)
    connection.recv(1)


def resets(connection: socket.socket) -> None:
    """Close so that the other side is told of an error."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


@dataclass
class Server:
    """A server in a thread, and what it was asked."""

    port: int
    requests: list[bytes] = field(default_factory=list)
    """Head and body of each question, as it came."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def serving(*behaviours: Behaviour, tls: ssl.SSLContext | None = None, read: bool = True) -> Iterator[Server]:
    """A server whose first connections get a behaviour each, and all further ones the last.

    With `read` false, the behaviour begins before anything was read.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1])
        open_ones: list[socket.socket] = []

        def serve(connection: socket.socket, behaviour: Behaviour) -> None:
            # The other side, or the end of the test, may close at any point.
            with suppress(OSError), connection:
                spoken = tls.wrap_socket(connection, server_side=True) if tls else connection
                with spoken:
                    if read:
                        server.requests.append(_request(spoken))
                    behaviour(spoken)

        def accept() -> None:
            count = 0
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    open_ones.append(connection)
                    behaviour = behaviours[min(count, len(behaviours) - 1)]
                    count += 1
                    threading.Thread(target=serve, args=(connection, behaviour), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield server
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        for connection in open_ones:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def _request(connection: socket.socket) -> bytes:
    read = b""
    while b"\r\n\r\n" not in read:
        read += _received(connection)
    head, body = read.split(b"\r\n\r\n", 1)
    lengths = [
        line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
    ]
    while len(body) < int(lengths[0]):
        body += _received(connection)
    return head + b"\r\n\r\n" + body


def _received(connection: socket.socket) -> bytes:
    data = connection.recv(65536)
    if not data:
        raise ConnectionError
    return data


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


# A real OPA.


@dataclass
class RunningOpa:
    """An OPA server in a process of its own."""

    port: int
    process: "subprocess.Popen[bytes]"
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """End it without a word to those who wait for an answer."""
        self.process.kill()
        self.process.wait()

    def wait(self) -> None:
        """Return once it accepts connections."""
        end = time.monotonic() + 20
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return
            assert self.process.poll() is None, self.log.read_text("utf-8")
            assert time.monotonic() < end, self.log.read_text("utf-8")
            time.sleep(0.01)


def start_opa(opa: str, *arguments: str | Path, log: Path, port: int | None = None) -> RunningOpa:
    """Start an OPA server with these further arguments; it is to be killed."""
    port = port or closed_port()
    addr = f"--addr=127.0.0.1:{port}"
    command = [opa, "run", "--server", addr, "--skip-version-check", *map(str, arguments)]
    with log.open("wb") as stream:
        return RunningOpa(port, subprocess.Popen(command, stdout=stream, stderr=stream), log)


@contextmanager
def running_opa(opa: str, *arguments: str | Path, log: Path) -> Iterator[int]:
    """An OPA server with these further arguments; gives its port once it accepts connections."""
    server = start_opa(opa, *arguments, log=log)
    try:
        server.wait()
        yield server.port
    finally:
        server.kill()


@contextmanager
def running_opas(opa: str, *bundles: Path, log: Path) -> Iterator[list[RunningOpa]]:
    """OPA servers, each with the policies in one of these folders, without their tests."""
    servers: list[RunningOpa] = []
    try:
        for number, bundle in enumerate(bundles):
            arguments = ("--log-level=error", "--ignore=*_test.rego", "--bundle", bundle)
            servers.append(start_opa(opa, *arguments, log=log.with_name(f"{log.name}-{number}")))
        for server in servers:
            server.wait()
        yield servers
    finally:
        for server in servers:
            server.kill()


def processes_with(word: str) -> list[int]:
    """Ids of the running processes whose command line holds `word`, this one aside."""
    listed = subprocess.run(
        ["ps", "-A", "-ww", "-o", "pid=,args="], capture_output=True, text=True, check=True
    )
    mine = os.getpid()
    return [
        int(line.split()[0])
        for line in listed.stdout.splitlines()
        if word in line and int(line.split()[0]) != mine and "<defunct>" not in line
    ]


# Certificates.


class Authority:
    """A certificate authority that signs what tests need."""

    def __init__(self, folder: Path, name: str = "authority") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._name = name
        self._key = _private_key()
        self.certificate = self._write(self._signed(name, self._key, authority=True), f"{name}.pem")

    def server(
        self, host: str = "127.0.0.1", *, days: tuple[int, int] = (-1, 1), name: str = "server"
    ) -> tuple[str, str]:
        """Files of a certificate for `host`, in force between two days from now, and of its key."""
        key = _private_key()
        return self._write(self._signed(host, key, days=days), f"{name}.pem"), self._key_file(key, name)

    def client(self, name: str = "client") -> tuple[str, str]:
        """Files of a certificate for a client, and of its key."""
        key = _private_key()
        return self._write(self._signed(name, key), f"{name}.pem"), self._key_file(key, name)

    def _signed(
        self, subject: str, key: Any, *, days: tuple[int, int] = (-1, 1), authority: bool = False
    ) -> bytes:
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.x509.oid import NameOID

        def name_of(text: str) -> x509.Name:
            return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

        now = datetime.datetime.now(datetime.timezone.utc)
        try:
            host: x509.GeneralName = x509.IPAddress(ipaddress.ip_address(subject))
        except ValueError:
            host = x509.DNSName(subject)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name_of(subject))
            .issuer_name(name_of(self._name))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now + datetime.timedelta(days=days[0]))
            .not_valid_after(now + datetime.timedelta(days=days[1]))
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
            .add_extension(x509.SubjectAlternativeName([host]), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False
            )
            .add_extension(_key_usage(authority), critical=True)
            .sign(self._key, hashes.SHA256())
        )
        return certificate.public_bytes(serialization.Encoding.PEM)

    def _key_file(self, key: Any, name: str) -> str:
        from cryptography.hazmat.primitives import serialization

        content = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return self._write(content, f"{name}.key")

    def _write(self, content: bytes, name: str) -> str:
        path = self._folder / name
        path.write_bytes(content)
        return str(path)


def _private_key() -> Any:
    from cryptography.hazmat.primitives.asymmetric import ec

    return ec.generate_private_key(ec.SECP256R1())


@functools.cache
def _key_usage(authority: bool) -> Any:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def tls_context(certificate: tuple[str, str], clients: Sequence[str] = ()) -> ssl.SSLContext:
    """TLS of a server; it demands client certificates where `clients` names their authorities."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    for authority in clients:
        context.load_verify_locations(authority)
        context.verify_mode = ssl.CERT_REQUIRED
    return context
