"""What could be written at a place of a text that nobody can read yet. `|` is the cursor."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import formats
from linter.errors import LinterError
from linter.findings import KeyPath
from linter.formats import Format
from linter.lsp.cursor import scanned
from tests.conftest import ROOT

YAML: list[tuple[str, tuple[str, KeyPath, str] | None]] = [
    ("service:\n  phase: |\n", ("value", ("service", "phase"), "")),
    ("service:\n  phase:|", ("value", ("service", "phase"), "")),
    ("service:\n  phase: li|\nfoo: 1", ("value", ("service", "phase"), "li")),
    ("service:\n  phase: li| # now\n", ("value", ("service", "phase"), "li")),
    ("service:\n  phase: live # no|w\n", None),
    ("# com|ment\n", None),
    ("service:\n  name: x\n  ph|\n  launched: 2", ("key", ("service",), "ph")),
    ("service:\n  name: x\n  |\n", ("key", ("service",), "")),
    ("service:\n  name: x\n|\n", ("key", (), "")),
    ("service:\n  name: [x\nau|\n", ("value", ("service", "name", 0), "au")),
    ("service:\n  name: [x\naudience:\n  pu|\n", ("key", ("audience",), "pu")),
    ("models:\n  - name: x\n    |", ("key", ("models", 0), "")),
    ("models:\n- name: x\n- or|", ("key", ("models", 1), "or")),
    ("models:\n- name: x\npro|", ("key", (), "pro")),
    ("service:\n  generates: [text, im|", ("value", ("service", "generates", 1), "im")),
    ("service: {phase: live, |}", ("key", ("service",), "")),
    ("service: {ph|", ("key", ("service",), "ph")),
    ("agreement:\n  clauses:\n    x: '#|", ("value", ("agreement", "clauses", "x"), "#")),
    ("service:\n  summary: |-\n    ph|\n  name: x", None),
]
OTHERS: list[tuple[Format, str, tuple[str, KeyPath, str]]] = [
    ("json", '{"service": {"phase": "|"}}', ("value", ("service", "phase"), "")),
    ("json", '{"service": {"phase": |', ("value", ("service", "phase"), "")),
    ("json", '{"service": {"|"}}', ("key", ("service",), "")),
    ("json", '{"service": {"name": "x"\n "ph|"', ("value", ("service", "name"), "ph")),
    ("json", '{"a": {"generates": ["text", "|', ("value", ("a", "generates", 1), "")),
    ("toml", '[service]\nphase = "|"\n', ("value", ("service", "phase"), "")),
    ("toml", "[service]\nphase = |", ("value", ("service", "phase"), "")),
    ("toml", "[service]\nph|", ("key", ("service",), "ph")),
    ("toml", '[[models]]\nname="x"\n[[models]]\nor|', ("key", ("models", 1), "or")),
    ("toml", "[serv|", ("key", (), "serv")),
    ("toml", 'service.phase = "li|', ("value", ("service", "phase"), "li")),
]


@pytest.mark.parametrize(
    ("form", "text", "wanted"), [*(("yaml", text, wanted) for text, wanted in YAML), *OTHERS]
)
def test_the_context_is_found(form: Format, text: str, wanted: tuple[str, KeyPath, str] | None) -> None:
    at = text.index("|", text.index("|-") + 1) if "|-" in text else text.index("|")
    text = text[:at] + text[at + 1 :]
    found = scanned(text, form, at).context

    assert (found and (found.role, found.path, text[slice(*found.span)])) == wanted


MANIFESTS = sorted(
    path
    for folder in ("examples", "tests/fixtures")
    for path in (ROOT / folder).rglob("*")
    if path.name.startswith("ai-service-manifest.") or path.name in {"fails.yaml", "passes.yaml"}
)


def test_every_key_of_a_whole_text_is_where_the_reader_finds_it() -> None:
    compared = 0
    for path in MANIFESTS:
        compared += _compare(path)

    assert compared > 200


def _compare(path: Path) -> int:
    form = formats.ENDINGS[path.suffix]
    try:
        text = path.read_text("utf-8")
        places = formats.places_in(text, form) if formats.parse(text, form, "") else {}
    except (LinterError, UnicodeDecodeError):
        return 0
    lines = text.split("\n")
    wanted = {
        where: (place.key.line, place.key.column) for where, place in places.items() if place.key is not None
    }
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found: dict[KeyPath, tuple[int, int]] = {}
    for where, (start, _) in scanned(text, form).keys:
        at = next(number for number, begin in enumerate(starts, 1) if begin > start) - 1
        # A quoted key is shown without its quotes.
        found.setdefault(where, (at, start - starts[at - 1] + 1 - (text[start - 1] in "\"'")))

    assert found.keys() == wanted.keys(), path
    if form != "toml":
        assert found == wanted, path
    return 1


@pytest.mark.parametrize("form", ["yaml", "toml", "json"])
@pytest.mark.parametrize(
    "text", ["{" * 5000, "[" * 5000, "a:\n" * 5000, "- " * 5000, '"' * 5000, " " * 50000, ""]
)
def test_what_is_no_manifest_is_passed_over(form: Format, text: str) -> None:
    assert scanned(text, form, len(text) // 2) is not None
