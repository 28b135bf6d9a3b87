"""A grade that was not given is not explained."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, Status
from answers.ask import answer_question
from answers.draft import Case
from answers.premise import false_premise
from corpus.store import Store

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


QUARTERS = """\
# Marlshire Leisure Report 2024/25

## Swimmers

Swimmers waiting for lessons are seen within a month. Lessons were moved to the new pool because the old one leaked.

Table: Swimmers waiting

| Measure | Q1 2024/25 | Q2 2024/25 | Q3 2024/25 | Q4 2024/25 |
|---|---|---|---|---|
| Swimmers waiting for lessons | 251 | 238 | 227 | 219 |
| Lockers out of use | 14 | 12 | 17 | 9 |
"""


def test_what_went_down_all_year_is_not_explained_as_having_gone_up(shelf_of: Callable[..., Store]) -> None:
    question = "Why did the number of swimmers waiting for lessons go up during 2024/25?"
    answer = answer_question(question, shelf_of(QUARTERS))
    assert (answer.status, answer.headline) == (
        Status.NOT_FOUND, "The papers do not say so: their figures went down."
    )
    assert "251 (Q1 2024/25)" in answer.nearest and "219 (Q4 2024/25)" in answer.nearest


@pytest.mark.parametrize("question", [
    "Why did the number of swimmers waiting for lessons go down during 2024/25?",  # it did
    "Why did the number of lockers out of use go up during 2024/25?",  # it went both ways
])
def test_a_way_that_the_figures_may_have_gone_is_not_denied(
    shelf_of: Callable[..., Store], question: str
) -> None:
    assert "went" not in answer_question(question, shelf_of(QUARTERS)).headline


def test_a_sentence_that_prints_the_overall_grade_puts_another_right(shelf_of: Callable[..., Store]) -> None:
    paper = (
        "# Marlshire Report 2024\n\n## Inspection\n\nOfsted inspected services in May 2022. The letter of June 2022 "
        "judged overall effectiveness to be inadequate. Ofsted came back for a monitoring visit in March 2024.\n"
    )
    answer = answer_question("Why did Ofsted upgrade us to Good in March 2024?", shelf_of(paper))
    assert answer.status is Status.NOT_FOUND and "to be inadequate" in answer.headline


VISITED = """\
# Marlshire Children's Report 2031/32

## Focused visit, May 2031

Inspectors from Ofsted came for a focused visit in May 2031. They set out two things to improve because records were \
late: the timing of meetings and the clarity of plans. Of the files audited, 9% were inadequate.

## The harbour home

The harbour home was judged good by Ofsted in June 2031, because its staff stay.
"""


@pytest.mark.parametrize("question", [
    "Why did Ofsted rate Marlshire's children's services inadequate in May 2031?",
    "Why were children's services judged to be outstanding by inspectors?",
])
def test_a_verdict_that_no_paper_prints_is_not_explained(shelf_of: Callable[..., Store], question: str) -> None:
    answer = answer_question(question, shelf_of(VISITED))
    assert answer.status is Status.NOT_FOUND
    assert "no such verdict" in answer.headline


def test_a_verdict_that_is_printed_is_explained(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Why was the harbour home judged good by Ofsted?", shelf_of(VISITED))
    assert "because its staff stay" in answer.headline
