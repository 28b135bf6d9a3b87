"""A sentence holds what is asked for: a new name, a reference, the day that stands, who comes after whom."""

import pytest

from answers.kind_told import DEADLINE_TOLD, TAKEOVER_ASKED, TAKEOVER_TOLD, fell_through, lacks_kind
from answers.names import new_names
from retrieval.asked_reference import asks_reference
from retrieval.asked_which import asks_range
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(("question", "text", "fell"), [
    ("When is the depot now due to open?", "It was to have opened in May 2031.", True),
    ("When will the depot open?", "The depot had been due to open in May 2031.", True),
    ("When will the depot open?", "It was to have opened in May 2031 and will open in June 2032.", False),
    ("When was the depot first meant to open?", "It was to have opened in May 2031.", False),
    ("When will the depot open?", "It was to have opened by then.", False),
])
def test_a_day_that_fell_through_is_no_day_to_come(question: str, text: str, fell: bool) -> None:
    assert fell_through(question, text) is fell


@pytest.mark.parametrize(("question", "asked"), [
    ("Forward Plan ref for the depot report?", True),
    ("What is the key decision reference number?", True),
    ("What are the terms of reference?", False),
    ("What reference was made to the depot?", False),
    ("How many references were taken up?", False),
])
def test_a_reference_is_asked_for(question: str, asked: bool) -> None:
    assert asks_reference(question) is asked


@pytest.mark.parametrize(("question", "text", "lacks"), [
    ("Forward Plan ref for the depot?", "Forward Plan reference BX/31/007", False),
    ("Forward Plan ref for the depot?", "Change of use from class C3 to C2 in 2031/32.", True),
    ("What is the name of the first bus hub?", 'The first hub, "Larch", opened in May.', False),
    ("Who takes over from Mr Vale?", "Mr Vale (Head of Fleet) sent his apologies.", True),
    ("Who takes over from Mr Vale?", "Ms Farrow was appointed Head of Fleet from May.", False),
    ("What is the name of the first bus hub?", "A second hub for buses is planned.", True),
])
def test_what_has_no_such_thing_is_no_answer(question: str, text: str, lacks: bool) -> None:
    assert lacks_kind(question, text) is lacks


def test_a_name_that_the_question_gives_is_not_new() -> None:
    assert not new_names("What is our first Harwick hub called?", "A second Harwick hub is planned.")
    assert new_names("What is our first Harwick hub called?", "The first Harwick hub, Larch, has opened.")


def test_who_comes_after_whom() -> None:
    assert TAKEOVER_ASKED.search("Who takes over as chair of the depot board?")
    assert not TAKEOVER_ASKED.search("Who chairs the depot board?")
    assert TAKEOVER_TOLD.search("Mr Vale will be succeeded by Ms Farrow.")
    assert not TAKEOVER_TOLD.search("The depot board succeeds in most that it does.")


def test_the_last_day_for_something_is_told_by_more_than_a_day() -> None:
    assert DEADLINE_TOLD.search("The grant lapses if not taken up by 31 May 2031.")
    assert DEADLINE_TOLD.search("Replies are wanted no later than noon on 3 June.")
    assert not DEADLINE_TOLD.search("Take up the grant on the terms of the letter of 12 May 2031.")


def test_what_is_asked_by_date_by_range_and_by_reference() -> None:
    assert wanted_of("By what date must the depot grant be taken up?") is Wanted.DATE
    assert wanted_of("By what percentage did fares change?") is not Wanted.DATE
    assert asks_range("Harwick gave a range for bus fares elsewhere. What was it?")
    assert wanted_of("What is the key decision reference number for the depot?") is Wanted.PASSAGE
