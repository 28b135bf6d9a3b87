"""Tables that nothing shows but the white: figures standing under each other, titled by periods or short words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from ingest.banded import separators_of
from ingest.grid import Grid, column_edges, is_figure, is_period, overlap
from ingest.markers import is_marker
from ingest.rows import build
from ingest.sheet import Line, Rule, Sheet, Word, around, line_of, lines_of, split_line

_FEWEST_FLANKED = 3  # rows: fewer may have words beside them by chance


@dataclass(slots=True)
class _Stack:
    """Rows of figures found under each other so far; grows while the page is gone through."""

    rows: list[_Row] = field(default_factory=list)
    closed: bool = False

    @property
    def bottom(self) -> float:
        return self.rows[-1].bottom


@dataclass(frozen=True, slots=True)
class _Row:
    """Cells of one line that belong together: perhaps a label, then figures or periods."""

    label: Line | None
    values: tuple[Line, ...]
    top: float
    bottom: float
    size: float

    @property
    def states_figures(self) -> bool:
        figures = sum(is_figure(v.text) for v in self.values)
        return figures >= 2 or (figures == 1 and self.label is not None)


def aligned_grids(words: Sequence[Word], sheet: Sheet) -> tuple[Grid, ...]:
    """Tables that only their figures' alignment shows; () for none."""
    lines = lines_of(words)
    stacks: list[_Stack] = []
    for line in lines:
        for part in split_line(line, 0.9 * line.size):
            for stack in stacks:
                stack.closed = stack.closed or _closes(part, stack)
        for row in _rows(line):
            if not row.states_figures:
                for stack in stacks:
                    # A second line of periods under figures heads another table.
                    stack.closed = stack.closed or (len(row.values) > 1 and _fits(row, stack))
                continue
            home = next((s for s in reversed(stacks) if not s.closed and _fits(row, s) and (
                row.top - s.bottom < 4.5 * row.size or _label_between(s, row, lines))), None)
            if home is None:
                stacks.append(_Stack([row]))
            else:
                home.rows.append(row)
    separators = separators_of(sheet)
    grids: list[Grid] = []
    for stack in stacks:
        grid = _aligned(stack, words, separators, sheet)
        if grid is not None and not any(overlap(grid.box, g.box) for g in grids):
            grids.append(grid)
    return tuple(grids)


def _label_between(stack: _Stack, row: _Row, lines: Sequence[Line]) -> bool:
    """Whether a label of many lines fills the white between the stack and a row under it."""
    first = min(v.x0 for r in stack.rows for v in r.values)
    reach = stack.bottom
    for line in lines:
        if stack.bottom - 1 < line.top < row.top:
            parts = split_line(line, 0.9 * line.size)
            if any(p.x0 < first - 2 for p in parts if p.x1 > first):
                return False
            if line.top - reach < 2.0 * row.size:
                reach = max(reach, line.bottom)
    return row.top - reach < 2.0 * row.size


def _rows(line: Line) -> Iterable[_Row]:
    parts = [p for p in _cells_of(line)]
    i = 0
    while i < len(parts):
        j = i
        while j < len(parts) and (is_figure(parts[j].text) or is_period(parts[j].text)):
            j += 1
        if j > i:
            label = parts[i - 1] if i else None
            yield _Row(label, tuple(parts[i:j]), line.top, line.bottom, line.size)
        i = max(j, i + 1)


def _cells_of(line: Line) -> list[Line]:
    """The line cut where a table's columns may part: less white is needed before a figure than before a word."""
    parts: list[list[Word]] = [[line.words[0]]]
    for word in line.words[1:]:
        gap = word.x0 - parts[-1][-1].x1
        leads = len(parts[-1]) == 1 and len(parts) == 1 and is_marker(parts[-1][0].text)
        if gap > (0.62 if is_figure(word.text) else 0.9) * line.size and not leads:
            parts.append([])
        parts[-1].append(word)
    return [line_of(p) for p in parts]


