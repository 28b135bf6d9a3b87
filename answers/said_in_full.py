"""The undated figure that says all that is asked, beside a dated one that lacks a part of it: "16 boats were moored in
2031/32" is no answer to how many had a plan for a mooring, where "boats with a plan for a mooring rose to 23" stands
under the same heading.
"""

from __future__ import annotations

from answers.draft import Case
from retrieval.facts import FactHit

WHOLE, LACKS = 0.95, 0.3  # of what is asked, by a figure's own words
CLOSE = 0.35  # how much less it may score: about what the time that nothing gives it is worth


def said_in_full(case: Case, best: FactHit, fitting: list[FactHit]) -> FactHit:
    """The figure of a sentence under the heading of `best` that names all that is asked where `best` names less by far,
    and that no time is given; `best` where there is none, or no time is asked for.
    """
    if not case.query.periods or max(best.own, best.coverage) > 1.0 - LACKS:
        return best
    full = (
        f for f in fitting
        if f.own >= WHOLE and min(f.own - best.own, f.coverage - best.coverage) >= LACKS
        and f.fact.period is None and f.fact.locator.cell is None
        and (f.fact.paper, f.fact.locator.heading) == (best.fact.paper, best.fact.locator.heading)
        and f.score >= best.score - CLOSE and f.unit >= best.unit and f.area >= best.area and f.role >= best.role
    )  # fmt: skip
    return max(full, key=lambda f: f.score, default=best)
