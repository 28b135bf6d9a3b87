"""A share of some in one place is no share of all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary, Term
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.of_fewer import of_fewer
from retrieval.query import read_query

ROWERS = Glossary((Term(("club rowers",), ("rowers of the club",), (), False),))


def fact(quote: str, printed: str, unit: str | None = "%") -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), unit, printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")


def fewer(question: str, quote: str, printed: str = "64%", unit: str | None = "%") -> bool:
    return of_fewer(read_query(question, ROWERS, (), english_councils()), fact(quote, printed, unit))


@pytest.mark.parametrize("quote", [
    "Women make up 64% of the rowers in hostels, so the mix will be reviewed.",
    "64% of those living in hostels are women.",
    "In May 64% of rowers from the islands were women.",
    "Women are 64% of all rowers at the sailing school.",
    "Some 64% of our rowers placed with hosts were women.",
    "Women were 64% (32) of the rowers in the north yard.",
    "64% among rowers attending night classes were women.",
    "Of late 64% of rowers who live in houseboats were women.",
    "The board heard that 64% of the 50 rowers in lodgings were women.",
    "Women came to 64% of rowers with hosts; the rest were men.",
])
def test_a_share_of_some_in_a_place(quote: str) -> None:
    assert fewer("What proportion of our club rowers were women?", quote)
    assert fewer("What percentage of club rowers are women?", quote)


@pytest.mark.parametrize(("question", "quote"), [
    ("What proportion of our club rowers were women?", "Women make up 64% of club rowers in the year."),
    ("What proportion of our club rowers were women?", "Women make up 64% of the rowers of the club."),
    ("What proportion of our club rowers were women?", "Women make up 64%."),
    ("What proportion of club rowers in hostels were women?", "Women make up 64% of the rowers in hostels."),
    ("What proportion of children were women?", "Women make up 64% of the rowers in hostels."),
    ("What proportion of club rowers were women?", "Women make up 64% of rowers in the club in 2031/32."),
])
def test_a_share_of_them_all(question: str, quote: str) -> None:
    assert not fewer(question, quote)


def test_a_number_of_some() -> None:
    assert fewer("How many of our club rowers were women?", "12 of the rowers in hostels were women.", "12", None)
    assert not fewer("How much did club rowers pay?", "12 of the rowers in hostels were women.", "12", None)
