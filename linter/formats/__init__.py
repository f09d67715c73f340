"""Text to data and, when asked, to a place for every key: YAML, TOML and JSON alike.

Data is plain JSON: mappings with text keys, lists, texts, numbers, booleans and null. Whatever the three
formats have beyond that is an error with a place. The dates of TOML become texts, as they are in the others.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from linter.formats.places import Comment, Places

Format = Literal["yaml", "toml", "json"]

ENDINGS: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".toml": "toml", ".json": "json"}


def parse(text: str, form: Format, path: str) -> Any:
    """The data in `text`. Raises `ManifestUnreadable`, with the place of what cannot be read."""
    return importlib.import_module(f"linter.formats.{form}").parse(text, path)


def parse_with_places(text: str, form: Format, path: str) -> tuple[Any, Callable[[], Places]]:
    """The data in `text`, and what gives the places in it. Raises `ManifestUnreadable`, as `parse` does."""
    if form == "yaml":
        # It knows them when it has read the text, and reading it is what takes the time.
        from linter.formats import yaml

        return yaml.parse_with_places(text, path)
    return parse(text, form, path), lambda: places_in(text, form)


def places_in(text: str, form: Format) -> Places:
    """The place of every path in `text`, which `parse` has read before."""
    found: Places = importlib.import_module(f"linter.formats.{form}").places(text)
    return found


def comments_in(text: str, form: Format) -> list[Comment]:
    """Every comment of `text`, which `parse` has read before; JSON has none."""
    if form == "json":
        return []
    found: list[Comment] = importlib.import_module(f"linter.formats.{form}").comments(text)
    return found
