"""Grids become tables: which rows are headers, spans repeated, caption and notes, continuation on the next page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from math import comb
from statistics import mean

from corpus.paper import Box, Table
from ingest.aligned import aligned_grids
from ingest.banded import banded_grids
from ingest.bars import bar_grids
from ingest.columns import columns_apart
from ingest.grid import Cell, Grid, is_figure, is_period, overlap, text_of
from ingest.lines import goes_on
from ingest.ruled import ruled_grids
from ingest.ruled_heads import states_none, with_their_rows
from ingest.sheet import Sheet, Word, around
from ingest.table_rows import ROW_KIND
from ingest.upright_bars import upright_grids

_MOST_HEADERS = 4
_MOST_WAYS = 20_000  # to share columns out among titles; a table so wide is not worth the time
_LONGEST_CELL = 700  # characters: a grid with a longer cell lays out prose
_NOTE = re.compile(r"^(?:[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|notes?\b|sources?\s*:|data source|key\s*:|n/?a\s*[=:])", re.IGNORECASE)
_CAPTION = re.compile(r"^(?:table|figure|fig\.?|chart|graph)\s+[A-Z]?\d", re.IGNORECASE)


def find_grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The page's tables, top down: charts of bars, drawn with rules, parted by rules or shades, or only aligned; () for
    none.
    """
    bars = [*bar_grids(sheet), *upright_grids(sheet)]
    sheet = _without(sheet, bars) if bars else sheet
    grids = [g for g in ruled_grids(sheet) if not _is_prose(g)]
    if any(states_none(g) for g in grids):
        grids = list(with_their_rows(grids, banded_grids(sheet.words, sheet)))
    _add_apart(bars, grids)
    rest = _without(sheet, grids)
    _add_apart(banded_grids(rest.words, rest), grids)
    rest = _without(sheet, grids)
    for words in columns_apart(rest.words, sheet.width):
        _add_apart(aligned_grids(words, rest), grids)
    return tuple(sorted(grids, key=lambda g: (g.box.top, g.box.x0)))


def _add_apart(found: Sequence[Grid], grids: list[Grid]) -> None:
    """Adds the tables that stand on none of those added before: cells shaded one by one show one table twice."""
    for grid in found:
        if not any(overlap(grid.box, other.box) for other in grids):
            grids.append(grid)


def _without(sheet: Sheet, grids: Sequence[Grid]) -> Sheet:
    """The sheet without the words, rules and shades of the tables already found."""
    taken = {w for g in grids for w in g.words}

    def outside(x: float, y: float) -> bool:
        return not any(b.x0 - 2 <= x <= b.x1 + 2 and b.top - 2 <= y <= b.bottom + 2 for b in (g.box for g in grids))

    return replace(
        sheet, words=tuple(w for w in sheet.words if w not in taken),
        across=tuple(r for r in sheet.across if outside((r.start + r.end) / 2, r.at)),
        fills=tuple(f for f in sheet.fills if outside((f.x0 + f.x1) / 2, (f.top + f.bottom) / 2)),
    )


def _is_prose(grid: Grid) -> bool:
    """Whether the grid only lays out running text: a form of minutes in a bordered table."""
    lengths = [sum(len(w.text) + 1 for w in c.words) for c in grid.cells if c.words]
    return max(lengths, default=0) > _LONGEST_CELL or (grid.columns == 2 and mean(lengths) > 250)


def table_of(grid: Grid) -> Table:
    """The grid as a table without caption or notes; header text is repeated over the columns and rows it spans."""
    texts = [[""] * grid.columns for _ in range(grid.rows)]
    headers = header_rows(grid) if grid.headers is None else grid.headers
    for cell in grid.cells:
        text = text_of(cell.words)
        if not text:
            continue
        for r in range(cell.row, min(grid.rows, cell.row + cell.down)):
            for c in range(cell.column, min(grid.columns, cell.column + cell.across)):
                # A spanning header names every column under it, a spanning row label every row; a value counts once.
                origin = (r, c) == (cell.row, cell.column)
                if origin or cell.row < headers or (cell.column == 0 and c == 0):
                    texts[r][c] = text
    for r in range(headers - 1):
        _spread(texts[r], [c for c in grid.cells if c.row == r], grid)
    rows = [tuple(row) for row in texts]
    return Table(None, tuple(rows[:headers]), tuple(rows[headers:]))


