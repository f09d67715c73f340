"""Makes repositories of many different services, each with a manifest and the documents that it points to."""

from __future__ import annotations

import datetime
import json
import random
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from linter import formats

ROOT = Path(__file__).parent.parent
NAME = "ai-service-manifest"
# How many of a hundred services are like which example, and which part of its sections one has.
_MIX = (
    ("internal-assistant", 50, 1.0),
    ("overseas-image-service", 15, 0.7),
    ("chat-app-with-mistakes", 15, 0.4),
    ("chat-app", 10, 0.3),
    ("api-provider", 10, 0.3),
)
_KEPT = frozenset({"manifest_version", "service", "provider", "audience"})
_COMPANIES = ("青禾", "远山", "明舟", "Northwind", "知行", "Lantern", "云杉", "Harbour", "拾光", "Meridian")


@dataclass(frozen=True)
class _Example:
    folder: Path
    data: Mapping[str, Any]
    share: float


def make(folder: Path, count: int, seed: int = 0) -> None:
    """Write `count` services below `folder`, all different and the same for the same seed, known to git."""
    examples = {name: _Example(ROOT / "examples" / name, _read(name), share) for name, _, share in _MIX}
    names = [name for name, weight, _ in _MIX for _ in range(weight)]
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        place = folder / f"team-{number % 50:02}" / f"service-{number:05}"
        place.mkdir(parents=True)
        _write(examples[chance.choice(names)], place, number, chance)
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    subprocess.run(["git", "-C", str(folder), "add", "--all"], check=True)


def _read(name: str) -> Mapping[str, Any]:
    (path,) = (ROOT / "examples" / name).glob(f"{NAME}.*")
    data: Mapping[str, Any] = formats.parse(path.read_text("utf-8"), formats.ENDINGS[path.suffix], str(path))
    return data


def _write(example: _Example, place: Path, number: int, chance: random.Random) -> None:
    data = {
        key: value
        for key, value in example.data.items()
        if key != "$schema" and (key in _KEPT or chance.random() < example.share)
    }
    day = datetime.date(2026, 1, 1) + datetime.timedelta(days=number % 320)
    company = f"{chance.choice(_COMPANIES)} {number}"
    data["service"] = {**data["service"], "name": f"{data['service']['name']} {number}"}
    if "launched" in data["service"]:
        data["service"]["launched"] = day.isoformat()
    if "provider" in data:
        data["provider"] = {**data["provider"], "name": company}
    for name in {reference.partition("#")[0] for reference in _references(data)}:
        _document(example.folder / name, place / name, company, day)
    if chance.random() < 0.15:
        text, ending = json.dumps(data, ensure_ascii=False, indent=2), "json"
    else:
        text, ending = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100), "yaml"
    (place / f"{NAME}.{ending}").write_text(text, "utf-8")


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)
    elif isinstance(node, str) and not node.startswith("#") and "/" in node and ":" not in node:
        yield node


def _document(source: Path, target: Path, company: str, day: datetime.date) -> None:
    """A document of the example with a line of the service's own; what is missing there is missing here."""
    if not source.is_file():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    text = source.read_text("utf-8")
    target.write_text(f"{text}\n{company}, {day.isoformat()}\n" if text.strip() else text, "utf-8")
