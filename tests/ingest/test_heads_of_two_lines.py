"""Heads that are set narrow: of two lines over figures, and side by side with hardly any white between them."""

from __future__ import annotations

import pytest
from sentence_reading import figures
from small_tables import facts, reported
from test_pdf_letters import one_page

from corpus.paper import Table
from corpus.period_reading import find_periods
from ingest.aligned import aligned_grids
from ingest.headers import header_cells
from ingest.labels import read_words
from ingest.pdfium import open_pdf, read_sheet
from ingest.sheet import Sheet, Word, line_of
from ingest.tables import table_of

LEFTS = (60.0, 260.0, 340.0, 420.0)


def _words(row: tuple[str, ...], baseline: float, bold: bool) -> list[Word]:
    out = []
    for left, cell in zip(LEFTS, row, strict=True):
        for text in cell.split():
            out.append(Word(text, left, left + 5.0 * len(text), baseline, 10.0, bold))
            left += 5.0 * len(text) + 2.5
    return out


def test_titles_of_two_lines_over_labels_of_two_lines() -> None:
    words = [
        *_words(("", "March", "March", "Coastal"), 110.0, True), *_words(("Measure", "", "", ""), 116.0, True),
        *_words(("", "2031", "2032", "average"), 122.0, True),
        *_words(("From the slip to", "", "", ""), 140.0, False), *_words(("", "541", "493", "515"), 146.0, False),
        *_words(("the open sea", "", "", ""), 152.0, False),
        *_words(("From the yard to", "", "", ""), 170.0, False), *_words(("", "251", "241", "229"), 176.0, False),
        *_words(("the slip", "", "", ""), 182.0, False),
    ]
    (grid,) = aligned_grids(words, Sheet(1, 595, 842, tuple(words)))
    table = table_of(grid)
    assert table.header == (("Measure", "March 2031", "March 2032", "Coastal average"),)
    assert table.rows[0] == ("From the slip to the open sea", "541", "493", "515")


def test_cells_shaded_one_by_one_part_titles_that_nearly_meet() -> None:
    line = line_of([Word("Goal", 100, 140, 110.0, 10.0, True), Word("Quay", 142, 170, 110.0, 10.0, True)])
    columns = [(10.0, 60.0), (102.0, 118.0), (143.0, 160.0)]
    apart = header_cells([line], (80.0, 130.0), columns, (98.0, 141.0, 175.0))
    assert [(c.column, [w.text for w in c.words]) for c in apart] == [(1, ["Goal"]), (2, ["Quay"])]
    assert len(header_cells([line], (80.0, 130.0), columns)) == 1


def test_a_capital_put_down_anew_begins_a_word() -> None:
    text = b"BT /F 10 Tf 1 0 0 1 50 700 Tm (Goal) Tj ET\nBT /F 10 Tf 1 0 0 1 %.2f 700 Tm (%s) Tj ET\n"
    for gap, second, words in (
        (1.1, b"Quay", ["Goal", "Quay"]), (0.0, b"Quay", ["GoalQuay"]), (1.1, b"ing", ["Goaling"]),
    ):
        with open_pdf(one_page(text % (50 + 10 * (0.778 + 0.556 + 0.556 + 0.222) + gap, second)), "heads.pdf") as paper:
            assert [w.text for w in read_sheet(paper, 1).words] == words


@pytest.mark.parametrize(("text", "labels"), [
    ("Quarter 2 2031-32 September 2031", ["Q2 2031/32", "September 2031"]),
    ("19 September 2031", ["19 September 2031"]),
    ("2031/32 3 May 2032", ["2031/32", "3 May 2032"]),
])
def test_the_end_of_a_year_of_two_is_no_day(text: str, labels: list[str]) -> None:
    assert [m.period.label for m in find_periods(text)] == labels


@pytest.mark.parametrize(("text", "label"), [
    ("Position at 31 October 2031 (financial year 2031/32)", "31 October 2031"),
    ("2031/32 (to 31 December 2031)", "31 December 2031"),
    ("2031/32 and 31 December 2031", None),
    ("Position at 31 October 2031 (financial year 2030/31)", None),
])
def test_a_day_with_its_year_in_brackets_is_that_day(text: str, label: str | None) -> None:
    period = read_words(text, ()).period
    assert (period.label if period else None) == label


@pytest.mark.parametrize(("corner", "column", "told"), [
    ("Main overspend", "£", True), ("Savings made", "£m", True), ("Item", "£", False),
    ("Savings proposals", "£", False), ("Main overspend", "Boats", False),
])
def test_a_sum_named_over_the_labels_is_what_the_rows_are(corner: str, column: str, told: bool) -> None:
    table = Table(None, ((corner, column),), (("Pilot boats", "80,000"), ("Ferries", "536,000")))
    assert all((corner in f.path) is told for f in facts(table))


def test_years_under_a_heading_with_a_day_are_those_days() -> None:
    table = Table(None, (("Year", "2030", "2031"),), (("Boats moored", "310", "318"),))
    found = facts(table, heading="Boats moored on 31 March, 2030 to 2031, Marlshire")
    assert [f.period.label for f in found if f.period] == ["31 March 2030", "31 March 2031"]
    assert reported("Harbour report", table)


@pytest.mark.parametrize(("texts", "told"), [
    (("In 2023/24 there were 40 boats.", "Last year there were 31 boats."), "2022/23"),
    (("In 2023/24 there were 40 boats.", "Last year 31 boats were mended."), "2022/23"),
    (("In 2023/24 there were 40 boats.", "31 boats were mended, nine more than last year."), "2023/24"),
    (("In Q3 2023/24 there were 40 boats. In the same period last year there were 31 boats.",), "Q3 2022/23"),
])
def test_last_year_is_the_one_before_that_reported_on(texts: tuple[str, ...], told: str) -> None:
    assert next(period for printed, _, period, *_ in figures(*texts) if printed == "31") == told
