"""Findings that somebody accepts for a time, with a reason; and what becomes of these promises."""

from __future__ import annotations

import os

_MARK = "measures-lint"
"""What every waiver in a comment holds."""
FILE_NAME = "measures-lint-waivers.toml"
"""What is read beside a manifest."""


def beside(manifest: str) -> str:
    """Where the waivers that stand beside a manifest would be."""
    return os.path.join(os.path.dirname(manifest), FILE_NAME)


def may_apply(text: str, manifest: str, *, files: bool) -> bool:
    """Whether there may be waivers in the `text` of a manifest or, where `files` count, beside it."""
    # Most manifests have none, and what reads them need not be loaded.
    return _MARK in text or (files and os.path.lexists(beside(manifest)))
