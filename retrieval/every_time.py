"""The times that lie between two which a question names as the ends of a series: "each year from 2020 to 2024", "every
quarter, Q3 2024/25 to Q2 2025/26", "31 March each year between 2021 and 2024".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.period import Period, PeriodKind, as_at, month, quarter_of, years_on
from corpus.period_reading import PeriodMention
from corpus.stage import MONTH, Stage

_STRETCH = re.compile(
    r"[\s,(]*(?:[-–—]|(?:right\s+|all\s+the\s+way\s+|up\s+)?(?:through\s+to|through|thru|to|until|till)|and\s+(?:then\s+)?(?:finishing|ending|"
    r"running|going|up|on)\s+(?:with|in|at|to|up\s+to)|(?:finishing|ending)\s+(?:with|in|at))\s*(?:(?:the\s+)?(?:end\s+of\s+)?|(?:in|at|with)\s+)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?(?:years?\s+)?(?:(?:end|start)\s+of\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?(?:end\s+of\s+)?", re.IGNORECASE)
_QUARTERLY = re.compile(r"\bquarter(?:s|ly)?\b", re.IGNORECASE)
_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR)
_POINTS = (PeriodKind.AS_AT, PeriodKind.MONTH)
_STRETCHES = (PeriodKind.PART_YEAR, PeriodKind.RANGE)
MOST = 12  # times of a series: what runs on for longer is asked for as a whole


def every_time(
    text: str, said: Sequence[PeriodMention], stages: tuple[Stage, ...]
) -> tuple[tuple[Period, ...], tuple[Stage, ...]]:
    """The times of a series with those that lie between its two ends, and the points of the year that they leave to
    others; as they are where no two of one kind are its ends. A point of each year ("31 March") makes points of years.
    """
    periods = tuple(dict.fromkeys(m.period for m in said))
    quarterly = _QUARTERLY.search(text) is not None
    if len(periods) == 1 and quarterly and periods[0].kind in _STRETCHES:  # "the four quarters from October 2023 to …"
        first = quarter_of(periods[0].first_day)
        each = _steps(first, quarter_of(periods[0].last_day), True)
        return (each if 1 < len(each) <= MOST and first.first_day == periods[0].first_day else periods), stages
    if len(said) != 2 or len(periods) != 2 or not _ends(text, *said):
        return periods, stages
    first, last = periods
    each = _steps(first, last, quarterly)
    if not 2 < len(each) <= MOST:
        return periods, stages
    months = [s for s in stages if s.kind == MONTH]
    if len(stages) == len(months) == 1 and first.kind is PeriodKind.CALENDAR_YEAR:
        return tuple(_at(months[0], p) for p in each), ()
    return each, stages


def _ends(text: str, one: PeriodMention, other: PeriodMention) -> bool:
    """Whether two times are said as the ends of a stretch."""
    joint = text[one.end : other.start]
    return bool(_STRETCH.fullmatch(joint) or (_AND.fullmatch(joint) and _BETWEEN.search(text[: one.start])))


def _steps(first: Period, last: Period, quarterly: bool) -> tuple[Period, ...]:
    """All times from one to another, step by step; () where they are of two kinds or do not come after one another."""
    if first.kind is not last.kind or first.last_day >= last.last_day:
        return ()
    found = [first]
    while found[-1].last_day < last.last_day and len(found) <= MOST:
        before = found[-1]
        if first.kind is PeriodKind.QUARTER:
            found.append(_quarter_after(before))
        elif quarterly and first.kind in _POINTS:
            end = _quarter_after(quarter_of(before.last_day)).last_day
            found.append(month(end.year, end.month) if first.kind is PeriodKind.MONTH else as_at(end))
        elif first.kind in (*_YEARS, *_POINTS):
            found.append(years_on(before, 1))
        else:
            return ()
    return tuple(found) if found[-1] == last or found[-1].same_time(last) else ()


def _quarter_after(quarter: Period) -> Period:
    last = quarter.last_day
    return quarter_of(last.replace(year=last.year + (last.month == 12), month=(last.month % 12) + 1, day=1))


def _at(stage: Stage, year: Period) -> Period:
    """The month, or its day, in a calendar year."""
    of_year = month(year.last_day.year, stage.number)
    if stage.day is None:
        return of_year
    return as_at(of_year.last_day.replace(day=min(stage.day, of_year.last_day.day)))
