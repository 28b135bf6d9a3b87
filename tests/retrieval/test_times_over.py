"""How often one thing came about is no count of things."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import load_glossary
from corpus.paper import Locator
from retrieval.query import read_query
from retrieval.times_over import of_times_over


def fact(quote: str, printed: str) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), None, printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")


@pytest.mark.parametrize(("question", "quote", "printed", "none"), [
    ("How many moorings were asked for?", "The north berth was asked for 35 times.", "35", True),
    ("How many times was the north berth asked for?", "The north berth was asked for 35 times.", "35", False),
    ("How many sailings were there?", "The ferry sailed 35 times.", "35", False),
    ("How many moorings were let?", "The office let 35 moorings.", "35", False),
    ("What share of moorings were let?", "The north berth was let 35 times.", "35", False),
])
def test_times_count_no_things(question: str, quote: str, printed: str, none: bool) -> None:
    assert of_times_over(read_query(question, load_glossary()), fact(quote, printed)) is none
