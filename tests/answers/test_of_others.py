"""Figures of others than those asked for: another noun in the sentence, a part the question does not name, another
time.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Safeguarding report, 20 November 2024

## Domestic abuse

The team received a high number of domestic abuse referrals and had recruited two staff who know the courts.

## Education

Of the children in residential homes 71% have an education, health and care plan (EHCP).

## Systems

The late arrival of the new case system was costing an estimated £185,000 in extended licences.

## Grants

The High Needs Block allocation is £38.4m for 2022/23.

## Inspection

The action plan, once every partner had agreed to it, had to be signed and sent to the inspectors within 70 days.

## Reviews

Since April 2024, assessments for 630 children have been completed by the disability service.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    pytest.param("How many domestic abuse referrals did the team receive?", "two", id="it counts staff"),
    pytest.param("What percentage of all our looked after children have an EHCP?", "71%", id="of some of them only"),
    pytest.param("What will the High Needs Block allocation be in 2023/24?", "£38.4m", id="of the year before"),
    pytest.param("What share of looked after children in residential homes had their jabs?", "71%",
                 id="no paper has it by any name"),
    pytest.param("How far in the red is the disability service?", "630", id="no sum of money"),
])
def test_a_figure_of_others_is_not_given(shelf: Store, question: str, printed: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.NOT_FOUND, answer.headline
    assert printed not in answer.headline


@pytest.mark.parametrize(("question", "printed"), [
    pytest.param("How many staff who know the courts were recruited?", "two", id="the noun it counts"),
    pytest.param("What percentage of the children in residential homes have an EHCP?", "71%", id="those named"),
    pytest.param("What was the High Needs Block allocation in 2022/23?", "£38.4m", id="its own year"),
    pytest.param("What is the late arrival of the case system costing us in extended licences?", "£185,000",
                 id="what costs it is not counted"),
    pytest.param("Within how many days did the action plan have to be signed and sent to the inspectors?", "70 days",
                 id="a limit, where a limit is asked for"),
    pytest.param("How many assessments has the disability service completed since April 2024?", "630",
                 id="assessments are counted by the children they are for"),
])
def test_the_same_figure_is_given_to_the_question_for_it(shelf: Store, question: str, printed: str) -> None:
    assert printed in answer_question(question, shelf).headline.lower().split("–")[0].replace("£38.4M", "£38.4m")
