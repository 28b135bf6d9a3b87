"""A figure of a part of what a question counts is told from one of all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.parts_set_apart import is_part
from retrieval.query import read_query

PAPER = "a" * 16


@pytest.mark.parametrize(("question", "quote", "printed", "part"), [
    ("How many rowers are there?", "Last year sailing schools took 47 rowers", "47", True),
    ("How many rowers are there?", "The Gull Centre had 47 rowers", "47", True),
    ("How many rowers are at sailing schools?", "Last year sailing schools took 47 rowers", "47", False),
    ("How many more rowers came?", "A further 47 rowers came", "47", False),
    ("What would it cost with the extra rowers?", "With the additional 47 rowers", "47", False),
    ("How many rowers are there?", "The county had 470 rowers", "470", False),
    ("How many rowers are there?", "Our aim is for 15 more rowers", "15", True),
    ("How many new rowers are wanted?", "Our aim is for 15 more rowers", "15", False),
    ("How many rowers are there?", "In all 15 more than last year are rowers", "15", False),
    ("How many rowers are there?", "470 rowers had a sailing school", "470", False),
])
def test_what_a_place_has_is_part_of_all(question: str, quote: str, printed: str, part: bool) -> None:
    fact = Fact(f"{PAPER}:1/1.0", PAPER, f"{PAPER}:1", "rowers", Decimal(47), "rowers", printed, None, "Marlshire",
                Basis.ACTUAL, Locator(PAPER), quote, ("Harbour",), None, True, "stated")
    assert is_part(read_query(question, Glossary(()), (), english_councils()), fact) is part


@pytest.mark.parametrize(("question", "part"), [
    ("How many rowers were left-handed?", True),
    ("How many rowers were there in 2029/30?", False),
])
def test_parts_told_before_are_no_subject_of_what_follows(question: str, part: bool) -> None:
    quote = "This is a 7% decrease compared to 2029/30, when the club had 402 rowers."
    told = "258 were left-handed and were right-handed – when the club had rowers"
    fact = Fact(f"{PAPER}:1/1.0", PAPER, f"{PAPER}:1", told, Decimal(402), "rowers", "402", None, "Marlshire",
                Basis.ACTUAL, Locator(PAPER), quote, ("Rowing club",), None, True, "stated")
    assert is_part(read_query(question, Glossary(()), (), english_councils()), fact) is part
