"""Why a body turned something down is refused where the papers tell of no refusal, or of a vote for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Ferries Report to Cabinet, 14 January 2026

## Pier options

Four ways of mending the pier were looked at. Option B costs £40,000 a year more than Option A because of its crane.

Option D was rejected by the Harbour Board because no builder would bid for it.

## Earlier levies

The Harbour Forum voted by 9 to 4 for a levy of 1% on moorings in 2026/27. The levy was refused in 2025/26 because
skippers had not been asked.
"""


@pytest.mark.parametrize(
    "question",
    [
        "What reasons did Cabinet give on 14 January 2026 for turning down Option B?",
        "Why did Cabinet reject Option B?",
        "On what grounds was Option B rejected by the Cabinet?",
    ],
)
def test_what_is_told_nowhere_as_turned_down_has_no_reasons(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert (answer.status, answer.headline) == (Status.NOT_FOUND, "These papers do not say that it was turned down.")


@pytest.mark.parametrize(
    "question",
    ["Why did the Harbour Forum turn down the levy for 2026/27?", "Why did the Forum reject the 2026/27 levy?"],
)
def test_what_was_voted_for_is_put_right(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.NOT_FOUND
    assert "voted by 9 to 4 for a levy" in answer.headline


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why did the Harbour Board reject Option D?", "no builder would bid"),
        ("Why did the Forum turn down the levy in 2025/26?", "had not been asked"),
    ],
)
def test_what_was_turned_down_is_told(shelf_of: ShelfOf, question: str, told: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.ANSWERED
    assert told in answer.headline.replace("\n", " ")
