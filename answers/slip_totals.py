"""Totals and shares of tables: does a column make its printed total, and do shares of one whole make 100 %?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from answers.cells import Cell, Grid
from answers.slip import Slip, SlipKind
from answers.sums import HUNDRED, Span, said, share_span, sum_span, whole_span
from corpus.area import area_label
from corpus.fact import Fact
from corpus.numbers import PERCENT

FEW = 3  # rows: fewer make a list of parts only by chance
NEAR = Decimal("0.2")  # of the total: further off, a row is missing or the total is of something else
# Shares in brackets that are of one whole come near 100 %; further off, each row may have a whole of its own.
LEAST, MOST = Decimal(85), Decimal(115)


def total_slips(grid: Grid) -> Iterator[Slip]:
    """Columns whose printed total is not the sum of their rows; none where a cell is held back or rows are not parts.

    A column far from its total counts only where another column of the same table makes its own.
    """
    if not grid.plain or not grid.totals or grid.totals[-1] != len(grid.table.rows) - 1:
        return
    made, missed = 0, []
    for column in grid.columns:
        checked = None if grid.is_ratio(column) else against_total(grid, column)
        if checked is None:
            continue
        total, added = checked
        if total.span.meets(added):
            made += 1
        else:
            missed.append((column, total, added))
    if len(missed) > max(1, made):
        return  # most columns do not add up: the rows are not the parts of this total
    for column, total, added in missed:
        off = abs((added.low + added.high) / 2 - (total.value or 0))
        if made or (len(grid.parts) >= FEW and total.value and off <= NEAR * abs(total.value)):
            yield _wrong_total(grid, column, total, added)


def against_total(grid: Grid, column: int) -> tuple[Cell, Span] | None:
    """The last total of a column and the sum that comes nearest to it: of all rows, of the totals before it, or of the
    rows since; None where a cell is held back or the rows cannot be added.
    """
    if not grid.totals:
        return None
    row = grid.totals[-1]
    total = grid.cells.get((row, column))
    if total is None or total.value is None or len(grid.parts) < 2:
        return None
    earlier = [t for t in grid.totals if t < row]
    ways: list[list[int]] = [[p for p in grid.parts if p < row]]
    if earlier:
        since = [p for p in grid.parts if earlier[-1] < p < row]
        ways += [earlier, [*earlier, *since], since]
    sums = []
    for rows in ways:
        cells = grid.column(column, rows) if len(rows) > 1 else None
        if cells:
            units = {c.fact.unit for c in (*cells, total)}
            if len(units) > 1:
                return None
            sums.append(sum_span([c.span for c in cells]))
    if not sums:
        return None
    best = min(sums, key=lambda s: abs((s.low + s.high) / 2 - (total.value or 0)))
    return total, best


def _wrong_total(grid: Grid, column: int, total: Cell, added: Span) -> Slip:
    name = grid.header(column)
    worked = (added.low + added.high) / 2
    rows = [p for p in grid.parts if (p, column) in grid.cells]
    quotes = (grid.quote(grid.totals[-1], column), *(grid.quote(r, column) for r in rows))
    return Slip(
        SlipKind.TOTAL,
        f"a total of {total.fact.printed}" + (f" under “{name}”" if name else ""),
        f"the rows add to {said(worked / total.scale)}",
        quotes,
    )


def share_slips(grid: Grid) -> Iterator[Slip]:
    """Shares that do not fit: of a printed total, of any one whole, or of 100 %; none where a column is no sure
    breakdown.
    """
    if not grid.plain:
        return
    for column in grid.columns:
        cells = [(row, grid.cells[row, column]) for row in grid.parts if (row, column) in grid.cells]
        paired = [(row, c, c.share) for row, c in cells if c.share is not None and c.value is not None]
        if len(paired) >= 2 and len(paired) == len(cells):
            yield from _of_whole(grid, column, paired)
    yield from _hundred(grid)


def _of_whole(grid: Grid, column: int, paired: list[tuple[int, Cell, Fact]]) -> Iterator[Slip]:
    """Counts with their shares in brackets, held against the printed total, else against each other."""
    total = grid.cells.get((grid.totals[-1], column)) if grid.totals else None
    if total is not None and total.value:
        # A total that is a slip itself is found by its rows; the shares may have been taken of either.
        sums = (total.span, sum_span([cell.span for _, cell, _ in paired]))
        wrong = [x for x in paired if not any(_fits(x[1], x[2], whole) for whole in sums)]
        if len(wrong) * 2 < len(paired):  # most fit: this is their whole
            for row, cell, share in wrong:
                worked = said((cell.value or Decimal(0)) / total.value * HUNDRED)
                yield Slip(
                    SlipKind.SHARE,
                    f"{cell.fact.printed} ({_bare(share)})",
                    f"{cell.fact.printed} of {total.fact.printed} is {worked} %",
                    (grid.quote(row, column), grid.quote(grid.totals[-1], column)),
                )
        return
    added = sum((share.value or Decimal(0) for _, _, share in paired), Decimal(0))
    own = sum_span([cell.span for _, cell, _ in paired])
    if len(paired) < FEW or not LEAST <= added <= MOST or all(_fits(c, s, own) for _, c, s in paired):
        return
    wholes = [(row, cell, share, whole_span(cell.span, _share(share))) for row, cell, share in paired]
    known = [w for w in wholes if w[3] is not None]
    low, high = max(known, key=lambda w: w[3].low if w[3] else 0), min(known, key=lambda w: w[3].high if w[3] else 0)
    if low[3] is None or high[3] is None or low[3].low <= high[3].high:
        return
    yield Slip(
        SlipKind.SHARES,
        "; ".join(f"{c.fact.printed} ({_bare(s)})" for _, c, s in paired),
        f"no one whole has these shares: {low[1].fact.printed} is {_bare(low[2])} of about "
        f"{_middle(low[3])}, {high[1].fact.printed} is {_bare(high[2])} of about {_middle(high[3])}; the rows add to "
        f"{said(own.low)}, and the shares to {said(added)} %",
        tuple(grid.quote(row, column) for row, _, _ in paired),
    )


def _fits(cell: Cell, share: Fact, whole: Span) -> bool:
    span = share_span(cell.span, whole)
    return span is None or share.value is None or span.holds(share.value, _step(share))


def _share(share: Fact) -> Span:
    half = _step(share) * Decimal("0.6")
    value = share.value or Decimal(0)
    return Span(value - half, value + half)


def _step(share: Fact) -> Decimal:
    digits = re.search(r"\d+(?:\.(\d+))?", share.printed)
    return Decimal(1).scaleb(-len(digits[1] or "")) if digits else Decimal(1)


def _bare(share: Fact) -> str:
    return f"{(share.value or Decimal(0)):f} %"


def _middle(span: Span) -> str:
    return said(((span.low + span.high) / 2).quantize(Decimal(1)))


def _hundred(grid: Grid) -> Iterator[Slip]:
    """Columns of shares that do not make 100 %, where the table is surely a breakdown: its total row says 100 %, or
    other columns over the same rows make it.
    """
    rows = [r for r in grid.parts if area_label(grid.label(r)) is None]
    if len(rows) != len(grid.parts) or len(rows) < 2:
        return
    columns = {c: shares for c in grid.columns if (shares := _shares_of(grid, c, rows)) is not None}
    spans = {c: sum_span([_share(s) for s in shares]) for c, shares in columns.items()}
    makes = {c for c, span in spans.items() if span.holds(HUNDRED, Decimal(1))}
    for column, shares in columns.items():
        if column in makes or len(shares) < FEW or not (_says_hundred(grid, column) or len(makes) >= 2):
            continue
        added = sum((s.value or Decimal(0) for s in shares), Decimal(0))
        name = grid.header(column)
        reason = "the total row says 100 %" if _says_hundred(grid, column) else "the other columns make 100 %"
        yield Slip(
            SlipKind.SHARES,
            " + ".join(f"{(s.value or Decimal(0)):f}" for s in shares) + " %" + (f" under “{name}”" if name else ""),
            f"the shares add to {said(added)} %; {reason}",
            tuple(grid.quote(row, column) for row in rows),
        )


def _shares_of(grid: Grid, column: int, rows: list[int]) -> list[Fact] | None:
    """The printed shares of a column, a row each; None where a row has none."""
    shares = []
    for row in rows:
        cell = grid.cells.get((row, column))
        share = cell.share if cell and cell.share else cell.fact if cell and cell.fact.unit == PERCENT else None
        if share is None or share.value is None:
            return None
        shares.append(share)
    return shares


def _says_hundred(grid: Grid, column: int) -> bool:
    if not grid.totals:
        return False
    cell = grid.cells.get((grid.totals[-1], column))
    share = cell and (cell.share or cell.fact)
    return bool(share and share.unit == PERCENT and share.value == HUNDRED)
