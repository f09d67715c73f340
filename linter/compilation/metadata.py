"""From the METADATA of policies, as `opa inspect -a` tells it, to the catalog and the registry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.catalog import LANGUAGES

_CHINESE = r"[\u2018-\u201d\u3000-\u9fff\uff00-\uffef]"
# What wraps a line between Chinese characters is no space.
_LINE_BREAK = re.compile(rf"(?<={_CHINESE})\s+(?={_CHINESE})|\n")


def catalog_of(
    annotations: Sequence[Mapping[str, Any]], schema: Mapping[str, Any], *, opa: str, revision: str
) -> dict[str, Any]:
    """The catalog document, from what `opa inspect -a` tells of each package."""
    packages = {
        ".".join(part["value"] for part in annotation["path"][1:]): annotation["annotations"]
        for annotation in annotations
        if annotation["annotations"]["scope"] == "package" and "_test" not in annotation["path"][-1]["value"]
    }
    scope, duty, force, not_required, clauses, main = (
        packages[name]["custom"]
        for name in ("lib.scope", "lib.duty", "lib.force", "lib.not_required", "lib.clauses", "lint")
    )
    return {
        "opa": opa,
        "revision": revision,
        "packs": {
            pack_id(name.removeprefix("packs.")): pack_of(note)
            for name, note in sorted(packages.items())
            if name.startswith("packs.")
        },
        "rules": [
            rule_of(name, note) for name, note in sorted(packages.items()) if name.startswith("rules.")
        ],
        "duties": [
            _provision(name, note) for name, note in sorted(packages.items()) if name.startswith("duties.")
        ],
        "provisions": [
            _provision(name, note)
            for name, note in sorted(packages.items())
            if name.startswith("provisions.")
        ],
        "instruments": [
            _instrument(name, item) for name, item in sorted(packages["instruments"]["custom"].items())
        ],
        "phrases": _phrases(
            {
                "steps": scope["steps"],
                "reasons": scope["reasons"],
                "other_law": scope["other_law"],
                "because": duty["because"],
                "force": force["words"],
                "not_required": not_required["words"],
                "shows": main["shows"],
                "certainty": clauses["certainty"],
            }
        ),
        "references": [list(path) for path in sorted(references_in(schema))],
    }


def registry_of(catalog: Mapping[str, Any]) -> dict[str, Any]:
    """What the policies must know of their own METADATA, as `data.registry`."""
    rules: dict[str, dict[str, Any]] = {}
    for rule in catalog["rules"]:
        rules.setdefault(rule["pack"], {})[rule["id"]] = {
            name: rule[name] for name in ("group", "severity", "shows", "sure")
        }
    duties: dict[str, dict[str, Any]] = {}
    for duty in catalog["duties"]:
        # The rules of another pack, as an organisation's own, say nothing on whether a duty of law is met.
        looking = [
            rule["id"]
            for rule in catalog["rules"]
            if rule["pack"] == duty["pack"] and duty["id"] in rule["duties"]
        ]
        duties.setdefault(duty["pack"], {})[duty["id"]] = {
            "binds": duty["binds"],
            "facts": duty["facts"],
            "rules": looking,
        }
    return {"revision": catalog["revision"], "rules": rules, "duties": duties}


def references_in(
    schema: Mapping[str, Any],
    node: Mapping[str, Any] | None = None,
    path: tuple[str, ...] = (),
) -> Iterator[tuple[str, ...]]:
    """Every place of a manifest where the schema allows a reference to evidence."""
    node = schema if node is None else node
    name = node.get("$ref", "").removeprefix("#/definitions/")
    if name in {"reference", "reference_or_none", "clause"}:
        yield path
        return
    if name:
        yield from references_in(schema, schema["definitions"][name], path)
    for branch in (*node.get("allOf", ()), *node.get("anyOf", ()), *node.get("oneOf", ())):
        yield from references_in(schema, branch, path)
    for key, child in node.get("properties", {}).items():
        yield from references_in(schema, child, (*path, key))
    if "items" in node:
        yield from references_in(schema, node["items"], (*path, "*"))


def rule_of(package: str, note: Mapping[str, Any]) -> dict[str, Any]:
    """The entry of a rule in the catalog, from its package and METADATA."""
    _, pack, group, name = package.split(".")
    custom = note["custom"]
    return {
        "id": name.replace("_", "-"),
        "pack": pack_id(pack),
        "group": group,
        "severity": custom["severity"],
        "article": custom.get("article"),
        "duties": custom["duty"],
        "checks": custom["checks"],
        "shows": custom["shows"],
        "sure": custom.get("sure"),
        "references": note.get("related_resources", []),
        "aliases": custom.get("aliases", []),
        "words": _words(note, ("title", "description"), ("message", "remedy", "basis")),
    }


def _provision(package: str, note: Mapping[str, Any]) -> dict[str, Any]:
    _, pack, name = package.split(".")
    custom = note["custom"]
    return {
        "id": name.replace("_", "-"),
        "pack": pack_id(pack),
        "article": custom["article"],
        "binds": custom["binds"],
        "nature": custom["nature"],
        "facts": custom.get("facts", []),
        "sure": custom.get("sure"),
        "see": [item for item in custom.get("related", []) if isinstance(item, str)],
        "related": [_related(item) for item in custom.get("related", []) if isinstance(item, dict)],
        "draft": custom.get("draft"),
        "became": custom.get("became"),
        "words": _words(
            note,
            ("title", "description"),
            ("when", "not_applicable", "look_at", "commentary", "was", "changed", "elsewhere"),
        ),
    }


def _instrument(name: str, item: Mapping[str, Any]) -> dict[str, Any]:
    words = {lang: {"title": _unwrapped(item[lang], lang)} for lang in LANGUAGES}
    return {"id": name, "sure": item["sure"], "words": words}


def _related(item: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "law": item["law"],
        "articles": item.get("articles"),
        "sure": item["sure"],
        "words": {lang: _unwrapped(item[lang], lang) for lang in LANGUAGES if lang in item},
    }


def pack_of(note: Mapping[str, Any]) -> dict[str, Any]:
    """The entry of a pack in the catalog, from its METADATA."""
    custom = note["custom"]
    return {
        "from_": custom.get("from"),
        "items": custom["items"],
        "reasons": _phrases(custom["reasons"]),
        "references": note.get("related_resources", []),
        "words": _words(note, ("title", "description"), ("number", "edition")),
    }


def pack_id(folder: str) -> str:
    """What a pack is called whose rules stand in `folder`."""
    # A name in Rego has no hyphens.
    return folder.replace("_", "-")


def _words(note: Mapping[str, Any], own: Sequence[str], custom: Sequence[str]) -> dict[str, dict[str, str]]:
    english = {name: note[name] for name in own if name in note}
    english |= {name: note["custom"][name] for name in custom if name in note["custom"]}
    chinese = {name: note["custom"]["zh"][name] for name in (*own, *custom) if name in note["custom"]["zh"]}
    return {
        "en": {name: _unwrapped(text, "en") for name, text in english.items()},
        "zh": {name: _unwrapped(text, "zh") for name, text in chinese.items()},
    }


def _phrases(node: Any, lang: str = "") -> Any:
    """`node` with every text under `en` and `zh` in one line."""
    if isinstance(node, dict):
        return {key: _phrases(child, key) for key, child in node.items()}
    if isinstance(node, list):
        return [_phrases(child) for child in node]
    return _unwrapped(node, lang) if lang in LANGUAGES else node


def _unwrapped(text: str, lang: str) -> str:
    return " ".join(text.split()) if lang == "en" else _LINE_BREAK.sub("", text.strip())


def as_json(document: Mapping[str, Any]) -> bytes:
    """A document as it is kept: the same bytes for the same values."""
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
