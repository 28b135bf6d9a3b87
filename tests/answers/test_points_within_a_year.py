"""A point of a year that is named apart from the year, a time taken, and a value told as of the end of a quarter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
BUDGET = """\
# Harbour report

## Money

Table: Berths budget 2031/32, quarter 2 (£m)

| Service | Budget | Forecast | Variance |
|---|---|---|---|
| Dredging | 5.0 | 5.4 | 0.4 |
| Lighting | 2.0 | 2.2 | 0.2 |
"""
REPAIRS = """\
# Harbour annual report 2031/32

## Repairs

Table: Repairs

| Measure | 2029/30 | 2030/31 | 2031/32 |
|---|---|---|---|
| Repairs begun | 914 | 902 | 876 |
| Average working days to complete | 36 | 41 | 34 |
"""


@pytest.mark.parametrize("question", [
    "What is the forecast variance on dredging in the 2031/32 berths budget at quarter 2?",
    "Variance on dredging in the berths budget for 2031/32 at quarter 2?",
])
def test_a_quarter_named_apart_from_its_year(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(BUDGET))
    assert "0.4" in answer.headline


@pytest.mark.parametrize("question", [
    "How has the average time taken to do a repair moved between 2030/31 and 2031/32?",
    "Did the average time taken for repairs get longer or shorter between 2030/31 and 2031/32?",
])
def test_how_long_the_things_of_a_table_take(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPAIRS))
    assert answer.headline.startswith("Down: 34 days in 2031/32, from 41 days in 2030/31")
