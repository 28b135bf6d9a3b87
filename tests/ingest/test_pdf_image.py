"""Where a quote stands on its page, and the page as a picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import NotReadableError
from corpus.paper import Box
from ingest.page_image import Marks, find_marks, find_quote, locate, render_page
from ingest.pdf import read_here
from ingest.sheet import Sheet, Word

DATA = Path(__file__).parent.parent / "data" / "pdf"


def sheet(*lines: str) -> Sheet:
    """A page 400 points wide: ten points a character, a line every 20 points, its baseline at 20, 40 ..."""
    words = []
    for number, line in enumerate(lines, 1):
        at = 0
        for text in line.split(" "):
            if text:
                words.append(Word(text, 10.0 * at, 10.0 * (at + len(text)) - 4, 20.0 * number, 10.0))
            at += len(text) + 1
    return Sheet(1, 400, 600, tuple(words))


def test_a_quote_has_one_box_a_line() -> None:
    page = sheet("it was said that the", "harbour wall is safe")
    assert locate(page, "the harbour") == (Box(170, 12.2, 196, 22.2), Box(0, 32.2, 66, 42.2))


def test_hyphens_ligatures_quotation_marks_and_case_do_not_matter() -> None:
    page = sheet("the ﬁrst “under-", "standing” was")
    assert len(locate(page, 'The first "understanding" was')) == 2


def test_a_figure_is_not_found_inside_another() -> None:
    page = sheet("there were 211 boats at 4.5 metres")
    assert locate(page, "11 boats") == ()
    assert locate(page, "at 45 metres") == ()
    assert locate(page, "211 boats") != ()


def test_what_is_not_there_is_not_marked() -> None:
    assert locate(sheet("the harbour wall is safe"), "the harbour wall is unsafe") == ()
    assert locate(sheet("the harbour wall is safe"), "") == ()


@pytest.mark.parametrize("name", ["two_columns.pdf", "tables.pdf", "minutes.pdf"])
def test_every_block_is_found_where_it_was_read(name: str) -> None:
    data = (DATA / name).read_bytes()
    for block in read_here(data, name).blocks:
        for part in block.text.splitlines():
            if block.page == 3 and block.table is not None and part == "Berth | Depth":
                continue  # the header is printed on the page before
            assert find_quote(data, block.page or 0, part), part


def test_a_table_row_is_found_by_some_of_its_cells_and_by_no_others() -> None:
    data = (DATA / "tables.pdf").read_bytes()
    boxes = find_quote(data, 1, "Tonnes of fish | 1,377")
    assert len(boxes) == 1
    assert boxes[0].x0 < 70
    assert boxes[0].x1 > 500
    assert find_quote(data, 1, "Tonnes of fish | 1,378") == ()


def test_of_a_quote_that_runs_on_the_part_on_the_page_is_found() -> None:
    data = (DATA / "two_columns.pdf").read_bytes()
    quote = "breaks off in the middle of a sentence that ends on the third page."
    assert len(find_quote(data, 2, quote)) == len(find_quote(data, 3, quote)) == 1
    assert find_quote(data, 1, quote) == ()
    assert find_quote(data, 3, quote.replace("third", "fourth")) == ()


def test_the_picture_has_the_size_of_the_page() -> None:
    assert render_page((DATA / "minutes.pdf").read_bytes(), 1, dpi=72).size == (596, 842)


def test_there_is_no_page_nought() -> None:
    data = (DATA / "minutes.pdf").read_bytes()
    for page in (0, 2):
        with pytest.raises(NotReadableError, match="pages 1 to 1"):
            render_page(data, page)
        with pytest.raises(NotReadableError, match="pages 1 to 1"):
            find_quote(data, page, "harbour")


def test_a_row_is_marked_with_the_header_over_each_cell_that_was_asked_about() -> None:
    data = (DATA / "tables.pdf").read_bytes()
    quote, headers = "Tonnes of fish | 1,204 | 1,377 | 640", ("", "March 2021", "March 2022", "Sept 2022")
    marks = find_marks(data, 1, quote, headers, {2})
    assert marks.passage == find_quote(data, 1, quote)
    (month, year), (cell,), (row,) = marks.headers, marks.cells, marks.passage  # the header is set in two lines
    assert month.bottom < year.top < year.bottom < cell.top and row.top <= cell.top + 1 < row.bottom
    assert all(line.x0 < cell.x1 and cell.x0 < line.x1 for line in (month, year))  # one over the other
    every = find_marks(data, 1, quote, headers)
    assert (len(every.headers), every.cells) == (6, ())


def test_a_header_of_other_words_is_not_marked_and_a_sentence_has_none() -> None:
    data = (DATA / "tables.pdf").read_bytes()
    marks = find_marks(data, 1, "Tonnes of fish | 1,204 | 1,377 | 640", ("", "2018", "2019", "2020"), {2})
    assert (marks.headers, len(marks.cells)) == ((), 1)
    assert find_marks(data, 1, "Tonnes of fish", ("Year",), {0}).headers == ()
    assert find_marks(data, 1, "Tonnes of fish | 9", ("", "March 2021"), {1}) == Marks()
