"""Whom a question asks it of, who won what, who came for whom, and what had to get better."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.glossary import load_glossary
from corpus.paper import Kind
from corpus.store import Store
from retrieval.authorities import english_councils
from retrieval.query import Query, read_query
from retrieval.rank import stem_set
from retrieval.speakers import of_another, speakers

PapersOf = Callable[..., Store]
MINUTES = """\
# Marlshire Council

# Minutes of the Leisure Panel

Date: Wednesday, 15 May 2024

## 1 Apologies for absence

Apologies were received from Cllr Ada Brook. Cllr Tom Penrose substituted for Cllr Brook.

## 2 Running the boathouse

The Head of Leisure told members that the tender for the boathouse contract had closed on 3 April with five bids.

Members had heard by letter that the boathouse contract had been awarded to Reedmace CIC for six years.

## 3 Letter of the lake inspectors

The lake inspectors had visited in March. They had written that the following needed to improve:

- the depth boards at the jetty
- the log of lifejackets
- the training of stewards

The Head of Leisure thought that queues would get worse before they got better.

## 4 Pay of stewards

Stewards are paid out of hire fees and pay for their own boots.
"""


@pytest.fixture
def panel(papers_of: PapersOf) -> Store:
    return papers_of((MINUTES, Kind.MINUTES, "Leisure Panel", date(2024, 5, 15)))


def read(question: str) -> Query:
    return read_query(question, load_glossary(None), ("Marlshire",), english_councils())


@pytest.mark.parametrize(("question", "said"), [
    ("Who won the boathouse contract?", "awarded to Reedmace CIC for six years"),
    ("Who runs the boathouse now and for how long?", "awarded to Reedmace CIC for six years"),
    ("Who was Cllr Brook's sub in May 2024?", "Cllr Tom Penrose substituted for Cllr Brook."),
    ("Which councillor came as a sub for Cllr Brook?", "Cllr Tom Penrose substituted for Cllr Brook."),
    ("According to the lake inspectors' letter of March 2024, what needed to get better?", "needed to improve"),
])
def test_what_is_asked_for_is_told(panel: Store, question: str, said: str) -> None:
    answer = answer_question(question, panel)
    assert said in answer.headline


@pytest.mark.parametrize(("question", "asked_of"), [
    ("Why do finance say the underspend is no good news?", []),
    ("What did our legal team warn about the lease?", []),
    ("Why do skippers say the underspend is no good news?", ["skippers"]),
    ("What did the ombudsman tell us to pay?", ["ombudsman"]),
    ("Why did the task group think the fee unfair?", ["task group"]),
    ("According to the peer review, what was weak?", ["peer review"]),
    ("What did officers say about the fee?", []),
    ("What did the panel decide about the fee?", []),
    ("What did the panel decide to say back to the ferry survey?", []),
    ("What did the board go on to recommend?", []),
    ("What did the ombudsman choose to say of it?", ["ombudsman"]),
    ("What did the task group agree to tell the harbour trust?", ["task group"]),
    ("What did skippers have to say about the lock?", ["skippers"]),
    ("What did the Head of Leisure think of the fee?", []),
    ("How much did the inspection cost?", []),
])
def test_whom_a_question_asks_it_of(question: str, asked_of: list[str]) -> None:
    assert [c.asked for c in speakers(read(question))] == asked_of


def test_what_names_none_of_them_is_of_another() -> None:
    asked_of = speakers(read("What did the ombudsman tell us to pay?"))
    assert of_another(asked_of, stem_set("Stewards pay for their own boots."))
    assert not of_another(asked_of, stem_set("The ombudsman found fault."))
    assert not of_another((), stem_set("Stewards pay for their own boots."))


def test_what_another_said_is_no_answer(panel: Store) -> None:
    answer = answer_question("What did the ombudsman say stewards are to be paid?", panel)
    assert answer.status is Status.NOT_FOUND


@pytest.mark.parametrize("deed", ["decide on", "agree about", "resolve on", "approve after", "defer in", "do about"])
def test_what_a_body_does_with_a_report_is_asked_of_the_body_alone(deed: str) -> None:
    asked = [c.asked for c in speakers(read(f"What did the Panel {deed} the boathouse report?"))]

    assert not asked


def test_a_report_that_says_something_is_asked_of() -> None:
    assert [c.asked for c in speakers(read("What did the boathouse report say?"))] == ["boathouse"]


PAIRED = MINUTES.replace(
    "Cllr Tom Penrose substituted for Cllr Brook.",
    "Substitutes: Cllr Tom Penrose for Cllr Brook, Cllr Jo Wren for Cllr Dale and Mr Al Finch for Mr Bo Gull.",
)


@pytest.mark.parametrize(("question", "pair"), [
    ("Who was subbing for Cllr Dale in May 2024?", "Cllr Jo Wren for Cllr Dale."),
    ("Who came in place of Mr Gull?", "Mr Al Finch for Mr Bo Gull."),
])
def test_of_several_pairs_the_one_asked_about_is_told(papers_of: PapersOf, question: str, pair: str) -> None:
    shelf = papers_of((PAIRED, Kind.MINUTES, "Leisure Panel", date(2024, 5, 15)))
    assert answer_question(question, shelf).headline == pair


def test_who_took_the_place_of_another_came_for_them(papers_of: PapersOf) -> None:
    told = MINUTES.replace("Cllr Tom Penrose substituted for Cllr Brook.", "Cllr Tom Penrose took Cllr Brook's place.")
    shelf = papers_of((told, Kind.MINUTES, "Leisure Panel", date(2024, 5, 15)))
    answer = answer_question("Who stood in for Cllr Brook?", shelf)
    assert answer.headline == "Cllr Tom Penrose took Cllr Brook's place."
