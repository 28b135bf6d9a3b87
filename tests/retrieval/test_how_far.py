"""How far away something is asks for a distance on the ground."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.paper import Locator
from retrieval.how_far import asks_how_far_away, of_no_distance


def fact(quote: str, printed: str) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), None, printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")


@pytest.mark.parametrize(("question", "asks"), [
    ("For crews outside the bay, how far away are they on average?", True),
    ("How far do skippers have to travel?", True),
    ("How far over are we on mooring fees?", False),
    ("How far has the toll come down since 2031?", False),
    ("Members saw how far the catch slid.", False),
])
def test_a_distance_is_asked_for(question: str, asks: bool) -> None:
    assert asks_how_far_away(question) is asks


@pytest.mark.parametrize(("quote", "printed", "none"), [
    ("Seven of those quays are outside the bay by more than 90 miles.", "Seven", True),
    ("Seven of those quays are outside the bay by more than 90 miles.", "90", False),
    ("The other 61 lie on average 74 miles away.", "61", True),
    ("It is a 20-mile trip.", "20", False),
])
def test_a_count_is_no_distance(quote: str, printed: str, none: bool) -> None:
    assert of_no_distance("How far away are the quays?", fact(quote, printed)) is none
