"""Rows of cells → a Table: which rows are headers, what spans what, and whether it is a table at all.

A text, HTML or Word table comes here as rows of strings. Header rows are the rows above the first row with figures;
a header that spans columns is repeated over each of them. Pairs laid side by side ("Returned 54 | Custody 1") become
one pair a row. A table that only lays minutes out ("320 Apologies | None were received") is not a table of data.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.paper import Block, BlockKind, Table
from ingest.grid import only_titles
from ingest.lines import heading_like, split_item_number

Row = tuple[str, ...]

_FIGURE = re.compile(
    r"^[(<>~≈+-]?\s*[£€$]?\s*[\d,]*\.?\d+\s*(?:%|k|m|bn|million|p|days?|weeks?|months?|years?|FTE)?\s*\)?"
    r"(?:\s*\([^)]*\))?\s*[*†‡§^⁰¹²³⁴⁵⁶⁷⁸⁹]*$|^(?:n/?a|nil|tbc|c|z|x|k|~|-|–|—|\*+|\.{1,3})\s*[*†‡]*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:FY\s*)?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\s*[*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_PAGE = re.compile(r"^\d{1,3}(?:\s*[-–]\s*\d{1,3})?$")


def is_figure(cell: str) -> bool:
    """Whether a cell holds a figure, or a sign that stands for one ("n/a", "*"); a bare year does not count."""
    cell = cell.strip()
    return bool(_FIGURE.match(cell)) and not _YEAR.match(cell) and not only_titles(cell)


def squared(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, all as wide as the widest; missing cells are ""."""
    width = max((len(r) for r in rows), default=0)
    return tuple(tuple(c.strip() for c in r) + ("",) * (width - len(r)) for r in rows)


def header_rows(rows: Sequence[Row]) -> int:
    """How many of the first rows are headers; 0 where the first row already holds figures."""
    if len(rows) < 2:
        return 0
    leading = 0
    for row in rows:
        if any(is_figure(c) for c in row):
            break
        leading += 1
    if leading == len(rows):  # no figures anywhere: words under words
        first = rows[0]
        return 1 if len(first) > 1 and all(first[1:]) and all(len(c) <= 80 for c in first) else 0
    # Headers have more than a label: a row with one cell filled is a group of rows, not a header, unless it is the
    # first.
    count = 0
    for row in rows[:leading]:
        filled = sum(bool(c) for c in row[1:])
        if filled == 0 and count:
            break
        count += 1
    return count if count <= 3 else 1


def spread(header: Sequence[Row]) -> tuple[Row, ...]:
    """Header rows in which a cell that spans columns is repeated over them: all rows but the last are filled
    rightwards.
    """
    done: list[Row] = []
    for depth, row in enumerate(header):
        if depth == len(header) - 1:
            done.append(row)
            continue
        filled = list(row)
        for c in range(2, len(filled)):
            if not filled[c]:
                filled[c] = filled[c - 1]
        done.append(tuple(filled))
    return tuple(done)


def make_table(rows: Sequence[Row], headers: int | None = None, caption: str | None = None, notes: Row = ()) -> Table:
    """A Table from rows of cells. `headers`: how many are header rows; None: find out. Empty rows are left out."""
    square = _spans_once(squared([r for r in rows if any(c.strip() for c in r)]))
    count = header_rows(square) if headers is None else min(headers, len(square))
    if count == 0:
        square = _unpaired(square)
    if count > 1 and square[count - 1][0] and not any(square[count - 1][1:]) and headers is not None:
        count -= 1  # the title of a group of rows, marked as the header it stands under
    return Table(caption=caption, header=spread(square[:count]), rows=square[count:], notes=notes)


