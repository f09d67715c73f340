"""Hovers, edits, skeletons and waivers of the language server, without a client."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyromark
import pytest
from lsprotocol.types import MarkupContent, Position

from linter import catalog, formats
from linter.formats import Format
from linter.lsp import markdown, skeleton
from linter.lsp.checking import Checker
from linter.lsp.edits import edit
from linter.lsp.hover import hover
from linter.lsp.keys import duties_at, key_at
from linter.lsp.positions import Text
from linter.lsp.references import files
from tests.conftest import ROOT
from tests.edits import applied

HOSTILE = "[x](javascript:alert(1)) <img src=x onerror=alert(1)> ![y](http://a.example/y) `c` *b*\n# h\u202e"


def parsed(text: str) -> list[Any]:
    return list(pyromark.events(text))


def test_text_of_a_stranger_is_shown_and_means_nothing() -> None:
    begins, *inside, ends = parsed(markdown.escaped(HOSTILE))

    assert (begins, ends) == ({"Start": "Paragraph"}, {"End": "Paragraph"})
    assert [event for event in inside if not isinstance(event, dict) or [*event] != ["Text"]] == []
    assert "".join(event["Text"] for event in inside).replace(" ", "") == (
        HOSTILE.replace("\n", "").replace("\u202e", "").replace(" ", "")
    )


def test_a_block_of_code_cannot_be_ended_from_within() -> None:
    begins, *inside, ends = parsed(markdown.code("a\n````\n<b>", "yaml"))

    assert (begins, ends) == ({"Start": {"CodeBlock": {"Fenced": "yaml"}}}, {"End": "CodeBlock"})
    assert "".join(event["Text"] for event in inside) == "a\n````\n<b>\n"


def test_a_hover_escapes_what_the_manifest_says(tmp_path: Path) -> None:
    manifest = tmp_path / "ai-service-manifest.yaml"
    text = "manifest_version: 1\nservice: {name: x, phase: '<b>![x](http://a.example)'}\n"
    verdict = Checker().check(str(manifest), text, str(tmp_path))
    found = hover(verdict, catalog.snippets(), Text(text), "yaml", Position(1, 30))

    assert found is not None
    assert isinstance(found.contents, MarkupContent)
    html = pyromark.html(found.contents.value)
    assert "&lt;b&gt;" in html
    assert not [tag for tag in ("<b>", "<img", "<a ") if tag in html]


def test_a_key_has_words_in_either_language_through_its_definition() -> None:
    english, chinese = (key_at(("complaints", "decide_within", "days"), lang) for lang in ("en", "zh"))

    assert english is not None
    assert chinese is not None
    assert (english.title, chinese.title) == ("Days", "天数")
    assert key_at(("complaints", "nothing"), "en") is None


def test_a_key_names_the_duties_that_look_at_it() -> None:
    known = catalog.load("2026-11-24")

    assert "art-15" in [duty.id for duty in duties_at(("complaints", "decide_within"), known)]
    assert duties_at(("manifest_version",), known) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\r\nb\r\n", "a\r\nx\r\nb\r\n"),
        ("a", "a"),
        ("", "x"),
        ("小😀\n", "小😀禾\n"),
        ("aaa", "aa"),
        ("x", ""),
    ],
)
def test_an_edit_makes_the_new_text_of_the_old(before: str, after: str) -> None:
    assert applied(before, [edit(Text(before), after)]) == after


EXAMPLES = {
    "yaml": "manifest_version: 1\nservice:\n  name: x\n",
    "toml": 'manifest_version = 1\n\n[service]\nname = "x"\n',
    "json": '{\n  "manifest_version": 1,\n  "service": {"name": "x"}\n}\n',
}


@pytest.mark.parametrize("form", ["yaml", "toml", "json"])
def test_no_skeleton_that_a_rule_asks_for_is_an_answer(form: Format) -> None:
    # Every place that a rule of this version reports as missing, as the fixtures show.
    written = 0
    for path in sorted(
        {
            ("agreement",),
            ("complaints", "decide_within"),
            ("guidance",),
            ("provider", "name"),
            ("opinion_influence", "answer"),
            ("models",),
            ("labels", "text", "explicit"),
        }
    ):
        changed = skeleton.with_key(EXAMPLES[form], form, path, "en")
        assert changed is not None, path
        data = formats.parse(changed, form, "")
        here = data
        for part in path:
            here = here[part]
        assert here in (None, "") or set(here.values()) <= {None, ""}, path
        verdict = Checker().check(str(ROOT / f"ai-service-manifest.{form}"), changed, str(ROOT))
        assert {finding.rule for finding in verdict.findings} <= {
            "schema-wrong-type",
            "schema-malformed-value",
            "schema-value-not-allowed",
        }, path
        assert {finding.path[: len(path)] for finding in verdict.findings} == {path}
        written += 1

    assert written == 7


def test_a_text_without_room_for_a_key_gets_none() -> None:
    assert skeleton.with_key("service: [\n", "yaml", ("guidance",), "en") is None
    assert skeleton.with_key(EXAMPLES["yaml"], "yaml", ("nothing",), "en") is None


def test_files_are_named_as_the_manifest_would_name_them(tmp_path: Path) -> None:
    for name in (
        "app/ai-service-manifest.yaml",
        "app/docs/a.md",
        "legal/b.md",
        ".git/c.md",
        "node_modules/d.md",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")

    found = files(str(tmp_path / "app" / "ai-service-manifest.yaml"), tmp_path)

    assert found == (["docs/a.md", "/legal/b.md"], True)
