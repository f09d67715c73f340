"""Findings that somebody accepts for a time, with a reason; and what becomes of these promises."""

from __future__ import annotations

import os

FILE_NAME = "measures-lint-waivers.toml"
"""What is read beside a manifest."""


def beside(manifest: str) -> str:
    """Where the waivers that stand beside a manifest would be."""
    return os.path.join(os.path.dirname(manifest), FILE_NAME)
