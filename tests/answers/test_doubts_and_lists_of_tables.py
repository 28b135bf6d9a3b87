"""Shares and sums of tables that a question doubts, lists that are tables of a body's own, and figures whose own clause
or kind is asked for.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Marlshire Harbours Report 2031/32

## Where boats lie

Table 4: Boats by kind of berth at 31 March 2032

| Kind of berth | Boats | Share |
|---|---|---|
| Pontoon | 121 | 55% |
| Swinging mooring | 49 | 22% |
| Drying wall | 30 | 18% |
| Trot | 20 | 9% |
| Total | 220 | 100% |

Nine of the 36 pontoons cost more than £800 a week and the dearest costs £1,435 a week.

The median wait for a berth was 58 days and the longest 291 days.

The time from order to delivery of a buoy averaged 27 weeks, down from 33.

There were 321 rescues in which a boat was towed in, involving 96 skippers, in 2031/32.

## Debts

Table 5: Harbour fund, £m

| | 2029/30 | 2030/31 | 2031/32 |
|---|---|---|---|
| Cumulative debt at 31 March | 6.8 | 9.9 | 14.2 |

The cumulative debt at 31 March 2029 was £4.1m.

## Dredging plan

An environmental impact assessment was finished on 27 May 2032. It found a possible harm to eel grass from the barges.

Table 6: Dredging plan, £000

| Measure | 2031/32 | Lead |
|---|---|---|
| Hire of two barges | 620 | Harbour Master |
| Joint survey with the port | 340 | Surveyor |
| Total | 960 | |

## What we changed because of complaints

- letters to owners are written by the pilot and not by the clerk
- the duty radio has a promise of a call back in two hours

## Reply to owners

| Owners' advice | Reply |
|---|---|
| Open the lock gate on Sundays from May | Not accepted: it would cost £88,000 in overtime |
| Publish the tide tables early | Accepted: see item 5 |

## Summary

The two red measures at the end of the quarter were: late tows, and lost buoys.

## Crews

Table 7: Crews in 2031/32

| Measure | 2030/31 | 2031/32 |
|---|---|---|
| Crew applications | 17 | 21 |
| Crew approvals | 9 | 13 |
| Crew resignations and retirements | 17 | 20 |

Table 8: Loads at quarter end

| Measure | Q1 2031/32 | Q2 2031/32 | Q3 2031/32 | Target |
|---|---|---|---|---|
| Vacancies per crew | 18.1 | 17.2 | 16.4 | 15 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "said"), [
    ("The report says drying walls are 18% of boats at 31 March 2032 - is that right?", "30 of 220 is 13.6 %"),
    ("Pontoons are given as 55% of the boats at 31 March 2032. Does that fit the numbers in the table?", "Yes"),
    ("Does the boats column of table 4 add up to its total?", "the rows add to 220"),
])
def test_a_share_or_a_sum_of_a_table_is_worked_out(shelf: Store, question: str, said: str) -> None:
    assert said in answer_question(question, shelf).headline


@pytest.mark.parametrize(("question", "said"), [
    ("What is the dearest weekly price of a pontoon?", "£1,435"),
    ("What was the longest wait for a berth?", "291 days"),
    ("How many times were boats towed in in 2031/32?", "321"),
    ("How many crews left in 2031/32?", "20"),
    ("Time from order to delivery of a buoy: how does it compare with before?", "27 weeks"),
])
def test_the_figure_of_its_own_clause_and_kind(shelf: Store, question: str, said: str) -> None:
    assert said in answer_question(question, shelf).headline


def test_a_series_takes_the_end_that_its_row_lacks_from_the_sentence_that_gives_it(shelf: Store) -> None:
    answer = answer_question("Give the cumulative debt at each year end from March 2029 to March 2032.", shelf)
    assert all(sum_ in answer.headline for sum_ in ("£4.1m", "£6.8m", "£9.9m", "£14.2m"))


def test_quarters_on_end_are_a_series(shelf: Store) -> None:
    answer = answer_question("Vacancies per crew over the three quarters in the report?", shelf)
    assert all(f in answer.headline for f in ("18.1", "17.2", "16.4"))


def test_a_target_is_no_forecast(shelf: Store) -> None:
    answer = answer_question("What will the vacancies per crew be at the end of Q4 2031/32?", shelf)
    assert answer.status is Status.NOT_FOUND or not answer.headline.startswith("15")


def test_a_list_of_as_many_that_is_of_something_else_gives_way_to_the_table(shelf: Store) -> None:
    answer = answer_question("List the two measures in the dredging plan", shelf)
    assert answer.kind is AnswerKind.LIST
    assert "Hire of two barges" in answer.body and "Joint survey" in answer.body and "960" not in answer.body


def test_a_heading_that_tells_the_deed_heads_the_list(shelf: Store) -> None:
    answer = answer_question("What did the harbour change as a result of complaints from owners?", shelf)
    assert "call back" in answer.body and "by the pilot" in answer.body


def test_why_something_is_not_done_is_told_by_the_refusal(shelf: Store) -> None:
    answer = answer_question("Owners wanted the lock gate open on Sundays. Why won't the harbour do it?", shelf)
    assert "£88,000" in answer.headline


def test_what_an_assessment_says_is_what_it_found(shelf: Store) -> None:
    answer = answer_question("What does the environmental impact assessment say about the dredging plan?", shelf)
    assert "eel grass" in answer.headline
