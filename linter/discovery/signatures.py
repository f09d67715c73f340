"""The signatures, as the two data files beside this module state them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).with_name("signatures.json")
"""Generative AI."""
TRACES = Path(__file__).with_name("traces.json")
"""Code that signs users up, or turns regions away."""
TRACE_KINDS = ("sign-up", "region-block")


@dataclass(frozen=True)
class Vendor:
    """Whose model or software it is."""

    en: str
    zh: str
    origin: str
    aliases: tuple[str, ...] = ()
    """What it and its models are called in a manifest, in lower case."""


@dataclass(frozen=True)
class Signature:
    """What gives generative AI away; `schemas/signatures-1.json` says what the fields mean."""

    id: str
    kind: str
    ecosystem: str | None
    names: tuple[str, ...]
    vendor: str
    origin: str
    supply: str
    modalities: tuple[str, ...]
    sure: str
    needs_second: bool


@dataclass(frozen=True)
class Signatures:
    """Everything that is looked for."""

    vendors: Mapping[str, Vendor]
    by_id: Mapping[str, Signature]

    def of_kind(self, *kinds: str) -> Iterable[Signature]:
        """The signatures of these kinds, in the order of the data."""
        return (signature for signature in self.by_id.values() if signature.kind in kinds)


@lru_cache(maxsize=1)
def load() -> Signatures:
    """The signatures that come with the linter."""
    return read(DATA, TRACES)


def read(*files: Path) -> Signatures:
    """The signatures in `files`, which keep the schema."""
    vendors: dict[str, Vendor] = {}
    by_id: dict[str, Signature] = {}
    for file in files:
        document = json.loads(file.read_text("utf-8"))
        vendors |= {key: _vendor(value) for key, value in document["vendors"].items()}
        by_id |= {item["id"]: _signature(item) for item in document["signatures"]}
    return Signatures(vendors, by_id)


def _vendor(item: Mapping[str, Any]) -> Vendor:
    return Vendor(item["en"], item["zh"], item["origin"], tuple(item.get("aliases", ())))


def _signature(item: Mapping[str, Any]) -> Signature:
    return Signature(
        id=item["id"],
        kind=item["kind"],
        ecosystem=item.get("ecosystem"),
        names=tuple(item["names"]),
        vendor=item["vendor"],
        origin=item["origin"],
        supply=item["supply"],
        modalities=tuple(item["modalities"]),
        sure=item["sure"],
        needs_second=item["needs"] == "second",
    )
