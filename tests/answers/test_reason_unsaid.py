"""Why someone was not at a meeting, of which the minutes may say nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

_MINUTES = """\
# Marlshire Council

# Minutes of the Harbour Panel

Date: Tuesday, 3 May 2033

Present: Councillors Una Brook (Chair) and Odo Penn

## 1. Apologies

Apologies were received from Councillor Ian Ash, for whom Councillor Odo Penn attended as substitute, and from Canon \
Joy Reeve (Diocese of Marl). Councillor Max Tarn had sent apologies as he was in hospital. Apologies also came from \
Councillor Fay Dell, attending a funeral.

## 2. Moorings

The moorings were discussed. Councillor Penn asked why the pier was late.
"""


@pytest.mark.parametrize("question", [
    "What was Councillor Ash's reason for sending apologies?",
    "Why did Cllr Ash send apologies?",
    "Why was Canon Reeve absent?",
    "Why wasn't Councillor Ash at the meeting?",
    "Why did Canon Reeve miss the meeting?",
])  # fmt: skip
def test_apologies_alone_are_no_reason(minutes_of: Callable[[str, str, date], Store], question: str) -> None:
    answer = answer_question(question, minutes_of(_MINUTES, "Harbour Panel", date(2033, 5, 3)))
    assert (answer.status, answer.headline) == (
        Status.NOT_FOUND, "The minutes record that they were not there and give no reason.",
    )  # fmt: skip


@pytest.mark.parametrize(("question", "told"), [
    ("Why wasn't Councillor Tarn at the meeting?", "hospital"),
    ("Why was Councillor Dell absent?", "funeral"),
    ("Who sent apologies?", "Ash"),
])  # fmt: skip
def test_a_reason_that_is_given_is_told(
    minutes_of: Callable[[str, str, date], Store], question: str, told: str
) -> None:
    answer = answer_question(question, minutes_of(_MINUTES, "Harbour Panel", date(2033, 5, 3)))
    assert answer.status is Status.ANSWERED
    assert told in answer.headline
