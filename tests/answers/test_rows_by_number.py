"""Rows named by a number or a stretch of them, series that run down a column, and nouns said by their last word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Yearly report

## Education, health and care plans

The number of education, health and care plans has grown. Autism was the main need in 38% of plans at 31 January 2025.

Table: Plans maintained at the January census

| Census | Plans maintained | Plans ceased |
|---|---|---|
| January 2023 | 2,204 | 171 |
| January 2024 | 2,431 | 186 |
| January 2025 | 2,655 | 179 |

## Changes of worker

Table: Number of children by number of social workers

| Number of social workers | Number of children |
|---|---|
| 5 | 41 |
| 6 | 33 |
| 7 | 17 |

## Length of plans that closed

Table: Duration of closed child protection plans (percentage)

| Duration | March 2022 | March 2023 |
|---|---|---|
| Under 1 year | 61 % | 55 % |
| 1 - 2 years | 28 % | 31 % |
| 2+ years | 11 % | 14 % |

## Fostering

A placement with an independent agency cost on average £52,000 a year in 2023/24.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    ("How many children had had seven social workers?", "17"),
    ("How many children had had six social workers?", "33"),
    ("What proportion of closed child protection plans had lasted between one and two years in March 2023?", "31 %"),
    ("What share of education, health and care plans were for autism at 31 January 2025?", "38%"),
])
def test_the_row_or_noun_asked_for(shelf: Store, question: str, printed: str) -> None:
    assert answer_question(question, shelf).facts[0].fact.printed == printed


def test_a_series_runs_down_a_column_whose_rows_are_times(shelf: Store) -> None:
    answer = answer_question("How many EHC plans were maintained at each January census?", shelf)
    assert answer.kind is AnswerKind.SERIES
    assert [f.fact.printed for f in answer.facts] == ["2,204", "2,431", "2,655"]
    assert [f.citation for f in answer.facts] == [1, 2, 3]


def test_a_sum_by_the_year_is_no_sum_by_the_week(shelf: Store) -> None:
    asked = answer_question("What did an independent agency placement cost per week on average in 2023/24?", shelf)
    assert asked.status is not Status.ANSWERED


def test_a_point_of_the_year_takes_the_place_of_another_in_a_follow_up(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Budget\n\n## Forecast\n\nTable: Revenue at quarter 3 2024/25 (£m)\n\n| Service | Variance Q3 | "
                     "Variance Q2 |\n|---|---|---|\n| Mental health | 0.440 | 0.525 |\n")
    asked = answer_question("what was it at quarter 2?", shelf,
                            history=("What is the forecast overspend on mental health at quarter 3?",))
    assert asked.facts[0].fact.printed == "0.525"
