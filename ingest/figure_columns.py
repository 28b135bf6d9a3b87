"""Which columns of a table hold figures and which name the row.

A dashboard has words among its figures: "Red", "Improving". They stand under headers of their own, name no row, and a
dash among them is no figure held back. What names a row stands before its figures (bands of age or size among it), or
heads a second list that is laid out beside the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.paper import Table
from ingest.values import is_missing, is_value


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns, from 0, whose cells may be figures, those whose words may name a row, and those of the latter whose
    bands ("17 - 18") do.
    """

    figures: frozenset[int]
    labels: frozenset[int]
    bands: frozenset[int] = frozenset()


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
    bands = {c for c in (first,) if labelled and c < width and _bands(table, c)}
    for c in bands:  # "17 - 18" under "Age" tells rows apart and counts nothing
        numbers[c], words[c] = 0, numbers[c] + words[c]
    figures = {c for c in range(width) if numbers[c] or not words[c]}
    start = min((c for c in range(first, width) if numbers[c]), default=width)
    names = set(range(start)) | {
        c for c in range(start, width) if not numbers[c] and words[c] and _heads_a_list(table, c)
    }
    if not table.header:
        names = set(range(width))
    return Columns(frozenset(figures), frozenset(names), frozenset(bands))


_BAND = re.compile(
    r"(?:aged?|ages|years?|under|over|up\s+to|between|less\s+than|more\s+than)?\s*\d{1,3}\s*"
    r"(?:(?:-|–|to|and|or)\s*(?:\d{1,3}|over|under|above|below|more|less|older|younger)|\+|plus)?"
    r"(?:\s*(?:years?|yrs?|months?|miles?)(?:\s+olds?)?)?|all(?:\s+ages)?|total",
    re.IGNORECASE,
)
_BOUNDED = re.compile(r"\d\s*(?:-|–|to|and|or|\+|plus)|^(?:under|over|up|between|less|more|all|total)\b", re.IGNORECASE)
_GROUPED_BY = re.compile(
    r"(?:(?:age|year|key|distance|size|band|price|income)s?\s*)?(?:age|ages|aged|bands?|groups?|ranges?|years?\s+group|stage|"
    r"cohort|grade|level|tier|ward\s+no)s?(?:\s*\(.*\))?",
    re.IGNORECASE,
)


def _bands(table: Table, column: int) -> bool:
    """Whether a column right after the rows' names has bands ("17 - 18", "65+", "Under 5") that part their groups."""
    cells = [row[column].strip() for row in table.rows if column < len(row) and row[column].strip()]
    if not cells or not all(_BAND.fullmatch(cell) for cell in cells):
        return False
    path = table.header_path(column)
    grouped = bool(path) and _GROUPED_BY.fullmatch(path[-1].strip()) is not None
    return grouped or all(_BOUNDED.search(cell) for cell in cells)


def _heads_a_list(table: Table, column: int) -> bool:
    """Whether a later column of words is headed as the first is, or not at all."""
    path = table.header_path(column)
    return not path or path == table.header_path(0)
