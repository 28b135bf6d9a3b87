"""Plans counted on a day are those open on it, and the group over a row is not what its label says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary, Term
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.given import of_what_is_not_meant
from retrieval.query import Query, read_query


def asked(question: str, terms: tuple[Term, ...] = ()) -> Query:
    return read_query(question, Glossary(terms), (), english_councils())


@pytest.mark.parametrize(("question", "concepts"), [
    ("How many berth plans were open at 31 March 2031?", ["berth", "plans"]),
    ("How many berth plans were in force on 31 March 2031?", ["berth", "plans"]),
    ("How many berth plans were still live?", ["berth", "plans"]),
    ("How many piers were open at 31 March 2031?", ["piers", "open"]),
    ("How many berth plans were open to visitors?", ["berth", "plans", "open", "visitors"]),
])
def test_a_plan_counts_while_it_is_open(question: str, concepts: list[str]) -> None:
    assert [c.asked for c in asked(question).concepts] == concepts


@pytest.mark.parametrize(("measure", "share"), [
    ("Pilot passes: Harbour passes", 0.0), ("Pilot passes: Sold", 1.0), ("Harbour passes: Pilot passes", 1.0),
])
def test_the_group_over_a_row_is_not_its_label(measure: str, share: float) -> None:
    cell = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", measure, Decimal(9), None, "9", None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16, cell=(1, 1)), "Passes | 9", ("Sales", measure), None, True,
                "stated")
    query = asked("How many harbour passes were sold?", (Term(("HP",), ("harbour passes",), (), False),))
    assert of_what_is_not_meant(replace(query, not_meant="pilot passes"), cell) == share
