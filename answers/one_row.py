"""Whether two figures stand in one row, in one column of times, or under one name but for the stage of the year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.fact import Fact
from corpus.period_reading import find_periods
from retrieval.facts import FactHit


def same_row(a: Fact, b: Fact) -> bool:
    """Whether two figures are of one measure in one row."""
    return (a.paper, a.quote, a.unit, a.area, a.role) == (
        b.paper,
        b.quote,
        b.unit,
        b.area,
        b.role,
    ) and a.measure == b.measure


def down_a_column(a: Fact, b: Fact) -> bool:
    """Whether two cells stand in one column of a table whose rows are times: "2022/23 (forecast)" under "2021/22"."""
    if a.locator.cell is None or b.locator.cell is None:
        return False
    one = (a.paper, a.locator.block, a.locator.cell[1]) == (b.paper, b.locator.block, b.locator.cell[1])
    return one and all(find_periods(f.quote.split(" | ")[0]) for f in (a, b))


def in_one_column(a: FactHit, b: FactHit, early: Sequence[FactHit], late: Sequence[FactHit]) -> tuple[FactHit, FactHit]:
    """The same two values out of one column that prints both, where a pair has one of a sentence and one of a table:
    those may be of two measures. The pair itself where no column does.
    """
    if (a.fact.locator.cell is None) is (b.fact.locator.cell is None):
        return a, b
    again = ((x, y) for x in early if _again(x, a) for y in late if _again(y, b))
    return next((pair for pair in again if down_a_column(pair[0].fact, pair[1].fact)), (a, b))


def _again(f: FactHit, g: FactHit) -> bool:
    one, other = f.fact, g.fact
    return (one.value, one.unit, one.basis) == (other.value, other.unit, other.basis)


def stageless(measure: str) -> str:
    """A measure without the stage of the year it may name: "Variance Q2" and "Variance Q3" are one."""
    return " ".join(
        re.sub(
            r"\b(?:at\s+)?(?:Q[1-4]|(?:period|quarter|month)\s+\d{1,2})\b", " ", measure, flags=re.IGNORECASE
        ).split()
    )
