"""Time limits in working days, from a manifest to what is reported."""

import json
from pathlib import Path
from typing import Any

import pytest

from linter.cli import run

LIMITS = {
    "algorithm-filing-late",
    "algorithm-filing-missing",
    "change-filing-overdue",
    "filing-cancellation-overdue",
    "filing-time-unknown",
}
NUMBER = "网信算备330106000000001240001号"


def reported(folder: Path, as_of: str, capfd: pytest.CaptureFixture[str], **declared: Any) -> set[str]:
    """The rules about time limits that speak."""
    service = {"name": "小禾助手", "generates": ["text"], "offered_as": ["web"]}
    manifest = {
        "manifest_version": 1,
        "service": {**service, **declared.get("service", {})},
        "audience": {"public": True, "territories": ["CN"]},
        "opinion_influence": {"answer": True},
        "filings": {"algorithm": declared.get("algorithm", {})},
    }
    path = folder / "ai-service-manifest.json"
    path.write_text(json.dumps(manifest, ensure_ascii=False), "utf-8")

    assert run(["check", str(path), "--as-of", as_of, "--output-format", "json"]) in {0, 1}
    checked = json.loads(capfd.readouterr().out)["manifests"][0]
    assert checked["status"] == "checked"
    return {finding["rule"] for finding in checked["findings"]} & LIMITS


@pytest.mark.parametrize(
    ("launched", "submitted", "expected"),
    [
        ("2026-04-20", "2026-05-07", set()),  # ten working days, Labour Day between them
        ("2026-04-20", "2026-05-08", {"algorithm-filing-late"}),
        ("2026-02-10", "2026-03-02", set()),  # the Spring Festival, and two Saturdays that are worked
        ("2026-02-10", "2026-03-03", {"algorithm-filing-late"}),
        ("2022-06-01", "2023-08-29", set()),  # ten working days from the first day of the Measures
        ("2022-06-01", "2023-08-30", {"algorithm-filing-late"}),
        ("2026-12-17", "2026-12-31", set()),
        ("2026-12-17", "2027-01-04", {"algorithm-filing-late"}),
        ("2026-12-18", "2026-12-31", set()),  # ends in a year without a calendar, so surely not before it
        ("2026-12-18", "2027-01-04", {"filing-time-unknown"}),
        ("2026-12-18", "2027-01-17", {"filing-time-unknown"}),
        ("2026-12-18", "2027-01-18", {"algorithm-filing-late"}),  # more than thirty days are surely over
        ("2027-03-01", "2027-03-11", set()),  # ten working days do not fit into ten days
        ("2027-03-01", "2027-03-12", {"filing-time-unknown"}),
    ],
)
def test_an_algorithm_is_filed_within_ten_working_days_of_the_launch(
    launched: str, submitted: str, expected: set[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    algorithm = {"state": "pending", "submitted": submitted}

    assert (
        reported(tmp_path, "2027-06-01", capfd, service={"launched": launched}, algorithm=algorithm)
        == expected
    )


@pytest.mark.parametrize(
    ("as_of", "launched", "expected"),
    [
        ("2026-11-24", "2026-11-10", set()),
        ("2026-11-24", "2026-11-09", {"algorithm-filing-missing"}),
        ("2026-10-16", "2026-09-28", set()),  # more than two weeks, but for the National Day
        ("2026-10-17", "2026-09-28", {"algorithm-filing-missing"}),
        ("2027-01-04", "2026-12-18", {"filing-time-unknown"}),
        ("2027-01-18", "2026-12-18", {"algorithm-filing-missing"}),
        ("2023-01-04", "2022-12-20", {"filing-time-unknown"}),
        ("2023-08-01", "2023-01-10", {"algorithm-filing-missing"}),
    ],
)
def test_a_filing_is_missing_once_it_is_due(
    as_of: str, launched: str, expected: set[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert reported(tmp_path, as_of, capfd, service={"launched": launched}) == expected


@pytest.mark.parametrize(
    ("on", "filed_on", "expected"),
    [
        ("2026-09-28", "2026-10-16", set()),
        ("2026-09-28", "2026-10-17", {"change-filing-overdue"}),
        ("2026-12-18", "2027-01-04", {"filing-time-unknown"}),
        ("2026-12-18", "2027-01-18", {"change-filing-overdue"}),
    ],
)
def test_a_change_is_filed_within_ten_working_days(
    on: str, filed_on: str, expected: set[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    change = {"on": on, "kind": "filed-facts", "what": "x", "filed_on": filed_on}
    algorithm = {"number": NUMBER}
    service = {"changes": [change]}

    assert reported(tmp_path, "2027-06-01", capfd, service=service, algorithm=algorithm) == expected


@pytest.mark.parametrize(
    ("ended", "cancelled", "expected"),
    [
        ("2026-02-10", "2026-03-16", set()),
        ("2026-02-10", "2026-03-17", {"filing-cancellation-overdue"}),
        ("2026-12-03", "2026-12-31", set()),
        ("2026-12-04", "2027-01-04", {"filing-time-unknown"}),
        ("2026-12-04", "2027-01-19", {"filing-cancellation-overdue"}),
    ],
)
def test_a_filing_is_cancelled_within_twenty_working_days_of_the_end(
    ended: str, cancelled: str, expected: set[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    algorithm = {"number": NUMBER, "cancelled": cancelled}

    assert reported(tmp_path, "2027-06-01", capfd, service={"ended": ended}, algorithm=algorithm) == expected


def test_what_is_no_day_starts_no_time_limit(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ai-service-manifest.json"
    changes = [{"on": "2026-W01-1"}, {"on": ["2026-01-01"]}, "2026-01-01", {"on": "2026-02-10"}]
    service = {"launched": 20260101, "ended": "20260101", "changes": changes}
    path.write_text(json.dumps({"manifest_version": 1, "service": service}), "utf-8")

    assert run(["facts", str(path), "--as-of", "2026-11-24"]) == 0
    assert json.loads(capfd.readouterr().out)["calendar"] == {
        "first_year": 2023,
        "last_year": 2026,
        "ends": {"2026-02-10": {"10": "2026-03-02", "20": "2026-03-16"}},
    }
