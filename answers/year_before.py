"""The year before, with no earlier question to say which: it is the one before the papers' latest."""

from __future__ import annotations

import re

from answers.draft import Case
from corpus.fact import Basis
from retrieval.counted import GOES_ON
from retrieval.facts import FactHit

_ASKED = re.compile(
    r"\b(?:(?:in|for|during|over)\s+)?(?:the\s+)?(?:year\s+before(?:\s+(?:that|last))?|(?:previous|preceding|prior)\s+year)\W*$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:and|than|with|to|from|against|on|since)\s*$|\b(?:both|compared|up|down)\b", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(?:(?:year|period)\s+before|(?:previous|preceding|prior|last)\s+year|earlier|previously|(?:up|down)\s+from|compared)\b",
    re.IGNORECASE,
)
_AHEAD = (Basis.FORECAST, Basis.TARGET, Basis.BUDGET)  # none of these is the latest year there has been
YEAR, SLACK = 365, 32  # days


def asks_year_before(case: Case) -> bool:
    """Whether a question asks for the year before, and nothing in it says before which."""
    asked = _ASKED.search(case.query.text)
    if asked is None or case.query.periods or GOES_ON in case.query.text:
        return False
    return _WITH.search(case.query.text[: asked.start()]) is None


def of_year_before(case: Case, best: FactHit) -> FactHit | None:
    """The figure of the year before that of the best one, of its row or measure, or the one that its sentence sets it
    against; None where the papers give none. An undated one is only of that year if its sentence says so.
    """
    alike = [
        f
        for f in case.facts
        if f.fact.value is not None and f.fact.paper == best.fact.paper and f.unit > 0 and f.area > 0
        and f.fact.basis not in _AHEAD
        and (f.fact.quote == best.fact.quote or f.fact.measure == best.fact.measure) and f.fact.unit == best.fact.unit
    ]
    dated = [f for f in alike if f.fact.period is not None]
    last = max((f.fact.period.last_day for f in dated if f.fact.period is not None), default=None)
    if last is not None:
        before = (
            f for f in dated if f.fact.period is not None and abs((last - f.fact.period.last_day).days - YEAR) <= SLACK
        )
        if (found := max(before, key=lambda f: f.score, default=None)) is not None:
            return found
    previous = (f for f in alike if f.fact.role == "previous" and f.fact.quote == best.fact.quote)
    found = max(previous, key=lambda f: f.score, default=None)
    return found or (best if best.fact.locator.cell is None and _TOLD.search(best.fact.quote) else None)
