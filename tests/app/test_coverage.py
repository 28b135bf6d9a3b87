"""The first screen: what is covered, and the questions to try."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from app.coverage import covers, first_screen
from app.suggestions import Suggestion
from corpus.paper import Kind, Metadata
from corpus.store import Listing


def listed(id: str, authority: str | None, day: date | None) -> Listing:
    meta = Metadata(f"Paper <{id}>", authority, "Panel", day, Kind.MINUTES)
    return Listing(id, f"{id}.pdf", "pdf", meta, 3, 4, 5, datetime(2024, 5, 6, tzinfo=UTC))


def test_what_is_covered_in_a_line() -> None:
    one, two = listed("a", "Barsetshire", date(2021, 7, 12)), listed("b", "Anyshire", date(2019, 1, 3))
    assert covers((one,)) == "1 paper of Barsetshire, meeting of 12 July 2021"
    assert covers((one, two, listed("c", None, None))) == (
        "3 papers of Anyshire and Barsetshire, meetings from January 2019 to July 2021")
    assert covers((listed("c", None, None),)) == "1 paper"


def test_the_first_screen_names_the_papers_and_escapes_them() -> None:
    suggestions = (Suggestion('Why "<x>"?'), Suggestion("When?", answerable=False))
    screen = first_screen((listed("a", "Barsetshire", None),), suggestions)
    assert "Paper &lt;a&gt;" in screen
    assert 'data-do="fill" data-text="Why &quot;&lt;x&gt;&quot;?"' in screen
    assert screen.count("not in these papers") == 1
    assert "last added 6 May 2024" in screen


def test_an_empty_shelf_says_what_to_do() -> None:
    assert "matters ingest FOLDER" in first_screen((), ())


def test_pages_that_were_not_read_are_said_beside_their_paper() -> None:
    entry = listed("a", "Barsetshire", None)
    screen = first_screen((replace(entry, metadata=replace(entry.metadata, unread=(3, 5, 6, 7), ocr=(9,))),), ())
    assert "pages 3 and 5 to 7 not read" in screen
    assert "page 9 read by text recognition" in screen
