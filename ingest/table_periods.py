"""When a cell is of: its column's words, its row's, the caption's and the lead's, narrower ones first.

A column that says "Q1" is of no other quarter: where no year is known for it, it is of none.
"""

from __future__ import annotations

import re
from datetime import date

from corpus.period import Period, PeriodKind, as_at, financial_year, month, months, months_within, year_before
from corpus.period_patterns import MONTHS
from corpus.period_reading import bare_months
from corpus.stage import PERIOD, QUARTER
from ingest.labels import Words, dated, months_beside
from ingest.reporting import Reporting, stages_of, to_period, year_of

_YEARS = frozenset({PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR})
# When a forecast was made is not what it is of: "Forecast at Period 9", "Variance Q3".
_AS_OF = re.compile(
    r"\b(?:forecasts?|variances?|budgets?|outturn|overspends?|underspends?|projected|projection|movement)\b",
    re.IGNORECASE,
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_TO_DATE = re.compile(
    r"\b(?:to|until|till|end(?:ing)?(?:\s+of)?)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    rf"({_MONTH})\b(?!\s*\d)",
    re.IGNORECASE,
)


def period_of_cell(
    header: str,
    nearest: str,
    label: str,
    own: Period | None,
    around: Period | None,
    day: str,
    reporting: Reporting | None,
) -> tuple[Period | None, bool]:
    """The period of a cell, and whether it is certain.

    header, label  the words over it and beside it, and of the first the `nearest`
    own            the period that they name
    around         the one that caption, lead line or heading name
    day            where "at 31 March" may stand, beside the label, that a year in the header is completed with
    """
    if (then := _column_before(nearest, own, around)) is not None:
        return then
    whole = own if own is not None and own.kind in _YEARS else None
    if own is not None and whole is None:
        return _flow(label, own), True
    year = whole or _year_around(around, reporting)
    day = f"{label}; {day}"
    if _AS_OF.search(nearest):
        return dated(own, around, day), True
    named = _within(header, label, year) or _day(nearest, label, year, reporting)
    if named is not None:
        return named
    found = dated(own, around, day)
    return _flow(label, found) if found is not None else None, True


_WHAT = r"(?:\s+(?:value|figure|result|position|performance|actual|outturn))?"
# "Previous", "Prior period": of what the row or the caption gives the time of, the one before.
_LAST = re.compile(
    rf"\W*(?:the\s+)?(?:previous|prior|preceding|last)(?:\s+(?:period|quarter|month|report))?(?:['’]s)?{_WHAT}\W*",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(
    rf"\W*(?:the\s+)?(?:(?:previous|prior|preceding|last)\s+year(?:['’]s)?{_WHAT}|(?:a\s+|one\s+)?year\s+(?:before|ago|earlier)|"
    r"(?:12|twelve)\s+months\s+(?:before|ago|earlier)|this\s+time\s+last\s+year|same\s+(?:time|point|period|quarter|month|date)"
    r"(?:\s+in)?(?:\s+the)?\s+(?:last|previous|prior)\s+year)\W*",
    re.IGNORECASE,
)


def _column_before(nearest: str, own: Period | None, around: Period | None) -> tuple[Period | None, bool] | None:
    """The time of a column "Previous" or "Last year" where the row or the caption gives the time of the one beside it:
    the year before that; (None, False) where what came before a day or a quarter is not known; None for any other.
    """
    if (beside := own or around) is None:
        return None
    if _LAST_YEAR.fullmatch(nearest):
        return year_before(beside), True
    if not _LAST.fullmatch(nearest):
        return None
    return (year_before(beside), True) if beside.kind in (*_YEARS, PeriodKind.ACADEMIC_YEAR) else (None, False)


# "Started in the year", "Turnover (rolling year)": beside counts of one day, a row that counts over the time to it.
_IN_YEAR = re.compile(
    r"\b(?:in|during|over|within)\s+(?:the|that|each)\s+year\b(?!\s+to\b)|\bin-year\b", re.IGNORECASE
)
_YEAR_TO_DATE = re.compile(
    r"\b(?:year|running\s+total)\s+to\s+(?:that\s+)?date\b|\bso\s+far\s+this\s+year\b", re.IGNORECASE
)


def _flow(label: str, point: Period) -> Period:
    """The time that a row counts over, which says "in the year" or "year to date" under the day its year ends, or its
    time so far; the same period for any other row.
    """
    day = point.last_day
    if point.kind is not PeriodKind.AS_AT or (day.month, day.day) == (4, 1):
        return point
    if (day.month, day.day) == (3, 31) and (_IN_YEAR.search(label) or _YEAR_TO_DATE.search(label)):
        return financial_year(day.year - 1)
    if day == month(day.year, day.month).last_day and _YEAR_TO_DATE.search(label):
        first = (day.year if day.month > 4 else day.year - 1, 4)
        return months(first, (day.year, day.month)) if first != (day.year, day.month) else month(day.year, 4)
    return point


_FORECAST = re.compile(r"\b(?:forecasts?|projections?|projected|estimates?|predictions?)\b", re.IGNORECASE)


def is_when_forecast(header: Words, nearest: str, label: Words) -> bool:
    """Whether the year of a column is when its figures were forecast: "2023 forecast" over rows that are years."""
    of_years = label.period is not None and not label.text and label.period.kind in _YEARS
    return of_years and header.period is not None and header.period.kind in _YEARS and (
        header.period != label.period and _FORECAST.search(nearest) is not None
    )


_DAY_ALONE = re.compile(
    rf"^(?:(?:as\s+)?at\s+)?(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})\.?$", re.IGNORECASE
)


def is_day_alone(text: str) -> bool:
    """Whether a header is a day without its year: "30 June"."""
    return _DAY_ALONE.match(text.strip(" :,")) is not None


def is_time_alone(text: str) -> bool:
    """Whether a header is a month, a quarter or a day and leaves its year to others: no part of what it counts."""
    said = text.strip(" :,*()").rstrip(".")
    return said.lower() in MONTHS or is_day_alone(said) or _QUARTER_ALONE.fullmatch(said) is not None


_QUARTER_ALONE = re.compile(r"(?:Q|Qtr\.?\s*|quarter\s+)[1-4]", re.IGNORECASE)


def _day(
    nearest: str, label: str, year: Period | None, reporting: Reporting | None
) -> tuple[Period | None, bool] | None:
    """The day that a whole header or label gives without its year: the last such day by the end of the quarter that
    the paper reports on, or else within the year; (None, False) where no year is known, None where it gives no day.
    """
    m = _DAY_ALONE.match(nearest.strip(" :,")) or _DAY_ALONE.match(label.strip(" :,"))
    if m is None:
        return None
    own = reporting.own if reporting is not None and year in (None, reporting.year) else None
    end = own.last_day if own is not None else year.last_day if year is not None else None
    if end is None:
        return None, False
    for candidate in (end.year, end.year - 1):
        try:
            day = date(candidate, MONTHS[m.group(2).lower()], int(m.group(1)))
        except ValueError:  # 31 June
            return None, False
        if day <= end:
            return as_at(day), True
    return None, False


def _year_around(around: Period | None, reporting: Reporting | None) -> Period | None:
    if around is None:
        return reporting.year if reporting else None
    return around if around.kind in _YEARS else year_of(around) if around.kind is not PeriodKind.RANGE else None


def _within(header: str, label: str, year: Period | None) -> tuple[Period | None, bool] | None:
    """The part of a year that header or label name without their year; (None, False) where no year is known for it;
    None where they name none.
    """
    for text in (header, label):
        quarters = set(stages_of(text, QUARTER))
        if len(quarters) == 1:
            number = quarters.pop()
            found = Reporting(year).quarter(number) if year and year.kind is PeriodKind.FINANCIAL_YEAR else None
            return found, found is not None
        if year is not None and (part := _months(text, year)) is not None:
            return part, True
        if (year is None or year.kind is PeriodKind.FINANCIAL_YEAR) and stages_of(text, PERIOD):
            part = to_period(text, year) if year else None
            return part, part is not None
    return None


_YEAR_OVER = re.compile(r"\b(?:19|20)\d\d(?:[/–-]\d\d)?\b")  # "Nov" under "2031", "2031 (Jan)"


def _months(text: str, year: Period) -> Period | None:
    """Months of a year that a text names without it: "Jan–Mar", "(to December)", "April"."""
    if (span := months_beside(text, year)) is not None:
        return span
    if m := _TO_DATE.search(text):
        first = year.first_day.month
        last = MONTHS[m.group(1).lower()]
        return months_within(year, first, last) if last != first else None
    named = [(n, start, end) for n, start, end in bare_months(text)]
    if len(named) == 1 and _YEAR_OVER.sub(" ", text).strip(" *()").lower().rstrip(".") in MONTHS:
        number = named[0][0]
        for y in (year.first_day.year, year.last_day.year):
            one = month(y, number)
            if year.covers(one):
                return one
    return None
