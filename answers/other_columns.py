"""A row whose every column is of another time or another area than the one asked for.

Told as it stands, the row would be read as the answer: its last column as that of the year that is asked for.
"""

from __future__ import annotations

from answers.abstention import Refusal
from answers.draft import Case, Draft, shortened
from answers.figures import PERIOD
from corpus.area import COMPARATORS, find_areas
from corpus.period import PeriodKind
from retrieval.facts import FactHit
from retrieval.groups import another_group
from retrieval.wanted import Wanted

NEAREST_WORDS = 60
SEVERAL = 2  # columns


def of_other_columns(case: Case, row: Draft) -> Refusal | None:
    """Why a row of figures does not answer a question for a time or an area, with the row as the nearest; None where
    the question names neither, where the row has words in a cell, and where one of its cells may be meant.
    """
    query, quote = case.query, row.quotes[row.headline.quotes[0]]
    if len(row.headline.quotes) != 1 or not (query.periods or query.areas) or query.stages:
        return None
    cells = [f for f in case.facts if f.fact.quote == quote.text and f.fact.paper == quote.paper]
    meant = [f for f in cells if _may_be(case, f)]
    if len(cells) < SEVERAL or any(f.fact.value is not None for f in meant):
        return None
    if meant:
        return Refusal(f"The papers print “{meant[0].fact.printed}” in place of this figure: it is not given.", "")
    return Refusal(
        "The papers give this, but not for the time or the area asked about.",
        shortened(f"Nearest: “{quote.text}”", NEAREST_WORDS),
    )


def _may_be(case: Case, f: FactHit) -> bool:
    """Whether a cell may be of the time and the area asked for; one that nothing dates may be of any time that its
    paper is of, and one of a day in the year asked for is the position of that year.
    """
    time, asked = f.fact.period, case.query.periods
    timed = not asked or f.period >= PERIOD or (time is None and f.period > 0.0)
    within = time is not None and time.kind is PeriodKind.AS_AT and any(p.covers(time) for p in asked)
    return (timed or within) and f.area > 0.0


def of_another_slot(case: Case, draft: Draft) -> bool:
    """Whether all the figures of a draft are known to be of another time, area or group than the whole question names:
    the draft of one of its clauses, which has lost them. False for a draft without figures.
    """
    found = {f.fact.id: f for f in case.facts}
    held = [found[f.id] for f, _ in draft.facts if f.id in found]
    timed, placed = bool(case.query.periods), bool(case.query.areas)
    return bool(held) and all(
        (timed and f.fact.period is not None and f.period == 0.0) or (placed and f.area == 0.0)
        or another_group(case.query, f.fact)
        for f in held
    )


def of_no_such_area(case: Case, draft: Draft) -> Refusal | None:
    """Why a passage does not tell the figure of a comparator that the question names: it speaks of none. None where it
    names one, and where no figure or no comparator is asked for.
    """
    if case.query.wanted is not Wanted.FIGURE or not case.query.areas or draft.facts:
        return None
    quotes = [draft.quotes[n] for n in draft.headline.quotes]
    said = " ; ".join((draft.headline.text, *(q.text for q in quotes)))
    held = {f.fact.area for f in case.facts if any(f.fact.quote in q.text for q in quotes)}
    if held & set(case.query.areas) or any(a.area in COMPARATORS for a in find_areas(said)):
        return None
    return Refusal(
        f"The papers do not give this for {' or '.join(case.query.areas)}.",
        shortened(f"Nearest: “{quotes[0].text}”", NEAREST_WORDS) if quotes else "",
    )
