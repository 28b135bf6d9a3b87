"""Who was there and in what part, as the minutes print it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, AnswerKind
from answers.draft import Case
from answers.people import people

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
