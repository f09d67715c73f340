"""Pages that describe a JSON schema key by key, for `linter.docs`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]

_WORDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true` or `false`",
    "null": "`null`",
    "object": "object",
}


class Reference:
    """Writes the page of one schema."""

    def __init__(self, schema: Schema, top: str) -> None:
        self._schema = schema
        self._top = top

    def lines(self) -> Iterator[str]:
        """A section for each object, then one for each definition that the keys refer to."""
        yield from self._object("", self._schema, 2)
        yield "## Kinds of values"
        yield ""
        for name, schema in self._schema["definitions"].items():
            yield from self._definition(name, schema)

    def _object(self, path: str, schema: Schema, level: int) -> Iterator[str]:
        """The section of an object and those of the objects in it."""
        yield f"{'#' * level} {f'`{path}`' if path else self._top}"
        yield ""
        if path and (meaning := _meaning(schema)):
            yield meaning
            yield ""
        yield from self._keys(path, schema)
        for inner, nested in _objects(schema, path):
            yield from self._object(inner, nested, level)

    def _definition(self, name: str, schema: Schema) -> Iterator[str]:
        yield f"### {name}"
        yield ""
        if meaning := _meaning(schema):
            yield meaning
            yield ""
        if "properties" in schema:
            yield from self._keys(name, schema)
        else:
            yield f"Value: {_sentence(self._kind(schema, name), _limits(schema))}."
            yield ""
        for inner, nested in _objects(schema, name):
            yield from self._object(inner, nested, 3)

    def _keys(self, path: str, schema: Schema) -> Iterator[str]:
        yield "| Key | Value | Meaning |"
        yield "| --- | --- | --- |"
        required = schema.get("required", ())
        for key, value in schema["properties"].items():
            name = f"`{key}`" + (" (required)" if key in required else "")
            kind = self._kind(value, _below(path, key))
            yield f"| {name} | {_cell(_sentence(kind, _limits(value)))} | {_cell(_meaning(value))} |"
        yield ""

    def _kind(self, schema: Schema, path: str) -> str:
        """What a value is, in words; objects and definitions are links."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return f"[{name}](#{_anchor(name)})"
        if "const" in schema:
            return f"`{json.dumps(schema['const'])}`"
        if "enum" in schema:
            return "one of: " + "; ".join(_values(schema))
        for choice in ("anyOf", "allOf"):
            if choice in schema:
                return " or ".join(self._kind(option, path) for option in schema[choice])
        kinds = schema.get("type", "object")
        if kinds == "array":
            return f"list, each {self._kind(schema['items'], f'{path}[]')}"
        if isinstance(kinds, list):
            return " or ".join(_WORDS[kind] for kind in kinds)
        if "properties" in schema:
            return f"[object](#{_anchor(path)})"
        if isinstance(schema.get("additionalProperties"), Mapping):
            return f"object, each value {self._kind(schema['additionalProperties'], path)}"
        return _WORDS[kinds]


def _objects(schema: Schema, path: str) -> Iterator[tuple[str, Schema]]:
    """The objects that stand in the properties of an object, also in lists and among choices."""
    for key, value in schema.get("properties", {}).items():
        yield from _inner(value, _below(path, key))


def _inner(schema: Schema, path: str) -> Iterator[tuple[str, Schema]]:
    if "properties" in schema:
        yield path, schema
    if "items" in schema:
        yield from _inner(schema["items"], f"{path}[]")
    for option in schema.get("anyOf", ()):
        # What the choice as a whole means is said of the choice.
        described = {"description": schema.get("description", ""), "title": schema.get("title", ""), **option}
        yield from _inner(described, path)


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _anchor(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    return "".join(char for char in heading.lower() if char.isalnum() or char in "-_")


def _meaning(schema: Schema) -> str:
    title, description = schema.get("title", ""), schema.get("description", "")
    return f"**{title}**: {description}" if title else str(description)


def _values(schema: Schema) -> list[str]:
    texts: Sequence[str] = schema.get("enumDescriptions", [""] * len(schema["enum"]))
    shown = [f"`{value if isinstance(value, str) else json.dumps(value)}`" for value in schema["enum"]]
    return [
        f"{value} ({text.rstrip('.')})" if text else value for value, text in zip(shown, texts, strict=True)
    ]


def _limits(schema: Schema) -> list[str]:
    limits = []
    if "minimum" in schema or "maximum" in schema or "exclusiveMinimum" in schema:
        least = f"more than {schema['exclusiveMinimum']}" if "exclusiveMinimum" in schema else None
        least = f"at least {schema['minimum']}" if "minimum" in schema else least
        most = f"at most {schema['maximum']}" if "maximum" in schema else None
        limits.append(", ".join(filter(None, (least, most))))
    if "maxLength" in schema:
        limits.append(f"at most {schema['maxLength']} characters")
    if "minItems" in schema:
        limits.append(f"at least {schema['minItems']} of them")
    if "maxItems" in schema:
        limits.append(f"at most {schema['maxItems']} of them")
    if schema.get("uniqueItems"):
        limits.append("each once")
    if "pattern" in schema:
        limits.append(f"as `{schema['pattern']}`")
    if "examples" in schema:
        limits.append("such as " + ", ".join(f"`{example}`" for example in schema["examples"]))
    return limits


def _sentence(kind: str, limits: Sequence[str]) -> str:
    return "; ".join([kind, *limits])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
