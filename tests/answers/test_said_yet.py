"""What somebody was to say or look at is not what they said of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
MINUTES = """\
# Marlshire Harbours Panel: minutes of 4 March 2024

## Work programme

The working party on jellyfish, led by Councillor Hale, would report in June.

## Ferry fares

The Panel requested that a coxswain be invited to the next meeting and, if possible, speak by video.

## Buoys

The divers on buoys would report again in May. They had found nine of them adrift.
"""


@pytest.mark.parametrize("question", [
    "What did the jellyfish working party find?",
    "What did the coxswain say in the video?",
])
def test_what_was_to_come_is_no_finding(question: str, shelf_of: ShelfOf) -> None:
    answer = answer_question(question, shelf_of(MINUTES))
    assert answer.status is Status.NOT_FOUND, answer.headline


@pytest.mark.parametrize(("question", "told"), [
    ("What did the divers on buoys find?", "nine of them adrift"),
    ("When will the jellyfish working party report?", "June"),
])
def test_what_was_found_and_when_it_comes_are_told(question: str, told: str, shelf_of: ShelfOf) -> None:
    answer = answer_question(question, shelf_of(MINUTES))
    assert answer.status is Status.ANSWERED
    assert told in f"{answer.headline} {answer.body}"
