"""What the policies see of a discovery, for one manifest. Plain JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from linter.discovery.base import Discovery, Hit
from linter.discovery.signatures import load
from linter.repository import readable

_LEVELS = ("high", "medium", "low")


def facts(discovery: Discovery, manifest: str, *, first: bool) -> dict[str, Any]:
    """What was found in the files that `manifest` covers; its path is relative to the root.

    `traces` is code that signs users up or turns regions away, with a hit's keys. `uncovered` is what no
    manifest covers, project by project: it belongs to none, and is told once, with the `first` manifest.
    """
    return {
        "complete": discovery.complete,
        "hits": [_fact(hit) for hit in discovery.hits_of.get(manifest, ())],
        "traces": [_fact(hit) for hit in discovery.traces_of.get(manifest, ())],
        "uncovered": list(uncovered(discovery)) if first else [],
    }


def uncovered(discovery: Discovery) -> Iterator[dict[str, Any]]:
    """A project without a manifest: its folder, how many files have hits, and the surest of these."""
    by_project: dict[str, list[Hit]] = {}
    for hit in discovery.uncovered:
        by_project.setdefault((discovery.projects or {}).get(hit.file, ""), []).append(hit)
    for project, hits in sorted(by_project.items()):
        # A client or a framework serves models of any origin; what names the model says more.
        surest = min(
            hits, key=lambda hit: (_LEVELS.index(hit.sure), hit.origin == "open", hit.file, hit.line or 0)
        )
        yield {
            "project": readable(project) or ".",
            "files": len({hit.file for hit in hits}),
            "hit": _fact(surest),
        }


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
        "file": readable(hit.file),
        "line": hit.line,
        "text": hit.text,
        "sure": hit.sure,
    }
