"""The latest of the figures that say about as much of what is asked, where no time is asked for."""

from __future__ import annotations

import re

from answers.draft import Case
from answers.one_thing import one_area, one_unit
from retrieval.facts import FactHit
from retrieval.kinds import SHARES
from retrieval.printed_twice import TWICE
from retrieval.stages import counted_on

SAME_CLASS = 0.12  # how far below the best score a fact may be and still speak of the same thing


def latest(case: Case, fitting: list[FactHit]) -> FactHit:
    """The best fact; among equals of one row or measure with no period asked, the latest."""
    best = fitting[0]
    if not case.query.periods and _OVER_ALL.search(case.query.text):
        same = [f for f in fitting if f.fact.quote == best.fact.quote and f.fact.paper == best.fact.paper]
        whole = [f for f in same if f.fact.period is None and f.fact.path and _TOTAL.search(f.fact.path[-1])]
        if whole:
            return whole[0]
    if not case.query.periods and _LATEST_ASKED.search(case.query.text):
        return _newest(case, fitting)
    if case.query.periods or best.fact.period is None:
        return best
    rivals = [
        (f.fact.period.last_day, f.score, n)
        for n, f in enumerate(fitting)
        if f.fact.period is not None
        and f.score > best.score - SAME_CLASS - (TWICE if _of_one_row(f, best) else 0.0)
        and (f.fact.measure, f.fact.area, f.fact.unit) == (best.fact.measure, best.fact.area, best.fact.unit)
        and f.role >= best.role
    ]
    return fitting[max(rivals)[2]]


def _of_one_row(f: FactHit, best: FactHit) -> bool:
    """Whether two figures stand side by side in one row of a table: that a second place prints the earlier one too
    makes it none the later.
    """
    return f.fact.locator.cell is not None and f.fact.quote == best.fact.quote and f.fact.paper == best.fact.paper


# "In total, both years together": the column of all of them.
_OVER_ALL = re.compile(
    r"\b(?:in\s+total|altogether|overall|(?:both|all|the\s+(?:two|three|four|five))\s+(?:\w+\s+)?years)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:total|overall|all\s+years|both\s+years|whole\s+period)\b", re.IGNORECASE)
_LATEST_ASKED = re.compile(
    r"\b(?:latest|(?:most|more)\s+recent(?:ly)?|newest|up[\s-]to[\s-]date|last\s+count|now|nowadays|currently|today|"
    r"these\s+days|at\s+(?:present|the\s+moment))\b",
    re.IGNORECASE,
)


def _newest(case: Case, fitting: list[FactHit]) -> FactHit:
    """Of the figures that say about as much of what is asked, in whichever paper, the one of the latest time; where a
    paper names only the month, of that month before its meeting.
    """
    best = fitting[0]
    near = [
        (f, day)
        for f in fitting
        if f.coverage >= best.coverage - ABOUT_AS_MUCH
        and f.score >= best.score - NEARLY_AS_GOOD
        and f.role >= best.role
        and (f.fact.area == best.fact.area or _of_one_area(f, best))
        and f.fact.basis is best.fact.basis
        and (f.fact.bound or not best.fact.bound)
        and (f.fact.unit == _FTE) == (best.fact.unit == _FTE)
        and (f.fact.unit in SHARES) == (best.fact.unit in SHARES)
        and (day := counted_on(f.fact, case.shelf[f.fact.paper].metadata.date)) is not None
    ]
    return max(near, key=lambda pair: (pair[1], pair[0].score))[0] if near else best


def _of_one_area(f: FactHit, best: FactHit) -> bool:
    """Whether a figure counts what the best one counts where one of the two names the area and the other does not."""
    return one_area(f.fact, best.fact) and one_unit(f.fact, best.fact) and f.coverage >= best.coverage


_FTE = "fte"  # posts, whatever team they are of
ABOUT_AS_MUCH, NEARLY_AS_GOOD = 0.15, 0.95
