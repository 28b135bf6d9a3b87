"""What an acronym stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, Status
from answers.ask import answer_question
from answers.definitions import definition
from answers.draft import Case
from answers.spelt_out import name_of
from corpus.store import Store

Ask = Callable[..., Answer]
SHELF = ("# Marlshire Report\n\n## Teams\n\nThe Placement Search Desk (PSD) finds homes and opened in May. "
         "Foster Carer Forums (FCFs) meet each month.\n\n## Desks\n\nThe PSD has nine staff.\n")


@pytest.mark.parametrize(("question", "headline"), [
    ("what does PSD stand for?", "PSD stands for Placement Search Desk."),
    ("And what does the “PSD” mean?", "PSD stands for Placement Search Desk."),
    ("Tell me the meaning of PSD", "PSD stands for Placement Search Desk."),
    ("what does FCF stand for?", "FCF stands for Foster Carer Forums."),
])
def test_the_paper_that_spells_it_out_answers(shelf_of: Callable[..., Store], question: str, headline: str) -> None:
    answer = answer_question(question, shelf_of(SHELF))
    assert answer.headline == headline
    assert len(answer.citations) == 1 and answer.citations[0].quote in SHELF and "(" in answer.citations[0].quote


@pytest.mark.parametrize("question", ["What does PSD stand for?", "What is the PSD short for?", "What’s PSD?"])
def test_a_question_may_begin_with_a_capital(shelf_of: Callable[..., Store], question: str) -> None:
    assert answer_question(question, shelf_of(SHELF)).headline == "PSD stands for Placement Search Desk."


def test_words_before_the_name_are_no_part_of_it(ask: Ask) -> None:
    assert ask("what does ECT stand for?").headline == "ECT stands for Edge of Care Team."


def test_letters_that_no_paper_has_are_refused(ask: Ask) -> None:
    answer = ask("what does MASH stand for?")
    assert (answer.status, answer.citations) == (Status.NOT_FOUND, ())


def test_letters_that_no_paper_spells_out_are_explained_from_the_glossary_without_sources(ask: Ask) -> None:
    answer = ask("what does CPP stand for?")
    assert (answer.status, answer.citations) == (Status.NOT_FOUND, ())
    assert answer.headline == "No paper here spells out “CPP”."
    assert answer.nearest == "In local government it usually stands for child protection plan."


def test_other_questions_are_left_to_the_others(case: Callable[[str], Case]) -> None:
    assert definition(case("Why did the Edge of Care Team (ECT) meet families?")) is None


@pytest.mark.parametrize(("letters", "said", "name"), [
    ("RBO", "They asked for the term reluctant boat owners (RBO), and that help be given.", "reluctant boat owners"),
    ("RBOs", "“reluctant boat-owners” (the “RBOs”) came", "reluctant boat-owners"),
    ("RBO", "the RBO (reluctant boat owner) is", "reluctant boat owner"),
    ("RBO", "RBO – Reluctant boat owner", "Reluctant boat owner"),
    ("RBO", "RBO: reluctant boat owner; RBX: none", "reluctant boat owner"),
    ("RBO", "RBO stands for reluctant boat owner.", "reluctant boat owner"),
    ("RBO", "RBO | Reluctant boat owner", "Reluctant boat owner"),
    ("RBO", "Reluctant boat owner | RBO", "Reluctant boat owner"),
    ("RBO", "A reluctant boat owner, or RBO, may ask", "reluctant boat owner"),
    ("RBO", "a reluctant boat owner, known as an RBO", "reluctant boat owner"),
    ("RHCP", "a repair, hull and caulking plan (RHCP) is", "repair, hull and caulking plan"),
    ("SENCO", "special estuary navigation co-ordinators (SENCOs)", "special estuary navigation co-ordinators"),
    ("RBO", "RBO toolkit to every harbour", None),
    ("RBO", "Moorings of an RBO | 42", None),
    ("RBO", "The Board met. Rita B. Olsen (RBO)", None),
    ("RBO", "owners who are reluctant (RBO)", None),
])
def test_letters_are_spelt_out_in_whatever_way_and_size(letters: str, said: str, name: str | None) -> None:
    assert name_of(letters, said) == name


def test_a_name_in_small_letters_answers(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Moorings\n\nIn May he asked us to say reluctant boat owners (RBO).\n")
    assert answer_question("What does RBO stand for?", shelf).headline == "RBO stands for reluctant boat owners."
