"""A name, a day or an hour is asked for: the headline gives it, and not the whole front sheet or sentence around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

_MINUTES = """\
# Marlshire Council

# Minutes of the Transport Panel

Date: Wednesday, 14 June 2023

Minutes of the meeting held at Elm House on Wednesday, 14 June 2023 at 5.30 pm

PRESENT: Councillor Ada Vale (Vice-Chair, in the Chair), Councillors Ben Reed, Cora Park and Dan Lake

The papers were on the web. Councillor Reed arrived at 5.50 pm, during minute 3. Councillor Park left the meeting \
at 6.45 pm.

## 1. Bus lanes

The auditor's report, published on 3 May 2023 following an inspection of the bus lanes on 11 April 2023, was noted.

## 2. Parking

Legal (Monitoring Officer): the Transport Act must be kept to. The meeting ended at 7.12 pm.

## 3. Date of next meeting

Wednesday, 13 September 2023 at 5.30 pm.
"""


@pytest.fixture
def panel(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(_MINUTES, "Transport Panel", date(2023, 6, 14))


@pytest.mark.parametrize(("question", "headline"), [
    ("Who was in the chair when the June 2023 meeting opened?", "Councillor Ada Vale (Vice-Chair, in the Chair)."),
    ("What time did Cllr Reed get to the June meeting?", "Councillor Reed arrived at 5.50 pm, during minute 3."),
    ("When did Cllr Park leave the meeting?", "Councillor Park left the meeting at 6.45 pm."),
    ("What time did the June meeting end?", "The meeting ended at 7.12 pm."),
    ("Date and start time of the panel after 14 June 2023?", "Wednesday, 13 September 2023 at 5.30 pm."),
])
def test_the_name_or_the_hour_is_all_that_is_said(panel: Store, question: str, headline: str) -> None:
    assert answer_question(question, panel).headline == headline


def test_of_two_days_in_a_sentence_the_one_asked_for(panel: Store) -> None:
    asked = answer_question("On what dates was the inspection of the bus lanes?", panel).headline
    assert "11 April 2023" in asked and "3 May" not in asked
    other = answer_question("On what date was the auditor's report published?", panel).headline
    assert other.index("3 May 2023") < other.index("11 April")  # what stands after the day asked for is not cut


def test_the_day_of_what_is_named_before_another_is_kept(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Report\n\nThe depot, shut for repairs since March 2022, was in use again on 4 July 2023.")
    answer = answer_question("When was the depot in use again after the repairs?", shelf)
    assert "4 July 2023" in answer.headline


@pytest.mark.parametrize("question", [
    "When did Cllr Lake leave the meeting?",  # the minutes do not tell of him
    "Who is the Monitoring Officer?",  # the post is printed, and no name
])
def test_what_is_told_of_others_is_no_answer(panel: Store, question: str) -> None:
    assert answer_question(question, panel).status is Status.NOT_FOUND


_SHEET = """\
# Marlshire Council

# Report to Cabinet

Date of meeting 12 December 2023 Title Bus Budget Cabinet Member Councillor Hal Moss, Roads and Buses Report of Ivy \
Dale, Executive Director of Resources (Section 151 Officer) Wards affected All

## 1. Fares

The Head of Fares, Gail Orme, advises that fares be kept. The Deputy Director of Roads, Finn Marsh, agrees.

Ticket prices are too dear for most, and a site at Ferry Lane was ruled out owing to flooding.
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("Who is the council's Section 151 Officer?", "Ivy Dale, Executive Director of Resources (Section 151 Officer)."),
    ("Who is the Head of Fares?", "The Head of Fares, Gail Orme."),
    ("Who is the Deputy Director of Roads?", "The Deputy Director of Roads, Finn Marsh."),
])
def test_the_holder_of_a_post_is_named_and_nobody_else(
    shelf_of: Callable[..., Store], question: str, headline: str
) -> None:
    assert answer_question(question, shelf_of(_SHEET)).headline == headline


def test_a_deputy_holds_no_post_but_the_deputys(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Who is the Director of Roads?", shelf_of(_SHEET))
    assert answer.headline != "The Deputy Director of Roads, Finn Marsh."
