"""How many there are at a point of time is not answered by how many came or went over a stretch of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
DRIVERS = """\
# Marlshire Transport Annual Report 2022/23

## Drivers

Table: Volunteer drivers

| Measure | 2020/21 | 2021/22 | 2022/23 | Apr - June 2023 |
|---|---|---|---|---|
| Drivers approved in period | 22 | 18 | 15 | 2 |
| Drivers resigned or retired in period | 27 | 30 | 26 | 4 |
| Drivers at period end | 231 | 219 | 208 | 206 |

Twelve of the 26 drivers that left in 2022/23 moved away.

## Areas

Table: Drivers by area of home

| Area | March 2022 | March 2023 |
|---|---|---|
| Ash Lane drivers | 41 | 39 |
| Bell Road drivers | 178 | 169 |
"""


@pytest.fixture(name="drivers")
def _drivers(shelf_of: ShelfOf) -> Store:
    return shelf_of(DRIVERS)


@pytest.mark.parametrize("question", [
    "How many volunteer drivers did we have at 31 March 2023?", "How many volunteer drivers were there in March 2023?",
])
def test_how_many_there_are_on_a_day(drivers: Store, question: str) -> None:
    assert answer_question(question, drivers).headline.startswith("208 ")


def test_how_many_there_are_in_one_month_and_another(drivers: Store) -> None:
    answer = answer_question("Have volunteer drivers gone up or down between March 2022 and March 2023?", drivers)
    assert answer.headline.startswith("Down: 208 in 2022/23, from 219 in 2021/22")


def test_every_period_end_is_asked_of_the_row_that_says_so(drivers: Store) -> None:
    answer = answer_question("Number of volunteer drivers at each period end, please", drivers)
    assert [f.fact.printed for f in answer.facts] == ["231", "219", "208", "206"]


@pytest.mark.parametrize(("question", "given"), [
    ("How many volunteer drivers resigned or retired in the year to 31 March 2023?", "26"),
    ("How many volunteer drivers were approved in 2022/23?", "15"),
])
def test_who_came_or_went_is_asked_by_what_they_did(drivers: Store, question: str, given: str) -> None:
    assert answer_question(question, drivers).headline.startswith(f"{given} ")


@pytest.fixture(name="clubs")
def _clubs(shelf_of: ShelfOf) -> Store:
    return shelf_of("# Marlshire Clubs Annual Report 2022/23\n\n## Host families\n\nTable: Host families\n\n"
                    "| Measure | 2021/22 | 2022/23 |\n|---|---|---|\n| New families approved | 14 | 12 |\n"
                    "| Approved families at period end | 164 | 153 |\n| Enquiries to host | 205 | 168 |\n\n"
                    "Table: Club passes: requests and speed\n\n| Measure | 2021/22 | 2022/23 |\n|---|---|---|\n"
                    "| Requests for a club pass | 334 | 397 |\n| Requests refused | 24% | 27% |\n")


@pytest.mark.parametrize(("question", "said"), [
    ("How many host families were there in March 2023 compared with March 2022?", "Down: 153 in 2022/23, from 164"),
    ("Did enquiries to host fall between 2021/22 and 2022/23?", "Down: 168 in 2022/23, from 205"),
    ("Did club pass requests go up between 2021/22 and 2022/23?", "Up: 397 in 2022/23, from 334"),
    ("Did the share of requests refused go up between 2021/22 and 2022/23?", "Up: 27% in 2022/23, from 24%"),
])
def test_a_change_is_of_the_number_that_is_asked(clubs: Store, question: str, said: str) -> None:
    assert answer_question(question, clubs).headline.startswith(said)


FERRY_FARES = """\
# Marlshire Ferries Decision Record

## Fares: 2023/24

Table: Fees by 2022/23 and 2023/24

| | 2022/23 | 2023/24 |
|---|---|---|
| Mooring fee (per week) | £61 | £64 |
| Average mooring income for a berth | £310 | £330 |
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("What is the weekly mooring fee from April 2023?", "£64"),
        ("weekly mooring fee as from 6 April 2023", "£64"),
        ("What was the weekly mooring fee from 1 April 2022?", "£61"),
    ],
)
def test_a_fee_from_april_is_that_of_the_year_it_begins(
    shelf_of: Callable[..., Store], question: str, printed: str
) -> None:
    assert [f.fact.printed for f in answer_question(question, shelf_of(FERRY_FARES)).facts][:1] == [printed]


def test_what_is_averaged_over_a_year_is_not_known_at_its_beginning(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("What was the average mooring income for a berth in April 2023?", shelf_of(FERRY_FARES))
    assert answer.status is not Status.ANSWERED
