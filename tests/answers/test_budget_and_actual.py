"""What was budgeted and what there was stand side by side: each answers the question that asks for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

_REPORT = """\
# Revenue budget monitoring 2031/32: Period 5 (to 31 August 2031)

## Moorings

Table 3: Moorings – numbers and average weekly cost at 31 August 2031

| Kind of mooring | Number of boats, budget | Number of boats, actual | Weekly cost, budget | Weekly cost, actual |
|---|---|---|---|---|
| Deep residential | 37 | 43 | £612 | £655 |
| Swinging buoy | 84 | 79 | £148 | £157 |
| Drying quay | 26 | 31 | £94 | £103 |
"""


@pytest.fixture(scope="module")
def moorings(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(_REPORT)


@pytest.mark.parametrize(("question", "value"), [
    ("What is the weekly cost of a swinging buoy mooring in the budget report?", "£157"),
    ("What is the weekly cost of a swinging buoy mooring according to the period 5 budget report?", "£157"),
    ("Weekly cost of a drying quay mooring in the budget monitoring?", "£103"),
    ("What was the budgeted weekly cost of a drying quay mooring in the budget report?", "£94"),
    ("What was the budget for the weekly cost of a swinging buoy in the budget report?", "£148"),
    ("How many deep residential moorings were budgeted for?", "37"),
    ("How many deep residential moorings were there at 31 August 2031?", "43"),
])
def test_a_standing_is_asked_for_in_its_own_words_and_not_by_a_papers_name(
    moorings: Store, question: str, value: str
) -> None:
    answer = answer_question(question, moorings)
    assert (answer.status, answer.headline.split()[0]) == (Status.ANSWERED, value)


def test_what_was_budgeted_goes_on_from_what_there_was(moorings: Store) -> None:
    asked = ("How many deep residential moorings did we have at 31 August 2031?",)
    for question in ("and what had we budgeted for?", "and how many did we budget for?"):
        assert answer_question(question, moorings, history=asked).headline.split()[0] == "37"
