"""A chart of bars that lie on their sides is a table of names and figures, and a shaded table is no chart."""

from __future__ import annotations

from corpus.paper import Box
from ingest.bars import bar_grids
from ingest.grid import text_of
from ingest.sheet import Sheet, Word
from ingest.tables import find_grids, table_of

_LEFT, _START, _STEP = 60.0, 200.0, 21.0


def _words(text: str, left: float, baseline: float, size: float = 10.0) -> list[Word]:
    out = []
    for part in text.split():
        out.append(Word(part, left, left + 5.0 * len(part), baseline, size))
        left += 5.0 * len(part) + 3.0
    return out


def _chart(*rows: tuple[str, float, str], title: str = "Chart: Boats let by harbour") -> Sheet:
    """Each row a name, how long its bar is, and the figure behind it."""
    words, fills = _words(title, _LEFT, 80.0), []
    for n, (name, long, figure) in enumerate(rows):
        at = 104.0 + _STEP * n
        words += _words(name, _LEFT, at) + _words(figure, _START + long + 4, at)
        fills.append(Box(_START, at - 10.0, _START + long, at + 4.0))
    return Sheet(1, 595, 842, tuple(words), fills=tuple(fills))


def _rows(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row for g in bar_grids(sheet) for row in table_of(g).rows]


def test_name_and_figure_of_each_bar_are_a_row_wherever_the_bar_ends() -> None:
    sheet = _chart(("North quay", 120, "71"), ("Central", 210, "118"), ("South quay", 105, "62"))
    assert _rows(sheet) == [("North quay", "71"), ("Central", "118"), ("South quay", "62")]
    (grid,) = find_grids(sheet)
    assert text_of(grid.cells[3].words) == "118"


def test_years_are_names_of_rows() -> None:
    assert _rows(_chart(("2021/22", 120, "£4,310"), ("2022/23", 190, "£4,690"))) == [
        ("2021/22", "£4,310"), ("2022/23", "£4,690"),
    ]


def test_a_name_of_two_lines_is_one_name() -> None:
    sheet = _chart(("berth", 120, "71"), ("Dry dock", 160, "80"))
    sheet = Sheet(1, 595, 842, (*_words("Boats at a swinging", _LEFT, 91.0), *sheet.words[5:]), fills=sheet.fills)
    assert _rows(sheet) == [("Boats at a swinging berth", "71"), ("Dry dock", "80")]


def test_equal_shades_unnamed_bars_and_pairs_under_one_name_are_no_chart() -> None:
    assert bar_grids(_chart(("Marlow", 120, "71"), ("Ormsea", 120, "80"))) == ()
    assert bar_grids(_chart(("", 120, "71"), ("Ormsea", 160, "80"))) == ()
    assert bar_grids(_chart(("Marlow", 120, "71"), ("Marlow", 160, "80"))) == ()
    assert bar_grids(_chart(("Marlow", 120, "71 boats were let"), ("Ormsea", 160, "80 boats were let"))) == ()


def test_a_page_without_shades_has_no_chart() -> None:
    assert bar_grids(Sheet(1, 595, 842, tuple(_words("Boats let", 60, 80)))) == ()
