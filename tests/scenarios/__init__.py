"""Situations with what must be found in them, read from the tables that stand beside this file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from linter.formats import yaml

FOLDER = Path(__file__).parent

_KEYS = {"name", "why", "base", "change", "as_of", "evidence", "scope", "findings", "duties", "force"}


@dataclass(frozen=True)
class Scenario:
    """One situation, complete."""

    id: str
    """Table and name."""
    why: str
    """What the law says of it, in a sentence."""
    manifest: Mapping[str, Any]
    evidence: Mapping[str, bytes]
    """Files of its own, by path, beside the documents of the example."""
    as_of: str | None
    scope: str
    findings: list[str]
    """Every finding, as `rule @ /json/pointer`."""
    duties: Mapping[str, str]
    """The status of the duties that the scenario is about, by id."""
    force: str | None
    """With what force every finding speaks, where the scenario is about that."""


def scenarios() -> list[Scenario]:
    """All scenarios, table by table."""
    return [_scenario(path.stem, row) for path in sorted(FOLDER.glob("*.yaml")) for row in _read(path)]


def merged(target: Any, patch: Any) -> Any:
    """`target` after a merge patch (RFC 7396): a null deletes, lists are replaced whole."""
    if not isinstance(patch, dict):
        return patch
    kept = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            kept.pop(key, None)
        else:
            kept[key] = merged(kept.get(key), value)
    return kept


def _scenario(table: str, row: dict[str, Any]) -> Scenario:
    if unknown := row.keys() - _KEYS:
        raise ValueError(f"{table}: {row.get('name')!r} has unknown keys {sorted(unknown)}")
    manifest, files = base(row["base"])
    return Scenario(
        id=f"{table}: {row['name']}",
        why=row["why"],
        manifest=merged(manifest, row.get("change", {})),
        evidence={**files, **_files(row)},
        as_of=row.get("as_of"),
        scope=row["scope"],
        findings=row["findings"],
        duties=row.get("duties", {}),
        force=row.get("force"),
    )


@cache
def base(name: str) -> tuple[Any, Mapping[str, bytes]]:
    """A base's manifest and files; a base may itself be a change of another."""
    read = _read(FOLDER / "bases" / f"{name}.yaml")
    if "from" not in read:
        return read, {}
    manifest, files = base(read["from"])
    return merged(manifest, read["change"]), {**files, **_files(read)}


def _files(row: Mapping[str, Any]) -> Mapping[str, bytes]:
    """Texts in UTF-8; one in another encoding stands under the name of it."""
    written: dict[str, Any] = row.get("evidence", {})
    return {
        name: text.encode() if isinstance(text, str) else next(text[code].encode(code) for code in text)
        for name, text in written.items()
    }


def _read(path: Path) -> Any:
    """The tables in the dialect of manifests: a day is text, and `on` is a key and no boolean."""
    return yaml.parse(path.read_text("utf-8"), str(path))
