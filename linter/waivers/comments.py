"""Waivers in the comments of a manifest: `# measures-lint: ignore[rule, rule] reason until 2027-01-31`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import cast

from linter import formats
from linter.catalog import Catalog
from linter.findings import Checked
from linter.formats.places import Comment
from linter.waivers.waiver import Waiver, Words, fault_of

_MARK = re.compile(r"#+\s*measures-lint\s*:")
_FORM = re.compile(r"#+\s*measures-lint\s*:\s*ignore\s*\[(?P<rules>[^]]*)\](?P<rest>.*)")
_UNTIL = re.compile(r"\buntil\s+(?P<day>\S+)\s*$")
_NO_FORM = (
    "it is not of the form `# measures-lint: ignore[rule] reason until YYYY-MM-DD`",
    "不符合 `# measures-lint: ignore[规则] 理由 until YYYY-MM-DD` 的形式",
)


def waivers_in(checked: Checked, catalog: Catalog) -> list[Waiver]:
    """The waivers that stand in the comments of a manifest, one for each rule that a comment names."""
    if checked.format is None or "measures-lint" not in checked.text:
        return []
    comments = formats.comments_in(checked.text, cast(formats.Format, checked.format))
    alone = {comment.location.line for comment in comments if comment.alone}
    return [
        waiver
        for comment in comments
        if _MARK.match(comment.text)
        for waiver in _waivers(comment, _covered(comment, alone), catalog)
    ]


def _covered(comment: Comment, alone: set[int]) -> frozenset[int]:
    """The line that a comment is about: its own, or the first below it that is no comment."""
    line = comment.location.line
    if not comment.alone:
        return frozenset({line})
    while line in alone:
        line += 1
    return frozenset({line})


def _waivers(comment: Comment, lines: frozenset[int], catalog: Catalog) -> Sequence[Waiver]:
    form = _FORM.match(comment.text)
    names = [] if form is None else [name.strip() for name in form["rules"].split(",")]
    if form is None or not all(names):
        return [Waiver("", comment.location, lines=lines, fault=_NO_FORM)]
    reason = form["rest"].strip()
    until = _UNTIL.search(reason)
    day, wrong = None, None
    if until is not None:
        reason = reason[: until.start()].strip()
        day, wrong = _day(until["day"])
    found = []
    for name in names:
        rule = catalog.aliases.get(name, name)
        fault = wrong or fault_of(rule, reason, day, catalog)
        found.append(Waiver(rule, comment.location, (), reason, day, lines=lines, fault=fault))
    return found


def _day(text: str) -> tuple[str | None, Words | None]:
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return datetime.date.fromisoformat(text).isoformat(), None
    except ValueError:
        return None, (f"`{text}` is no day; write it as YYYY-MM-DD", f"`{text}` 不是日期，应写作 YYYY-MM-DD")
