"""What was taken from a fund is not what it holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.numbers import POUNDS
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.held_in import taken_from_it
from retrieval.query import read_query


@pytest.mark.parametrize(("question", "quote", "taken"), [
    ("How much was in the harbour reserve after that?", "Repairs were met from the harbour reserve (£3m).", True),
    ("How much is left in the harbour reserve?", "We took £3m from the harbour reserve.", True),
    ("How much is there in the dredging fund?", "A sum of £3m was paid out of the dredging fund.", True),
    ("How much is in the harbour reserve?", "The reserve now stands at £3m.", False),
    ("How much is in the harbour reserve?", "Repairs were met from the harbour reserve, leaving £3m.", False),
    ("How much was taken from the harbour reserve?", "Repairs were met from the harbour reserve (£3m).", False),
    ("How much was put in the harbour reserve?", "We took £3m from the harbour reserve.", False),
])
def test_taken_from_it(question: str, quote: str, taken: bool) -> None:
    told = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", "reserve", Decimal(3000000), POUNDS, "£3m", None,
                "Marlshire", Basis.ACTUAL, Locator("a" * 16), quote, ("Money",), None, True, "stated")
    assert taken_from_it(read_query(question, Glossary(()), (), english_councils()), told) is taken
