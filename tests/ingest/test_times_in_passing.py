"""A time told in passing, or now, dates no other figure of a sentence; nor does a look back date what follows."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper, Table
from ingest.chunking import chunk_paper
from ingest.facts import facts_of
from tests.ingest.small_tables import reported

NOTE = Metadata("Harbour note", "Marlshire", "Harbour Board", date(2024, 9, 17), Kind.REPORT)


def told(text: str) -> list[tuple[str, str | None]]:
    """(printed, period) of each figure of a paragraph."""
    blocks = (Block(BlockKind.PARAGRAPH, text, 1, headings=("Quays",)),)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", NOTE, (Page(1, "7", 595, 842),), blocks, ())
    return [(f.printed, f.period.label if f.period else None) for f in facts_of(paper, chunk_paper(paper))]


@pytest.mark.parametrize(("text", "expected"), [
    ("The ferry, begun in June 2022, carried 512 vans up to the end of March.", [("512", "31 March 2023")]),
    ("The mooring fee, agreed on 3 May 2023 at £88 for most boats, is £4 more than was hoped.",
     [("£88", None), ("£4", None)]),
    ("The log, counted on 3 May 2023, had 61 boats.", [("61", "3 May 2023")]),
    ("Berths had risen from 40 in May 2022 to 52 in May 2023 and were 61 in the first week of the present month.",
     [("40", "May 2022"), ("52", "May 2023"), ("61", None)]),
    ("A berth cost £310 in 2023/24, £12 more than in 2022/23; the dearest was £940.",
     [("£310", "2023/24"), ("£12", "2023/24"), ("£940", "2023/24")]),
    ("Between April and September 2023 five crews sheltered, for 23 nights in all; in the whole of 2022/23 it was 61.",
     [("five", "April to September 2023"), ("23", "April to September 2023"), ("61", "2022/23")]),
    ("Five crews sheltered, for 23 nights in all; in the whole of 2022/23 it was 61 nights.",
     [("Five", None), ("23", None), ("61", "2022/23")]),
    ("There were 40 berths in May 2023, and 31 of those now have power.", [("40", "May 2023"), ("31", "May 2023")]),
    ("In the first two quarters of 2023/24 this was done for 58% of boats, from 47% in the whole of the year before.",
     [("58%", "April to September 2023"), ("47%", "2022/23")]),
    ("Crews fired 63 flares, 12 more than in 2022/23. Of the 63 flares, 40 were seen from the pier.",
     [("63", None), ("12", None), ("63", None), ("40", None)]),
    ("There were 71 wrecks in 2023/24. In 2022/23 there were 64. Divers went down to 38% of wrecks.",
     [("71", "2023/24"), ("64", "2022/23"), ("38%", "2023/24")]),
    ("There were 71 wrecks in 2023/24. In 2022/23 there were 64. Of these 12 were raised.",
     [("71", "2023/24"), ("64", "2022/23"), ("12", "2022/23")]),
    ("He spoke of the fall in tugs from 31 to 22, and the nine which had sunk in 2022/23.",
     [("31", None), ("22", None), ("nine", "2022/23")]),
])
def test_a_figure_takes_the_time_it_was_counted_at(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def _below(*texts: str) -> list[str | None]:
    """The periods of the figures of the last paragraph of a section of a year."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, t, 1, headings=("Quays in 2023/24",)) for t in texts)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", NOTE, (Page(1, "7", 595, 842),), blocks, ())
    return [f.period.label if f.period else None for f in facts_of(paper, chunk_paper(paper)) if f.quote == texts[-1]]


@pytest.mark.parametrize(("above", "period"), [
    ("The drop was in tolls, following the opening of a second quay in May 2023: barges go round.", "2023/24"),
    ("2020/21 2021/22 2022/23 Q3 23/24", "2023/24"),
    ("At the end of May 2023 the yard was full.", "31 May 2023"),
    ("Word went round. From May 2024 the toll for a skipper rises from £50 to £80.", "2023/24"),
    ("From the start of May 2024 pilots are paid by the hour.", "2023/24"),
    ("In May 2024 pilots met at the lock.", "May 2024"),
    ("Of the tugs 61 were old, compared with 74 of 302 (24.5%) in 2022/23.", "2023/24"),
    ("Piers were made a priority after two reviews in 2022/23 that spoke of rot.", "2023/24"),
    ("The overspend of £2.7m compares with £4.4m in 2022/23.", "2023/24"),
    ("Tugs rose from 40 in 2021/22 to 52 in 2022/23.", "2022/23"),
    ("The inspector decided 16 complaints after inquiry in 2022/23.", "2022/23"),
])
def test_what_is_so_from_a_month_on_dates_no_paragraph_below(above: str, period: str) -> None:
    assert _below(above, "Skippers of 13 tugs were asked why they left.") == [period]


def test_the_year_a_column_was_forecast_in_is_not_that_of_rows_that_are_years() -> None:
    header = (("Year", "2022 forecast", "2023 forecast"),)
    table = Table("Forecast berths", header, (("2025/26", "410", "402"), ("2026/27", "420", "408")), ())
    assert [(p, m, when) for p, m, when, _, _ in reported("Harbour plan", table)] == [
        ("410", "Forecast berths: 2022 forecast", "2025/26"), ("402", "Forecast berths: 2023 forecast", "2025/26"),
        ("420", "Forecast berths: 2022 forecast", "2026/27"), ("408", "Forecast berths: 2023 forecast", "2026/27"),
    ]


def test_a_row_of_shares_done_in_time_is_of_the_row_it_takes_up() -> None:
    rows = (("Hull surveys held", "48", "52"), ("Held within 10 days", "81%", "77%"),
            ("Moored beyond the bar", "12%", "9%"))
    table = Table("Hulls", (("", "2022/23", "2023/24"),), rows, ())
    assert [m for _, m, _, _, _ in reported("Harbour plan", table)][::2] == [
        "Hull surveys held", "Hull surveys held – Held within 10 days", "Moored beyond the bar"]
