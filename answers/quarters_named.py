"""A quarter named without its year beside one that has it: "more in Q3 2031/32 than in Q2" is of Q2 2031/32, and "in Q1
2031/32 than in Q4" of the Q4 before it.
"""

from __future__ import annotations

from corpus.period import Period, PeriodKind, quarter
from corpus.stage import QUARTER
from retrieval.query import Query

_APRIL, _QUARTERS = 4, (1, 2, 3, 4)


def quarters_of(query: Query) -> tuple[Period, ...]:
    """The two quarters that a question names, the earlier first, where the one that has no year comes before the other;
    () where it does not name two so.
    """
    if len(query.periods) != 1 or len(query.stages) != 1:
        return ()
    dated, stage = query.periods[0], query.stages[0]
    if dated.kind is not PeriodKind.QUARTER or stage.kind != QUARTER:
        return ()
    year = dated.first_day.year - (dated.first_day.month < _APRIL)
    number = next((n for n in _QUARTERS if quarter(year, n).same_time(dated)), None)
    if number is None or number == stage.number:
        return ()
    return quarter(year if stage.number < number else year - 1, stage.number), dated
