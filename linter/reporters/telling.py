"""Tells a text report's part of a manifest where it was checked, so that little of it need be handed over."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from linter import waivers
from linter.catalog import Catalog
from linter.findings import Checked
from linter.gist import Gist
from linter.reporters.text import TextOptions, Writer

if TYPE_CHECKING:
    from linter.configuration.terms import Asked
    from linter.sources import Source

_REMEMBERED = 1000
"""Terms whose names are remembered."""


class Telling:
    """Makes gists of what was checked, where no waiver may hide anything of it. Fit for pickle."""

    def __init__(self, catalog: Catalog, options: TextOptions, ignores: bool, files: bool) -> None:
        """`ignores`: whether anything may be hidden; `files`: also by files of waivers beside manifests."""
        self._given = catalog, options, ignores, files
        self._ignores = ignores
        self._files = files
        self._writer = Writer(catalog, options, lambda _: None)
        link = None if options.link is None else options.link("")
        self._style = [options.lang, options.verbosity, options.paint.__qualname__, link]
        self._names: dict[int, tuple[Asked, str]] = {}

    def __reduce__(self) -> tuple[type[Telling], tuple[Any, ...]]:
        return Telling, self._given

    def name(self, source: Source, asked: Asked) -> str | None:
        """What tells the gist of a manifest from its others; `None` where a waiver may hide something of it.

        It says how the manifest is told of and what was asked of it. What it holds, its evidence, the program
        and the day are not in it: a gist is kept beside the outcome that it was made of.
        """
        if self._ignores and waivers.may_apply(source.text, source.path, files=self._files):
            return None
        known = self._names.get(id(asked))
        if known is None:
            if len(self._names) == _REMEMBERED:
                self._names.clear()
            # With the terms themselves: while they are held, no others are in their place in memory.
            known = self._names[id(asked)] = asked, self._name(asked)
        return f"{known[1]} {source.path}"

    def gist(self, checked: Checked) -> Gist:
        """What is to be told of a manifest, and to be counted."""
        return Gist.of(checked, self._writer.part(checked))

    def _name(self, asked: Asked) -> str:
        weights = {
            rule: [weight.severity, weight.lowered_by] for rule, weight in asked.weights.changed.items()
        }
        terms = [sorted(asked.selection.rules), weights, asked.profile]
        return hashlib.sha256(json.dumps([self._style, terms], sort_keys=True).encode()).hexdigest()
