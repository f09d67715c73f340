"""Write the pages that show what the program knows or prints: `python -m linter.docs`.

`policies/README.md` and `docs/rules/` are made from the catalog, `docs/manifest.md` and `docs/json.md` from
the schemas, `docs/clauses.md` from the corpus of documents in `tests/corpus`, `docs/signatures.md` from the
signatures of generative AI. In the other pages, a block of console
output that follows a comment such as `<!-- output: measures-lint check examples/chat-app -->` is what
that command prints, run at the top of the repository; one that follows `<!-- file: NAME -->` is that file,
and what follows `<!-- configuration -->` is made from the configuration's schema. A test writes every page
again and compares it with what is committed.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from linter import catalog, resources
from linter.catalog import Catalog, Provision, Rule
from linter.clauses import figures
from linter.discovery import signatures
from linter.discovery.signatures import Signature, Signatures
from linter.own_rules import OWN_RULES
from linter.reference import Reference
from linter.reporters.pages import Pages, as_markdown
from linter.schema import CONFIGURATION, in_language

_ROOT = Path(__file__).parent.parent
_KINDS = {
    "dependency": "Packages",
    "import": "Imports",
    "host": "Hosts",
    "model": "Models",
    "variable": "Variables",
    "image": "Images",
    "chart": "Charts",
    "weights": "Weights",
}
"""The kinds of signature, in the order and words of the page."""
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "examples/README.md",
    "docs/configuration.md",
    "docs/formats.md",
    "docs/index.md",
    "docs/init.md",
    "docs/own-rules.md",
    "docs/waivers.md",
)
_BLOCK = re.compile(
    r"<!-- output: (?P<command>[^\n]+) -->\n\n```(?P<kind>\w+)\n.*?^```$", re.DOTALL | re.MULTILINE
)
_FILE = re.compile(r"<!-- file: (?P<name>[^\n]+) -->\n\n```(?P<kind>\w+)\n.*?^```$", re.DOTALL | re.MULTILINE)
_KEYS = re.compile(r"<!-- configuration -->\n.*<!-- end of configuration -->", re.DOTALL)


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated page and what it should hold."""
    known = catalog.load()
    yield _ROOT / "policies" / "README.md", rules_page(known)
    for lang, ending in (("en", ".md"), ("zh", ".zh.md")):
        maker = Pages(known, catalog.snippets(), lang)
        for rule in (*known.rules.values(), *OWN_RULES.values()):
            yield _ROOT / "docs" / "rules" / f"{rule.id}{ending}", as_markdown(maker.rule(rule))
    yield _ROOT / "docs" / "clauses.md", figures.page(_ROOT / "tests" / "corpus")
    yield _ROOT / "docs" / "signatures.md", signatures_page(signatures.read(signatures.DATA))
    yield _ROOT / "docs" / "manifest.md", manifest_page()
    yield _ROOT / "docs" / "json.md", report_page()
    for name in PAGES:
        page = _ROOT / name
        text = _BLOCK.sub(_with_output, page.read_text("utf-8"))
        yield page, _KEYS.sub(_with_keys, _FILE.sub(_with_file, text))


def rules_page(known: Catalog) -> str:
    """The tables of all rules and duties, pack by pack."""
    lines = [
        "# Rules",
        "",
        "<!-- Written by `python -m linter.docs` from the METADATA of the policies; change it there. -->",
        "",
        "Each rule has a page in English and one in Chinese (`….zh.md`), which `measures-lint explain RULE`",
        f"prints as well. {len(OWN_RULES)} more hold manifests to their schema, and waivers and baselines to",
        "what they promise.",
        "",
        *_RULE_COLUMNS,
        *(_row(rule, known) for rule in OWN_RULES.values()),
    ]
    for pack in known.packs.values():
        rules = sorted((rule for rule in known.rules.values() if rule.pack == pack.id), key=lambda r: r.id)
        duties = [duty for duty in known.duties.values() if duty.pack == pack.id]
        lines += [
            "",
            f"## {pack.id}",
            "",
            f"{pack.text('title', 'en')}: {len(rules)} rules look at {len(duties)} duties.",
            "",
            *_RULE_COLUMNS,
            *(_row(rule, known) for rule in rules),
            "",
            "| Duty | Article | Binds | Title | Rules |",
            "| --- | --- | --- | --- | --- |",
            *(_duty_row(duty, known) for duty in duties),
        ]
    return "\n".join(lines) + "\n"


_RULE_COLUMNS = ("| Rule | Severity | Article | Shows | Title |", "| --- | --- | --- | --- | --- |")


def signatures_page(known: Signatures) -> str:
    """Whose models and tools discovery knows, and by how many names of each kind."""
    every = list(known.by_id.values())
    needy = [signature for signature in every if signature.needs_second]
    lines = [
        "# Signatures of generative AI",
        "",
        "<!-- Written by `python -m linter.docs` from linter/discovery/signatures.json; change it there. -->",
        "",
        f"Discovery knows {len(every)} signatures with {sum(len(item.names) for item in every)} names, here",
        "counted by vendor and kind. [The data](../linter/discovery/signatures.json) holds each name with",
        "its source and with cases that it must and must not hit. `open` is software that anybody's model",
        "runs in, and says nothing of the origin.",
        "",
        f"| Vendor | 厂商 | Origin | {' | '.join(_KINDS.values())} |",
        f"| --- | --- | --- |{' ---: |' * len(_KINDS)}",
        *(
            _vendor_row(key, known)
            for key in sorted(known.vendors, key=lambda key: _vendor_order(key, known))
        ),
        "",
        "## What needs a second sign",
        "",
        "These prove little alone, or share their name with other software. They count only beside another",
        "sign of generation in the same project.",
        "",
        "| Kind | Names |",
        "| --- | --- |",
        *(f"| {title} | {_names(needy, kind)} |" for kind, title in _KINDS.items() if _names(needy, kind)),
    ]
    return "\n".join(lines) + "\n"


