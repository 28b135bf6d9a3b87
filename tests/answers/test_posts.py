"""Who holds which post at a meeting, and when it ended, as the minutes print it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.draft import Case
from answers.people import people
from corpus.store import Store


def test_a_meeting_the_shelf_does_not_have_has_no_chair(case: Callable[[str], Case]) -> None:
    assert people(case("Who chaired the panel in March 2019?")) is None


_POSTS = """\
# Marlshire Council

# Minutes of the Transport Panel

Date: Wednesday, 14 June 2023

Attendees:

Councillor Ada Vale (Chair), Councillor Ben Stone, Councillor Cora Reed

Officers present: Interim Head of Bridges: Mr K Nash

Also attended: Mr D Hill, Cabinet Member with responsibility for Roads and Bridges Mrs E Lake, Cabinet Member with \
Responsibility for Buses Finn Marsh (Head of Highways), Gail Orme (Democratic Services Officer)

## 1. Apologies

Apologies were received from:

- Cllr Hugh Park
- Cllr Ivy Quay (connected virtually)

## 2. Bus lanes

A new Bus Users Board (BUB) is co-chaired by the Leader and the Deputy Leader.
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("Who was the cabinet member for roads and bridges at the June 2023 panel?",
     "Mr D Hill, Cabinet Member with responsibility for Roads and Bridges."),
    ("Which cabinet member for buses was at the panel?",
     "Mrs E Lake, Cabinet Member with Responsibility for Buses."),
    ("Who was the head of bridges at the panel?", "Interim Head of Bridges: Mr K Nash."),
    ("Who chaired the TPX on 14 June 2023?", "Councillor Ada Vale (Chair)."),
    ("Which democratic services officer attended?", "Gail Orme (Democratic Services Officer)."),
    ("List the councillors who were at the transport panel",
     "Councillor Ada Vale (Chair), Councillor Ben Stone, Councillor Cora Reed."),
    ("Who sent apologies and didn't dial in?", "Apologies: Cllr Hugh Park."),
])
def test_posts_rolls_and_those_who_did_not_join(
    minutes_of: Callable[[str, str, date], Store], question: str, headline: str
) -> None:
    shelf = minutes_of(_POSTS, "Transport Panel", date(2023, 6, 14))
    assert answer_question(question, shelf).headline == headline


def test_the_chair_of_another_body_is_not_the_meetings(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_POSTS, "Transport Panel", date(2023, 6, 14))
    answer = answer_question("Who chairs the Bus Users Board?", shelf)
    assert "Leader" in answer.headline and "Vale" not in answer.headline


def test_officers_of_a_service_are_those_whose_post_is_of_it(roads_panel: Callable[[str], Store]) -> None:
    present = "In attendance: Jo Dale (Democratic Services Manager); Al Marsh (Head of Buses)"
    question = "Which officers from democratic services were at the meeting?"
    headline = answer_question(question, roads_panel(present)).headline
    assert "Jo Dale (Democratic Services Manager)" in headline and "Al Marsh" not in headline


@pytest.mark.parametrize(("question", "headline"), [
    ("Who attended the panel as the Bridge Safety Consultant?", "Jo Dale, Bridge Safety Consultant."),
    ("Who attended the panel as a consultant?",
     "Al Marsh, Independent Consultant (Buses); Jo Dale, Bridge Safety Consultant."),
])
def test_of_two_who_hold_a_post_the_one_with_the_words_before_it(
    roads_panel: Callable[[str], Store], question: str, headline: str
) -> None:
    present = "Officers present:\n\n- Al Marsh, Independent Consultant (Buses)\n- Jo Dale, Bridge Safety Consultant"
    assert answer_question(question, roads_panel(present)).headline == headline


def test_a_post_that_stands_over_the_name(roads_panel: Callable[[str], Store]) -> None:
    present = "In attendance:\n\nDirector of Buses: Jo Dale\n\nDirector of Trains: Al Marsh"
    question = "Who was introduced as the new Director of Trains at the May 2023 panel?"
    headline = answer_question(question, roads_panel(present)).headline
    assert "Al Marsh" in headline and "Jo Dale" not in headline


_ENDED = """\
# Minutes of the Roads Panel

## 1. Close

The meeting closed at 9.45pm.
"""


def test_when_a_meeting_ended(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_ENDED, "Roads Panel", date(2023, 5, 2))
    assert answer_question("What time did the panel wrap up?", shelf).headline == "The meeting closed at 9.45pm."
    assert answer_question("What time did the meeting finish?", shelf).headline == "The meeting closed at 9.45pm."
