"""Lists told in sentences, questions that are said back, rows called by their references, and whole counts of rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from answers.echoed import ECHOED, echo_adds
from answers.list_kinds import kinds_named, same_telling
from answers.one_by_one import told_one_by_one
from corpus.store import Store

ShelfOf = Callable[..., Store]
HARBOUR = """\
# Marlshire Harbour Monitor, Quarter 2 2024/25

## The year

The harbour has 41 berths. Three things changed in the running of the harbour. The night watch moved under the harbour \
master in May. The lamp room took on two fitters. And the towing crew grew to nine.

## What we shall do in 2025/26

After asking the skippers, we shall put three jobs first:

- Dredge the north channel.
- Mend the crane.
- Light the slipway.

## Towing

Mr Bell reported that towing cost £300,000 against £200,000 in the budget. Of the overspend £60,000 was due to fuel. \
Skippers complained about the overspend on towing, because it led to dearer berths.

On towing, wardens gave two reasons: the tug was often out of order, and crews were hired by the day.

Table: Harbour measures

| Ref | Measure | Quarter 1 | Quarter 2 | RAG |
|---|---|---|---|---|
| H1 | Lamps lit by dusk (%) | 90 | 92 | Green |
| H2 | Buoys checked within ten days (%) | 71 | 54 | Red |
| H3 | Berths let for the season (%) | 80 | 81 | Green |

Table: Where boats lay

| Place | Boats |
|---|---|
| North quay | 20 |
| South quay | 21 |

