"""`measures-lint check --show-files`: which manifests there are to check, and how each differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from linter.configuration.terms import Terms
from linter.errors import LinterError
from linter.manifest import Manifest
from linter.reporters.snippet import printable
from linter.sources import Found, Source, read


def listed_files(found: Iterable[Found | Source | LinterError], terms: Terms) -> str:
    """A line for each manifest, and one below it for each setting that is its own.

    Raises the first `LinterError` that `found` holds.
    """
    return "".join(f"{line}\n" for item in found for line in _lines(item, terms))


def _lines(item: Found | Source | LinterError, terms: Terms) -> Iterator[str]:
    if isinstance(item, LinterError):
        raise item
    yield printable(item.path)
    usual, own = terms.everywhere, terms.of(item.path, _data(item))
    if own.profile != usual.profile:
        yield f"  profile: {own.profile}"
    for label, rules in (
        ("ignored", usual.selection.rules - own.selection.rules),
        ("selected", own.selection.rules - usual.selection.rules),
    ):
        if rules:
            yield f"  {label}: {', '.join(sorted(rules))}"
    changed = {
        rule: weight.severity.word
        for rule, weight in own.weights.changed.items()
        if weight != usual.weights.changed.get(rule)
    }
    if changed and own.profile == usual.profile:
        yield f"  severity: {', '.join(f'{rule}={word}' for rule, word in sorted(changed.items()))}"


def _data(item: Found | Source) -> Mapping[str, Any]:
    try:
        return Manifest.load(item if isinstance(item, Source) else read(item.path)).data
    except LinterError:
        # That it cannot be read is for the check to say.
        return {}
