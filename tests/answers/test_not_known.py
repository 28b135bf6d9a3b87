"""Figures that nobody has, and figures of something else: refused, however well the rest of the words agree."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
MINUTES = """\
# Adults Panel: minutes of the meeting on 4 June 2024

## 5. Assessments

The panel heard that 318 people were waiting for an assessment at 31 May 2024, and that £2.4m had been spent on home \
care since April.

Mrs Orchard asked how many people had died while they waited for an assessment. The Director did not hold that number.

Mr Quill asked how long people had to wait for a ramp. The Director said that ramps were fitted by the housing team. \
The average wait was 11 weeks; she did not have the longest wait.

Mr Quill wished to know what an agency nurse cost over one on the payroll. The Director said that it was about £19,500 \
a year.
"""


REPORT = """\
# Workforce report 2023/24

## Turnover

There has been an increase in turnover of social workers across England, and in recruiting them.

Table: Turnover of social workers (%) at 30 September

| Area | 2022 | 2023 |
|---|---|---|
| Marlshire | 14.2 | 15.1 |
| England | 17.1 | n/a |

## Schools

## Advice line

Most of the fall is explained by the advice line, which opened in April 2022. It took 2,317 calls in its first year. \
Eleven objections were made to its plans.

## Scores

The average score rose to 50.6 in 2023. Progress remained positive at Larch Academy.

## Buildings

The roof of Rowan House was mended.

## Turnstiles

Counts of visitors at the harbour turnstiles go to the Quay Board and are not covered in this report.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(MINUTES)


@pytest.fixture(scope="module")
def report(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "told"), [
    ("How many people have died while waiting for an assessment?", "“The Director did not hold that number.”"),
    ("What is the longest anyone has waited for a ramp?",
     "“The average wait was 11 weeks; she did not have the longest wait.”"),
])
def test_what_an_officer_did_not_know_is_refused_in_his_words(shelf: Store, question: str, told: str) -> None:
    answer = answer_question(question, shelf)
    assert (answer.status, answer.nearest) == (Status.NOT_FOUND, told)
    assert answer.headline == "The papers say that this was not known."


def test_what_is_known_is_told_beside_what_is_not(shelf: Store) -> None:
    assert "318" in answer_question("How many people were waiting for an assessment?", shelf).headline


@pytest.mark.parametrize("question", [
    "How much do we spend on libraries?",
    "What will the council spend on potholes next year?",
    "How much have we spent on swimming pools?",
    "Split the 318 people waiting for an assessment by district",
])
def test_a_sum_of_something_else_and_a_split_nobody_made_are_no_answer(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is Status.NOT_FOUND


def test_it_takes_its_subject_from_the_question_it_replies_to(shelf: Store) -> None:
    nurse = answer_question("How much more does an agency nurse cost than one on the payroll?", shelf)
    assert "£19,500" in nurse.headline
    ramp = answer_question("How much does a ramp cost?", shelf)
    assert "£19,500" not in ramp.headline


@pytest.mark.parametrize("question", [
    "Should members vote for the new contract?", "Should the panel have asked for more ramps?",
])
def test_what_should_be_done_is_not_for_the_papers_to_say(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).headline.startswith("This asks for an opinion.")


def test_a_cell_that_gives_no_figure_is_told_and_no_sentence_beside_it(report: Store) -> None:
    answer = answer_question("What was social worker turnover across England in 2023?", report)
    assert answer.status is Status.NOT_FOUND
    assert answer.headline == "The papers print “n/a” in place of this figure: it is not given."
    assert "17.1" in answer_question("What was social worker turnover across England in 2022?", report).headline


def test_what_is_said_of_one_school_is_not_said_of_another(report: Store) -> None:
    assert "positive" in answer_question("How was progress at Larch Academy?", report).headline
    rowan = answer_question("How was progress at Rowan Academy?", report)
    assert (rowan.status, rowan.headline) == (Status.NOT_FOUND, "These papers do not say this of Rowan.")


@pytest.mark.parametrize("question", [
    "What's the name and age of the child who is in an unregistered placement?",
    "What was the name of the foster carer who died?",
])
def test_a_private_person_is_not_looked_for(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).headline.startswith("This asks for a private person's details")


def test_calls_are_counted_where_it_takes_up_the_line_that_took_them(report: Store) -> None:
    answer = answer_question("How many calls did the advice line take in its first year?", report)
    assert answer.headline.startswith("2,317")


def test_what_a_paper_says_it_does_not_cover_is_refused_in_its_words(report: Store) -> None:
    answer = answer_question("How many visitors were counted at the harbour turnstiles?", report)
    assert (answer.status, answer.headline) == (Status.NOT_FOUND, "The papers say that this was not known.")
    assert "not covered in this report" in answer.nearest


CHECKS = """\
# Adults Panel: minutes of the meeting on 4 June 2024

## 5. Tests

The Director reported that a mobile unit had tested 530 people in three weeks, of whom 41 had high blood pressure that \
they had not known about.
"""


@pytest.mark.parametrize("question", [
    "How many had high blood pressure that they had not known about?",
    "How many did the van find with high BP they didn't know about?",
])
def test_what_somebody_was_unaware_of_is_no_figure_that_is_missing(
    minutes_of: Callable[[str, str, date], Store], question: str
) -> None:
    answer = answer_question(question, minutes_of(CHECKS, "Adults Panel", date(2024, 6, 4)))
    assert answer.headline.startswith("41 ")
