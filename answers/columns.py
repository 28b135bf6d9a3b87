"""Does a column add up? Its printed total held against the sum of its rows; a held-back cell leaves it unknown."""

from __future__ import annotations

from answers.answer import AnswerKind
from answers.cells import grids_of
from answers.draft import Case, Draft, Line
from answers.slip_totals import against_total
from answers.sums import said
from corpus.words import content_stems


def column_total(case: Case) -> Draft | None:
    """A column whose printed total is held against the sum of its rows; None where no column is named for sure."""
    asked = set(content_stems(case.query.text))
    best: tuple[float, str, int, int] | None = None
    for hit in case.hits[:25]:
        block = hit.chunk.locator.block
        if hit.chunk.locator.cell is None or block is None:
            continue
        table = case.store.paper(hit.chunk.paper, case.finding.scope).blocks[block].table
        if table is None or not any(r and r[0].strip().lower().startswith("total") for r in table.rows):
            continue
        for column in range(1, len(table.rows[0])):
            header = set(content_stems(" ".join(table.header_path(column))))
            score = len(header & asked) + 0.3 * len(asked & set(content_stems(table.caption or "")))
            if header & asked and (best is None or score > best[0]):
                best = (score, hit.chunk.paper, block, column)
    return _summed(case, *best[1:]) if best else None


def _summed(case: Case, paper_id: str, block: int, column: int) -> Draft | None:
    scope = case.finding.scope
    paper = case.store.paper(paper_id, scope)
    grid = next(
        (
            g
            for g in grids_of(paper, case.store.facts_of(paper_id, scope))
            if g.places[0][0] <= block <= g.places[-1][0]
        ),
        None,
    )
    checked = against_total(grid, column) if grid else None
    if grid is None or checked is None:
        return None  # a held-back cell: the sum cannot be known
    total, added = checked
    right = total.span.meets(added)
    sums = total.fact.printed if right and added.low != added.high else said((added.low + added.high) / 2 / total.scale)
    headline = (
        f"{'Yes' if right else 'No'}: the total printed for “{grid.header(column)}” is {total.fact.printed}; "
        f"the rows add to {sums}."
    )
    rows = range(len(grid.table.rows))
    quotes = tuple(grid.quote(row, column) for row in rows)
    last = grid.totals[-1]
    return Draft(
        AnswerKind.CHANGE,
        Line(headline, tuple(rows)),
        quotes,
        (Line(f"“{quotes[last].text}”", (last,)),),
        ("Worked out here from the printed rows.",),
    )
