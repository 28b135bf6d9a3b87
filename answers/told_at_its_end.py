"""A column headed by a quarter may hold what stood at its end: a sentence of the same paper that dates the value tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.fact import Fact
from corpus.period import PeriodKind
from retrieval.groups import subject_stems


def told_at_its_end(a: Fact, b: Fact, around: Sequence[Fact]) -> bool:
    """Whether of two figures the one is of a day and the other a cell of the quarter that ends on it, which a sentence
    of the cell's own paper gives for that day too: "Empty berths, Q3: 14%" and "the berths stood 14% empty on 31
    December". False where nothing says that the cell is of the end of its time.
    """
    cell, other = (a, b) if a.locator.cell is not None else (b, a)
    if cell.locator.cell is None or cell.period is None or other.period is None:
        return False
    if cell.period.kind is not PeriodKind.QUARTER or other.period.kind is not PeriodKind.AS_AT:
        return False
    if cell.period.last_day != other.period.last_day:
        return False
    words = subject_stems(cell.quote.split(" | ")[0])
    return any(
        (x.paper, x.value, x.unit) == (cell.paper, cell.value, cell.unit)
        and x.locator.cell is None and x.period is not None and x.period.same_time(other.period)
        and words <= subject_stems(x.quote)
        for x in around
    )
