"""What holds for every BOM: it keeps the schema of CycloneDX, and what it refers to is there."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import jsonschema_rs

_SCHEMAS = files("cyclonedx") / "schema" / "_res"
"""The schemas that the library of CycloneDX ships. (Its own validator takes seconds for one service.)"""


def _schema(address: str) -> Any:
    name = address.rpartition("/")[2].removesuffix(".schema.json")
    return json.loads((_SCHEMAS / f"{name.removesuffix('.SNAPSHOT')}.SNAPSHOT.schema.json").read_bytes())


# From version 1.4 on, the one schema is the strict one.
_VALIDATOR = jsonschema_rs.validator_for(_schema("bom-1.6"), retriever=_schema, validate_formats=True)
_REFERRING = {
    *("requirement", "target", "assessor", "parent"),
    *("claims", "counterClaims", "mitigationStrategies", "evidence", "counterEvidence"),
}


def strict(document: Any) -> list[str]:
    """What the schema of CycloneDX finds fault with."""
    return [error.message for error in _VALIDATOR.iter_errors(document)]


def named(node: Any) -> Iterator[str]:
    """Every `bom-ref` of a BOM."""
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from named(each)
    if isinstance(node, dict) and "bom-ref" in node:
        yield node["bom-ref"]


def referred(node: Any) -> Iterator[str]:
    """Every `bom-ref` that another element of a BOM refers to."""
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from referred(each)
    for key in _REFERRING & set(node) if isinstance(node, dict) else ():
        values = node[key] if isinstance(node[key], list) else [node[key]]
        yield from (value for value in values if isinstance(value, str))


def dangling(document: Any) -> set[str]:
    return set(referred(document)) - set(named(document))
