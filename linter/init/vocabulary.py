"""The manifest's schema as a list of things that can be asked: kinds, allowed values, order of keys."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from linter import resources
from linter.findings import KeyPath

Node = Mapping[str, Any]


@cache
def schema() -> Node:
    """The schema of a manifest."""
    loaded: Node = json.loads(resources.manifest_schema().read_bytes())
    return loaded


def node(path: KeyPath) -> Node:
    """What the schema says at `path`. Raises `KeyError` where it has no such place."""
    here = schema()
    for part in path:
        found = next(_children(here, part), None)
        if found is None:
            raise KeyError(path)
        here = found
    return here


def kind(path: KeyPath) -> str:
    """`boolean`, `text`, `number`, `one-of`, `some-of`, `list`, `mapping`, `date`, `country`, `address`,
    `reference` or `reference-or-false`."""
    here = node(path)
    for name in ("date", "country", "address", "reference", "reference_or_none", "clause"):
        if any(part.get("$ref") == f"#/definitions/{name}" for part in (here, *here.get("allOf", ()))):
            return {"reference_or_none": "reference-or-false", "clause": "reference-or-false"}.get(name, name)
    if allowed(path):
        return "some-of" if here.get("type") == "array" else "one-of"
    kinds = {"array": "list", "object": "mapping", "string": "text", "integer": "number"}
    plain = str(here.get("type", "object"))
    return kinds.get(plain, plain)


def allowed(path: KeyPath) -> Mapping[str, str]:
    """The values that are allowed at `path`, or in the list there, and what each means, in both languages."""
    here = node(path)
    here = here.get("items", here) if here.get("type") == "array" else here
    values = here.get("enum", ())
    return dict(zip(values, here.get("enumDescriptions", values), strict=True))


def keys(path: KeyPath) -> tuple[str, ...]:
    """The keys of the mapping at `path`, in the order in which a manifest is written."""
    return tuple(next((part["properties"] for part in variants(node(path)) if "properties" in part), ()))


def _children(here: Node, part: str | int) -> Iterator[Node]:
    for variant in variants(here):
        if isinstance(part, int) and "items" in variant:
            yield variant["items"]
        elif part in variant.get("properties", ()):
            yield variant["properties"][part]


def variants(here: Node) -> Iterator[Node]:
    """`here`, and all that it is made of or chooses from."""
    if "$ref" in here:
        yield from variants(schema()["definitions"][here["$ref"].removeprefix("#/definitions/")])
    yield here
    for part in (*here.get("allOf", ()), *here.get("anyOf", ())):
        yield from variants(part)
