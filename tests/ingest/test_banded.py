"""A table whose rows only lines and shades part: where it ends and another begins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.paper import Box
from ingest.banded import banded_grids
from ingest.cells import is_figure as cell_is_figure
from ingest.grid import is_figure, only_titles
from ingest.sheet import Rule, Sheet, Word
from ingest.tables import table_of

_CENTRES = (260, 330, 400)
_HEIGHT = 24

_HEAD = ("", "2020/21", "2021/22", "2022/23")
_ROWS = (("Moorings let", "310", "318", "324"), ("Let within ten days of the day they were asked", "", "", ""),
         ("Marlow", "81%", "76%", "88%"), ("Ormsea", "71%", "70%", "72%"), ("England", "88%", "84%", "82%"))


def _words(cell: str, left: float, baseline: float, bold: bool) -> Iterator[Word]:
    for text in cell.split():
        yield Word(text, left, left + 4.5 * len(text), baseline, 9.0, bold)
        left += 4.5 * len(text) + 2.5


def _wide(cell: str) -> float:
    return sum(4.5 * len(text) + 2.5 for text in cell.split()) - 2.5


def _page(*rows: tuple[str, ...], bold: tuple[int, ...]) -> Sheet:
    """Rows with a line under each, figures narrower than their titles; rows in `bold` are shaded too."""
    words = tuple(w for r, (label, *cells) in enumerate(rows)
                  for left, cell in [(60.0, label),
                                     *((x - _wide(c) / 2, c) for x, c in zip(_CENTRES, cells, strict=True))]
                  for w in _words(cell, left, 115.0 + _HEIGHT * r, r in bold))
    across = tuple(Rule(100.0 + _HEIGHT * r, 56, 450) for r in range(1, len(rows) + 1))
    fills = tuple(Box(56, 100.0 + _HEIGHT * r, 450, 100.0 + _HEIGHT * (r + 1)) for r in bold)
    return Sheet(1, 595, 842, words, across, (), fills)


def test_a_bold_shaded_title_of_rows_begins_no_table() -> None:
    sheet = _page(_HEAD, *_ROWS, bold=(0, 2))
    (grid,) = banded_grids(sheet.words, sheet)
    table = table_of(grid)
    assert (table.header, table.rows) == ((_HEAD,), _ROWS)


@pytest.mark.parametrize("head", [("Berth", "2021", "2022", "2023"), ("Berths", "", "", "")])
def test_bold_titles_of_columns_begin_another(head: tuple[str, ...]) -> None:
    titles = () if head[1] else (("Kind", "Spring", "Summer", "Autumn"),)
    rows = (_HEAD, *_ROWS[:1], ("Berths free", "12", "14", "9"), head, *titles, ("Long", "4", "5", "6"),
            ("Short", "3", "2", "1"))
    sheet = _page(*rows, bold=(0, 3))
    assert len(banded_grids(sheet.words, sheet)) == 2


@pytest.mark.parametrize(
    ("cell", "figure"),
    [("£000", False), ("(£000)", False), ("000", False), ("$000", False), ("£0", True), ("£1,000", True), ("0", True),
     ("2,000", True), ("£000,000", False), ("0.00", True)],
)
def test_thousands_without_a_number_are_a_unit(cell: str, figure: bool) -> None:
    assert is_figure(cell) is figure and cell_is_figure(cell) is figure


@pytest.mark.parametrize(
    ("cell", "title"),
    [("2024 (to end of May)", True), ("2024/25 (forecast)", True), ("2024 (to 31 May)", True), ("2023 (new)*", True),
     ("2024 (to Q2)", True), ("2024 (41 %)", False), ("2024 (112)", False), ("305 (provisional)", False),
     ("2,024 (provisional)", False), ("2024 (41% late)", False), ("2024 (of 3,100)", False)],
)
def test_a_year_with_words_in_brackets_is_a_title(cell: str, title: bool) -> None:
    assert only_titles(cell) is title
    assert not title or not (is_figure(cell) or cell_is_figure(cell))