def _fits(row: _Row, stack: _Stack) -> bool:
    known = [(v.x0, v.x1) for r in stack.rows for v in r.values]
    met = sum(any(v.x0 < x1 + 4 and v.x1 > x0 - 4 for x0, x1 in known) for v in row.values)
    labels = [r.label for r in stack.rows if r.label is not None]
    if row.label is not None and labels and row.label.x0 > min(v for v, _ in known):
        return False
    return met >= max(1, 0.6 * len(row.values))


def _closes(part: Line, stack: _Stack) -> bool:
    """Whether a piece of a line ends the table above it: prose or a heading, not a cell."""
    first = min(v.x0 for r in stack.rows for v in r.values)
    last = max(v.x1 for r in stack.rows for v in r.values)
    left = min((r.label.x0 for r in stack.rows if r.label is not None), default=first)
    if part.x1 < left or part.x0 > last or is_figure(part.text) or is_period(part.text):
        return False
    size = stack.rows[-1].size
    over = part.x0 < first - 2 and part.x1 > first + 2 and not any(is_figure(w.text) for w in part.words)
    heads = part.size > 1.12 * size or (part.bold and part.top - stack.bottom > 0.8 * size)
    return over or (heads and part.top > stack.bottom)


def _aligned(stack: _Stack, words: Sequence[Word], separators: Sequence[Rule], sheet: Sheet) -> Grid | None:
    rows = stack.rows
    size = median(r.size for r in rows)
    values = [v for r in rows for v in r.values]
    first, right = min(v.x0 for v in values), max(v.x1 for v in values)
    left = _left(rows, words, first, size)
    left, right = _flanks(rows, words, left, right, size)
    lead = _leading(words, left, first, rows, size)
    header = _header(rows[0], words, left, first, right, size, _reach(rows, size))
    if len(rows) < 2 and not header:
        return None
    right = max([right, *(a.x1 for a in header)])
    top, bottom = min([rows[0].top, *(a.top for a in header)]), rows[-1].bottom
    right = _right(words, values, right, top, bottom + 2.5 * size, size)
    near = [w for w in words if left - 3 <= w.x0 and w.x1 <= right + 3]
    for line in lines_of(w for w in near if w.middle > bottom):
        # A wrapped label or value goes on under the last row.
        if line.top - bottom > lead or line.x0 < left - 1 or (line.x0 < first and line.x1 > first):
            break
        bottom = line.bottom
    for line in reversed(lines_of(w for w in near if w.middle < top)):
        if header or top - line.bottom > lead or line.x1 > first:
            break
        top = line.top
    held = [w for w in near if top - 1 <= w.middle <= bottom + 1]
    core = [line_of([w for w in held if abs(w.baseline - r.values[0].baseline) < 2]) for r in rows]
    edges = column_edges(core, max(3.0, 0.45 * size))
    titles = {w for a in header for w in a.words}
    named = [w.x1 for w in held if w.x1 < first and w not in titles]
    if left < first and named:
        # No label may be level with its figures, and lines of a label that are not may reach nearer to the figures.
        before, between = [e for e in edges if e < first], (max(named) + first) / 2
        edges = (*before[:-1], max(between, *before[-1:]) if before else between, *(e for e in edges if e >= first))
    if not edges:
        return None
    ys = [s.at for s in separators if s.end > left and s.start < right and s.end - s.start > 0.6 * (right - left)]
    grid = build(held, around(held), edges, ys, sheet.fills)
    return grid if grid.rows >= 2 and grid.columns >= 2 else None


