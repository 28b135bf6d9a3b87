"""What was put right in the minutes of the meeting before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
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


@pytest.mark.parametrize("question", [
    "What correction was made to the minutes of 3 September 2024?",
    "Were the minutes of 19 November 2024 agreed?",
])
def test_no_other_question_is_told_the_correction(
    minutes_of: Callable[[str, str, date], Store], question: str
) -> None:
    assert answer_question(question, minutes_of(MINUTES, "Parks Panel", date(2025, 2, 4))).headline != SAID
