"""Which, who, where and when are told by a name, by a doer, by a place and by a time, and by nothing near to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.nameless import which_untold
from answers.nobody import who_untold
from answers.undated import when_untold
from answers.whereabouts import where_untold
from corpus.store import Store


@pytest.mark.parametrize(("question", "text"), [
    ("Which five boroughs run the ferry with us?", "Ferry the Sound, run with five other boroughs, opened in May."),
    ("Which boroughs share the Pilots Panel with us?", "The Pilots Panel, shared with two nearby boroughs, sat twice."),
    ("Which universities are our cadets at?", "On 31 August 2032 17 cadets were at university, in law and nursing."),
    ("Which schools failed the swimming test?", "All 71 schools returned the test."),
    ("Which schools will the MOOR team visit?", "Mrs Vale said that pupils at her school waited six months for MOOR."),
    ("Which boroughs are we in the pool with?", "The National Tide Mechanism had 64 calls."),
    ("Which firm will supply the buoys?", "(d) delegate to the Executive Director, in consultation with the Corporate "
                                          "Director of Resources, the award of a contract for buoys; and"),
    ("Which harbour unit still sends a list?", "Dr Vale said that harbour units do not agree; one still sent a list."),
    ("Which ward has the most boats?", "The wards of Gull, Eel Pier and Old Weir are among the poorest tenth."),
])
def test_no_name_of_the_kind(question: str, text: str) -> None:
    assert which_untold(question, (text,)) is not None


@pytest.mark.parametrize(("question", "text"), [
    ("Which five boroughs run the ferry with us?", "It is run with Ayle, Brant, Corle, Dunmere and Eddle boroughs."),
    ("Which schools are short of boats?", "Primary schools are short of boats."),
    ("Which schools are short of boats?", "Schools in the north are short of boats."),
    ("Which schools are short of boats?", "It is those in the north that are short."),
    ("Which unions oppose the lock?", "The unions (BOAT and LOCK) oppose it."),
    ("Which council hosts the ferry?", "It is hosted by Gullshire Council."),
    ("Which authority hosts the ferry?", "The neighbouring port authority hosts it."),
    ("Which home was closed?", "Home B was closed."),
    ("Which ward has the most boats?", "Of the wards Gull, Eel Pier and Old Weir, Gull has the highest number."),
    ("Which council savings are late?", "The saving on ropes is late."),
])
def test_a_name_or_what_tells_them_apart(question: str, text: str) -> None:
    assert which_untold(question, (text,)) is None


def test_the_councils_own_name_is_none_of_the_others() -> None:
    ours = frozenset({"marlshire"})
    asked = "Which boroughs share the Pilots Panel with us?"
    assert which_untold(asked, ("Shared with two boroughs, it reviewed 17 Marlshire wrecks.",), ours) is not None
    assert which_untold("Which council hosts the ferry?", ("It is hosted by Marlshire.",), ours) is None


@pytest.mark.parametrize(("question", "text"), [
    ("Who wrote the Gull review?", "Of the 22 actions from the Gull review, 18 are done and 1 overtaken by the "
                                   "police's new model."),
    ("Who got the permanent Director of Piers job?", "Loss of the Director of Piers and Early Tides | 4 | Interim"),
    ("Who was behind the wreck?", "Owing to the wreck it is not possible to report on Return Visit Interviews."),
    ("Who sits on the Ferry Parliament?", "There are six elected members, who were elected in June 2031."),
    ("Who won the contract for the lock?", "Members of the Mooring Placement Unit took part in the re-tendering."),
    ("Who ran the old ferry?", "The Chair asked how the Council came to be using an old ferry."),
    ("Who is our head of moorings?", "Officers | Ida Ferrier, Head of Piers; Bo Marsh, Head of Finance"),
    ("What is the harbour worker called?", "Father Quick asked if one worker was enough. Mr Vale said it was not."),
])
def test_nobody_who_does_it(question: str, text: str) -> None:
    assert who_untold(question, (text,)) is not None


@pytest.mark.parametrize(("question", "text"), [
    ("Who wrote the Gull review?", "It was written by the police."),
    ("Who wrote the Gull review?", "In June the panel wrote the review."),
    ("Who runs the lock?", "We run it ourselves."),
    ("Who is eligible for a berth?", "The berths are open to families on low incomes."),
    ("Who was the only bidder?", "The only bidder was Larkwater Homes CIC."),
    ("Who raised the buoys?", "Cllr Vale asked whether the buoys were lit."),
    ("Who is the Harbour Master?", "Harbour Master Ida Ferrier said that it rained."),
    ("Who won the contract for the lock?", "The contract was awarded to Gull Marine."),
    ("Who is our head of moorings?", "Officers | Ida Ferrier, Head of Moorings; Bo Marsh, Head of Finance"),
])
def test_somebody_who_does_it(question: str, text: str) -> None:
    assert who_untold(question, (text,)) is None


@pytest.mark.parametrize(("question", "text"), [
    ("Where are the two crews being held?", "Nights went up, as two crews were held for an average of 168 nights."),
    ("Where was the young pilot stabbed?", "The other, on a pilot hurt in a stabbing, was told in the “Gull” review."),
    ("Where was the young pilot stabbed?", "The stabbing of the pilot was dealt with in the Gull review."),
    ("Where is the MOOR office?", "Calls in the MOOR office were fewer."),
    ("Where was the forum held?", "The next forum would be held on Tuesday."),
    ("Where do the new crews come from?", "Of the crews, 31 (8 %) are new."),
])
def test_no_place(question: str, text: str) -> None:
    assert where_untold(question, (text,)) is not None


@pytest.mark.parametrize(("question", "text"), [
    ("Where are the two crews being held?", "They are held in a police station."),
    ("Where are the kiosks?", "Four kiosks are open: Gull Sands (North), Eel Pier (East) and Tide Road (South)."),
    ("Where do petitions go?", "They go to the Harbour Forum."),
    ("Where are we with the lock?", "The lock is late."),
    ("Where is the overspend?", "Ropes cost more."),
    ("Where do the new crews come from?", "Most came from Norway."),
])
def test_a_place_or_none_asked_for(question: str, text: str) -> None:
    assert where_untold(question, (text,)) is None


@pytest.mark.parametrize(("question", "texts"), [
    ("When did Gullworks start on the lock?", ("The lock is being mended by Gullworks.",)),
    ("When was the pilot hurt?", ("It is of a pilot aged four months.", "The other is in the Gull review of 2032.")),
    ("What date are members visiting the lock?", ("Fix a date for members to visit | I Ferrier | 20 Dec 2032",)),
    ("When will the Eel Pier appeal be decided?", ("… and the second, Eel Pier, in January 2032.",
                                                   "Consent for Eel Pier is under appeal.")),
])
def test_no_time_of_it(question: str, texts: tuple[str, ...]) -> None:
    assert when_untold(question, texts) is not None


@pytest.mark.parametrize(("question", "texts"), [
    ("When did Gullworks start on the lock?", ("Gullworks started in May 2032.",)),
    ("When do cadets get a boat?", ("Cadets get a boat at 18.",)),
    ("When will the lock open?", ("It will open once the lease is signed.",)),
    ("When was the Gull review?", ("The Gull review of 2032 was long.",)),
    ("When will Eel Pier open?", ("Three piers are to open, Eel Pier last.", "It is due in January 2032.")),
])
def test_a_time_of_it(question: str, texts: tuple[str, ...]) -> None:
    assert when_untold(question, texts) is None


REPORT = """\
# Marlshire Ferry Report 2032/33

## Ferries

Ferry the Sound, run with five other boroughs, carried 412 people. The lock is being mended by Gullworks.
"""


@pytest.mark.parametrize("question", [
    "Which five boroughs run Ferry the Sound with us?", "When did Gullworks start to mend the lock?",
])
def test_what_is_near_is_quoted_with_the_refusal(shelf_of: Callable[..., Store], question: str) -> None:
    assert answer_question(question, shelf_of(REPORT)).status is Status.NOT_FOUND
