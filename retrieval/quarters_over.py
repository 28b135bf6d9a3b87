"""Columns of quarters without a year: "Quarter 1 | Quarter 2" beside the year before, in a paper of that autumn.

Asked for a quarter by its number and year or by its months, the column of another quarter is of another time, though
nothing dates it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from corpus.fact import Fact
from corpus.paper import Metadata
from corpus.period import Period, quarter
from corpus.stage import QUARTER, find_stages
from retrieval.rank import periods_in

A_YEAR = 365  # days: a column "Quarter 2" in a paper of December is of the last one before it
OF_ITS_QUARTER = 0.9  # the year is read from the paper
APRIL, THREE_MONTHS, QUARTERS = 4, 3, 4


def quarter_fit(
    asked: Sequence[Period], fact: Fact, told: date | None, meta: Metadata | None
) -> float | None:
    """How far a cell without a time of its own, under the name of a quarter, is of the quarter asked for: 0 for the
    column of another one; None where no quarter is asked for, none stands over it, or nothing says of which year it is.
    """
    numbers = {n: p for p in asked if (n := _number(p)) is not None}
    if fact.locator.cell is None or not numbers or len(numbers) < len(asked):
        return None
    over = _named(fact.path[-1]) if fact.path else ()
    if not over:
        return None
    same = [numbers[n] for n in over if n in numbers]
    if not same:
        return 0.0
    titled = periods_in(meta.title) if meta is not None else ()
    if any(p.covers(t) or t.covers(p) for p in same for t in titled):
        return OF_ITS_QUARTER
    if told is None:
        return None
    return OF_ITS_QUARTER if any(0 <= (told - p.last_day).days < A_YEAR for p in same) else 0.0


@lru_cache(maxsize=1_000)
def _number(asked: Period) -> int | None:
    """Which quarter of a council's year a stretch of time is; None for any other stretch."""
    first = asked.first_day
    number = (first.month - APRIL) % 12 // THREE_MONTHS + 1
    own = quarter(first.year - (first.month < APRIL), number)
    return number if (own.first_day, own.last_day) == (first, asked.last_day) else None


@lru_cache(maxsize=20_000)
def _named(head: str) -> tuple[int, ...]:
    """The quarters that the head of a column names."""
    return tuple(m.stage.number for m in find_stages(head) if m.stage.kind == QUARTER)