H2: 54% were done. Of the twelve that were late, nine were late because the launch was in dock. Two measures are red \
in all, buoys checked and ropes renewed.
"""


@pytest.fixture(scope="module")
def harbour(shelf_of: ShelfOf) -> Store:
    return shelf_of(HARBOUR)


@pytest.mark.parametrize(("text", "entries"), [
    ("Three things changed. Ann left. Bo came. And Cy stayed.", ("Ann left.", "Bo came.", "And Cy stayed.")),
    ("There were two causes. Forms came late; and there was one clinic.", ("Forms came late", "there was one clinic")),
])
def test_as_many_sentences_as_are_said(text: str, entries: tuple[str, ...]) -> None:
    assert list(told_one_by_one(text)) == [(text, entries)]


@pytest.mark.parametrize("text", [
    "Three things changed. Ann left. Bo came.",  # one is missing
    "Three things changed. Ann left. It was a loss. Bo came.",  # a sentence of the same thing
    "Two posts are empty. Ann left. Bo came.",  # posts are told of, and not only held
    "All of these two reasons held. Ann left. Bo came.",  # told before
    "Two reasons: frost and rain. Ann left. Bo came.",  # told in its own sentence
])
def test_no_list_where_they_are_not_told(text: str) -> None:
    assert list(told_one_by_one(text)) == []


def test_a_list_told_in_sentences_answers(harbour: Store) -> None:
    answer = answer_question("What three things changed in the running of the harbour?", harbour)
    assert answer.kind is AnswerKind.LIST
    assert answer.body.split("\n")[:3] == [
        "1. The night watch moved under the harbour master in May.",
        "2. The lamp room took on two fitters.",
        "3. And the towing crew grew to nine.",
    ]


@pytest.mark.parametrize(("question", "text", "adds"), [
    ("What reasons did officers give for it?", "Officers gave two reasons: frost and rain.", ECHOED),
    ("Which changes did the members ask for?", "Members asked for three changes.", ECHOED),
    ("What concerns has the Chair raised?", "The Chair raised two further concerns.", ECHOED),
    ("What reasons did officers give for it?", "Members gave two reasons.", 0.0),
    ("What reasons did officers give for it?", "Officers gave two answers.", 0.0),
    ("What reasons did officers give for it?", "Two reasons for what officers gave away.", 0.0),
    ("Why did officers give it up?", "Officers gave two reasons.", 0.0),
])
def test_a_question_said_back(question: str, text: str, adds: float) -> None:
    assert echo_adds(question, text) == adds


def test_reasons_that_somebody_gave_go_before_causes_of_something_near(harbour: Store) -> None:
    answer = answer_question("What reasons did wardens give for the overspend on towing?", harbour)
    assert "On towing, wardens gave two reasons: the tug was often out of order" in answer.headline


def test_what_we_shall_do_is_called_a_priority_or_an_aim(harbour: Store) -> None:
    for word in ("priorities", "aims", "commitments"):
        assert kinds_named("What we shall do in 2025/26") & kinds_named(word)
    assert not kinds_named("What we did in 2024/25")
    answer = answer_question("What are the harbour's three priorities for 2025/26?", harbour)
    listed = answer.body.split("\n")[:3]
    assert listed == ["1. Dredge the north channel.", "2. Mend the crane.", "3. Light the slipway."]


def test_a_passage_that_calls_a_row_by_its_reference_is_of_what_the_row_is(harbour: Store) -> None:
    answer = answer_question("Why were so many buoys checked late?", harbour)
    assert "because the launch was in dock" in answer.headline
    assert not answer.headline.startswith("Table")


def test_rows_are_no_list_of_another_length(harbour: Store) -> None:
    answer = answer_question("Which two measures are red?", harbour)
    assert answer.status is Status.ANSWERED
    assert "ropes renewed" in answer.headline
    assert "H2" in answer_question("Which measures are red?", harbour).body


def test_who_joined_is_told_by_the_label_of_the_row(minutes_of: Callable[[str, str, date], Store]) -> None:
    text = (
        "# Roads Panel\n\nTuesday 2 May 2023\n\n## Attendance\n\n| Role | Names |\n|---|---|\n"
        "| In the Chair | Cllr Ann Vale |\n| By video link | Dr Bo Dale (Public Health) |\n\n## 1. Roads\n\nNoted.\n"
    )
    store = minutes_of(text, "Roads Panel", date(2023, 5, 2))
    answer = answer_question("Who joined the panel by video link?", store)
    assert answer.headline == "Dr Bo Dale (Public Health)."


def test_a_sentence_that_points_to_the_reasons_tells_none(shelf_of: ShelfOf) -> None:
    points = "For boats that leave the harbour the reasons are set out in the table."
    store = shelf_of(f"# Boats\n\n{points}\n\n## Leaving\n\nBoats leave the harbour because the berths are dear.\n")
    assert "because the berths are dear" in answer_question("Why do boats leave the harbour?", store).headline


@pytest.mark.parametrize(("question", "lead", "heading", "same"), [
    ("What did landlords say in the licensing consultation?", "The main points made were that:", "", True),
    ("What did people tell us in the survey?", "Comments received included:", "", True),
    ("What have traders said during the engagement?", "Key themes from the replies were:", "", True),
    ("What did landlords say about licences?", "The main points made were that:", "", False),
    ("What did landlords say in the licensing consultation?", "Cabinet is RECOMMENDED to:", "", False),
    ("What did landlords say in the consultation?", "The points are set out in Table 2.", "", False),
    ("What did the Board learn from the Hollow Lane fire?", "", "What we learned from the fire", True),
    ("What did the Trust find at the depot?", "", "What the inspectors found", True),
    ("What did the Trust find at the depot?", "", "What we learned from the fire", False),
])
def test_what_was_said_or_learned_is_listed_under_its_own_words(
    question: str, lead: str, heading: str, same: bool
) -> None:
    assert same_telling(question, lead, heading) is same


@pytest.mark.parametrize("text", [
    "Three things came up again and again:", "themes that kept coming up", "What issues were raised repeatedly",
    "Recurring matters:",
])
def test_what_recurs_is_a_theme(text: str) -> None:
    assert kinds_named("themes") <= kinds_named(text)
