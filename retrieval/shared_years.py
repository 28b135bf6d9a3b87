"""A year that a question says once for two times: "at the end of December 2023 compared with the end of September",
"better in 2024/25 than 23-24".

A day or month without its year is of the year said beside it; one that a stretch runs to ("from September 2023 to
March") of the year after, where it comes round earlier in it. So is a quarter
(`shared_quarters`). One point of several years ("at the end of March in 2022, 2023 and 2024") is that point of each
(`point_of_each`).
"""

from __future__ import annotations

import re

from corpus.period import Period, PeriodKind
from corpus.period_reading import PeriodMention, bare_months, find_periods
from retrieval.point_of_each import point_of_each
from retrieval.shared_quarters import bare_quarters, quarter_of_year

_POINTS = (PeriodKind.AS_AT, PeriodKind.MONTH)
_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.ACADEMIC_YEAR)
# What may stand after a time that is complete: "the June minutes" are a paper, "May" of "may have" is no month.
_COMPLETE = re.compile(
    r"\s*(?:$|[,;:.?!()–-]|(?:and|or|to|v|vs|versus|than|but|compared|against|with|then|until|till)\b)", re.IGNORECASE
)
_RUNS_TO = re.compile(
    r"\b(?:to|until|till|then|since|by)\s+(?:(?:the|end|of|in|at)\s+)*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?$", re.IGNORECASE
)
_SHORT = re.compile(r"(?<![\w/–-])(?P<first>\d\d)\s?[-–/]\s?(?P<second>\d\d)(?![\w/–-]|\.\d|\s*(?:%|per\s?cent))")
_SET_BESIDE = re.compile(
    r"\b(?:in|for|than|v|vs|versus|and|or|from|to|against|with|between|during|of|on|over)\.?\s+$|[,;(]\s*$",
    re.IGNORECASE,
)
_OF_A_REPORT = re.compile(r"\b(?:report|review|update|statement|scorecard|outturn)\s+(?:for\s+)?$", re.IGNORECASE)
_AN_AGE = re.compile(r"\s*(?:-|–)?\s*(?:years?[\s-]+olds?|yrs?|yos?|olds?|age[ds]?)\b", re.IGNORECASE)
BESIDE = 30  # characters from a time without a year to the first that has one
NEAR = 5  # years between two that a question sets side by side; "16-17" beside 2023/24 is an age


def with_shared_years(question: str) -> str:
    """A question with the year written out of each time that leaves it to another; itself where none does."""
    question = point_of_each(question)
    said = find_periods(question)
    quarters = bare_quarters(question, said) or quarter_of_year(question, said)
    spans = [*_bare_points(question, said), *_short_years(question, said), *quarters]
    for at, end, written in sorted(spans, reverse=True):
        question = question[:at] + written + question[end:]
    return question


def _bare_points(question: str, said: tuple[PeriodMention, ...]) -> list[tuple[int, int, str]]:
    """The years to write behind days and months without one, each with where it goes."""
    points = [p for p in said if p.period.kind in _POINTS]
    if not points or len(points) < len(said):
        return []  # beside a year or quarter it may be any of them
    found = []
    for number, start, end in bare_months(question):
        if any(p.start < end and start < p.end for p in said) or not _COMPLETE.match(question, end):
            continue
        before = [p for p in points if p.end <= start]
        if not before and points[0].start - end > BESIDE:
            continue  # "in January, what was the number at 31 December 2023?" was asked or told then
        beside = (before[-1] if before else points[0]).period.last_day
        runs_on = bool(before) and _RUNS_TO.search(question[before[-1].end : start]) and number < beside.month
        found.append((end, end, f" {beside.year + (1 if runs_on else 0)}"))
    return found


def _short_years(question: str, said: tuple[PeriodMention, ...]) -> list[tuple[int, int, str]]:
    """Years in two figures each ("23-24"), beside another year of twelve months, each with what to write for it."""
    years = [p.period for p in said if p.period.kind in _YEARS]
    found = []
    for m in _SHORT.finditer(question):
        first, second = int(m["first"]), int(m["second"])
        read = any(p.start < m.end() and m.start() < p.end for p in said)
        apart = _SET_BESIDE.search(question[: m.start()]) and not _AN_AGE.match(question, m.end())
        titled = _OF_A_REPORT.search(question[: m.start()]) is not None  # "the pilots report 22-23"
        if read or second != first + 1:
            continue
        if titled or (apart and any(_near(2000 + first, y) for y in years)):
            found.append((m.start(), m.end(), f"20{first:02}/{second:02}"))
    return found


def _near(first: int, year: Period) -> bool:
    return 0 < abs(first - year.first_day.year) <= NEAR
