"""Where a meeting was held, and when it began and ended: each that is asked is told, from the front of the minutes and
from their end.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from corpus.paper import Kind
from corpus.store import Store

MINUTES = """\
# Harbour Committee

{front}

Present: Mrs Ada Wren (Chairman), Mr B Cole and Ms R Vane

## 1 Apologies

There were none.

## 2 Minutes

They were agreed.

## 3 Dredging

The channel was dredged in June.

## 4 Pilots

Two more had come.

## 5 Ferry fares

Members met the crews in May. Ms Vane said that the boats were full, and that the meeting place at the quay was cold.

## 6 Date of next meeting

Tuesday 9 December 2031 at 10.00 am. {end}
"""

CALLED = "MINUTES of a meeting held in the Net Loft, Quay Street, Selmouth, on Tuesday 7 October 2031 at 10.00 am."
FRONTS = [
    CALLED,
    "Minutes of the meeting held on Tuesday 7 October 2031 at 10.00 am in the Net Loft, Quay Street",
    "Tuesday 7 October 2031, 10.00 am\n\nVenue: The Net Loft, Quay Street",
    "A meeting of the Committee took place on Tuesday 7 October 2031 at 10.00 am at the Net Loft, Quay Street.",
]
ENDS = ["The meeting ended at 1.05 pm.", "The meeting closed at 1.05 pm."]

WHERE = [
    "Where was the harbour committee held on 7 October 2031?",
    "Where did the harbour committee meet in October 2031?",
    "Where and when was the October harbour committee meeting held?",
    "What was the venue of the harbour committee meeting?",
    "Which building was the harbour committee held in?",
    "Where was the October meeting of the harbour committee?",
]
ALL = [
    "Where was the harbour committee held on 7 October 2031, and what time did it start and end?",
    "When did the 7 October meeting start, when did it end, and where was it?",
    "What time did the harbour committee start and finish, and where was it held?",
    "How long did the October meeting last and where was it held?",
]
TIMES = [
    "What time did the meeting begin and what time did it finish?",
    "When did the harbour committee meeting start and end?",
    "How long did the harbour committee meeting last?",
]


def _asked(papers_of: Callable[..., Store], front: str, end: str, question: str) -> str:
    text = MINUTES.format(front=front, end=end)
    answer = answer_question(question, papers_of((text, Kind.MINUTES, "Harbour Committee", date(2031, 10, 7))))
    assert not any("not proved" in c for c in answer.caveats), answer.caveats
    return answer.headline


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("question", WHERE)
def test_where_it_was_held(papers_of: Callable[..., Store], front: str, question: str) -> None:
    told = _asked(papers_of, front, ENDS[0], question)
    assert "Net Loft" in told and "1.05" not in told


@pytest.mark.parametrize("front", FRONTS[:2])
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("question", ALL)
def test_all_that_is_asked_of_it(papers_of: Callable[..., Store], front: str, end: str, question: str) -> None:
    told = _asked(papers_of, front, end, question)
    assert all(said in told for said in ("Net Loft", "10.00 am", "1.05 pm"))


@pytest.mark.parametrize("question", TIMES)
def test_beginning_and_end(papers_of: Callable[..., Store], question: str) -> None:
    told = _asked(papers_of, CALLED, ENDS[0], question)
    assert "10.00 am" in told and "1.05 pm" in told


@pytest.mark.parametrize("question", [
    "Where did the committee say the boats were?",
    "Where did the harbour committee meet the crews?",
    "When is the next harbour committee meeting?",
])
def test_what_was_done_there_is_no_place_of_the_meeting(papers_of: Callable[..., Store], question: str) -> None:
    assert "Net Loft" not in _asked(papers_of, CALLED, ENDS[0], question)
