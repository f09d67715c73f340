"""What users call by its name in an option."""

from __future__ import annotations

from collections.abc import Sequence

from linter.catalog import Catalog
from linter.errors import UsageProblem, unknown_name


def listed(names: Sequence[str]) -> list[str]:
    """`names`, of which each may be several with commas between them."""
    return [part.strip() for name in names for part in name.split(",") if part.strip()]


def packs_named(catalog: Catalog, names: Sequence[str]) -> list[str]:
    """The packs called `names`, each once. Raises `UsageProblem` for a name that is none."""
    wanted = list(dict.fromkeys(listed(names)))
    for name in wanted:
        if name not in catalog.packs:
            raise unknown_name("pack", name, catalog.packs)
    if not wanted:
        raise UsageProblem("no pack is chosen", hint=f"choose from {', '.join(catalog.packs)}")
    return wanted
