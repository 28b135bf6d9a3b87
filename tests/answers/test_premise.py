"""A grade that was not given is not explained."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, Status
from answers.draft import Case
from answers.premise import false_premise

Ask = Callable[..., Answer]
PRINTED = "The papers do not say so: they print “Overall effectiveness | Requires improvement to be good”."


@pytest.mark.parametrize("grade", ["outstanding", "inadequate"])
def test_a_grade_that_was_not_given_is_put_right(ask: Ask, grade: str) -> None:
    answer = ask(f"Why was Marlshire judged {grade} by Ofsted?")
    assert (answer.status, answer.headline, answer.citations) == (Status.NOT_FOUND, PRINTED, ())


@pytest.mark.parametrize("question", [
    "Why was Marlshire rated requires improvement by Ofsted?",
    "Why did Ofsted give Marlshire a grade of requires improvement?",
])
def test_the_grade_that_was_given_is_no_false_premise(case: Callable[[str], Case], question: str) -> None:
    assert false_premise(case(question)) is None


def test_good_was_not_the_overall_grade(ask: Ask) -> None:
    assert ask("Why was Marlshire judged good by Ofsted?").headline == PRINTED


def test_the_question_may_use_the_bare_verb(case: Callable[[str], Case]) -> None:
    assert false_premise(case("Why did Ofsted rate Marlshire as outstanding?")) is not None


@pytest.mark.parametrize("question", [
    "Why did placement stability improve?",
    "Was Marlshire judged outstanding by Ofsted?",  # asks, and takes nothing for granted
    "Why was Marlshire judged by Ofsted?",
])
def test_nothing_taken_for_granted_nothing_refused(case: Callable[[str], Case], question: str) -> None:
    assert false_premise(case(question)) is None
