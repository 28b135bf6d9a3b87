"""By how many, or how far, something is over or under something else: the column of the row that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from retrieval.fact_hit import FactHit
from retrieval.kinds import AN_AGE, asks_distance
from retrieval.query import Query

# "Over (+)", "Over/under", "+/–", "Variance at Q2", "Shortfall of places"; "Over 65s" and "Under 12 months" are bands.
_DISTANCE = re.compile(
    r"\W*(?:over|under|above|below|variance|difference|gap|surplus|shortfall|short|excess|(?:over|under)[\s-]?(?:spen[dt]|capacity))"
    rf"\b(?!{AN_AGE})|\s*\+\s?/\s?[-–−]",
    re.IGNORECASE,
)


def by_distance(found: Sequence[FactHit], query: Query) -> list[FactHit]:
    """The same facts, where it is asked by how many something is over: of a row that has a column for it, no other cell
    fits. What is counted there is what the cells beside it count.
    """
    if not asks_distance(query.text):
        return list(found)
    rows: dict[tuple[str, str], list[FactHit]] = {}
    for f in found:
        if f.fact.locator.cell is not None:
            rows.setdefault((f.fact.chunk, f.fact.quote), []).append(f)
    fit: dict[str, float] = {}
    for row in rows.values():
        for f in row if any(_is_distance(f) for f in row) else ():
            fit[f.fact.id] = max(o.unit for o in row if o.fact.unit == f.fact.unit) if _is_distance(f) else 0.0
    return [replace(f, unit=fit.get(f.fact.id, f.unit)) for f in found]


def _is_distance(f: FactHit) -> bool:
    return any(_DISTANCE.match(label) for label in f.fact.path[2:])
