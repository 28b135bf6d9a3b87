"""A limit told in any words, and whose figure is meant where the paper's own stands beside another's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

REPORT = """# Homes report 2023/24

## Where children live

Table: Children looked after by distance from home, 31 March 2024

| Distance | Number of children |
|---|---|
| Under 30 miles from home | 114 |
| Over 30 miles from home | 27 |

## Leaving care

Table: Care leavers in an apprenticeship (%)

| Area | 2022/23 | 2023/24 |
|---|---|---|
| Marlshire | 9 | 12 |
| England | 5 | n/a |

## Money

The service is forecasting to overspend by £2.3m (as at October 2023).
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    ("How many children were living further than thirty miles from home on 31 March 2024?", "27"),
    ("Children living nearer than thirty miles from home at 31 March 2024: how many?", "114"),
    ("How many children lived in excess of 30 miles from home at 31 March 2024?", "27"),
    ("What overspend was the service predicting as at October 2023?", "£2.3m"),
])
def test_a_limit_and_a_forecast_in_any_words(shelf: Store, question: str, printed: str) -> None:
    answer = answer_question(question, shelf)
    assert [f.fact.printed for f in answer.facts][:1] == [printed]


def test_another_areas_figure_is_not_answered_with_the_papers_own(shelf: Store) -> None:
    before = ("What percentage of care leavers were in an apprenticeship in Marlshire in 2023/24?",)
    answer = answer_question("And the England figure they set beside it?", shelf, history=before)
    assert "12" not in answer.headline
    assert answer.status is not Status.ANSWERED or [f.fact.printed for f in answer.facts] == ["5"]
