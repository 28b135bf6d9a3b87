"""Questions for what somebody said back, and for what came of asking people."""

from __future__ import annotations

import pytest

from retrieval.asked_consulted import asks_changed_by_it, asks_consulted
from retrieval.asked_reply import asks_reply, asks_what_is_told, verb_of_reply
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(("question", "asked"), [
    ("Members feared that falling fares meant fewer ferries. How did the Harbour Master answer?", True),
    ("How did officers respond to that?", True),
    ("What reply did the crews get?", True),
    ("What did crews say when asked whether 54% on time was enough?", True),
    ("What did crews say when asked how many boats sank?", False),
    ("How many people replied?", False),
    ("How many did the harbour office answer in time?", False),
    ("How did the number of ferries change?", False),
])
def test_a_reply_is_asked_for(question: str, asked: bool) -> None:
    assert asks_reply(question) is asked


def test_the_verb_that_asks_is_no_subject_but_that_of_a_survey_is() -> None:
    question = "Fares fell. How did the Harbour Master respond?"
    span = verb_of_reply(question)
    assert span is not None
    assert question[slice(*span)] == "respond"
    assert verb_of_reply("How did crews respond to the survey?") is None


@pytest.mark.parametrize(("question", "wanted"), [
    ("A member feared falling fares meant fewer ferries. How did the Director answer?", Wanted.PASSAGE),
    ("What happened when neighbours of the pier were consulted?", Wanted.PASSAGE),
    ("What happened when crews were consulted, and what was changed?", Wanted.ACTION),
    ("What came of the consultation on the pier?", Wanted.PASSAGE),
    ("What did neighbours say when they were consulted about the pier?", Wanted.PASSAGE),
    ("Do the papers say when the pier opens?", Wanted.DATE),
    ("What options were considered for the pier?", Wanted.LIST),
    ("How have falling fares changed since 2031?", Wanted.CHANGE),
])
def test_the_kind_of_answer(question: str, wanted: Wanted) -> None:
    assert wanted_of(question) is wanted


def test_a_decision_is_no_consultation() -> None:
    assert not asks_consulted("What was decided on the pier?")
    assert not asks_changed_by_it("What changed on the pier?")


@pytest.mark.parametrize(("question", "told"), [
    ("What further information did the service promise the board under the budget item?", True),
    ("Which extra papers were sent to members on the cost of dredging?", True),
    ("What advice was given on the overspend?", True),
    ("What details will members have of the spending on buoys?", True),
    ("What written evidence has the board had on fares?", True),
    ("What did the information desk cost?", False),
    ("What information was given on how much the pier cost?", False),
    ("What was spent on advice?", False),
])
def test_information_is_told_in_words(question: str, told: bool) -> None:
    assert asks_what_is_told(question) is told
