"""The words of a table that nothing draws cell by cell: cut into rows and cells, header rows over their columns."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.paper import Box
from ingest.grid import Cell, Grid, Span, column_of, is_figure
from ingest.headers import header_cells, lines_by_baseline
from ingest.sheet import Line, Word, lines_of, split_line


def build(words: Sequence[Word], box: Box, edges: Sequence[float], separators: Sequence[float],
          shades: Sequence[Box] = ()) -> Grid:
    """The grid of some words: columns cut at `edges`, rows at `separators` and where figures begin a new row."""
    tops = [box.top - 1, *sorted(y for y in separators if box.top + 2 < y < box.bottom - 2), box.bottom + 1]
    bands = [[w for w in words if a <= w.middle < b] for a, b in zip(tops, tops[1:], strict=False)]
    above: list[Word] = []  # the words over the first row with figures
    rows: list[list[Line]] = []
    for band in (b for b in bands if b):
        parts = _split_band(band, edges)
        first = next((i for i, part in enumerate(parts) if any(_states_figures(line, edges) for line in part)), None)
        if rows or first is not None:
            above += [w for part in parts[:first] for line in part for w in line.words] if not rows else []
            rows += parts if rows else parts[first:]
        else:
            above += band
    if not rows:  # no figures at all: each band is a row
        rows, above = [row for band in bands if band for row in _split_band(band, edges)], []
    cells: list[Cell] = []
    if above and edges:
        columns = _columns([w for row in rows for line in row for w in line.words], edges, box)
        cells = header_cells(lines_by_baseline(above), edges, columns, _cuts_of(above, box, shades))
    heads = max((c.row + c.down for c in cells), default=0)
    for number, row in enumerate(rows, heads):
        cells += _cells(number, row, edges)
    return Grid(box, heads + len(rows), len(edges) + 1, tuple(cells), _shaded(cells, shades))


def _cuts_of(above: Sequence[Word], box: Box, shades: Sequence[Box]) -> tuple[float, ...]:
    """Where the cells of a header that are shaded one by one end, left to right; () where none is shaded by itself."""
    top, bottom = min(w.middle for w in above), max(w.middle for w in above)
    own = (f for f in shades if f.top <= bottom and f.bottom >= top and f.x0 < box.x1 and f.x1 > box.x0)
    return tuple(sorted({x for f in own if f.x1 - f.x0 < 0.9 * (box.x1 - box.x0) for x in (f.x0, f.x1)}))


def _columns(words: Sequence[Word], edges: Sequence[float], box: Box) -> list[Span]:
    """What the words fill of each column; the whole column where they fill nothing."""
    ends = [box.x0, *edges, box.x1]
    held: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for word in words:
        held[column_of(word.centre, edges)].append(word)
    return [(min(w.x0 for w in ws), max(w.x1 for w in ws)) if ws else (a, b)
            for ws, a, b in zip(held, ends, ends[1:], strict=False)]


def _shaded(cells: Sequence[Cell], shades: Sequence[Box]) -> frozenset[int]:
    rows: dict[int, list[float]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).extend(w.middle for w in cell.words)
    return frozenset(r for r, ys in rows.items() if any(s.top <= sum(ys) / len(ys) <= s.bottom for s in shades))


def _split_band(band: Sequence[Word], edges: Sequence[float]) -> list[list[Line]]:
    """Lines between two separators as rows: each line with figures is one; lines without join the nearer."""
    lines = lines_of(band)
    anchors: list[int] = []
    for i, line in enumerate(lines):
        if not _states_figures(line, edges):
            continue
        if anchors and _one_row(lines[anchors[-1]], line, edges):
            continue  # cells set to the middle: a value of two lines stands around values of one
        anchors.append(i)
    if len(anchors) < 2:
        return _header_lines(lines, anchors)
    owner: dict[int, int] = {}
    begins = _label_begins(lines, anchors[0], edges)
    for i, line in enumerate(lines):
        above = max((a for a in anchors if a <= i), default=anchors[0])
        below = min((a for a in anchors if a >= i), default=anchors[-1])
        if i < anchors[0]:
            near = lines[anchors[0]].top - line.bottom < 0.1 * line.size  # a header may stand as near as a label
            owner[i] = anchors[0] if i >= begins or near else -1
        elif i in (above, below) or above == below:
            owner[i] = above if i == above or above == below else below
        else:
            owner[i] = above if i <= _last_of(lines, above, below) else below
    rows: list[list[Line]] = [[lines[i]] for i in owner if owner[i] == -1]
    return rows + [[lines[i] for i in owner if owner[i] == anchor] for anchor in anchors]


def _label_begins(lines: Sequence[Line], anchor: int, edges: Sequence[float]) -> int:
    """The first line of the label of a row whose figures stand on line `anchor`: what stands close over it, beside no
    figures.
    """
    first = anchor
    while first > 0 and edges and lines[first - 1].x1 < edges[0] and (
            lines[first].top - lines[first - 1].bottom < 0.5 * lines[first].size):
        first -= 1
    return first


def _last_of(lines: Sequence[Line], above: int, below: int) -> int:
    """The last line of the row of `above`, of those before the row of `below`: wrapped labels hang on the row that they
    stand closer to, and part where the white is widest; where all of it is alike, they continue the row above.
    """
    gaps = [b.top - a.bottom for a, b in zip(lines[above:below], lines[above + 1 : below + 1], strict=True)]
    widest = max(range(len(gaps)), key=lambda k: gaps[k])
    return above + widest if gaps[widest] > min(gaps) + 1 else below - 1


def _header_lines(lines: Sequence[Line], anchors: Sequence[int]) -> list[list[Line]]:
    """One row, unless lines without figures stand well above the one line with them: those are headers."""
    if not anchors:
        return [list(lines)]
    first = anchors[0]
    while first > 0 and lines[first].top - lines[first - 1].bottom < 0.45 * lines[first].size:
        first -= 1
    return [part for part in (list(lines[:first]), list(lines[first:])) if part]


def _one_row(upper: Line, lower: Line, edges: Sequence[float]) -> bool:
    """Whether two lines with figures share a row: they overlap in height or nearly, and no column has both."""
    above, below = (_by_column(line, edges) for line in (upper, lower))
    both = (above.keys() & below.keys()) - {0}
    broken = bool(both) and all(_goes_on(below[k]) for k in both)
    return lower.top - upper.bottom < (2.2 if broken else 0.3) * lower.size and (not both or broken)


def _goes_on(text: str) -> bool:
    """Whether a cell's text is the rest of the figure over it: "(Annual est 616)", or its end, under "303"; "%"
    or a mark under "28.1".
    """
    return (text.count(")") > text.count("(") or text in ("%", "*", "†", "‡")
            or (text.startswith("(") and not is_figure(text)))


def _by_column(line: Line, edges: Sequence[float]) -> dict[int, str]:
    """What a line says in each column."""
    columns: dict[int, list[str]] = {}
    for part in split_line(line, 0.6 * line.size):
        columns.setdefault(column_of((part.x0 + part.x1) / 2, edges), []).append(part.text)
    return {k: " ".join(texts) for k, texts in columns.items()}


def _states_figures(line: Line, edges: Sequence[float]) -> bool:
    columns: dict[int, list[Word]] = {}
    for word in line.words:
        columns.setdefault(column_of(word.centre, edges), []).append(word)
    texts = [" ".join(w.text for w in ws) for c, ws in sorted(columns.items()) if c > 0 or len(columns) > 1]
    if not texts or (0 in columns and len(columns) == 1):
        return False
    values = texts[1:] if 0 in columns else texts
    return sum(is_figure(t) for t in values) >= max(1, 0.5 * len(values))


def _cells(number: int, row: Sequence[Line], edges: Sequence[float]) -> list[Cell]:
    """The row's cells; words that run over an edge make one cell across the columns they cover."""
    runs: dict[tuple[int, int], list[Word]] = {}
    for line in row:
        group: list[Word] = [line.words[0]]
        for word in [*line.words[1:], None]:
            if word is not None and word.x0 - group[-1].x1 < 0.6 * word.size:
                group.append(word)
                continue
            if any(group[0].x0 < e < group[-1].x1 and not any(abs(e - (a.x1 + b.x0) / 2) < 1.5
                   for a, b in zip(group, group[1:], strict=False)) for e in edges):
                whole = column_of(group[0].x0, edges), column_of(group[-1].x1, edges)
                runs.setdefault(whole, []).extend(group)
            else:
                for w in group:
                    c = column_of(w.centre, edges)
                    runs.setdefault((c, c), []).append(w)
            if word is not None:
                group = [word]
    return [Cell(number, a, tuple(words), across=b - a + 1) for (a, b), words in sorted(runs.items())]
