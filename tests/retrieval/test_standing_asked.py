"""A forecast that is asked for is no budget, and "the over-fives" are those over five."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.groups import opposed
from retrieval.query import Query, read_query
from retrieval.slots import standing_fit


def _fact(label: str, basis: Basis = Basis.ACTUAL) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", label, Decimal(840), "GBP", "840", None, "Marlshire",
                basis, Locator("a" * 16, cell=(1, 1)), f"{label} | 840", ("Harbour", label), None, True, "stated")


def _asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


@pytest.mark.parametrize(("question", "basis", "fit"), [
    ("What are we forecasting to spend on dredging?", Basis.BUDGET, 0.1),
    ("Dredging: projected spend this year?", Basis.BUDGET, 0.1),
    ("What is the forecast cost of dredging?", Basis.BUDGET, 0.1),
    ("What are we forecasting to spend on dredging?", Basis.FORECAST, 1.0),
    ("What is the forecast for dredging against the budget?", Basis.BUDGET, 1.0),
    ("What may we spend on dredging?", Basis.BUDGET, 1.0),
    ("In the forecast report, what was the grant for dredging?", Basis.BUDGET, 1.0),
])
def test_a_forecast_asked_for_is_no_budget(question: str, basis: Basis, fit: float) -> None:
    assert standing_fit(_asked(question), _fact("Dredging", basis)) == fit


@pytest.mark.parametrize(("question", "label", "other"), [
    ("How long do the over-fives wait?", "Wait, under 5s", True),
    ("How long do the over fives wait?", "Wait, under 5", True),
    ("How long do the under-sixes wait?", "Wait, over 6", True),
    ("How long do the over-tens wait?", "Wait, under ten", True),
    ("How long do the under-fives wait?", "Wait, under 5s", False),
    ("How long do the over-fives wait?", "Wait, 5 to 17", False),
    ("How long do the over-fives wait?", "Wait, over fives", False),
])
def test_the_over_fives_are_those_over_five(question: str, label: str, other: bool) -> None:
    assert opposed(_asked(question), _fact(label)) is other
