"""Tables that nothing draws, from words alone: labels that wrap round their figures, titles that wrap, cut labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from corpus.paper import Table
from ingest.aligned import aligned_grids
from ingest.grid import Grid
from ingest.margins import take_off_margins
from ingest.sheet import Sheet, Word, join_raised
from ingest.tables import _add_apart, cut_row, printed_text, table_of, with_rest, without_first_row


def words(lines: Sequence[tuple[float, float, str]], size: float = 10.0) -> tuple[Word, ...]:
    """Lines as (left, baseline, text): each letter half an em wide."""
    out: list[Word] = []
    for x, y, text in lines:
        for token in text.split():
            out.append(Word(token, x, x + 0.5 * size * len(token), y, size))
            x = out[-1].x1 + 0.3 * size
    return tuple(out)


def table(lines: Sequence[tuple[float, float, str]]) -> Table:
    held = words(lines)
    (grid,) = aligned_grids(held, Sheet(1, 595, 842, held))
    return table_of(grid)


TITLES = ((300, 100, "Outturn"), (380, 100, "Outturn"), (300, 114, "2020/21"), (380, 114, "2021/22"))


def test_labels_of_two_lines_round_their_figures_keep_them_and_their_titles() -> None:
    read = table((*TITLES, (60, 136, "Boats let within ten days"), (300, 143, "64 %"), (380, 143, "78 %"),
                  (60, 150, "of being asked for"), (60, 172, "All ports"), (300, 172, "88 %"), (380, 172, "94 %")))
    assert read.header == (("", "Outturn 2020/21", "Outturn 2021/22"),)
    assert read.rows == (
        ("Boats let within ten days of being asked for", "64 %", "78 %"), ("All ports", "88 %", "94 %"),
    )


def test_one_row_whose_label_is_level_with_none_of_its_figures() -> None:
    read = table((*TITLES, (60, 136, "Number of boats new"), (300, 143, "88"), (380, 143, "79"),
                  (60, 150, "to the harbour")))
    assert read.rows == (("Number of boats new to the harbour", "88", "79"),)


def test_a_value_that_wraps_wider_than_the_figures_over_it_is_whole() -> None:
    read = table((*TITLES, (60, 136, "Landings"), (300, 136, "12"), (380, 136, "303"),
                  (380, 149, "(Annual est 616)"),
                  (60, 172, "All ports"), (300, 172, "9"), (380, 172, "9")))
    assert read.rows[0] == ("Landings", "12", "303 (Annual est 616)")


def test_a_title_over_a_title_of_the_labels_that_wraps_lower() -> None:
    read = table(((60, 100, "Kind of"), (250, 100, "Number of boats moored"), (60, 113, "mooring"),
                  (300, 135, "305"), (60, 135, "Swinging"), (300, 155, "14"), (60, 155, "Pontoon")))
    assert read.header == (("Kind of mooring", "Number of boats moored"),)


def test_prose_of_the_next_column_is_no_label() -> None:
    prose = [(40.0, y, "and so the panel went on to ask why") for y in (136.0, 148.0, 160.0, 172.0)]
    read = table((*((x + 60, y, t) for x, y, t in TITLES), (260, 136, "Boats"), (360, 136, "64"), (440, 136, "78"),
                  (360, 160, "88"), (440, 160, "94"), *prose))
    assert [row[0] for row in read.rows] == ["Boats", ""]


def test_a_label_that_the_end_of_a_page_cut_is_made_whole() -> None:
    before = Table(None, (("", "2021", "2022"),), (("Hauls", "1", "2"), ("Number of harbour", "107", "78")))
    after = Table(None, (("applications", "", ""),), (("All ports", "9", "8"),))
    rest = cut_row(after, before)
    assert rest == ("applications", "", "")
    assert with_rest(before, rest).rows[-1] == ("Number of harbour applications", "107", "78")
    assert without_first_row(after).rows == (("All ports", "9", "8"),) and without_first_row(after).header == ()
    assert cut_row(Table(None, (), (("Pilots", "", ""), ("All ports", "9", "8"))), before) is None


@pytest.mark.parametrize(
    ("row", "cut"),
    [
        pytest.param(("", "longer days", "", "asked for"), True, id="two cells, the name among them"),
        pytest.param(("", "", "", "asked for"), True, id="the last cell alone"),
        pytest.param(("", "longer days", "", ""), True, id="the name alone"),
        pytest.param(("Q8", "Ferry", "70", "asked for"), False, id="a row"),
        pytest.param(("", "Total", "110", ""), False, id="a sum"),
        pytest.param(("", "", "2024", ""), False, id="a time"),
        pytest.param(("Ref", "Saving", "£000", "Comment"), False, id="titles of columns"),
        pytest.param(("", "Ferries", "", ""), False, id="the title of rows"),
    ],
)
def test_a_row_that_the_end_of_a_page_cut_in_any_cell_is_made_whole(row: tuple[str, ...], cut: bool) -> None:
    before = Table(None, (("Ref", "Saving", "£000", "Comment"),), (("Q7", "Harbour master:", "40", "Six crews"),))
    rest = cut_row(Table(None, (row,), (("Q9", "Pilots", "9", "Done"),)), before)
    assert rest == (row if cut else None)


def test_a_tables_text_holds_each_cell_once() -> None:
    held = words((*TITLES, (60, 136, "Landings"), (300, 136, "12"), (380, 136, "303")))
    (grid,) = aligned_grids(held, Sheet(1, 595, 842, held))
    assert printed_text(grid).split("\n")[-1] == "Landings | 12 | 303"


def test_a_heading_that_heads_three_pages_is_no_running_head() -> None:
    sheets = []
    for n in range(1, 17):
        first = "Recommendations" if n % 4 == 0 else f"{chr(96 + n) * 5} begins the page"
        below = f"{chr(96 + n) * 4} follows on it"
        sheets.append(Sheet(n, 595, 842, words(((60, 30, "Harbour report"), (60, 80, first), (60, 95, below)))))
    for sheet, (page, _) in zip(sheets, zip(*take_off_margins(sheets), strict=True), strict=True):
        text = [w.text for w in page.words]
        assert "Harbour" not in text and ("Recommendations" in text) == (sheet.number % 4 == 0)


def bold(lines: Sequence[tuple[float, float, str]]) -> tuple[Word, ...]:
    return tuple(replace(word, bold=True) for word in words(lines))


def test_titles_set_to_the_left_over_figures_set_to_the_right_keep_their_order() -> None:
    """Each title stands nearer to the figures of the column before its own."""
    titles = ((200, 100, "March 2020"), (300, 100, "March 2021"), (400, 100, "March 2022"))
    rows = ((60, 120, "Moored"), (282, 120, "38"), (382, 120, "37"), (482, 120, "33"),
            (60, 140, "Adrift"), (282, 140, "41"), (382, 140, "42"), (482, 140, "43"))
    held = (*bold(titles), *words(rows))
    (grid,) = aligned_grids(held, Sheet(1, 595, 842, held))
    read = table_of(grid)
    assert read.header == (("", "March 2020", "March 2021", "March 2022"),)
    assert read.rows == (("Moored", "38", "37", "33"), ("Adrift", "41", "42", "43"))


def test_titles_are_found_over_rows_that_stand_far_apart() -> None:
    read = table((*TITLES, (60, 142, "Boats"), (300, 142, "64"), (380, 142, "78"),
                  (60, 170, "Buoys"), (300, 170, "88"), (380, 170, "94")))
    assert read.header == (("", "Outturn 2020/21", "Outturn 2021/22"),)


def test_labels_and_titles_set_to_the_bottom_of_their_cells() -> None:
    read = table(((380, 86, "Apr -"), (300, 100, "Outturn"), (380, 100, "Sept"), (300, 114, "2020/21"),
                  (380, 114, "2022"),
                  (60, 134, "Landings of boats"), (60, 147, "from other ports"), (300, 147, "12"), (380, 147, "13"),
                  (60, 167, "Boats let within"), (60, 180, "ten days of being"), (60, 193, "asked for"),
                  (300, 193, "64"), (380, 193, "78")))
    assert read.header == (("", "Outturn 2020/21", "Apr - Sept 2022"),)
    assert [row[0] for row in read.rows] == ["Landings of boats from other ports",
                                             "Boats let within ten days of being asked for"]


def test_short_columns_before_the_labels_and_after_the_figures_are_the_tables() -> None:
    rows = [(x, y, text) for n, (name, target, now, how) in enumerate(
        (("Boats let in ten days", "85", "86.3", "Green"), ("Moorings", "15", "19.8", "Red"),
         ("Harbour dues paid", "60", "61", "Amber")), start=1)
        for y in (100.0 + 16 * n,)
        for x, text in ((60.0, f"PI {n}"), (110.0, name), (300.0, target), (360.0, now), (430.0, how))]
    read = table(((60, 98, "Ref"), (110, 98, "Indicator"), (300, 98, "2021"), (360, 98, "2022"), (430, 98, "Status"),
                  *rows))
    assert read.header == (("Ref", "Indicator", "2021", "2022", "Status"),)
    assert read.rows[1] == ("PI 2", "Moorings", "15", "19.8", "Red")


def test_a_table_is_found_once_though_its_shades_show_it_twice() -> None:
    held = words((*TITLES, (60, 136, "Landings"), (300, 136, "12"), (380, 136, "303")))
    (grid,) = aligned_grids(held, Sheet(1, 595, 842, held))
    grids: list[Grid] = []
    _add_apart([grid, replace(grid, rows=grid.rows)], grids)
    assert grids == [grid]


@pytest.mark.parametrize(("x", "baseline", "texts"), [
    (102.5, 96.0, ["Pontoon²"]),  # a space behind its word
    (100.0, 96.0, ["Pontoon²"]),
    (102.5, 100.0, ["Pontoon", "2"]),  # not raised
    (140.0, 96.0, ["Pontoon", "2"]),  # of the next column
])
def test_a_raised_number_goes_with_its_word_though_a_space_parts_them(
    x: float, baseline: float, texts: list[str]
) -> None:
    words = [Word("Pontoon", 60, 100, 100, 9.0), Word("2", x, x + 3.5, baseline, 7.0)]
    assert [w.text for w in join_raised(words)] == texts
