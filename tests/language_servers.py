"""A client for language servers, as an editor starts them: JSON-RPC over standard input and output."""

import json
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

_PATIENCE = 60
"""Seconds after which a server that does not answer is ended, so that no test hangs."""


class LanguageServer:
    """One server that has been initialised, and what it has said of the documents that are open."""

    def __init__(self, asked: IO[bytes], answers: IO[bytes], settings: Mapping[str, Any]) -> None:
        self._asked = asked
        self._answers = answers
        self._settings = settings
        self._number = 0
        self._published: dict[str, list[Any]] = {}

    def initialise(self, root: Path) -> None:
        """Begin as an editor begins in the folder `root`."""
        formats = ["markdown", "plaintext"]
        text_document = {
            "hover": {"contentFormat": formats},
            "completion": {"completionItem": {"documentationFormat": formats, "snippetSupport": True}},
            "publishDiagnostics": {},
        }
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": {"textDocument": text_document, "workspace": {"configuration": True}},
                "workspaceFolders": [{"uri": root.as_uri(), "name": root.name}],
            },
        )
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": self._settings})

    def open(self, path: Path, language: str) -> list[str]:
        """Open the file, and what the server finds fault with in it; some say at first that it is nothing."""
        document = {
            "uri": path.as_uri(),
            "languageId": language,
            "version": 1,
            "text": path.read_text("utf-8"),
        }
        self.notify("textDocument/didOpen", {"textDocument": document})
        while path.as_uri() not in self._published:
            self._take(self._read())
        return [item["message"] for item in self._published[path.as_uri()]]

    def fault(self, path: Path) -> str:
        """The first fault of an open file, as soon as the server has found one."""
        while not self._published.get(path.as_uri()):
            self._take(self._read())
        return str(self._published[path.as_uri()][0]["message"])

    def hover(self, path: Path, line: int, character: int) -> str:
        """What is shown over a place, whose numbers begin at 0; empty where nothing is."""
        found = self.request("textDocument/hover", _at(path, line, character))
        return str(found["contents"]["value"]) if found else ""

    def completions(self, path: Path, line: int, character: int) -> dict[str, str]:
        """What is offered at a place: label → documentation."""
        found = self.request("textDocument/completion", _at(path, line, character)) or []
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: _plain(item.get("documentation", "")) for item in items}

    def notify(self, method: str, params: Any) -> None:
        self._write({"method": method, "params": params})

    def request(self, method: str, params: Any) -> Any:
        self._number += 1
        self._write({"id": self._number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._take(message)

    def _take(self, message: Mapping[str, Any]) -> None:
        """A message that answers no question of ours; the server's own questions are answered."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            asked: Sequence[Mapping[str, str]] = message["params"]["items"]
            answer = [self._settings.get(item.get("section", "")) for item in asked]
            self._write({"id": message["id"], "result": answer})
        elif "id" in message and "method" in message:
            self._write({"id": message["id"], "result": None})

    def _write(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._asked.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._asked.flush()

    def _read(self) -> dict[str, Any]:
        length = 0
        while (line := self._answers.readline()) != b"\r\n":
            assert line, "the server has ended"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._answers.read(length))
        return message


@contextmanager
def started(command: Sequence[str], root: Path, settings: Mapping[str, Any]) -> Iterator[LanguageServer]:
    """A server that works in `root`, with the settings of an editor, by section."""
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        limit = threading.Timer(_PATIENCE, process.kill)
        limit.start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            server = LanguageServer(process.stdin, process.stdout, settings)
            server.initialise(root)
            yield server
        finally:
            limit.cancel()
            process.kill()


def _at(path: Path, line: int, character: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": line, "character": character},
    }


def _plain(documentation: Any) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)
