"""Period: a stretch of time with a first day, a last day and a kind, and the ones that councils use.

A bare year in a table header is kept as a calendar year: only the paper can say more. How time is read out of a text is
in `period_reading`.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class PeriodKind(StrEnum):
    """What stretch of time it is."""

    AS_AT = "as_at"
    FINANCIAL_YEAR = "financial_year"
    CALENDAR_YEAR = "calendar_year"
    ACADEMIC_YEAR = "academic_year"
    QUARTER = "quarter"
    MONTH = "month"
    PART_YEAR = "part_year"
    RANGE = "range"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of time, both ends included. `label` is how we write it, not how the paper does."""

    first_day: date
    last_day: date
    kind: PeriodKind
    label: str

    def covers(self, other: Period) -> bool:
        """Whether `other` lies wholly inside this period."""
        return self.first_day <= other.first_day and other.last_day <= self.last_day

    def same_time(self, other: Period) -> bool:
        """Whether both speak of the same stretch of time, as members use the words.

        A date and the month it ends agree ("31 March 2022" and "March 2022"); a year and its last day do not.
        """
        if (self.first_day, self.last_day) == (other.first_day, other.last_day):
            return True
        points = {PeriodKind.AS_AT, PeriodKind.MONTH}
        if self.kind in points and other.kind in points:
            return (self.last_day.year, self.last_day.month) == (other.last_day.year, other.last_day.month)
        return False


NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_label(day: date) -> str:
    """ "31 March 2022", as papers write a date."""
    return f"{day.day} {NAMES[day.month - 1]} {day.year}"


def as_at(day: date) -> Period:
    """The period of a count taken on one day."""
    return Period(day, day, PeriodKind.AS_AT, day_label(day))


def financial_year(first: int) -> Period:
    """The council's year from 1 April of `first` to 31 March."""
    return Period(
        date(first, 4, 1), date(first + 1, 3, 31), PeriodKind.FINANCIAL_YEAR, f"{first}/{(first + 1) % 100:02d}"
    )


def academic_year(first: int) -> Period:
    """The school year from 1 September of `first` to 31 August."""
    return Period(
        date(first, 9, 1),
        date(first + 1, 8, 31),
        PeriodKind.ACADEMIC_YEAR,
        f"academic year {first}/{(first + 1) % 100:02d}",
    )


def calendar_year(year: int) -> Period:
    """1 January to 31 December."""
    return Period(date(year, 1, 1), date(year, 12, 31), PeriodKind.CALENDAR_YEAR, str(year))


def month(year: int, number: int) -> Period:
    """A whole month, `number` from 1."""
    last = monthrange(year, number)[1]
    return Period(date(year, number, 1), date(year, number, last), PeriodKind.MONTH, f"{NAMES[number - 1]} {year}")


def months(first: tuple[int, int], last: tuple[int, int]) -> Period:
    """From the first day of one (year, month) to the last day of another; part of a year where it is under one."""
    start, end = date(*first, 1), month(*last).last_day
    label = (
        f"{NAMES[first[1] - 1]} to {NAMES[last[1] - 1]} {last[0]}"
        if first[0] == last[0]
        else f"{NAMES[first[1] - 1]} {first[0]} to {NAMES[last[1] - 1]} {last[0]}"
    )
    kind = PeriodKind.PART_YEAR if (end - start).days < 364 else PeriodKind.RANGE
    return Period(start, end, kind, label)


def year_before(period: Period) -> Period:
    """The same stretch of time one year earlier: what "the previous year" means beside it."""

    def back(day: date) -> date:
        return (
            (day + timedelta(days=1)).replace(year=day.year - 1 if (day.month, day.day) != (12, 31) else day.year)
            - timedelta(days=1)
            if day.day == monthrange(day.year, day.month)[1]
            else day.replace(year=day.year - 1)
        )

    first = (
        period.first_day.replace(year=period.first_day.year - 1)
        if (period.first_day.month, period.first_day.day) != (2, 29)
        else date(period.first_day.year - 1, 2, 28)
    )
    last = back(period.last_day)
    match period.kind:
        case PeriodKind.FINANCIAL_YEAR:
            return financial_year(first.year)
        case PeriodKind.CALENDAR_YEAR:
            return calendar_year(first.year)
        case PeriodKind.ACADEMIC_YEAR:
            return academic_year(first.year)
        case PeriodKind.AS_AT:
            return as_at(last)
        case PeriodKind.MONTH:
            return month(first.year, first.month)
        case _:
            return months((first.year, first.month), (last.year, last.month))
