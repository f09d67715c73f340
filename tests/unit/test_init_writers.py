"""A manifest that init writes keeps its schema, in every format and language, whatever things are called."""

import itertools
from pathlib import Path
from typing import Any

import pytest

from linter import formats
from linter.formats import Format
from linter.init import writers
from linter.init.draft import Draft, drafted, is_valid
from linter.init.known import Basis, Fact, Known, Marked, Note
from linter.init.questions import all_for, open_in
from linter.init.writers import yaml

FORMATS: tuple[Format, ...] = ("yaml", "toml", "json")
LANGUAGES = ("en", "zh")
# What breaks writers: signs of each format, words that YAML takes for something else, breaks, long texts.
AWKWARD = (
    "null", "yes", "1.10", "2026-01-01", "a: b", "a #b", "- a", "[a", "{a}", "'a'", '"a"', "a\\b", "# a",
    "&a", "*a", "!a", "%a", "@a", "`a`", "?", ":", "~", "a,b", "a]", "=", "小禾助手：问答", "a\u2028b",
    "a\tb", "a\nb", "a\r\nb", "\u0085", "\x7f", "\ufeff", "🙂", "x" * 300,
)  # fmt: skip


def known_with(text: str) -> Known:
    note = Note(Basis.SEEN, f"{text}:3")
    marked = Marked(text, note)
    facts = (
        Fact(("service", "name"), marked),
        Fact(("service", "summary"), marked),
        Fact(("service", "generates"), Marked(["text", "image"], note)),
        Fact(("agreement", "document"), marked),
        Fact(("complaints", "process", "evidence"), marked),
        Fact(("access", "accounts"), Marked(True, note)),
    )
    return Known(facts, ({"name": marked, "supplier": marked},), ({"name": marked, "licence": marked},))


def read(text: str, form: Format) -> Any:
    data = formats.parse(text, form, "manifest")
    data.pop("$schema", None)
    return data


@pytest.mark.parametrize("text", AWKWARD, ids=ascii)
@pytest.mark.parametrize(("form", "lang"), list(itertools.product(FORMATS, LANGUAGES)))
def test_what_is_written_keeps_the_schema_and_says_what_was_found(form: Format, lang: str, text: str) -> None:
    draft = drafted(known_with(text), text)

    data = read(writers.write(draft, form, lang), form)

    assert (data, is_valid(data)) == (draft.data, True)


@pytest.mark.parametrize("text", AWKWARD, ids=ascii)
def test_a_text_in_one_line_means_itself(text: str) -> None:
    assert formats.parse(f"a: {yaml.flow({'b': [text]})}", "yaml", "") == {"a": {"b": [text]}}


@pytest.mark.parametrize(("form", "sign"), [("yaml", ": "), ("toml", " = ")])
def test_each_open_question_stands_above_a_key_that_is_commented_out(form: Format, sign: str) -> None:
    draft = drafted(Known(), "chat")

    lines = writers.write(draft, form, "en").splitlines()

    asked = [number for number, line in enumerate(lines) if line.lstrip().startswith("# ASK: ")]
    assert len(asked) == len(draft.questions())
    assert [
        lines[n + 1] for n in asked if not (lines[n + 1].lstrip()[:2] == "# " and sign in lines[n + 1])
    ] == []


@pytest.mark.parametrize("form", ["yaml", "toml"])
def test_taking_out_the_signs_of_a_subject_leaves_a_manifest(form: Format) -> None:
    text = writers.write(drafted(Known(), "chat"), form, "en")
    head = {"yaml": "# access:", "toml": "# [access]"}[form]
    start = text.index(head)
    block = text[start : text.index("\n\n", start)]

    answered = "\n".join(
        line.removeprefix("# ").replace("true | false", "true").partition(" | ")[0]
        for line in block.splitlines()
        if "ASK" not in line
    )

    data = read(text.replace(block, answered), form)
    assert (data["access"], is_valid(data)) == ({"accounts": True, "sign_up": "open"}, True)


def test_what_the_schema_does_not_allow_is_refused_and_not_written() -> None:
    note = Note(Basis.TAKEN, "card.yaml")
    fact = Fact(("provider", "kind"), Marked("partnership", note))

    draft = drafted(Known((fact,)), "chat")

    assert (draft.data, draft.refused) == ({"manifest_version": 1, "service": {"name": "chat"}}, [fact])


def test_an_answer_closes_its_question_and_those_that_it_makes_pointless() -> None:
    before = {question.id for question in open_in({"service": {"name": "chat"}})}
    after = {
        question.id for question in open_in({"service": {"name": "chat"}, "access": {"accounts": False}})
    }

    assert before - after == {
        "access-accounts", "access-sign-up", "agreement-document", "agreement-version", "agreement-effective"
    }  # fmt: skip


def test_a_subject_that_is_declared_absent_asks_nothing() -> None:
    assert [q.id for q in open_in({"complaints": False}) if q.path[0] == "complaints"] == []


def test_every_question_has_an_id_of_its_own_and_both_languages() -> None:
    questions = all_for({"models": [{"name": "a"}, {"name": "A"}]})

    assert len({question.id for question in questions}) == len(questions)
    assert [q.id for q in questions if set(q.words) != {"en", "zh"} or not all(q.words.values())] == []


def test_a_terminal_is_asked_ten_to_fifteen_questions() -> None:
    assert 10 <= sum(question.in_terminal for question in all_for({})) <= 15


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMATS)
def test_the_manifest_of_an_empty_repository_is_as_reviewed(form: Format, lang: str) -> None:
    golden = Path(__file__).parent.parent / "expected" / f"init-empty.{lang}.{form}"

    assert writers.write(drafted(Known(), "chat"), form, lang) == golden.read_text("utf-8")


def test_a_draft_is_laid_out_in_the_order_of_the_vocabulary() -> None:
    draft = Draft({"manifest_version": 1, "service": {"name": "chat"}})
    draft.put(("inspection", "contact"), Marked("a", Note(Basis.ANSWERED)))
    draft.put(("provider", "contact"), Marked("b", Note(Basis.ANSWERED)))
    draft.put(("provider", "name"), Marked("c", Note(Basis.ANSWERED)))

    assert (list(draft.data), list(draft.data["provider"])) == (
        ["manifest_version", "service", "provider", "inspection"],
        ["name", "contact"],
    )
