"""A figure is of the thing asked for and of its kind of number: an age is no count, and a part no sum of both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Rangers Report 2023/24

## Rangers

Table: The ranger service

| Measure | 2022/23 | 2023/24 |
|---|---|---|
| Volunteer rangers | 41 | 38 |

The volunteer force is getting older. The average age of a ranger is 61.

## Rest

Rangers were promised rest. They are entitled to 12 nights a year. In 2023/24 the average taken was 5.

## Pay

Table: What rangers are paid by the week, October 2023

| Service | Retainer | Bounty | Total |
|---|---|---|---|
| Marlshire | £110 | £60 | £170 |
| Neighbour North | £120 | £75 | £195 |

## Trespass and private mooring

The service took 310 calls in 2023/24, compared with 290 in 2022/23.

14 boats were known to be privately moored at 31 March 2024, an increase from 9.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "starts"), [
    pytest.param("average age of our volunteer rangers?", "61", id="an age and no count"),
    pytest.param("How many volunteer rangers were there in 2023/24?", "38", id="and a count"),
    pytest.param("How many nights' rest did rangers take on average in 2023/24?", "5", id="what was taken"),
    pytest.param("Taking retainer and bounty together, how much is a Marlshire ranger paid a week?", "£170", id="both"),
    pytest.param("How much a week is the retainer of a ranger of Neighbour North?", "£120", id="one of them"),
    pytest.param("Are more boats privately moored than last year (March 2024)?", "Up: 14 as at 31 March 2024, from 9",
                 id="a change of it"),
])
def test_the_figure_of_the_thing_asked(shelf: Store, question: str, starts: str) -> None:
    assert answer_question(question, shelf).headline.startswith(starts)


def test_a_count_is_no_average_of_anything_else(shelf: Store) -> None:
    answer = answer_question("What is the median salary of our volunteer rangers?", shelf)
    assert answer.status is Status.NOT_FOUND


def test_cases_for_each_worker_are_a_caseload_and_one_workers_undated_caseload_is_no_average(shelf_of: ShelfOf) -> None:
    told = ("# Marlshire Kennels Report\n\n## Kennel hands\n\nUnder the old model a senior kennel hand held a caseload "
            "of 34 dogs with two juniors.\n")
    table = ("\n## Staff\n\nTable: Cases (dogs) per officer\n\n| Where | 2022 | 2023 |\n|---|---|---|\n"
             "| Marlshire | 16.4 | 14 |\n")
    question = "What was the average caseload per officer in 2023?"
    assert answer_question(question, shelf_of(told + table)).headline.startswith("14 – Cases (dogs) per officer")
    undated = answer_question("What was the average caseload of a kennel hand?", shelf_of(told))
    assert undated.kind is not AnswerKind.FIGURE
