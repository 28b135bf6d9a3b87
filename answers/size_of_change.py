"""By how much something went up or down: the size that is printed, else both ends and the difference worked out."""

from __future__ import annotations

import re

from answers.change import change
from answers.draft import Case, Draft, Quote
from answers.figures import PERIOD, figure, figure_in
from corpus.fact import Fact
from retrieval.facts import FactHit
from retrieval.kinds import SHARES, moved_by


def size_of_change(case: Case) -> Draft | None:
    """The size of a change where the papers print it, else its two ends; None where they give neither."""
    told = figure(case)
    if told is not None and any(fact.role == "change" or moved_by(fact) for fact, _ in told.facts[:1]):
        return told
    row = _row_of_changes(case, told.facts[0][0]) if told is not None and told.facts else None
    return change(case) if row is None else figure_in(case, Quote.of_fact(row.fact))


# "Change on the year", "Annual change", "Yearly increase": a row, or a column, of how far the others went.
_OF_CHANGES = re.compile(
    r"^(?:(?:the|annual|yearly|quarterly|monthly|net|overall|year[\s-]on[\s-]year|in-year|numerical|number)\s+)*"
    r"(?:changes?|increases?|decreases?|rises?|falls?|growth|movements?|difference)\b(?!\s+(?:of|to|request|programme|fund)\b)",
    re.IGNORECASE,
)


def _row_of_changes(case: Case, stock: Fact) -> FactHit | None:
    """The cell of the row that says by how much the table of a figure changed, at the time asked for and as a number;
    None for a figure of no table, and for a table without such a row.
    """
    if stock.locator.cell is None:
        return None
    timed = bool(case.query.periods or case.query.stages)
    beside = (
        f for f in case.facts
        if f.fact.locator.cell is not None and f.fact.paper == stock.paper and f.fact.path[:1] == stock.path[:1]
        and f.fact.quote != stock.quote and _OF_CHANGES.match(f.fact.quote.split(" | ")[0].strip())
        and f.fact.value is not None and f.fact.unit not in SHARES and f.area > 0
        and (f.period >= PERIOD if timed else f.fact.period == stock.period)
    )  # fmt: skip
    return max(beside, key=lambda f: f.score, default=None)
