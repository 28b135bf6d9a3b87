"""Figures that nobody has, and figures of something else: refused, however well the rest of the words agree."""

from __future__ import annotations

from collections.abc import Callable

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


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(MINUTES)


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
])
def test_a_sum_spent_on_something_else_is_no_answer(shelf: Store, question: str) -> None:
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
