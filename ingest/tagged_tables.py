"""A tagged table: its rows and cells where their spans put them, whether it is one, and its grids page by page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from ingest.cells import item_row, names_columns
from ingest.cells import lays_out as rows_lay_out
from ingest.grid import Cell, Grid, is_figure, is_period, text_of
from ingest.markers import is_marker
from ingest.sheet import Word, around
from ingest.tags import Element, Mark

_LONG_CELL = 400  # characters: more than this in a cell of a narrow table is text laid out in columns
_LONG_VALUE = 200  # characters: a longer one is text under its label, and not "Label: value"
_GROUPS = frozenset({"THead", "TBody", "TFoot", "Sect", "Div", "Part", "NonStruct"})


@dataclass(frozen=True, slots=True)
class TaggedCell:
    """A cell at (row, column), from 0: its leaves, the words they hold by page, and its parts to read it as text."""

    row: int
    column: int
    across: int
    down: int
    is_header: bool
    marks: tuple[Mark, ...]
    words: tuple[tuple[int, tuple[Word, ...]], ...]
    parts: tuple[Element | Mark, ...]

    @property
    def text(self) -> str:
        return " ".join(t for t in (text_of(words) for _, words in self.words) if t)


@dataclass(frozen=True, slots=True)
class TaggedTable:
    """The rows of a table; `headers` of them, from the top, are marked as such (None: no row is)."""

    rows: tuple[tuple[TaggedCell, ...], ...]
    width: int
    headers: int | None
    captions: tuple[Element, ...]

    def without_first_row(self) -> TaggedTable:
        """The table from its second row on."""
        return replace(
            self, rows=self.rows[1:], headers=self.headers - 1 if self.headers and self.headers > 1 else None,
        )


def read_table(e: Element, words_at: Callable[[Mark], Sequence[Word]]) -> TaggedTable:
    """The cells of a Table element in the places their spans give them; rows without cells are left out."""
    rows: list[tuple[TaggedCell, ...]] = []
    marked: list[bool] = []
    taken: set[tuple[int, int]] = set()
    for tr, in_head in _rows(e, False):
        row = len(rows)
        cells: list[TaggedCell] = []
        column = 0
        for part in tr.parts:
            if not isinstance(part, Element) or part.role not in ("TH", "TD"):
                continue
            while (row, column) in taken:
                column += 1
            cell = _cell(part, row, column, words_at)
            cells.append(cell)
            taken |= {(row + r, column + c) for r in range(cell.down) for c in range(cell.across)}
            column += cell.across
        if cells:
            rows.append(tuple(cells))
            marked.append(in_head or (len(cells) > 1 and all(c.is_header or not c.words for c in cells)))
    headers = next((i for i, m in enumerate(marked) if not m), len(marked))
    captions = tuple(p for p in _captions(e))
    width = max((c for _, c in taken), default=-1) + 1
    return TaggedTable(_put_under_their_columns(rows, width, taken), width,
                       headers if 0 < headers < len(rows) else None, captions)


def _put_under_their_columns(
    rows: Sequence[tuple[TaggedCell, ...]], width: int, taken: Set[tuple[int, int]]
) -> tuple[tuple[TaggedCell, ...], ...]:
    """The rows, those that lack cells set by where their words stand: some writers tag no cell that is empty."""
    short = {n for n in range(len(rows)) if any((n, c) not in taken for c in range(width))}
    held: dict[int, list[Word]] = {}
    for n, row in enumerate(rows):
        for cell in row if n not in short else ():
            if cell.across == 1:
                held.setdefault(cell.column, []).extend(w for _, ws in cell.words for w in ws)
    spans = {c: (min(w.x0 for w in ws), max(w.x1 for w in ws)) for c, ws in held.items() if ws}
    return tuple(_moved(row, spans) if n in short and len(spans) == width else row for n, row in enumerate(rows))


def _moved(row: tuple[TaggedCell, ...], spans: Mapping[int, tuple[float, float]]) -> tuple[TaggedCell, ...]:
    """A row's cells in the columns that their words stand in; as they are where one stands in none, or out of order."""
    moved: list[TaggedCell] = []
    for cell in row:
        words = [w for _, ws in cell.words for w in ws]
        if not words:
            continue
        left, right = min(w.x0 for w in words), max(w.x1 for w in words)
        shared, column = max((min(right, b) - max(left, a), -c) for c, (a, b) in spans.items())
        if cell.across > 1 or shared <= 0 or (moved and -column <= moved[-1].column):
            return row
        moved.append(replace(cell, column=-column))
    return tuple(moved)


def _rows(e: Element, in_head: bool) -> Iterator[tuple[Element, bool]]:
    for part in e.parts:
        if isinstance(part, Element) and part.role == "TR":
            yield part, in_head
        elif isinstance(part, Element) and part.role in _GROUPS:
            yield from _rows(part, in_head or part.role == "THead")


def _captions(e: Element) -> Iterator[Element]:
    return (p for p in e.parts if isinstance(p, Element) and p.role == "Caption")


