"""To whom a thing was put is no subject, and no decision is asked for."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.authorities import english_councils
from retrieval.put_to_them import put_to_them, without_putting
from retrieval.query import Query, read_query
from retrieval.wanted import Wanted, wanted_of


def asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


@pytest.mark.parametrize(("question", "rest"), [
    ("What is the berth fee that Cabinet was asked to agree in May 2031?", "What is the berth fee  in May 2031?"),
    ("What is the berth fee Cabinet was asked to approve?", "What is the berth fee ?"),
    ("What is the toll that the Harbour Board is recommended to adopt?", "What is the toll ?"),
    ("What's the charge which members were invited to endorse on 4 May 2031?", "What's the charge  on 4 May 2031?"),
    ("How many berths were put to the Harbour Board in May 2031?", "How many berths  in May 2031?"),
    ("How many boats are in the plan presented to scrutiny for approval?", "How many boats are in the plan ?"),
    ("How much is the levy that was proposed to the committee?", "How much is the levy ?"),
    ("What is the berth fee submitted to the Marina Forum last May?", "What is the berth fee  last May?"),
    ("What weekly rent is in the paper brought to the panel?", "What weekly rent is in the paper ?"),
    ("What is the saving the executive had been asked to note?", "What is the saving ?"),
])
def test_it_is_set_aside(question: str, rest: str) -> None:
    assert without_putting(question) == rest


@pytest.mark.parametrize("question", [
    "What was Cabinet asked to agree in May 2031?",
    "What option was put to the Harbour Board?",
    "Was the Board asked to approve the fee?",
    "What did Cabinet agree about the fee in May 2031?",
    "Who was asked to approve the fee?",
    "How many boats was the harbour asked to berth?",
])
def test_what_is_asked_itself_stays(question: str) -> None:
    assert put_to_them(question) == []


@pytest.mark.parametrize(("question", "kind"), [
    ("What is the berth fee that Cabinet was asked to agree in May 2031?", Wanted.FIGURE),
    ("How many berths was it that Cabinet was asked to approve?", Wanted.FIGURE),
    ("What was Cabinet asked to agree in May 2031?", Wanted.DECISION),
    ("What did Cabinet agree about the fee?", Wanted.DECISION),
])
def test_no_decision_is_asked_for(question: str, kind: Wanted) -> None:
    assert wanted_of(question) is kind


def test_its_time_is_the_meetings() -> None:
    query = asked("What is the berth fee that Cabinet was asked to agree in May 2031?")
    assert query.periods == () and [p.label for p in query.papers_of] == ["May 2031"]
    assert asked("What is the berth fee in May 2031?").periods != ()
