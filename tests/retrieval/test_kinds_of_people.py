"""Staff are no children: a sentence that counts the one answers no question that counts the other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.paper import Locator
from retrieval.kinds_of_people import kind_asked, other_people

PAPER = "a" * 16


@pytest.mark.parametrize(("question", "kind"), [
    ("How many staff will the new harbours need?", "staff"), ("how many harbour workers left in 2031?", "staff"),
    ("How many children's social workers are there?", "staff"), ("how many young people did row?", "children"),
    ("How many foster carers left?", "carers"), ("How many young carers are there?", "carers"),
    ("How many children and families use the pool?", ""), ("How many people swim?", ""), ("How many boats sank?", ""),
    ("How many parents' evenings were held?", ""), ("What share of children swim?", ""),
])
def test_the_kind_of_people_counted(question: str, kind: str) -> None:
    assert kind_asked(question) == kind


@pytest.mark.parametrize(("question", "unit", "other"), [
    ("How many staff will the new harbours need?", "children", True),
    ("How many staff will the new harbours need?", "staff", False),
    ("How many carers were there?", "children", True), ("How many children were there?", "carers", True),
    ("How many children were there?", "pupils", False), ("How many people were there?", "children", False),
    ("How many children were there?", "plans", False), ("How many families were there?", "children", True),
])
def test_who_is_counted_is_of_the_kind_asked(question: str, unit: str, other: bool) -> None:
    fact = Fact(f"{PAPER}:1/1.0", PAPER, f"{PAPER}:1", "12 of them", Decimal(12), unit, "12", None, "Marlshire",
                Basis.ACTUAL, Locator(PAPER), "12 of them", ("Harbour",), None, True, "stated")
    assert other_people(question, fact) is other
