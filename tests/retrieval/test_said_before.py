"""What a figure takes from the sentences before it, and which figure is the whole."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.parts import is_whole
from retrieval.query import read_query
from retrieval.said_before import said_before


def fact(quote: str, printed: str) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), None, printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")


FIRST = "Every skipper was sent a safety talk."


@pytest.mark.parametrize(("quote", "printed", "takes"), [
    ("Take-up by skippers is lower, at 41%.", "41", True),
    ("Uptake was 41%.", "41", True),
    ("Take-up of the pilots’ scheme is lower, at 41%.", "41", False),
    ("Crews were living in 12 of those berths.", "12", True),
    ("Crews were living in 12 of the houseboats.", "12", False),
])
def test_a_subject_left_to_the_sentence_before(quote: str, printed: str, takes: bool) -> None:
    assert bool(said_before(fact(quote, printed), f"{FIRST} {quote}")) is takes


@pytest.mark.parametrize(("quote", "printed", "whole"), [
    ("There were 19 private piers, with 71 berths in all.", "71", True),
    ("There were 71 berths altogether.", "71", True),
    ("Crews were living in 12 of those berths.", "12", False),
    ("Crews were living in 12 berths.", "12", False),
])
def test_all_there_are_is_not_how_many_of_them(quote: str, printed: str, whole: bool) -> None:
    query = read_query("How many of the berths had crews in them?", Glossary(()), (), english_councils())
    assert is_whole(query, fact(quote, printed)) is whole


@pytest.mark.parametrize(("before", "quote", "takes"), [
    ("The piers have 71 berths.", "Crews of ours fill 15 of the 71 berths; others have the rest.", True),
    ("There are 19 piers with 71 good berths in all.", "Of ours, 15 of the 71 berths are let.", True),
    ("The piers have 71 berths.", "Fifteen of the 71 berths are let.", True),
    ("The piers have 71 crews.", "Crews of ours fill 15 of the 71 berths.", False),
    ("The piers have 72 berths.", "Crews of ours fill 15 of the 71 berths.", False),
])
def test_some_of_as_many_of_the_same(before: str, quote: str, takes: bool) -> None:
    assert bool(said_before(fact(quote, "15" if "15" in quote else "Fifteen"), f"{before} {quote}")) is takes
