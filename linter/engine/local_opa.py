"""An OPA of our own: started on a loopback port for one run, and stopped for certain."""

from __future__ import annotations

import os
import signal
import socket
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from linter import opa_program
from linter.engine.opa import PARALLEL, OpaEngine
from linter.engine.retrying import Patience
from linter.errors import PolicyUnavailable

if TYPE_CHECKING:
    from subprocess import Popen

_START_SECONDS = 20.0
_STOP_SECONDS = 3.0
_PORTS_TO_TRY = 3
_LONGEST = 400

_ELSEWHERE = "name a server with --opa-url, or leave out --engine opa to use the embedded policies"
_INSTALL = f"{opa_program.INSTALL}, {_ELSEWHERE}"

# A finally does not run in a process that is killed. So a shell waits for the end of a pipe that only this
# process holds open, and then kills its process group, OPA included. OPA takes the place of the first shell.
_GUARDED = (
    "exec 3<&0; (read -r _ <&3; kill -s KILL -- -$$) >/dev/null 2>&1 & "
    'exec "$@" </dev/null 3<&-'
)  # fmt: skip


# One that we started and that died does not come back.
_PATIENCE = Patience(longest_wait=0.0)


@contextmanager
def started_opa(
    policies: Path,
    *,
    timeout: float = 10.0,
    parallel: int = PARALLEL,
    deadline: float | None = None,
    check: Callable[[Any], object] = lambda document: None,
) -> Iterator[OpaEngine]:
    """Start the `opa` of the PATH with the bundle in `policies`, and stop it when the context is left.

    Raises `PolicyUnavailable` where there is no `opa`, an old one, or one that does not take the policies.
    """
    program = opa_program.found(_INSTALL).path
    with tempfile.TemporaryFile() as log:
        server = _Server(program, policies, log)
        try:
            server.start()
            with _StartedOpa(
                server, timeout=timeout, parallel=parallel, deadline=deadline, check=check
            ) as engine:
                yield engine
        finally:
            server.stop()


class _Server:
    """One process, or none, and the port that it listens on."""

    def __init__(self, program: str, policies: Path, log: IO[bytes]) -> None:
        self._program = program
        self._policies = policies.resolve()
        self._log = log
        self._process: Popen[bytes] | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Return once the policies are loaded and can be asked."""
        for remaining in reversed(range(_PORTS_TO_TRY)):
            self.port = _free_port()
            self._run()
            if self._ready():
                return
            # Between our letting go of a port and OPA's taking it, somebody else may have it.
            if not (remaining and "address already in use" in self.last_words()):
                break
            self.stop()
        raise PolicyUnavailable(
            f"started {self._program} with {self._policies}: {self._fate()}",
            hint=f"try `opa check --bundle {self._policies}`; or {_ELSEWHERE}",
        )

    def stop(self) -> None:
        """End the process and whatever it started, or do nothing where there is none."""
        process, self._process = self._process, None
        if process is None:
            return
        from subprocess import TimeoutExpired

        try:
            _signal(process, "SIGTERM")
            with suppress(TimeoutExpired):
                process.wait(_STOP_SECONDS)
        finally:
            _signal(process, "SIGKILL")
            process.wait()
            if process.stdin is not None:
                process.stdin.close()

    def ended(self) -> bool:
        """Whether the process ended of itself."""
        return self._process is not None and self._process.poll() is not None

    def last_words(self) -> str:
        """What OPA wrote, on one line and without warnings."""
        self._log.seek(0)
        lines = self._log.read(64 * 1024).decode("utf-8", "replace").splitlines()
        text = " ".join(" ".join(line for line in lines if not _is_warning(line)).split())
        text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
        text = text.removeprefix("error: ")
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

    def _run(self) -> None:
        import subprocess

        command = [
            self._program,
            "run",
            "--server",
            f"--addr=127.0.0.1:{self.port}",
            "--log-level=error",
            "--skip-version-check",
            "--ignore=*_test.rego",
            "--bundle",
            str(self._policies),
        ]
        guarded = ["/bin/sh", "-c", _GUARDED, "sh", *command] if os.name == "posix" else command
        self._log.seek(0)
        self._log.truncate()
        try:
            self._process = subprocess.Popen(
                guarded,
                stdin=subprocess.PIPE,
                # OPA tells of policies that it does not take on the one, of a port on the other.
                stdout=self._log,
                stderr=self._log,
                env=opa_program.environment(),
                start_new_session=True,
            )
        except OSError as error:
            raise opa_program.not_run(self._program, error, _INSTALL) from error

    def _ready(self) -> bool:
        end = time.monotonic() + _START_SECONDS
        while not self.ended() and time.monotonic() < end:
            # Asked again after the answer: a process that could not have the port did not give it.
            if _healthy(self.port) and not self.ended():
                return True
            time.sleep(0.01)
        return False

    def _fate(self) -> str:
        if not self.ended():
            return f"it did not load the policies within {_START_SECONDS:g} s"
        return f"it stopped: {self.last_words() or 'without a word'}"


class _StartedOpa(OpaEngine):
    """Knows why the server went silent."""

    def __init__(self, server: _Server, **options: Any) -> None:
        super().__init__(server.url, patience=_PATIENCE, **options)
        self._server = server

    def evaluate(self, facts: Mapping[str, Any]) -> Any:
        try:
            return super().evaluate(facts)
        except PolicyUnavailable as error:
            if not self._server.ended():
                raise
            words = self._server.last_words()
            raise PolicyUnavailable(
                "the OPA that was started stopped before it was told to" + (f": {words}" if words else ""),
                hint=f"was it killed, or short of memory? Run again, or {_ELSEWHERE}",
            ) from error


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _healthy(port: int) -> bool:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.request("GET", "/health?bundles")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _is_warning(line: str) -> bool:
    return line.startswith("Flag --") or '"level":"warning"' in line


def _signal(process: Popen[bytes], name: str) -> None:
    """Send a signal to the process group, where there are such groups, and to the process elsewhere."""
    with suppress(ProcessLookupError, PermissionError):
        if os.name == "posix":
            os.killpg(process.pid, getattr(signal, name))
        else:
            process.kill()
