"""Who came to a meeting answers who came, and nothing that was said, wished or voted there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

MINUTES = """\
# Marlshire Ferry Panel

Record of the meeting held on 14 May 2024

## Members present

- Councillor Ada Vale (Chair)
- Councillor Ben Stone

## Also attending

- Dr Cora Reed, Designated Engineer for Ferries, Harbour Trust (from item 3)
- Dan Hale, Scrutiny Officer (minutes)

## 1. Apologies

Apologies were given for Councillor Eve Marsh, who has the timetable changes in her ward.

## 2. Timetable

Members asked for three changes: that Sunday boats be included; that riders be heard; and that fares be left alone.

The timetable was put to the vote and carried by six votes to two.

## 3. Slow boarding

The Designated Engineer gave two causes of slow boarding: worn ramps, and a single gate.

## 4. Crew

Of 11 crew posts, five had been vacant in the spring of 2022. Two were vacant now.
"""


@pytest.fixture(scope="module")
def shelf(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Ferry Panel", date(2024, 5, 14))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which changes did members want to the timetable?", "Sunday boats"),
        ("Boarding was slow - what causes did the designated engineer give?", "worn ramps"),
        ("Who was the designated engineer at the meeting?", "Cora Reed"),
    ],
)
def test_what_was_said_is_not_answered_with_who_came(shelf: Store, question: str, told: str) -> None:
    assert told in answer_question(question, shelf).headline


def test_the_count_of_a_vote_does_not_say_who_voted(shelf: Store) -> None:
    answer = answer_question("Which two members voted against the timetable?", shelf)
    assert answer.status is Status.NOT_FOUND
    assert answer.headline == "The papers do not record who did."


def test_what_is_so_now_is_of_no_time_spoken_of_before(shelf: Store) -> None:
    paper = shelf.listing()[0].id
    times = {f.quote: f.period for f in shelf.facts_of(paper)}
    assert times["Two were vacant now."] is None


@pytest.mark.parametrize(("question", "told"), [
    ("Which way did Councillor Finch vote on the tram motion?", False),
    ("How did Councillor Bell vote on the tram motion?", True),
    ("How did Transport Scrutiny vote on the tram motion?", True),
])
def test_the_count_of_a_vote_tells_of_no_one_s(
    shelf_of: Callable[..., Store], question: str, told: bool
) -> None:
    minutes = (
        "# Marlshire Transport Scrutiny Minutes\n\nMembers present: Councillor Ada Finch, Councillor Noor Bell\n\n"
        "## 12. Tram motion\n\nCouncillor Finch declared an interest as her son drives a tram.\n\nIt was moved that "
        "the tram be kept. A vote was taken: four in favour, three against. The tram motion was carried.\n\n"
        "Councillor Bell asked that it be minuted that he voted against the tram motion.\n"
    )
    assert (answer_question(question, shelf_of(minutes)).status is Status.ANSWERED) is told
