"""A meeting named without its year."""

from __future__ import annotations

from datetime import date

import pytest

from retrieval.meeting_days import with_meeting_years

HELD = (date(2031, 1, 14), date(2031, 5, 5), date(2031, 3, 17), date(2030, 6, 2), date(2031, 6, 9), None)


@pytest.mark.parametrize(("question", "read"), [
    ("Who joined the 14 January meeting online?", "Who joined the 14 January 2031 meeting online?"),
    ("Who chaired the 17th March committee?", "Who chaired the 17th March 2031 committee?"),
    ("What did the January scrutiny panel agree?", "What did the January 2031 scrutiny panel agree?"),
    ("Who sent apologies to the meeting on 9 June?", "Who sent apologies to the meeting on 9 June 2031?"),
    ("What did the May panel agree?", "What did the May 2031 panel agree?"),
    ("What do the minutes of 2 June say?", "What do the minutes of 2 June 2030 say?"),
])
def test_the_year_is_that_of_the_meeting(question: str, read: str) -> None:
    assert with_meeting_years(question, HELD) == read


@pytest.mark.parametrize("question", [
    "What did the June panel agree?",  # there were two
    "Who joined the 14 January 2030 meeting online?",
    "Who joined the 15 January meeting?",
    "How many boats were there on 14 January?",
    "What did the February meeting agree?",
    "How many boats came from January to March?",
    "May committee members speak?",
    "What may the panel report?",
])
def test_no_year_is_made_up(question: str) -> None:
    assert with_meeting_years(question, HELD) == question
    assert with_meeting_years(question, ()) == question
