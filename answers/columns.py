"""Does a column add up? Its printed total held against the sum of its rows; a held-back cell leaves it unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    numbers = {m["number"].lower() for m in _TABLE.finditer(case.query.text)}
    seen: set[tuple[str, tuple[int, int]]] = set()
    best: tuple[float, Grid, tuple[int, ...]] | None = None
    for hit in case.hits[:25]:
        block = hit.chunk.locator.block
        if hit.chunk.locator.cell is None or block is None:
            continue
        grid = _grid_at(case, hit.chunk.paper, block)
        if grid is None or not grid.totals or (grid.paper.id, grid.places[0]) in seen:
            continue
        seen.add((grid.paper.id, grid.places[0]))
        over = grid.paper.blocks[grid.places[0][0]].headings
        title = set(content_stems(_TABLE.sub(" ", f"{grid.table.caption or ''} {' '.join(over[-1:])}")))
        about, by_number = asked & title, _number_of(grid.table.caption or "") in numbers
        counts = tuple(c for c in grid.columns if not grid.is_ratio(c) and against_total(grid, c) is not None)
        named = {c: len(set(content_stems(grid.header(c))) & asked) for c in counts}
        most = max(named.values(), default=0)
        if not counts or not (most or by_number or len(about) >= OF_TABLE or (about and about == title)):
            continue
        score = most + len(about) + (BY_NUMBER if by_number else 0)
        if best is None or score > best[0]:
            best = (score, grid, tuple(c for c in counts if named[c] == most))
    return _summed(best[1], _told_of(best[1], best[2])) if best else None


_TABLE = re.compile(r"\btable\s+(?P<number>[A-Z]?\d+(?:\.\d+)*[a-z]?)\b", re.IGNORECASE)


def _number_of(caption: str) -> str | None:
    """The number of a table in its title: "c2"; None for none."""
    m = _TABLE.match(caption.strip())
    return m["number"].lower() if m else None


BY_NUMBER = 10  # a table that the question calls by its number is no other
OF_TABLE = 2  # words of its title: a table so named is checked, though the question names none of its columns


def _told_of(grid: Grid, columns: Sequence[int]) -> int:
    """The column to be told of, of several that a question may mean: the first that does not add up, else the last."""
    checked = ((c, against_total(grid, c)) for c in columns)
    return next((c for c, sums in checked if sums is not None and not sums[0].span.meets(sums[1])), columns[-1])


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


def _summed(grid: Grid, column: int) -> Draft | None:
    checked = against_total(grid, column)
    if checked is None:
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
