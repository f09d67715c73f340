"""JSON while it is typed."""

from __future__ import annotations

import re

from linter.lsp.cursor.flow import Style, scan_flow
from linter.lsp.cursor.scan import Scan

_STYLE = Style(re.compile(":"), re.compile(r"[^\s,:{}\[\]\"]+"), comments=False, quotes='"')


def scan(text: str, offset: int | None) -> Scan:
    """The keys and values of `text`, and what could be written at `offset`."""
    found = Scan(offset)
    start = text.find("{")
    if start >= 0:
        scan_flow(found, text, start, (), _STYLE)
    return found
