"""What other tools have written down about a service or its models, each value to be confirmed by a person.

A bare flag (`compliant: true`, `customerFacing: false`) is neither a proof nor a fact, and never taken over.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Mapping
from typing import Any

from linter.errors import LinterError, ManifestUnreadable
from linter.init.known import Basis, Known, Marked, Note, in_one_line
from linter.sources import SIZE_LIMIT

FORMATS = {
    "cyclonedx": "CycloneDX BOM (JSON, 1.5 to 1.7)",
    "model_card": "model card (front matter of a README.md)",
    "aigrc": "AIGRC asset card (v1)",
    "opencomplai": "opencomplai system manifest",
    "compliance_kit": "eu-ai-act-compliance-kit descriptor",
}
"""The modules here, each with `recognises(data)` and `read(data, source)`, and the names of their formats."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)


class Source:
    """The file that values are taken from."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self.text = text

    def marked(self, value: Any, place: str) -> Marked:
        """`value`, with the place in the file where it stands."""
        return Marked(value, Note(Basis.TAKEN, f"{self._name}, {place}"))


def read(path: str) -> Known:
    """What the file at `path` says. Raises `LinterError` for one that is unreadable or of no known format."""
    text = _text(path)
    data = _data(text, path)
    for name in FORMATS:
        importer = importlib.import_module(f"linter.init.importers.{name}")
        if isinstance(data, Mapping) and importer.recognises(data, text):
            # Only the name: where the file lies on this machine is nobody's business.
            known: Known = importer.read(data, Source(path.replace("\\", "/").rpartition("/")[2], text))
            return known
    raise LinterError(
        "is of no format that values can be taken from",
        path=path,
        hint=f"known are: {'; '.join(FORMATS.values())}",
    )


def words(value: Any, limit: int) -> str | None:
    """A text in one line, of at most `limit` characters; `None` for anything else."""
    if not isinstance(value, str):
        return None
    text = in_one_line(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def listed(value: Any) -> list[Any]:
    """`value` if it is a list, a list of it if it is a single text or mapping, otherwise nothing."""
    return value if isinstance(value, list) else [value] if isinstance(value, (str, Mapping)) else []


def _text(path: str) -> str:
    try:
        with open(path, "rb") as stream:
            content = stream.read(8 * SIZE_LIMIT + 1)
    except OSError as error:
        raise LinterError(
            f"cannot be opened: {error.strerror}", path=path, hint="look at the path"
        ) from error
    if len(content) > 8 * SIZE_LIMIT:
        raise LinterError("is larger than 8 MiB", path=path, hint="take out what is no model or dataset")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LinterError("is no UTF-8 text", path=path, hint="save it as UTF-8") from error


def _data(text: str, path: str) -> Any:
    front = _FRONT_MATTER.match(text)
    if front is None and text.lstrip()[:1] in "{[":
        try:
            return json.loads(text)
        except (ValueError, RecursionError) as error:
            raise LinterError(f"is no JSON: {error}", path=path, hint="correct the file") from error
    from linter.formats import yaml

    try:
        return yaml.parse(front[1] if front else text, path)
    except ManifestUnreadable:
        # A README without front matter is no YAML, and of no known format.
        if front is None and path.lower().endswith((".md", ".markdown", ".xml", ".txt")):
            return None
        raise
