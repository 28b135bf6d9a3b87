"""Who was chosen, asked of papers that say that somebody is to be, or do not say who."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

TEXT = """\
# Marlshire Harbour Board: minutes of 4 March 2024

## Ferry service

There are nine ferries in the bay: six car ferries and three water taxis. Four of the ferry firms are charities. The
Board invites firms to run the new night ferry.

## Timetable for the night ferry

Night ferry firm chosen by the Harbour Master | October 2024

## Café at Tern Quay

Gull and Sons was appointed to run the café at Tern Quay from June 2024. Three bidders had come forward.

## Slipway

The builder of the new slipway will be chosen in May.
"""


@pytest.mark.parametrize(("question", "said"), [
    ("Which firm won the competition to run the new night ferry?", "is to come"),
    ("Which ferry firm was chosen to run the night ferry?", "is to come"),
    ("What firm did the Board pick for the night ferry?", "is to come"),
    ("Which builder was chosen for the new slipway?", "will be chosen in May"),
])
def test_nobody_is_chosen_yet(shelf_of: ShelfOf, question: str, said: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert answer.status is Status.NOT_FOUND
    assert said in answer.headline


@pytest.mark.parametrize("question", [
    "Which firm was appointed to run the café at Tern Quay?",
    "Which bidder won the café at Tern Quay?",
    "Who was chosen to run the café at Tern Quay?",
])
def test_who_was_chosen_is_told(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert answer.status is Status.ANSWERED
    assert any("Gull and Sons" in c.quote for c in answer.citations)
