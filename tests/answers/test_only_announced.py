"""What came of a meeting or an inspection is not told by papers that announce it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

MINUTES = """\
# Marlshire Harbour Committee: Minutes of 3 May 2031

Present: Cllr Ann Poole (Chair). Three cadets of the Night Boat Council (names withheld) for item 6

## 5 Dredging

5.1 The Harbour Board will hold a stocktake on dredging on 4 June 2031. Mr Oakes said that the stocktake was to look at
silt in the east basin.

5.2 The committee agreed on 3 May 2031 to buy a second dredger for the east basin.

## 6 Night boats

6.1 Three cadets of the Night Boat Council told members that lamps had failed on the east pier in the storm.
"""


@pytest.fixture()
def shelf(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Harbour Committee", date(2031, 5, 3))


@pytest.mark.parametrize("question", [
    "What did the Harbour Board decide at its stocktake on dredging on 4 June 2031?",
    "What was decided at the dredging stocktake on 4 June 2031?",
    "What came out of the stocktake on dredging?",
    "What was said about silt at the stocktake on 4 June?",
    "At the stocktake on dredging, what did the Harbour Board agree?",
    "What was the outcome of the stocktake on dredging in June 2031?",
    "What happened at the dredging stocktake?",
])
def test_a_meeting_to_come_tells_nothing_yet(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is Status.NOT_FOUND


@pytest.mark.parametrize("question", [
    "What did the committee agree to buy for the east basin on 3 May 2031?",
    "When will the stocktake on dredging be held?",
    "What will the stocktake look at?",
    "What was the stocktake to look at?",
])
def test_what_the_papers_do_tell_is_answered(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is Status.ANSWERED


@pytest.mark.parametrize("question", [
    "Three cadets of the Night Boat Council spoke to members - who were they? I need their names.",
    "What are the names of the three cadets of the Night Boat Council?",
])
def test_names_kept_back_in_the_list_of_those_present(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).headline == "The papers say that the names were not given."
