"""Reads PDF and DOCX in a process of their own, which can be stopped.

The libraries for them are large and take in whatever a stranger sends. A file may be made so that reading it
takes hours or all memory, and nothing inside the process could put an end to that.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from linter.documents.base import (
    Block,
    Document,
    DocumentProblem,
    Section,
    TooLargeDocument,
    UnknownFormat,
    UnreadableDocument,
)

LIBRARIES = {".pdf": "pypdf", ".docx": "docx"}
"""What reads files of an ending: the module that the extra `documents` installs."""
SECONDS = 30
"""What one file may take."""
MEMORY = 1024 * 1024 * 1024
"""Bytes that reading one file may take, where the system can hold a process to that."""

_START = """import sys
sys.path[:] = sys.argv[2:]
from linter.documents.apart import child
child(sys.argv[1])
"""
_PROBLEMS = {kind.state: kind for kind in DocumentProblem.__subclasses__()}


def read(content: bytes, suffix: str) -> Document:
    """The document in a PDF or DOCX. Raises a `DocumentProblem`, also where the library is not installed."""
    if importlib.util.find_spec(LIBRARIES[suffix]) is None:
        raise UnknownFormat(f"{suffix} files are read with measures-lint[documents], which is not installed")
    import subprocess

    # Isolated: the working directory may be a stranger's, and what lies in it is not to be imported.
    path = [folder for folder in sys.path if os.path.isabs(folder)]
    command = [sys.executable, "-I", "-c", _START, suffix, *path]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise TooLargeDocument(f"reading it takes more than {SECONDS} seconds") from None
    if done.returncode:
        raise UnreadableDocument("its reader came to an end before its time")
    told = json.loads(done.stdout)
    if "problem" in told:
        raise _PROBLEMS[told["problem"]](told["why"])
    return _document(told)


def child(suffix: str) -> None:
    """Read a file from standard input, and write the document to standard output as JSON."""
    _limit_memory()
    content = sys.stdin.buffer.read()
    try:
        read = reader(suffix)(content)
        # Sections and blocks become lists of what they hold.
        told: dict[str, Any] = {"format": read.format, "sections": read.sections, "anchors": read.anchors}
    except DocumentProblem as problem:
        told = {"problem": problem.state, "why": problem.why}
    except MemoryError:
        told = {"problem": "too-large", "why": "reading it takes too much memory"}
    except Exception as error:
        # What the libraries meet in a damaged file surfaces as almost anything.
        told = {"problem": "unreadable", "why": f"it cannot be read as {suffix}: {error}"}
    sys.stdout.buffer.write(json.dumps(told).encode())


def reader(suffix: str) -> Callable[[bytes], Document]:
    """What reads files of this ending in this process, where it may raise anything and take for ever."""
    if suffix == ".pdf":
        from linter.documents import pdf

        return pdf.read
    from linter.documents import docx

    return docx.read


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    except (OSError, ValueError):
        # A lower limit stands already, or the system knows none.
        return


def _document(told: Mapping[str, Any]) -> Document:
    return Document(
        told["format"],
        tuple(
            Section(
                heading,
                level,
                line,
                tuple(anchors),
                tuple(Block(at, text, kind, tuple(links)) for at, text, kind, links in blocks),
            )
            for heading, level, line, anchors, blocks in told["sections"]
        ),
        told["anchors"],
    )
