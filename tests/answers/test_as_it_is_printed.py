"""What a paper prints in its own way, asked for in another: a share beside its count, a berth count in a word, a run of
years behind a colon, sources over their total, questions listed under a lead.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

REPORT = """\
# Marlshire Harbour Report 2033/34

## Who keeps a boat here

Table 1: Boats by kind of mooring, 31 March 2034

| Kind | Number | Share |
|---|---|---|
| Swinging mooring | 283 | 65% |
| Pontoon berth | 61 | 14% |
| Mud berth | 68 | 19% |
| Dry stack | 24 | 6% |
| Total | 436 | 100% |

## Repairs

Keel inspections within 20 working days of a grounding: 58% in 2031/32, 64% in 2032/33 and 69% in 2033/34.

Table 2: Keel inspections in 20 working days, by quarter

| Measure | Q1 2033/34 | Q2 2033/34 | Q3 2033/34 | Q4 2033/34 |
|---|---|---|---|---|
| Keel inspections on time | 66% | 70% | 71% | 72% |

## Rope locker

The dredging levy came to £2,570 a boat. The Rope Locker held back £700 of this for shared winches and spent the rest.

## New quays

Larkrise Quay: a three-berth quay for dinghies that are to move on to the marina within a year.

Millstream Quay: a four-berth quay for trawlers.

## Money for the quays

Table 3: Capital cost of the quays and how it is funded (£000)

| Line | 2034/35 | 2035/36 | Total |
|---|---|---|---|
| Piling | 900 | 300 | 1,200 |
| Lamps | 100 | 50 | 150 |
| Total cost | 1,000 | 350 | 1,350 |
| Coastal grant | 600 | 100 | 700 |
| Harbour dues | 400 | 250 | 650 |
| Total funding | 1,000 | 350 | 1,350 |
"""
MINUTES = """\
# Marlshire Harbour Panel: minutes of 9 May 2034

## 4. Quays

4.1 Members asked:

- Whether a keeper could be found for the quays. The Harbour Master said that two keepers would be appointed six \
months before opening and that the wage had been budgeted.
- What would happen if berths lay empty. Officers said that neighbouring ports could rent them.

4.2 RESOLVED that the Port Council be told that the Panel supports the quays, provided that keepers are reported to it.

## 5. Work programme

5.1 RESOLVED that an item on the new quays be added after the Port Council decision.

## 6. Swimming

6.1 The Harbour Master said that the average wait for a swimming test was 61 weeks for children aged five and over.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.fixture(scope="module")
def panel(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Harbour Panel", date(2034, 5, 9))


@pytest.mark.parametrize(("question", "told"), [
    ("The report says mud berths are 19% of boats - does that add up?", "No: the paper prints 19 %; 68 of 436 is 15.6"),
    ("The report says pontoon berths are 14% of boats. Is that right?", "Yes: the paper prints 14 %; 61 of 436 is 14"),
    ("Keel inspections on time for the whole of 2033/34 - what was the percentage?", "69%"),
    ("How much of the dredging levy did the Rope Locker hold back for joint winches?", "£700"),
    ("How many berths will Larkrise Quay have?", "three-berth"),
    ("How many berths are planned at Millstream Quay for trawlers?", "four-berth"),
])  # fmt: skip
def test_it_is_found_as_it_is_printed(shelf: Store, question: str, told: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    assert told in answer.headline


def test_sources_stand_over_what_they_come_to(shelf: Store) -> None:
    answer = answer_question("Where is the capital for the quays coming from?", shelf)
    assert "Coastal grant | 600 | 100 | 700" in answer.body
    assert "Harbour dues" in answer.body
    assert "Piling" not in answer.body


def test_berths_in_all_are_not_told_by_those_of_one(shelf: Store) -> None:
    assert answer_question("How many berths do we have?", shelf).status is not Status.ANSWERED


def test_a_question_in_a_list_is_answered_with_what_was_said_back(panel: Store) -> None:
    answer = answer_question("What assurances were given to members about finding a keeper?", panel)
    assert "two keepers would be appointed" in answer.headline


def test_what_was_decided_to_be_told_is_the_decision(panel: Store) -> None:
    answer = answer_question("What did the panel decide to tell the Port Council about the quays?", panel)
    assert "supports the quays" in answer.headline


@pytest.mark.parametrize("question", [
    "What is the waiting time for a swimming test for under-5s?", "How long do under-fives wait for a swimming test?",
])  # fmt: skip
def test_those_on_the_other_side_of_an_age_are_others(panel: Store, question: str) -> None:
    assert answer_question(question, panel).status is not Status.ANSWERED
