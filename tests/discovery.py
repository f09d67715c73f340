"""Trees that a search would meet, and what it tells of them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from linter.discovery import Discovery, discover


def as_file(case: Any) -> tuple[str, bytes]:
    """Name and content of the file that a case of a trace stands for."""
    return (
        (case["file"], case["text"].encode()) if isinstance(case, dict) else ("app.py", f"{case}\n".encode())
    )


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below `root`."""
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def found(root: Path, *below: str) -> list[tuple[str, str, int | None]]:
    """Signature, file and line of each hit."""
    return told(discover(root, below))


def told(discovery: Discovery) -> list[tuple[str, str, int | None]]:
    """Signature, file and line of each hit of `discovery`."""
    return [(hit.signature, hit.file, hit.line) for hit in discovery.hits]


def data(file: Path) -> Any:
    """The document in a data file."""
    return json.loads(file.read_text("utf-8"))