def _spans_once(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, those under the titles of columns that one cell spans with its words in the first column only: such a
    cell titles the rows under it ("Demand"), and was repeated over all columns.
    """
    titled = next((n for n, row in enumerate(rows) if len({c for c in row if c}) > 1), len(rows))
    return tuple((row[0], *("" for _ in row[1:])) if n > titled and len(row) > 2 and row[0] and len(set(row)) == 1
                 and not is_figure(row[0]) and not _YEAR.match(row[0]) else row for n, row in enumerate(rows))


def _unpaired(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Pairs of label and figure laid side by side, put one pair a row; any other rows as they are."""
    width = len(rows[0]) if rows else 0
    if width < 4 or width % 2:
        return rows
    pairs = [(r[c], r[c + 1]) for r in rows for c in range(0, width, 2) if r[c] or r[c + 1]]
    if all(label and not is_figure(label) and is_figure(value) for label, value in pairs):
        return tuple(pairs)
    return rows


def table_text(table: Table) -> str:
    """A table as text: a line a row, headers first, " | " between cells."""
    return "\n".join(" | ".join(row) for row in (*table.header, *table.rows))


def table_block(table: Table, page: int | None = None) -> Block:
    """The block of a table."""
    return Block(kind=BlockKind.TABLE, text=table_text(table), page=page, table=table)


def contents_entries(rows: Sequence[Row]) -> tuple[str, ...]:
    """The entries of a contents list ("Foreword 5"), column by column; () where the rows are not one.

    A contents list is titles and page numbers in turn, and the numbers never fall going down a column.
    """
    square = squared(rows)
    width = len(square[0]) if square else 0
    if width < 2 or width % 2:
        return ()
    entries: list[str] = []
    for c in range(0, width, 2):
        column = [(r[c], r[c + 1]) for r in square if r[c] or r[c + 1]]
        if not column or not all(re.search(r"[A-Za-z]", t) and _PAGE.match(p) for t, p in column):
            return ()
        pages = [int(re.split(r"\D", p)[0]) for _, p in column]
        if any(a > b for a, b in zip(pages, pages[1:], strict=False)):
            return ()
        entries.extend(f"{t} {p}" for t, p in column)
    return tuple(entries)


def lays_out(rows: Sequence[Row]) -> bool:
    """Whether rows lay text out and hold no table: minute number and title beside the minute, a label beside names."""
    if any(is_figure(c) for r in rows for c in r[1 if len(r) < 3 else 2 :]):
        return False
    numbered = sum(_number_of(r)[0] is not None for r in rows)
    labels = sum(r[0].rstrip().endswith(":") and not is_figure(r[1]) for r in rows if len(r) > 1)
    prose = sum(any(len(c) > 150 for c in r) for r in rows)
    return 2 * numbered >= len(rows) or (labels >= 1 and labels + prose >= 0.4 * len(rows))


def names_columns(rows: Sequence[Row]) -> bool:
    """Whether the first row of rows that lay minutes out only names the columns: "Item | Minute | Action"."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    short = all(0 < len(c.split()) <= 3 and not any(ch.isdigit() for ch in c) for c in rows[0])
    numbered = sum(bool(re.fullmatch(r"\d{1,4}\.?", r[0].strip())) or _number_of(r)[0] is not None for r in rows[1:])
    return short and 2 * numbered >= len(rows) - 1


def _number_of(row: Row) -> tuple[str | None, int]:
    """The item number that leads a row, and the column its title stands in: 0 ("320 Apologies") or 1 ("320" |
    "Apologies").
    """
    first = row[0].strip()
    if (
        len(row) > 1
        and re.fullmatch(r"\d{1,4}\.?", first)
        and row[1].strip()
        and (len(row) > 2 or heading_like(row[1]))
    ):
        return first, 1
    number, _ = split_item_number(first)
    return number, 0


def item_row(row: Row) -> tuple[str, str, tuple[str, ...]] | None:
    """A layout row as (number, title, the cells that follow); None where it has no item number."""
    number, column = _number_of(row)
    if number is None:
        return None
    title = row[1].strip() if column else split_item_number(row[0].strip())[1]
    return number, title, tuple(c.strip() for c in row[column + 1 :] if c.strip())


def header_words(table: Table, row: Sequence[str]) -> str:
    """A row with its headers spelled out: "Hackney · March 2020: 38 · March 2021: 37"; an empty cell is left out."""
    words: list[str] = []
    for column, cell in enumerate(row):
        if not cell.strip():
            continue
        path = " ".join(table.header_path(column))
        words.append(f"{path}: {cell}" if path and (column or _figure_column(table, row)) else cell)
    return " · ".join(words)


def _figure_column(table: Table, row: Sequence[str]) -> bool:
    """Whether the first column is no label but a value with a header, as in a table of one row of figures."""
    return bool(table.header) and bool(table.header[-1][0].strip()) and row[0][:1].isdigit()
