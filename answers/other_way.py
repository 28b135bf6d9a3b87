"""Why something went up that the papers' own row shows going down all through the time asked about, or the reverse."""

from __future__ import annotations

import re
from datetime import date, timedelta

from answers.abstention import Refusal
from answers.draft import Case
from corpus.fact import Fact
from corpus.period import Period
from retrieval.rank import named, stem_set
from retrieval.wanted import Wanted

_WENT = re.compile(
    r"\bwhy\s+(?:did|has|have|had|is|are|was|were|do|does)\b.*?\b(?:"
    r"(?P<up>(?:go|gone|goes|going|went|com(?:e|ing)|creep\w*|crept)\s+up|ris(?:e|en|ing)|increas(?:e|ed|ing)|gr[eo]w(?:n|ing)?|"
    r"climb(?:ed|ing)?|jump(?:ed|ing)?)|"
    r"(?P<down>(?:go|gone|goes|going|went|com(?:e|ing))\s+down|fall(?:en|ing)?|drop(?:ped|ping)?|decreas(?:e|ed|ing)|"
    r"declin(?:e|ed|ing)|shr[iu]nk))\b",
    re.IGNORECASE,
)
FIRST = 5  # figures among which the row would stand
NAMED = 0.7  # of each thing the question names, by the row and what stands over it
STEPS = 3  # figures of the row in the time asked about


def other_way(case: Case) -> Refusal | None:
    """The figures of the row that is asked about where each went the other way; None where no row surely is of it, or
    where it has too few figures in the time asked about.
    """
    asked = _WENT.search(case.query.text)
    if case.query.wanted is not Wanted.WHY or asked is None or len(case.query.periods) != 1:
        return None
    start, end = asked.span("up" if asked["up"] else "down")
    things = [c for c in case.query.concepts if not start <= c.start < end]
    for f in case.facts[:FIRST]:
        if f.fact.locator.cell is None or not things or not f.area:
            continue
        label = stem_set(" ".join((f.fact.quote.split(" | ")[0], f.fact.measure)))
        if any(named(c, label) < NAMED for c in things):
            continue
        row = _row(case, f.fact, case.query.periods[0])
        values = [x.value for x in row if x.value is not None]
        steps = [b - a for a, b in zip(values, values[1:], strict=False)]
        against = all(s <= 0 for s in steps) if asked["up"] else all(s >= 0 for s in steps)
        if len(values) >= STEPS and against and values[0] != values[-1]:
            told = ", ".join(f"{x.printed} ({x.period.label})" for x in row if x.period is not None)
            way = "down" if asked["up"] else "up"
            return Refusal(f"The papers do not say so: their figures went {way}.", f"“{f.fact.quote}”: {told}.")
    return None


def _row(case: Case, of: Fact, time: Period) -> list[Fact]:
    """The figures of a row that are of a time, by their last days, the earliest first and each day once."""
    at = of.locator.cell[0] if of.locator.cell is not None else None
    days: dict[date, Fact] = {}
    for f in case.store.facts_of(of.paper, case.finding.scope):
        here = f.locator.block == of.locator.block and f.locator.cell is not None and f.locator.cell[0] == at
        alike = (f.unit, f.area, f.role, f.basis) == (of.unit, of.area, "stated", of.basis)
        if not here or not alike or f.value is None or f.period is None:
            continue
        if time.first_day - timedelta(days=1) <= f.period.last_day <= time.last_day:
            days.setdefault(f.period.last_day, f)
    return [days[d] for d in sorted(days)]
