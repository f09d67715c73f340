import json
from typing import Any

import pytest

from linter import resources
from linter.schema import Breach, breaches, dotted, in_language

MINIMAL: dict[str, Any] = {"manifest_version": 1, "service": {"name": "Chat"}}


def with_(**keys: Any) -> dict[str, Any]:
    return {**MINIMAL, **keys}


def test_a_minimal_manifest_keeps_the_schema() -> None:
    assert breaches(MINIMAL, "en") == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            with_(agrement=False),
            Breach(
                "schema-unknown-key",
                ("agrement",),
                {"key": "agrement", "parent": "the manifest", "nearest": "; did you mean `agreement`?"},
                at_key=True,
            ),
        ),
        (
            with_(complaints={"chanels": []}),
            Breach(
                "schema-unknown-key",
                ("complaints", "chanels"),
                {"key": "chanels", "parent": "`complaints`", "nearest": "; did you mean `channels`?"},
                at_key=True,
            ),
        ),
        (
            with_(zzz=1),
            Breach(
                "schema-unknown-key",
                ("zzz",),
                {"key": "zzz", "parent": "the manifest", "nearest": ""},
                at_key=True,
            ),
        ),
        (
            {"service": {"name": "Chat"}},
            Breach(
                "schema-missing-key", (), {"key": "manifest_version", "parent": "the manifest"}, at_key=True
            ),
        ),
        (
            with_(models=[{"version": "1"}]),
            Breach(
                "schema-missing-key",
                ("models", 0),
                {"key": "name", "parent": "`models[0]`"},
                at_key=True,
            ),
        ),
        (
            with_(audience={"public": "yes"}),
            Breach(
                "schema-wrong-type",
                ("audience", "public"),
                {"expected": "`true` or `false`", "found": "a text, `yes`"},
            ),
        ),
        (
            with_(agreement=True),
            Breach(
                "schema-wrong-type", ("agreement",), {"expected": "a mapping or `false`", "found": "`true`"}
            ),
        ),
        (
            with_(models={"name": "m"}),
            Breach("schema-wrong-type", ("models",), {"expected": "a list", "found": "a mapping"}),
        ),
        (
            with_(provider={"kind": "compny"}),
            Breach(
                "schema-value-not-allowed",
                ("provider", "kind"),
                {
                    "value": "compny",
                    "allowed": ["`company`", "`institution`", "`individual`"],
                    "nearest": "; did you mean `company`?",
                },
            ),
        ),
        (
            {**MINIMAL, "manifest_version": 2},
            Breach(
                "schema-value-not-allowed",
                ("manifest_version",),
                {"value": "2", "allowed": ["`1`"], "nearest": ""},
            ),
        ),
        (
            with_(agreement={"effective": "2025-02-30"}),
            Breach(
                "schema-malformed-value",
                ("agreement", "effective"),
                {"value": "2025-02-30", "expected": "A day, as YYYY-MM-DD"},
            ),
        ),
        (
            with_(agreement={"version": ""}),
            Breach(
                "schema-malformed-value",
                ("agreement", "version"),
                {"value": "", "expected": "at least 1 character(s)"},
            ),
        ),
        (
            with_(audience={"open_to": ["staff", "group", "staff"]}),
            Breach("schema-repeated-item", ("audience", "open_to"), {"items": ["`staff`"]}),
        ),
    ],
)
def test_says_in_plain_words_what_is_wrong_and_where(data: dict[str, Any], expected: Breach) -> None:
    assert breaches(data, "en") == [expected]


def test_says_it_in_chinese() -> None:
    assert breaches(with_(agreement={"effective": "soon"}, audience={"public": 1}), "zh") == [
        Breach(
            "schema-wrong-type", ("audience", "public"), {"expected": "`true` 或 `false`", "found": "`1`"}
        ),
        Breach(
            "schema-malformed-value",
            ("agreement", "effective"),
            {"value": "soon", "expected": "日期，格式为 YYYY-MM-DD"},
        ),
    ]


def test_every_breach_is_told_and_not_only_the_first() -> None:
    data = {"manifest_version": 1, "service": {"nam": "Chat"}, "provider": {"kind": 1}}

    assert [(b.rule, b.path) for b in breaches(data, "en")] == [
        ("schema-unknown-key", ("service", "nam")),
        ("schema-missing-key", ("service",)),
        ("schema-wrong-type", ("provider", "kind")),
    ]


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("Date (日期)", "Date", "日期"),
        (
            "A day, as YYYY-MM-DD. 日期，格式为 YYYY-MM-DD。",
            "A day, as YYYY-MM-DD.",
            "日期，格式为 YYYY-MM-DD。",
        ),
        ("Two letters. ISO 3166-1 两位代码。", "Two letters.", "ISO 3166-1 两位代码。"),
        ("Only English.", "Only English.", "Only English."),
    ],
)
def test_a_bilingual_text_is_told_in_one_language(text: str, english: str, chinese: str) -> None:
    assert (in_language(text, "en"), in_language(text, "zh")) == (english, chinese)


def _described(node: Any, path: str = "") -> list[tuple[str, str]]:
    found = []
    if isinstance(node, dict):
        texts = [name for name in ("title", "description") if isinstance(node.get(name), str)]
        found += [(f"{path}/{name}", node[name]) for name in texts]
        for key, child in node.items():
            found += _described(child, f"{path}/{key}")
    elif isinstance(node, list):
        for position, child in enumerate(node):
            found += _described(child, f"{path}/{position}")
    return found


def test_every_text_of_the_schema_is_in_both_languages() -> None:
    schema = json.loads(resources.manifest_schema().read_bytes())
    texts = _described(schema)

    one_language = [
        path
        for path, text in texts
        if not any("\u4e00" <= c <= "\u9fff" for c in in_language(text, "zh"))
        or any("\u4e00" <= c <= "\u9fff" for c in in_language(text, "en"))
        or in_language(text, "en") == in_language(text, "zh")
    ]

    assert texts
    assert one_language == []


def _properties(node: Any, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    found = []
    if isinstance(node, dict):
        for key, child in node.get("properties", {}).items():
            found.append((f"{path}.{key}", child))
        for key, child in node.items():
            found += _properties(child, f"{path}/{key}")
    elif isinstance(node, list):
        for position, child in enumerate(node):
            found += _properties(child, f"{path}/{position}")
    return found


def test_every_key_of_the_schema_has_a_title_and_a_description() -> None:
    schema = json.loads(resources.manifest_schema().read_bytes())

    bare = [path for path, node in _properties(schema) if not {"title", "description"} <= set(node)]

    assert bare == []


def test_every_enumeration_says_what_its_values_mean() -> None:
    schema = json.loads(resources.manifest_schema().read_bytes())

    def enumerations(node: Any) -> list[dict[str, Any]]:
        children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
        own = [node] if isinstance(node, dict) and isinstance(node.get("enum"), list) else []
        return own + [found for child in children for found in enumerations(child)]

    found = enumerations(schema)

    assert found
    assert [
        node["enum"] for node in found if len(node.get("enumDescriptions", [])) != len(node["enum"])
    ] == []


def test_a_path_is_written_as_people_write_it() -> None:
    assert dotted(("complaints", "channels", 0, "kind")) == "complaints.channels[0].kind"
