"""The figure of the other one of two things that a question names side by side: "in oak and pine", "and in teak".

Rows of one table, or headers over one row, tell them apart by those very words: the figure found first is of one of the
two, and another of the same table, time and unit is of the other and of nothing that the first is not.
"""

from __future__ import annotations

import re

from answers.draft import Case
from corpus.fact import Fact
from retrieval.asked_unit import COUNT
from retrieval.concepts import Concept
from retrieval.counted import is_verb
from retrieval.facts import FactHit
from retrieval.own_words import row_label
from retrieval.rank import named, stem_set
from retrieval.slots import NOT_COUNTS

_AND = re.compile(
    r"\s*(?:,|,?\s*(?:and|&)(?:\s+also)?)\s+(?:(?:in|for|at|on|of|by|with|from|among|the|our|its|those|all)\s+)*",
    re.IGNORECASE,
)
# "The gap between oak and pine", "oak and pine together": one figure of both.
_OF_BOTH = re.compile(
    r"\b(?:between|difference|gap|together|combined|total|sum|altogether|compar\w+|than|versus|vs)\b", re.IGNORECASE
)
FULLY, HARDLY = 0.75, 0.2  # of a thing named
MOST = 4


def side_by_side(case: Case) -> list[tuple[Concept, ...]]:
    """The things that a question names one after the other with "and" or a comma between; [] where it names none so, or
    asks for one figure of both.
    """
    text = case.query.text
    if _OF_BOTH.search(text):
        return []
    runs: list[tuple[Concept, ...]] = []
    ordered = sorted((c for c in case.query.concepts if not is_verb(c)), key=lambda c: c.start)
    for c in ordered:
        last = runs[-1][-1] if runs else None
        if last is not None and _AND.fullmatch(text, last.start + len(last.asked), c.start):
            runs[-1] += (c,)
        else:
            runs.append((c,))
    return [r for r in runs if 1 < len(r) <= MOST and re.search(r"\band\b|&", text[r[-2].start : r[-1].start])]


def others_named(case: Case, best: FactHit) -> list[FactHit]:
    """The figures of the other things that the question names beside that of the best figure, in its order; [] where
    not every one has one.
    """
    fact = best.fact
    if fact.locator.cell is None or fact.value is None:
        return []
    own = _heads(fact)
    for run in side_by_side(case):
        mine = [c for c in run if named(c, own) >= FULLY]
        rest = [c for c in run if c not in mine]
        if len(mine) != 1 or any(named(c, own) >= HARDLY for c in rest):
            continue
        same = [c for c in case.query.concepts if c not in run and named(c, own) >= FULLY]
        found = [_of(case, c, [*mine, *(r for r in rest if r is not c)], same, fact) for c in rest]
        if all(found):
            return [f for f in found if f is not None]
    return []


def _of(case: Case, thing: Concept, others: list[Concept], same: list[Concept], best: Fact) -> FactHit | None:
    """The figure of a thing in the table of the best one: of its time, unit and area, with the words both share."""
    for f in case.facts:
        g = f.fact
        slots = (g.paper, g.locator.block, _kind(g), g.area, g.basis, g.role)
        if slots != (best.paper, best.locator.block, _kind(best), best.area, best.basis, best.role):
            continue
        if g.locator.cell is None or g.value is None or g.period != best.period or g.id == best.id:
            continue
        words = _heads(g)
        if named(thing, words) >= FULLY and all(named(c, words) < HARDLY for c in others) and all(
            named(c, words) >= FULLY for c in same
        ):
            return f
    return None


def _kind(fact: Fact) -> str:
    """The unit of a share, a rate or a sum; of counts, whatever they count, that they are counts."""
    return fact.unit if fact.unit in NOT_COUNTS and fact.unit is not None else COUNT


def _heads(fact: Fact) -> frozenset[str]:
    """The stems of what names a cell's row and column; a heading over the table may name both things."""
    return stem_set(" ".join((row_label(fact), *fact.path[-LAST:])))


LAST = 2  # of what stands over a cell: its row and its column
