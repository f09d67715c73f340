"""What was left to be filled in: 【待填写】, [company name], {{company}}, 400-000-0000, links to nowhere.

Only what stands in a place where nothing else would. 【特别提示】 is emphasis, `[1]` a footnote, and braces
in the strings of a program are arguments that the program fills in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.documents.base import Document, Section

_TO_FILL = (
    r"(?:[待请][填补确完输插][写充认善入]?|待定|此处[填补输插][写充入]|填写)[^】\]）)\n]{0,30}"
    r"|(?:公司|产品|平台|企业|软件|应用|服务|机构|您的)(?:名称|全称|名)"
    r"|(?:公司|电子|联系|生效|发布|更新)?(?:日期|邮箱|电话|地址|网址|号码)(?:地址|号码)?"
    r"|示例(?:文本|内容|公司|条款)?"
)
_BLANK = r"[Xx×.●○*_\-\s]{0,12}"
# `[x]` and `[ ]` tick things off, `[...]` and `[*]` leave something out.
_LONG_BLANK = r"[Xx×●○*_]{2,12}|[ \u3000]{2,12}"
_FIELD = (
    r"(?:please )?(?:insert|enter|fill in|add) [^\]\n]{1,40}"
    r"|(?:your |the )?(?:company|product|service|app|website|contact|legal|effective|phone|postal|street)?"
    r"[ _-]?(?:name|date|address|e-?mail|number|phone|url|link|city|company|xx+|tbd|todo)(?: address| here)?"
)
_PHONE = r"400-?000-?0000|400-?0000-?000|000-?0000-?0000|010-?0{8}|1[38][08]-?0000-?0000|123-?456-?7890"
_PARTS = (
    # After these words it is a field or a button that the user is led to; a line may begin with an example.
    rf"(?!^【示例】)(?<!点击)(?<!选择)(?<!填写)(?<!输入)【(?:{_TO_FILL}|{_BLANK})】",
    r"[（(](?:[待请][填补确完输插][写充认善入]?|待定|此处[填补输插][写充入])[^）)\n]{0,30}[）)]",
    rf"(?i:\[(?:{_FIELD})\])|\[(?:{_TO_FILL}|{_LONG_BLANK})\]",
    r"\b(?:TBD|TBC|FIXME)\b|\bTODO\s*(?:[:：][^\n]*|$)",
    r"20[Xx×]{2} ?年 ?[Xx×]{1,2} ?月(?: ?[Xx×]{1,2} ?日)?",
    r"[Xx×]{2,}(?=有限公司|公司|科技|平台)(?:有限公司|公司|科技|平台)|某某(?:有限公司|公司|平台)",
    r"\b[Xx]{3,}\b|\bXX\b(?= (?:working )?(?:days?|months?|years?|hours?))",
    r"[Xx×]{2,}(?= ?个?(?:工作)?[日月年天])",
    rf"(?<![\d-])(?:{_PHONE})(?![\d-])",
    r"(?i:lorem ipsum)|_{4,}",
    r"(?i:\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,4}example\.(?:com|org|net)\b)",
    r"(?i:\b(?:https?://)?(?:[\w-]{1,63}\.){0,4}example\.(?:com|org|net)\b)",
)
_PLACEHOLDER = re.compile("|".join(_PARTS), re.M)
_WHOLE = re.compile(r"\s*(?:待[填补确完][写充认善]|待定|暂缺|TODO|TBD)[。.]?\s*")
"""What is one only where it is all that stands there."""
_LOREM = re.compile(r"(?i)lorem ipsum")
# In a string table the program fills it in; a name with a dot or a filter is a site's own.
_TEMPLATE = re.compile(r"\{\{ ?[\w \u3400-\u9fff-]{1,40} ?\}\}")
# A part of each of the above, without which nothing is one. All begin with a character, which makes it fast.
_MAY_HOLD = re.compile(
    r"【|（|\(|\[|TB|TODO|FIXME|X[Xx×]|x[Xx×]|×[Xx×]|某某|000|456|____|待[填补确完定]|暂缺|\{\{"
    r"|l(?i:orem ipsum)|L(?i:orem ipsum)|e(?i:xample\.)|E(?i:xample\.)"
)
_EXAMPLE_ADDRESS = re.compile(r"(?i)https?://(?:[\w-]{1,63}\.){0,4}example\.(?:com|org|net)(?:[/:?#]|$)")
_NOWHERE = frozenset({"#", "javascript:;", "javascript:void(0)", "javascript:void(0);"})
_LIMIT = 200
"""Placeholders of one document; a template has dozens, and a thousand lines help nobody."""


@dataclass(frozen=True)
class Left:
    """A placeholder of a document."""

    line: int
    """From 1."""
    text: str
    """As it is written."""


def placeholders(document: Document) -> list[Left]:
    """The placeholders of `document` in the order of its text, without those in code."""
    templates = document.format != "strings"
    found: dict[Left, None] = {}
    for section in document.sections:
        for left in _of(section, templates):
            found[left] = None
            if len(found) == _LIMIT:
                return list(found)
    return list(found)


def without(text: str, *, templates: bool) -> str:
    """`text` with its placeholders taken out. `templates`: whether `{{name}}` is one."""
    if not _MAY_HOLD.search(text):
        return text
    # Latin that fills a page says nothing from its first words to its last.
    if _WHOLE.fullmatch(text) or _LOREM.search(text):
        return ""
    rest = _PLACEHOLDER.sub(" ", text)
    return _TEMPLATE.sub(" ", rest) if templates else rest


def leads_somewhere(link: str) -> bool:
    """Whether an address leads to a text: not nowhere, to no example, and to no mailbox or telephone."""
    written = link.strip()
    elsewhere = written in _NOWHERE or _EXAMPLE_ADDRESS.match(written)
    return not elsewhere and not written.lower().startswith(("mailto:", "tel:"))


def _of(section: Section, templates: bool) -> Iterator[Left]:
    blocks = [block for block in section.blocks if block.kind == "text"]
    # Most sections hold none, and are asked once for all that they say.
    may_hold = _MAY_HOLD.search("\n".join([section.heading, *[block.text for block in blocks]]))
    if may_hold:
        yield from _in(section.heading, section.line, templates)
    for block in blocks:
        if may_hold:
            yield from _in(block.text, block.line, templates)
        for link in block.links:
            if link.strip() in _NOWHERE or (_EXAMPLE_ADDRESS.match(link) and link not in block.text):
                yield Left(block.line, link.strip())


def _in(text: str, line: int, templates: bool) -> Iterator[Left]:
    if not _MAY_HOLD.search(text):
        return
    if _WHOLE.fullmatch(text):
        yield Left(line, text.strip())
        return
    matches = [*_PLACEHOLDER.finditer(text), *(_TEMPLATE.finditer(text) if templates else ())]
    counted = 0
    for match in sorted(matches, key=re.Match.start):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        yield Left(line, match[0].strip())
