"""What is a comment of a manifest, and what only looks like one."""

import pytest

from linter.formats import Format, comments_in

YAML = """\
# top
a: "x # no" # yes 1
b: |  # yes 2
  # no
  text # no

# yes 3 # of one piece
c: 'it''s # no'  # yes 4
d: plain#no # yes 5
e: [1, # yes 6
  "a
   # no
  "]
f: several
  lines # yes 7
g: >-
  folded
   # no
    # yes 8
h: {} # yes 9
"# no": 1
i: !!str x # yes 10
j: # yes 11
  k: &x y # yes 12"""
TOML = '''\
# top
a = "x # no" # yes 1
b = """
# no \\""" # no
""" # yes 2
c = \'\'\'
# no
\'\'\'
[t] # yes 3
d = [ # yes 4
  "\\" # no", # yes 5
]
"# no" = 1
    # yes 6'''


@pytest.mark.parametrize(("form", "text"), [("yaml", YAML.replace("    # yes 8", "# yes 8")), ("toml", TOML)])
def test_every_comment_is_seen_and_no_text_is_taken_for_one(form: Format, text: str) -> None:
    lines = text.splitlines()
    expected = [
        (number, line.index("# yes") + 1, line[line.index("# yes") :], line.lstrip().startswith("# yes"))
        for number, line in enumerate(lines, start=1)
        if "# yes" in line
    ]

    first, *rest = comments_in(text, form)

    assert (first.location.line, first.location.column, first.text, first.alone) == (1, 1, "# top", True)
    assert [(c.location.line, c.location.column, c.text, c.alone) for c in rest] == expected


def test_a_line_deeper_than_its_block_is_part_of_the_block() -> None:
    assert len(comments_in("g: >-\n  folded\n    # part\n", "yaml")) == 0
    assert len(comments_in("g: >-\n  folded\n # comment\n", "yaml")) == 1


def test_json_has_no_comments() -> None:
    assert comments_in('{"a": "# no"}', "json") == []


def test_a_comment_of_a_megabyte_is_found_at_once() -> None:
    text = "a: 1 " + "# " * 400_000

    assert len(comments_in(text, "yaml")) == 1
    assert len(comments_in(text.replace(":", " ="), "toml")) == 1
