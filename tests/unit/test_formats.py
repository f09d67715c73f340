"""The three formats: the same data, a place for every path, and an error with a place for everything else."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from linter import formats
from linter.errors import ManifestUnreadable
from linter.findings import KeyPath, Location
from linter.formats import Format

DATA: dict[str, Any] = {
    "manifest_version": 1,
    "service": {"name": '小禾 "助手" 🌾', "generates": ["text", "image"], "launched": "2025-03-01"},
    "models": [
        {"name": "m", "versions": [1, 2.5, -3]},
        {"name": "n", "nested": {"deep key": True, "off": False}},
    ],
    "agreement": {"clauses": {"user_duties": "#四用户义务", "labelling": False}},
}
YAML = """\
# A comment with "quotes" and 汉字.
manifest_version: 1
service: {name: '小禾 "助手" 🌾', generates: [text, image], launched: 2025-03-01}
models:
  - name: m
    versions: [1, 2.5, -3]
  - name: n
    nested: {"deep key": true, off: false}
agreement:
  clauses:
    user_duties: "#四用户义务"
    labelling: false
"""
TOML = """\
# A comment with "quotes" and 汉字.
manifest_version = 1
service.name = '小禾 "助手" 🌾'
service.generates = ["text", "image"]
service.launched = 2025-03-01

[[models]]
name = "m"
versions = [
  1,  # one
  2.5,
  -3,
]

[[models]]
name = "n"
nested = {"deep key" = true, off = false}

