"""A manifest or a configuration against its schema; what breaks it is told in plain words.

`jsonschema-rs` says whether a manifest holds, in 0.01 ms; `jsonschema`, which costs 75 ms to import, is only
asked why one does not. Should the two disagree, nothing is claimed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from linter import resources
from linter.errors import PolicyUnavailable
from linter.findings import KeyPath

if TYPE_CHECKING:
    import jsonschema_rs
    from jsonschema.exceptions import ValidationError


@dataclass(frozen=True)
class Breach:
    """A place where a manifest does not keep its schema: a `schema-…` rule and what its message says."""

    rule: str
    path: KeyPath
    details: Mapping[str, Any]
    at_key: bool = False
    """Whether the key is at fault, and not its value."""


CONFIGURATION = "configuration-1"
WAIVERS = "waivers"
MANIFEST = f"ai-service-manifest-{resources.SCHEMA_VERSION}"


def breaches(data: Any, lang: str, name: str = MANIFEST) -> list[Breach]:
    """Every way in which `data` breaks the schema called `name`."""
    if _validator(name).is_valid(data):
        return []
    import jsonschema

    schema = _schema(name)
    draft = jsonschema.Draft7Validator
    validator = draft(schema, format_checker=draft.FORMAT_CHECKER)
    found = [
        breach
        for error in validator.iter_errors(data)
        for plain in _plain(error)
        for breach in _explain(plain, schema, lang)
    ]
    if not found:
        raise PolicyUnavailable(
            "jsonschema-rs refuses this document and jsonschema accepts it, so neither is believed",
            hint="report this at the project's issue tracker, with the document",
        )
    # What is no text is not one of the allowed texts either, and a form is checked by pattern and by format:
    # saying so twice helps nobody.
    mistyped = {breach.path for breach in found if breach.rule == "schema-wrong-type"}
    once = {(breach.rule, breach.path, str(breach.details)): breach for breach in found}
    return [b for b in once.values() if b.rule != "schema-value-not-allowed" or b.path not in mistyped]


def first_breach(data: Any, name: str) -> KeyPath | None:
    """The first place where `data` breaks the schema called `name`, for what may break it very often."""
    import jsonschema_rs

    try:
        _validator(name).validate(data)
    except jsonschema_rs.ValidationError as error:
        return tuple(error.instance_path)
    return None


@cache
def _validator(name: str) -> jsonschema_rs.Validator:
    # Compiling the schema takes far longer than validating a manifest, and a run may have thousands.
    import jsonschema_rs

    return jsonschema_rs.validator_for(_schema(name), validate_formats=True)


@cache
def _schema(name: str) -> dict[str, Any]:
    if name == WAIVERS:
        # The entries of a configuration, and nothing beside them.
        whole = _schema(CONFIGURATION)
        return {**whole, "properties": {"waivers": whole["properties"]["waivers"]}}
    schema: dict[str, Any] = json.loads(resources.schema(name).read_bytes())
    return schema


def _repeated(items: Sequence[Any]) -> Iterator[str]:
    known = set()
    for item in items:
        # Lists and objects have no hash; 1 and true are equal in Python, and not in JSON.
        text = json.dumps(item, sort_keys=True, default=str)
        if text in known:
            yield f"`{_shown(item)}`"
        known.add(text)


def _plain(error: ValidationError) -> Iterator[ValidationError]:
    """The errors behind `error`: of a choice, those of the branch that the writer had in mind."""
    if error.validator not in {"anyOf", "oneOf"} or not error.context:
        yield error
        return
    branches: dict[int, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(int(inner.schema_path[0]), []).append(inner)
    # A branch that already fails on the type of the value was not meant.
    meant = [
        errors
        for errors in branches.values()
        if not any(e.validator in {"type", "const"} and len(e.path) == 0 for e in errors)
    ]
    if len(meant) == 1:
        for inner in meant[0]:
            yield from _plain(inner)
    else:
        yield error


def _explain(error: ValidationError, schema: Mapping[str, Any], lang: str) -> Iterator[Breach]:
    path: KeyPath = tuple(error.absolute_path)
    instance: Any = error.instance
    wanted: Any = error.validator_value
    node = error.schema if isinstance(error.schema, Mapping) else {}
    match error.validator:
        case "additionalProperties":
            known = list(node.get("properties", ()))
            for key in [key for key in instance if key not in known]:
                details = {
                    "key": key,
                    "parent": _place(path, lang, schema),
                    "nearest": _nearest(key, known, lang),
                }
                yield Breach("schema-unknown-key", (*path, key), details, at_key=True)
        case "required":
            missing = [key for key in wanted if key not in instance]
            for key in missing:
                yield Breach(
                    "schema-missing-key",
                    path,
                    {"key": key, "parent": _place(path, lang, schema)},
                    at_key=True,
                )
        case "type" | "anyOf" | "oneOf":
            details = {"expected": _expected(node, schema, lang), "found": _kind(instance, lang)}
            yield Breach("schema-wrong-type", path, details)
        case "enum" | "const":
            allowed = wanted if error.validator == "enum" else [wanted]
            details = {
                "value": _shown(instance),
                "allowed": [f"`{_shown(value)}`" for value in allowed],
                "nearest": _nearest(str(instance), [str(value) for value in allowed], lang),
            }
            yield Breach("schema-value-not-allowed", path, details)
        case "uniqueItems":
            yield Breach("schema-repeated-item", path, {"items": list(_repeated(instance))})
        case _:
            expected = _bounds(error, lang) or in_language(str(node.get("description", "")), lang)
            yield Breach(
                "schema-malformed-value",
                path,
                {"value": _shown(instance), "expected": expected.rstrip(".。")},
            )


def in_language(text: str, lang: str) -> str:
    """One language of a bilingual text of the schema: English first, then Chinese, or `Date (日期)`."""
    chinese = (place for place, char in enumerate(text) if "\u3000" <= char <= "\u9fff" or char in "“‘")
    start = next(chinese, len(text))
    # A Chinese sentence may open with a Latin word; it begins after the last English full stop.
    if start < len(text) and not text[:start].endswith("("):
        start = max(text.rfind(". ", 0, start) + 2, 0) if ". " in text[:start] else start
    first, second = text[:start].rstrip(" ("), text[start:].removesuffix(")").strip()
    return (first if lang == "en" else second) or first or second


_KINDS = {
    "object": ("a mapping", "映射"),
    "array": ("a list", "列表"),
    "string": ("a text", "文本"),
    "integer": ("a whole number", "整数"),
    "number": ("a number", "数字"),
    "boolean": ("`true` or `false`", "`true` 或 `false`"),
    "null": ("nothing", "空值"),
}


def _word(kind: str, lang: str) -> str:
    return _KINDS[kind][0 if lang == "en" else 1]


def _kind(value: Any, lang: str) -> str:
    match value:
        case None:
            return _word("null", lang)
        case bool():
            return f"`{str(value).lower()}`"
        case dict():
            return _word("object", lang)
        case list():
            return _word("array", lang)
        case str():
            comma = ", " if lang == "en" else " "
            return f"{_word('string', lang)}{comma}`{_shown(value)}`"
        case _:
            return f"`{value}`"


def _expected(node: Mapping[str, Any], schema: Mapping[str, Any], lang: str) -> str:
    """What `node` accepts, in words: `a list`, `a mapping or `false``."""
    words = list(dict.fromkeys(_accepted(node, schema, lang)))
    return (" or " if lang == "en" else "或").join(words)


def _accepted(node: Mapping[str, Any], schema: Mapping[str, Any], lang: str) -> Iterator[str]:
    name = node.get("$ref", "").removeprefix("#/definitions/")
    if name:
        yield from _accepted(schema["definitions"][name], schema, lang)
    elif "const" in node:
        yield f"`{_shown(node['const'])}`"
    elif "type" in node:
        kinds = node["type"] if isinstance(node["type"], list) else [node["type"]]
        yield from (_word(kind, lang) for kind in kinds)
    for branch in (*node.get("allOf", ()), *node.get("anyOf", ()), *node.get("oneOf", ())):
        yield from _accepted(branch, schema, lang)


_LIMITS = {
    "minimum": ("at least {}", "不小于 {}"),
    "maximum": ("at most {}", "不大于 {}"),
    "minLength": ("at least {} character(s)", "至少 {} 个字符"),
    "maxLength": ("at most {} characters", "至多 {} 个字符"),
    "minItems": ("at least {} item(s)", "至少 {} 项"),
    "maxItems": ("at most {} items", "至多 {} 项"),
    "minProperties": ("at least {} key(s)", "至少 {} 个键"),
}


def _bounds(error: ValidationError, lang: str) -> str:
    limit = _LIMITS.get(str(error.validator))
    return limit[0 if lang == "en" else 1].format(error.validator_value) if limit else ""


def _place(path: KeyPath, lang: str, schema: Mapping[str, Any]) -> str:
    if not path:
        if "manifest_version" in schema["properties"]:
            return "the manifest" if lang == "en" else "清单"
        return "the configuration" if lang == "en" else "配置"
    return f"`{dotted(path)}`"


def dotted(path: KeyPath) -> str:
    """`path` as people write it: `complaints.channels[0].kind`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _nearest(word: str, known: Sequence[str], lang: str) -> str:
    import difflib

    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if not near:
        return ""
    return f"; did you mean `{near[0]}`?" if lang == "en" else f"；是否指 `{near[0]}`？"


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:59]}…"
