"""What a sum is made up of is the table whose parts add up to it, or the sentence that sets them out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.made_up_of import asks_parts
from corpus.store import Store

REPORT = """\
# Harbour Works 2031/32

## The dredging package

The Harbour Board agreed a package of work on the channel.

Table 1: Dredging package from April 2032 (£000 a year)

| Part | Cost |
|---|---|
| Two more barges | 140 |
| Crews for the night tide | 95 |
| Buoys and lights | 25 |
| Total | 260 |

## Plan B

Table 2: Use of the £1.2m under Plan B

| Use | £m |
|---|---|
| Slipways | 0.70 |
| Cranes | 0.35 |
| Signs | 0.15 |

## Savings

Savings worth £0.9m were found on fuel and crews: slower sailings (£0.5m), shorter watches (£0.3m) and cheaper paint
(£0.1m). The Board heard that £0.4m was still to find.

## Visitors

Table 3: Income from visitors (£000)

| Quay | Income |
|---|---|
| Larn | 310 |
| Hexley | 275 |
"""

PACKAGE = ["Two more barges | 140", "night tide | 95", "Buoys and lights | 25"]
PLAN_B = ["Slipways | 0.70", "Cranes | 0.35", "Signs | 0.15"]
SAVED = ["£0.5m", "£0.3m", "£0.1m"]
CASES = [
    ("What makes up the £260k dredging package? Give each part and its cost.", PACKAGE),
    ("How is the £260,000 for dredging split up?", PACKAGE),
    ("Breakdown of the dredging package", PACKAGE),
    ("What is the dredging package made up of?", PACKAGE),
    ("What are the parts of the dredging package and the cost of each?", PACKAGE),
    ("How would the Plan B money be split up? give amounts", PLAN_B),
    ("How will the £1.2m be spent? Amounts please", PLAN_B),
    ("How is the £1.2m to be divided under Plan B?", PLAN_B),
    ("What goes into the £1.2m?", PLAN_B),
    ("What makes up the £0.9m of savings?", SAVED),
    ("How is the £0.9m saving broken down?", SAVED),
]


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "told"), CASES)
def test_every_part_is_told_with_its_amount(shelf: Store, question: str, told: list[str]) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    assert all(t in answer.headline + answer.body for t in told), answer.headline + answer.body
    assert not any("not proved" in c for c in answer.caveats)


@pytest.mark.parametrize("question", [
    "How much is the dredging package?",
    "How many boats were split up?",
    "How is the budget broken down by ward?",
    "What makes up the crew?",
    "How much did the package cost?",
])
def test_no_parts_are_asked_for(question: str) -> None:
    assert not asks_parts(question)


@pytest.mark.parametrize("question", ["What makes up the £880k package?", "How is the £3.3m split up?"])
def test_another_sum_is_not_made_up_of_these(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert "in the paper’s order" not in answer.headline


def test_split_between_two_is_told_of_those_two(shelf: Store) -> None:
    answer = answer_question("How is the £260k dredging package split between the port and the county?", shelf)
    assert "in the paper’s order" not in answer.headline
