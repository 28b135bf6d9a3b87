"""Figures that stand side by side in a sentence or a passage: each is said of its own thing, at its own time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Parks and Waste report

## Allotments

The parks office looks after the allotments (AO). There were 87 lettings in 2023/24, against 71 in 2022/23, and nine
plots were given up.

## Trees

The planting round for 2023/24 came in £140,000 over its allowance after the sale of £35,000 of timber.

## Birds

Sparrows were again the largest part of sightings at 36%, followed by wrens at 22% and rooks at 15%.

## Helpline

In 2023/24 the helpline had 940 calls from 312 tenants.

## Depots

The mean price of a bay at an independent or non-municipal waste yard (INWY) in 2023/24 was £9,400, against £3,100 for
a bay in a yard of our own.

## Hire

| Kind of marina | Price of a mooring, 2023/24 |
|---|---|
| Independent and private marina | £9,100 |
| Council marina or shared marina | £3,300 |

## Skips

Residents waited 12 days on average for a skip in August, and for tenants, who go first since May, it was four.

## Bins

The bin fund stood at £2.1m in 2023/24. With the £1.4m carried over on 1 April 2024 the bin deficit will be £3.3m at the
year end.

## Paddling pool

The pool was shut in June after a crack was found. Mending it had been priced at £48,000.
"""
MINUTES = """\
# Roads Panel, 21 November 2024

## 1. Gritting

In the six months to the end of September there had been 41 salt deliveries feeding 17 depots, against 52 deliveries in
the same months of 2023.

## 2. Ponds

At 31 October there were 58 ponds open to bathers, of which 16 were tested as unsafe; in March the number had been
21.

## 3. Hostels

On 31 July 2024 there were 402 lodgers in hostels. Of these 65 were in attic rooms, 23 of them without a window.

## 4. Cycling

The hourly rate for a hired tandem had been raised from 85p to 95p an hour in May. Of all replies, 31% asked for an
hourly rate for trikes.

## 5. Next meeting

Thursday 23 January 2025 at 6.00 pm.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.fixture(scope="module")
def panel(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Roads Panel", date(2024, 11, 21))


@pytest.mark.parametrize(("question", "value"), [
    pytest.param("How many allotment lettings were there in 2022/23?", "71 ", id="so many of what went before"),
    pytest.param("How many allotment lettings were there in 2023/24?", "87 ", id="and the later number of it"),
    pytest.param("By how much was the 2023/24 planting round over its allowance after timber was sold?", "£140,000",
                 id="what is set beside it is another sum"),
    pytest.param("How much timber was sold after the 2023/24 planting round, in pounds?", "£35,000",
                 id="and is its own"),
    pytest.param("What did a bay at an independent or non-municipal waste yard cost on average in 2023/24?", "£9,400",
                 id="what it is held against is of another thing"),
    pytest.param("What proportion of sightings were wrens?", "22%", id="a share of what the first is a share of"),
    pytest.param("What proportion of sightings were sparrows?", "36%", id="and the first"),
    pytest.param("Total calls to the helpline in 2023/24?", "940", id="what the first counts"),
    pytest.param("How many tenants called the helpline in 2023/24?", "312", id="and whom the second"),
    pytest.param("How many days did tenants wait for a skip in August?", "four", id="those told of last, named"),
    pytest.param("How many days did residents wait for a skip in August?", "12 ", id="those told of first"),
    pytest.param("What is the bin deficit expected to be by the end of 2024/25?", "£3.3m", id="at the year end"),
    pytest.param("What was the price of a mooring in our own marinas in 2023/24?", "£3,300",
                 id="none that is bought from others"),
    pytest.param("What was the price of a mooring in an independent marina in 2023/24?", "£9,100",
                 id="and one that is"),
    pytest.param("What would it cost to mend the paddling pool crack that shut it?", "£48,000",
                 id="the one sum of money near"),
])
def test_each_has_its_own_thing(shelf: Store, question: str, value: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED, answer.headline
    assert answer.headline.startswith(value), answer.headline


@pytest.mark.parametrize(("question", "value"), [
    pytest.param("How many salt deliveries were there between April and September 2024?", "41 ",
                 id="a stretch of time is no figure before it"),
    pytest.param("How many ponds were tested as unsafe at 31 October 2024?", "16 ", id="of the day said before it"),
    pytest.param("How many ponds were open to bathers at 31 October 2024?", "58 ", id="the whole"),
    pytest.param("How many hostel lodgers were in attic rooms at 31 July 2024?", "65 ", id="of these so many were"),
    pytest.param("How many lodgers were in hostels at 31 July 2024?", "402 ", id="and all of them"),
    pytest.param("What is the hourly rate for a tandem now?", "95p", id="pence are money"),
    pytest.param("Date and time of the next Roads Panel meeting after 21 November 2024?", "Thursday 23 January 2025",
                 id="the day asked for without a verb"),
])
def test_each_has_its_own_time_and_unit(panel: Store, question: str, value: str) -> None:
    answer = answer_question(question, panel)
    assert answer.status is Status.ANSWERED, answer.headline
    assert answer.headline.startswith(value), answer.headline


@pytest.mark.parametrize("question", [
    "What would it cost to mend the bandstand roof?",
    "How many skips were priced at £48,000 a day?",
])
def test_another_thing_has_no_figure_of_these(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is not Status.ANSWERED


def test_a_follow_up_of_a_name_alone_asks_for_the_same_kind_of_thing(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Parks report, 2 May 2023\n\n## Year\n\nIn 2022/23 the Council planted 44 oaks. There were 16 new "
        "beehives in 2022/23.\n\n## Bees\n\nMore is said each year of new beehives and of the trees planted for them.\n"
    )
    answer = answer_question("and new beehives?", shelf, history=("How many oaks were planted in 2022/23?",))
    assert answer.headline.startswith("16 "), answer.headline
