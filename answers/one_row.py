"""Whether two figures stand in one row, in one column of times, or under one name but for the stage of the year."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.period_reading import find_periods


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


def stageless(measure: str) -> str:
    """A measure without the stage of the year it may name: "Variance Q2" and "Variance Q3" are one."""
    return " ".join(
        re.sub(
            r"\b(?:at\s+)?(?:Q[1-4]|(?:period|quarter|month)\s+\d{1,2})\b", " ", measure, flags=re.IGNORECASE
        ).split()
    )
