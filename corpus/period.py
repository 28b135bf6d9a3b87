"""Period: a stretch of time with a first day, a last day and a kind, and the ones that councils use.

A bare year in a table header is kept as a calendar year: only the paper can say more. How time is read out of a text is
in `period_reading`.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
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
    """From the first day of one (year, month) to the last day of another; part of a year where it is a year at most."""
    start, end = date(*first, 1), month(*last).last_day
    label = (
        f"{NAMES[first[1] - 1]} to {NAMES[last[1] - 1]} {last[0]}"
        if first[0] == last[0]
        else f"{NAMES[first[1] - 1]} {first[0]} to {NAMES[last[1] - 1]} {last[0]}"
    )
    kind = PeriodKind.PART_YEAR if (end - start).days <= 365 else PeriodKind.RANGE
    return Period(start, end, kind, label)


def months_within(year: Period, first: int, last: int) -> Period | None:
    """The months `first` to `last` (from 1) as they fall in a year: "April to September" in 2021/22 is of 2021.

    None where they do not lie in it.
    """
    start = next((y for y in (year.first_day.year, year.first_day.year + 1) if date(y, first, 1) >= year.first_day), 0)
    found = months((start, first), (start if first <= last else start + 1, last)) if start else None
    return found if found is not None and found.last_day <= year.last_day else None


def quarter_of(day: date) -> Period:
    """The quarter of the council's year that a day lies in: 31 December 2024 is of Q3 2024/25."""
    return quarter(day.year if day.month > 3 else day.year - 1, (day.month - 4) % 12 // 3 + 1)


def quarter(first: int, number: int, named_by_both: bool = True) -> Period:
    """A quarter of the council's year that begins in April of `first`, `number` from 1.

    `named_by_both` says whether both its years are written: "Q3 2023/24", or "quarter 3 2023".
    """
    start = date(first, 3 * number + 1, 1) if number < 4 else date(first + 1, 1, 1)
    label = f"Q{number} {first}/{(first + 1) % 100:02d}" if named_by_both else f"quarter {number} {first}"
    return Period(start, month(start.year, start.month + 2).last_day, PeriodKind.QUARTER, label)


def days(first: date, last: date) -> Period:
    """From one day to another, both included."""
    return Period(first, last, PeriodKind.RANGE, f"{day_label(first)} to {day_label(last)}")


def years(first: int, last: int) -> Period:
    """Several calendar years, both ends included: a strategy's."""
    return Period(date(first, 1, 1), date(last, 12, 31), PeriodKind.RANGE, f"{first} to {last}")


def year_to(last: date) -> Period:
    """The twelve months that end on a month's last day: the council's year, the calendar year, or as they fall."""
    if last.month == 3:
        return financial_year(last.year - 1)
    if last.month == 12:
        return calendar_year(last.year)
    return months((last.year - 1, last.month + 1), (last.year, last.month))


def _same_day(day: date, years: int) -> date:
    """The same day some years on (before, where negative); a month's last day stays one, for 28 February may follow
    29 February.
    """
    length = monthrange(day.year + years, day.month)[1]
    at_end = day.day == monthrange(day.year, day.month)[1]
    return date(day.year + years, day.month, length if at_end else day.day)


def part_of_year(first: int, which: str, of: str) -> Period | None:
    """A part of the council's year that begins in April of `first`: the "third" "quarter", the "first" "nine months" or
    "half", the "last" "two quarters"; None where the year has no such part.
    """
    which, of = which.lower(), of.lower()
    size = 6 if of == "half" else next((n for word, n in _MANY.items() if of.startswith(word)), 1)
    size *= 3 if "quarter" in of else 1
    begins = 12 - size if which in ("last", "final") else ("first", "second", "third", "fourth").index(which) * size
    ends = begins + size - 1
    if ends > 11:
        return None
    if size == 3:
        return quarter(first, begins // 3 + 1)
    return months(*((first + (n > 8), (APRIL + n - 1) % 12 + 1) for n in (begins, ends)))


_MANY = {"two": 2, "2": 2, "three": 3, "3": 3, "six": 6, "6": 6, "nine": 9, "9": 9}
APRIL = 4


def year_before(period: Period) -> Period:
    """The same stretch of time one year earlier, of the same kind: what "the previous year" means beside it."""
    return years_on(period, -1)


def years_on(period: Period, number: int) -> Period:
    """The same stretch of time some years later (earlier, where `number` is negative), of the same kind."""
    first, last = period.first_day, period.last_day
    match period.kind:
        case PeriodKind.FINANCIAL_YEAR:
            return financial_year(first.year + number)
        case PeriodKind.CALENDAR_YEAR:
            return calendar_year(first.year + number)
        case PeriodKind.ACADEMIC_YEAR:
            return academic_year(first.year + number)
        case PeriodKind.AS_AT:
            return as_at(_same_day(last, number))
        case PeriodKind.MONTH:
            return month(first.year + number, first.month)
        case PeriodKind.QUARTER:
            begun = first.year if first.month >= 4 else first.year - 1
            return quarter(begun + number, ((first.month - 4) % 12) // 3 + 1, "/" in period.label)
    # The label tells how a range was written: by its days, by its years, or by its months.
    if period == days(first, last):
        return days(_same_day(first, number), _same_day(last, number))
    if period == years(first.year, last.year):
        return years(first.year + number, last.year + number)
    return months((first.year + number, first.month), (last.year + number, last.month))


def months_on(period: Period, number: int) -> Period | None:
    """A day, a month or a quarter some months later (earlier, where negative); None for longer stretches of time, and
    for a quarter that would begin within another.
    """
    start = period.first_day.year * 12 + period.first_day.month - 1 + number
    year, first = start // 12, start % 12 + 1
    match period.kind:
        case PeriodKind.AS_AT:
            length = monthrange(year, first)[1]
            at_end = period.last_day.day == monthrange(period.last_day.year, period.last_day.month)[1]
            return as_at(date(year, first, length if at_end else min(period.last_day.day, length)))
        case PeriodKind.MONTH:
            return month(year, first)
        case PeriodKind.QUARTER if number % 3 == 0:
            return quarter(year if first >= 4 else year - 1, ((first - 4) % 12) // 3 + 1, "/" in period.label)
    return None