def _spread(texts: list[str], cells: Sequence[Cell], grid: Grid) -> None:
    """Lets the titles of a header row that is not the last cover the empty columns they stand over.

    Titles may be centred over their columns or set to either side, all of a row alike.
    """
    titled = sorted((c for c in cells if c.words and c.column > 0), key=lambda c: c.column)
    if not titled or any(c.across > 1 for c in titled) or comb(grid.columns - 1, len(titled)) > _MOST_WAYS:
        return
    extents = {k: [w for c in grid.cells if c.column == k and c.row > titled[0].row for w in c.words]
               for k in range(1, grid.columns)}
    spans = {k: (min(w.x0 for w in ws), max(w.x1 for w in ws)) for k, ws in extents.items() if ws}
    best: tuple[float, tuple[int, ...]] | None = None
    for starts in combinations(range(1, grid.columns), len(titled)):
        ends = [*starts[1:], grid.columns]
        if starts[0] != 1 or any(not s <= c.column < e for s, e, c in zip(starts, ends, titled, strict=True)):
            continue
        over = [(around(c.words), [spans[k] for k in range(s, e) if k in spans])
                for s, e, c in zip(starts, ends, titled, strict=True)]
        miss = _misfit([(t, Box(min(x for x, _ in u), 0, max(x for _, x in u), 0)) for t, u in over if u])
        # Between equal fits, titles cover as many columns each.
        miss += 0.1 * (max(e - s for s, e in zip(starts, ends, strict=True)))
        if best is None or miss < best[0]:
            best = miss, starts
    if best is None:
        return
    for start, end, cell in zip(best[1], [*best[1][1:], grid.columns], titled, strict=True):
        for k in range(start, end):
            texts[k] = texts[k] or text_of(cell.words)


def _misfit(pairs: Sequence[tuple[Box, Box]]) -> float:
    """How far titles are from being all centred over, or all set to one side of, their columns; points."""
    return min(
        sum(abs(t.x0 + t.x1 - c.x0 - c.x1) / 2 for t, c in pairs),
        sum(abs(t.x0 - c.x0) for t, c in pairs),
        sum(abs(t.x1 - c.x1) for t, c in pairs),
    )


def printed_text(grid: Grid) -> str:
    """The grid as text, each cell once as it is printed: a row a line, " | " between cells."""
    texts = [[""] * grid.columns for _ in range(grid.rows)]
    for cell in grid.cells:
        texts[cell.row][cell.column] = text_of(cell.words)
    return "\n".join(" | ".join(row) for row in texts)


def header_rows(grid: Grid) -> int:
    """How many rows from the top are headers: those before the first that states figures, or else the bold ones."""
    rows: list[list[Cell]] = [[c for c in grid.cells if c.row == r and c.words] for r in range(grid.rows)]
    for number, cells in enumerate(rows[: _MOST_HEADERS + 1]):
        values = [text_of(c.words) for c in cells if c.column > 0]
        whole = len(cells) == grid.columns and is_figure(text_of(cells[0].words))
        if whole or any(is_figure(v) for v in values):
            return without_bands(rows[:number])
    styled = 0
    while styled < min(_MOST_HEADERS, grid.rows - 1) and _stands_out(rows[styled], rows[styled + 1:]):
        styled += 1
    if styled:
        return without_bands(rows[:styled])
    first = rows[0]
    labels = [text_of(c.words) for row in rows[1:] for c in row if c.column == 0]
    names = len(first) == grid.columns == 2 and all(len(text_of(c.words).split()) <= 2 for c in first)
    if names and sum(len(label.split()) > 3 for label in labels) > max(2.0, 0.7 * len(labels)):
        return 1  # "Judgement | Grade" over sentences
    titled = len(first) == grid.columns and all(len(text_of(c.words).split()) <= 6 for c in first)
    periods = [c for c in first if c.column > 0 and is_period(text_of(c.words))]
    return 1 if grid.columns > 2 and titled or periods else 0


