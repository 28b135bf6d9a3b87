"""A question for one row, one part, one bound or each one is answered by that, and not by the whole or the sum beside
it.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Children's Report 2023/24

## Sufficiency

Table: Forecast of placements needed (middle case)

| Placement type | Forecast at 31 March 2026 | Forecast at 31 March 2027 |
|---|---|---|
| Connected persons | 93 | 96 |
| Independent fostering agency | 136 | 125 |
| All other | 66 | 62 |
| Total | 295 | 283 |

## Client debt

Table: Adult social care client debt by age (£000)

| Age of debt | 31 December 2022 | 31 December 2023 |
|---|---|---|
| Up to 30 days | 1,180 | 1,265 |
| 91 days to one year | 1,705 | 1,790 |
| Over one year | 2,640 | 3,415 |
| Total | 5,525 | 6,470 |

## Visits

As at 10 May 2024, 57% of children in care had a visit within 25 working days (5 weeks), 26% of children in \
care had a visit within 5-10 weeks and 17% had waited longer.

## Family meetings

We put this down to the Strong Families model, under which a family network meeting is offered before a conference is \
called; 164 such meetings were held in 2023/24 and in 97 of them no conference was needed.

## Kerbside checks

Kerbside checks: 141 were made at school gates. Vehicles failed in 23 cases, most often for a worn harness.

## Psychology

A contract for 120 locum psychology assessments was let in November 2023 at a cost of £168,000. The locum contract was \
for 120 assessments at £1,400 each.

## Workforce

Table: Social work staff at 30 September 2023

| Team | Posts | FTE agency | Agency rate |
|---|---|---|---|
| Assessment Service | 44.0 | 10.2 | 23.9% |
| Locality Teams | 61.0 | 6.4 | 10.5% |

## Money

Table: Forecast by service at Period 9 (£m)

| Service | Budget | Variance at Period 9 | Variance at Period 6 |
|---|---|---|---|
| Home to school transport | 9.715 | 1.575 | 1.105 |
| Social work teams | 17.860 | 1.080 | 1.260 |
| Directorate management | 5.680 | (0.480) | (0.490) |
| Total | 33.255 | 2.175 | 1.875 |
"""


@pytest.fixture(scope="module")
def report(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(
    ("question", "value", "whole"),
    [
        ("In the middle case, how many independent fostering agency placements in March 2027?", "125", "283"),
        ("On the middle case, how many placements in total are forecast for March 2027?", "283", "125"),
        ("Adult social care client debt more than a year old at 31 December 2023 - how much?", "£3,415k", "6,470"),
        ("What share of children in care had a visit within 25 working days on 10 May 2024?", "57%", "26%"),
        ("How many family network meetings took place in 2023/24?", "164 –", "97 –"),
        ("At the kerbside school gate checks, how many vehicles failed?", "23", "141"),
        ("How many kerbside checks were made at school gates?", "141", "23 –"),
        ("What is the locum psychology contract costing per assessment?", "£1,400", "£168,000 –"),
        ("What did the contract for locum psychology assessments cost?", "£168,000", "£1,400 –"),
        ("How did the directorate forecast overspend move between Period 6 and Period 9?", "£2.175m", "0.480"),
        ("Agency rate in the Assessment Service at 30 September 2023?", "23.9%", "10.2"),
    ],
)
def test_of_whole_and_part_the_one_that_is_asked_for(report: Store, question: str, value: str, whole: str) -> None:
    headline = answer_question(question, report).headline.split("(")[0]
    assert value in headline
    assert whole not in headline


def test_its_variance_is_that_of_what_was_asked_before(report: Store) -> None:
    before = ("How much is home to school transport forecast to overspend at Period 9?",)
    answer = answer_question("What was its variance at Period 6?", report, history=before)
    assert answer.headline.startswith("£1.105m")


def test_a_rate_per_100000_is_no_number_of_children(report: Store) -> None:
    before = ("How many family network meetings were held in 2023/24?",)
    answer = answer_question("and as a rate per 100,000?", report, history=before)
    assert answer.status.value == "not_found"


LODGERS = """\
# Marlshire Lodgings Report 2031/32

## Lodgers

Table: Lodgers in the town at period end, by where they live

| | 31 March 2031 | 31 March 2032 |
|---|---|---|
| Attic rooms | 212 | 243 |
| Lodgers' house | 79 | 97 |
| Placed with friends | 58 | 61 |
| Total | 349 | 401 |

## Options

Table: Options for new rooms

| | Option A Do nothing | Option B Two houses | Option C Four flats |
|---|---|---|---|
| Capital cost, £m | 0 | 1.7 | 2.3 |
"""


@pytest.mark.parametrize(("question", "value"), [
    ("How many lodgers were in the town at 31 March 2032?", "401"),
    ("How many lodgers were in attic rooms at 31 March 2032?", "243"),
    ("What would Option B cost in capital?", "£1.7m"),
    ("What would option c cost in capital?", "£2.3m"),
])
def test_a_total_before_its_parts_and_the_option_that_is_named(
    shelf_of: ShelfOf, question: str, value: str
) -> None:
    assert answer_question(question, shelf_of(LODGERS)).headline.startswith(value)
