"""A draft as text: YAML, TOML or JSON.

A question stands as a comment above the key that would answer it, commented out, so that it is never a value.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.formats import Format
    from linter.init.draft import Draft


def write(draft: Draft, form: Format, lang: str) -> str:
    """The manifest of `draft`, with its comments in `lang`. JSON has none, so its questions are left out."""
    text: str = importlib.import_module(f"linter.init.writers.{form}").write(draft, lang)
    return text