def _left(rows: Sequence[_Row], words: Sequence[Word], first: float, size: float) -> float:
    """Where the labels begin: where most do, for a row without one may stand beside the prose of another column."""
    starts = [r.label.x0 for r in rows if r.label is not None and r.label.x1 < first + 1]
    if starts:
        usual = max(starts, key=lambda x: (sum(abs(x - y) < 2 * size for y in starts), x))
        return min(x for x in starts if x > usual - 2 * size)
    # Figures may stand in the middle of their labels' lines, level with none: then each row has a group of lines.
    top, bottom = rows[0].top - 1.3 * size, rows[-1].bottom + 1.3 * size
    band = [w for w in words if top < w.middle < bottom and w.x1 < first]
    pieces = [split_line(line, 0.9 * size)[-1] for line in lines_of(band)]
    groups: list[list[Line]] = []
    for piece in pieces:
        if groups and piece.top - groups[-1][-1].bottom < 0.55 * size:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    middles = [(g[0].top + g[-1].bottom) / 2 for g in groups]
    named = sum(any(abs(m - (r.top + r.bottom) / 2) < 0.7 * size for m in middles) for r in rows)
    starts = [p.x0 for p in pieces]
    return min(starts) if named == len(rows) == len(groups) and max(starts) - min(starts) < size else first


def _flanks(rows: Sequence[_Row], words: Sequence[Word], left: float, right: float, size: float
            ) -> tuple[float, float]:
    """The ends of the table with columns of short words before its labels and after its figures: "PI 1", "Amber".

    Nearly every row must have one, of a few words, and all set alike: the lines of prose beside a table do not.
    """
    if len(rows) < _FEWEST_FLANKED:
        return left, right
    sides: tuple[list[Line], list[Line]] = [], []
    for row in rows:
        level = [w for w in words if abs(w.baseline - row.values[0].baseline) < 2]
        for side, part in ((0, [w for w in level if w.x1 < left - 3]), (1, [w for w in level if w.x0 > right + 3])):
            pieces = split_line(line_of(part), 0.9 * size) if part else ()
            near = [p for p in pieces if left - p.x1 < 12 * size and p.x0 - right < 12 * size]
            if len(pieces) == len(near) == 1 and len(near[0].words) <= 3 and near[0].size < 1.12 * size:
                sides[side].append(near[0])

    def alike(pieces: Sequence[Line]) -> bool:
        if len(pieces) < max(_FEWEST_FLANKED, 0.8 * len(rows)):
            return False
        ends = ([p.x0 for p in pieces], [p.x1 for p in pieces], [(p.x0 + p.x1) / 2 for p in pieces])
        return min(max(xs) - min(xs) for xs in ends) < size

    before, after = sides
    return (min(p.x0 for p in before) if alike(before) else left,
            max(p.x1 for p in after) if alike(after) else right)


def _leading(words: Sequence[Word], left: float, first: float, rows: Sequence[_Row], size: float) -> float:
    """The most white between two lines of one label, points: a little more than the least there is among labels."""
    top, bottom = rows[0].top - 3 * size, rows[-1].bottom + 3 * size
    lines = lines_of(w for w in words if left - 2 <= w.x0 and w.x1 < first and top < w.middle < bottom)
    gaps = [b.top - a.bottom for a, b in zip(lines, lines[1:], strict=False)]
    least = min((g for g in gaps if g > -0.2 * size), default=size)
    return max(0.4 * size, least + 0.12 * size) if least < 0.6 * size else 0.4 * size


def _right(words: Sequence[Word], values: Sequence[Line], right: float, top: float, bottom: float, size: float
           ) -> float:
    """The right end of the last column with the values that wrap: their second lines may be wider than the first."""
    last = max(values, key=lambda v: v.x1)
    band = [w for w in words if top < w.middle < bottom and w.x0 > last.x0 - 4 * size]
    for line in lines_of(band):
        for part in split_line(line, 0.9 * size):
            short = len(part.words) <= 4 and part.x1 < right + 6 * size
            if short and part.x0 < last.x1 and part.x1 > last.x0 and part.x0 > last.x0 - 2 * size:
                right = max(right, part.x1)
    return right


