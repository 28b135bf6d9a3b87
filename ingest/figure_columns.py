"""Which columns of a table hold figures and which name the row.

A dashboard has words among its figures: "Red", "Improving". They stand under headers of their own, name no row, and a
dash among them is no figure held back. What names a row stands before its figures, or heads a second list that is laid
out beside the first. Before the figures there may be more than the name: a reference, the group it is of, its age band,
its unit, which way is good.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.paper import Table
from corpus.period_reading import find_periods
from corpus.words import content_stems
from ingest.values import is_missing, is_value

_CODE = re.compile(r"[A-Za-z]{0,5}[ ./-]?\d+(?:\.\d+)*[a-z]?\.?")
@dataclass(frozen=True, slots=True)
class Columns:
    """The columns, from 0.

    figures  whose cells may be figures
    labels   whose words may name a row
    before   of those, what stands before the figures and is no reference
    name     of those, the one that names the row; None where nothing stands before the figures
    alone    whether the names in it tell every row from the others
    """

    figures: frozenset[int]
    labels: frozenset[int]
    before: tuple[int, ...]
    name: int | None
    alone: bool


def columns_of(table: Table, labelled: bool, words_of: Callable[[str], str]) -> Columns:
    """The columns of a table.

    labelled  whether the first names the rows whatever it holds
    words_of  what a label says beside time and area
    """
    width = len(table.rows[0]) if table.rows else 0
    numbers, words = [0] * width, [0] * width
    for column in range(width):
        cells = [row[column].strip() for row in table.rows if row[column].strip() and not is_missing(row[column])]
        # Before any figures, "17 - 18" under "Age" tells rows apart and counts nothing.
        bands = labelled and column > 0 and not any(numbers[1:column]) and _bands(table, column)
        numbers[column] = 0 if bands else sum(is_value(c) and not _is_time(c) for c in cells)
        words[column] = len(cells) - numbers[column]
    first = 1 if labelled else 0
    start = min((c for c in range(first, width) if numbers[c] > words[c]), default=width)
    if start == width:
        start = min((c for c in range(first, width) if numbers[c]), default=width)
    figures = {c for c in range(width) if not words[c] or (numbers[c] and not first <= c < start)}
    names = set(range(start)) | {
        c for c in range(start, width) if not numbers[c] and words[c] and _heads_a_list(table, c)
    }
    if not table.header:
        names = set(range(width))
    names -= {c for c in names if c and _is_event(table, c)}
    before = tuple(
        c for c in range(start)
        if (c < first or c not in figures) and not _is_reference(table, c, start) and not (c and _is_event(table, c))
    )  # fmt: skip
    name = _name_column(table, before, words_of)
    given = [row[name].strip() for row in table.rows if row[name].strip()] if name is not None else []
    return Columns(frozenset(figures), frozenset(names), before, name, len(set(given)) == len(given))


def _is_time(cell: str) -> bool:
    """Whether a cell gives a time and counts nothing: "2025/26" under "Back on track"."""
    found = find_periods(cell)
    return len(found) == 1 and len(found[0].text.strip()) >= len(cell.strip(" ().,*"))


# "Opened", "Last inspection": when something befell what the row is of, and not when its figures are of.
_EVENT = re.compile(
    r"\b(?:open(?:s|ed|ing)?|start(?:s|ed|ing)?|beg[au]n|join(?:s|ed|ing)?|appointed|approved|registered|inspect(?:ed|ion)|published|"
    r"due|clos(?:es|ed|ing)|end(?:s|ed)|complet(?:es|ed|ion)|launch(?:es|ed)?|founded|established|built|expir(?:y|es|ed)|"
    r"reviewed|signed|awarded|let)\b(?!.*\b(?:of|in|to|by)\b)",
    re.IGNORECASE,
)


def _is_event(table: Table, column: int) -> bool:
    """Whether a column beside others gives the day on which something was opened, inspected …."""
    cells = [row[column].strip() for row in table.rows if row[column].strip()]
    path = table.header_path(column)
    dated = sum(_is_time(c) for c in cells) > 0.5 * len(cells)
    return bool(path) and dated and _EVENT.search(path[-1]) is not None


def _is_reference(table: Table, column: int, start: int) -> bool:
    """Whether a column beside others holds nothing but references ("A1", "2.3")."""
    cells = [row[column].strip() for row in table.rows if row[column].strip()]
    return start > 1 and sum(_CODE.fullmatch(c) is not None for c in cells) > 0.8 * len(cells)


def _name_column(table: Table, before: Sequence[int], words_of: Callable[[str], str]) -> int | None:
    """The first column whose words tell the rows apart; else the one that says most; None for no columns."""
    if len(before) < 2:
        return before[0] if before else None
    said = {c: [w for row in table.rows if (w := words_of(row[c].strip()))] for c in before}
    apart = (c for c in before if len(said[c]) > 0.5 * len(table.rows) and len(set(said[c])) == len(said[c]))
    return next(apart, max(before, key=lambda c: (sum(len(content_stems(w)) for w in set(said[c])), -c)))


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
    """Whether a column has bands ("17 - 18", "65+", "Under 5") that part the groups of rows."""
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
