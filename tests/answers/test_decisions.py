"""A resolution is given with all its limbs, under the item it was made; what was not decided is not explained."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from corpus.store import Store

MINUTES = """\
# Marlshire Council

# Minutes of the Transport Committee

Date: Tuesday, 14 January 2025

PRESENT: Mrs A Vale (Chair), Mr B Stone (Vice-Chair) and Dr C Reed

## 1. Minutes of the last meeting

The Committee agreed the minutes of its meeting of 5 November 2024, in which "three night buses" was to read "two".

## 2. Night Buses: First-Year Review

(1) Ms Dale presented the review.

(2) Mr Stone asked whether drivers had been consulted. Ms Dale said that they had, in May 2024.

(3) Mr Stone proposed that the routes be cut. The motion was put to the vote and LOST by 4 votes to 5.

(4) RESOLVED that:

(a) the review be NOTED;

(b) a further report on drivers be brought in September 2025; and

(c) the Cabinet Member be asked to write to the operator.

## 3. Charging Policy for Car Parks

(1) RESOLVED that the decision proposed to be taken by the Cabinet Member to:

(a) adopt the Charging Policy for Car Parks from 1 April 2025; and

(b) vary the charges each year,

be ENDORSED.

## 4. Any other business

The meeting began at 10.00 am and ended at 12.52 pm. The next meeting will be held on Tuesday, 11 March 2025.
"""
REVIEW = (
    "Night Buses: First-Year Review: RESOLVED that: (a) the review be NOTED; (b) a further report on drivers be "
    "brought in September 2025; and (c) the Cabinet Member be asked to write to the operator."
)
POLICY = (
    "RESOLVED that the decision proposed to be taken by the Cabinet Member to: (a) adopt the Charging Policy for Car "
    "Parks from 1 April 2025; and (b) vary the charges each year, be ENDORSED."
)


@pytest.fixture
def shelf(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Transport Committee", date(2025, 1, 14))


def test_every_limb_in_order(shelf: Store) -> None:
    answer = answer_question("What was agreed about the night buses review in January 2025?", shelf)
    assert (answer.kind, answer.headline) == (AnswerKind.DECISION, REVIEW)
    assert [c.quote for c in answer.citations] == [
        "RESOLVED that:", "the review be NOTED;", "a further report on drivers be brought in September 2025; and",
        "the Cabinet Member be asked to write to the operator.",
    ]


def test_the_words_that_close_a_resolution_belong_to_it(shelf: Store) -> None:
    assert answer_question("What did the committee resolve on the charging policy?", shelf).headline.endswith(POLICY)


def test_all_decisions_of_a_meeting(shelf: Store) -> None:
    answer = answer_question("What decisions were made on 14 January 2025?", shelf)
    assert answer.headline == "Transport Committee of 14 January 2025: 3 decisions, in the order of the minutes."
    assert [line[:3] for line in answer.body.split("\n")[:3]] == ["1. ", "2. ", "3. "]


def test_the_minutes_of_the_last_meeting(shelf: Store) -> None:
    answer = answer_question("Were the previous minutes agreed?", shelf)
    assert "agreed the minutes of its meeting of 5 November 2024" in answer.headline
    assert "RESOLVED" not in answer.headline


@pytest.mark.parametrize("question", [
    "Why did the committee throw out the charging policy for car parks?",
    "Why was the charging policy for car parks rejected?",
])
def test_what_was_not_decided_is_put_right(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.NOT_FOUND
    assert answer.headline == f"The papers do not say so: they print “{POLICY}” (Charging Policy for Car Parks)."
    assert answer.citations == ()


def test_what_was_decided_is_no_false_premise(shelf: Store) -> None:
    answer = answer_question("Why did the committee endorse the charging policy for car parks?", shelf)
    assert not answer.headline.startswith("The papers do not say so")


@pytest.mark.parametrize(("question", "headline"), [
    ("When is the next meeting?", "The next meeting will be held on Tuesday, 11 March 2025."),
    ("when does the transport committee meet next", "The next meeting will be held on Tuesday, 11 March 2025."),
    ("When is the committee meeting after January?", "The next meeting will be held on Tuesday, 11 March 2025."),
    ("When is the committee due to meet again?", "The next meeting will be held on Tuesday, 11 March 2025."),
    ("At the January 2025 meeting, when was the next one fixed for?",
     "The next meeting will be held on Tuesday, 11 March 2025."),
    ("What time did the meeting finish?", "The meeting began at 10.00 am and ended at 12.52 pm."),
])
def test_when_it_meets(shelf: Store, question: str, headline: str) -> None:
    assert answer_question(question, shelf).headline == headline


@pytest.mark.parametrize("question", [
    "When is the committee's March meeting?",
    "What date is the Transport Committee meeting in March?",
    "March's transport committee - when?",
])
def test_a_meeting_to_come_named_by_its_month(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).headline == "The next meeting will be held on Tuesday, 11 March 2025."


@pytest.mark.parametrize("question", [
    "What time does the committee's March meeting start?",
    "What time does the committee's May meeting start?",
])
def test_the_hours_of_one_meeting_are_not_another_months(shelf: Store, question: str) -> None:
    assert "12.52" not in answer_question(question, shelf).headline


@pytest.mark.parametrize("question", [
    "What did the committee ask the Cabinet Member to do about the night buses?",
    "What did the committee ask the Cabinet Member to write about the cost of night buses?",
])
def test_what_a_committee_asked_for_is_its_resolution(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).headline == REVIEW


def test_business_of_the_next_meeting_is_no_date(shelf: Store) -> None:
    assert "11 March" not in answer_question("When is the report on drivers due, at the next meeting?", shelf).headline


def test_the_answer_follows_the_question(shelf: Store) -> None:
    answer = answer_question("Who asked whether drivers had been consulted, and what was the answer?", shelf)
    assert answer.headline.endswith(
        "Mr Stone asked whether drivers had been consulted. Ms Dale said that they had, in May 2024."
    )


def test_what_became_of_a_motion(shelf: Store) -> None:
    answer = answer_question("Who proposed cutting the night bus routes, and what happened?", shelf)
    assert answer.headline.endswith("The motion was put to the vote and LOST by 4 votes to 5.")


SECOND = """\
# Marlshire Council

