"""What holds for every manifest, whatever it declares."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from linter import catalog, resources
from linter.configuration.terms import Choice, Terms
from linter.editor_schema import for_editors
from linter.engine.base import Engine
from linter.findings import Checked, Report
from linter.formats import Format
from linter.lint import Linter, Options
from linter.reporters.formats import FORMATS, render
from linter.reporters.text import TextOptions
from linter.sources import Found, Source
from tests.manifests import AS_OF, ROOT
from tests.properties.manifests import EVIDENCE, SCHEMA, WRITERS, as_yaml, manifests, reversed_keys

CATALOG = catalog.load(AS_OF)
PACKS = list(CATALOG.packs)
OPTIONS = {
    lang: Options(as_of=AS_OF, packs=PACKS, lang=lang, terms=Terms(CATALOG, Choice(PACKS)))
    for lang in ("en", "zh")
}
VALIDATES_MANIFESTS = jsonschema_rs.validator_for(SCHEMA)
JUNK: list[Any] = [None, True, False, 0, "", "x", [], {}, ["x", "x"]]
TELLS_EDITORS = jsonschema_rs.validator_for(for_editors(SCHEMA, CATALOG))
VALIDATES_REPORTS = jsonschema_rs.validator_for(json.loads(resources.schema("report-1").read_bytes()))
SARIF = jsonschema_rs.validator_for(
    json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_bytes())
)

# The same examples in every run: a failure is the change's, and never the day's.
examples = partial(
    settings,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A repository with evidence, in which the tests of this module work."""
    root = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    for name, text in EVIDENCE.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")
    (root.parent / "outside.md").write_text("# Outside\n", "utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(root)
        yield root


def source(text: str, form: Format = "yaml") -> Source:
    return Source(f"ai-service-manifest.{form}", text, form, "0" * 64)


def report(wasm: Engine, *sources: Source, lang: str = "en") -> Report:
    return Linter(wasm, CATALOG, OPTIONS[lang]).run(sources)


def checked(wasm: Engine, text: str, form: Format = "yaml") -> Checked:
    told = report(wasm, source(text, form))
    assert told.problems == []
    (only,) = told.manifests
    assert only.status == "checked", only.findings
    return only


def said(checked: Checked) -> list[tuple[Any, ...]]:
    """What is found, without where: formats and order put it elsewhere."""
    return sorted((found.rule, json.dumps(found.path), found.message) for found in checked.findings)


def ordered(answer: Any) -> Any:
    canonical = partial(json.dumps, sort_keys=True)
    return {**answer, "violations": sorted(answer["violations"], key=canonical)}


@examples(max_examples=100)
@given(data=manifests())
def test_what_is_drawn_keeps_the_schema(data: dict[str, Any]) -> None:
    assert [error.message for error in VALIDATES_MANIFESTS.iter_errors(data)] == []


@examples(max_examples=100)
@given(data=manifests(), junk=st.sampled_from(JUNK), where=st.randoms(use_true_random=False))
def test_the_schema_for_editors_accepts_the_same(data: dict[str, Any], junk: Any, where: Any) -> None:
    changed = spoilt(data, junk, where)

    assert TELLS_EDITORS.is_valid(data)
    assert TELLS_EDITORS.is_valid(changed) == VALIDATES_MANIFESTS.is_valid(changed)


def spoilt(data: Any, junk: Any, where: Any) -> Any:
    """`data` with `junk` in place of something in it."""
    places = list(data) if isinstance(data, dict) else [*range(len(data))] if isinstance(data, list) else []
    if not places or where.random() < 0.2:
        return junk
    place = where.choice(places)
    copy = data.copy()
    copy[place] = spoilt(data[place], junk, where)
    return copy


@examples(max_examples=80)
@given(data=manifests())
def test_both_engines_give_one_answer(
    repository: Path, wasm: Engine, server: Engine, data: dict[str, Any]
) -> None:
    facts = Linter(wasm, CATALOG, OPTIONS["en"]).facts(source(as_yaml(data)))

    assert ordered(wasm.evaluate(facts)) == ordered(server.evaluate(facts))


@examples(max_examples=60)
@given(data=manifests(), form=st.sampled_from(["yaml", "toml", "json"]))
def test_every_place_lies_inside_the_file(
    repository: Path, wasm: Engine, data: dict[str, Any], form: Format
) -> None:
    text = WRITERS[form](data)
    lines = text.split("\n")
    for finding in checked(wasm, text, form).findings:
        place = finding.location
        assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
        assert place.end_line <= len(lines)
        assert place.column <= len(lines[place.line - 1]) + 1
        assert place.end_column <= len(lines[place.end_line - 1]) + 1


@examples(max_examples=50)
@given(data=manifests())
def test_yaml_toml_and_json_say_the_same(repository: Path, wasm: Engine, data: dict[str, Any]) -> None:
    told = {form: said(checked(wasm, write(data), form)) for form, write in WRITERS.items()}  # type: ignore[arg-type]

    assert told["toml"] == told["yaml"]
    assert told["json"] == told["yaml"]


@examples(max_examples=50)
@given(data=manifests())
def test_comments_an_address_of_the_schema_and_the_order_of_keys_change_nothing(
    repository: Path, wasm: Engine, data: dict[str, Any]
) -> None:
    plain = said(checked(wasm, as_yaml(data)))
    commented = "\n".join(f"{line}  # 注: a comment" for line in as_yaml(data).splitlines())

    assert said(checked(wasm, as_yaml({**data, "$schema": "https://example.com/schema.json"}))) == plain
    assert said(checked(wasm, as_yaml(reversed_keys(data)))) == plain
    # A text of several lines in quotes has no room for comments.
    if all(line.count('"') % 2 == 0 for line in as_yaml(data).replace('\\"', "").splitlines()):
        assert said(checked(wasm, commented)) == plain


@examples(max_examples=100)
@given(data=manifests(), key=st.text(min_size=1, max_size=8), where=st.randoms(use_true_random=False))
def test_a_key_too_many_is_a_finding_at_most(
    repository: Path, wasm: Engine, data: dict[str, Any], key: str, where: Any
) -> None:
    mappings = [data]
    for node in mappings:
        mappings += [value for value in node.values() if isinstance(value, dict)]
    target = where.choice(mappings)
    assume(key not in target)
    target[key] = where.choice([None, 1, "x", [], {}])
    told = report(wasm, source(as_yaml(data)))

    # A key of the schema's own may be well placed; anything else breaks the schema, and nothing breaks here.
    assert [item.status for item in told.manifests] in (["checked"], ["invalid"], ["unreadable"])
    assert (told.manifests[0].status == "unreadable") == bool(told.problems)


@pytest.fixture(scope="module")
def chat_app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example that has all its evidence, in a repository of its own."""
    root = tmp_path_factory.mktemp("example") / "chat-app"
    shutil.copytree(ROOT / "examples" / "chat-app", root)
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    subprocess.run(["git", "-C", str(root), "add", "-A"], check=True)
    return root


def met(wasm: Engine, manifest: Path) -> set[tuple[str, str]]:
    (checked,) = Linter(wasm, CATALOG, OPTIONS["en"]).run([Found(str(manifest), explicit=True)]).manifests
    return {(duty.pack, duty.id) for duty in checked.duties if duty.status == "met"}


@examples(max_examples=40)
@given(where=st.randoms(use_true_random=False), share=st.floats(0, 1))
def test_evidence_that_is_gone_makes_no_duty_met(
    chat_app: Path, wasm: Engine, where: Any, share: float
) -> None:
    (manifest,) = chat_app.glob("ai-service-manifest.*")
    documents = sorted(path for path in (chat_app / "docs").rglob("*") if path.is_file())
    gone = [path for path in documents if where.random() < share]
    kept = {path: path.read_bytes() for path in gone}
    states = [met(wasm, manifest)]
    try:
        for half in (gone[::2], gone[1::2]):
            for path in half:
                path.unlink()
            states.append(met(wasm, manifest))
    finally:
        for path, content in kept.items():
            path.write_bytes(content)

    assert states[0] >= states[1] >= states[2]


def test_without_any_evidence_fewer_duties_are_met(chat_app: Path, wasm: Engine, tmp_path: Path) -> None:
    (manifest,) = chat_app.glob("ai-service-manifest.*")
    bare = tmp_path / manifest.name
    bare.write_bytes(manifest.read_bytes())

    assert met(wasm, bare) < met(wasm, manifest)


@examples(max_examples=40)
@given(data=st.lists(manifests(), max_size=2), lang=st.sampled_from(["en", "zh"]))
def test_every_format_of_output_can_be_read(
    repository: Path, wasm: Engine, data: list[dict[str, Any]], lang: str
) -> None:
    told = report(wasm, *(source(as_yaml(each)) for each in data), source("a: [", "yaml"), lang=lang)
    style = TextOptions(lang=lang, verbosity=2)
    written = {name: render(name, told, CATALOG, style, 1) for name in FORMATS}

    VALIDATES_REPORTS.validate(json.loads(written["json"]))
    SARIF.validate(json.loads(written["sarif"]))
    for entry in json.loads(written["gitlab"]):
        assert {"description", "fingerprint", "severity", "location"} <= set(entry)
    assert ET.fromstring(written["junit"]).tag in {"testsuites", "testsuite"}
    assert _open_elements(written["html"]) == []
    for text in written.values():
        # Neither a terminal nor a log is told to do anything.
        assert [char for char in text if char < " " and char not in "\n\t"] == []
        text.encode("utf-8")


class _Elements(HTMLParser):
    _EMPTY = frozenset({"meta", "link", "br", "hr", "img", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert tag not in {"iframe", "object", "embed"}
        if tag not in self._EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _open_elements(html: str) -> list[str]:
    parser = _Elements()
    parser.feed(html)
    parser.close()
    return parser.open
