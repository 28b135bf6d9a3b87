"""Written questions with their answers, one thing of two, a day or an hour asked for in a note, and who did it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.paper import Kind
from corpus.store import Store

ShelfOf = Callable[..., Store]
WRITTEN = """\
# Marlshire Council: written answers, 4 March 2025

## Question 1. Councillor Stone to the Cabinet Member for Roads

How many street lamps are out of order in the borough, and how long does a repair take?

## Answer

At 28 February 2025 there were 214, compared with 260 a year before. Most are mended within nine days.

## Question 2. Mrs Vale to the Cabinet Member for Leisure

When will the pool at Fernley open again, now that the firm which built it has failed?

## Answer

Amble Homes Ltd went into administration in May. The Council holds a bond of £1.3m. The pool should open in June 2026.
"""
MINUTES = """\
# Marlshire Council

# Minutes of the Leisure, Parks and Culture Scrutiny Committee

Date: Tuesday, 14 January 2025

PRESENT: Mrs A Vale (Chair), Mr B Stone (Vice-Chair) and Dr C Reed

## 1. New hostels

(1) Ms Dale said that the Council would open two hostels. Elm House was put back by a find of newts. Oak Lodge opened \
in May.

(2) Asked who would clean them, she said that Elm House would be cleaned by a contractor and that Oak Lodge would be \
cleaned by the tenants.

## 2. The ferry

(1) Mr Stone spoke about the withdrawal of the ferry. Ms Dale said that the ferry had been withdrawn by its owner, not \
by the Council.

(2) A count of anchored boats was made on 9 December; its result has yet to be verified and cannot be given here. \
There were 31 moorings.

## 3. Date of next meeting

Tuesday 11 March 2025 at 6.15 pm. The meeting closed at 8.10 pm.
"""


@pytest.fixture
def shelf(papers_of: ShelfOf) -> Store:
    written = (WRITTEN, Kind.REPORT, "Written answers", date(2025, 3, 4))
    body = "Leisure, Parks and Culture Scrutiny Committee"
    return papers_of(written, (MINUTES, Kind.MINUTES, body, date(2025, 1, 14)))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many street lamps are out of order?", "214"),
        ("Which builder of the Fernley pool failed, and how big is the bond?", "Amble Homes Ltd"),
        ("Which builder of the Fernley pool failed, and how big is the bond?", "£1.3m"),
        ("Which of the two hostels was held up by newts?", "Elm House"),
        ("Which of the two hostels will the tenants clean?", "Oak Lodge"),
        ("Date and time of the next Leisure, Parks and Culture Scrutiny after the January 2025 one?", "11 March 2025"),
        ("Date and time of the next Leisure, Parks and Culture Scrutiny after the January 2025 one?", "6.15 pm"),
        ("What time did the January scrutiny meeting finish?", "8.10 pm"),
    ],
)
def test_the_reply_and_the_one_thing_are_told(shelf: Store, question: str, said: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    assert said in answer.headline
    assert "?" not in answer.headline


def test_the_other_thing_is_not_told(shelf: Store) -> None:
    assert "Elm House" not in answer_question("Which of the two hostels will the tenants clean?", shelf).headline


def test_no_figure_says_which_one_it_is(shelf_of: ShelfOf) -> None:
    table = "Table: Hostels\n\n| Measure | March 2023 | March 2024 |\n|---|---|---|\n| Hostels run by us | 71 | 82 |\n"
    assert answer_question("Which of the two hostels is run by us?", shelf_of(table)).facts == ()


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Why did the Council withdraw the ferry?", "The papers do not say so: they print “Ms Dale"),
        ("How many anchored boats were counted on 9 December 2024?", "The papers say that this was not known."),
        ("What is Kevin's full name?", "This asks for a private person's details"),
    ],
)
def test_what_is_not_so_or_not_known_is_refused(shelf: Store, question: str, reason: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is not Status.ANSWERED
    assert answer.headline.startswith(reason)


REPORT = """\
# Marlshire Annual Report 2023/24

## Children

Table: Number and rate of children looked after

| Measure | 31 March 2023 | 31 March 2024 |
|---|---|---|
| Children looked after | 452 | 469 |

Table: Children starting and ceasing

| Measure | 2022/23 | 2023/24 |
|---|---|---|
| Started to be looked after | 198 | 204 |
| Ceased to be looked after | 180 | 187 |

## Hostels

Nineteen households were placed outside the county at 31 March 2024, twelve of them in the neighbouring district of \
Amberley.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many kids were looked after at the end of March 2024?", "469"),
        ("How many children ceased to be looked after in 2023/24?", "187"),
        ("How many households were placed in Amberley at 31 March 2024?", "twelve"),
    ],
)
def test_who_was_there_on_a_day_is_not_who_came_or_went(shelf_of: ShelfOf, question: str, said: str) -> None:
    assert answer_question(question, shelf_of(REPORT)).headline.startswith(said)


def test_a_neighbours_figure_is_not_ours(shelf_of: ShelfOf) -> None:
    answer = answer_question("How many households did Amberley have placed in 2024?", shelf_of(REPORT))
    assert answer.status is not Status.ANSWERED