# Minutes of the Parks Committee

Date: Tuesday, 4 February 2025

PRESENT: Mrs A Vale (Chair) and Dr C Reed

## 1. Parks Annual Report 2023/24

The Head of Parks introduced the report. Dr Reed asked about benches.

RESOLVED: That

(a) the report be noted; and

(b) the Chair write to the water company.

## 2. Ponds and paddling pools

The Head of Parks said that swimmers would be charged from May. Dr Reed asked about lifeguards.

The Committee agreed that it did not support the contribution, by four votes to one.

ACTION: Clerk to send the response by 1 March.

## 3. Bandstand budget

The roof had been mended.

Agreed: A map of leaks to be sent to members.

Agreed: The contract for slates to be sent to members.
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("What did the committee resolve about the annual report?",
     "Parks Annual Report 2023/24: RESOLVED: That (a) the report be noted; and (b) the Chair write to the water "
     "company."),
    ("What actions were agreed from the bandstand budget item?",
     "Bandstand budget: Agreed: A map of leaks to be sent to members. Agreed: The contract for slates to be sent to "
     "members."),
    ("Did the committee support charging swimmers for lifeguards?",
     "Ponds and paddling pools: The Committee agreed that it did not support the contribution, by four votes to one."),
])
def test_what_was_decided_under_the_item_that_speaks_of_it(
    minutes_of: Callable[[str, str, date], Store], question: str, headline: str
) -> None:
    shelf = minutes_of(SECOND, "Parks Committee", date(2025, 2, 4))
    assert answer_question(question, shelf).headline == headline


def test_how_a_vote_went_is_told_where_the_resolution_does_not_say_it(shelf: Store) -> None:
    answer = answer_question("How did the vote on cutting the night bus routes go?", shelf)
    assert answer.headline.endswith("The motion was put to the vote and LOST by 4 votes to 5.")


