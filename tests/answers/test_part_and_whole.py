"""A part and its whole in one sentence, and what a figure takes up from the sentence before it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.paper import Kind
from corpus.store import Store

PapersOf = Callable[..., Store]
REPORT = """\
# Marlshire Leisure and Harbour Services Annual Report 2024/25

In brief: 18,340 visits to the swimming pools, and a new slipway at Whinfield.

## Allotments

At the end of March there were 214 plots on 9 sites. 31 of the 214 plots were flooded in the winter.

## Swimming

Table: Visits to the swimming pools

| Measure | 2022/23 | 2023/24 | 2024/25 |
|---|---|---|---|
| Visits to the swimming pools | 16,905 | 17,610 | 18,340 |

The swimming club had 190 young members on its books in the autumn of 2024. In the spring gala seven of 44 young \
members swam a mile in both the lake and the sea.

## Moorings

Moorings at the harbour were 402 on 30 June 2024, five more than in the spring; 63 are unlit.

On 30 September 2024 the harbour had 118 visitor berths, of which 40 were idle: 26 of these could not be used (storm \
damage, silt, a wreck), leaving 14 really free.

There were 53 skippers in the regatta of June 2024, of whom 21 held a radio licence.

The total number of oars was 95 in the store at Quayside, of which 33 were spare.

There are 12 boatyards with 88 sheds in the town. Only 17 of the 88 sheds are let to residents of the town.

## Life-saving

The harbour life-saving course was begun again in October 2023. By the end of March 73 wardens had been trained in \
its methods, of whom 20 came from the yacht club.

Stray dinghies were reported by 96 owners at least once in the year, on 310 occasions. In 2023/24 there had been 288 \
occasions.

## Complaints

There were 57 stage one complaints in 2024/25, 41 of them answered inside ten days.

## Lessons

Free lessons were offered to 388 of 412 new boat owners and completed by 291. The panel was told why 97 were offered \
and not completed.

## Lettings

Table: Lettings and repeat lettings by quay, 2024/25

| Quay | Lettings | of which repeat (%) | Paid in time (%) |
|---|---|---|---|
| North Quay | 640 | 22.4 | 81.0 |
| South Quay | 512 | 19.6 | 77.5 |

It will open a hut with four beds for rowers.
"""


@pytest.fixture(scope="module")
def shelf(papers_of: PapersOf) -> Store:
    title = "Leisure and Harbour Services Annual Report 2024/25"
    return papers_of((REPORT, Kind.REPORT, title, date(2025, 6, 18)))


@pytest.mark.parametrize(("question", "figure"), [
    ("How many allotment plots were flooded?", "31"),
    ("How many allotment plots were there at the end of March 2025?", "214"),
    ("How many young members swam a mile in both the lake and the sea?", "seven"),
    ("How many unlit moorings were there at 30 June 2024?", "63"),
    ("How many of the visitor berths were really free at 30 September 2024?", "14"),
    ("How many of the visitor berths were idle at 30 September 2024?", "40"),
    ("Of the 88 sheds in the town how many are let to residents?", "17"),
    ("How many wardens had been trained in life-saving by the end of March?", "73"),
    ("On how many occasions were stray dinghies reported in 2023/24?", "288"),
    ("How many stage one complaints were there in 2024/25?", "57"),
    ("How many new boat owners were offered free lessons?", "388"),
    ("How many free lessons were completed?", "291"),
    ("How many free lessons actually got done?", "291"),
    ("How many skippers in the regatta held a radio licence?", "21"),
    ("How many skippers were there in the regatta in total?", "53"),
    ("How many oars are there in total?", "95"),
    ("What was the repeat letting rate at North Quay in 2024/25?", "22.4"),
])
def test_the_part_or_the_whole_that_is_asked_for(shelf: Store, question: str, figure: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    assert answer.headline.startswith(figure)


@pytest.mark.parametrize("question", [
    "How many visits to the swimming pools were there in 2021/22?",  # what a front page says undated is of 2024/25
    "How many rowers were there in 2024/25?",  # beds for rowers are beds
    "How many skippers hold a radio licence in total?",  # those in the regatta are some of them
    "Altogether, how many people in Marlshire hold a radio licence?",
])
def test_what_is_of_another_time_or_thing_is_no_answer(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is not Status.ANSWERED
