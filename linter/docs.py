"""Write the pages that show what the program knows or prints: `python -m linter.docs`.

`policies/README.md` is made from the catalog. In the other pages, a block of console output that follows a
comment such as `<!-- output: measures-lint check examples/chat-app -->` is what that command prints, run at
the top of the repository. A test writes every page again and compares it with what is committed.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from linter import catalog
from linter.catalog import Catalog, Provision, Rule
from linter.schema_rules import RULES as SCHEMA_RULES

_ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "CONTRIBUTING.md", "examples/README.md")
_BLOCK = re.compile(
    r"<!-- output: (?P<command>[^\n]+) -->\n\n```(?P<kind>\w+)\n.*?^```$", re.DOTALL | re.MULTILINE
)


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated page and what it should hold."""
    yield _ROOT / "policies" / "README.md", rules_page(catalog.load())
    for name in PAGES:
        page = _ROOT / name
        yield page, _BLOCK.sub(_with_output, page.read_text("utf-8"))


def rules_page(known: Catalog) -> str:
    """The table of all rules and duties, then a section for each rule."""
    rules = sorted(known.rules.values(), key=lambda rule: rule.id)
    lines = [
        "# Rules",
        "",
        "<!-- Written by `python -m linter.docs` from the METADATA of the policies; change it there. -->",
        "",
        f"{len(rules)} rules look at {len(known.duties)} duties of the Measures, {len(SCHEMA_RULES)} hold a",
        "manifest to its schema. `measures-lint explain RULE` prints the same, in English or Chinese.",
        "",
        "| Rule | Severity | Article | Shows | Title |",
        "| --- | --- | --- | --- | --- |",
        *(_row(rule, known) for rule in rules),
        *(_row(rule, known) for rule in SCHEMA_RULES.values()),
        "",
        "# Duties",
        "",
        "| Duty | Article | Binds | Title | Rules |",
        "| --- | --- | --- | --- | --- |",
        *(_duty_row(duty, known) for duty in known.duties.values()),
    ]
    for rule in (*rules, *SCHEMA_RULES.values()):
        lines += ["", *_section(rule, known)]
    return "\n".join(lines) + "\n"


def _row(rule: Rule, known: Catalog) -> str:
    shows = known.phrase("shows", rule.shows, lang="en")
    link = f"[{rule.id}](#{rule.id})"
    return f"| {link} | {rule.severity.word} | {rule.article or '–'} | {shows} | {rule.text('title', 'en')} |"


def _duty_row(duty: Provision, known: Catalog) -> str:
    rules = sorted(rule.id for rule in known.rules.values() if duty.id in rule.duties)
    links = ", ".join(f"[{rule}](#{rule})" for rule in rules) or "none in this version"
    return f"| {duty.id} | {duty.article} | {duty.binds} | {duty.text('title', 'en')} | {links} |"


def _section(rule: Rule, known: Catalog) -> Iterator[str]:
    yield f"## {rule.id}"
    yield ""
    yield f"{rule.text('title', 'en')}. {rule.text('title', 'zh')}。"
    for lang in ("en", "zh"):
        yield ""
        yield rule.text("description", lang)
    yield ""
    shows = known.phrase("shows", rule.shows, lang="en")
    yield f"- article {rule.article or '–'}, {rule.severity.word}, shows: {shows}"
    yield f"- reports: {rule.text('message', 'en')}"
    yield f"- remedy: {rule.text('remedy', 'en')}"
    if rule.text("basis", "en"):
        yield f"- rests on: {rule.text('basis', 'en')}"
    if rule.duties:
        yield f"- duties: {', '.join(f'`{duty}`' for duty in rule.duties)}"


def _with_output(match: re.Match[str]) -> str:
    command = match["command"]
    return f"<!-- output: {command} -->\n\n```{match['kind']}\n{_shown(command, match['kind'])}```"


def _shown(command: str, kind: str) -> str:
    prompt = f"$ {command}\n" if kind == "console" else ""
    return prompt + _output(shlex.split(command))


def _output(command: list[str]) -> str:
    if command[0] != "measures-lint":
        raise ValueError(f"only measures-lint is run for a page, not {command[0]}")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MEASURES_LINT")}
    done = subprocess.run(
        [sys.executable, "-m", "linter", *command[1:]],
        cwd=_ROOT,
        env=environment | {"NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


if __name__ == "__main__":
    for path, content in pages():
        path.write_text(content, "utf-8")
