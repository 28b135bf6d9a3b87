"""The same figure asked for in the ways that people ask: rows and columns by other names, scenes, words of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.paper import Kind
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Children’s Services Annual Report 2023/24

## Visits and missing children

Table: Visits made within 20 working days, 2023/24

| | Visits due | Made in time (%) | Ending in no change (%) |
|---|---|---|---|
| Apr–Jun | 310 | 71 | 31 |
| Oct–Dec | 295 | 64 | 29 |

Table: Reviews held within 20 working days

| | Marlshire 2022/23 | Marlshire 2023/24 | England 2022/23 |
|---|---|---|---|
| In time (%) | 77 | 81 | 84 |
| Ending in no further action (%) | 33 | 35 | 30 |

## Where care leavers live

Table: Where care leavers aged 19 to 21 lived, 31 March 2024

| Own tenancy | Staying Put | Shared house |
|---|---|---|
| 64 | 23 | 15 |

## What placements cost

Table: Average weekly cost of a placement (£)

| Placement | Marlshire 2022/23 | Marlshire 2023/24 | South Vale average 2023/24 |
|---|---|---|---|
| Agency foster carer | 870 | 925 | 990 |

Table: Growing fostering – cost and targets

| | 2024/25 | 2025/26 |
|---|---|---|
| Hub carers and licences | £121,000 | £118,000 |

The pay of a personal assistant was £11.90 an hour until October 2022, and is £12.80 since.

## Children on plans

Table: Children with a protection plan on 31 March

| | 2023 | 2024 |
|---|---|---|
| Marlshire, rate | 47 | 44 |
| England, rate | 43 | 42 |

## Scores

Table: Strengths and difficulties questionnaire (SDQ) by year

| Measure | 2022/23 | 2023/24 |
|---|---|---|
| Children looked after with an SDQ score | 71% | 80% |
| Average score per child | 12.4 | 13.1 |

## Absence from school

The council issued 88 penalty notices in 2023/24 for absence from school.

## Budget survey

A first survey in September 2023 had 1,904 replies. A sizeable number (143) of the pupils placed in special schools \
far away were from the travelling community. Of the 512 pupils who move about, 402 are from the travelling community.
"""
MINUTES = """\
# Minutes of the Scrutiny Panel

## 4. Discharge from hospital

Dr Hale said that 29 patients over 75 had been discharged after 9 pm in July. The hospital had hired another ambulance.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT, MINUTES)


@pytest.mark.parametrize(("question", "value"), [
    ("Between October and December 2023, how many visits were due?", "295"),
    ("Nationally, what % of reviews were held within 20 working days in 2022/23?", "84"),
    ("19 to 21 year old care leavers in Staying Put at 31 March 2024?", "23"),
    ("Average weekly cost of an agency foster carer in 2023/24?", "£925"),
    ("Budget for hub carers and licences in 2025/26?", "£118,000"),
    ("What hourly rate were we paying a personal assistant prior to October 2022?", "£11.90"),
    ("England's rate of children on protection plans in March 2024, for comparison?", "42"),
    ("What's the average SDQ score of a looked after child in 2023/24?", "13.1"),
    ("How many replies came in to the first budget survey in September 2023?", "1,904"),
    ("Number of pupils from the travelling community among those placed in special schools far away?", "143"),
    ("How many fines went to parents for absence from school in 2023/24?", "88"),
    ("A resident tells me people are sent home at night. How many over-75s were discharged after 9 pm in July?", "29"),
])
def test_it_is_the_same_figure(shelf: Store, question: str, value: str) -> None:
    answer = answer_question(question, shelf)
    assert (answer.status, answer.headline.split(" ")[0]) == (Status.ANSWERED, value), answer.headline


@pytest.mark.parametrize(("question", "value"), [
    ("What is the South Vale average weekly cost of an agency foster carer in 2023/24?", "£990"),
    ("What percentage of looked after children had an SDQ score in 2023/24?", "80%"),
    ("Of pupils who move about, how many are from the travelling community?", "402"),
])
def test_what_was_passed_over_answers_the_question_that_names_it(shelf: Store, question: str, value: str) -> None:
    assert answer_question(question, shelf).headline.startswith(value)


@pytest.mark.parametrize("question", [
    "What was the average weekly cost of a secure placement in 2023/24?",
    "Between January and March 2024, how many visits were due?",
    "How many fines went to parents for absence from school in 2021/22?",
    "How many fines went to shops for litter in 2023/24?",
    "England's rate of children in care in March 2024, for comparison?",
    "A resident tells me people are sent home at night. How many under-25s were discharged after 9 pm in July?",
])
def test_what_no_row_has_is_refused(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is not Status.ANSWERED


def test_a_refusal_does_not_name_the_time_asked_for_as_one_the_papers_have(shelf: Store) -> None:
    answer = answer_question("How many visits were ending in court in October to December 2023?", shelf)
    assert answer.status is Status.NOT_FOUND
    assert "give it for October to December 2023" not in answer.headline


PERIOD_9 = """\
# Marlshire Budget monitoring, Period 9 2023/24

## Placements

| Type | Average weekly cost 2022/23 | Average weekly cost Period 9 |
|---|---|---|
| Parent and child placements | £3,100 | £3,350 |
"""


def test_what_the_year_before_came_to_is_of_no_point_of_this_year(papers_of: ShelfOf) -> None:
    answer = answer_question("Average weekly cost of a parent and child placement at Period 9?", papers_of(
        (PERIOD_9, Kind.REPORT, "Budget monitoring, Period 9 2023/24", date(2024, 1, 30))
    ))
    assert answer.headline.startswith("£3,350 – "), answer.headline


AHEAD = """\
# Marlshire Finance Report

## Budget

Paper of 22 January 2025

The cumulative deficit on the libraries account was expected to reach £13.8m by March 2025. The libraries account \
finished 2023/24 with a cumulative deficit of £9.3m.
"""


@pytest.mark.parametrize("question", [
    "What size did the libraries account deficit look like reaching by March 2025?",
    "What was the libraries account deficit on course to be by March 2025?",
])
def test_what_it_looked_like_reaching_is_what_was_expected(
    minutes_of: Callable[..., Store], question: str
) -> None:
    store = minutes_of(AHEAD, "Cabinet", date(2025, 1, 22))
    assert answer_question(question, store).headline.startswith("£13.8m")


def test_a_figure_of_what_the_sentence_before_names(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Marlshire Wardens Report\n\n## Terms\n\nRelief was described by one warden as a joke. Wardens "
                     "are entitled to 14 nights a year. In 2023/24 the average taken was 6.\n")
    answer = answer_question("How many nights' relief did wardens really take on average in 2023/24?", shelf)
    assert answer.headline.startswith("6 ")
