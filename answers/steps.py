"""Whether the times of a row are as far apart as a question asks: quarters, years or months; and which of them are, in
a row that has the figure of a whole year among those of its quarters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from corpus.period import Period, PeriodKind
from retrieval.fact_hit import FactHit

# The days between two of them, and how the question says so.
_STEPS = tuple(
    (days, re.compile(rf"\b(?:{said})\b", re.IGNORECASE))
    for days, said in (
        (range(80, 101), r"quarters|quarterly|(?:each|every|per|by)\s+quarter|quarter\s+by\s+quarter"),
        (range(27, 33), r"months|monthly|(?:each|every|per|by)\s+month|month\s+by\s+month"),
        (range(350, 381), r"years|yearly|annually|(?:each|every|per|by)\s+year|year\s+by\s+year"),
    )
)


def out_of_step(question: str, periods: Iterable[Period]) -> bool:
    """Whether a question names one step of time and the ends of these periods, two or more, are mostly not that far
    apart; False where it names none or several.
    """
    asked = [days for days, said in _STEPS if said.search(question)]
    ends = sorted({p.last_day for p in periods})
    if len(asked) != 1 or len(ends) < 2:
        return False
    return int(median((b - a).days for a, b in pairwise(ends))) not in asked[0]


_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR)
_WITHIN = (PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.PART_YEAR)
_FEWEST = 2  # points of a series


def in_step(question: str, asked: Sequence[Period], row: Sequence[FactHit]) -> list[FactHit]:
    """The points of a row without those that are of another step than is asked: the whole year among its quarters, or
    the quarters of a year among years. The row as it is where no step is asked, or fewer than two points would be left.
    """
    by_year = _asks_years(question, asked)
    if by_year is None:
        return list(row)
    periods = [f.fact.period for f in row if f.fact.period is not None]
    wholes = [p for p in periods if p.kind in _YEARS]
    said = any(words.search(question) for _, words in _STEPS)  # "each year": what is left of this one is no year
    if by_year:
        kept = [f for f in row if not _lies_in(f.fact.period, wholes, said)]
    else:
        kept = [f for f in row if f.fact.period is None or f.fact.period.kind not in _YEARS]
    return kept if len({f.fact.period for f in kept}) >= _FEWEST else list(row)


def _lies_in(period: Period | None, wholes: Sequence[Period], any_part: bool) -> bool:
    if period is None or period.kind not in _WITHIN:
        return False
    shorter = any_part and period.kind is not PeriodKind.PART_YEAR  # "April to September" is the year so far
    return shorter or any(w.covers(period) for w in wholes)


def _asks_years(question: str, asked: Sequence[Period]) -> bool | None:
    """Whether a question asks for years (True) or for parts of them (False), by its words or else by the times it
    names; None where it says neither, or both.
    """
    said = [days.start > 300 for days, words in _STEPS if words.search(question)]
    kinds = {p.kind for p in asked if p.kind is not PeriodKind.RANGE}
    if len(set(said)) == 1:
        return said[0]
    if said or not kinds:
        return None
    return True if kinds <= set(_YEARS) else False if kinds <= {PeriodKind.QUARTER, PeriodKind.MONTH} else None
