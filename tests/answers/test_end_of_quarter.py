"""What there was at the end of a quarter is of its last day; those at one end of a list are no list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

TABLE = """# Marlshire Harbour Dashboard, Quarter 3 2031/32

Table: Berths

| Measure | Q1 2031/32 | Q2 2031/32 | Q3 2031/32 |
|---|---|---|---|
| Boats waiting for a berth, end of quarter | 88 | 76 | 71 |
| Boats let in | 30 | 34 | 29 |
"""
REPORT = """# Marlshire Harbour Report, 12 February 2032

## Waiting for a berth at 31 December 2031

Of the 15 boats that had waited longest for a berth, 9 were sloops and 4 lay in the north basin.
"""


@pytest.mark.parametrize("question", [
    "How many boats were waiting for a berth at 31 December 2031?",
    "How many boats were waiting for a berth at the end of December 2031?",
])
def test_the_last_day_of_the_quarter_is_asked_for(shelf_of: Callable[..., Store], question: str) -> None:
    assert answer_question(question, shelf_of(TABLE, REPORT)).headline.startswith("71")


def test_another_day_is_not_the_end_of_the_quarter(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("How many boats were waiting for a berth at 30 November 2031?", shelf_of(TABLE))
    assert not answer.headline.startswith(("71", "76"))


def test_those_who_waited_longest_are_asked_for_by_that(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(REPORT)
    whole = answer_question("How many boats were waiting for a berth at 31 December 2031?", shelf)
    assert not whole.headline.startswith("15")
    longest = answer_question("How many of the boats that had waited longest for a berth were sloops?", shelf)
    assert longest.headline.startswith("9")
