"""The lines above the first row with figures as header rows: groups of columns over their parts, wrapped cells whole.

A header cell may wrap, and cells beside it may stand in the middle of its height, so lines are no rows. Two lines are
two rows where white parts what stands under each other in them, as padding does and the lines of one cell do not; or
where the upper line's titles, fewer than the lower line's, each stand over the middle or an edge of several of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ingest.grid import Cell, Span, is_period
from ingest.sheet import Line, Word, line_of, split_line

_SPACE = 0.45  # ems: a wider gap in a header line parts two cells
_PADDED = 0.5  # ems between lines of one column: wider, and they are two cells
_BESIDE = 3.0  # ems to either side in which a title looks for what it stands over, where nothing is right under it
_OFF = 0.6  # ems that the title of a group may be off the middle, or the edge, of its columns where nothing else tells
_FAR = 1.5  # the same where white parts the rows


def header_cells(
    lines: Sequence[Line], edges: Sequence[float], columns: Sequence[Span], cuts: Sequence[float] = ()
) -> list[Cell]:
    """The cells of a header, rows from 0; [] for no lines.

    edges    where the columns part, points from the left
    columns  what the rows under the header fill of each column; one more than edges
    cuts     where cells that are shaded one by one end: two words that meet there are of two cells, however near
    """
    cells = [c for line in lines for piece in split_line(line, _SPACE * line.size) for c in _cut_at(piece, cuts)]
    titles = [c for c in cells if c.x1 > edges[0]]  # what names the labels may stand beside two rows
    cuts = _cuts(sorted(titles, key=lambda c: (c.top, c.x0)))
    rows: list[list[Line]] = [[] for _ in range(len(cuts) + 1)]
    tall: list[Line] = []
    for stack in _stacks(cells):
        top, bottom, slack = stack[0].top, stack[-1].bottom, 0.15 * stack[0].size
        if any(top + slack < cut < bottom - slack for cut in cuts) and not _parted(stack, cuts, titles):
            tall += stack
            continue
        for cell in stack:
            rows[sum(cut <= (cell.top + cell.bottom) / 2 for cut in cuts)].append(cell)
    found = [Cell(0, _nearest(words, columns)[0], tuple(words), down=len(rows)) for words in _joined(tall)]
    free = [k for k in range(1, len(columns)) if k not in {c.column for c in found}]
    leaves = _row(len(rows) - 1, rows[-1], edges, columns, None)
    # Titles stand over titles; figures under them may be set to the side of their column.
    named = {c.column: _span(c.words) for c in leaves if c.across == 1}
    over = [named.get(k, column) for k, column in enumerate(columns)]
    found += [c for n, row in enumerate(rows[:-1]) for c in _row(n, row, edges, over, free)] + leaves
    filled = sorted({c.row for c in found} | {c.row + c.down - 1 for c in found})
    return sorted((_moved(c, filled) for c in found), key=lambda c: (c.row, c.column))


def _cut_at(piece: Line, cuts: Sequence[float]) -> list[Line]:
    """A piece of a line, parted where a cut lies between two of its words."""
    parts: list[list[Word]] = [[piece.words[0]]]
    for word in piece.words[1:]:
        if any(parts[-1][-1].x1 - 1 <= x <= word.x0 + 1 for x in cuts):
            parts.append([])
        parts[-1].append(word)
    return [line_of(part) for part in parts] if len(parts) > 1 else [piece]


def _moved(cell: Cell, filled: Sequence[int]) -> Cell:
    """The cell among the rows that are left when empty ones are not counted."""
    down = sum(cell.row <= r < cell.row + cell.down for r in filled)
    return Cell(filled.index(cell.row), cell.column, cell.words, down, cell.across)


def _row(number: int, row: Sequence[Line], edges: Sequence[float], columns: Sequence[Span],
         free: Sequence[int] | None) -> list[Cell]:
    """The cells of one header row; `free` are the columns its titles share out, None where each has its own."""
    groups = _joined(row)
    if free is None and (each := _one_each(groups, columns)) is not None:
        return [Cell(number, column, tuple(words)) for words, column in zip(groups, each, strict=True)]
    labels = [g for g in groups if max(w.x1 for w in g) <= edges[0]]
    titles = [g for g in groups if g not in labels]
    cells = [Cell(number, 0, tuple(words)) for words in labels]
    places = best_spread([_span(g) for g in titles], [columns[k] for k in free], _FAR * _size(titles)) if free else None
    if places is None or free is None:
        for words in titles:
            first, end = _nearest(words, columns)
            cells.append(Cell(number, first, tuple(words), across=end - first))
        return cells
    for words, (start, end) in zip(titles, places, strict=True):
        cells.append(Cell(number, free[start], tuple(words), across=free[end - 1] - free[start] + 1))
    return cells


def _one_each(groups: Sequence[Sequence[Word]], columns: Sequence[Span]) -> range | None:
    """The columns of titles of which there are as many as columns, or as columns but the labels'; None for any other.

    Then their order tells, and nothing else does where titles are set to the left and figures to the right: a title
    may stand nearer to the figures beside its own.
    """
    if len(groups) == len(columns):
        return range(len(columns))
    names_labels = bool(groups) and _span(groups[0])[0] < columns[0][0] + 1.5 * _size(groups[:1])
    return range(1, len(columns)) if len(groups) == len(columns) - 1 and not names_labels else None


def _size(groups: Sequence[Sequence[Word]]) -> float:
    return max((w.size for g in groups for w in g), default=10.0)


def _span(words: Sequence[Word]) -> Span:
    return min(w.x0 for w in words), max(w.x1 for w in words)


def _joined(cells: Sequence[Line]) -> list[list[Word]]:
    """The words of each cell of a row, the lines of a wrapped one together: they stand under each other."""
    groups: list[list[Word]] = []
    for cell in sorted(cells, key=lambda c: c.x0):
        if groups and cell.x0 < max(w.x1 for w in groups[-1]):
            groups[-1] += cell.words
        else:
            groups.append(list(cell.words))
    return groups


def _nearest(words: Sequence[Word], columns: Sequence[Span]) -> tuple[int, int]:
    """The columns whose middles lie under some words, as (first, end); the nearest column where none does."""
    left, right = _span(words)
    middles = [(a + b) / 2 for a, b in columns]
    under = [k for k, m in enumerate(middles) if left <= m <= right]
    if not under:
        overlap = [min(right, b) - max(left, a) for a, b in columns]
        under = [max(range(len(columns)), key=lambda k: overlap[k])]
    return under[0], under[-1] + 1


def _stacks(cells: Sequence[Line]) -> list[list[Line]]:
    """The header's pieces of line, those of one wrapped cell together, top down."""
    stacks: list[list[Line]] = []
    for cell in sorted(cells, key=lambda c: (c.top, c.x0)):
        over = [s for s in stacks if -0.3 * cell.size < cell.top - s[-1].bottom < _PADDED * cell.size
                and min(s[-1].x1, cell.x1) > max(s[-1].x0, cell.x0)]
        if len(over) == 1 and _aligned(over[0][-1], cell):
            over[0].append(cell)
        else:
            stacks.append([cell])
    return stacks


