import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from linter import docs, resources
from linter.reference import Reference

SCHEMA = {
    "required": ["name"],
    "properties": {
        "name": {
            "title": "Name (名称)",
            "description": "As users know it. 名称。",
            "type": "string",
            "maxLength": 9,
        },
        "kind": {"enum": ["a", "b"], "enumDescriptions": ["first. 一", "second. 二"]},
        "days": {"type": "integer", "minimum": 0, "maximum": 7},
        "from": {"allOf": [{"$ref": "#/definitions/date"}]},
        "clauses": {
            "description": "Or none.",
            "anyOf": [
                {
                    "type": "array",
                    "uniqueItems": True,
                    "items": {"properties": {"at": {"$ref": "#/definitions/place"}}},
                },
                {"const": False},
            ],
        },
        "counts": {"type": "object", "additionalProperties": {"type": ["integer", "null"]}},
    },
    "definitions": {
        "date": {"description": "A day.", "type": "string", "pattern": "^a|b$", "examples": ["2025-03-01"]},
        "place": {"properties": {"x": {"type": "number", "exclusiveMinimum": 0}}},
    },
}


def test_a_schema_is_told_key_by_key() -> None:
    assert list(Reference(SCHEMA, "Thing").lines()) == [
        "## Thing",
        "",
        "| Key | Value | Meaning |",
        "| --- | --- | --- |",
        "| `name` (required) | text; at most 9 characters | **Name (名称)**: As users know it. 名称。 |",
        "| `kind` | one of: `a` (first. 一); `b` (second. 二) |  |",
        "| `days` | whole number; at least 0, at most 7 |  |",
        "| `from` | [date](#date) |  |",
        "| `clauses` | list, each [object](#clauses) or `false` | Or none. |",
        "| `counts` | object, each value whole number or `null` |  |",
        "",
        "## `clauses[]`",
        "",
        "| Key | Value | Meaning |",
        "| --- | --- | --- |",
        "| `at` | [place](#place) |  |",
        "",
        "## Kinds of values",
        "",
        "### date",
        "",
        "A day.",
        "",
        "Value: text; as `^a|b$`; such as `2025-03-01`.",
        "",
        "### place",
        "",
        "| Key | Value | Meaning |",
        "| --- | --- | --- |",
        "| `x` | number; more than 0 |  |",
        "",
    ]


def properties(schema: Any) -> Iterator[str]:
    """The name of every property that a schema describes."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for value in schema.values():
            yield from properties(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from properties(value)


@pytest.mark.parametrize(
    ("name", "page"), [("ai-service-manifest-1", docs.manifest_page()), ("report-1", docs.report_page())]
)
def test_a_page_has_a_line_for_every_key_and_no_heading_twice(name: str, page: str) -> None:
    schema = json.loads(resources.schema(name).read_bytes())
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)

    assert sorted(re.findall(r"^\| `([^`]+)`", page, re.MULTILINE)) == sorted(properties(schema))
    assert len(headings) == len(set(headings))
