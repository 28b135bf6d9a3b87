"""What a report on a year says of the one before it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from corpus.period import financial_year
from retrieval.authorities import english_councils
from retrieval.own_year import _of_the_year_before
from retrieval.query import read_query


@pytest.mark.parametrize(("quote", "year", "fit"), [
    ("In the previous year this was 47%.", "2030/31", 0.9),
    ("In the previous year this was 47%.", "2031/32", 0.0),
    ("A fault was found in 47% of the hulls in the previous year.", "2030/31", 0.9),
    ("Faults were 47% lower than in the previous year.", "2030/31", None),
    ("A fault was found in 47% of the hulls.", "2030/31", None),
])
def test_a_figure_of_the_previous_year_is_of_the_year_before_the_report(
    quote: str, year: str, fit: float | None
) -> None:
    fact = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(47), "%", "47%", None, None,
                Basis.ACTUAL, Locator("a" * 16), quote, (), None, True, "stated")
    query = read_query(f"What share of hulls had a fault in {year}?", Glossary(()), ("Marlshire",), english_councils())
    assert _of_the_year_before(fact, financial_year(2031), query) == fit
