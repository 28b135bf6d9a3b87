"""Reading time in a text: "2021/22", "31 March 2022", "Sept 2022", "Apr - Sept 2022", "Q3 2023/24".

Nothing here looks at today's date. Patterns go from the longest to the shortest; what one has taken the next leaves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.period import (
    Period,
    PeriodKind,
    academic_year,
    as_at,
    calendar_year,
    days,
    financial_year,
    month,
    months,
    months_within,
    part_of_year,
    quarter,
    quarter_of,
    year_to,
    years,
)
from corpus.period_patterns import BETWEEN, MONTH, MONTHS, PATTERNS


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period read in a text, and where: character positions from 0, end not included."""

    period: Period
    start: int
    end: int
    text: str


# Most texts name no time at all: a look at them first saves the reading.
_TWO_DIGITS = re.compile(r"\d\d")
_MONTH_NAMED = re.compile(rf"\b{MONTH.replace('P<{0}>', ':')}[\s,–—/'’‘(\d-]", re.IGNORECASE)
_BY_MONTH = frozenset(name for name, pattern in PATTERNS if "jan(" in pattern.pattern)

# A law is named by its year, and is no time: "the Care Act 2014".
_LAW_BEFORE = re.compile(r"\b(?:Acts?|Regulations|Order|Bill|Measure)\s+(?:of\s+|\((?:England|No\.? \d)\)\s+)?$")


def _year(text: str) -> int:
    number = int(text.lstrip("'’‘"))
    return number if number > 99 else 2000 + number


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else MONTHS[text.lower()]


def _joined(m: re.Match[str]) -> bool:
    """Whether a mark or word between two times makes them one: "and" only after "between", for two times that are
    compared are no range; two months side by side ("June and July 2022") are one stretch.
    """
    if m["join"].lower() != "and" or BETWEEN.search(m.string, max(0, m.start() - 16), m.start()):
        return True
    side_by_side = "d1" not in m.groupdict() and _month(m["m2"]) - _month(m["m1"]) == 1
    return side_by_side and not m["y1"]


def _days(m: re.Match[str]) -> Period | None:
    g = m.groupdict()
    if "join" in g and not _joined(m):
        return None
    y2, m2 = _year(m["y2"]), _month(m["m2"])
    m1 = _month(g["m1"]) if g.get("m1") else m2
    y1 = _year(g["y1"]) if g.get("y1") else (y2 if m1 <= m2 else y2 - 1)
    first, last = date(y1, m1, int(m["d1"])), date(y2, m2, int(m["d2"]))
    if (first.month, first.day, last.month, last.day, last.year - first.year) == (4, 1, 3, 31, 1):
        return financial_year(first.year)
    return days(first, last) if first <= last else None


def _day(m: re.Match[str]) -> Period:
    day = date(_year(m["y1"]), _month(m["m1"]), int(m["d1"]))
    at_end = day == month(day.year, day.month).last_day
    if at_end and (ended := _quarter_to(m, day)) is not None:
        return ended
    return year_to(day) if at_end and _ends_year(m) else as_at(day)


def _quarter_to(m: re.Match[str], day: date) -> Period | None:
    """The quarter that "the quarter to" a day is; None for other words, and for a day that ends no quarter."""
    ends = (m.groupdict().get("asat") or "").lower()
    if "quarter" not in ends or day.month % 3:
        return None
    return quarter_of(day)


def _ends_year(m: re.Match[str]) -> bool:
    """ "the year ended …", "twelve months to …"."""
    return bool(re.search(r"year|months", m.groupdict().get("asat") or "", re.IGNORECASE))


def _quarter(m: re.Match[str]) -> Period:
    return quarter(_year(m["y1"]), int(m["q"]), named_by_both=False)


def _calendar_quarter(m: re.Match[str]) -> Period:
    return quarter(_year(m["y1"]), 3)  # October to December


_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}
_ORDINALS = ("first", "second", "third", "fourth")


def _part(m: re.Match[str]) -> Period | None:
    """A quarter, a half or months on end of a year of two."""
    year = _two_years(m)
    if year is None or year.kind is not PeriodKind.FINANCIAL_YEAR:
        return None
    first = year.first_day.year
    if m["q"]:
        return quarter(first, _NUMBERS.get(m["q"].lower()) or int(m["q"]))
    if m["first"]:
        return part_of_year(first, "first", "half")
    if m["half"]:
        return part_of_year(first, _ORDINALS[(_NUMBERS.get(m["half"].lower()) or int(m["half"])) - 1], "half")
    which = _ORDINALS[int(m["h"][0]) - 1] if m["h"][0].isdigit() else m["h"]
    return part_of_year(first, which, re.sub(r"^qtr", "quarter", re.sub(r"^half\W.*", "half", m["of"].lower())))


