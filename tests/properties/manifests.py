"""Manifests that keep the schema, drawn from the schema itself, and the three formats to write them in."""

import json
from collections.abc import Mapping
from typing import Any

import tomlkit
import yaml
from hypothesis import strategies as st

from linter import resources

SCHEMA: dict[str, Any] = json.loads(resources.manifest_schema().read_bytes())
EVIDENCE = {
    "docs/terms.md": "# Terms\n\n## User rights\n\nUsers may ask.\n\n## 用户义务\n\n不得违法使用。\n",
    "docs/privacy.html": "<h1 id=top>Privacy</h1><p>We keep inputs.</p><h2>Contact</h2><p>Mail us.",
    "docs/empty.md": "",
    "docs/record.txt": "第一条 用户权利\n用户可以要求删除。\n第二条 用户义务\n【待填写】\n",
}
"""Files that references lead to, beside some that lead nowhere."""

_REFERENCES = (
    *("docs/terms.md", "docs/terms.md#user-rights", "docs/terms.md#nowhere", "docs/privacy.html#top"),
    *("docs/record.txt#第二条", "docs/empty.md", "docs/absent.md", "docs", "../outside.md", "/docs/terms.md"),
    *("#user-rights", "file:///etc/passwd", "C:\\terms.md", "https://example.com/terms.md"),
)
_DATES = ("2023-08-15", "2024-02-29", "2025-09-01", "2026-11-24", "2026-11-25", "9999-12-31")
_PATTERNS: Mapping[str, st.SearchStrategy[str]] = {
    "^[A-Z]{2}$": st.sampled_from(["CN", "HK", "US", "ZZ"]),
    "^([A-Z]{2}|worldwide)$": st.sampled_from(["CN", "MO", "US", "worldwide"]),
    "^https?://[^\\s]+$": st.sampled_from(["https://example.com/a", "http://例子.中国/#x", "https://[::1"]),
    "^A\\.[1-5]-[a-z]$": st.sampled_from(["A.1-a", "A.2-c", "A.5-b"]),
}
MOST_KEYS = 7
"""Optional keys of one mapping: more make manifests larger, and not stranger."""

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
"""Every text that a manifest can hold, control characters and all."""
_ONE_LINE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)


def manifests() -> st.SearchStrategy[dict[str, Any]]:
    """Manifests that keep the schema; half of them declare a service that the Measures surely reach."""
    return st.one_of(_of(SCHEMA), _of(SCHEMA).map(_in_scope))


def _in_scope(data: dict[str, Any]) -> dict[str, Any]:
    service = {"name": "Chat", "generates": ["text"], "offered_as": ["web"], "phase": "live"}
    audience = {"public": True, "territories": ["CN"]}
    return {**data, "service": {**data["service"], **service}, "audience": audience}


def _of(node: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """What keeps the schema `node`. A word of JSON Schema that is not known here is an error."""
    if "$ref" in node:
        name = node["$ref"].removeprefix("#/definitions/")
        # No definition holds itself.
        return _of(SCHEMA["definitions"][name])
    if "allOf" in node:
        (only,) = node["allOf"]
        return _of(only)
    if "anyOf" in node:
        return st.one_of(*(_of(each) for each in node["anyOf"]))
    if "const" in node:
        return st.just(node["const"])
    if "enum" in node:
        return st.sampled_from(node["enum"])
    return {
        "object": _mapping,
        "array": _list,
        "string": _text,
        "boolean": lambda _: st.booleans(),
        "integer": _integer,
        "number": _number,
    }[node["type"]](node)


def _mapping(node: Mapping[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    properties = {name: _of(each) for name, each in node["properties"].items()}
    required = node.get("required", [])
    optional = [name for name in properties if name not in required]

    @st.composite
    def mapping(draw: st.DrawFn) -> dict[str, Any]:
        chosen = (
            draw(st.lists(st.sampled_from(optional), unique=True, max_size=MOST_KEYS)) if optional else []
        )
        return {name: draw(properties[name]) for name in (*required, *chosen)}

    return mapping()


def _list(node: Mapping[str, Any]) -> st.SearchStrategy[list[Any]]:
    unique = node.get("uniqueItems", False)
    return st.lists(
        _of(node["items"]),
        min_size=node.get("minItems", 0),
        max_size=min(node.get("maxItems", 3), 3),
        unique_by=(lambda item: json.dumps(item, sort_keys=True)) if unique else None,
    )


def _text(node: Mapping[str, Any]) -> st.SearchStrategy[str]:
    if node.get("format") == "date":
        return st.one_of(st.sampled_from(_DATES), st.dates().map(str))
    pattern = node.get("pattern")
    if pattern == "^[^\\u0000-\\u001f]+$":
        return st.one_of(st.sampled_from(_REFERENCES), _ONE_LINE)
    if pattern is not None:
        return _PATTERNS[pattern]
    most = node.get("maxLength", 20)
    return TEXT.filter(lambda text: len(text) <= most)


def _integer(node: Mapping[str, Any]) -> st.SearchStrategy[int]:
    least, most = node.get("minimum", -(2**53)), node.get("maximum", 2**53)
    return st.one_of(st.integers(least, min(most, least + 40)), st.integers(least, most))


def _number(node: Mapping[str, Any]) -> st.SearchStrategy[float | int]:
    least = node.get("minimum", node.get("exclusiveMinimum", -1e6))
    most = node.get("maximum", 1e6)
    open_ = "exclusiveMinimum" in node
    fractions = st.floats(least, most, exclude_min=open_, allow_nan=False, allow_subnormal=False)
    # Whole numbers have one spelling in all formats only where they are whole.
    return st.one_of(fractions, st.integers(int(least) + open_, int(most)))


class _Quoted(yaml.SafeDumper):
    """Writes every text in quotes: what YAML 1.1 leaves bare may be a number in YAML 1.2."""

    def ignore_aliases(self, data: Any) -> bool:
        """What is written twice is meant twice."""
        return True


_Quoted.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, '"'))


def as_yaml(data: Any) -> str:
    """`data` in YAML."""
    return str(yaml.dump(data, Dumper=_Quoted, allow_unicode=True, sort_keys=False))


def as_toml(data: Any) -> str:
    """`data` in TOML."""
    return tomlkit.dumps(data)


def as_json(data: Any) -> str:
    """`data` in JSON."""
    return json.dumps(data, ensure_ascii=False, indent=2)


WRITERS = {"yaml": as_yaml, "toml": as_toml, "json": as_json}


def reversed_keys(data: Any) -> Any:
    """`data` with the keys of every mapping in the opposite order."""
    if isinstance(data, dict):
        return {key: reversed_keys(data[key]) for key in reversed(data)}
    return [reversed_keys(item) for item in data] if isinstance(data, list) else data
