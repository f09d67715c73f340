"""What is known of the rules without checking anything, those of one's own included."""

from __future__ import annotations

from collections.abc import Sequence

from linter import catalog
from linter.catalog import Catalog


def catalog_with(folders: Sequence[str], as_of: str | None = None) -> Catalog:
    """The catalog, with the rules in `folders` and with laws cited as on the day `as_of`."""
    if not folders:
        return catalog.load(as_of)
    from linter.compilation import own

    found = own.load(folders)
    return catalog.load(as_of) if found is None else found.catalog(as_of)
