"""The rules that hold a manifest to its schema.

They are not Rego: policies see only manifests that keep the schema.
"""

from __future__ import annotations

from collections.abc import Mapping

from linter.catalog import Rule, plain_rule
from linter.findings import Severity

PACK = "schema"


def _rule(name: str, english: Mapping[str, str], chinese: Mapping[str, str]) -> Rule:
    return plain_rule(f"schema-{name}", Severity.ERROR, "malformed", english, chinese, pack=PACK, group=PACK)


RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        _rule(
            "unknown-key",
            {
                "title": "Unknown key",
                "description": "The vocabulary is closed, so that no misspelled key is taken for silence.",
                "message": "`{key}` is no key of {parent}{nearest}",
                "remedy": "Correct the key or take it out; `measures-lint schema` lists them all.",
            },
            {
                "title": "未知的键",
                "description": "清单词汇为封闭集合，拼写错误的键不会被当作未声明。",
                "message": "{parent} 中没有 `{key}` 这个键{nearest}",
                "remedy": "更正或删除该键；`measures-lint schema` 列出全部键。",
            },
        ),
        _rule(
            "missing-key",
            {
                "title": "Required key missing",
                "description": "A few keys make a file a manifest, or an entry complete.",
                "message": "{parent} lacks `{key}`",
                "remedy": "Add `{key}`.",
            },
            {
                "title": "缺少必填键",
                "description": "少数键为清单或条目成立所必需。",
                "message": "{parent} 缺少 `{key}`",
                "remedy": "补充 `{key}`。",
            },
        ),
        _rule(
            "wrong-type",
            {
                "title": "Value of the wrong type",
                "description": "A value is of another kind than its key holds: a text for a list, say.",
                "message": "expected {expected}, found {found}",
                "remedy": "Write {expected}.",
            },
            {
                "title": "值的类型不符",
                "description": "取值类型与键的要求不符，例如应为列表而写成文本。",
                "message": "应为{expected}，实为{found}",
                "remedy": "改写为{expected}。",
            },
        ),
        _rule(
            "value-not-allowed",
            {
                "title": "Value not allowed",
                "description": "The key takes one of a few values.",
                "message": "`{value}` is not one of {allowed}{nearest}",
                "remedy": "Choose one of {allowed}.",
            },
            {
                "title": "取值不在允许范围内",
                "description": "该键只接受若干固定取值。",
                "message": "`{value}` 不在允许取值之列：{allowed}{nearest}",
                "remedy": "从以下取值中选择：{allowed}。",
            },
        ),
        _rule(
            "malformed-value",
            {
                "title": "Malformed value",
                "description": "The value has the right type and not the right form, like 30 February.",
                "message": "`{value}` is not in the expected form: {expected}",
                "remedy": "Write it in the expected form: {expected}.",
            },
            {
                "title": "取值形式不符",
                "description": "取值类型正确而形式不符，例如并不存在的日期。",
                "message": "`{value}` 不符合应有的形式：{expected}",
                "remedy": "按应有的形式填写：{expected}。",
            },
        ),
        _rule(
            "repeated-item",
            {
                "title": "Item repeated",
                "description": "Each item of this list is listed once.",
                "message": "{items} stands in the list more than once",
                "remedy": "Keep one of them.",
            },
            {
                "title": "列表项重复",
                "description": "该列表中的各项不得重复。",
                "message": "列表中重复出现 {items}",
                "remedy": "保留一项即可。",
            },
        ),
    )
}
