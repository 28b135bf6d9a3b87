"""A target beside what was: it answers only who asks for a target."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.fact import Basis, Fact
from retrieval.fact_hit import FactHit
from retrieval.query import Query
from retrieval.slots import standing_fit

AS_MUCH = 0.03  # of what is asked: by so much less, and a figure still says all that the target says
IN_WORDS = 1.0  # how well a target stands where it is asked for


_ASKS_OF_TARGETS = re.compile(
    r"target|\baim|goal|standard|expect|plan|should|ambition|limit|trajector|mileston|\bwant|hop(?:e|ing)|requir|must|supposed|"
    r"need(?:ed|s)?\s+to|timescale|deadline|commit|promis|threshold|objective|\bto\s+(?:reach|get|be)\b",
    re.IGNORECASE,
)


def is_unasked_target(query: Query, fact: Fact) -> bool:
    """Whether a figure is a target and a question asks of none: what was aimed at is no answer to what was."""
    return fact.basis is Basis.TARGET and _ASKS_OF_TARGETS.search(query.text) is None


def not_yet_final(found: Sequence[FactHit]) -> set[str]:
    """The provisional figures beside which one that is final says as much of what is asked, of the same time and in the
    same unit; none where nobody prints the final one.
    """
    final = [f for f in found if f.fact.basis is Basis.ACTUAL and f.fact.role == "stated" and f.unit > 0 and f.area > 0]
    return {
        f.fact.id for f in found
        if f.fact.basis is Basis.PROVISIONAL and f.fact.period is not None and any(
            o.fact.period == f.fact.period and o.fact.unit == f.fact.unit and o.fact.area == f.fact.area
            and o.coverage >= f.coverage - AS_MUCH and o.own >= f.own - AS_MUCH and o.period >= f.period for o in final
        )
    }  # fmt: skip


def unasked_targets(found: Sequence[FactHit], query: Query) -> set[str]:
    """The targets of running text that nobody asks for in whose passage a figure of what was, in the same unit, says as
    much of what is asked: "Divers were aboard on 41 (68%). The target was 95%." asked how often they were; none for a
    target that is asked for, and for one that stands alone.
    """
    passages: dict[tuple[str, str | None], list[FactHit]] = {}
    for f in found:
        if f.fact.locator.cell is None and f.unit > 0 and f.area > 0:
            passages.setdefault((f.fact.chunk, f.fact.unit), []).append(f)
    return {
        f.fact.id for same in passages.values() for f in same
        if f.fact.basis is Basis.TARGET and standing_fit(query, f.fact) < IN_WORDS and any(
            o.fact.basis is Basis.ACTUAL and o.fact.role in ("stated", "part")
            and o.coverage >= f.coverage - AS_MUCH and o.own >= f.own and o.period >= f.period for o in same
        )
    }  # fmt: skip
