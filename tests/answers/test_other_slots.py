"""A column, a clause or a passage of another time, area, group or stage is never told for the one that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

_REPORT = """\
# Ferries and Care Report 2031/32

Report to the Harbour Committee, 12 December 2032

## Performance, Quarter 2 2032/33

| Measure | Target | 2031/32 | Quarter 1 | Quarter 2 |
|---|---|---|---|---|
| Emergency repairs to berths completed in time (%) | 97 | 99.1 | 98.7 | 96.4 |
| Skippers satisfied with the moorings service (%) | 80 | 74.1 | measured twice a year | 79.2 |

## Outcomes

| Measure | 2031/32 | 2032/33 | Region 2031/32 | England 2031/32 |
|---|---|---|---|---|
| People aged 65+ admitted permanently to care homes (per 100,000) | 598.1 | 571.6 | 509.6 | 560.8 |
| People aged 18–64 admitted permanently to care homes (per 100,000) | 26.2 | 31.0 | 15.4 | 14.6 |
| Still afloat 91 days after a refit (%) | 80.3 | 83.5 | 80.1 | 82.3 |

A look at 49 boats that had three or more moorings in 2032/33 found that 18 had come in a storm.

The local rate of boats laid up in 2031 was 84 per 10,000 moorings; this was higher than in England (62).

## Complaints

36% of complaints were upheld.

| Measure | 2030/31 | 2031/32 |
|---|---|---|
| % Stage 1 responded in time | 60 | 39 |
| % Stage 2 responded in time | 67 | 21 |

## Complaints by yard

| Yard | Number of complaints about pilots |
|---|---|
| North | 44 |
| South | 64 |
| Weir and Lock | 63 |

On average a boat had 2.3 pilots in the year.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(_REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    ("What share of emergency repairs to berths were completed in time between July and September 2032?", ["96.4"]),
    ("What share of emergency repairs to berths were completed in time in Q1 2032/33?", ["98.7"]),
    ("What was the England rate of working-age adults admitted permanently to care homes per 100,000 in 2031/32?",
     ["14.6"]),
    ("What proportion of second stage complaints were answered in time in 2031/32?", ["21"]),
])
def test_the_column_that_is_meant(shelf: Store, question: str, printed: list[str]) -> None:
    assert [f.fact.printed for f in answer_question(question, shelf).facts] == printed


def test_each_of_two_areas_is_told(shelf: Store) -> None:
    answer = answer_question("What were our and England's rates of boats laid up per 10,000 in 2031?", shelf)
    assert {f.fact.printed for f in answer.facts} == {"84", "62"}


def test_the_rows_with_the_most_are_told_with_their_figures(shelf: Store) -> None:
    question = "Which two yards drew the most complaints about pilots, and how many did each have?"
    answer = answer_question(question, shelf)
    assert "South: 64" in answer.headline and "Weir and Lock: 63" in answer.headline


@pytest.mark.parametrize("question", [
    "How satisfied were skippers with the moorings service in the first quarter of 2032/33?",
    "What was the England figure for boats still afloat 91 days after a refit in 2032/33?",
    "What was England's figure for boats with three or more moorings in 2032/33?",
])
def test_what_is_printed_for_others_alone_is_not_told(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is Status.NOT_FOUND


def test_a_mean_is_no_count(shelf: Store) -> None:
    answer = answer_question("How many pilots were there in the year?", shelf)
    assert "2.3" not in [f.fact.printed for f in answer.facts]


_MINUTES = """\
# Minutes of the Harbour Panel

Date: 16 September 2031

Present: Councillor A Vale (Chair)

Also present: two pilots from the Pilots at Sea Council

Substitutes: Cllr B Weston (in place of M Clop)

## H.1 Budget monitoring 2031/32

The projected outturn on the dredging budget was currently an overspend of £232k, whereas at the end of May the \
position had been an overspend of £15k. Boats with a keeper had gone from 111 at the beginning of the year to 121 now. \
Two boats had moved from hired moorings to a keeper since June.

| Project | Savings target 2031/32 £000 | Achieved to 31st July £000 |
|---|---|---|
| Review of crane contracts | 685 | 110 |

The year end position on crane contracts was an overspend of £1.4m, after the savings target of £685k.

## H.2 Moorings

The number of pilots at sea was going down. There were 41 trainees at present and this will reach 67.

The B1 measure ran from mooring to launch. The B2 measure ran from the order of a hull to the choice of a yard. B1 was \
426 days. B2 was 121 days.
"""


@pytest.mark.parametrize(("question", "printed"), [
    ("How far over was the dredging budget in July 2031?", ["£232k"]),
    ("When 2031/32 began, how many boats were with a keeper?", ["111"]),
    ("By the end of July 2031 how much had been saved from reviewing crane contracts?", ["110"]),
    ("How long did it take from the order of a hull to the choice of a yard, in days?", ["121"]),
])
def test_what_is_said_of_now_and_of_the_start(
    minutes_of: Callable[[str, str, date], Store], question: str, printed: list[str]
) -> None:
    shelf = minutes_of(_MINUTES, "Harbour Panel", date(2031, 9, 16))
    assert [f.fact.printed for f in answer_question(question, shelf).facts] == printed


@pytest.mark.parametrize("question", [
    "How many pilots at sea were there in September 2031?",
    "What was the total number of pilots at sea in September 2031?",
])
def test_neither_the_roll_nor_what_is_to_come_tells_a_count(
    minutes_of: Callable[[str, str, date], Store], question: str
) -> None:
    shelf = minutes_of(_MINUTES, "Harbour Panel", date(2031, 9, 16))
    printed = [f.fact.printed for f in answer_question(question, shelf).facts]
    assert not {"two", "two pilots", "67"} & set(printed)


_DECIDED = """\
# Minutes of the Harbour and Docks Overview Panel

Date: 16 September 2031

## H.1 Cranes

Members asked how old the cranes were.

RESOLVED: That a report on their upkeep come in May.
"""


def test_whose_decision_it_is_need_not_be_said_in_it(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_DECIDED, "Harbour and Docks Overview Panel", date(2031, 9, 16))
    answer = answer_question("What did the Harbour and Docks Overview Panel decide on cranes?", shelf)
    assert "a report on their upkeep" in answer.headline


def test_a_row_of_a_day_in_the_year_asked_for_is_told(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Savings Report 2031/32\n\nTable 6: Savings tracker, 30 November 2031 (£000)\n\n"
        "| Ref | Saving | Target | Secured | Forecast | RAG | Comment |\n|---|---|---|---|---|---|---|\n"
        "| QS2 | Open two dry docks | 420 | 180 | 305 | Amber | One dock late owing to the storm |\n"
        "| QS3 | Let the old crane | 90 | 60 | 70 | Green | Let in May |\n"
    )
    answer = answer_question("What will opening two dry docks (QS2) save in 2031/32?", shelf)
    assert answer.status is Status.ANSWERED and "305" in answer.headline
