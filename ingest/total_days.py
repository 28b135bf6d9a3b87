"""Tables without a time, dated by the sentence that gives their total.

"At 31 March 2021 the service was working with 374 children." stands over a table of ages that adds up to 374 and says
nothing of when: the same count just before it is of the same day. The day is not the table's own, so its facts stay
marked as not bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from corpus.fact import Fact
from corpus.period import Period

NEAR = 6  # blocks before the table: its own section
SMALLEST = 20  # a small total is the same as many a figure by chance


def dated_by_totals(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same facts, those of a table without a time dated where a sentence just before it gives its total."""
    found = tuple(facts)
    tables: dict[int, list[Fact]] = defaultdict(list)
    for f in found:
        if f.locator.cell is not None and f.locator.block is not None:
            tables[f.locator.block].append(f)
    days = {block: day for block, cells in tables.items() if (day := _day(block, cells, found)) is not None}
    return tuple(
        replace(f, period=days[f.locator.block], bound=False)
        if f.locator.cell is not None and f.locator.block in days
        else f
        for f in found
    )


def _day(block: int, cells: list[Fact], found: tuple[Fact, ...]) -> Period | None:
    """The time of the nearest sentence before a table that gives its total; None where it has a time of its own."""
    if any(f.period is not None for f in cells):
        return None
    totals = {
        f.value
        for f in cells
        if f.value is not None and f.value >= SMALLEST and f.quote.split(" | ")[0].strip().lower().startswith("total")
    }
    said = [
        f
        for f in found
        if f.locator.cell is None
        and f.locator.block is not None
        and 0 < block - f.locator.block <= NEAR
        and f.value in totals
        and f.period is not None
        and f.role == "stated"
    ]
    return max(said, key=lambda f: f.locator.block or 0).period if said else None
