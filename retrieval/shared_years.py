"""A year that a question says once for two times: "at the end of December 2023 compared with the end of September",
"better in 2024/25 than 23-24".

A day or month without its year is of the year said beside it; one that a stretch runs to ("from September 2023 to
March") of the year after, where it comes round earlier in it. So is a quarter ("between Q2 and Q3 of 2024/25"), and one
that runs on into the first of a year ("from Q4 to Q1 2024/25") is of the year before. One point of several years ("at
the end of March in 2022, 2023 and 2024") is that point of each (`point_of_each`).
"""

from __future__ import annotations

import re

from corpus.period import Period, PeriodKind
from corpus.period_reading import PeriodMention, bare_months, find_periods
from corpus.stage import QUARTER, find_stages
from retrieval.point_of_each import point_of_each

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
_AN_AGE = re.compile(r"\s*(?:-|–)?\s*(?:years?[\s-]+olds?|yrs?|yos?|olds?|age[ds]?)\b", re.IGNORECASE)
# What stands between two quarters of one year: "Q2 and Q3", "quarter 1 compared with quarter 2".
_QUARTERS_JOINED = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|[-–/&]\s*|,?\s*(?:and|to|or|v|vs|versus|than|against|until|till|compared\s+(?:with|to)|"
    r"with)\.?\s+(?:in\s+|for\s+|the\s+)?)",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(r"(?:Q\d|quarter \d) (?P<year>\d{4})(?P<next>/\d\d)?")
BESIDE = 30  # characters from a time without a year to the first that has one
NEAR = 5  # years between two that a question sets side by side; "16-17" beside 2023/24 is an age


def with_shared_years(question: str) -> str:
    """A question with the year written out of each time that leaves it to another; itself where none does."""
    question = point_of_each(question)
    said = find_periods(question)
    quarters = _bare_quarters(question, said) or _quarter_of_year(question, said)
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


def _bare_quarters(question: str, said: tuple[PeriodMention, ...]) -> list[tuple[int, int, str]]:
    """The years to write behind quarters that are joined to one with its year, each with where it goes."""
    known = {(p.start, p.end): p.period for p in said if p.period.kind is PeriodKind.QUARTER}
    bare = [m for m in find_stages(question) if m.stage.kind == QUARTER and m.stage.number]
    found = []
    for last in (True, False):  # "Q1, Q2 and Q3 of 2024/25" from its end, "Q3 2024/25 and Q4" from its beginning
        for m in sorted(bare, key=lambda m: m.start, reverse=last):
            beside = next((k for k in known if _joined(question, (m.start, m.end), k)), None)
            if beside is None or (m.start, m.end) in known:
                continue
            period, runs = known[beside], "to" in question[m.end : beside[0]].split()
            year = _OF_A_YEAR.fullmatch(period.label)
            number = int(period.label.split()[-2].lstrip("Q")) if year else 0
            if year is None or number == m.stage.number:
                continue
            back = beside[0] > m.start and m.stage.number > number
            on = beside[0] < m.start and m.stage.number < number
            first = int(year["year"]) + (on - back)
            if (back and not runs) or (on and not _RUNS_TO.search(question[beside[1] : m.start])):
                continue  # "Q4 and Q1 of 2024/25" may be of one year, or of two
            written = f" {first}/{(first + 1) % 100:02}" if year["next"] else f" {first}"
            known[m.start, m.end] = _in_year(f"Q{m.stage.number}{written}")
            found.append((m.end, m.end, written))
    return found


# "Q2 - I mean the current year, 2025/26": the asker goes on to say of which year.
_SAYS_YEAR = re.compile(
    r"[\s,;:.(–—-]*(?:\b(?:I|we|mean|meaning|meant|that\s+is|that['’]s|i\.?e\.?|sorry|namely|of|in|for|the|this|our|current|latest|new|"
    r"last|previous|financial|council|reporting|year|just|one|so)\b[\s,;:.(–—-]*)*",
    re.IGNORECASE,
)


def _quarter_of_year(question: str, said: tuple[PeriodMention, ...]) -> list[tuple[int, int, str]]:
    """The year to write behind the one quarter of a question that goes on to say its year and no other, in place of how
    it says it; none else.
    """
    years = [p for p in said if p.period.kind is PeriodKind.FINANCIAL_YEAR]
    bare = [m for m in find_stages(question) if m.stage.kind == QUARTER and m.stage.number]
    if len(years) != 1 or len(said) != 1 or len(bare) != 1:
        return []
    quarter, year = bare[0], years[0]
    if year.start < quarter.end or not _SAYS_YEAR.fullmatch(question, quarter.end, year.start):
        return []
    return [(quarter.end, year.end, f" {year.period.label}")]


def _joined(question: str, bare: tuple[int, int], dated: tuple[int, int]) -> bool:
    """Whether nothing but a joining word stands between two quarters."""
    (_, end), (start, _) = sorted((bare, dated))
    return end <= start and _QUARTERS_JOINED.fullmatch(question, end, start) is not None


def _in_year(quarter: str) -> Period:
    return find_periods(quarter)[0].period


def _short_years(question: str, said: tuple[PeriodMention, ...]) -> list[tuple[int, int, str]]:
    """Years in two figures each ("23-24"), beside another year of twelve months, each with what to write for it."""
    years = [p.period for p in said if p.period.kind in _YEARS]
    found = []
    for m in _SHORT.finditer(question):
        first, second = int(m["first"]), int(m["second"])
        read = any(p.start < m.end() and m.start() < p.end for p in said)
        apart = _SET_BESIDE.search(question[: m.start()]) and not _AN_AGE.match(question, m.end())
        if not read and apart and second == first + 1 and any(_near(2000 + first, y) for y in years):
            found.append((m.start(), m.end(), f"20{first:02}/{second:02}"))
    return found


def _near(first: int, year: Period) -> bool:
    return 0 < abs(first - year.first_day.year) <= NEAR
