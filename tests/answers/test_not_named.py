"""Names that the minutes say were not given are refused with what was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.not_named import withholds_names
from corpus.store import Store

MINUTES = """\
# Marlshire Harbour Committee: Minutes of 3 May 2024

Present: Cllr Ann Poole (Chair)

## 5 Moorings

5.1 Councillor Reed asked why inspection scores had fallen. Mr Oakes said that two river marinas accounted for nearly
all of the fall in inspection scores.

5.2 Asked by Councillor Lee which two, Mr Oakes said that he would prefer not to name them in public session.

5.3 Three lake marinas had been repainted: Alder, Birch and Cedar.

5.4 Mr Oakes answered that nine skippers had been warned for night sailing, most of them from two canal boatyards \
which he would not name in public.
"""


@pytest.fixture()
def shelf(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Harbour Committee", date(2024, 5, 3))


def test_names_that_were_not_given_are_refused(shelf: Store) -> None:
    answer = answer_question("Which two river marinas had the fall in inspection scores? Names please", shelf)
    assert answer.status is Status.NOT_FOUND
    assert "prefer not to name them" in answer.nearest


@pytest.mark.parametrize("question", [
    "Which two canal boatyards were the skippers warned for night sailing from?",
    "Which canal boatyards did most of the warned skippers come from?",
    "Name the 2 canal boatyards whose skippers were warned for night sailing",
])
def test_those_told_by_number_and_kind_alone_are_refused(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.NOT_FOUND
    assert answer.headline == "The papers say that the names were not given."


@pytest.mark.parametrize(("said", "withheld"), [
    ("The names of the three yards were withheld at their owners’ request.", True),
    ("She would not tell members which pools were meant.", True),
    ("Officers were not prepared to name the yards.", True),
    ("She could not give their names.", True),
    ("The names of the yards are given in Appendix 2.", False),
    ("He did not say which pool was better.", False),
    ("She could not say why.", False),
])
def test_the_ways_in_which_names_are_withheld(said: str, withheld: bool) -> None:
    assert withholds_names(said) is withheld


def test_other_names_and_other_questions_are_answered(shelf: Store) -> None:
    assert "Alder" in answer_question("Which three lake marinas had been repainted?", shelf).headline
    said = answer_question("Why had inspection scores of river marinas fallen?", shelf)
    assert said.status is Status.ANSWERED
