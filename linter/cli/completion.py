"""What a shell completes: names of rules and of whatever else stands for rules.

Nothing here runs but when a shell asks, as reading the catalog would slow every start.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def explained(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Rules and provisions, with their titles."""
    from linter import catalog
    from linter.own_rules import OWN_RULES

    known = catalog.load()
    named = {**known.rules, **OWN_RULES, **known.duties, **known.provisions}
    return _items({name: thing.text("title", "en") for name, thing in named.items()}, incomplete)


def selected(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """What `--select` and `--ignore` take, after a comma as well. Articles are left out: they are short."""
    from linter import catalog

    known = catalog.load()
    names = {rule.id: rule.text("title", "en") for rule in known.rules.values()}
    names |= {duty.id: duty.text("title", "en") for duty in known.duties.values()}
    names |= {rule.group: "group" for rule in known.rules.values()}
    return _items(names, incomplete, listed=True)


def packs(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The packs."""
    from linter import catalog

    known = catalog.load()
    return _items({name: pack.text("title", "en") for name, pack in known.packs.items()}, incomplete)


def _items(names: Mapping[str, str], incomplete: str, *, listed: bool = False) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    before, comma, begun = incomplete.rpartition(",") if listed else ("", "", incomplete)
    return [
        CompletionItem(f"{before}{comma}{name}", help=title or None)
        for name, title in sorted(names.items())
        if name.startswith(begun)
    ]
