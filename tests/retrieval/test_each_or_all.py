"""What each of several has is not what all of them have."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.each_or_all import of_each
from retrieval.query import read_query

ALL = "How many pilots do the new harbours need altogether?"


def told(quote: str, printed: str) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", "pilots", Decimal(7), None, printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbours",), None, True, "stated")


@pytest.mark.parametrize(("question", "quote", "printed", "each"), [
    (ALL, "Each harbour needs a master and 7 pilots.", "7", True),
    (ALL, "Every harbour needs 7 pilots.", "7", True),
    (ALL, "They need 7 pilots each.", "7", True),
    (ALL, "They need 7 pilots apiece.", "7", True),
    (ALL, "They need 7 pilots per harbour.", "7", True),
    (ALL, "In each harbour, 7 pilots are needed.", "7", True),
    ("How many pilots do they need in all?", "Each of the 4 harbours needs 7 pilots.", "7", True),
    ("What is the total number of pilots?", "There are 7 pilots at each harbour.", "7", True),
    (ALL, "Each of the 4 harbours needs pilots.", "4", False),
    (ALL, "There are 28 pilots, each with a boat.", "28", False),
    (ALL, "There are 28 pilots each of whom has a boat.", "28", False),
    (ALL, "With 7 at each harbour, 28 pilots are needed.", "28", False),
    (ALL, "Each harbour has a master; 28 pilots are needed in all.", "28", False),
    (ALL, "Each year 28 pilots are needed.", "28", False),
    (ALL, "All need each other, and 28 pilots came.", "28", False),
    ("How many pilots does each harbour need in all?", "Each harbour needs 7 pilots.", "7", False),
    ("How many pilots are needed?", "Each harbour needs 7 pilots.", "7", False),
])
def test_of_each(question: str, quote: str, printed: str, each: bool) -> None:
    assert of_each(read_query(question, Glossary(()), (), english_councils()), told(quote, printed)) is each
