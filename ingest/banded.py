"""Tables without vertical rules whose rows are parted by horizontal rules or by shading, words and figures alike."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from corpus.paper import Box
from ingest.grid import Grid, Span, column_of, column_whites, is_figure, is_period, middles_of, narrowed
from ingest.rows import build
from ingest.sheet import Line, Rule, Sheet, Word, lines_of, merge_rules, split_line

_TALLEST_ROW = 150.0  # points between two rules of one table
_APART = 5.0  # points between two rules with nothing between: more than the white between cells shaded one by one
_LONGEST_CELL = 400  # characters: longer is prose between two rules, not a cell


def separators_of(sheet: Sheet) -> tuple[Rule, ...]:
    """Horizontal lines that may part rows: rules, and the upper and lower edges of shading lower than a third page."""
    edges = [Rule(y, f.x0, f.x1) for f in sheet.fills if f.bottom - f.top < sheet.height / 3 for y in (f.top, f.bottom)]
    return tuple(r for r in merge_rules([*sheet.across, *edges], gap=4.0) if r.end - r.start > 40)


def banded_grids(words: Sequence[Word], sheet: Sheet) -> tuple[Grid, ...]:
    """Tables whose rows are parted by three or more rules or shade edges of one extent; () for none."""
    runs: list[list[Rule]] = []
    for rule in separators_of(sheet):
        for i in range(len(runs) - 1, -1, -1):
            last = runs[i][-1]
            if abs(last.start - rule.start) < 5 and abs(last.end - rule.end) < 5:
                if (rule.at - last.at < _TALLEST_ROW and _holds_rows(words, last, rule)
                        and not _begins_another(rule, runs[i], words, sheet)):
                    runs[i].append(rule)
                else:
                    runs.append([rule])
                break
        else:
            runs.append([rule])
    grids = (_banded(run, words, sheet) for run in runs if len(run) >= 3)
    return tuple(g for g in grids if g is not None)


def _shaded_columns(fills: Sequence[Box], run: Sequence[Rule]) -> tuple[float, ...]:
    """Where cells that are shaded one by one part the columns, over all rows: a span hides edges, it adds none."""
    left, right = run[0].start, run[0].end
    held = [f for f in fills if run[0].at - 2 < f.top < run[-1].at and left - 5 < f.x0 and f.x1 < right + 5]
    edges: list[float] = []
    for x in sorted([*(f.x0 for f in held), *(f.x1 for f in held)]):
        if left + 5 < x < right - 5 and (not edges or x - edges[-1] > 4):
            edges.append(x)
    return tuple(edges)


def _holds_rows(words: Sequence[Word], upper: Rule, lower: Rule) -> bool:
    """Whether what stands between two rules can be rows of a table: it keeps near both, without a hole inside."""
    lines = lines_of(w for w in words if upper.at <= w.middle < lower.at and w.x0 > upper.start - 3
                     and w.x1 < upper.end + 3)
    if not lines:
        return lower.at - upper.at < 40
    size = median(line.size for line in lines)
    over = [w.size for w in words if upper.at - 30 < w.middle < upper.at and upper.start - 3 < w.x0 < upper.end]
    if over and lines[0].size > 1.12 * median(over):
        return False  # a heading between two tables
    holes = [b.top - a.bottom for a, b in zip(lines, lines[1:], strict=False)]
    above, below = lines[0].top - upper.at, lower.at - lines[-1].bottom
    return above < 1.8 * size and below < 2.2 * size and all(hole < 1.1 * size for hole in holes)


def _begins_another(rule: Rule, run: Sequence[Rule], words: Sequence[Word], sheet: Sheet) -> bool:
    """Whether the row shaded under `rule` heads another table: it is cut elsewhere, or titles columns anew."""
    above = [w for w in words if run[0].at < w.middle < rule.at and rule.start - 3 < w.x0 < rule.end + 3]
    if not any(is_figure(w.text) and not w.bold for w in above):
        return False  # nothing but headers so far: they may be cut as they like
    between = [w for w in words if run[-1].at < w.middle < rule.at and rule.start - 3 < w.x0 < rule.end + 3]
    if not between and rule.at - run[-1].at > _APART:
        return True  # the foot of one table, and the head of the next under it
    cuts = _shade_cuts(sheet.fills, rule.at, rule)
    earlier = [c for c in (_shade_cuts(sheet.fills, r.at, r) for r in run) if c]
    if cuts and earlier:
        alike = len(cuts) == len(earlier[0]) and all(abs(a - b) < 3 for a, b in zip(cuts, earlier[0], strict=True))
        if not alike:
            return True
    depth = max((f.bottom for f in sheet.fills if abs(f.top - rule.at) < 2), default=rule.at)
    here = [w for w in words if rule.at < w.middle < depth and rule.start - 3 < w.x0 < rule.end + 3]
    return bool(here) and all(w.bold for w in here) and not _heads_rows(lines_of(here), depth, words, rule)


def _heads_rows(here: Sequence[Line], depth: float, words: Sequence[Word], rule: Rule) -> bool:
    """Whether a bold line only names the rows under it: it titles no column, and figures follow that none titles."""
    if len(here) != 1 or len(split_line(here[0], 0.55 * here[0].size)) != 1 or here[0].x0 - rule.start > (
            rule.end - rule.start) / 3:
        return False
    below = lines_of(w for w in words if depth < w.middle < depth + _TALLEST_ROW
                     and w.x0 > rule.start - 3 and w.x1 < rule.end + 3)
    return bool(below) and _is_row(below[0])


def _shade_cuts(fills: Sequence[Box], top: float, rule: Rule) -> tuple[float, ...]:
    """Where the shaded cells of the row that begins at `top` meet; () where the row is shaded in one piece."""
    row = sorted((f for f in fills if abs(f.top - top) < 2 and f.x0 > rule.start - 5 and f.x1 < rule.end + 5),
                 key=lambda f: f.x0)
    return tuple((a.x1 + b.x0) / 2 for a, b in zip(row, row[1:], strict=False) if -1 < b.x0 - a.x1 < 4)


def _banded(run: Sequence[Rule], words: Sequence[Word], sheet: Sheet) -> Grid | None:
    left, right = run[0].start, run[0].end
    near = [w for w in words if left - 3 <= w.x0 and w.x1 <= right + 3]
    held = [w for w in near if run[0].at - 1 <= w.middle <= run[-1].at + 1]
    if len(held) < 4:
        return None
    size = median(w.size for w in held)
    lines = lines_of(held)
    # Few lines may leave white through all of them by chance, many hardly.
    least = max(3.0, (0.42 if len(lines) > 3 else 0.7) * size)
    whites = _whites(lines, run[1].at, least)
    shaded = _shaded_columns(sheet.fills, run)
    # Cells of one column may be shaded by themselves, as ratings are: they part fewer columns than the white does.
    whites = whites if len(shaded) < len(whites) else tuple((x, x) for x in shaded)
    if not whites:
        return None
    # Rows set wide apart leave as much white between the shaded ones and those that only the shading leaves outside.
    above = median(min((a.top - r.at for a in lines if a.top > r.at - 1), default=0.0) for r in run)
    top, bottom, whites = _stretch(near, run[0].at, run[-1].at, whites, size, least, above)
    edges = middles_of(whites)
    held = [w for w in near if top - 1 <= w.middle <= bottom + 1]
    parts = [r.at for r in separators_of(sheet) if r.start > left - 5 and r.end < right + 5
             and r.end - r.start > 0.5 * (right - left)]
    grid = build(held, Box(left, top, right, bottom), edges, parts, sheet.fills)
    filled = [sum(1 for c in grid.cells if c.row == r) for r in range(grid.rows)]
    longest = max(sum(len(w.text) + 1 for w in c.words) for c in grid.cells)
    if sum(n >= 2 for n in filled) < 2 or longest > _LONGEST_CELL:
        return None
    return grid


def _whites(lines: Sequence[Line], under_from: float, least: float) -> tuple[Span, ...]:
    """The white between the columns, found under the header or with it.

    A header over several columns closes the white between them, and a title set beside its figures leaves more white
    than there is between columns; but only the header shows a column that holds no figures.
    """
    first = next((i for i, a in enumerate(lines) if a.top > under_from - 1), len(lines))
    first = min(first, next((i for i, a in enumerate(lines) if _is_row(a)), first))
    head, body = lines[:first], lines[first:]
    if not any(is_figure(w.text) for a in body for w in a.words):
        return column_whites(lines, least)
    best = column_whites(body, least)
    for titles in (head, head[-1:]):
        whites = column_whites([*titles, *body], least)
        edges = middles_of(whites)
        named, filled = ({column_of(w.centre, edges) for a in part for w in a.words} for part in (titles, body))
        if len(whites) > len(best) and filled - {0} <= named:
            best = whites
    for line in head:  # the first line of a label stands over its figures
        if best and line.x1 < best[0][1]:
            best = narrowed(best, line, least) or best
    return best or column_whites(lines, least)


def _is_row(line: Line) -> bool:
    """Whether a line has figures and hardly more in its cells after the first."""
    parts = split_line(line, 0.55 * line.size)
    return len(parts) > 1 and sum(is_figure(p.text) for p in parts) >= max(2, 0.5 * len(parts))


def _titles(line: Line) -> bool:
    """Whether a line names times and no figures, as the titles of columns do."""
    parts = [p.text for p in split_line(line, 0.55 * line.size)]
    return sum(map(is_period, parts)) >= 2 and not any(map(is_figure, parts))


def _titles_each(line: Line, whites: Sequence[Span]) -> bool:
    """Whether a line is bold and has as many pieces as there are columns: titles, though they may stand in the white,
    for titles are set to the left and figures to the right.
    """
    return line.bold and len(split_line(line, 0.55 * line.size)) == len(whites) + 1


def _stretch(near: Sequence[Word], top: float, bottom: float, whites: tuple[Span, ...], size: float, least: float,
             above: float) -> tuple[float, float, tuple[Span, ...]]:
    """The table's extent with the rows that only shading of every other row leaves outside, and the white they leave.

    above   the white between a rule and the row under it, points: where it is much, rows stand far apart outside too
    """
    beside = max(1.3 * size, min(1.3 * above + 0.2 * size, 2.0 * size))  # the most white, to a rule
    apart = max(1.3 * size, min(2.3 * above + 0.2 * size, 3.0 * size))  # to a row
    close = max(0.6 * size, min(1.3 * above, size))  # from a label to the rule under it
    reach = foot = bottom
    for line in lines_of(w for w in near if w.middle > bottom):
        left = narrowed(whites, line, least)
        rows = bool(left) and _fills_columns(line, left)
        if rows and _titles(line):
            break  # those of another table
        # A label of two lines stands around its figures: it may begin before they do and end after.
        label = line.x1 < whites[0][1] and (line.top - reach < 0.45 * size or reach == bottom)
        far = line.top - reach > (beside if reach == bottom == foot else apart)
        if far or not (rows or label) or line.size > 1.12 * size:
            break
        reach = line.bottom + 1
        if rows or (bottom > top and line.top - bottom < 0.35 * size and label):
            bottom = reach
            whites = left or whites
    first = reach = top
    for line in reversed(lines_of(w for w in near if w.middle < top)):
        left = narrowed(whites, line, least)
        near_by = reach - line.bottom < 0.45 * size or line.bold
        title = line.x0 > whites[0][0] and near_by and bool(left)
        nearly = close if reach == first else 0.6 * size
        label = line.x1 < whites[0][1] and reach - line.bottom < nearly and line.size <= 1.12 * size
        ordered = _titles_each(line, whites)
        rows = title or ordered or (bool(left) and _fills_columns(line, left))
        if reach - line.bottom > (beside if reach == first else apart) or not (rows or label):
            break
        if rows or (label and top < first and top - line.bottom < 0.35 * size):
            top = line.top - 1
        reach = line.top - 1
        whites = whites if ordered else left or whites
    return top, bottom, whites


def _fills_columns(line: Line, whites: Sequence[Span]) -> bool:
    """Whether the line has words in two columns or more and none run together: prose does not manage that."""
    edges = middles_of(whites)
    parts = split_line(line, 0.55 * line.size)
    places = [column_of((p.x0 + p.x1) / 2, edges) for p in parts]
    return len(set(places)) >= 2 and len(parts) == len(set(places))
