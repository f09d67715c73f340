"""What a manifest holds while somebody types in it, when no reader of its format would take the text.

Each format is scanned forward once. What cannot be right is passed over, so that the rest keeps its paths.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.formats import Format
    from linter.lsp.cursor.scan import Scan


def scanned(text: str, form: Format, offset: int | None = None) -> Scan:
    """The keys and values of `text`, and what could be written at `offset`."""
    found: Scan = importlib.import_module(f"linter.lsp.cursor.{form}").scan(text, offset)
    return found