def _cell(e: Element, row: int, column: int, words_at: Callable[[Mark], Sequence[Word]]) -> TaggedCell:
    marks = tuple(_marks(e))
    by_page: dict[int, list[Word]] = {}
    for mark in marks:
        if found := words_at(mark):
            by_page.setdefault(mark.page, []).extend(found)
    words = tuple((page, tuple(held)) for page, held in by_page.items())
    return TaggedCell(row, column, e.across, e.down, e.role == "TH", marks, words, e.parts)


def _marks(e: Element) -> Iterator[Mark]:
    for part in e.parts:
        if isinstance(part, Mark):
            yield part
        elif part.role != "Artifact":
            yield from _marks(part)


def _holds(parts: Sequence[Element | Mark], roles: frozenset[str]) -> bool:
    return any(isinstance(p, Element) and (p.role in roles or _holds(p.parts, roles)) for p in parts)


def lays_out(table: TaggedTable) -> bool:
    """Whether the table only lays text out: tables, headings or lists in its cells, labels beside what they name."""
    cells = [c for row in table.rows for c in row]
    if table.width <= 1 or any(_holds(c.parts, frozenset({"Table", "H", "H1", "H2", "H3", "H4"})) for c in cells):
        return True
    texts = [tuple(c.text for c in row) for row in table.rows]
    figures = sum(is_figure(t) for row in texts for t in row[1:])
    if table.headers or table.width > 3:
        return False
    if any(_holds(c.parts, frozenset({"L"})) or len(c.text) > _LONG_CELL for c in cells) or rows_lay_out(texts):
        return True
    bold = {all(w.bold for c in row for _, ws in c.words for w in ws) for row in table.rows[:1]}
    return not figures and table.width == 2 and True not in bold


def label_and_text(row: Sequence[TaggedCell]) -> tuple[list[TaggedCell], bool, list[TaggedCell]]:
    """A layout row as: the cells that make one line, whether that is an item's title, and the cells that follow."""
    filled = [c for c in row if c.words]
    texts = tuple(c.text for c in filled)
    if not filled:
        return [], False, []
    if len(filled) > 1 and (item := item_row(texts)) is not None:
        leads = 2 if re.fullmatch(r"\d{1,4}\.?", texts[0]) else 1
        return filled[:leads], bool(item[1]), filled[leads:]
    if len(filled) == 2 and _is_label(filled[0]) and not _holds(
            filled[1].parts, frozenset({"L", "Table"})) and len(texts[1]) <= _LONG_VALUE:
        return filled, False, []
    return [], False, filled


def _is_label(cell: TaggedCell) -> bool:
    return is_marker(cell.text) or cell.text.endswith(":") or bool(re.fullmatch(r"\d{1,4}", cell.text))


def column_names(table: TaggedTable) -> list[TaggedCell]:
    """The first row of a layout table where it only names the columns ("Item | Minute | Action"); [] where it does not.

    They are words of the form and no headings of the paper, though they are bold.
    """
    if len(table.rows) < 2:
        return []
    rows = [tuple(c.text for c in row) for row in table.rows]
    return list(table.rows[0]) if names_columns(rows) else []


def title_cells(table: TaggedTable) -> list[TaggedCell]:
    """The first row where it is a title over the whole table; [] where it is not."""
    if len(table.rows) < 3:
        return []
    filled = [c for c in table.rows[0] if c.words]
    whole = len(filled) == 1 and filled[0].column == 0 and filled[0].across >= table.width > 1
    return filled if whole and not is_figure(filled[0].text) and not is_period(filled[0].text) else []


def grids_of(table: TaggedTable) -> Iterator[tuple[int, Grid]]:
    """The table's parts with the pages they stand on, in order. A row cut by the end of a page is in both parts."""
    heads = _header_positions(table)
    for page in dict.fromkeys(page for row in table.rows for cell in row for page, _ in cell.words):
        cells: list[Cell] = []
        headers = number = 0
        for position, row in enumerate(table.rows):
            held = [(c, dict(c.words).get(page, ())) for c in row]
            if not any(words for _, words in held):
                continue
            cells += (Cell(number, c.column, words, c.down, c.across) for c, words in held if words)
            headers += position in heads and headers == number
            number += 1
        words = [w for c in cells for w in c.words]
        yield page, Grid(around(words), number, table.width, tuple(cells),
                         headers=None if table.headers is None else headers)


def _header_positions(table: TaggedTable) -> frozenset[int]:
    """The rows that are headers: those marked, those that name the parts of what they span, and their repetitions."""
    count = table.headers or 0
    while 0 < count < len(table.rows) - 1 and any(c.across > 1 for c in table.rows[count - 1]) and not any(
            is_figure(c.text) for c in table.rows[count]) and sum(bool(c.words) for c in table.rows[count]) > 1:
        count += 1
    texts = {tuple(c.text for c in row) for row in table.rows[:count]}
    return frozenset(i for i, row in enumerate(table.rows) if i < count or tuple(c.text for c in row) in texts)
