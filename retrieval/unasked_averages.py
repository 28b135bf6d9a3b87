"""A row of averages beside rows of what is averaged: it answers only who asks for an average."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.averages import asks_average
from retrieval.fact_hit import FactHit
from retrieval.query import Query
from retrieval.wanted import Wanted

_AVERAGE = re.compile(r"\b(?:averages?|mean|median)\b", re.IGNORECASE)


def unasked_averages(found: Sequence[FactHit], query: Query) -> set[str]:
    """The cells of rows of averages in whose column a row of shares says as much of what is asked, where a series is
    asked for in no unit: "Rust on boats" is the share that has it, and not the average number of patches on one.
    """
    if query.wanted is not Wanted.SERIES or query.unit is not None or asks_average(query.text):
        return set()
    columns: dict[tuple[object, ...], list[FactHit]] = {}
    for f in found:
        if f.fact.locator.cell is not None and f.unit > 0 and f.area > 0:
            columns.setdefault((f.fact.paper, f.fact.locator.block, f.fact.locator.cell[1]), []).append(f)
    return {
        f.fact.id for cells in columns.values() for f in cells
        if _is_average(f) and any(
            o.fact.unit == "%" and o.coverage >= f.coverage and o.area >= f.area and not _is_average(o) for o in cells
        )
    }  # fmt: skip


def _is_average(f: FactHit) -> bool:
    return any(_AVERAGE.search(label) for label in (f.fact.measure, *f.fact.path[2:]))