def _names(needy: Sequence[Signature], kind: str) -> str:
    return ", ".join(
        f"`{name}`" for name in sorted({n for item in needy if item.kind == kind for n in item.names})
    )


def _vendor_row(key: str, known: Signatures) -> str:
    vendor = known.vendors[key]
    counts = (
        sum(len(item.names) for item in known.of_kind(kind) if item.vendor == key) or "" for kind in _KINDS
    )
    return f"| {vendor.en} | {vendor.zh} | {vendor.origin} | {' | '.join(map(str, counts))} |"


def _vendor_order(key: str, known: Signatures) -> tuple[int, str]:
    vendor = known.vendors[key]
    return ("domestic", "foreign", "open").index(vendor.origin), vendor.en.lower()


def manifest_page() -> str:
    """Every key of a manifest."""
    return _reference(
        "manifest",
        "ai-service-manifest-1",
        "A manifest is a file `ai-service-manifest.yaml` (or `.yml`, `.toml`, `.json`). What is left out is",
        "*not declared*, which differs from `false`. `measures-lint schema` prints the schema for editors.",
        "[`examples/`](../examples/README.md) has whole manifests.",
    )


def report_page() -> str:
    """Every key of the JSON report."""
    return _reference(
        "report",
        "report-1",
        "What `measures-lint check --output-format json` prints. Keys may be added within a version; none is",
        "taken away or changes its meaning. `measures-lint schema report` prints the schema.",
    )


def _reference(name: str, schema: str, *intro: str) -> str:
    path = resources.schema(schema)
    lines = [
        f"# The {name}, key by key",
        "",
        f"<!-- Written by `python -m linter.docs` from schemas/{path.name}; change it there. -->",
        "",
        *intro,
        "",
        *Reference(json.loads(path.read_bytes()), name.capitalize()).lines(),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _row(rule: Rule, known: Catalog) -> str:
    shows = known.phrase("shows", rule.shows, lang="en")
    link = f"[{rule.id}](../docs/rules/{rule.id}.md)"
    return f"| {link} | {rule.severity.word} | {rule.article or '–'} | {shows} | {rule.text('title', 'en')} |"


def _duty_row(duty: Provision, known: Catalog) -> str:
    rules = sorted(rule.id for rule in known.rules.values() if duty.id in rule.duties)
    links = ", ".join(f"[{rule}](../docs/rules/{rule}.md)" for rule in rules) or "none in this version"
    return f"| {duty.id} | {duty.article} | {duty.binds} | {duty.text('title', 'en')} | {links} |"


def _with_file(match: re.Match[str]) -> str:
    content = (_ROOT / match["name"]).read_text("utf-8")
    return f"<!-- file: {match['name']} -->\n\n```{match['kind']}\n{content}```"


def _with_keys(_: re.Match[str]) -> str:
    schema = json.loads(resources.schema(CONFIGURATION).read_bytes())
    waiver = schema["definitions"]["waiver"]
    sections = [
        ("Keys", schema),
        ("Keys of `[[per-path]]`", schema["properties"]["per-path"]["items"]),
        ("Keys of `[[waivers]]`", waiver),
    ]
    lines = [line for title, node in sections for line in _keys(title, node, schema)]
    return "\n".join(["<!-- configuration -->", "", *lines, "<!-- end of configuration -->"])


def _keys(title: str, node: dict[str, Any], schema: dict[str, Any]) -> Iterator[str]:
    yield from (f"## {title}", "", "| Key | Holds | Default | Means |", "| --- | --- | --- | --- |")
    for key, value in sorted(node["properties"].items()):
        default = f"`{json.dumps(value['default'])}`" if "default" in value else "–"
        means = in_language(value["description"], "en")
        name = f"`{key}`" + (" (required)" if key in node.get("required", ()) else "")
        yield f"| {name} | {_holds(value, schema)} | {default} | {means} |"
    yield ""


def _holds(node: dict[str, Any], schema: dict[str, Any]) -> str:
    if "enum" in node:
        return ", ".join(f"`{value}`" for value in node["enum"])
    if isinstance(node["type"], list):
        return " or ".join(_holds({**node, "type": one}, schema) for one in node["type"])
    if node["type"] == "array":
        return (
            "tables" if node["items"].get("type") == "object" or "$ref" in node["items"] else "list of texts"
        )
    levels = node.get("additionalProperties")
    if isinstance(levels, dict):
        name = levels["$ref"].removeprefix("#/definitions/")
        return "table: rule or group → " + ", ".join(f"`{v}`" for v in schema["definitions"][name]["enum"])
    return {"string": "text", "integer": "whole number", "boolean": "`true`, `false`", "object": "table"}[
        node["type"]
    ]


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
    written = dict(pages())
    for path, content in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    for path in (_ROOT / "docs" / "rules").iterdir():
        if path not in written:
            path.unlink()
