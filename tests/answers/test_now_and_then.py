"""Of figures that stand together the one is told that is counted by the noun asked for, holds now, was so on the
evening of the meeting, is said of each one, or is of those that a paper compares its council with.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Children's Report 2023/24

## Reviews

412 looked after children received a review in 2023/24, and 903 Looked After Reviews took place in that year.

## Respite service

Prior to 2022, the respite service was delivered by 6 commissioned providers. In 2022 the respite service \
completed a commissioning cycle and has now commissioned 29 providers.

## Adoption

Table: Permanence

| Measure | 2022/23 | 2023/24 |
|---|---|---|
| Average days from entering care to moving in with adopters | 438 | 467 |
| England average (days) | 371 | 382 |
| Children adopted | 19 | 23 |

## Unregistered homes

Six children were in an unregistered home for some part of 2023/24, for 187 nights between them. The average weekly \
cost of a residential placement was £5,840 in 2023/24.

## Foster carers

The new payment scheme for foster carers raised the basic fee by £48 a week for each child. The average weekly fee of \
a foster carer is £521.

## Housing

Table: Council homes

| Measure | Q2 2022/23 | Q1 2023/24 | Q2 2023/24 |
|---|---|---|---|
| Average time to re-let an empty council home (days) | 34.2 | 41.5 | 38.0 |

## Therapy

Each therapy assessment would cost £295 under the contract with Brightwell.

## Transport

The council carries 7,940 pupils to school each day, of whom 1,386 had special educational needs.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "starts"), [
    pytest.param("Total looked after reviews held in 2023/24? (reviews, not children)", "903", id="what is meant"),
    pytest.param("How many providers does the respite service have?", "29", id="now"),
    pytest.param("How many providers did the respite service have before?", "6", id="and before"),
    pytest.param("What was England's average number of days from entering care to moving in with adopters in 2023/24?",
                 "382", id="England's row with its unit"),
    pytest.param("For comparison with Marlshire, what was the national average number of days from entering care to "
                 "moving in with adopters in 2023/24?", "382", id="what it is compared with is not asked for"),
    pytest.param("What was the average number of days from entering care to moving in with adopters in 2023/24?",
                 "467", id="and our own"),
    pytest.param("How long did children spend in an unregistered home in 2023/24?", "187", id="nights and no money"),
    pytest.param("How much more a week does a foster carer get for each child under the new payment scheme?", "£48",
                 id="by how much it was raised"),
    pytest.param("Days to re-let an empty council home, quarter one?", "41.5", id="a quarter in a note"),
    pytest.param("What is the price of each therapy assessment under the contract?", "£295", id="said of each one"),
    pytest.param("How many pupils does the council carry to school each day?", "7,940", id="the whole"),
])
def test_the_figure_of_those_that_stand_together(shelf: Store, question: str, starts: str) -> None:
    assert answer_question(question, shelf).headline.startswith(starts)


def test_one_figure_of_all_is_still_none_for_each(shelf: Store) -> None:
    answer = answer_question("How many pupils from each school does the council carry?", shelf)
    assert not answer.headline.startswith("7,940")


MINUTES = """\
# Children's Scrutiny Committee

Minutes of the meeting held on 12 November 2024

## 5. Children in care

598 children were looked after at 31 March 2024. On the evening of the meeting the number was 587, of whom 41 were \
unaccompanied asylum-seeking children. Fifteen carers were approved, the most since 2017/18.
"""


def test_what_was_so_on_the_evening_of_the_meeting(minutes_of: Callable[..., Store]) -> None:
    store = minutes_of(MINUTES, "Children's Scrutiny Committee", date(2024, 11, 12))
    answer = answer_question("On the night of the November 2024 meeting, how many children were looked after?", store)
    assert answer.headline.startswith("587") and "31 March" not in answer.headline
    earlier = answer_question("How many children were looked after at 31 March 2024?", store)
    assert earlier.headline.startswith("598")
    record = next(f for f in store.facts_of(store.listing()[0].id) if f.printed == "Fifteen")
    assert record.period is None or "2017" not in record.period.label
