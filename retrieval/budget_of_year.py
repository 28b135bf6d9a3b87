"""Budgets and forecasts are of a whole year, on whatever day of it they are looked at: a table "at the end of June
2031" gives the budget and the forecast for 2031/32.
"""

from __future__ import annotations

import re

from corpus.fact import Basis, Fact
from corpus.period import Period, PeriodKind
from retrieval.asked_once import Asked

_WHOLE = (Basis.BUDGET, Basis.FORECAST)
_POINTS = (PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.AS_AT, PeriodKind.PART_YEAR)
# What was to have been spent by then, and what the forecast was of a part: neither is of the year.
_TO_THEN = re.compile(
    r"\b(?:to[\s-]date|YTD|profiled?|phased|cumulative|(?:in|for)\s+(?:the\s+)?(?:month|quarter|period)|monthly|quarterly|weekly|"
    r"daily|unit|average|per)\b",
    re.IGNORECASE,
)
_SPENT = Asked(r"\b(?:actual(?:ly)?|outturn|spent|to\s+date|so\s+far|YTD)\b")
_NAMED = {
    Basis.BUDGET: Asked(r"\b(?:budget(?:s|ed)?|allocat(?:ed|ions?))\b"),
    Basis.FORECAST: Asked(
        r"\b(?:forecast(?:s|ed|ing)?|project(?:ed|ions?|ing)|predict(?:ed|ing)|expect(?:ed|ing)?|variances?|(?:over|under)[\s-]?spen\w+)\b"
    ),
}  # whoever asks what is spent in a year asks for neither


def budget_of_year(text: str, asked: Period, fact: Fact) -> bool:
    """Whether a cell is the budget of the year that a question asks for, or the forecast for it, and is dated by a day
    or a part of that year alone; False where it names neither, or asks what was spent.
    """
    when = fact.period
    if fact.locator.cell is None or fact.unit != "GBP" or fact.basis not in _WHOLE or when is None:
        return False
    if asked.kind is not PeriodKind.FINANCIAL_YEAR or not asked.covers(when) or when.kind not in _POINTS:
        return False
    named = _NAMED[fact.basis].search(text) is not None
    return named and not _SPENT.search(text) and not any(_TO_THEN.search(part) for part in fact.path[1:])
