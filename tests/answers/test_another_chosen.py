"""Why an option was chosen, where the minutes print that another one was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

MINUTES = """\
# Marlshire Council: Cabinet

Minutes of the meeting held on 14 January 2026

## 12. Where to mend the boats

The Cabinet Member said that Option C would give nine berths because the dock is shared. Option A had few friends, as it
leaves the crews without shelter. Option B was costly because of its new lock.

RESOLVED:
1. That the mending plan be approved.
2. That Option C be approved, with a capital budget of £3.4m.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(MINUTES)


@pytest.mark.parametrize(
    "question",
    [
        "Why did Cabinet choose Option A over the shared dock?",
        "Why did Cabinet go for Option A?",
        "Why was Option B chosen for the boats?",
        "What were the reasons for choosing Option B to mend the boats?",
        "Why did Cabinet approve Option B?",
    ],
)
def test_another_was_chosen(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.NOT_FOUND
    assert "Option C be approved" in answer.headline


@pytest.mark.parametrize(
    "question",
    [
        "Why did Cabinet choose Option C?",
        "Why was Option C approved?",
        "Why was Option A not chosen?",
        "Why didn't Cabinet choose Option B?",
        "Why is Option B costly?",
    ],
)
def test_of_the_one_chosen_or_not_chosen_it_is_not_said(shelf: Store, question: str) -> None:
    assert "do not say so" not in answer_question(question, shelf).headline
