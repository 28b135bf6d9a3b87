"""Sentences that take up the time of the one before, and rows of years that end on one day."""

from __future__ import annotations

import pytest
from small_tables import facts as table_facts_of

from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper, Table
from ingest.chunking import chunk_paper
from ingest.facts import facts_of

REPORT = Metadata("Harbour Report", "Marlshire", "Cabinet", None, Kind.REPORT)


def dated(*texts: str) -> dict[str, tuple[str | None, bool, str]]:
    """(period, bound, role) of each figure by what is printed."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, 1, headings=("Harbour",)) for text in texts)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", REPORT, (Page(1, "7", 595, 842),), blocks, ())
    return {f.printed: (f.period.label if f.period else None, f.bound, f.role)
            for f in facts_of(paper, chunk_paper(paper))}


@pytest.mark.parametrize(("then", "period", "bound"), [
    ("At the same date 2,104 berths were let.", "31 March 2024", True),
    ("On that day 2,104 berths were let.", "31 March 2024", True),
    ("Some 2,104 berths were let.", "31 March 2024", False),
    ("At the same time in 2022, 2,104 berths were let.", "2022", True),
])
def test_that_day_is_the_day_of_the_sentence_before(then: str, period: str, bound: bool) -> None:
    found = dated(f"At 31 March 2024 there were 431 boats in harbour. {then}")
    assert found["2,104"][:2] == (period, bound)


@pytest.mark.parametrize("then", [
    "It had started it with 80 berths and ended with 70.",
    "The harbour began the year with 80 berths and finished it with 70.",
    "The harbour opened with 80 berths and closed on 70.",
])
def test_what_a_year_began_and_ended_with_is_of_its_two_ends(then: str) -> None:
    found = dated(f"The year to 31 March 2024 was a hard one. {then}")
    assert found["80"] == ("1 April 2023", True, "previous")
    assert found["70"] == ("31 March 2024", True, "stated")


def test_what_a_year_ended_with_alone_is_of_the_year() -> None:
    assert dated("The year to 31 March 2024 was a hard one. The harbour ended with 70 berths.")["70"][0] == "2023/24"


@pytest.mark.parametrize(("corner", "row", "period"), [
    ("Year to 31 March", "2024", "2023/24"),
    ("Year ended 31 August", "2024", "September 2023 to August 2024"),
    ("Year to 31 March", "2025 (9 months)", "2025"),
    ("Year to March", "2024", "2023/24"),
    ("Year ending Mar", "2024", "2023/24"),
    ("Year ended the end of March", "2024", "2023/24"),
    ("12 months to September", "2024", "October 2023 to September 2024"),
    ("Year to March", "2025 (9 months)", "2025"),
    ("Year to date", "2024", "2024"),
    ("Moved in the year to March 2019", "2024", "2024"),
    ("Year", "2024", "2024"),
])
def test_a_row_of_years_is_of_those_that_end_on_the_day_in_the_corner(corner: str, row: str, period: str) -> None:
    table = Table("Berths let", ((corner, "At start", "At end"),), (("2022", "90", "86"), (row, "80", "68")), ())
    last = table_facts_of(table)[-1]
    assert (last.printed, last.period and last.period.label) == ("68", period)
