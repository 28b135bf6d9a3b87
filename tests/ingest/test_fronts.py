"""What a front says in other ways: bodies in long lines, titles under the council's name, a sheet in one paragraph."""

from datetime import date

import pytest

from corpus.paper import Block, BlockKind, Kind, Metadata
from ingest.front_sheet import spelled_out
from ingest.metadata import read_metadata


def front(*texts: str) -> Metadata:
    """The metadata of a paper that begins so: capitals and what ends in no full stop are headings."""
    blocks = [
        Block(BlockKind.HEADING if n == 0 or t.isupper() else BlockKind.PARAGRAPH, t, level=1 + bool(n), page=1)
        for n, t in enumerate(texts)
    ]
    return read_metadata(blocks, "paper.pdf")


@pytest.mark.parametrize(("line", "body"), [
    ("Minutes – Quays and Slips Overview and Scrutiny Committee", "Quays and Slips Overview and Scrutiny Committee"),
    ("Minutes of a virtual meeting of the Quays Scrutiny Committee held on Monday, 16th November, 2020",
     "Quays Scrutiny Committee"),
    ("At a meeting of the QUAYS PANEL held in Room 15, Pier House, Saltby on Monday, 9 July 2018", "Quays Panel"),
    ("Presented to the Quays and Slips Overview and Scrutiny Sub-Board, 12 September 2024",
     "Quays and Slips Overview and Scrutiny Sub-Board"),
    ("Quays Improvement Board, Thursday 20 November 2025, 2.00 pm. Report of the Harbour Master. Status: open.",
     "Quays Improvement Board"),
])
def test_the_body_that_met_or_had_the_paper(line: str, body: str) -> None:
    assert front("SALTBY BOROUGH COUNCIL", line, "The moorings were full all summer.").body == body


@pytest.mark.parametrize(("texts", "title"), [
    (("SALTBY BOROUGH COUNCIL", "QUAYS SCRUTINY PANEL", "Friday 24th January 2025"), "Quays Scrutiny Panel"),
    (("LONDON BOROUGH OF SALTBY", "MOORINGS REPORT APRIL 2023 TO MARCH 2024"),
     "Moorings Report April 2023 to March 2024"),
    (("Saltby Council: Moorings and Slips Annual Report 2024/25", "Presented to the Quays Panel, 1 May 2025"),
     "Saltby Council: Moorings and Slips Annual Report 2024/25"),
    (("SALTBY COUNCIL", "At a meeting of the QUAYS PANEL held in Room 15, Saltby on Monday, 9 July 2018"),
     "Quays Panel"),
    (("SALTBY COUNCIL", "The moorings were full all summer."), "Saltby Council"),
])
def test_a_title_is_the_councils_name_only_where_there_is_no_other(texts: tuple[str, ...], title: str) -> None:
    assert front(*texts).title == title


def test_a_sheet_in_one_paragraph_is_read_by_its_labels() -> None:
    found = front(
        "Saltby County Council",
        "Report to: Quays Committee. Date of meeting: 26 September 2023. By: Harbourmaster. Title: Moorings let 2022/3",
        "The moorings were full all summer.",
    )
    assert (found.title, found.body, found.date) == ("Moorings let 2022/3", "Quays Committee", date(2023, 9, 26))


@pytest.mark.parametrize("text", [
    "Two things stood out. Date: none was kept.", "To: all members. From: the clerk.",
    "We asked three things. Title: whose is it? Date: when was it made? To: whom was it sent?",
])
def test_a_sentence_with_a_label_in_it_is_no_sheet(text: str) -> None:
    block = Block(BlockKind.PARAGRAPH, text, page=1)
    assert spelled_out([block]) == (block,)


def test_a_minute_of_meeting_is_minutes() -> None:
    found = front("SALTBY JOINT BOARD", "Minute of Meeting", "28 June 2016, Town House, Saltby")
    assert (found.kind, found.date) == (Kind.MINUTES, date(2016, 6, 28))


def test_a_council_in_the_running_head_by_its_letters() -> None:
    blocks = [Block(BlockKind.HEADING, "Moorings scorecard: quarter 2", level=1, page=1)]
    found = read_metadata(blocks, "a.pdf", edges=["SALTBY MBC - Moorings scorecard, quarter 2"])
    assert found.authority == "Saltby"


def test_the_item_that_a_paper_is_for_stands_in_its_first_line() -> None:
    blocks = [
        Block(BlockKind.HEADING, "Moorings plan – six-month update", level=1, page=1, marker="9"),
        Block(BlockKind.PARAGRAPH, "Quays Board, Thursday 20 November 2025, 2.00 pm. Report of the Master.", page=1),
        Block(BlockKind.HEADING, "Why this report", level=2, page=1, marker="1"),
    ]
    found = read_metadata(blocks, "a.html")
    assert (found.body, found.date) == ("Quays Board", date(2025, 11, 20))


def test_no_month_is_a_council() -> None:
    blocks = [
        Block(BlockKind.HEADING, "Moorings scorecard", level=1, page=1),
        Block(BlockKind.PARAGRAPH, "Moorings let in July", page=1),
        *(Block(BlockKind.PARAGRAPH, f"In July {n} were let, and at its end July had {n}.", page=1) for n in range(6)),
    ]
    assert read_metadata(blocks, "a.pdf").authority is None
