"""A figure asked for whose cell is blank, or is held back: what stands beside it in the row is another's figure."""

from __future__ import annotations

from answers.draft import Case
from corpus.period import Period
from corpus.period_reading import find_periods
from retrieval.concepts import Concept
from retrieval.facts import FactHit
from retrieval.rank import best_agreement, named, stem_set

_NAMED = 0.75  # a concept named in another wording is named
_UNNAMED = 0.45
_OF_THE_TIME = 0.45  # a column "Jan–Aug 2023" may answer for 2023


def held_back(case: Case, f: FactHit, best: FactHit) -> bool:
    """Whether a cell without a figure agrees better with the question than the best figure does."""
    there = f.fact.value is None and f.area > 0 and f.unit > 0 and (not case.query.periods or f.period >= 0.9)
    return there and f.coverage > best.coverage + 0.04


def blank_instead(case: Case, best: FactHit) -> str | None:
    """The heads over a blank cell in the best figure's row that say all of the question that its own heads say, and
    more: "Adults – 2024"; None for none such.
    """
    block, at = best.fact.locator.block, best.fact.locator.cell
    if block is None or at is None:
        return None
    table = case.store.paper(best.fact.paper, case.finding.scope).blocks[block].table
    if table is None or at[0] >= len(table.rows):
        return None
    row = table.rows[at[0]]
    label = stem_set(" ".join((row[0], table.caption or "")))
    asked = [c for c in case.query.concepts if named(c, label) < _UNNAMED]
    blank = (k for k in range(1, len(row)) if not row[k].strip() and any(r[k].strip() for r in table.rows))
    mine = table.header_path(at[1])
    found = (table.header_path(k) for k in blank if k != at[1])
    return next((" – ".join(heads) for heads in found if _says_more(case, asked, heads, mine)), None)


def _says_more(case: Case, asked: list[Concept], heads: tuple[str, ...], mine: tuple[str, ...]) -> bool:
    """Whether heads name something asked for that others do not, and nothing less; and are of a time as near to it."""
    theirs, own = stem_set(" ".join(heads)), stem_set(" ".join(mine))
    if any(named(c, own) >= _NAMED > named(c, theirs) for c in asked):
        return False
    times, others = _times(heads), _times(mine)
    timed = case.query.periods
    if timed and best_agreement(timed, times) < best_agreement(timed, others):
        return False
    return any(named(c, theirs) >= _NAMED and named(c, own) < _UNNAMED for c in asked)


def blank_then(case: Case) -> str | None:
    """The heads over the blank cell of the time asked for, in the row that has most of what is asked: "England" has a
    column for 2023 and nothing in it; None where the row has a figure for that time, or no such column.
    """
    if not case.query.periods:
        return None
    row = next((f for f in case.facts if _agrees_but_in_time(case, f)), None)
    if row is None or row.fact.locator.block is None or row.fact.locator.cell is None:
        return None
    table = case.store.paper(row.fact.paper, case.finding.scope).blocks[row.fact.locator.block].table
    if table is None or row.fact.locator.cell[0] >= len(table.rows):
        return None
    cells = table.rows[row.fact.locator.cell[0]]
    asked = case.query.periods
    then = [k for k in range(1, len(cells)) if best_agreement(asked, _times(table.header_path(k))) >= _OF_THE_TIME]
    if not then or any(cells[k].strip() for k in then):
        return None
    return " – ".join((cells[0].strip(), *table.header_path(then[0])))


def _agrees_but_in_time(case: Case, f: FactHit) -> bool:
    right = f.area > 0 and f.unit > 0 and f.fact.value is not None and f.fact.locator.cell is not None
    return right and f.coverage >= case.bars.figure


def _times(heads: tuple[str, ...]) -> tuple[Period, ...]:
    return tuple(p.period for h in heads for p in find_periods(h))
