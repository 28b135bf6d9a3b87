"""Who was there and in what part, as the minutes print it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Answer, AnswerKind
from answers.ask import answer_question
from answers.draft import Case
from answers.people import people
from corpus.store import Store

Ask = Callable[..., Answer]
PRESENT = "Present: Cllr Ada Brook (Chair), Cllr Tom Penrose (Vice Chair), Cllr Nina Okoro"
APOLOGIES = "Apologies for absence were received from Cllr Hugh Lindley and from Mrs Joan Farrow."
INTEREST = "Cllr Tom Penrose declared that his sister is a foster carer for the council."


@pytest.mark.parametrize(("question", "named", "not_named", "quotes"), [
    ("Who sent apologies for absence?", ("Cllr Hugh Lindley", "Mrs Joan Farrow"), ("Cllr Tom Penrose",), [APOLOGIES]),
    ("Who declared an interest?", ("Cllr Tom Penrose",), ("Cllr Hugh Lindley",), [INTEREST]),
    ("Who gave apologies, and who declared an interest?", ("Cllr Hugh Lindley", "Cllr Tom Penrose"), ("Ada Brook",),
     [APOLOGIES, INTEREST]),
    ("Who chaired the Children’s Services Scrutiny Panel?", ("Ada Brook (Chair)",), ("Penrose", "Okoro"), [PRESENT]),
    ("Who was the vice chair of the panel?", ("Cllr Tom Penrose (Vice Chair)",), ("Brook", "Okoro"), [PRESENT]),
])
def test_those_asked_for_are_named_and_no_others(
    ask: Ask, question: str, named: tuple[str, ...], not_named: tuple[str, ...], quotes: list[str]
) -> None:
    answer = ask(question)
    assert answer.kind is AnswerKind.PEOPLE
    assert all(name in answer.headline for name in named)
    assert not any(name in answer.headline for name in not_named)
    assert [c.quote for c in answer.citations] == quotes


def test_who_attended(ask: Ask) -> None:
    assert "Cllr Nina Okoro" in ask("Who attended the panel in June 2023?").headline


def test_a_meeting_the_shelf_does_not_have_has_no_chair(case: Callable[[str], Case]) -> None:
    assert people(case("Who chaired the panel in March 2019?")) is None


def test_another_question_is_left_to_the_others(case: Callable[[str], Case]) -> None:
    assert people(case("Who presented the fostering recruitment campaign?")) is None


_LISTS = """\
# Marlshire Council

# Minutes of the Transport Panel

Date: Wednesday, 14 June 2023

Present: Mrs A Vale (Chairman) and Mr B Stone (Vice Chairman), with Dr C Reed

Also attended: Mr D Lane, Cabinet Member

In attendance: Ms E Dale (Head of Buses)

## 1. Apologies

(Item 1)

The following had sent apologies:

- Mr F Marsh
- Ms G Thorn (joined virtually)

## 2. Declarations of interest

None.
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("who chaired the transport panel in June 2023", "Mrs A Vale (Chairman)."),
    ("Who joined virtually?", "Ms G Thorn (joined virtually)."),
    ("which members were present on 14 June 2023",
     "Present: Mrs A Vale (Chairman) and Mr B Stone (Vice Chairman), with Dr C Reed."),
    ("officers in attendance 14 June 2023?",
     "Also attended: Mr D Lane, Cabinet Member; In attendance: Ms E Dale (Head of Buses)."),
    ("apologies?", "Apologies: Mr F Marsh; Ms G Thorn (joined virtually)."),
    ("Did Mr Stone attend?", "Present: Mr B Stone (Vice Chairman)."),
    ("Was Ms Thorn there?", "Apologies: Ms G Thorn (joined virtually)."),
])
def test_the_lists_of_a_meeting(
    minutes_of: Callable[[str, str, date], Store], question: str, headline: str
) -> None:
    shelf = minutes_of(_LISTS, "Transport Panel", date(2023, 6, 14))
    assert answer_question(question, shelf).headline == headline
