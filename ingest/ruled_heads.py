"""Tables of which only the head is ruled cell by cell: its rules say what each title covers, lines part the rows below.

Browsers print tables so whose style gives borders to titles alone. The head by itself looks like a ruled table without
a figure, and the rows under it, left alone, would have no titles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.paper import Box
from ingest.grid import Grid, is_figure, text_of

_FLUSH = 4.0  # points that the edges of a table and of its head may differ by


def states_none(grid: Grid) -> bool:
    """Whether no cell states a figure, as in the head of a table: a time is none."""
    return not any(is_figure(text_of(c.words)) for c in grid.cells)


def with_their_rows(ruled: Sequence[Grid], parted: Sequence[Grid]) -> Iterable[Grid]:
    """The ruled tables, a head that has its rows among the tables `parted` by lines as one table with them."""
    for grid in ruled:
        whole = [_joined(grid, other) for other in parted] if states_none(grid) else []
        yield next((g for g in whole if g is not None), grid)


def _joined(head: Grid, whole: Grid) -> Grid | None:
    """`whole` with the cells of `head` for its head; None where `head` is not that."""
    a, b = head.box, whole.box
    if abs(a.x1 - b.x1) > _FLUSH or not a.top - _FLUSH < b.top < a.bottom + _FLUSH:
        return None
    under = [c for c in whole.cells if c.words and min(w.middle for w in c.words) > a.bottom]
    if not any(is_figure(text_of(c.words)) for c in under):
        return None
    # A corner without words is not among the columns of a ruled table, and may have no border.
    blank = whole.columns - head.columns
    labels = [w.x0 for c in under if c.column == 0 for w in c.words]
    if blank not in (0, 1) or (min(w.x0 for w in head.words) > min(labels, default=b.x0) + _FLUSH) != bool(blank):
        return None
    first = min(c.row for c in under)
    titles = tuple(replace(c, column=c.column + blank) for c in head.cells)
    rows = tuple(replace(c, row=c.row - first + head.rows) for c in under)
    shaded = {*head.shaded, *(r - first + head.rows for r in whole.shaded if r >= first)}
    box = Box(min(a.x0, b.x0), a.top, max(a.x1, b.x1), b.bottom)
    return Grid(box, whole.rows - first + head.rows, whole.columns, titles + rows, frozenset(shaded), head.rows)
