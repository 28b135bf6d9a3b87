"""Figures whose row or sentence is of what is asked, though it says so in other words, by its table or by its time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
SAFETY = """\
# Marlshire Safeguarding Annual Report 2031/32

## Section 47 enquiries and conferences

Table: Enquiries and initial child protection conferences (ICPCs)

| Measure | 2029/30 | 2030/31 | 2031/32 |
|---|---|---|---|
| Section 47 enquiries started | 702 | 768 | 851 |
| Enquiries per 10,000: Marlshire | 119.2 | 130.8 | 145.5 |
| Enquiries per 10,000: statistical neighbours | 158.2 | 166.9 | 171.4 |
| Initial conferences held | 271 | 298 | 331 |
| Conferences per 10,000: Marlshire | 46.0 | 50.8 | 56.6 |
"""


@pytest.mark.parametrize("question", [
    "Section 47s per 10,000 children in Marlshire, 2030/31",
    "section 47s per 10,000 in 2030/31?",
    "How many section 47s per 10,000 children were there in Marlshire in 2030/31?",
    "What was the rate of section 47s per 10,000 in 2030/31?",
    "Section 47 enquiries per 10,000, Marlshire, 2030/31",
    "Rate of section 47 per 10,000 in 2030/31, Marlshire",
])
def test_a_row_that_opens_with_the_last_word_of_what_stands_over_it(shelf_of: ShelfOf, question: str) -> None:
    headline = answer_question(question, shelf_of(SAFETY)).headline
    assert headline.startswith("130.8 per 10,000")
    assert "50.8 per" not in headline.removeprefix("130.8")


CENSUS = """\
# Marlshire Learning Report 2031

## Pupils

Table: Pupils on SEN Support as a percentage of all pupils

| Area | 2029 | 2030 | 2031 |
|---|---|---|---|
| Marlshire | 12.1% | 12.5% | 12.9% |
| England | 12.2% | 12.6% | 13.0% |

Table: Pupils permanently excluded as a percentage of all pupils

| Area | 2029 | 2030 | 2031 |
|---|---|---|---|
| Marlshire | 0.11% | 0.12% | 0.14% |
"""


@pytest.mark.parametrize(("question", "value"), [
    ("What % of pupils were on SEN Support in January 2030?", "12.5%"),
    ("% of pupils on SEN Support, Marlshire, Jan 2031?", "12.9%"),
    ("What share of pupils in England were on SEN support in January 2031?", "13.0%"),
])
def test_what_the_january_census_counts_is_of_january(shelf_of: ShelfOf, question: str, value: str) -> None:
    assert answer_question(question, shelf_of(CENSUS)).headline.startswith(value)


@pytest.mark.parametrize("question", [
    "What percentage of pupils were permanently excluded in January 2030?",
    "What % of pupils were on SEN Support in October 2030?",
])
def test_nothing_else_is(shelf_of: ShelfOf, question: str) -> None:
    assert answer_question(question, shelf_of(CENSUS)).status is not Status.ANSWERED


ABSENCE = """\
# Marlshire Scrutiny Minutes, 23 January 2032

## School attendance and home teaching

7.3 The attendance team of 14 had held 212 meetings with schools in the autumn term of 2031. Penalty notices in the same
term numbered 604, against 471 in autumn 2030.

7.4 Absence for illness had been told of in May. Letters were issued to all homes.
"""


@pytest.mark.parametrize("question", [
    "Penalty notices for absence, autumn term 2031 - how many?",
    "How many penalty notices for absence were there in autumn 2031?",
    "What was the number of penalty notices for absence in the autumn term of 2031?",
])
def test_absence_is_told_of_under_attendance(shelf_of: ShelfOf, question: str) -> None:
    assert answer_question(question, shelf_of(ABSENCE)).headline.startswith("604")


SCENARIOS = """\
# Marlshire Cabinet, 3 December 2031

## Demand for berths

Officers modelled three scenarios, with the regional team.

Table: Forecast number of boats berthed at 31 March

| Scenario | 2032 | 2033 | 2034 |
|---|---|---|---|
| Low | 452 | 446 | 438 |
| Central | 463 | 472 | 478 |
| High | 475 | 497 | 516 |
"""


@pytest.mark.parametrize(("question", "value"), [
    ("If demand follows the high scenario, how many boats will be berthed in March 2034?", "516"),
    ("How many boats will be berthed at 31 March 2033 under the low scenario?", "446"),
    ("On the central projection, how many boats would be berthed in March 2034?", "478"),
])
def test_a_row_is_named_by_its_scenario(shelf_of: ShelfOf, question: str, value: str) -> None:
    assert answer_question(question, shelf_of(SCENARIOS)).headline.startswith(value)