def _aligned(a: Line, b: Line) -> bool:
    """Whether two lines share their middle or an end, as the lines of one cell do."""
    off = min(abs(a.x0 + a.x1 - b.x0 - b.x1) / 2, abs(a.x0 - b.x0), abs(a.x1 - b.x1))
    return off < 0.3 * a.size


def _parted(stack: Sequence[Line], cuts: Sequence[float], titles: Sequence[Line]) -> bool:
    """Whether a cut runs between two lines of the stack because the upper one titles a group."""
    return any(_groups(a, b, titles) for a, b in zip(stack, stack[1:], strict=False)
               if any(a.bottom - 1 < cut < b.top + 1 for cut in cuts))


def _cuts(titles: Sequence[Line]) -> list[float]:
    """The heights at which header rows part, top down."""
    cuts: list[float] = []
    for i, upper in enumerate(titles):
        after = [c for c in titles[i + 1:] if c.top > upper.top + 0.5 * upper.size]
        # A short title over two columns may stand over the white between them.
        lower = next((c for reach in (0.0, _BESIDE * upper.size) for c in after
                      if c.x0 - reach < upper.x1 and upper.x0 < c.x1 + reach), None)
        if lower is None:
            continue
        middle = (upper.bottom + lower.top) / 2
        padded = lower.top - upper.bottom > _PADDED * upper.size
        if (padded or _groups(upper, lower, titles)) and not any(abs(middle - cut) < 0.8 * upper.size for cut in cuts):
            cuts.append(middle)
    return sorted(cuts)


