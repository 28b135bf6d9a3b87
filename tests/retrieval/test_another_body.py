"""A body is told from another of its kind."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary, Term
from corpus.numbers import POUNDS
from corpus.paper import Locator
from corpus.period import financial_year
from retrieval.another_body import of_another_body
from retrieval.authorities import english_councils
from retrieval.query import read_query

GLOSSARY = Glossary((Term(("NWB",), ("northern water board",), (), False),))


def row(label: str) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", label, Decimal(300), POUNDS, "300",
                financial_year(2031), "Marlshire", Basis.ACTUAL, Locator("a" * 16, cell=(1, 1)), f"{label} | 300",
                ("Money", "Income", label), None, True, "stated")


@pytest.mark.parametrize(("label", "another"), [
    ("Harbour Board grant", True),
    ("Marlow and Larn Drainage Board", True),
    ("Northern Water Board", False),
    ("NWB grant by way of Harbour Board", False),
    ("Water Board", False),
    ("Board contribution", False),
    ("Harbour Trust grant", False),
    ("Fees", False),
])
def test_a_row_of_another_board_is_told(label: str, another: bool) -> None:
    query = read_query("How much did the NWB pay to the harbour?", GLOSSARY, (), english_councils())
    assert of_another_body(query, row(label)) is another
