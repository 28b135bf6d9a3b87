"""A sentence that gives each of several names its own figure answers each with its own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.each_its_own import of_another_name
from retrieval.query import read_query

TOLD = "The fullest quays are in Hexley (93) and the emptiest in Larn (52); Port Ardle averages 68 and Torsay 64."


def fact(printed: str, quote: str = TOLD) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), None, printed, None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")


@pytest.mark.parametrize(("question", "printed", "another"), [
    ("How many boats are on average in Torsay?", "68", True),
    ("How many boats are on average in Torsay?", "64", False),
    ("How many boats has Port Ardle?", "64", True),
    ("How many boats has Port Ardle?", "68", False),
    ("How many boats has Hexley?", "52", True),
    ("How many boats have Hexley and Larn?", "64", False),
    ("How many boats are there on average?", "64", False),
])
def test_a_figure_beside_another_name_is_none_of_the_one_asked(question: str, printed: str, another: bool) -> None:
    query = read_query(question, Glossary(()), (), english_councils())
    assert of_another_name(query, fact(printed)) is another


def test_a_month_is_no_name() -> None:
    query = read_query("How many boats had Larn?", Glossary(()), (), english_councils())
    assert not of_another_name(query, fact("41", "In May 41 boats, and in Larn 52."))
