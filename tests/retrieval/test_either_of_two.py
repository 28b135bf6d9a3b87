"""Two words joined by a stroke: either is what is asked for."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.authorities import english_councils
from retrieval.query import Query, read_query
from retrieval.rank import named, stem_set


def asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


@pytest.mark.parametrize("question", [
    "How many ferry/tug crews were hired?",
    "How many ferry / tug crews were hired?",
    "How many tug/ferry crews were hired?",
    "What did the ferry/tug crews cost?",
    "Which harbours lost ferry/tug crews?",
    "Ferry/tug numbers for May 2031?",
    "Why were ferry/tug crews let go?",
    "How many crews of ferry/tug boats were hired?",
    "How many people work on the ferry/tug side?",
    "What proportion of ferry/tug crews left?",
])
def test_either_is_enough(question: str) -> None:
    either = [c for c in asked(question).concepts if "/" in c.asked]
    assert len(either) == 1
    assert all(named(either[0], stem_set(said)) >= 0.9 for said in ("The ferry sank", "The tug sank"))
    assert named(either[0], stem_set("The canoe sank")) == 0.0


@pytest.mark.parametrize("question", [
    "What is the pilot/skipper ratio?",
    "What was the ferry/tug split in May 2031?",
    "What was the crew budget/outturn?",
    "How many crews were hired in 2031/32?",
    "How many boats are kept 24/7?",
    "How many ferries and tugs were hired?",
])
def test_both_are_asked_for(question: str) -> None:
    assert not any("/" in c.asked for c in asked(question).concepts)
