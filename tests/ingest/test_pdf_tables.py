"""Tables as councils set them, read by their layout alone: groups of columns, wrapped labels and headers, ratings."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.paper import Box, Table
from ingest.cells import make_table
from ingest.grid import Cell, Grid, is_figure, is_period, narrowed
from ingest.headers import best_spread
from ingest.pdf import read_here
from ingest.sheet import Word, line_of
from ingest.tables import header_rows

WIDE = Path(__file__).parent.parent / "data" / "pdf" / "wide_tables.pdf"


@pytest.fixture(scope="module")
def tables() -> dict[str | None, Table]:
    blocks = read_here(WIDE.read_bytes(), "wide_tables.pdf").blocks
    return {b.table.caption: b.table for b in blocks if b.table is not None}


def test_the_titles_of_groups_are_a_row_of_their_own(tables: dict[str | None, Table]) -> None:
    table = tables["Traffic"]
    assert table.header == (
        ("Count", *["2021/22"] * 4, *["2022/23"] * 3), ("Count", "Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3"),
    )
    assert table.header_path(5) == ("2022/23", "Q1")


def test_a_last_row_outside_the_shading_is_a_row_though_its_label_is_the_longest(
        tables: dict[str | None, Table]) -> None:
    assert tables["Traffic"].rows[-1] == (
        "Pilots sent out within 30 minutes of the call (%)", "88.1", "87.4", "85.0", "86.2", "89.9", "90.1", "84.7",
    )
    assert len(tables["Traffic"].rows) == 4 and tables["Traffic"].notes == ()


def test_wrapped_headers_and_labels_stay_in_their_columns_beside_a_shaded_one(tables: dict[str | None, Table]) -> None:
    table = tables["Service"]
    assert table.header == (
        ("Measure", "Target", "Q1 2022/23", "Q2 2022/23", "Rating", "Direction of Change", "North Coast", "All Ports"),
    )
    assert table.rows[1] == (
        "Complaints answered within fifteen working days of receipt (%)", "90.0", "91.2", "84.6", "Red", "Worse",
        "88.0", "n/a",
    )


def test_a_group_title_that_runs_over_the_white_between_its_columns_is_not_cut(tables: dict[str | None, Table]) -> None:
    assert tables["Boats by length"].header == (
        ("Length", "30 June 2021", "30 June 2021", "30 June 2022", "30 June 2022"),
        ("Length", "Number", "%", "Number", "%"),
    )


def test_groups_of_different_widths(tables: dict[str | None, Table]) -> None:
    table = tables["Landings beside those of others"]
    assert table.header == (
        ("Catch", "The harbour", "The harbour", "The harbour", "North Coast", "All Ports"),
        ("Catch", "2020", "2021", "2022*", "2022*", "2022*"),
    )
    assert table.rows[1] == ("Crab and lobster landed in creels (tonnes)", "17", "18", "19", "20", "21")


def test_headers_of_three_lines_are_one_row(tables: dict[str | None, Table]) -> None:
    table = tables["Rescues"]
    assert table.header == (
        ("Kind", "Year to Sept 2020", "Year to Sept 2021", "Year to Sept 2022", "Target", "Rating"),
    )
    assert table.rows[0][:2] == ("Launches per 1,000 boats registered in ports 10–17", "171")


@pytest.mark.parametrize(("titles", "places"), [
    ([(45, 65), (145, 165)], ((0, 2), (2, 4))),  # centred over two columns each
    ([(10, 30), (80, 100)], ((0, 1), (1, 4))),  # set to the left of one column and of three
    ([(95, 115)], ((0, 4),)),
    ([(45, 65)], ((0, 2),)),  # two columns have no title in this row
    ([(300, 320), (330, 340)], None),  # beside the columns
])
def test_titles_share_out_the_columns(titles: list[tuple[float, float]], places: tuple[tuple[int, int], ...] | None
                                      ) -> None:
    columns = [(10.0, 30.0), (80.0, 100.0), (130.0, 150.0), (160.0, 180.0)]
    assert best_spread(titles, columns, 15.0) == places


def test_a_line_keeps_to_the_columns_while_it_leaves_white() -> None:
    line = line_of([Word("Label", 50, 120, 100, 9), Word("17", 200, 210, 100, 9)])
    assert narrowed([(80, 190)], line, 4) == ((120, 190),)
    assert narrowed([(80, 122)], line, 4) == ()
    assert narrowed([(130.0, 130.0)], line, 4) == ((130.0, 130.0),)


@pytest.mark.parametrize("time", ["2024²", "2023/24¹", "Q1²", "31 March 2024³", "Mar 24†", "Outturn 2019/20 ¹"])
def test_a_time_with_a_mark_is_a_time(time: str) -> None:
    assert is_period(time) and not is_figure(time)


def test_a_figure_or_none_with_a_mark_is_no_time() -> None:
    assert [is_period(t) for t in ("16.6¹", "12²", "n/a²")] == [False] * 3
    assert [is_figure(t) for t in ("16.6¹", "12²", "n/a²")] == [True] * 3


def _rows_of(*rows: tuple[tuple[int, str, int], ...]) -> Grid:
    """A grid of cells (column, text, across)."""
    cells = tuple(
        Cell(r, column, (Word(text, 50.0 * column, 50.0 * column + 40, 20.0 * r + 10, 9.0),), 1, across)
        for r, row in enumerate(rows) for column, text, across in row
    )
    return Grid(Box(0, 0, 200, 20.0 * len(rows)), len(rows), 4, cells)


@pytest.mark.parametrize(
    ("band", "headers"),
    [
        pytest.param(((0, "Demand", 4),), 2, id="over all columns"),
        pytest.param(((0, "Demand", 1),), 2, id="in the first"),
        pytest.param(((0, "Measure", 1),), 3, id="what rows are"),
        pytest.param(((0, "2023/24", 4),), 3, id="a time"),
    ],
)
def test_a_title_of_rows_right_under_the_headers_is_none(band: tuple[tuple[int, str, int], ...], headers: int) -> None:
    grid = _rows_of(
        ((0, "Harbour", 1), (1, "Marlow", 2), (3, "England", 1)),
        ((1, "2022", 1), (2, "2023", 1), (3, "2023", 1)),
        band,
        ((0, "Landings", 1), (1, "12", 1), (2, "13", 1), (3, "14", 1)),
    )
    assert header_rows(grid) == headers


def test_a_title_of_rows_that_a_page_repeats_over_its_columns_stands_once() -> None:
    head, row = ("Measure", "2022", "2023"), ("Landings", "12", "13")
    for marked in (None, 1, 2):
        table = make_table([head, ("Demand",) * 3, row, ("Trade",) * 3, row], marked)
        assert (table.header, table.rows) == ((head,), (("Demand", "", ""), row, ("Trade", "", ""), row))
