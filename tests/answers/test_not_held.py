"""What a paper says was not held at a time is not answered with the figures of another time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
PAPER = """\
# Marlshire Ferries Annual Report 2023/24

## Passengers

No survey was held in 2022.

Table: “Your crossing” survey: % who said yes

| Question | 2021 | 2023 |
|---|---|---|
| I trust the crew | 61% | 68% |
| I like the tea | 44% | 52% |
"""


def test_a_survey_of_a_year_without_one_is_refused_and_why(shelf_of: ShelfOf) -> None:
    answer = answer_question("In the 2022 'Your crossing' survey, what share trusted the crew?", shelf_of(PAPER))
    assert answer.status is Status.NOT_FOUND
    assert answer.nearest == "“No survey was held in 2022.”"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("In the 2023 'Your crossing' survey, what share trusted the crew?", "68%"),
        ("In the 2021 survey, what share trusted the crew?", "61%"),
        ("Was there a survey in 2022?", "No survey was held in 2022"),
    ],
)
def test_a_survey_that_was_held_is_told_and_so_is_that_none_was(shelf_of: ShelfOf, question: str, said: str) -> None:
    assert said in answer_question(question, shelf_of(PAPER)).headline
