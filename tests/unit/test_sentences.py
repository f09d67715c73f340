"""A finding in one line: a stop after each part, and never two."""

from __future__ import annotations

import pytest

from linter.findings import Finding, Location, Severity
from linter.reporters.sentences import sentence


def _finding(message: str, because: str | None, remedy: str) -> Finding:
    return Finding(
        rule="agreement-missing",
        pack="measures",
        article="9(2)",
        severity=Severity.ERROR,
        message=message,
        title="Service agreement missing",
        remedy=remedy,
        path=("service",),
        location=Location(1, 1, 1, 8),
        because=because,
    )


@pytest.mark.parametrize(
    ("lang", "message", "because", "remedy", "told"),
    [
        (
            "en",
            "nothing is named",
            "gap in the record",
            "Add it.",
            "nothing is named. gap in the record. Add it.",
        ),
        ("en", "nothing is named", None, "Add it.", "nothing is named. Add it."),
        (
            "en",
            "no such key; did you mean `models`?",
            None,
            "Add it.",
            "no such key; did you mean `models`? Add it.",
        ),
        ("zh", "没有说明", "记录缺失", "请补上。", "没有说明。记录缺失。请补上。"),
        ("zh", "没有这个键；是否指 `models`？", None, "请补上。", "没有这个键；是否指 `models`？请补上。"),
    ],
)
def test_each_part_ends_once(lang: str, message: str, because: str | None, remedy: str, told: str) -> None:
    assert sentence(_finding(message, because, remedy), lang) == told
