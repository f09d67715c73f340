"""What is asked of each manifest: which rules, how heavy they weigh, by path and by the service's phase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from linter.catalog import Catalog
from linter.errors import unknown_name
from linter.findings import KeyPath
from linter.own_rules import OWN_RULES
from linter.patterns import matches
from linter.selection import Selection, known_names, select
from linter.weights import PROFILES, UNCHANGED, Weights, weights

if TYPE_CHECKING:
    from linter.configuration.file import ConfigurationFile

DEFAULT_PROFILE = "live"


@dataclass(frozen=True)
class Asked:
    """What is asked of one manifest."""

    selection: Selection
    weights: Weights = UNCHANGED
    profile: str = DEFAULT_PROFILE


@dataclass(frozen=True)
class Choice:
    """What the options of a run say, wherever they come from."""

    packs: Sequence[str]
    chosen: Sequence[str] = ()
    ignored: Sequence[str] = ()
    profile: str = DEFAULT_PROFILE
    fixed: frozenset[str] = frozenset()
    """Which of `select` and `profile` were given to this run: no setting of a path takes their place."""


class Terms:
    """Says for every manifest what is asked of it."""

    def __init__(self, catalog: Catalog, choice: Choice, file: ConfigurationFile | None = None) -> None:
        """Raises `UsageProblem` for a name that means nothing, and for a choice that leaves no rule."""
        self._catalog = catalog
        self._choice = choice
        self._file = file
        self._data: Mapping[str, Any] = {} if file is None else file.data
        self._known: dict[tuple[Any, ...], Asked] = {}
        named = choice.profile if choice.profile in PROFILES else DEFAULT_PROFILE
        self.everywhere = self._asked((), named)
        """What is asked of a manifest that nothing particular is said of."""

    def __getstate__(self) -> dict[str, Any]:
        # Known by where things lie in the memory of this process.
        return {**self.__dict__, "_known": {}}

    def of(self, path: str, data: Mapping[str, Any]) -> Asked:
        """What is asked of the manifest `path` that declares `data`."""
        if "per-path" not in self._data and self._choice.profile in PROFILES:
            return self.everywhere
        met = self._met(path)
        profile = self._profile(met, data)
        key = (profile, *map(id, met))
        if key not in self._known:
            self._known[key] = self._asked(met, profile)
        return self._known[key]

    def _met(self, path: str) -> list[Mapping[str, Any]]:
        if self._file is None:
            return []
        base = self._file.base
        return [item for item in self._data.get("per-path", ()) if matches(item["path"], path, base)]

    def _profile(self, met: Sequence[Mapping[str, Any]], data: Mapping[str, Any]) -> str:
        named = self._choice.profile
        if "profile" not in self._choice.fixed:
            named = next((item["profile"] for item in reversed(met) if "profile" in item), named)
        if named != "auto":
            return named
        service = data.get("service")
        phase = service.get("phase") if isinstance(service, Mapping) else None
        return phase if phase in PROFILES else DEFAULT_PROFILE

    def _asked(self, met: Sequence[Mapping[str, Any]], profile: str) -> Asked:
        choice = self._choice
        chosen = choice.chosen
        if "select" not in choice.fixed:
            chosen = next((item["select"] for item in reversed(met) if "select" in item), chosen)
        ignored = [*choice.ignored, *(name for item in met for name in item.get("ignore", ()))]
        if not self._data and profile == DEFAULT_PROFILE:
            return Asked(select(self._catalog, choice.packs, chosen, ignored))
        weighed, off = weights(
            self._catalog,
            self._data.get("severity", {}),
            profile,
            self._data.get("profiles", {}).get(profile, {}).get("severity", {}),
            [item.get("severity", {}) for item in met],
        )
        return Asked(select(self._catalog, choice.packs, chosen, [*ignored, *sorted(off)]), weighed, profile)


def check_names(catalog: Catalog, file: ConfigurationFile) -> None:
    """Refuse every name of a rule, group or pack in `file` that is none, where it stands."""
    rules = catalog.rules.values()
    known = {
        "pack": sorted(catalog.packs),
        "rule": sorted({*catalog.rules, *catalog.aliases}),
        "rule or group": sorted({name for rule in rules for name in (rule.id, *rule.aliases, rule.group)}),
        "rule, group, pack, duty or article": sorted(known_names(catalog)),
    }
    for path, kind, name in _names(file.data):
        if name in OWN_RULES:
            raise file.refuse(
                f"{name} can be neither weighed, left out nor waived: it is about what cannot be checked",
                path,
                "take it out",
            )
        if name not in known[kind]:
            hint = unknown_name(kind, name, known[kind]).hint
            raise file.refuse(f"there is no {kind} {name!r}", path, hint)


def _names(data: Mapping[str, Any], path: KeyPath = ()) -> Iterator[tuple[KeyPath, str, str]]:
    """Every name in a configuration: where it stands, of what it should be the name, and the name."""
    for key, kind in (
        ("packs", "pack"),
        ("select", "rule, group, pack, duty or article"),
        ("ignore", "rule, group, pack, duty or article"),
    ):
        yield from (((*path, key, place), kind, name) for place, name in enumerate(data.get(key, ())))
    yield from (((*path, "severity", name), "rule or group", name) for name in data.get("severity", ()))
    for place, item in enumerate(data.get("per-path", ())):
        yield from _names(item, ("per-path", place))
    for name, profile in data.get("profiles", {}).items():
        yield from _names(profile, ("profiles", name))
    for place, item in enumerate(data.get("waivers", ())):
        yield ("waivers", place, "rule"), "rule", item["rule"]
