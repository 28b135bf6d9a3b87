"""A chart of bars that stand upright is a table of names and figures, and shaded cells side by side are no chart."""

from __future__ import annotations

import pytest

from corpus.paper import Box
from ingest.grid import text_of
from ingest.sheet import Sheet, Word
from ingest.tables import find_grids, table_of
from ingest.upright_bars import upright_grids

_FOOT, _LEFT, _STEP, _WIDE = 400.0, 100.0, 72.0, 24.0


def _words(text: str, centre: float, baseline: float, size: float = 7.0) -> list[Word]:
    wide = 3.5 * len(text)
    left, out = centre - wide / 2, []
    for part in text.split():
        out.append(Word(part, left, left + 3.5 * len(part), baseline, size))
        left += 3.5 * (len(part) + 1)
    return out


def _chart(*bars: tuple[str, float, str], step: float = _STEP, inside: bool = False) -> Sheet:
    """Each bar its name, how high it is, and the figure over it; a "/" in a name begins its second line."""
    words, fills = _words("Chart 3.1 Boats let at quarter end", 180.0, 200.0, 9.5), []
    for n, (name, high, figure) in enumerate(bars):
        centre = _LEFT + step * n
        fills.append(Box(centre - _WIDE / 2, _FOOT - high, centre + _WIDE / 2, _FOOT))
        words += _words(figure, centre, _FOOT - high + (9.0 if inside else -3.0))
        for k, line in enumerate(name.split(" / ")):
            words += _words(line, centre, _FOOT + 10.0 + 8.0 * k)
    return Sheet(1, 842, 595, tuple(words), fills=tuple(fills))


def _rows(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row for g in upright_grids(sheet) for row in table_of(g).rows]


@pytest.mark.parametrize("inside", [False, True])
def test_name_and_figure_of_each_bar_are_a_row_however_high_it_is(inside: bool) -> None:
    sheet = _chart(("Q1 31/32", 90, "671"), ("Q2 31/32", 120, "702"), ("Q3 31/32", 60, "640"), inside=inside)
    assert _rows(sheet) == [("Q1 31/32", "671"), ("Q2 31/32", "702"), ("Q3 31/32", "640")]
    (grid,) = find_grids(sheet)
    assert text_of(grid.cells[3].words) == "702"


def test_names_of_two_lines_shares_and_a_forecast() -> None:
    sheet = _chart(("North / quay", 90, "36.2%"), ("South / quay", 60, "24%"))
    assert _rows(sheet) == [("North quay", "36.2%"), ("South quay", "24%")]
    assert _rows(_chart(("2031/32", 90, "£4.1m"), ("2032/33 (F)", 99, "£4.6m")))[1] == ("2032/33 (F)", "£4.6m")


def test_a_note_under_the_chart_is_no_name() -> None:
    sheet = _chart(("2031", 90, "71"), ("2032", 60, "62"))
    note = _words("Source: the harbour books, counted by hand", 200.0, _FOOT + 20.0)
    sheet = Sheet(1, 842, 595, (*sheet.words, *note), fills=sheet.fills)
    assert _rows(sheet) == [("2031", "71"), ("2032", "62")]


def test_the_box_reaches_to_the_line_over_the_chart() -> None:
    (grid,) = upright_grids(_chart(("2031", 60, "71"), ("2032", 90, "62")))
    assert grid.chart and 200.0 < grid.box.top < 210.0


@pytest.mark.parametrize("bars", [
    (("2031", 90, "71"), ("2032", 90, "80")),  # shaded cells are equally high
    (("2031", 90, "71"), ("", 60, "80")),
    (("2031", 90, ""), ("2032", 60, "80")),
    (("2031", 90, "71"), ("2031", 60, "80")),  # two bars under one name: which is which only a key tells
    (("2031", 90, "boats"), ("2032", 60, "crews")),
])
def test_what_is_no_chart(bars: tuple[tuple[str, float, str], ...]) -> None:
    assert upright_grids(_chart(*bars)) == ()


def test_bars_that_touch_are_no_chart_of_their_own() -> None:
    assert upright_grids(_chart(("2031", 90, "71"), ("2032", 60, "80"), step=_WIDE)) == ()


def test_a_page_without_shades_has_no_chart() -> None:
    assert upright_grids(Sheet(1, 595, 842, tuple(_words("Boats let", 60, 80)))) == ()
