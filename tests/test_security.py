"""SECURITY.md names tests that there are, and limits as the program has them."""

import importlib
import re

from tests.manifests import ROOT

PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")] for line in PAGE.splitlines() if line[:2] == "| "
]
THREATS = [row for row in ROWS if ".py`" in row[-1]]
LIMITS = [row for row in ROWS if row[-1].rstrip("| ").startswith("`linter.")]


def test_each_threat_names_tests_that_there_are() -> None:
    named = {name for row in THREATS for name in re.findall(r"`([\w/]+(?:\.py|/))`", row[-1])}
    folders = (ROOT, ROOT / "tests", ROOT / "tests" / "acceptance")

    assert len(THREATS) >= 14
    assert {name for name in named if not any((folder / name).exists() for folder in folders)} == set()


def test_each_limit_is_the_one_that_counts() -> None:
    told, known = {}, {}
    for of, limit, where in LIMITS:
        module, _, name = where.strip("| `").rpartition(".")
        told[of] = int(limit)
        known[of] = getattr(importlib.import_module(module), name)

    assert len(told) >= 20
    assert told == known
