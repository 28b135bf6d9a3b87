"""A slot that a table says in its own way: shortened names, bands of age, a point of the year, a target, a grade."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

_REPORT = """\
# Marlshire Children’s Services Self-Assessment 2024/25

## Referrals

| Measure | 2023/24 | 2024/25 | Target March 2026 | Stat. neighb. 2023/24 | Region 2023/24 | England 2023/24 |
|---|---|---|---|---|---|---|
| Referrals per 10,000 aged under 18 | 476.1 | 449.0 | – | 505.3 | 521.7 | 518.3 |
| Agency social workers (%) | 17.7 | 12.2 | 9.0 | 15.1 | 14.4 | 16.2 |

## Young people who left care

| Measure (%) | Age | 2023/24 | 2024/25 |
|---|---|---|---|
| In education, employment or training | 17 - 18 | 61 | 68 |
| In education, employment or training | 19 - 21 | 55 | 60 |
| In suitable homes | 17 - 18 | 92 | 94 |
| In suitable homes | 19 - 21 | 88 | 93 |

## Children looked after

| | 31 March 2024 | 31 March 2025 |
|---|---|---|
| Rate per 10,000 - Marlshire | 53.4 | 52.1 |
| Rate per 10,000 - statistical neighbours | 55.2 | 55.9 |
| Rate per 10,000 - England | 70.1 | 70.4 |

## By district

Table: Child protection plans and children in care, by district, 31 March 2025

| District | Child protection plans | Children in care |
|---|---|---|
| Ambleford | 118 | 188 |
| Whinmoor | 62 | 66 |

## Young carers

At 31 March 2024 the service was working with 214 young carers.

| Age | Young carers |
|---|---|
| 8 to 11 | 87 |
| 12 to 17 | 127 |
| Total | 214 |

## Time

The average time taken for an assessment was 34 working days in 2024/25. Managers held 18.7 assessments each.

On 31 March 2025 we knew of 301 pupils who were taught at home. By 16 June 2025 the number was 327.

## Dashboard

| Measure | Q2 2023/24 | Q1 2024/25 | Q2 2024/25 |
|---|---|---|---|
| Children looked after, end of quarter | 352 | 371 | 366 |

Table: Revenue forecast 2025/26 at the end of October (£m)

| Service | Net budget | Forecast | Over or (under) spend October | Over or (under) spend July |
|---|---|---|---|---|
| Adults and Communities | 301.4 | 310.1 | 8.7 | 5.3 |
| Children and Families | 148.2 | 159.5 | 11.3 | 9.1 |

Table: Inspection grades of registered providers in the county, 31 March 2025

| Grade | Care homes | Home care agencies |
|---|---|---|
| Outstanding | 3 | 1 |
| Good | 47 | 29 |
| Total | 64 | 38 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(_REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    ("Referral rate per 10,000 for our statistical neighbours in 2023/24?", ["505.3"]),
    ("What was the region's referral rate per 10,000 in 2023/24?", ["521.7"]),
    ("What was the county's referral rate per 10,000 in 2023/24?", ["476.1"]),
    ("What agency rate are we aiming for by March 2026?", ["9.0"]),
    ("What is the target for the agency rate?", ["9.0"]),
    ("What percentage of care leavers are in education, employment or training?", ["68", "60"]),
    ("What percentage of 19 to 21 year olds were in suitable homes in 2023/24?", ["88"]),
    ("How many children were looked after at Q2 this year (2024/25)?", ["366"]),
    ("In 2023/24, at the end of Q2, how many children were looked after?", ["352"]),
    ("What overspend is forecast for Children and Families at the end of October 2025?", ["11.3"]),
    ("What overspend was forecast for Adults and Communities at the end of July 2025?", ["5.3"]),
    ("What was England's rate of looked after children per 10,000 at 31 March 2024?", ["70.1"]),
    ("What was our rate of looked after children per 10,000 at 31 March 2024?", ["53.4"]),
    ("How many young carers aged 8 to 11 were there at 31 March 2024?", ["87"]),
    ("How many plans were there in Whinmoor on 31 March 2025?", ["62"]),
    ("How many children were in care in Whinmoor on 31 March 2025?", ["66"]),
    ("On average how long did an assessment take?", ["34"]),
    ("How many pupils were taught at home on 16 June 2025?", ["327"]),
    ("How many registered providers in the county are graded good?", ["47", "29"]),
])
def test_the_cell_that_is_meant_answers(shelf: Store, question: str, printed: list[str]) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    assert [f.fact.printed for f in answer.facts] == printed


def test_the_target_is_not_what_was(shelf: Store) -> None:
    last = "What percentage of social workers were agency staff in 2024/25?"
    assert [f.fact.printed for f in answer_question(last, shelf).facts] == ["12.2"]
    answer = answer_question("and what is the target?", shelf, history=(last,))
    assert [f.fact.printed for f in answer.facts] == ["9.0"]


def test_a_table_dated_by_its_total_is_of_no_other_day(shelf: Store) -> None:
    answer = answer_question("How many young carers aged 8 to 11 were there at 31 March 2023?", shelf)
    assert answer.status is Status.NOT_FOUND


def test_a_forecast_of_another_month_is_none(shelf: Store) -> None:
    answer = answer_question("What overspend was forecast for Adults and Communities at the end of May 2025?", shelf)
    assert answer.status is Status.NOT_FOUND
