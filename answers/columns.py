"""Does a column add up? Its printed total held against the sum of its rows; a held-back cell leaves it unknown."""

from __future__ import annotations

from decimal import Decimal

from answers.answer import AnswerKind
from answers.cells import Grid, grids_of
from answers.draft import Case, Draft, Line
from answers.slip_totals import against_total
from answers.sums import said
from corpus.numbers import PERCENT
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


def column_of_shares(case: Case) -> Draft | None:
    """A column of shares of one whole without a total row, held against 100 %; None where no column is named for sure.

    The shares of a whole are many, and none of them is a total: a column that adds to nothing near 100 % in any of its
    years is no such column.
    """
    asked = set(content_stems(case.query.text))
    best: tuple[float, str, Grid, int] | None = None
    for hit in case.hits[:25]:
        block = hit.chunk.locator.block
        if hit.chunk.locator.cell is None or block is None:
            continue
        grid = _grid_at(case, hit.chunk.paper, block)
        if grid is None or not grid.plain or grid.totals or not _shares_of_a_whole(grid):
            continue
        about = 0.3 * len(asked & set(content_stems(f"{grid.table.caption or ''} {hit.chunk.context}")))
        for column in grid.columns:
            header = set(content_stems(grid.header(column)))
            score = len(header & asked) + about
            if header & asked and (best is None or score > best[0]):
                best = (score, hit.chunk.paper, grid, column)
    return _of_a_hundred(best[2], best[3]) if best else None


NEAR_A_WHOLE = 3  # per cent: what rounding may make of 100


def _shares_of_a_whole(grid: Grid) -> bool:
    """Whether the rows of a table are shares that make up a whole: most of its columns add to about 100 %."""
    sums = [total for c in grid.columns if (total := _added(grid, c)) is not None]
    whole = sum(abs(total - 100) <= NEAR_A_WHOLE for total in sums)
    return len(grid.parts) > 2 and whole * 2 >= len(sums) > 1


def _added(grid: Grid, column: int) -> Decimal | None:
    cells = grid.column(column, grid.parts)
    if not cells or any(c.fact.unit != PERCENT for c in cells):
        return None
    return sum((c.value or Decimal(0) for c in cells), Decimal(0))


def _of_a_hundred(grid: Grid, column: int) -> Draft | None:
    total = _added(grid, column)
    if total is None:
        return None
    right = abs(total - 100) <= NEAR_A_WHOLE
    quotes = tuple(grid.quote(row, column) for row in grid.parts)
    headline = f"{'Yes' if right else 'No'}: the shares printed for “{grid.header(column)}” add to {said(total)} %."
    return Draft(
        AnswerKind.CHANGE,
        Line(headline, tuple(range(len(quotes)))),
        quotes,
        tuple(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes)),
        ("Worked out here from the printed rows.",),
    )


def _grid_at(case: Case, paper_id: str, block: int) -> Grid | None:
    scope = case.finding.scope
    grids = grids_of(case.store.paper(paper_id, scope), case.store.facts_of(paper_id, scope))
    return next((g for g in grids if g.places[0][0] <= block <= g.places[-1][0]), None)


def _summed(case: Case, paper_id: str, block: int, column: int) -> Draft | None:
    grid = _grid_at(case, paper_id, block)
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
