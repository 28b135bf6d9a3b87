"""Of the figures that stand together, the one of the thing asked for: a whole and its part, people and what was done
for them, a share and a distance, a range and a total; and none where the thing asked for has none.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Community Report 2023/24

## Dial-a-ride

The service took 912 residents shopping, 341 of them in wheelchairs, over 40 routes.

## Home visits

212 tenants had a home visit between 1 April 2023 and 31 March 2024, and 640 Home Visits took place in that period. Of \
those home visits only 7 were made at night.

## Workforce

62% of drivers were now permanent, and turnover had slowed. Agency cleaners cost 14% more than permanent cleaners. \
There were 19 agency roof workers in March. An agency worker costs about £6,400 a year more than an employee. Had the \
27 hostel places been 20, as planned, £410,000 less would have been spent.

## Lodgers

Table: Lodgers on the register

| Measure | 31 March 2023 | 31 March 2024 |
|---|---|---|
| Of whom lodgers with pets | 31 | 33 |

## Older Tenants Forum

The survey of the Older Tenants Forum drew 118 replies. Eighty per cent said that they felt warm at home; 44% said \
that they had been asked about moving.

## Caretakers

61 tenants aged between 17 and 21 were helped by the caretaker teams. The caretaker teams have large rounds, with \
between 121-132 blocks of flats each.

Table: Average weekly cost of a place (£)

| Type | 2022/23 | 2023/24 period 6 |
|---|---|---|
| Agency hostel | 944 | 1,012 |
| Own hostel | 455 | 486 |

## Staff

Table: Caretakers

| Measure | 2022 | 2023* |
|---|---|---|
| Vacancy rate | 19.8% | 14.6% |

*Provisional figure, may change.

## Referrals

The duty desk took 263 referrals in the year, 58 of which went on to a strategy meeting.
"""
MINUTES = """\
# Marlshire Communities Panel Minutes

Date: 17 September 2024

## Public participation

Mrs Hanna Brook, a tenant of Kiln ward, asked how many tenants with a repairs plan had been without heating at the \
start of September. The Head of Repairs replied that there had been 43 on 4 September, that 29 of them had heaters and \
that a written answer would follow.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT, MINUTES)


@pytest.mark.parametrize(("question", "starts"), [
    pytest.param("How many residents in wheelchairs does dial-a-ride take shopping?", "341", id="the part"),
    pytest.param("How many residents does dial-a-ride take shopping?", "912", id="the whole"),
    pytest.param("How many home visits were made between April 2023 and March 2024?", "640", id="what was done"),
    pytest.param("How many tenants had a home visit between April 2023 and March 2024?", "212", id="for whom"),
    pytest.param("How many home visits were made in 2023/24 (calls, not tenants)?", "640", id="not whom"),
    pytest.param("By what percentage are agency cleaners dearer than permanent ones?", "14%", id="a distance"),
    pytest.param("How much dearer is a locum roof worker than one on our own payroll?", "£6,400", id="of two prices"),
    pytest.param("How much cheaper is an employee than an agency roof worker?", "£6,400", id="told the other way"),
    pytest.param("How much more does an agency roof worker cost than one of our own?", "£6,400", id="at more cost"),
    pytest.param(
        "In the survey of the Older Tennants Forum, how many said they had been asked about moving?", "44%",
        id="what was said, and not who replied; a slip in a name that is printed",
    ),
    pytest.param("What is the vacancy rate of caretakers in the 2023 column, and is it final?", "14.6%", id="a cell"),
    pytest.param("Duty desk referrals - how many got to a strategy meeting?", "58", id="any meeting is no paper"),
    pytest.param(
        "How many tenants with a repairs plan had no heating at the start of September 2024?", "43",
        id="asked by somebody of somewhere, in the month of the meeting",
    ),
])  # fmt: skip
def test_the_figure_of_the_thing_asked_for(shelf: Store, question: str, starts: str) -> None:
    assert answer_question(question, shelf).headline.startswith(starts)


@pytest.mark.parametrize("question", [
    pytest.param("By what percentage are agency drivers dearer than permanent drivers?", id="a share is no distance"),
    pytest.param("How much dearer is a hostel place than a lodging place?", id="less spent is no distance"),
    pytest.param("How much dearer is an agency crane worker than an employee?", id="another agency worker"),
    pytest.param("How many lodgers were on the register on 31 March 2024?", id="a row of some of them"),
])  # fmt: skip
def test_no_figure_of_another_thing(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert not {"62%", "33", "14%"} & set(answer.headline.split())


def test_a_range_is_no_total(shelf: Store) -> None:
    told = answer_question("What range of blocks does each of the caretaker teams hold?", shelf).headline
    assert "121-132" in told and "61 tenants" not in told


def test_a_price_asked_of_another(shelf: Store) -> None:
    before = ("What does an agency hostel cost per week on average in 2023/24?",)
    assert answer_question(before[0], shelf).headline.startswith("£1,012")
    assert answer_question("and for our own hostel?", shelf, history=before).headline.startswith("£486")


MORE = """\
# Marlshire Telephone Report 2023/24

## Calls

In the autumn the desk had 6,100 telephone calls from tenants, of which 1,920 (31%) were not answered. There were \
1,776 tenants on the rota on 30 September 2023, 266 of whom also had a lift.

Table: Tenants on the rota

| Measure | 30 September 2022 | 30 September 2023 |
|---|---|---|
| Number of tenants on the rota | 1,542 | 1,776 |

## Appeals

There were 412 appeals for secondary places, of which 71 were upheld; for primary schools there were 96 appeals, of \
which nine were upheld.

## Prices

The average weekly cost of a hostel room was £1,085, against £612 for a lodging.
"""


@pytest.fixture(scope="module")
def telephones(shelf_of: ShelfOf) -> Store:
    return shelf_of(MORE)


@pytest.mark.parametrize(("question", "starts"), [
    pytest.param("How many calls from tenants went unanswered in the autumn?", "1,920", id="not answered"),
    pytest.param("How many calls from tenants did the desk have in the autumn?", "6,100", id="the whole"),
    pytest.param(
        "How many tenants on the rota also had a lift on 30 September 2023?", "266", id="the whole is printed again"
    ),
    pytest.param("How many tenants were on the rota on 30 September 2023?", "1,776", id="and asked for"),
    pytest.param("How many secondary school appeals were there?", "412", id="secondary is not primary"),
    pytest.param("How many primary school appeals were there?", "96", id="primary is not secondary"),
])  # fmt: skip
def test_the_part_and_the_kind_asked_for(telephones: Store, question: str, starts: str) -> None:
    assert answer_question(question, telephones).headline.startswith(starts)


def test_one_of_two_prices_is_no_difference(telephones: Store) -> None:
    told = answer_question("How much more does a hostel room cost than a lodging?", telephones).headline
    assert not told.startswith(("£1,085", "£612"))