def _in_order(parts: Sequence[Line], row: _Row) -> bool:
    """Whether pieces of a line are bold titles, one for each cell of a row that is not: then they need not stand over
    them, for titles are set to the left and figures to the right.
    """
    cells = len(row.values) + (row.label is not None)
    return (len(parts) == cells > 1 and all(p.bold and len(p.words) <= 9 for p in parts)
            and not any(v.bold for v in row.values))


def _lines_over(parts: Sequence[Line], over: Sequence[Word], first: float) -> list[Line]:
    """The lines that titles in bold begin with, top down, where the last of each is given as `parts`: "March" over
    "2016" and "National" over "average"; [] where they are of one line.
    """
    found: list[Line] = []
    top = min(p.top for p in parts)
    for line in reversed(lines_of(w for w in over if w.middle < top and w.x1 > first - 2)):
        pieces = split_line(line, 0.55 * line.size)
        stand = [sum(_goes_on(piece, p) for p in parts) for piece in pieces]
        if top - line.bottom > _TITLE_LEADING * line.size or not all(p.bold for p in pieces) or set(stand) != {1}:
            break
        found.insert(0, line)
        parts, top = [_under(p, pieces) for p in parts], line.top
    return found


_TITLE_LEADING = 0.35  # ems of white between two lines of one title


def _goes_on(upper: Line, lower: Line) -> bool:
    """Whether two pieces under each other share an end or their middle, as the lines of one title do."""
    ends = (abs(upper.x0 - lower.x0), abs(upper.x1 - lower.x1), abs(upper.x0 + upper.x1 - lower.x0 - lower.x1) / 2)
    return upper.x0 < lower.x1 and lower.x0 < upper.x1 and min(ends) < 0.3 * lower.size


def _under(piece: Line, upper: Sequence[Line]) -> Line:
    return next((u for u in upper if _goes_on(u, piece)), piece)


def _reach(rows: Sequence[_Row], size: float) -> float:
    """The most white over the first row in which its titles are looked for, points: where rows are set wide apart,
    somewhat more than there is between them.
    """
    between = min((b.top - a.bottom for a, b in zip(rows, rows[1:], strict=False)), default=0.0)
    return max(1.3 * size, min(1.15 * between + 0.2 * size, 3.0 * size))


def _header(row: _Row, words: Sequence[Word], left: float, first: float, right: float, size: float, white: float
            ) -> list[Line]:
    """The lines over the first row of figures that title its columns, top down, the lowest within `white` points.

    What stands over the labels alone may be the first lines of a tall label or the title of the labels: it is gone
    past, and the titles are looked for above it.
    """
    found: list[Line] = []
    top, passed = row.top, 0
    reach = (right - first) / max(1, len(row.values)) * 0.6 + 6
    height = max(70.0, 16 * size)
    over = [w for w in words if row.top - height < w.middle < row.top and left - 3 <= w.x0 < right + reach]
    for line in reversed(lines_of(over)):
        if top - line.bottom > white or line.size > 1.12 * size:
            break  # what is larger heads the section
        parts = [p for p in split_line(line, 0.55 * line.size)
                 if p.x1 <= right + reach or p.x0 < right - 2 and p.x1 < right + 8 * size]
        titles = [p for p in parts if p.x1 > first - 2]
        if not found and _in_order(parts, row):
            return [*_lines_over(parts, over, first), line]
        if not titles:
            # The lines of one label, however many, stand close.
            top, passed = min(top, line.top), passed + (not found and top - line.bottom > 0.6 * size)
            if passed > 3:
                break
            continue
        # A title set to the right of a narrow column reaches over the labels, but not from where they begin.
        if any(p.x0 < min(first - reach, (left + first) / 2) or len(p.words) > 9 or p.text.endswith(".")
               for p in titles):
            break
        found.insert(0, line_of([w for p in parts for w in p.words]))
        top = line.top
    titled = sum(len([p for p in split_line(a, 0.55 * a.size) if p.x1 > first - 2]) for a in found)
    return found if titled >= min(2, len(row.values)) else []
