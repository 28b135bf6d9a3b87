"""The halves of a question that speaks of two papers, times or councils: how each is answered, and both as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from answers.draft import Case, Draft, Quote
from answers.explanation import Part, Step
from answers.figures import figure, figure_in
from answers.legs import Leg
from answers.rooms import rooms_asked
from answers.together import NEAR, side_by_side
from corpus.fact import Fact
from corpus.glossary import Glossary
from corpus.period import Period
from corpus.period_reading import find_periods
from retrieval.rank import period_agreement


def of_legs(legs: Sequence[tuple[Leg, Case]], glossary: Glossary) -> tuple[Part, ...]:
    """Each leg with the rooms it went through. A leg that names no paper is not answered with the figure that another
    one has: then it is asked of the papers that no other leg names.
    """
    legs = [(leg, case if leg.after is None else _later(case, leg.after)) for leg, case in legs]
    told = [t for leg, _ in legs for t in leg.times]
    so_far = [bool(told and leg.papers and not leg.times and SO_FAR.search(leg.text)) for leg, _ in legs]
    legs = [(leg, _so_far(case, told) if so else case) for (leg, case), so in zip(legs, so_far, strict=True)]
    steps = [rooms_asked(case, glossary, alone=False) for _, case in legs]
    for n, (leg, case) in enumerate(legs):
        taken = {f.id for k, s in enumerate(steps) if k != n for f in _first_fact(s)}
        named = {p for other, _ in legs for p in other.papers}
        if not leg.papers and taken & {f.id for f in _first_fact(steps[n])}:
            steps[n] = rooms_asked(_without(case, named), glossary, alone=False)
    for n, (leg, case) in enumerate(legs):
        if leg.times and not isinstance(steps[n][-1].given(), Draft) and (own := _in_the_row_of(case, steps)):
            steps[n] = (*steps[n], Step("figure_in", own))
    alike = _in_one_unit(legs, steps)
    return tuple(Part(leg.text, s) for (leg, _), s in zip(legs, alike, strict=True))


def _in_one_unit(
    legs: Sequence[tuple[Leg, Case]], steps: Sequence[tuple[Step, ...]]
) -> Sequence[tuple[Step, ...]]:
    """The steps of two legs that ask one thing of two times: a share is set against a share. Where one of them was
    answered in the unit of the other's, were it asked so, and not the other way round too, it is; else as they are.
    """
    facts = [f for s in steps for f in _first_fact(s)]
    dated = all(leg.times and not leg.papers and not leg.councils for leg, _ in legs)
    if not dated or not len(facts) == len(legs) == 2 or facts[0].unit == facts[1].unit:
        return steps
    again = [figure(_of_unit(case, facts[1 - n].unit)) for n, (_, case) in enumerate(legs)]
    timed = zip(again, facts, strict=True)
    same = [d if d is not None and d.facts[0][0].period == f.period else None for d, f in timed]
    if sum(d is not None for d in same) != 1:
        return steps
    return [(*s, Step("figure", d)) if d is not None else s for s, d in zip(steps, same, strict=True)]


def _of_unit(case: Case, unit: str | None) -> Case:
    return replace(case, facts=tuple(f for f in case.facts if f.fact.unit == unit))


def _in_the_row_of(case: Case, steps: Sequence[Sequence[Step]]) -> Draft | None:
    """The figure that the row of another leg's answer has for this leg's time: what proves the row proves both; None
    where no other leg has the cell of a row for its answer, or that row has none of this time.
    """
    for fact in (f for s in steps for f in _first_fact(s) if f.locator.cell is not None):
        found = figure_in(case, Quote.of_fact(fact))
        if found is not None and (found.facts[0][0].measure, found.facts[0][0].unit) == (fact.measure, fact.unit):
            return found
    return None


def _later(case: Case, time: Period) -> Case:
    """The case with those of its figures alone that are of a later time: that proves as much as a slot that agrees."""
    facts = (f for f in case.facts if f.fact.period is not None and f.fact.period.last_day > time.last_day)
    return replace(case, facts=tuple(facts), bars=replace(case.bars, figure=case.bars.slotted))


def _so_far(case: Case, told: Sequence[Period]) -> Case:
    """The case of "and how many so far?" with those of its figures that are so, by their own sentence; for none, with
    those that are not of a time that is asked for beside it. In the paper that is named, such words prove as much as a
    row that is named whole.
    """
    others = [f for f in case.facts if not _of_times(f.fact, told)]
    own = tuple(f for f in others if SO_FAR.search(f.fact.quote))
    bars = replace(case.bars, figure=case.bars.named_whole) if own else case.bars
    return replace(case, facts=own or tuple(others), bars=bars)


def _of_times(fact: Fact, told: Sequence[Period]) -> bool:
    own = [p.period for p in find_periods(fact.quote)]  # what is "to date" is of no time told in the sentence before
    times = [fact.period] if fact.period and not SO_FAR.search(fact.quote) else own
    return any(period_agreement(t, given) >= NEAR for t in told for given in times)


SO_FAR = re.compile(
    r"\b(?:so\s+far|to\s+date|(?:up\s+)?(?:un)?til\s+now|up\s+to\s+now|(?:year|term|season)[\s-]to[\s-]date|"
    r"already\s+this\s+(?:year|term|season|month))\b",
    re.IGNORECASE,
)


def _first_fact(steps: Sequence[Step]) -> tuple[Fact, ...]:
    outcome = steps[-1].given()
    return tuple(f for f, _ in outcome.facts[:1]) if isinstance(outcome, Draft) else ()


def _without(case: Case, papers: set[str]) -> Case:
    """The case without what stands in some papers."""
    hits = tuple(h for h in case.hits if h.chunk.paper not in papers)
    facts = tuple(f for f in case.facts if f.fact.paper not in papers)
    return replace(case, finding=replace(case.finding, hits=hits), facts=facts)


def by_legs(legs: Sequence[Leg], parts: Sequence[Part]) -> Draft | None:
    """The answers to the legs of a question as one; None where no leg has one. A leg without one is named."""
    answered: list[tuple[Leg, Draft]] = []
    missing: list[str] = []
    for leg, part in zip(legs, parts, strict=True):
        outcome = part.steps[-1].given()
        if isinstance(outcome, Draft):
            answered.append((leg, outcome))
        else:
            missing.append(f"{leg.name or leg.text}: {outcome.reason}")
    if len(answered) > 1 and len({d.headline.text for _, d in answered}) < len(answered):
        return None  # one answer for all is no answer to each
    return side_by_side(answered, missing) if answered else None
