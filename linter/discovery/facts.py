"""What the policies see of a discovery, for one manifest. Plain JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from linter.discovery.base import Discovery, Hit
from linter.discovery.signatures import load


def facts(discovery: Discovery, manifest: str) -> dict[str, Any]:
    """What was found in the files that `manifest` covers; its path is relative to the root.

    `traces` is code that signs users up or turns regions away, with a hit's keys. What no manifest covers
    belongs to none, and is not among them.
    """
    return {
        "complete": discovery.complete,
        "hits": _covered(discovery, discovery.hits, manifest),
        "traces": _covered(discovery, discovery.traces, manifest),
    }


def _covered(discovery: Discovery, hits: Iterable[Hit], manifest: str) -> list[dict[str, Any]]:
    return [_fact(hit) for hit in hits if manifest in discovery.covered_by(hit.file)]


def _fact(hit: Hit) -> dict[str, Any]:
    vendor = load().vendors[hit.vendor]
    return {
        "signature": hit.signature,
        "kind": hit.kind,
        "vendor": hit.vendor,
        "called": {"en": vendor.en, "zh": vendor.zh},
        "names": list(vendor.aliases),
        "origin": hit.origin,
        "supply": hit.supply,
        "modalities": list(hit.modalities),
        # A file name may hold bytes that are no UTF-8, which JSON cannot carry to the policies.
        "file": hit.file.encode("utf-8", "replace").decode(),
        "line": hit.line,
        "text": hit.text,
        "sure": hit.sure,
    }
