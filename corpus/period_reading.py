"""Reading time in a text: "2021/22", "31 March 2022", "Sept 2022", "Apr - Sept 2022", "Q3 2023/24".

Nothing here looks at today's date. Patterns go from the longest to the shortest; what one has taken the next leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.period import (
    Period,
    PeriodKind,
    academic_year,
    as_at,
    calendar_year,
    day_label,
    financial_year,
    month,
    months,
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
_YEAR = r"(?P<{0}>(?:19|20)\d\d|(?<=['’])\d\d)"
_DASH = r"\s*(?:-|–|—|to|and|through to|until|till)\s*"
_AS_AT = (
    r"(?P<asat>(?:as\s+)?at\s+(?:the\s+)?end\s+(?:of\s+)?|as\s+(?:at|of)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?|"
    r"(?:the\s+)?end\s+(?:of\s+)?|(?:the\s+)?year\s+(?:ending|to)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?)?"
)


def _compile() -> tuple[tuple[str, re.Pattern[str]], ...]:
    flags = re.IGNORECASE
    day = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
    return (
        # 1 April 2021 to 31 March 2022
        (
            "days",
            re.compile(
                rf"\b{day.format('d1')}\s+(?:of\s+)?{_MONTH.format('m1')}(?:\s+{_YEAR.format('y1')})?{_DASH}"
                rf"{day.format('d2')}\s+(?:of\s+)?{_MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
                flags,
            ),
        ),
        # 18 and 19 April 2018, 24th and 25th May 2022, 9-12 May 2022
        (
            "daypair",
            re.compile(
                rf"\b{day.format('d1')}\s*(?:-|–|to|and|"
                rf"&)\s*{day.format('d2')}\s+(?:of\s+)?{_MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
                flags,
            ),
        ),
        # (as at) 31 March 2022; May 11th 2021; 31.3.22; 30/09/2022; 2022-03-31
        (
            "day",
            re.compile(
                rf"{_AS_AT}\b{day.format('d1')}\s+(?:of\s+)?{_MONTH.format('m1')},?\s+{_YEAR.format('y1')}", flags
            ),
        ),
        ("mday", re.compile(rf"\b{_MONTH.format('m1')}\s+{day.format('d1')},?\s+{_YEAR.format('y1')}", flags)),
        ("iso", re.compile(r"\b(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)\b")),
        ("numeric", re.compile(r"\b(?P<d1>\d{1,2})[./](?P<m1>\d{1,2})[./](?P<y1>(?:20)?\d\d)\b")),
        # Q3 2023/24, quarter 1 2022
        (
            "quarter",
            re.compile(
                r"\b(?:Q|quarter\s+)(?P<q>[1-4])(?:\s+of)?\s*,?\s*(?P<y1>20\d\d)(?:\s*[/\-–]\s*(?P<y2>20\d\d|\d\d))?\b",
                flags,
            ),
        ),
        (
            "half",
            re.compile(
                r"\b(?P<h>first|second)\s+(?:half|six\s+months|"
                r"6\s+months)\s+of\s+(?:the\s+year\s+)?(?P<y1>20\d\d)\s?[/\-–]\s?(?P<y2>20\d\d|\d\d)\b",
                flags,
            ),
        ),
        # a header path: "2023/24 Q1"
        (
            "yearquarter",
            re.compile(r"\b(?P<y1>20\d\d)\s?[/\-–]\s?(?P<y2>20\d\d|\d\d)[\s,]+(?:Q|quarter\s+)(?P<q>[1-4])\b", flags),
        ),
        # 2021/22, 2021-22, 2021 - 2022, 2021-2022 as a financial year when the years are neighbours
        (
            "year2",
            re.compile(
                r"\b(?P<ac>academic\s+year\s+)?(?P<y1>(?:19|20)\d\d)\s?[/\-–]\s?(?P<y2>(?:19|20)\d\d|"
                r"\d\d?)\b(?![/%]|\.\d|-\d)",
                flags,
            ),
        ),
        ("year2s", re.compile(r"(?<![\d./-])(?P<y1>[012]\d)/(?P<y2>[0123]\d)\b(?![/%]|\.\d|\s?-?\s?(?:year|yr))")),
        # Apr - Sept 2022, April to September 2022, November 2021 to March 2022, between April and September 2022
        (
            "months",
            re.compile(
                rf"\b{_MONTH.format('m1')}(?:\s+{_YEAR.format('y1')})?{_DASH}(?:the\s+end\s+of\s+)?{_MONTH.format('m2')},?\s+{_YEAR.format('y2')}",
                flags,
            ),
        ),
        # (end of) March 2022
        ("month", re.compile(rf"{_AS_AT}\b{_MONTH.format('m1')},?(?:\s+of)?\s+{_YEAR.format('y1')}\b", flags)),
        (
            "month2",
            re.compile(
                rf"{_AS_AT}\b{_MONTH.format('m1')}\s+(?P<y1>\d\d)\b(?!\s*(?:%|per|children|th|st|nd|rd))", flags
            ),
        ),
        ("year", re.compile(r"(?<![\d£/.,-])\b(?P<y1>20[0-4]\d|19[89]\d)\b(?![\d/%]|,\d|\.\d|-\d)")),
    )


_PATTERNS = _compile()


def _year(text: str) -> int:
    number = int(text)
    return number if number > 99 else 2000 + number


def _build(name: str, m: re.Match[str]) -> Period | None:
    g = m.groupdict()
    if name in ("days", "daypair"):
        y2, m2 = _year(g["y2"]), MONTHS[g["m2"].lower()]
        m1 = MONTHS[g["m1"].lower()] if g.get("m1") else m2
        y1 = _year(g["y1"]) if g.get("y1") else (y2 if m1 <= m2 else y2 - 1)
        first, last = date(y1, m1, int(g["d1"])), date(y2, m2, int(g["d2"]))
        if (first.month, first.day, last.month, last.day, last.year - first.year) == (4, 1, 3, 31, 1):
            return financial_year(first.year)
        return Period(first, last, PeriodKind.RANGE, f"{day_label(first)} to {day_label(last)}")
    if name in ("day", "mday"):
        day = date(_year(g["y1"]), MONTHS[g["m1"].lower()], int(g["d1"]))
        if "year" in (g.get("asat") or "").lower() and (day.month, day.day) == (3, 31):
            return financial_year(day.year - 1)
        return as_at(day)
    if name in ("iso", "numeric"):
        return as_at(date(_year(g["y1"]), int(g["m1"]), int(g["d1"])))
    if name in ("quarter", "yearquarter"):
        q, y1 = int(g["q"]), int(g["y1"])
        start = (y1, 3 * q + 1) if q < 4 else (y1 + 1, 1)
        p = months(start, (start[0], start[1] + 2))
        return Period(
            p.first_day,
            p.last_day,
            PeriodKind.QUARTER,
            f"Q{q} {y1}/{(y1 + 1) % 100:02d}" if g["y2"] else f"quarter {q} {y1}",
        )
    if name in ("year2", "year2s"):
        y1 = _year(g["y1"])
        y2 = int(g["y2"]) if len(g["y2"]) == 4 else y1 - y1 % (10 ** len(g["y2"])) + int(g["y2"])
        if y2 == y1 + 1:
            return academic_year(y1) if g.get("ac") else financial_year(y1)
        if y1 < y2 <= y1 + 10:
            return Period(date(y1, 1, 1), date(y2, 12, 31), PeriodKind.RANGE, f"{y1} to {y2}")
        return None
    if name == "months":
        y2, m1, m2 = _year(g["y2"]), MONTHS[g["m1"].lower()], MONTHS[g["m2"].lower()]
        y1 = _year(g["y1"]) if g["y1"] else (y2 if m1 <= m2 else y2 - 1)
        return months((y1, m1), (y2, m2)) if (y1, m1) < (y2, m2) else None
    if name == "half":
        y1 = int(g["y1"])
        return months((y1, 4), (y1, 9)) if g["h"].lower() == "first" else months((y1, 10), (y1 + 1, 3))
    if name in ("month", "month2"):
        y1, m1 = _year(g["y1"]), MONTHS[g["m1"].lower()]
        words = (g.get("asat") or "").lower()
        if "year" in words:
            return months((y1 - 1, m1 % 12 + 1), (y1, m1)) if m1 != 3 else financial_year(y1 - 1)
        return as_at(month(y1, m1).last_day) if words.strip() else month(y1, m1)
    return calendar_year(_year(g["y1"]))


@lru_cache(maxsize=50_000)
def find_periods(text: str) -> tuple[PeriodMention, ...]:
    """Every period a text names, in the order they stand; overlapping readings give way to the longer pattern."""
    taken: list[PeriodMention] = []
    for name, pattern in _PATTERNS:
        for m in pattern.finditer(text):
            if any(m.start() < t.end and t.start < m.end() for t in taken):
                continue
            try:
                period = _build(name, m)
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
