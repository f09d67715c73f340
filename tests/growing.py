"""Manifests that grow: one list each, with as many items as are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from linter.evidence import Evidence
from linter.facts import facts

BASE: Mapping[str, Any] = {
    "manifest_version": 1,
    "service": {"name": "小禾助手", "generates": ["text"], "offered_as": ["web"]},
    "provider": {"name": "示例科技", "kind": "company", "established_in": "CN"},
    "audience": {"public": True, "territories": ["CN"]},
    "opinion_influence": {"answer": True},
}


def _datasets(count: int) -> dict[str, Any]:
    """Nothing but names, so that every rule about datasets speaks of each."""
    return {"training": {"performed": True, "datasets": [{"name": f"data-{n}"} for n in range(count)]}}


def _complete_datasets(count: int) -> dict[str, Any]:
    datasets = [
        {
            "name": f"data-{n}",
            "source": "open",
            "licence": "CC-BY-4.0",
            "source_evidence": f"docs/data-{n}.md",
            "evidence": f"docs/data-{n}.md",
            "types": ["text"],
            "size": "1",
            "personal_information": True,
            "sensitive": True,
            "legal_ground": "consent",
            "ip_review": {"on": "2026-01-05", "by": "x", "evidence": f"docs/data-{n}.md"},
        }
        for n in range(count)
    ]
    inspection = {"datasets": [dataset["name"] for dataset in datasets]}
    return {"training": {"performed": True, "datasets": datasets}, "inspection": inspection}


def _evaluations(count: int) -> dict[str, Any]:
    kinds = ("safety", "bias", "accuracy", "refusal")
    evaluations = [
        {"kind": kinds[n % 4], "model": f"model-{n}", "version": "1", "on": "2026-10-15"}
        for n in range(count)
    ]
    return {"models": [{"name": "model-0", "version": "2"}], "evaluations": evaluations}


def _models(count: int) -> dict[str, Any]:
    return {"models": [{"name": f"model-{n}"} for n in range(count)]}


def _evaluated_models(count: int) -> dict[str, Any]:
    """As many evaluations as models: what compares each with each is seen here."""
    models = [
        {"name": f"model-{n}", "version": "1", "origin": "third-party-api", "supplier": f"supplier-{n}"}
        for n in range(count)
    ]
    evaluations = [
        {"kind": "safety", "model": f"model-{n}", "version": "1", "on": "2026-10-15"} for n in range(count)
    ]
    recipients = [{"name": f"supplier-{n}", "role": "processor"} for n in range(count)]
    return {"models": models, "evaluations": evaluations, "privacy": {"recipients": recipients}}


def _changes(count: int) -> dict[str, Any]:
    changes = [{"on": f"2026-{n % 9 + 1:02}-10", "kind": "filed-facts", "what": "x"} for n in range(count)]
    return {"service": {**BASE["service"], "changes": changes}}


def _annotators(count: int) -> dict[str, Any]:
    people = [f"person-{n}" for n in range(count)]
    return {"annotation": {"performed": True, "annotators": people, "reviewers": people}}


def _licences(count: int) -> dict[str, Any]:
    return {
        "licences": [
            {"kind": "icp-filing", "number": str(n), "valid_until": "2025-01-01"} for n in range(count)
        ]
    }


def _items(count: int) -> dict[str, Any]:
    return {"privacy": {"items": [{"name": f"item-{n}", "necessary": False} for n in range(count)]}}


def _retention(count: int) -> dict[str, Any]:
    return {
        "privacy": {"retention": [{"what": "other", "identifies_users": n % 2 == 0} for n in range(count)]}
    }


LISTS: Mapping[str, Callable[[int], dict[str, Any]]] = {
    "datasets, with nothing but names": _datasets,
    "datasets, complete": _complete_datasets,
    "evaluations": _evaluations,
    "models": _models,
    "models, each with evaluation and recipient": _evaluated_models,
    "changes": _changes,
    "annotators who are reviewers": _annotators,
    "licences": _licences,
    "collected items": _items,
    "kept data": _retention,
}


def manifest(name: str, count: int) -> dict[str, Any]:
    """The manifest whose list `name` has `count` items."""
    return {**BASE, **LISTS[name](count)}


def facts_of(manifest: Mapping[str, Any], as_of: str) -> dict[str, Any]:
    """What the policies see of `manifest`, where none of the files that it names is there."""
    evidence = [Evidence(path, file, None, "missing") for path, file in _references(manifest)]
    return facts(manifest, evidence, path="ai-service-manifest.yaml", as_of=as_of, packs=["measures"])


def _references(node: Any, path: tuple[str | int, ...] = ()) -> Iterable[tuple[tuple[str | int, ...], str]]:
    children: Iterable[tuple[str | int, Any]] = ()
    if isinstance(node, Mapping):
        children = node.items()
    elif isinstance(node, list):
        children = enumerate(node)
    elif isinstance(node, str) and node.startswith("docs/"):
        yield path, node
    for key, child in children:
        yield from _references(child, (*path, key))
