"""Inside and outside the council's own area are parts of a whole, and neither is the whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Sufficiency Report 2023/24

## Where children live

Table: Placements at 31 March 2024 (number of children)

| Type | 2023 | 2024 | Within the county 2024 |
|---|---|---|---|
| Children's home | 33 | 37 | 14 |
| Foster care | 207 | 198 | 155 |
| Total | 240 | 235 | 169 |

## Supported lodgings

Sixty-one young people were in supported lodgings, most of them outside the county.
"""


@pytest.fixture(scope="module")
def report(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "value"), [
    ("At 31 March 2024, how many in children's homes were inside the county?", "14 "),
    ("How many children in foster care at 31 March 2024 are placed within the county?", "155 "),
    ("How many foster care placements were in-county at 31 March 2024?", "155 "),
    ("How many foster care placements were there in the county at 31 March 2024?", "198 "),
    ("How many foster care placements were there at 31 March 2024?", "198 "),
])  # fmt: skip
def test_of_inside_and_all_the_one_asked_for(report: Store, question: str, value: str) -> None:
    assert answer_question(question, report).headline.startswith(value)


@pytest.mark.parametrize("question", [
    "How many in children's homes at 31 March 2024 were outside the county?",
    "How many children in foster care were placed out of county at 31 March 2024?",
    "How many young people in supported lodgings were outside the county?",
])  # fmt: skip
def test_those_outside_are_neither_all_nor_those_inside(report: Store, question: str) -> None:
    assert answer_question(question, report).facts == ()
