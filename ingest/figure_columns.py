"""Which columns of a table hold figures and which name the row.

A dashboard has words among its figures: "Red", "Improving". They stand under headers of their own, name no row, and a
dash among them is no figure held back. What names a row stands before its figures, or heads a second list that is laid
out beside the first.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.paper import Table
from ingest.values import is_missing, is_value


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns, from 0, whose cells may be figures, and those whose words may name a row."""

    figures: frozenset[int]
    labels: frozenset[int]


def columns_of(table: Table, labelled: bool) -> Columns:
    """The columns of a table; `labelled` says that the first names the rows whatever it holds."""
    width = len(table.rows[0]) if table.rows else 0
    numbers, words = [0] * width, [0] * width
    for row in table.rows:
        for column, cell in enumerate(row):
            if cell.strip() and not is_missing(cell):
                counts = numbers if is_value(cell) else words
                counts[column] += 1
    first = 1 if labelled else 0
    figures = {c for c in range(width) if numbers[c] or not words[c]}
    start = min((c for c in range(first, width) if numbers[c]), default=width)
    names = set(range(start)) | {
        c for c in range(start, width) if not numbers[c] and words[c] and _heads_a_list(table, c)
    }
    if not table.header:
        names = set(range(width))
    return Columns(frozenset(figures), frozenset(names))


def _heads_a_list(table: Table, column: int) -> bool:
    """Whether a later column of words is headed as the first is, or not at all."""
    path = table.header_path(column)
    return not path or path == table.header_path(0)
