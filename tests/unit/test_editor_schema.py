import json
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema
import jsonschema_rs

from linter import catalog, resources
from linter.editor_schema import for_editors

SOURCE: dict[str, Any] = json.loads(resources.manifest_schema().read_bytes())
MANIFEST = for_editors(SOURCE, catalog.load())
CONFIGURATION = for_editors(json.loads(resources.schema("configuration-1").read_bytes()))


def keys(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key and its schema, also below lists and choices."""
    for key, value in node.get("properties", {}).items():
        yield f"{path}.{key}".lstrip("."), value
        yield from keys(value, f"{path}.{key}")
    if isinstance(node.get("items"), Mapping):
        yield from keys(node["items"], f"{path}[]")
    for branch in node.get("anyOf", ()):
        yield from keys(branch, path)


KEYS = dict(keys(MANIFEST))


def test_a_key_is_told_in_both_languages_with_its_article_and_an_example() -> None:
    assert KEYS["complaints.decide_within"]["markdownDescription"] == (
        "Time limit for feedback on the result. The provider sets the number; the law asks that it be "
        "published.\n\n"
        "反馈处理结果的时限；由提供者自定并公布。\n\n"
        "**Serves** art. 15, Complaints and reports.\n\n"
        "**对应** 第十五条 投诉、举报机制。\n\n"
        "Example · 示例\n\n"
        "```yaml\ndecide_within:\n  days: 15\n```"
    )


def test_the_example_for_taplo_is_in_toml() -> None:
    told = KEYS["complaints.decide_within"]["x-taplo"]["docs"]["main"]

    assert told.endswith("```toml\n[decide_within]\ndays = 15\n```")


def test_a_key_keeps_its_own_words_where_it_refers_to_a_definition() -> None:
    launched = KEYS["service.launched"]

    assert launched["title"] == "Launched (上线日期)"
    assert launched["description"] == "Day on which it was first offered. 首次提供服务的日期。"
    assert (launched["type"], launched["format"]) == ("string", "date")


def test_the_ways_to_write_a_value_are_called_after_the_key() -> None:
    titles = [branch["title"] for branch in KEYS["publication"]["anyOf"]]

    assert titles == ["Publication (公示说明)", "Publication (公示说明): false"]


def test_articles_are_those_of_the_key_of_what_stands_in_it_and_of_what_it_stands_in() -> None:
    served = {path: KEYS[path]["markdownDescription"].partition("**Serves** ")[2] for path in KEYS}

    assert served["filings.algorithm.number"].startswith("art. 17, Algorithm filing.")
    assert served["filings"].startswith("art. 17, Security assessment; art. 17, Algorithm filing.")
    assert served["provider.name"] == ""


def test_no_article_of_the_draft_is_named() -> None:
    assert "draft art." not in json.dumps(MANIFEST)


def test_many_duties_are_told_by_their_articles_alone() -> None:
    told = KEYS["training"]["markdownDescription"]

    assert "**Serves** art. 7; art. 7(1); art. 7(2); art. 7(3); art. 7(4); art. 7(5)." in told
    assert "**对应** 第七条；第七条第（一）项；" in told


def test_what_is_offered_for_a_key_keeps_its_schema_and_has_no_place_to_fill_in() -> None:
    offered = [(node, snippet["body"]) for node in KEYS.values() for snippet in node["defaultSnippets"]]

    assert [body for node, body in offered if not jsonschema_rs.is_valid(node, body)] == []
    assert not set(json.dumps([body for _, body in offered], ensure_ascii=False)) & set("$\\|")


def test_every_key_has_a_title_a_meaning_and_an_example() -> None:
    wanted = ("title", "markdownDescription", "defaultSnippets")

    assert [path for path, node in KEYS.items() if not all(node.get(name) for name in wanted)] == []


def test_the_words_of_values_are_there_for_taplo_too() -> None:
    phase = KEYS["service.phase"]

    assert phase["x-taplo"]["docs"]["enumValues"] == phase["enumDescriptions"]


def test_nothing_refers_to_a_definition() -> None:
    assert "$ref" in json.dumps(SOURCE)
    assert "$ref" not in json.dumps([MANIFEST, CONFIGURATION])


def test_it_is_itself_a_schema_of_its_draft() -> None:
    jsonschema.Draft7Validator.check_schema(MANIFEST)
    jsonschema.Draft7Validator.check_schema(CONFIGURATION)
    assert jsonschema_rs.validator_for(MANIFEST).is_valid({"manifest_version": 1, "service": {"name": "A"}})


def test_the_keys_of_a_configuration_have_hover_texts_without_articles() -> None:
    lang = dict(keys(CONFIGURATION))["lang"]

    assert lang["markdownDescription"]
    assert "Serves" not in lang["markdownDescription"]


def test_markdown_in_the_words_of_a_schema_is_text() -> None:
    source = {"properties": {"a": {"title": "A", "description": "Use #a_b <b> [x]. 用 *a*。", "const": 1}}}

    assert for_editors(source)["properties"]["a"]["markdownDescription"] == (
        "Use \\#a\\_b \\<b\\> \\[x\\].\n\n用 \\*a\\*。\n\nExample · 示例\n\n```yaml\na: 1\n```"
    )
