"""Working days of mainland China, as far as the State Council has set them.

`holidays.json` holds one notice of its General Office a year: stretches that are off, and days of a weekend
that are worked instead. A year without a notice is not guessed.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from linter import resources

_DAY = datetime.timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """Which days people work, for whole years."""

    first_year: int
    last_year: int
    off: frozenset[datetime.date]
    """Public holidays and the days around them; some are days of a weekend anyhow."""
    work: frozenset[datetime.date]
    """Days of a weekend on which people work."""

    def covers(self, day: datetime.date) -> bool:
        """Whether it is known of `day` if people work."""
        return self.first_year <= day.year <= self.last_year

    def is_working(self, day: datetime.date) -> bool:
        """Whether people work on `day`, which the calendar covers."""
        return day in self.work or (day.weekday() < _SATURDAY and day not in self.off)

    def count(self, start: datetime.date, end: datetime.date) -> int | None:
        """Working days after `start` up to and with `end`; `None` where the calendar lacks some of them."""
        if end <= start:
            return 0
        if not (self.covers(start + _DAY) and self.covers(end)):
            return None
        return sum(self.is_working(day) for day in _after(start, end))

    def end(self, start: datetime.date, length: int) -> datetime.date | None:
        """The last of `length` working days after `start`; `None` where the calendar does not reach it."""
        if start.year + 1 < self.first_year or start.year > self.last_year:
            return None
        left = length
        for day in _after(start, datetime.date(self.last_year, 12, 31)):
            if not self.covers(day):
                return None
            left -= self.is_working(day)
            if left == 0:
                return day
        return None


@cache
def calendar() -> Calendar:
    """The calendar that comes with the linter."""
    return parse(json.loads(resources.holidays().read_bytes()))


def parse(years: Mapping[str, Mapping[str, Any]]) -> Calendar:
    """A calendar from what `holidays.json` holds: a notice for every year, without a gap between them."""
    day = datetime.date.fromisoformat
    return Calendar(
        first_year=int(min(years)),
        last_year=int(max(years)),
        off=frozenset(
            off
            for notice in years.values()
            for first, last in notice["off"]
            for off in _after(day(first) - _DAY, day(last))
        ),
        work=frozenset(day(work) for notice in years.values() for work in notice["work"]),
    )


def _after(start: datetime.date, end: datetime.date) -> Iterator[datetime.date]:
    """Every day after `start` up to and with `end`."""
    for number in range(start.toordinal() + 1, end.toordinal() + 1):
        yield datetime.date.fromordinal(number)
