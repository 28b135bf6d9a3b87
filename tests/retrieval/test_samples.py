"""Those who answered a survey and the cases of a sample are no count of all there are."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.query import read_query
from retrieval.samples import of_a_sample

PAPER = "a" * 16


@pytest.mark.parametrize(("question", "quote", "unit", "sampled"), [
    ("How many skippers do we have?", "43 skippers completed the survey.", "skippers", True),
    ("How many skippers finished the class?", "So far 43 skippers have completed the class.", "skippers", False),
    ("How many skippers do we have?", "43 skippers (a quarter of them) responded.", "skippers", True),
    ("How many skippers do we have?", "The survey of 43 skippers was kind.", "skippers", True),
    ("How many boats were mended?", "A dip sample of 43 boats was drawn.", "boats", True),
    ("How many boats were mended?", "In May 43 boats were audited.", "boats", True),
    ("How many boats were audited?", "In May 43 boats were audited.", "boats", False),
    ("How many skippers answered?", "43 skippers completed the survey.", "skippers", False),
    ("What share of boats leaked?", "Of the boats audited 43 % leaked.", "%", False),
    ("How many skippers do we have?", "There were 43 skippers, and some completed a survey.", "skippers", False),
])
def test_some_that_were_asked_or_looked_at_are_not_all(question: str, quote: str, unit: str, sampled: bool) -> None:
    fact = Fact(f"{PAPER}:1/1.0", PAPER, f"{PAPER}:1", "boats", Decimal(43), unit, "43", None, "Marlshire",
                Basis.ACTUAL, Locator(PAPER), quote, (), None, True, "stated")
    assert of_a_sample(read_query(question, Glossary(()), (), english_councils()), fact) is sampled
