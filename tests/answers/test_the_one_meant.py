"""Which of two figures is meant: said in the question, told by "from … to", by a bracket, by the number beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question, explain
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Children’s Services Annual Report 2022/23

## Attendance and exclusion of pupils

Table: Suspensions and attendance at Board meetings by year

| Measure | 2021/22 | 2022/23 |
|---|---|---|
| Suspensions | 1,842 | 2,417 |
| Days lost to sickness per worker | 13.1 | 11.8 |
| Return home interview accepted (of those offered) | 57% | 61% |

Table: Councillors' attendance at Board meetings, 2022/23

| Member | Meetings possible | Meetings attended |
|---|---|---|
| Mr A Dorling | 6 | 3 |

## Staff survey

The staff survey of June 2022 was answered by 62% of the workforce. Eighty-four per cent said that they would \
recommend Marlshire as a place to do social work (2021: 61%), and 90% that their manager knew them well.

## Neglect

The assessment tool, trialled in Whinfield with 46 families, had shortened the time before help arrived from 61 days \
to 34.

## Home care

It was proposed to have six zones with one lead provider in each, to pay home care providers £23.75 an hour in \
place of £21.40.

## Noise

In two years, hearings of the noise panel have grown by more than 200, from 492 in 2020/21 to 694 in 2022/23.

## Homes

Table: Households in temporary accommodation, by type

| Type | 30 September 2022 | 31 December 2022 |
|---|---|---|
| Council hostels | 56 | 57 |
| Bed and breakfast | 137 | 118 |

## Occupational therapy

The waiting list for occupational therapy is long. There were 196 people on it at 31 March 2023.

## Disabled children

Short breaks were received by 164 families, 88 of them through a direct payment.

## Deficit

The in-year deficit on the schools grant was £4.3m in 2022/23. It is forecast to reach £92.4m on 31 March 2025, when \
the recovery plan ends.

Table: Deficit with and without the recovery plan (£m), at 31 March

| Case | 2025 | 2026 |
|---|---|---|
| With the plan | 23.150 | 24.900 |
| Without the plan | 28.450 | 39.200 |

## Contracts

Of the independent providers 42% were on the new contract, and 58% had not moved to the new contract.

## Allowances

The weekly allowance for carers of children aged 11 to 15 would rise to £245.

## Recruitment

The council's duties are in the Children and Families Act 2014. An additional 12 newly qualified social workers are to \
join in the summer.

## Deficit carried forward

The cumulative deficit on the schools grant was £19.2m.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    pytest.param("What is the deficit on the schools grant - not the cumulative one?", "£4.3m", id="the other one"),
    pytest.param("How many days until help arrives with the tool trialled in Whinfield?", "34", id="from … to"),
    pytest.param("What hourly rate would home care providers be paid?", "£23.75", id="in place of"),
    pytest.param("According to the staff survey, what percentage would recommend the council as a place for social "
                 "work?", "Eighty-four per cent", id="a bracket of another year"),
    pytest.param("How many of the Board's six meetings did Mr Dorling attend in 2022/23?", "3",
                 id="not the number that was given"),
    pytest.param("How many hearings did the noise panel have in 2020/21?", "492", id="how long it took is no unit"),
    pytest.param("Suspensions, academic year 2022/23", "2,417", id="whichever sort of year"),
    pytest.param("Average number of days each worker lost to sickness in 2022/23?", "11.8", id="per worker"),
    pytest.param("How many households were in council hostels on New Year's Eve 2022?", "57", id="a day by its name"),
    pytest.param("How many people were on the occupational therapy list at 31 March 2023?", "196", id="on it"),
    pytest.param("How many families of disabled children got short breaks?", "164", id="what describes is no verb"),
    pytest.param("Where is the deficit on the schools grant forecast to end up on 31 March 2025?", "£92.4m",
                 id="where it ends up"),
    pytest.param("What share of independent providers had not yet moved to the new contract?", "58%", id="not so"),
    pytest.param("What share of independent providers were on the new contract?", "42%", id="what was so"),
    pytest.param("How much is the weekly allowance for carers of a 13 year old?", "£245", id="an age within a span"),
    pytest.param("RHIs accepted, as a share of those offered, 2022/23?", "61%", id="an acronym of a row"),
    pytest.param("How many households were in council hostels at the latest count?", "57", id="the latest"),
    pytest.param("How many times were pupils suspended in 2022/23?", "2,417", id="how many times"),
])
def test_the_figure_that_is_meant(shelf: Store, question: str, printed: str) -> None:
    asked = answer_question(question, shelf)
    assert [f.fact.printed for f in asked.facts][:1] == [printed], asked.headline


@pytest.mark.parametrize(("last", "question", "printed"), [
    pytest.param("How many households were in bed and breakfast at 30 September 2022?", "and in council hostels?", "56",
                 id="the time stays"),
    pytest.param("What will the deficit be at 31 March 2026 with the recovery plan?", "what if we hadn't the plan?",
                 "39.200", id="without it"),
])
def test_a_follow_up_keeps_what_it_does_not_name(shelf: Store, last: str, question: str, printed: str) -> None:
    asked = answer_question(question, shelf, history=(last,))
    assert [f.fact.printed for f in asked.facts][:1] == [printed], asked.headline


def test_what_a_figure_includes_is_told(shelf_of: ShelfOf) -> None:
    store = shelf_of("""\
# Marlshire Report 2022/23

## Children in need

There were 1,351 children in need at 31 March 2023. The number includes children on plans and children in care.
""")
    asked = answer_question("Our 1,351 children in need in March 2023: does that count those in care?", store)
    assert "The number includes children on plans and children in care." in asked.headline


MINUTES = """\
## 4 Noise

Referrals about noise had come to the service in high numbers, and it had lately taken on two staff skilled in \
measuring it.
"""


def test_a_month_is_that_of_its_meeting(minutes_of: Callable[[str, str, date], Store]) -> None:
    store = minutes_of(MINUTES, "Scrutiny Panel", date(2022, 11, 11))
    question = "How many staff skilled in measuring noise had been taken on as of {}?"
    told = answer_question(question.format("November 2022"), store)
    assert [f.fact.printed for f in told.facts][:1] == ["two"], told.headline
    assert answer_question(question.format("November 2020"), store).facts == ()


def test_a_total_of_something_is_a_number_and_no_rate(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Plans\n\nTable: Child protection plans per 10,000 children\n\n"
        "| Area | 31 March 2023 |\n|---|---|\n| East | 37.2 |\n| West | 42.0 |\n| Total | 40.8 |\n"
    )
    fits = {f.fact.printed: f.unit for f in explain("What was the total on plans at 31 March 2023?", shelf).facts}
    assert fits["40.8"] == 0.0
    fits = {f.fact.printed: f.unit for f in explain("What was the rate for plans at 31 March 2023?", shelf).facts}
    assert fits["40.8"] > 0.0
