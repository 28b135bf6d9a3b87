"""Tiles: figures set large side by side, each with what it counts under it, are cells and not columns of text.

A page of key figures is drawn as boxes or only spaced so. Read column by column or line by line, no figure would stand
with its words: a line of large figures and the smaller lines under it are one row of cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from corpus.paper import Box
from ingest.grid import Cell, Grid, is_figure
from ingest.sheet import Line, Sheet, Word, around, lines_of, split_line

_LARGE = 1.35  # of the page's usual size: what a figure is set in that is to be seen first
_FIGURE_GAP = 1.0  # of a figure's size: wider white parts two figures, narrower two halves of one
_WORD_GAP = 1.4  # of a label's size: the least white between two labels
_UNDER = 1.6  # of a figure's size: how far the first line of labels may stand under it
_LEADING = 1.3  # of a label's size: the most white between two of its lines
_MOST_LINES = 5


def tile_grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The rows of tiles on a page, top down, as tables without a header; () for none."""
    if not sheet.words:
        return ()
    usual = median(w.size for w in sheet.words)
    lines = lines_of(sheet.words)
    made = (_tiles(lines, at, usual, sheet.fills) for at in range(len(lines)))
    return tuple(grid for grid in made if grid is not None)


def _tiles(lines: Sequence[Line], at: int, usual: float, fills: Sequence[Box]) -> Grid | None:
    """The row of tiles whose figures are the line `at`; None where it is no such line, or one has no words under it."""
    figures = split_line(lines[at], _FIGURE_GAP * lines[at].size)
    if len(figures) < 2 or not all(f.size > _LARGE * usual and is_figure(f.text) for f in figures):
        return None
    edges = _edges(figures, fills)
    cells: list[list[Word]] = [list(f.words) for f in figures]
    told: set[int] = set()
    last, reach = lines[at], _UNDER * lines[at].size
    for line in lines[at + 1 : at + 1 + _MOST_LINES]:
        parts = split_line(line, _WORD_GAP * line.size)
        columns = [_column(part, edges) for part in parts]
        fits = line.size < 0.8 * lines[at].size and line.top - last.bottom < reach
        if not fits or None in columns or len(set(columns)) < len(columns):
            break
        for part, column in zip(parts, columns, strict=True):
            if column is not None:
                cells[column] += part.words
                told.add(column)
        last, reach = line, _LEADING * line.size
    if len(told) < len(figures):
        return None
    words = [w for cell in cells for w in cell]
    return Grid(around(words), 1, len(cells), tuple(Cell(0, k, tuple(c)) for k, c in enumerate(cells)), headers=0)


def _edges(figures: Sequence[Line], fills: Sequence[Box]) -> tuple[tuple[float, float], ...]:
    """From where to where each tile reaches: its own shaded box, or the half of the way to the next figure."""
    boxes = [
        min((f for f in fills if f.x0 <= g.x0 and g.x1 <= f.x1 and f.top <= g.top and g.bottom <= f.bottom),
            key=lambda f: f.x1 - f.x0, default=None)
        for g in figures
    ]
    drawn = [(b.x0, b.x1) for b in boxes if b is not None]
    apart = all(a[1] <= b[0] + 1 for a, b in zip(drawn, drawn[1:], strict=False))
    if len(drawn) == len(figures) and apart:
        return tuple(drawn)
    centres = [(g.x0 + g.x1) / 2 for g in figures]
    middles = [(a + b) / 2 for a, b in zip(centres, centres[1:], strict=False)]
    return tuple(zip((float("-inf"), *middles), (*middles, float("inf")), strict=True))


def _column(part: Line, edges: Sequence[tuple[float, float]]) -> int | None:
    """The tile that a piece of a line stands in; None where it reaches over an edge."""
    return next((k for k, (x0, x1) in enumerate(edges) if x0 - 1 <= part.x0 and part.x1 <= x1 + 1), None)