_TOLD_WITHIN = """\
# Minutes of the Transport Committee

Date: Tuesday, 14 January 2025

## 1. Annual Report of the Bus Service

The Director presented the report, and members asked about fares.

The Chair thanked the drivers. It was RESOLVED:

a. That the annual report be noted;

b. That a note on fares be sent to members by 31 March 2025.

## 2. Work programme

Mrs Ash-Vale suggested a review of taxi ranks. The Chair said that ranks were for the Licensing Committee.

AGREED that the work programme be approved. The suggestion of a review of taxi ranks was not taken up.

## 3. Cycling

A proposal by Mr Stone for a task group on bicycle theft was put to the vote and lost by five votes to three.
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("What did the Committee resolve after debating the annual report?",
     "Annual Report of the Bus Service: The Chair thanked the drivers. It was RESOLVED: (a) That the annual report be "
     "noted; (b) That a note on fares be sent to members by 31 March 2025."),
    ("What came of the idea of a task group on bicycle theft?",
     "Cycling: A proposal by Mr Stone for a task group on bicycle theft was put to the vote and lost by five votes to "
     "three."),
    ("What happened to Mrs Ash-Vale's suggestion of a review of taxi ranks?",
     "AGREED that the work programme be approved. The suggestion of a review of taxi ranks was not taken up."),
    ("Was a review of taxi ranks taken up?",
     "AGREED that the work programme be approved. The suggestion of a review of taxi ranks was not taken up."),
])
def test_a_decision_is_found_within_a_paragraph_and_so_is_what_came_of_a_proposal(
    minutes_of: Callable[[str, str, date], Store], question: str, headline: str
) -> None:
    answer = answer_question(question, minutes_of(_TOLD_WITHIN, "Transport Committee", date(2025, 1, 14)))
    assert (answer.kind, answer.headline) == (AnswerKind.DECISION, headline)


def test_why_it_was_decided_stands_under_a_short_decision(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_TOLD_WITHIN, "Transport Committee", date(2025, 1, 14))
    answer = answer_question("What came of the suggestion of a review of taxi ranks?", shelf)
    assert "ranks were for the Licensing Committee" in answer.body


def test_a_name_with_a_hyphen_is_found_where_it_is_printed(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_TOLD_WITHIN, "Transport Committee", date(2025, 1, 14))
    answer = answer_question("What did Mrs Ash-Vale suggest on taxi ranks?", shelf)
    assert "Mrs Ash-Vale suggested a review of taxi ranks." in answer.headline


def test_a_correction_of_minutes_is_told_by_the_meeting_after(
    minutes_of: Callable[[str, str, date], Store]
) -> None:
    shelf = minutes_of(
        "# Minutes of the Roads Panel\n\n## 3. Minutes of the last meeting\n\nRESOLVED: That the minutes of 19 March "
        "be signed, once the number of buses is amended to read 64.\n\n## 4. Trams\n\nRESOLVED: That trams be noted.\n",
        "Roads Panel", date(2024, 5, 14),
    )
    asked = answer_question("Was anything corrected in the minutes of 19 March 2024 before they were signed?", shelf)
    assert "amended to read 64" in asked.headline
    other = answer_question("What was corrected in the minutes of 14 May 2024?", shelf)
    assert not other.headline.startswith("Minutes of the last meeting: RESOLVED")


_MOVED = """\
# Marlshire: Minutes of the Parks Committee

Date: 4 February 2025

## 5. Bandstands

(1) Members spoke of going further. Mr Stone moved that the Cabinet be asked to build four bandstands rather than two. \
On being put to the vote the motion was lost by three votes to six.

(2) RESOLVED that the report be noted.
"""


def test_what_a_motion_was_is_told_before_it_was_put(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_MOVED, "Parks Committee", date(2025, 2, 4))
    answer = answer_question("What happened to Mr Stone's motion on building more bandstands?", shelf)
    assert answer.headline.endswith("On being put to the vote the motion was lost by three votes to six.")


def test_of_a_council_without_minutes_none_are_told(store: Store) -> None:
    """Fault found: the minutes of the other council were opened for it, outside what was searched: an error."""
    assert answer_question("Were Eastmoor's minutes of 5 November 2024 agreed?", store).status is Status.NOT_FOUND
