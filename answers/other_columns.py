"""A row whose every column is of another time or another area than the one asked for.

Told as it stands, the row would be read as the answer: its last column as that of the year that is asked for.
"""

from __future__ import annotations

from answers.abstention import Refusal
from answers.draft import Case, Draft, shortened
from answers.figures import PERIOD
from retrieval.groups import another_group

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
    if len(cells) < SEVERAL or any(_may_be(case, f.period, f.fact.period is None, f.area) for f in cells):
        return None
    return Refusal(
        "The papers give this, but not for the time or the area asked about.",
        shortened(f"Nearest: “{quote.text}”", NEAREST_WORDS),
    )


def _may_be(case: Case, period: float, undated: bool, area: float) -> bool:
    """Whether a cell may be of the time and the area asked for; one that nothing dates may be of any time that its
    paper is of.
    """
    timed = not case.query.periods or period >= PERIOD or (undated and period > 0.0)
    return timed and area > 0.0


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
