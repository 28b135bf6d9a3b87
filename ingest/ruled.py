"""Tables drawn with lines: cells are where horizontal and vertical rules meet; a missing rule is a span."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpus.paper import Box
from ingest.grid import Cell, Grid, column_of, is_figure
from ingest.sheet import Rule, Sheet, Word, inside, lines_of, merge_rules

_NEAR = 3.0  # points between rules that are taken to meet


def ruled_grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The tables of a page whose rules cross, top down; () for none. A single box or a row of boxes is not a table."""
    across = [r for r in merge_rules(sheet.across) if r.end - r.start > 8]
    down = [r for r in merge_rules(sheet.down) if r.end - r.start > 5]
    grids = (_grid(sheet, flat, upright) for flat, upright in _crossing(across, down))
    return tuple(sorted((g for g in grids if g is not None), key=lambda g: (g.box.top, g.box.x0)))


def _crossing(across: Sequence[Rule], down: Sequence[Rule]) -> Iterable[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that meet one another, directly or through others."""
    parent = list(range(len(across) + len(down)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, flat in enumerate(across):
        for j, upright in enumerate(down):
            if (flat.start - _NEAR <= upright.at <= flat.end + _NEAR
                    and upright.start - _NEAR <= flat.at <= upright.end + _NEAR):
                parent[root(i)] = root(len(across) + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for i, flat in enumerate(across):
        groups[root(i)][0].append(flat)
    for j, upright in enumerate(down):
        groups[root(len(across) + j)][1].append(upright)
    return groups.values()


def _grid(sheet: Sheet, across: Sequence[Rule], down: Sequence[Rule]) -> Grid | None:
    xs, ys = _places(r.at for r in down), _places(r.at for r in across)
    if len(xs) < 3 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > 6000:
        return None
    first = min((w.middle for w in sheet.words), default=0.0)
    if len(ys) == 2 and first < ys[0]:
        return None  # one row is a row of boxes, unless it heads the page: the end of the table of the page before
    # A table may be open at the sides: rules that reach beyond the outer verticals add a column.
    left, right = min(r.start for r in across), max(r.end for r in across)
    if xs[0] - left > 25:
        xs.insert(0, left)
    if right - xs[-1] > 25:
        xs.append(right)
    box = Box(xs[0], ys[0], xs[-1], ys[-1])
    # A word may run out over the last rule; where it begins says whose it is.
    words = [
        w for w in sheet.words
        if inside(w, box) or (box.x0 <= w.x0 < box.x1 - 1 and box.top < w.middle < box.bottom)
    ]
    if not words:
        return None
    owner, spans = _spans(xs, ys, across, down)
    held: dict[int, list[Word]] = defaultdict(list)
    for w in words:
        row = min(len(ys) - 2, max(0, column_of(w.middle, ys) - 1))
        column = min(len(xs) - 2, max(0, column_of(w.centre, xs) - 1))
        held[owner[row][column]].append(w)
    cells = [Cell(r, c, tuple(held[k]), r2 - r + 1, c2 - c + 1) for k, (r, c, r2, c2) in enumerate(spans)]
    shaded = frozenset(
        r for r in range(len(ys) - 1)
        if any(f.top - 2 <= (ys[r] + ys[r + 1]) / 2 <= f.bottom + 2 and f.x0 < box.x1 and f.x1 > box.x0
               for f in sheet.fills)
    )
    return _tidy(Grid(box, len(ys) - 1, len(xs) - 1, tuple(cells), shaded))


def _places(values: Iterable[float]) -> list[float]:
    """Distinct positions: the two edges of a thick or double rule are one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > 2.5:
            places.append(value)
    return places


def _spans(xs: Sequence[float], ys: Sequence[float], across: Sequence[Rule], down: Sequence[Rule]
           ) -> tuple[list[list[int]], list[tuple[int, int, int, int]]]:
    """Which cell each grid place belongs to, and each cell as (row, column, last row, last column)."""
    def flat(y: float, x: float) -> bool:
        return any(abs(r.at - y) < _NEAR and r.start - 2 <= x <= r.end + 2 for r in across)

    def upright(x: float, y: float) -> bool:
        return any(abs(r.at - x) < _NEAR and r.start - 2 <= y <= r.end + 2 for r in down)

    rows, columns = len(ys) - 1, len(xs) - 1
    owner = [[-1] * columns for _ in range(rows)]
    spans: list[tuple[int, int, int, int]] = []
    for r in range(rows):
        for c in range(columns):
            if owner[r][c] >= 0:
                continue
            middle, c2, r2 = (ys[r] + ys[r + 1]) / 2, c, r
            while c2 + 1 < columns and owner[r][c2 + 1] < 0 and not upright(xs[c2 + 1], middle):
                c2 += 1
            while r2 + 1 < rows and not any(flat(ys[r2 + 1], (xs[k] + xs[k + 1]) / 2) for k in range(c, c2 + 1)):
                r2 += 1
            for i in range(r, r2 + 1):
                for j in range(c, c2 + 1):
                    owner[i][j] = len(spans)
            spans.append((r, c, r2, c2))
    return owner, spans


def _tidy(grid: Grid) -> Grid | None:
    """Without the empty rows and columns that double rules make; rows that only rules fail to part are parted."""
    rows = sorted({c.row for c in grid.cells if c.words})
    columns = sorted({c.column for c in grid.cells if c.words})
    if not rows or len(columns) < 2:
        return None
    cells: list[Cell] = []
    shaded: set[int] = set()
    number = 0
    for row in rows:
        own = [c for c in grid.cells if c.row == row and c.words]
        parts = _stacked(own)
        for part in parts:
            for cell in part:
                column = columns.index(cell.column)
                across = sum(cell.column <= k < cell.column + cell.across for k in columns)
                down = sum(cell.row <= k < cell.row + cell.down for k in rows)
                cells.append(Cell(number, column, cell.words, down, max(1, across)))
            if row in grid.shaded:
                shaded.add(number)
            number += 1
    return Grid(grid.box, number, len(columns), tuple(cells), frozenset(shaded))


def _stacked(cells: Sequence[Cell]) -> list[list[Cell]]:
    """A row whose cells hold several figures each, line under line, as several rows; else the row as it is."""
    stacks = {c.column: lines_of(c.words) for c in cells}
    tall = {k: lines for k, lines in stacks.items() if len(lines) > 1 and all(is_figure(a.text) for a in lines)}
    count = {len(lines) for lines in tall.values()}
    if len(tall) < 2 or len(count) != 1 or any(c.down > 1 for c in cells):
        return [list(cells)]
    baselines = [line.baseline for line in next(iter(tall.values()))]
    if any(abs(a.baseline - b) > 2 for lines in tall.values() for a, b in zip(lines, baselines, strict=True)):
        return [list(cells)]
    parts: list[list[Cell]] = []
    for i, low in enumerate(baselines):
        above = baselines[i - 1] if i else float("-inf")
        part = []
        for c in cells:
            words = tuple(w for w in c.words if above + 2 < w.baseline <= low + 2 or (
                i == len(baselines) - 1 and w.baseline > low))
            if words:
                part.append(Cell(c.row, c.column, words, 1, c.across))
        parts.append(part)
    return parts
