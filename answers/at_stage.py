"""The cells of the stage of a year that a question names, whatever else it asks: "what does the Q2 scorecard show?"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from answers.draft import Case
from corpus.fact import Fact
from corpus.stage import find_stages
from retrieval.facts import FactHit
from retrieval.stages import stage_fit

OF_STAGE = 0.45


def at_stage(case: Case, cells: Sequence[FactHit]) -> list[FactHit]:
    """Those of some cells that are of a stage the question names, in the latest year that has it; all where it names
    none or none is of it.
    """
    stages = tuple(m.stage for m in find_stages(case.query.text))
    of_it = [
        f for f in cells
        if (stage_fit(stages, f.fact, case.shelf[f.fact.paper].metadata) or 0.0) >= OF_STAGE
    ] if stages else []
    latest = max((_last_day(f.fact) for f in of_it), default=None)
    return [f for f in of_it if _last_day(f.fact) == latest] or list(cells)


def _last_day(fact: Fact) -> date:
    return fact.period.last_day if fact.period else date.min
