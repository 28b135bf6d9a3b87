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
    year_to,
    years,
)


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period read in a text, and where: character positions from 0, end not included."""

    period: Period
    start: int
    end: int
    text: str


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d|['’‘]\d\d)"
_YEARS = r"(?P<y1>(?:19|20)\d\d)\s?[/\-–]\s?(?P<y2>(?:19|20)\d\d|\d\d)"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DASH = r"\s*(?P<join>-|–|—|to|and|through to|until|till)\s*"
_AS_AT = (
    r"(?P<asat>(?:as\s+)?at\s+(?:the\s+)?end\s+(?:of\s+)?|as\s+(?:at|of)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?|"
    r"(?:the\s+)?end\s+(?:of\s+)?|(?:the\s+)?(?:(?:financial\s+)?year|(?:twelve|12)\s+months)\s+"
    r"(?:ending|ended|to)\s+(?:on\s+)?(?:the\s+)?(?:end\s+(?:of\s+)?)?)?"
)
# "In Mar 22 and Mar 23", but "In May 12 families": what a small word does not follow is a count, and no year.
_NO_COUNT = (
    r"(?!\s*%|\s+(?!(?:and|or|to|until|till|compared|there|we|it|the|with|from|which|than|while|when|how|what|"
    r"(?:against|versus|vs\.?)\s+(?:an?|the|last|that|this|its|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)|"
    r"(?:cabinet\s+|council\s+|annual\s+|budget\s+)?(?:report|papers?|update)|budget)\b)(?-i:[a-z]))"
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)

_PATTERNS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        # 1 April 2021 to 31 March 2022
        (
            "days",
            rf"(?<![\d/.])\b{_DAY.format('d1')}\s+(?:of\s+)?{_MONTH.format('m1')}(?:\s+{_YEAR.format('y1')})?{_DASH}"
            rf"{_DAY.format('d2')}\s+(?:of\s+)?{_MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
        ),
        # 18 and 19 April 2018, 24th and 25th May 2022, 9-12 May 2022; not the end of "2020/21 to 31 March 2022"
        (
            "daypair",
            rf"(?<![\d/.,-])\b{_DAY.format('d1')}\s*(?:-|–|to|and|&)\s*{_DAY.format('d2')}\s+(?:of\s+)?"
            rf"{_MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
        ),
        # "31 March and 30 September 2022": two days that share their year
        (
            "sharedday",
            rf"\b{_DAY.format('d1')}\s+(?:of\s+)?{_MONTH.format('m1')}(?=\s+(?:and|&)\s+"
            rf"{_DAY.format('d2')}\s+(?:of\s+)?{_MONTH.format('m2')},?\s+{_YEAR.format('y1')})",
        ),
        # Year end, 31 March 2020/21: the one such day of that year
        ("yearday", rf"\b{_AS_AT}\b{_DAY.format('d1')}\s+(?:of\s+)?{_MONTH.format('m1')},?\s+"
         r"(?P<y1>(?:19|20)\d\d)/(?P<y2>(?:19|20)\d\d|\d\d)\b(?![/%]|\.\d)"),
        # (as at) 31 March 2022; May 11th 2021; 31.3.22; 30/09/2022; 2022-03-31
        ("day", rf"\b{_AS_AT}\b{_DAY.format('d1')}\s+(?:of\s+)?{_MONTH.format('m1')},?\s+{_YEAR.format('y1')}"),
        ("mday", rf"\b{_MONTH.format('m1')}\s+{_DAY.format('d1')},?\s+{_YEAR.format('y1')}"),
        ("iso", r"\b(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)\b"),
        ("numeric", r"\b(?P<d1>\d{1,2})[./](?P<m1>\d{1,2})[./](?P<y1>(?:20)?\d\d)\b"),
        # Q3 2023/24, quarter 1 2022; a header path: "2023/24 Q1"
        (
            "quarter",
            r"\b(?:Q|qtr\.?\s*|quarter\s+)(?P<q>[1-4])(?:\s+of)?\s*,?\s*(?P<y1>20\d\d)(?:\s*[/\-–]\s*(?P<y2>20\d\d|\d\d))?\b",
        ),
        # Q2 24/25
        (
            "quarters",
            r"\b(?:Q|qtr\.?\s*|quarter\s+)(?P<q>[1-4])(?:\s+of)?\s*,?\s*(?P<y1>[012]\d)\s?[/-]\s?(?P<y2>[0123]\d)\b",
        ),
        (
            "half",
            r"\b(?P<h>first|second|third|fourth|final|last)\s+(?P<of>half|(?:six|6|three|3|nine|9)\s+months|(?:two|2|three|3)\s+quarters|quarter)"
            r"\s+of\s+(?:(?:the|this|last)\s+)?(?:financial\s+)?"
            r"(?:year\s*[,(]?\s*)?(?P<y1>(?:20)?\d\d)\s?[/\-–]\s?(?P<y2>(?:20)?\d\d)\b",
        ),
        ("yearquarter", rf"\b{_YEARS}[\s,]+(?:Q|qtr\.?\s*|quarter\s+)(?P<q>[1-4])\b"),
        # 2022/23 (April-Sept)
        ("yearmonths", rf"\b{_YEARS}\s*\(\s*{_MONTH.format('m1')}{_DASH}{_MONTH.format('m2')}\s*\)"),
        # 2021/22, 2021-22, 2021 - 2022, 2021-2022 as a financial year when the years are neighbours
        (
            "year2",
            r"\b(?P<ac>academic\s+year\s+)?(?P<y1>(?:19|20)\d\d)\s?[/\-–]\s?(?P<y2>(?:19|20)\d\d|"
            r"\d\d?)\b(?![/%]|\.\d|-(?!20\d\d\s?[/–-])\d)",
        ),
        # "in 21-22"; without the word before it two numbers may be anything
        ("years_in", r"(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=\bduring\s))(?P<y1>[012]\d)-(?P<y2>[0123]\d)\b"
         r"(?!-|\s?%|[\s-]+(?:per\s?cent|years?|days?|weeks?|months?|hours?)\b)"),
        ("year2s", r"(?<![\d./-])(?P<y1>[012]\d)/(?P<y2>[0123]\d)\b(?![/%]|\.\d|\s?-?\s?(?:year|yr))"),
        # "May, July and September 2022": what is counted over several months is counted from the first to the last
        (
            "monthlist",
            rf"\b{_MONTH.format('m1')}(?:,\s*{_MONTH.replace('P<{0}>', ':')})+,?\s*(?:and|&)\s*"
            rf"{_MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
        ),
        # Apr - Sept 2022, April to September 2022, the July to September quarter of 2022, November 2021 to March 2022,
        # between April and September 2022
        (
            "months",
            rf"\b{_MONTH.format('m1')}(?:\s+{_YEAR.format('y1')})?{_DASH}(?:the\s+end\s+of\s+)?"
            rf"{_MONTH.format('m2')},?\s+(?:(?:quarter|period|term|half)\s+)?(?:(?:of|in)\s+)?{_YEAR.format('y2')}",
        ),
        # Apr-22 to Mar-23
        (
            "months2",
            rf"\b{_MONTH.format('m1')}(?:\s+|-)(?P<y1>[0-3]\d){_DASH}{_MONTH.format('m2')}(?:\s+|-)(?P<y2>[0-3]\d)\b{_NO_COUNT}",
        ),
        # "March and September 2022": two months that share their year
        (
            "sharedmonth",
            rf"\b{_MONTH.format('m1')}(?=\s+(?:and|&)\s+{_MONTH.format('m2')},?\s+{_YEAR.format('y1')})",
        ),
        # (end of) March 2022
        ("month", rf"\b{_AS_AT}\b{_MONTH.format('m1')}(?:-|,?(?:\s+of)?\s+){_YEAR.format('y1')}\b"),
        # 31 Mar 22, 31-Mar-22; Mar 22, Mar-22
        (
            "day2",
            rf"\b{_AS_AT}\b{_DAY.format('d1')}(?:\s+|-){_MONTH.format('m1')}(?:\s+|-)(?P<y1>[0-3]\d)\b{_NO_COUNT}",
        ),
        ("month2", rf"\b{_AS_AT}\b{_MONTH.format('m1')}(?:\s+|-)(?P<y1>[0-3]\d)\b(?!-\d){_NO_COUNT}"),
        ("year", r"(?<![\d£/.,-])\b(?P<y1>20[0-4]\d|19[89]\d)\b(?![\d/%]|,\d|\.\d|-\d)"),
    )
)


# Most texts name no time at all: a look at them first saves the reading.
_TWO_DIGITS = re.compile(r"\d\d")
_MONTH_NAMED = re.compile(rf"\b{_MONTH.replace('P<{0}>', ':')}[\s,–—-]", re.IGNORECASE)
_BY_MONTH = frozenset(name for name, pattern in _PATTERNS if "jan(" in pattern.pattern)

# A law is named by its year, and is no time: "the Care Act 2014".
_LAW_BEFORE = re.compile(r"\b(?:Acts?|Regulations|Order|Bill|Measure)\s+(?:of\s+|\((?:England|No\.? \d)\)\s+)?$")


def _year(text: str) -> int:
    number = int(text.lstrip("'’‘"))
    return number if number > 99 else 2000 + number


def _month(text: str) -> int:
    return MONTHS[text.lower()]


def _joined(m: re.Match[str]) -> bool:
    """Whether a mark or word between two times makes them one: "and" only after "between", for two times that are
    compared are no range; two months side by side ("June and July 2022") are one stretch.
    """
    if m["join"].lower() != "and" or _BETWEEN.search(m.string, max(0, m.start() - 16), m.start()):
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
    day = date(_year(m["y1"]), _month(m["m1"]) if m["m1"].isalpha() else int(m["m1"]), int(m["d1"]))
    at_end = day == month(day.year, day.month).last_day
    return year_to(day) if at_end and _ends_year(m) else as_at(day)


def _ends_year(m: re.Match[str]) -> bool:
    """ "the year ended …", "twelve months to …"."""
    return bool(re.search(r"year|months", m.groupdict().get("asat") or "", re.IGNORECASE))


def _quarter(m: re.Match[str]) -> Period:
    return quarter(int(m["y1"]), int(m["q"]), bool(m["y2"]))


def _short_quarter(m: re.Match[str]) -> Period | None:
    year = _two_years(m)
    return (
        quarter(year.first_day.year, int(m["q"]))
        if year is not None and year.last_day.year == year.first_day.year + 1
        else None
    )


def _day_of_year(m: re.Match[str]) -> Period | None:
    year = _two_years(m)
    if year is None or year.kind is not PeriodKind.FINANCIAL_YEAR:
        return None
    return as_at(date(year.first_day.year + (_month(m["m1"]) < APRIL), _month(m["m1"]), int(m["d1"])))


APRIL = 4


def _two_years(m: re.Match[str]) -> Period | None:
    g, y1 = m.groupdict(), _year(m["y1"])
    y2 = int(g["y2"]) if len(g["y2"]) == 4 else y1 - y1 % (10 ** len(g["y2"])) + int(g["y2"])
    if g["y2"] == "00":
        y2 += 100
    if y2 == y1 + 1:
        return academic_year(y1) if g.get("ac") else financial_year(y1)
    # "12/21 audits" is a share; only years written out span more than one
    return years(y1, y2) if y1 < y2 <= y1 + 10 and len(m["y1"]) == 4 else None


def _months(m: re.Match[str]) -> Period | None:
    if "join" in m.groupdict() and not _joined(m):
        return None
    y2, m1, m2 = _year(m["y2"]), _month(m["m1"]), _month(m["m2"])
    y1 = _year(m["y1"]) if m.groupdict().get("y1") else (y2 if m1 <= m2 else y2 - 1)
    return months((y1, m1), (y2, m2)) if (y1, m1) < (y2, m2) else None


def _half(m: re.Match[str]) -> Period | None:
    return part_of_year(_year(m["y1"]), m["h"], m["of"])


def _one_month(m: re.Match[str]) -> Period:
    found = month(_year(m["y1"]), _month(m["m1"]))
    if _ends_year(m):
        return year_to(found.last_day)
    return as_at(found.last_day) if (m.groupdict().get("asat") or "").strip() else found


def _months_of_year(m: re.Match[str]) -> Period | None:
    year = _two_years(m)
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
    "quarter": _quarter,
    "quarters": _short_quarter,
    "half": _half,
    "yearquarter": _quarter,
    "yearmonths": _months_of_year,
    "year2": _two_years,
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
    for name, pattern in _PATTERNS:
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
    for m in re.finditer(_MONTH.format("m") + r"(?!\w)", text, re.IGNORECASE):
        if (m.group("m").lower() != "may" or m.group("m") == "May") and (
            m.start() == 0 or not text[m.start() - 1].isalnum()
        ):
            yield MONTHS[m.group("m").lower()], m.start(), m.end()
