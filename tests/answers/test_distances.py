"""By how many something is over: what its row says so of, and neither of the two that it lies between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store
from retrieval.kinds import asks_distance

ShelfOf = Callable[..., Store]

REPORT = """\
# Harbour report

## Moorings and boats

| Quay | Agreed moorings | Boats tied up, May 2031 | Over (+) | Boats over 40 years |
|---|---|---|---|---|
| Heron Quay | 140 | 157 | +17 | 21 |
| Teal Quay | 210 | 219 | +9 | 34 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    ("By how many boats is Heron Quay over its agreed moorings?", "+17"),
    ("How many boats over its agreed number is Heron Quay?", "+17"),
    ("How far over its agreed moorings is Teal Quay?", "+9"),
    ("How many boats is Teal Quay over by?", "+9"),
    ("How many boats were tied up at Heron Quay?", "157"),
])
def test_by_how_many_something_is_over(shelf: Store, question: str, printed: str) -> None:
    told = answer_question(question, shelf)
    assert told.facts[0].fact.printed == printed, told.headline


@pytest.mark.parametrize(("question", "asks"), [
    ("By how many is it short?", True), ("How far behind were they?", True), ("How much over was it?", True),
    ("How much is the quay over budget by?", True),
    ("How many under fives sailed?", False), ("How many over 65s sailed?", False),
    ("How many under the age of ten sailed?", False), ("How many sailors under 12 were there?", False),
])
def test_a_distance_is_no_age(question: str, asks: bool) -> None:
    assert asks_distance(question) is asks
