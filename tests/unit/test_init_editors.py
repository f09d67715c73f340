"""Adding to manifests in text: what stands there keeps its bytes."""

import difflib

import pytest

from linter.errors import LinterError
from linter.formats import Format
from linter.init.draft import with_value
from linter.init.editors import Addition, Remark, Text, added, remarked
from tests.manifests import examples, fixtures

MODEL = {"name": "glm-4", "origin": "third-party-api"}
LAYOUTS: list[tuple[Format, str, Addition, str]] = [
    ("yaml", "a: {b: 1}\n", Addition(("a", "c"), "x y"), "a: {b: 1, c: x y}\n"),
    ("yaml", "a: {b: 1, }\n", Addition(("a", "c"), True), "a: {b: 1, c: true, }\n"),
    ("yaml", "a: {}\n", Addition(("a", "c", "d"), 2), "a: {c: {d: 2}}\n"),
    ("yaml", "a: [1,\n  2]\n", Addition(("a", 2), 3), "a: [1,\n  2, 3]\n"),
    ("yaml", "a:\n  b: 1 # one\n", Addition(("a", "c"), 2, {(): "two"}), "a:\n  b: 1 # one\n  c: 2 # two\n"),
    ("yaml", "a:\n  b: 1", Addition(("a", "c"), 2), "a:\n  b: 1\n  c: 2"),
    ("yaml", "a:\r\n  b: 1\r\nd: 2\r\n", Addition(("a", "c"), 2), "a:\r\n  b: 1\r\n  c: 2\r\nd: 2\r\n"),
    (
        "yaml",
        "a:\n  b: |\n    x\n    y\n\n# on d\nd: 1\n",
        Addition(("a", "c"), 2),
        "a:\n  b: |\n    x\n    y\n  c: 2\n\n# on d\nd: 1\n",
    ),
    (
        "yaml",
        "a:\n- b: 1\n  # c: ?\n\nd: 1\n",
        Addition(("a", 1), {"b": 2}, {("b",): "two"}),
        "a:\n- b: 1\n  # c: ?\n- b: 2 # two\n\nd: 1\n",
    ),
    (
        "yaml",
        "service:\n  name: x\n  # ASK\n\n# on logs\nlogs: {}\n",
        Addition(("models",), [MODEL]),
        "service:\n  name: x\n  # ASK\n\nmodels:\n  - name: glm-4\n    origin: third-party-api\n"
        "\n# on logs\nlogs: {}\n",
    ),
    ("json", '{"a": {"b": 1}}', Addition(("a", "c"), "x"), '{"a": {"b": 1, "c": "x"}}'),
    ("json", '{\n  "a": 1\n}', Addition(("c", "d"), 2), '{\n  "a": 1,\n  "c": {\n    "d": 2\n  }\n}'),
    ("json", '{\n\t"a": 1\n}\n', Addition(("c",), False), '{\n\t"a": 1,\n\t"c": false\n}\n'),
    ("toml", "a = 1 # one\n", Addition(("c",), 2, {(): "two"}), "a = 1 # one\nc = 2 # two\n"),
    ("toml", "[a]\nb = 1\n", Addition(("a", "c"), "x", {(): "why"}), '[a]\nb = 1\nc = "x" # why\n'),
    (
        "toml",
        '[[models]]\nname = "a"\n\n[logs]\n',
        Addition(("models", 1), {"name": "b"}, {("name",): "seen"}),
        '[[models]]\nname = "a"\n\n[[models]]\nname = "b" # seen\n\n[logs]\n',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("form", "before", "addition", "after"), LAYOUTS)
def test_a_value_is_added_in_the_layout_that_is_there(
    form: Format, before: str, addition: Addition, after: str
) -> None:
    assert added(Text(before, form, "m"), [addition]).text == after


@pytest.mark.parametrize("path", [*examples(), *fixtures()], ids=lambda p: f"{p.parent.name}/{p.name}")
def test_no_line_of_a_manifest_is_lost(path) -> None:  # type: ignore[no-untyped-def]
    form: Format = {".yaml": "yaml", ".toml": "toml", ".json": "json"}[path.suffix]  # type: ignore[assignment]
    try:
        manifest = Text(path.read_text("utf-8"), form, str(path))
        data = manifest.data()
        service = data["service"]
        assert isinstance(service, dict)
    except (LinterError, KeyError, AssertionError, TypeError, UnicodeDecodeError):
        pytest.skip("no manifest that can be read")
    additions = [Addition(("service", "x"), "one", {(): "why"}), Addition(("zzz",), {"y": [1]})]
    additions[1:] = [] if "models" in data else [Addition(("models",), [MODEL], {(0, "name"): "seen"})]

    changed = added(manifest, additions)

    wanted = data
    for addition in additions:
        wanted = with_value(wanted, addition.path, addition.value)
    lost = [
        line
        for line in difflib.ndiff(manifest.text.splitlines(), changed.text.splitlines())
        # A line in which something is inserted is shown as lost and added.
        if line.startswith("- ")
        and not any(line[2:].rstrip("}]")[:40] in new for new in changed.text.splitlines())
    ]
    assert (changed.data(), lost) == (wanted, [])


def test_a_value_behind_an_alias_is_not_added() -> None:
    with pytest.raises(LinterError, match="cannot be added without touching"):
        added(Text("a: &x {b: 1}\nc: *x\n", "yaml", "m"), [Addition(("c", "d"), 1)])


@pytest.mark.parametrize(
    ("form", "before", "after"),
    [
        ("yaml", "service:\n  generates: []\n", "service:\n  # ASK\n  generates: []\n"),
        ("toml", "[service]\ngenerates = []\n", "[service]\n# ASK\ngenerates = []\n"),
        ("json", '{"service": {"generates": []}}', '{"service": {"generates": []}}'),
        ("yaml", "service: {name: 'a\n  b', generates: []}\n", "service: {name: 'a\n  b', generates: []}\n"),
    ],
)
def test_a_question_stands_above_its_key_where_it_changes_nothing(
    form: Format, before: str, after: str
) -> None:
    remark = Remark(("service", "generates"), "ASK")

    assert remarked(Text(before, form, "m"), [remark]).text == after