[agreement.clauses]
user_duties = "#四用户义务"
labelling = false
"""
JSON = json.dumps(DATA, ensure_ascii=False, indent=2)
TEXTS: list[tuple[Format, str]] = [("yaml", YAML), ("toml", TOML), ("json", JSON)]


def paths_of(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        yield from paths_of(child, (*path, key))


def text_at(text: str, place: Location) -> str:
    lines = text.split("\n")[place.line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(("form", "text"), TEXTS)
def test_every_format_says_the_same(form: Format, text: str) -> None:
    assert formats.parse(text, form, "m") == DATA


@pytest.mark.parametrize(("form", "text"), TEXTS)
def test_every_path_has_a_place(form: Format, text: str) -> None:
    places = formats.places_in(text, form)

    assert set(places) == {path for path, _ in paths_of(DATA)}


@pytest.mark.parametrize(("form", "text"), TEXTS)
def test_the_text_at_a_place_is_the_key_and_the_value(form: Format, text: str) -> None:
    places = formats.places_in(text, form)

    for path, value in paths_of(DATA):
        if not path:
            continue
        key = places[path].key
        if isinstance(path[-1], str):
            assert key is not None
            assert text_at(text, key).strip("\"'") == path[-1]
        else:
            assert key is None
        if not isinstance(value, (dict, list)):
            assert formats.parse(f"x: {text_at(text, places[path].value)}\n", "yaml", "m") == {"x": value}


@pytest.mark.parametrize(
    ("form", "text", "path", "expected"),
    [
        ("yaml", YAML, ("service", "generates", 1), Location(3, 48, 3, 53)),
        ("yaml", YAML, ("models", 1, "nested", "off"), Location(8, 37, 8, 42)),
        ("toml", TOML, ("service", "generates", 1), Location(4, 30, 4, 37)),
        ("toml", TOML, ("models", 0, "versions", 2), Location(12, 3, 12, 5)),
        ("toml", TOML, ("models", 1, "nested", "off"), Location(17, 36, 17, 41)),
        ("json", JSON, ("service", "generates", 1), Location(7, 7, 7, 14)),
    ],
)
def test_a_place_is_exact_to_the_column(form: Format, text: str, path: KeyPath, expected: Location) -> None:
    assert formats.places_in(text, form)[path].value == expected


def test_lines_are_those_of_an_editor() -> None:
    # libyaml takes U+0085 and U+2028 for line breaks; editors do not.
    text = 'a: "x\u2028y\u0085z"\nb: 1\n'

    assert formats.places_in(text, "yaml")[("b",)].key == Location(2, 1, 2, 2)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        # What stands behind such a character in a comment must not become data.
        ("a: 1\n# note\u2028b: 2\n", {"a": 1}),
        ('a: "x\u0085y"\n', {"a": "x\u0085y"}),
        ("a: x\u2028y\u2029z\n", {"a": "x\u2028y\u2029z"}),
        ('a: "\\U000F0000\u2028"\n', {"a": "\U000f0000\u2028"}),
    ],
)
def test_what_ended_a_line_in_yaml_1_1_is_a_character_like_others(text: str, data: Any) -> None:
    assert formats.parse(text, "yaml", "m") == data


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("a:\n  - b: 1\n    c: 2\n\n# next\nd: 3\n", ("a", 0), Location(2, 5, 3, 9)),
        ("a:\n  b: [1]\n\n\nd: 3\n", ("a",), Location(2, 3, 2, 9)),
        ("a: |\n  x\n  y\n\n\nd: 3\n", ("a",), Location(1, 4, 3, 4)),
    ],
)
def test_what_is_written_in_lines_ends_with_its_last_line(
    text: str, path: KeyPath, expected: Location
) -> None:
    assert formats.places_in(text, "yaml")[path].value == expected


def test_windows_line_ends_do_not_move_places() -> None:
    text = "a: 1\r\nb: 2\r\n"

    assert formats.places_in(text, "yaml")[("b",)].value == Location(2, 4, 2, 5)


def test_an_alias_stands_where_it_is_used() -> None:
    text = "a: &x {k: 1}\nb: *x\n"

    assert formats.parse(text, "yaml", "m") == {"a": {"k": 1}, "b": {"k": 1}}
    assert formats.places_in(text, "yaml")[("b",)].value == Location(2, 4, 2, 6)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("Off", "Off"),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2025-03-01", "2025-03-01"),
        ("12:30", "12:30"),
        ("0o17", 15),
        ("017", 17),
        ("0x1F", 31),
        ("+5", 5),
        ("1_000", "1_000"),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("'1'", "1"),
        ('"true"', "true"),
        ("!!str x", "x"),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_a_plain_scalar_means_what_yaml_1_2_says(written: str, read: Any) -> None:
    assert formats.parse(f"x: {written}\n", "yaml", "m") == {"x": read}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-03-01", "2025-03-01"),
        ("2025-03-01T10:00:00Z", "2025-03-01T10:00:00+00:00"),
        ("10:00:00", "10:00:00"),
        ("1_000", 1000),
    ],
)
def test_a_date_of_toml_becomes_a_text(written: str, read: Any) -> None:
    assert formats.parse(f"x = {written}\n", "toml", "m") == {"x": read}


DEEP = 100_000
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)
NO_NUMBER = "infinite and not-a-number values have no meaning in a manifest"
LARGE = "the number is too large to be kept exactly"
CHAIN = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 100))
# Before brackets past the limit of tomli, a line whose quotes are easy to go through again and again.
QUOTES = "b = '''\n\"" + '\\"' * 100_000 + "\n'''\na = " + "[" * 3000
SURROGATE = "the text holds half of a surrogate pair, which is no character"


@pytest.mark.parametrize(
    ("form", "text", "message", "place"),
    [
        ("yaml", "a: 1\nb: 2\na: 3\n", "duplicate key `a`, first written in line 1", (3, 1)),
        ("yaml", "s: {n: 1, n: 2}\n", "duplicate key `n`, first written in line 1", (1, 11)),
        ("yaml", "s:\n\tn: 1\n", "a tab where YAML wants spaces", (2, 1)),
        ("yaml", "a: 1\n---\na: 2\n", "a second document begins here", (2, 1)),
        (
            "yaml",
            "a: !python/object:os.system {}\n",
            "the tag !python/object:os.system has no meaning",
            (1, 4),
        ),
        ("yaml", "a: !!binary aGk=\n", "the tag !!binary has no meaning in a manifest", (1, 4)),
        ("yaml", "a: !!set {x}\n", "the tag !!set has no meaning in a manifest", (1, 4)),
        ("yaml", "a: !!int '3'\n", "the tag !!int has no meaning in a manifest", (1, 4)),
        ("yaml", BOMB, "holds more than 50000 values once its aliases are expanded", (5, 23)),
        ("yaml", f"a: {'[' * DEEP}{']' * DEEP}\n", "nested more than 64 levels deep", (1, 67)),
        ("yaml", CHAIN, "nested more than 64 levels deep", (64, 12)),
        ("yaml", "%YAML 1.1\n---\na: yes\n", "says that it is YAML 1.1", (1, 1)),
        ("yaml", "a: &x {b: *x}\n", "the alias *x refers to itself", (1, 11)),
        ("yaml", "a: *x\n", "the alias *x has no anchor before it", (1, 4)),
        ("yaml", "a: .nan\n", NO_NUMBER, (1, 4)),
        ("yaml", "a: -.inf\n", NO_NUMBER, (1, 4)),
        ("yaml", "a: 1e999\n", NO_NUMBER, (1, 4)),
        ("yaml", f"a: {'9' * 5000}\n", LARGE, (1, 4)),
        ("yaml", "a: 9007199254740993\n", LARGE, (1, 4)),
        ("yaml", "1: x\n", "the key is no text", (1, 1)),
        ("yaml", "a: 1\ntrue: x\n", "the key is no text", (2, 1)),
        ("yaml", "? [a, b]\n: x\n", "the key is no text", (1, 3)),
        ("yaml", 'a: "\\ud800"\n', "not valid YAML: the escape is half of a surrogate pair", (1, 7)),
        ("yaml", "a: @x\n", "not valid YAML: a value cannot begin with `@`", (1, 4)),
        ("yaml", "a: [1\nb: 2\n", "not valid YAML: the list that opens with [ in line 1", (2, 2)),
        ("yaml", "a: 1\n b: 2\n", "not valid YAML: a `:` stands where no value can begin", (2, 3)),
        ("yaml", "a: - b\n", "not valid YAML: a `-` stands where no list can begin", (1, 4)),
        ("yaml", "a:\n  - 1\n - 2\n", "not valid YAML: this does not fit into the mapping", (3, 2)),
        ("yaml", "a:\n  - b\n  c: 1\n", "not valid YAML: this does not fit into the list", (3, 3)),
        ("yaml", "a: {b: 1\nc: 2\n", "not valid YAML: the mapping that opens with { in line 1", (2, 2)),
        ("yaml", 'a: 1\nb: "x\n', "not valid YAML: the quoted text that opens in line 2 is not", (3, 1)),
        ("yaml", 'a: "\\q"\n', "not valid YAML: a backslash in double quotes begins an escape", (1, 5)),
        ("yaml", "a: 1\nb\nc: 2\n", "not valid YAML: the key in line 2 has no `:`", (3, 1)),
        ("yaml", "{a: 1} x\n", "not valid YAML: this comes after the end of the document", (1, 8)),
        ("yaml", "a: !x!y 1\n", "not valid YAML: a tag has no meaning here", (1, 4)),
        ("yaml", "a: [1,,2]\n", "not valid YAML: a value is missing before this", (1, 7)),
        ("yaml", "%x\n---\na: 1\n", "not valid YAML: a line that begins with %", (1, 3)),
        ("yaml", "a: *\n", "not valid YAML: a name is missing after * or &", (1, 5)),
        ("yaml", "a: \x07\n", "holds the character U+0007, which YAML does not allow", (1, 4)),
        ("yaml", "# 小禾助手\n名字: \x07\n", "holds the character U+0007", (2, 5)),
        ("yaml", "# nothing\n", "holds no document", None),
        ("toml", "a = 1\na = 2\n", "duplicate key `a`, first written in line 1", (2, 1)),
        ("toml", "[a]\nb = 1\n[a]\n", "duplicate key `a`, first written in line 1", (3, 2)),
        ("toml", "\na = {b = 1, 'b' = 2}\n", "duplicate key `b`, first written in line 2", (2, 13)),
        ("toml", "a.b = 1\n[a]\n", "duplicate key `a`, first written in line 1", (2, 2)),
        ("toml", "[[a]]\n[a]\n", "duplicate key `a`, first written in line 1", (2, 2)),
        ("toml", "a = [1]\n[[a]]\n", "duplicate key `a`, first written in line 1", (2, 3)),
        ("toml", "[a.b]\n[a]\nb.c = 1\n", "duplicate key `b`, first written in line 1", (3, 1)),
        ("toml", "a = {b = 1}\n[a.c]\n", "duplicate key `a`, first written in line 1", (2, 2)),
        ("toml", "a = [07:32, nan]\n", NO_NUMBER, (1, 13)),
        ("toml", 'a = "x\nb = 1\n', "not valid TOML: a text is not closed in its line", (1, 7)),
        ("toml", "a = yes\n", "not valid TOML: this is no value", (1, 5)),
        ("toml", "a: 1\n", "not valid TOML: a = is missing after the key", (1, 2)),
        ("toml", "a = 1 b = 2\n", "not valid TOML: something follows the value", (1, 7)),
        ("toml", "a = [1\nb = 2\n", "not valid TOML: the list is not closed before this", (2, 1)),
        ("toml", "a = nan\n", NO_NUMBER, (1, 5)),
        ("toml", "[t]\na = [1, -inf]\n", NO_NUMBER, (2, 9)),
        ("toml", f"a = {'9' * 5000}\n", LARGE, (1, 5)),
        ("toml", "a = 9007199254740993\n", LARGE, (1, 5)),
        ("toml", f"a = {'[' * DEEP}{']' * DEEP}\n", "nested more than 64 levels deep", (1, 69)),
        ("toml", f"a = {'[' * 70}{']' * 70}\n", "nested more than 64 levels deep", (1, 69)),
        ("toml", f"{'a.' * DEEP}a = 1\n", "nested more than 64 levels deep", (1, 1)),
        ("toml", "b = 1\n[" + '"a" . ' * DEEP + "a]\n", "nested more than 64 levels deep", (2, 2)),
        ("toml", f"b = {{{'a.' * DEEP}a = 1}}\n", "nested more than 64 levels deep", (1, 6)),
        ("toml", QUOTES, "nested more than 64 levels deep", (4, 69)),
        ("toml", "a = \n", "not valid TOML: this is no value", (1, 5)),
        (
            "toml",
            'a = "\\ud800"\n',
            "not valid TOML: the escape is half of a surrogate pair or beyond Unicode",
            (1, 12),
        ),
        ("json", '{"a": 1,\n "a": 2}', "duplicate key `a`, first written in line 1", (2, 2)),
        ("json", '{"s": {"n": [{"x": 1, "x": 2}]}}', "duplicate key `x`, first written in line 1", (1, 23)),
        ("json", '{"a": NaN}', NO_NUMBER, (1, 7)),
        ("json", '{"a": [-Infinity]}', NO_NUMBER, (1, 8)),
        ("json", '{"a": 1e999}', NO_NUMBER, (1, 7)),
        ("json", f'{{"a": {"9" * 5000}}}', LARGE, (1, 7)),
        ("json", '{"a": -9007199254740993}', LARGE, (1, 7)),
        ("json", '{"a": "\\ud800"}', SURROGATE, (1, 7)),
        ("json", '{"\\udfff": 1}', SURROGATE, (1, 2)),
        ("json", f'{{"a": {"[" * DEEP}{"]" * DEEP}}}', "nested more than 64 levels deep", (1, 70)),
        ("json", f'{{"a": {"[" * 70}{"]" * 70}}}', "nested more than 64 levels deep", (1, 70)),
        ("json", f'{{"a": [{"1," * 60_000}1]}}', "holds more than 50000 values", (1, 100004)),
        ("json", '{"a": 1,}', "not valid JSON: a comma before `}`", (1, 8)),
        ("json", '{"a": [1,]}', "not valid JSON: a comma before `]`", (1, 9)),
        ("json", '{"a": }', "not valid JSON: no value begins here", (1, 7)),
        ("json", "// a comment\n{}", "not valid JSON: a comment", (1, 1)),
        ("json", '{"a": 1 # one\n}', "not valid JSON: a comment", (1, 9)),
        ("json", "{'a': 1}", "not valid JSON: a single quote", (1, 2)),
        ("json", '{"a": 1} {"b": 2}', "not valid JSON: a second value begins here", (1, 10)),
        ("json", '{"a": "x\ty"}', "not valid JSON: a line break or a tab in a text", (1, 9)),
        ("json", "{a: 1}", "not valid JSON: a key in double quotes is missing here", (1, 2)),
        ("json", '{"a" 1}', "not valid JSON: a `:` is missing before this", (1, 6)),
        ("json", '{"a": 1 "b": 2}', "not valid JSON: a comma, or the closing bracket, is missing", (1, 9)),
        ("json", '{"a": [1', "not valid JSON: the text ends before all its brackets", (1, 9)),
        ("json", '{"a": "\\q"}', "not valid JSON: a backslash begins an escape, and this is none", (1, 8)),
    ],
)
def test_what_no_manifest_may_hold_is_refused_with_its_place(
    form: Format, text: str, message: str, place: tuple[int, int] | None
) -> None:
    with pytest.raises(ManifestUnreadable) as caught:
        formats.parse(text, form, "m")

    error = caught.value
    found = error.location and (error.location.line, error.location.column)
    assert (error.message.startswith(message), found) == (True, place), error.message
    assert error.path == "m"
    assert error.hint


def test_a_pair_of_surrogates_is_a_character() -> None:
    assert formats.parse('{"a": "\\ud83c\\udf3e"}', "json", "m") == {"a": "🌾"}


RICH_TOML = """\
a."b.c".'d' = 1  # dotted, quoted
e = \'\'\'
[no.table]
\'\'\'
f = [ [1, "x, ]"], # ] }
  {g = 2025-03-01 10:00:00, h.i = 07:32},
]
[j.k]
l = {
  m = 1, # as of TOML 1.1
  n = "\\e\\"",
}
[j]
o = +1_000
[[p]]
[[p.q]]
r = 1
[[p.q]]
r = 2
[p.s]
t = \"\"\"u\"\"\"\"
[[p]]
[p."小 禾"]
v = false
"""


def test_every_path_of_a_rich_toml_has_its_place() -> None:
    data = formats.parse(RICH_TOML, "toml", "m")
    places = formats.places_in(RICH_TOML, "toml")

    assert set(places) == {path for path, _ in paths_of(data)}
    written = {
        path: (place.key and text_at(RICH_TOML, place.key), text_at(RICH_TOML, place.value))
        for path, place in places.items()
        if not isinstance(value_at(data, path), (dict, list))
    }
    assert written == {
        ("a", "b.c", "d"): ("'d'", "1"),
        ("e",): ("e", "'''\n[no.table]\n'''"),
        ("f", 0, 0): (None, "1"),
        ("f", 0, 1): (None, '"x, ]"'),
        ("f", 1, "g"): ("g", "2025-03-01 10:00:00"),
        ("f", 1, "h", "i"): ("i", "07:32"),
        ("j", "k", "l", "m"): ("m", "1"),
        ("j", "k", "l", "n"): ("n", '"\\e\\""'),
        ("j", "o"): ("o", "+1_000"),
        ("p", 0, "q", 0, "r"): ("r", "1"),
        ("p", 0, "q", 1, "r"): ("r", "2"),
        ("p", 0, "s", "t"): ("t", '"""u""""'),
        ("p", 1, "小 禾", "v"): ("v", "false"),
    }
    tables = {path: text_at(RICH_TOML, places[path].value) for path in [("j",), ("j", "k"), ("p", 1)]}
    assert tables == {("j",): "[j]", ("j", "k"): "[j.k]", ("p", 1): "[[p]]"}


def value_at(data: Any, path: KeyPath) -> Any:
    for step in path:
        data = data[step]
    return data


def test_dots_in_texts_and_comments_are_no_nesting() -> None:
    dots = ".".join("x" * 70)

    assert formats.parse(f'# {dots}\na = "{dots}"\n', "toml", "m") == {"a": dots}


def test_escapes_of_json_are_read_as_such() -> None:
    text = '{"a\\u0062": "\\/\\n"}'

    assert formats.parse(text, "json", "m") == {"ab": "/\n"}
    assert formats.places_in(text, "json")[("ab",)].key == Location(1, 2, 1, 11)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# 汉字\na: @x\n", "not valid YAML: a value cannot begin with `@`"),
        ("a: [1\nb: 2\n", "not valid YAML: the list that opens with [ in line 1 is not closed before this"),
        ('a: "\\ud800"\n', SURROGATE),
        ('a: "\\UFFFFFFFF"\n', "not valid YAML: an escape in double quotes is no character"),
    ],
)
def test_without_the_c_extension_errors_read_the_same(
    monkeypatch: pytest.MonkeyPatch, text: str, message: str
) -> None:
    monkeypatch.setattr("linter.formats.yaml._Loader", yaml.SafeLoader)

    assert formats.parse(YAML, "yaml", "m") == DATA
    with pytest.raises(ManifestUnreadable) as caught:
        formats.parse(text, "yaml", "m")
    assert caught.value.message == message
