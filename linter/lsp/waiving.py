"""Waivers to be completed: the reason stays empty, and until somebody gives one nothing is waived."""

from __future__ import annotations

import datetime

from linter.errors import LinterError
from linter.findings import Finding, pointer
from linter.formats import Format, parse

DAYS = 90
"""For which a waiver is proposed; long enough for a quarter's work, and then it is looked at again."""


def last_day(as_of: str) -> str:
    """The last day that is proposed for a waiver of the day `as_of`."""
    return (datetime.date.fromisoformat(as_of) + datetime.timedelta(days=DAYS)).isoformat()


def with_comment(text: str, form: Format, finding: Finding, as_of: str) -> str | None:
    """`text` with a comment above the line of `finding`, which lacks its reason.

    `None` where the format has no comments, or where that line can have none above it.
    """
    if form == "json":
        return None
    lines = text.split("\n")
    line = lines[finding.location.line - 1]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    end = "\r" if line.endswith("\r") else ""
    comment = f"{indent}# measures-lint: ignore[{finding.rule}] until {last_day(as_of)}{end}"
    lines.insert(finding.location.line - 1, comment)
    changed = "\n".join(lines)
    try:
        same = parse(changed, form, "") == parse(text, form, "")
    except LinterError:
        return None
    return changed if same else None


def entry(finding: Finding, service: str | None, as_of: str) -> str:
    """An entry for the file of waivers beside the manifest."""
    at = pointer(finding.path)
    lines = ["[[waivers]]", f"rule = {_quoted(finding.rule)}"]
    lines += [f"service = {_quoted(service)}"] if service else []
    lines += [f"at = {_quoted(at)}"] if at else []
    lines += ['reason = ""', '# owner = ""', f"expires = {_quoted(last_day(as_of))}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    from linter.init.writers import yaml

    return yaml.quoted(text)
