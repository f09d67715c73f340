"""The calendar of working days, on both sides of its borders."""

import datetime
import json

import pytest

from linter import resources
from linter.facts import FIRST_DAY
from linter.working_days import calendar

CALENDAR = calendar()
NOTICES = json.loads(resources.holidays().read_bytes())


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_the_calendar_covers_every_year_since_the_measures_bind() -> None:
    years = [int(year) for year in NOTICES]

    assert years == list(range(CALENDAR.first_year, CALENDAR.last_year + 1))
    assert day(FIRST_DAY).year == CALENDAR.first_year


@pytest.mark.parametrize(("year", "notice"), NOTICES.items())
def test_a_notice_names_stretches_off_and_the_weekends_worked_for_them(
    year: str, notice: dict[str, list[list[str]]]
) -> None:
    stretches = [(day(first), day(last)) for first, last in notice["off"]]
    worked = [day(str(text)) for text in notice["work"]]

    assert set(notice) == {"notice", "source", "off", "work"}
    assert [s for s in stretches if not (s[0] <= s[1] and s[1].year == int(year))] == []
    assert stretches == sorted(stretches)
    assert [d for d in worked if d.weekday() < 5 or d.year != int(year) or d in CALENDAR.off] == []


@pytest.mark.parametrize(("year", "working_days"), [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
def test_a_year_has_as_many_working_days_as_two_published_calendars_count(
    year: int, working_days: int
) -> None:
    assert CALENDAR.count(datetime.date(year - 1, 12, 31), datetime.date(year, 12, 31)) == working_days


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("2026-02-13", True),
        ("2026-02-14", True),  # a Saturday that is worked before the Spring Festival
        ("2026-02-15", False),
        ("2026-02-23", False),
        ("2026-02-24", True),
        ("2026-02-28", True),  # and one after it
        ("2026-03-01", False),
        ("2024-02-09", True),  # New Year's Eve, which the notice of that year left to employers
        ("2023-12-31", False),
    ],
)
def test_people_work_when_the_notices_say_so(text: str, working: bool) -> None:
    assert CALENDAR.is_working(day(text)) is working


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2026-04-20", 10, "2026-05-07"),  # Labour Day between them
        ("2026-02-10", 10, "2026-03-02"),  # the Spring Festival, and both Saturdays
        ("2026-02-06", 10, "2026-02-27"),
        ("2026-02-14", 1, "2026-02-24"),  # from a Saturday that is worked to the first day after
        ("2023-08-15", 10, "2023-08-29"),
        ("2023-09-20", 10, "2023-10-10"),
        ("2025-12-30", 2, "2026-01-04"),  # over the turn of the year, to a Sunday that is worked
        ("2026-12-17", 10, "2026-12-31"),
        ("2026-12-18", 10, None),
        ("2026-12-03", 20, "2026-12-31"),
        ("2026-12-04", 20, None),
        ("2027-01-04", 10, None),
        ("2022-12-31", 1, "2023-01-03"),
        ("2022-12-30", 1, None),
        ("1999-01-01", 10, None),
    ],
)
def test_a_time_limit_ends_with_its_last_working_day(start: str, length: int, end: str | None) -> None:
    assert CALENDAR.end(day(start), length) == (day(end) if end else None)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        ("2026-04-20", "2026-05-07", 10),
        ("2026-04-20", "2026-05-08", 11),
        ("2026-02-13", "2026-02-14", 1),
        ("2026-02-14", "2026-02-23", 0),
        ("2026-05-08", "2026-05-08", 0),
        ("2026-05-08", "2026-05-01", 0),
        ("2026-12-30", "2026-12-31", 1),
        ("2026-12-30", "2027-01-01", None),
        ("2022-12-31", "2023-01-03", 1),
        ("2022-12-30", "2023-01-03", None),
    ],
)
def test_working_days_are_counted_after_the_first_day_up_to_the_last(
    start: str, end: str, count: int | None
) -> None:
    assert CALENDAR.count(day(start), day(end)) == count


@pytest.mark.parametrize(("length", "surely_over"), [(10, 30), (20, 45)])
def test_no_time_limit_outlasts_what_the_policies_take_for_surely_over(length: int, surely_over: int) -> None:
    first = datetime.date(CALENDAR.first_year, 1, 1).toordinal()
    last = datetime.date(CALENDAR.last_year, 12, 31).toordinal()
    starts = [datetime.date.fromordinal(number) for number in range(first, last)]
    spans = [(end - start).days for start in starts if (end := CALENDAR.end(start, length))]

    assert length < min(spans)
    assert max(spans) <= surely_over
