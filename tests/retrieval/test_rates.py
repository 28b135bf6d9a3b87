"""A column called a rate holds rates, though only a note below says of how many."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from corpus.period import financial_year
from retrieval.authorities import english_councils
from retrieval.kinds import rate_named
from retrieval.query import read_query
from retrieval.slots import unit_fit


def fact(column: str, table: str = "Berths let") -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", f"Berths, {column}", Decimal(135), None, "135",
                financial_year(2031), "Marlshire", Basis.ACTUAL, Locator("a" * 16, cell=(1, 1)), "2031 | 135",
                ("Harbour", table, "2031", column), None, True, "stated")


@pytest.mark.parametrize(("question", "column", "table", "fit"), [
    ("What was the berth rate per 100,000?", "Marlshire rate", "Berths let", 0.8),
    ("What was the berth rate per 1,000?", "Rate", "Berths let", 0.8),
    ("What was the berth rate per 10,000?", "Marlshire rate", "Berths let", 0.8),
    ("What was the berth rate per 100,000?", "Marlshire rate", "Berths let per 100,000", 1.0),
    ("What was the berth rate per 100,000?", "Marlshire rate", "Berths let per 1,000", 0.0),
    ("What was the berth rate per 10,000?", "Marlshire rate", "Berths let per 1,000", 0.0),
    ("What was the berth rate per 100,000?", "Marlshire number", "Berths let", 0.0),
    ("What was the berth rate per 100,000?", "Rate payers", "Berths let", 0.0),
])
def test_a_column_of_rates_fits_a_rate(question: str, column: str, table: str, fit: float) -> None:
    assert unit_fit(read_query(question, Glossary(()), (), english_councils()), fact(column, table)) == fit


@pytest.mark.parametrize(("question", "column", "named"), [
    ("What was the rate of berths let?", "Marlshire rate", True),
    ("What was the rate of berths let?", "Marlshire number", False),
    ("What was the number of berths let?", "Marlshire rate", False),
])
def test_the_rate_goes_before_the_number(question: str, column: str, named: bool) -> None:
    assert rate_named(read_query(question, Glossary(()), (), english_councils()), fact(column)) is named