def _groups(upper: Line, lower: Line, titles: Sequence[Line]) -> bool:
    """Whether the titles on the line of `upper` are those of groups of the titles on the line of `lower`."""
    over = [c for c in titles if abs(c.baseline - upper.baseline) < 1]
    parts = [c for c in titles if abs(c.baseline - lower.baseline) < 1]
    between = any(upper.baseline + 1 < c.baseline < lower.baseline - 1 for c in titles)
    if between or len(parts) < 1.5 * len(over):
        return False
    if any(c.text.endswith(("-", "–", "/")) for c in over):
        return False  # the first line of a cell that wraps: "Apr -" over "Sept 2022"
    if len(over) == 1 and any(_reads_on(over[0], p) for p in parts):
        return False
    times = sum(is_period(c.text) for c in over)
    if times < len(over) or len(parts) < 2 * len(over):
        # Each may be the first line of a cell that wraps, unless what stands under them are all times.
        wraps = all(any(_aligned(c, p) and c.x0 < p.x1 and p.x0 < c.x1 for p in parts) for c in over)
        if wraps and (times or not all(is_period(p.text) for p in parts)):
            return False
    spans = [(p.x0, p.x1) for p in parts]
    shared = best_spread([(c.x0, c.x1) for c in over], spans, _OFF * upper.size)
    return shared is not None and any(end - start > 1 for start, end in shared)  # else each is its column's first line


def _reads_on(upper: Line, lower: Line) -> bool:
    """Whether a title without a year is the first line of the time under it: "April to" over "Sept 2022"."""
    return (_aligned(upper, lower) and is_period(lower.text) and is_period(f"{upper.text} {lower.text}")
            and not any(ch.isdigit() for ch in upper.text))


def best_spread(titles: Sequence[Span], columns: Sequence[Span], most: float) -> tuple[tuple[int, int], ...] | None:
    """The first column (from 0) and the end of each title, where titles share out columns in order; None for no fit.

    Titles may be centred over their columns or set to either side, all of a row alike. A column may be left without
    a title, as one that is titled once for both rows, but not lightly.

    most  how far titles may be off in the mean, points
    """
    if not titles or len(titles) > len(columns):
        return None
    ways: tuple[Callable[[Span, Span], float], ...] = (
        lambda t, c: abs(t[0] + t[1] - c[0] - c[1]) / 2, lambda t, c: abs(t[0] - c[0]), lambda t, c: abs(t[1] - c[1]),
    )
    found = [way for way in (_shared_out(titles, columns, off, 0.9 * most) for off in ways) if way is not None]
    best = min(found, default=None)
    if best is None or best[1] > most * len(titles):
        return None
    return best[2]


def _shared_out(titles: Sequence[Span], columns: Sequence[Span], off: Callable[[Span, Span], float], left_out: float
                ) -> tuple[float, float, tuple[tuple[int, int], ...]] | None:
    """What the best way costs, how far off its titles are in all, and their columns; `left_out` is a column's cost."""
    best: dict[int, tuple[float, float, tuple[tuple[int, int], ...]]] = {0: (0.0, 0.0, ())}  # by columns gone through
    for title in titles:
        reached: dict[int, tuple[float, float, tuple[tuple[int, int], ...]]] = {}
        for done, (cost, miss, places) in best.items():
            for start in range(done, len(columns)):
                for end in range(start + 1, len(columns) + 1):
                    over = columns[start][0], columns[end - 1][1]
                    if title[0] > over[1] or title[1] < over[0]:
                        continue
                    far = off(title, over)
                    # Between equal fits, titles cover as many columns each.
                    way = (cost + far + 0.02 * (end - start) ** 2 + left_out * (start - done), miss + far,
                           (*places, (start, end)))
                    if end not in reached or way < reached[end]:
                        reached[end] = way
        best = reached
    ends = [(cost + left_out * (len(columns) - end), miss, places) for end, (cost, miss, places) in best.items()]
    return min(ends, default=None)


def lines_by_baseline(words: Sequence[Word]) -> list[Line]:
    """Words as lines of one exact baseline: cells set to the middle of a wrapped one must not run into its lines."""
    rows: dict[float, list[Word]] = {}
    for word in sorted(words, key=lambda w: w.baseline):
        near = next((y for y in rows if abs(y - word.baseline) < 0.12 * word.size), word.baseline)
        rows.setdefault(near, []).append(word)
    return [line_of(row) for row in rows.values()]
