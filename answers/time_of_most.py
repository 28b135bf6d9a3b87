"""Which year or quarter had the most: the highest of the dated cells of one row, and not whichever the search likes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answers.draft import Case
from corpus.fact import Basis
from corpus.period import PeriodKind
from retrieval.facts import FactHit

_ASKED = re.compile(
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:which|what)\s+(?P<kind>year|quarter|month)\s+(?:[\w’'-]+\s+){1,4}?(?:the\s+)?"
    r"(?:(?P<most>most|highest|biggest|largest|greatest)|(?P<least>fewest|lowest|smallest|least))\b",
    re.IGNORECASE,
)
_OF_KIND = {
    "year": (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR, PeriodKind.AS_AT),
    "quarter": (PeriodKind.QUARTER,),
    "month": (PeriodKind.MONTH,),
}


def asks_time_of_most(text: str) -> bool:
    """Whether a question asks which year, quarter or month had the most or the least of something."""
    return _ASKED.match(text) is not None


def at_its_most(text: str, cells: Sequence[FactHit]) -> FactHit | None:
    """The highest (or lowest) of the cells of the first one's row that are each of such a time as the question names;
    None for fewer than two.
    """
    m = _ASKED.match(text)
    if m is None or not cells:
        return None
    first = cells[0].fact
    kinds = _OF_KIND[m["kind"].lower()]
    row = [
        f for f in cells
        if (f.fact.paper, f.fact.quote, f.fact.measure, f.fact.unit, f.fact.area)
        == (first.paper, first.quote, first.measure, first.unit, first.area)
        and f.fact.locator.cell is not None and f.fact.value is not None and f.fact.basis is Basis.ACTUAL
        and f.fact.period is not None and f.fact.period.kind in kinds
    ]
    if len(row) < 2:
        return None
    sign = 1 if m["most"] else -1
    return max(row, key=lambda f: sign * (f.fact.value or 0))


def of_another_time(case: Case, hit: FactHit) -> bool:
    """Whether the time of the most is asked for, and a figure is not known to be the most of its row."""
    alike = [hit, *(f for f in case.facts if f is not hit and f.fact.quote == hit.fact.quote)]
    most = at_its_most(case.query.text, alike)
    return asks_time_of_most(case.query.text) and (most is None or most.fact.value != hit.fact.value)