def without_bands(headers: Sequence[Sequence[Cell]]) -> int:
    """How many of some rows over the figures are headers: titles of rows ("Demand", over all columns or in the first)
    right under the titles of columns head the rows that follow, as the same further down does.
    """
    count = len(headers)
    while count > 1 and _is_band(headers[count - 1]) and any(c.column for row in headers[:count - 1] for c in row):
        count -= 1
    return count


def _is_band(cells: Sequence[Cell]) -> bool:
    """Whether a row only has words at its left that are no time, and do not say what the rows are ("Measure")."""
    text = text_of(cells[0].words) if len(cells) == 1 and cells[0].column == 0 else ""
    return bool(text) and not is_period(text) and not ROW_KIND.match(text)


def _stands_out(cells: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Whether a row is bold and the rows below are not."""
    def bold(row: Sequence[Cell]) -> bool:
        words = [w for c in row for w in c.words]
        return bool(words) and all(w.bold for w in words)

    return bold(cells) and not all(bold(row) for row in below if row)


def is_note(text: str) -> bool:
    """Whether a line under a table is its note: "* Draft figure", "Source: DfE"."""
    return bool(_NOTE.match(text)) and len(text) < 400


def is_caption(text: str) -> bool:
    """Whether a line is a numbered caption: "Table 4: Referrals"."""
    return bool(_CAPTION.match(text)) and len(text) < 250


def continues(table: Table, before: Table) -> bool:
    """Whether a table at the top of a page goes on from the one at the foot of the page before it."""
    if before.header and table.header:
        return table.header == before.header
    width = len(before.header[0]) if before.header else len(before.rows[0]) if before.rows else 0
    return not table.header and bool(table.rows) and len(table.rows[0]) == width


def cut_row(table: Table, before: Table) -> tuple[str, ...] | None:
    """The rest, cell by cell, of the last row of `before` that the end of a page cut, "" where a cell was whole; None
    where none was cut: the rest goes on from what stands over it, and names no row of its own.
    """
    rows = (*table.header, *table.rows)
    if len(rows) < 2 or not before.rows or len(rows[0]) != len(before.rows[-1]) or not any(before.rows[-1][1:]):
        return None
    rest, last = rows[0], before.rows[-1]
    # A label that ends in a colon leads those under it; in any other cell the colon is the middle of what it says.
    above = (last[0], *(cell.rstrip(":") for cell in last[1:]))
    on = [goes_on(begun, cell) for begun, cell in zip(above, rest, strict=True) if cell]
    whole = any(not cell and begun for begun, cell in zip(last, rest, strict=True))  # a row of its own has all
    figures = any(is_figure(cell) or is_period(cell) for cell in rest)
    return rest if on and all(on) and whole and not figures else None


def without_first_row(table: Table) -> Table:
    """The table from its second row on."""
    return replace(table, header=table.header[1:]) if table.header else replace(table, rows=table.rows[1:])


def with_rest(table: Table, rest: Sequence[str]) -> Table:
    """The table with its last row made whole."""
    return replace(table, rows=(*table.rows[:-1], made_whole(table.rows[-1], rest)))


def made_whole(row: Sequence[str], rest: Sequence[str]) -> tuple[str, ...]:
    """The cells of a row, each with its rest behind it."""
    return tuple(f"{cell} {more}" if more else cell for cell, more in zip(row, rest, strict=True))


def continued(table: Table, before: Table) -> Table:
    """The continuation under the header and caption it goes on from; it stays a table of its own page."""
    return replace(table, caption=table.caption or before.caption, header=before.header or table.header)


def contents_lines(grid: Grid) -> tuple[tuple[str, tuple[Word, ...]], ...]:
    """The grid as lines of a contents list, "title page"; () where it is none: page numbers that never fall."""
    if grid.columns != 2 or grid.rows < 4:
        return ()
    lines: list[tuple[str, tuple[Word, ...]]] = []
    last = 0
    for r in range(grid.rows):
        cells = {c.column: c.words for c in grid.cells if c.row == r}
        title, number = text_of(cells.get(0, ())), text_of(cells.get(1, ()))
        if not number.isdecimal() or not last <= int(number) < 1000 or not any(ch.isalpha() for ch in title):
            return ()
        last = int(number)
        lines.append((f"{title} {number}", (*cells[0], *cells[1])))
    return tuple(lines)