def _quarters_on_end(m: re.Match[str]) -> Period | None:
    year = _two_years(m)
    if year is None or year.kind is not PeriodKind.FINANCIAL_YEAR or m["qa"] >= m["qb"]:
        return None
    ends = [quarter(year.first_day.year, int(m[name])) for name in ("qa", "qb")]
    first, last = ends[0].first_day, ends[1].last_day
    return months((first.year, first.month), (last.year, last.month))


def _day_of_year(m: re.Match[str]) -> Period | None:
    year = _two_years(m)
    if year is None or year.kind is not PeriodKind.FINANCIAL_YEAR:
        return None
    return as_at(date(year.first_day.year + (_month(m["m1"]) < APRIL), _month(m["m1"]), int(m["d1"])))


APRIL = 4


def _two_years(m: re.Match[str]) -> Period | None:
    g = m.groupdict()
    if g.get("fy"):
        return financial_year(_year(g["fy"]) - 1)
    y1 = _year(m["y1"])
    y2 = int(g["y2"]) if len(g["y2"]) == 4 else y1 - y1 % (10 ** len(g["y2"])) + int(g["y2"])
    if g["y2"] == "00":
        y2 += 100
    if y2 == y1 + 1:
        return academic_year(y1) if g.get("ac") else financial_year(y1)
    # "12/21 audits" is a share; only years written out span more than one
    return years(y1, y2) if y1 < y2 <= y1 + 10 and len(m["y1"]) == 4 else None


def _month_of_year(m: re.Match[str]) -> Period | None:
    year, number = _two_years(m), _month(m["m1"])
    if year is None or year.kind is not PeriodKind.FINANCIAL_YEAR:
        return None
    return month(year.first_day.year + (number < APRIL), number)


def _months(m: re.Match[str]) -> Period | None:
    if "join" in m.groupdict() and not _joined(m):
        return None
    y2, m1, m2 = _year(m["y2"]), _month(m["m1"]), _month(m["m2"])
    y1 = _year(m["y1"]) if m.groupdict().get("y1") else (y2 if m1 <= m2 else y2 - 1)
    return months((y1, m1), (y2, m2)) if (y1, m1) < (y2, m2) else None


def _one_month(m: re.Match[str]) -> Period:
    found = month(_year(m["y1"]), _month(m["m1"]))
    if (ended := _quarter_to(m, found.last_day)) is not None:
        return ended
    if _ends_year(m):
        return year_to(found.last_day)
    return as_at(found.last_day) if (m.groupdict().get("asat") or "").strip() else found


def _months_of_year(m: re.Match[str]) -> Period | None:
    year = _two_years(m) if m.groupdict().get("y2") else calendar_year(_year(m["y1"]))
    return months_within(year, _month(m["m1"]), _month(m["m2"])) if year else None


_BUILDERS: dict[str, Callable[[re.Match[str]], Period | None]] = {
    "days": _days,
    "daypair": _days,
    "sharedday": _day,
    "yearday": _day_of_year,
    "day": _day,
    "day2": _day,
    "mday": _day,
    "iso": _day,
    "numeric": _day,
    "numericdays": _days,
    "quarterspan": _quarters_on_end,
    "part": _part,
    "quarter": _quarter,
    "calquarter": _calendar_quarter,
    "yearmonths": _months_of_year,
    "yearmonth": _month_of_year,
    "year2": _two_years,
    "years_head": _two_years,
    "yearending": _two_years,
    "year2s": _two_years,
    "years_in": _two_years,
    "monthlist": _months,
    "months": _months,
    "months2": _months,
    "sharedmonth": _one_month,
    "month": _one_month,
    "month2": _one_month,
    "year": lambda m: calendar_year(_year(m["y1"])),
}


@lru_cache(maxsize=50_000)
def find_periods(text: str) -> tuple[PeriodMention, ...]:
    """Every period a text names, in the order they stand; overlapping readings give way to the longer pattern."""
    taken: list[PeriodMention] = []
    if not _TWO_DIGITS.search(text):
        return ()
    months_named = _MONTH_NAMED.search(text) is not None
    for name, pattern in PATTERNS:
        if name in _BY_MONTH and not months_named:
            continue
        for m in pattern.finditer(text):
            if any(m.start() < t.end and t.start < m.end() for t in taken):
                continue
            if name == "year" and _LAW_BEFORE.search(text, max(0, m.start() - 30), m.start()):
                continue
            try:
                period = _BUILDERS[name](m)
            except ValueError:  # 31 June, month 13: not a date
                continue
            if period is not None:
                taken.append(PeriodMention(period, m.start(), m.end(), m.group()))
    return tuple(sorted(taken, key=lambda t: t.start))


def bare_months(text: str) -> Iterator[tuple[int, int, int]]:
    """Months that stand without a year ("from June to 30th September"): (month number, start, end)."""
    for m in re.finditer(MONTH.format("m") + r"(?!\w)", text, re.IGNORECASE):
        if (m.group("m").lower() != "may" or m.group("m") == "May") and (
            m.start() == 0 or not text[m.start() - 1].isalnum()
        ):
            yield MONTHS[m.group("m").lower()], m.start(), m.end()
