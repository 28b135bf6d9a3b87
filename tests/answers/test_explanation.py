"""The path of one question: every room that was asked, and the bars that decide between an answer and a refusal."""

from __future__ import annotations

from dataclasses import fields

import pytest

from answers.answer import Status
from answers.ask import answer_looked, answer_question, explain, look_up
from answers.bars import BARS, Bars
from answers.draft import Draft
from corpus.store import Store

PLANS = "How many children were on child protection plans in Marlshire as at 31 March 2023?"


def test_the_explanation_ends_in_the_answer_that_a_member_gets(store: Store) -> None:
    told = explain(PLANS, store)
    assert told.answer == answer_question(PLANS, store)
    assert told.answer.status is Status.ANSWERED
    first = ["doubted", "next_meeting", "meeting_times", "top_rows", "rows_with_numbers", "row_of_most", "owned_rows",
             "of_each", "made_up_of"]
    assert [step.room for step in told.steps] == [*first, "figure"]
    assert told.steps[0].outcome is None
    assert isinstance(told.steps[-1].outcome, Draft)
    assert [claim.supported for claim in told.answer.claims] == [True] * len(told.answer.claims) != []
    assert told.query.periods[0].label == "31 March 2023"
    assert [hit.rank for hit in told.hits[:3]] == [1, 2, 3]
    assert told.facts[0].fact.printed == "148"
    assert len(told.weights) == len(told.query.concepts)


def test_a_room_that_declined_and_one_that_overruled_are_named(store: Store) -> None:
    absent = explain("How many minibuses were bought in Marlshire in 2019?", store)
    assert [step.room for step in absent.steps] == [
        "doubted", "next_meeting", "meeting_times", "top_rows", "rows_with_numbers", "row_of_most",
        "owned_rows", "of_each", "made_up_of", "figure", "in_a_compound", "told_in_words", "no_figure",
    ]
    assert absent.answer.claims == ()
    overruled = explain("What did the panel decide about plans for referrals of school staff?", store)
    rooms = [
        "doubted", "next_meeting", "meeting_times", "top_rows", "rows_with_numbers", "row_of_most",
        "owned_rows", "of_each", "made_up_of", "corrected", "decision", "passage", "uncovered",
    ]
    assert [step.room for step in overruled.steps] == rooms
    assert overruled.answer.status is Status.NOT_FOUND


def test_several_questions_in_one_are_told_apart(store: Store) -> None:
    told = explain("How many children were on child protection plans in Marlshire in March 2023, and how many were "
                   "missing from education in 2022/23?", store)
    assert [len(part.steps) > 0 for part in told.parts] == [True, True]
    assert told.parts[0].asked.startswith("How many children were on child protection plans")


def test_bars_decide_and_the_default_ones_change_nothing(store: Store) -> None:
    looked = look_up(PLANS, store)
    assert answer_looked(looked) == answer_looked(looked, Bars()) == answer_question(PLANS, store)
    nothing_is_enough = Bars(**{f.name: 1.0 for f in fields(Bars)})
    assert answer_looked(look_up("How many kids were on CP plans in Marlshire?", store), nothing_is_enough).status is (
        Status.NOT_FOUND
    )


@pytest.mark.parametrize(("by", "figure", "slotted", "undated"), [(0.1, 0.7, 0.55, 0.72), (0.5, 1.0, 0.95, 1.0),
                                                                  (-0.5, 0.1, 0.0, 0.12)])
def test_a_family_of_bars_moves_together_and_stays_a_share(
    by: float, figure: float, slotted: float, undated: float
) -> None:
    moved = BARS.moved(figure=by)
    assert (moved.figure, moved.slotted, moved.undated) == (figure, slotted, undated)
    assert (moved.passage, moved.name, moved.series, moved.listed) == (0.5, 0.85, 0.55, 0.6)
