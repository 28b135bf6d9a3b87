"""Beside a figure of the like the very one is told: whose average, by which stretch of time, forecast for which year;
and the day of the very deed.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Placements Report 2023/24

## Costs

Table: Average weekly cost of a placement (£)

| Type | 2022/23 | 2023/24 | North Moor average |
|---|---|---|---|
| Agency fostering | 921 | 978 | 1,015 |

## Wellbeing

Table: Strengths questionnaire

| Measure | 2022/23 | 2023/24 |
|---|---|---|
| Children looked after with a questionnaire score | 72.6% | 82.8% |
| Average score per child | 11.8 | 13.8 |

## Retention

The retention payment, £2,500 after two years in a team, was first made in June 2023. The scheme costs £145,000 a year.

## Money

The position for 2023/24 is a net budget of £64.2m, and the placements service is forecasting to overspend by £1.6m \
(as at October 2023). The overspend of the placements service was £2.4m in 2022/23.

## New homes

The capital grant must be spent by 31 March 2027. The grant was confirmed in a letter of 9 December 2023.

## Statement of the Section 151 Officer

The deficit on the schools grant is £14m. The Section 151 Officer, Perpetua Lowe, commented that the deficit on the \
schools grant cannot be met from reserves.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "starts"), [
    pytest.param("Average weekly cost of an agency fostering placement in 2023/24?", "£978", id="our own average"),
    pytest.param("What was the average questionnaire score of a child looked after in 2023/24?", "13.8",
                 id="a score and no share"),
    pytest.param("How much does the retention payment scheme cost each year?", "£145,000", id="by the year"),
    pytest.param("How much is the retention payment after two years?", "£2,500", id="and once"),
])
def test_the_very_figure(shelf: Store, question: str, starts: str) -> None:
    assert answer_question(question, shelf).headline.startswith(starts)


def test_a_follow_up_with_its_own_year_leaves_the_other(shelf: Store) -> None:
    before = ("What was the overspend of the placements service in 2022/23?",)
    answer = answer_question("what is it forecast to be for 2023/24?", shelf, history=before)
    assert answer.headline.startswith("£1.6m")


def test_the_day_is_that_of_the_deed_asked_for(shelf: Store) -> None:
    answer = answer_question("When was the capital grant for the new homes confirmed?", shelf)
    assert "9 December 2023" in answer.headline and "2027" not in answer.headline


def test_an_officer_is_known_by_the_short_name_of_the_post(shelf: Store) -> None:
    answer = answer_question("Who is the s151 officer who commented on the deficit?", shelf)
    assert "Perpetua Lowe" in answer.headline
