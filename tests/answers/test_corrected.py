"""What was put right in the minutes of the meeting before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.corrected import told_in
from corpus.store import Store

MINUTES = """\
# Marlshire Council: Minutes of the Parks Panel

Date: 4 February 2025

Present: Councillor A Vale (Chair) and Councillor B Stone

## 11. Minutes of the previous meeting

11.1 The minutes of the meeting held on 19 November 2024 were considered. Councillor Stone asked that minute 9 be \
amended to read "two ponds of the seven".

11.2 RESOLVED: That, subject to that amendment, the minutes of the meeting held on 19 November 2024 be confirmed as a \
correct record.

## 12. Ponds

12.1 The plan for the ponds had been amended to show the new path.
"""
SAID = "Councillor Stone asked that minute 9 be amended to read \"two ponds of the seven\"."


@pytest.mark.parametrize("question", [
    "What correction was made to the November 2024 minutes?",
    "How were the minutes of 19 November 2024 amended?",
    "What amendment was made to the minutes?",
])
def test_a_correction_is_told_in_its_words(minutes_of: Callable[[str, str, date], Store], question: str) -> None:
    assert answer_question(question, minutes_of(MINUTES, "Parks Panel", date(2025, 2, 4))).headline == SAID


@pytest.mark.parametrize(("said", "told"), [
    ("subject to the word “heron” in minute 9 being changed to “egret”.", True),
    ("subject to minute 9 being amended to read “two ponds of the eight”.", True),
    ("with the following amendment: minute 9 should read “eight ponds”.", True),
    ("save that “Mrs Stone” be replaced by “Ms Stone”.", True),
    ("subject to that amendment.", False),
    ("and signed as read.", False),
])
@pytest.mark.parametrize("question", [
    "What correction was made to the November minutes?", "Were the minutes of 19 November 2024 corrected?",
])
def test_a_correction_that_is_told_where_the_minutes_are_signed(
    minutes_of: Callable[[str, str, date], Store], question: str, said: str, told: bool
) -> None:
    resolved = f"RESOLVED that the minutes of the meeting held on 19 November 2024 be agreed as correct, {said}"
    text = f"{MINUTES.partition('11.1')[0]}11.1 {resolved}\n"
    shelf = minutes_of(text, "Parks Panel", date(2025, 2, 4))
    paper = shelf.paper(shelf.listing()[0].id)
    assert bool([*told_in(paper)]) is told
    assert not told or said.rstrip(".") in answer_question(question, shelf).headline


@pytest.mark.parametrize("question", [
    "What correction was made to the minutes of 3 September 2024?",
    "Were the minutes of 19 November 2024 agreed?",
])
def test_no_other_question_is_told_the_correction(
    minutes_of: Callable[[str, str, date], Store], question: str
) -> None:
    assert answer_question(question, minutes_of(MINUTES, "Parks Panel", date(2025, 2, 4))).headline != SAID


@pytest.mark.parametrize("resolved", [
    "be approved, subject to the addition of Councillor Reed to the list of those present.",
    "be approved as a correct record.",
])
def test_minutes_as_they_stood(minutes_of: Callable[[str, str, date], Store], resolved: str) -> None:
    said = f"RESOLVED that the minutes of the meeting held on 19 November 2024 {resolved}"
    text = f"{MINUTES.partition('11.1')[0]}11.1 {said}\n\n## 12. Ponds\n\n12.1 RESOLVED: that it be approved.\n"
    shelf = minutes_of(text, "Parks Panel", date(2025, 2, 4))
    assert answer_question("Were the November 2024 minutes approved as they stood?", shelf).headline == said
