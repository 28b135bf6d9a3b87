"""A row of what the law gives so long for is of that, though its table leaves out what tells it from others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary, Term
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.counted import counted
from retrieval.limits_of_plans import of_its_limit
from retrieval.query import read_query

TERMS = Glossary((Term(("SHP",), ("safe harbour plan",), (), False),))


@pytest.mark.parametrize(("question", "measure", "counts"), [
    ("What share of SHPs were issued within 20 weeks?", "Plans issued within 20 weeks", True),
    ("What share of SHPs were issued within 20 weeks?", "Timeliness: New plans issued within 20 weeks", True),
    ("What share of SHPs were issued within 20 weeks?", "Plans issued within 20 weeks: England", True),
    ("What share of SHPs were issued within 20 weeks?", "Plans issued within 15 weeks", False),
    ("What share of SHPs were issued within 20 weeks?", "Berth plans issued within 20 weeks", False),
    ("What share of SHPs were issued within 20 weeks?", "Fares settled within 20 weeks", False),
    ("What share of SHPs were issued?", "Plans issued within 20 weeks", False),
])
def test_the_very_limit_tells_what_a_bare_noun_is_of(question: str, measure: str, counts: bool) -> None:
    query = read_query(question, TERMS, (), english_councils())
    cell = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", measure, Decimal(9), "%", "9%", None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16, cell=(1, 1)), f"{measure} | 9%", ("Quays", measure), None, True,
                "stated")
    assert of_its_limit(query, counted(query), cell) is counts
