"""What a question takes for granted and the papers print otherwise, and places that begin with a council's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.undecided import _OPEN
from corpus.store import Store
from retrieval.not_for_papers import asks_personal

ShelfOf = Callable[..., Store]
PAPER = """\
# Marlshire Leisure Report 2024/25

## Elmcote pool

Elmcote pool is one of five pools under review. The review of the five pools reports in May 2026. No decision has \
been taken about Elmcote pool. A reason for the review is that the boilers are old.

## Diving board programme

The Sports Forum supported the diving board programme by 11 votes to 3. Those who voted against thought that the \
boards were too high.

## Exclusions

In 2024/25 there were 812 exclusions from swimming lessons in Marlshire.
"""


def test_what_is_not_decided_has_no_reason(shelf_of: ShelfOf) -> None:
    answer = answer_question("Why has the council decided to close Elmcote pool?", shelf_of(PAPER))
    assert answer.status is Status.NOT_FOUND and "No decision has been taken" in answer.headline


@pytest.mark.parametrize("said", [
    "No final decision has yet been made.", "A decision has not been reached.", "Cabinet has not decided.",
    "The Council has taken no decision.", "The future of the site remains undecided.", "Nothing has been decided.",
    "Members have yet to decide.", "There are no plans to close it.", "A decision had yet to be taken.",
])
def test_the_ways_to_print_that_nothing_is_decided(said: str) -> None:
    assert _OPEN.search(said)


@pytest.mark.parametrize(
    "said",
    ["A decision was taken in May.", "Nothing was undecided.", "It was decided to close it.", "The decision was made."],
)
def test_what_is_decided_is_not_open(said: str) -> None:
    assert not _OPEN.search(said)


@pytest.mark.parametrize(("name", "given"), [
    ("Marlshire High", False), ("Marlshire Grammar School", False), ("Marlshire", True),
])
def test_the_total_of_a_council_is_not_a_schools(shelf_of: ShelfOf, name: str, given: bool) -> None:
    question = f"How many exclusions from swimming lessons were there at {name} in 2024/25?"
    answer = answer_question(question, shelf_of(PAPER))
    assert ("812" in answer.headline) is given


@pytest.mark.parametrize(("question", "personal"), [
    ("What is the name of the 14 year old in the caravan?", True),
    ("Who is the fifteen-year-old who was moved?", True),
    ("What was the 12-year-old's name?", True),
    ("Who leads the 16 year old offer?", False),
    ("What is the name of the 2 year old programme?", False),
    ("What % of mothers smoked when their baby was born?", False),
    ("Number of babies born at home in 2024?", False),
    ("Mums who smoke when baby is born, region?", False),
    ("When was the baby born?", True),
    ("Where was Councillor Vale born?", True),
    ("Who are the six girls that broke into the boathouse?", True),
    ("Name the three families in the caravans", True),
    ("What are the two siblings called?", True),
    ("Who were the two young people who spoke to the board?", False),
    ("Who are the two pupils representing the youth council?", False),
    ("Name the three children's homes", False),
    ("Who are the four parent governors?", False),
])
def test_one_young_person_is_not_looked_for(question: str, personal: bool) -> None:
    assert asks_personal(question) is personal


LOOKED = """\
# Marlshire Harbour Minutes

## Stray boats

Repeat strays. The harbour master said that they had looked at all 47 stray boats. In thirty of the cases the rope had \
been cut, and in seventeen it had worn through.
"""


def test_a_figure_of_the_question_is_not_what_was_found(shelf_of: ShelfOf) -> None:
    answer = answer_question("What did the look at the 47 stray boats find?", shelf_of(LOOKED))
    assert not answer.headline.startswith("47") and "the rope had been cut" in f"{answer.headline} {answer.body}"


def test_a_saving_asked_for_is_a_figure(shelf_of: ShelfOf) -> None:
    answer = answer_question("What did closing the slipway at Elmcote pool save?", shelf_of(PAPER))
    assert answer.status is Status.NOT_FOUND
