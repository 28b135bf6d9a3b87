"""A target, and what would be so if something were otherwise, tell not how many there were."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.ought import only_aimed_at, only_would_be
from retrieval.query import Query, read_query
from retrieval.unsaid import said_of_a_later_one
from retrieval.with_another import with_another


def told(quote: str, printed: str = "40", basis: Basis = Basis.ACTUAL, unit: str | None = "boats") -> Fact:
    return Fact("a" * 16 + ":1/s0", "a" * 16, "a" * 16 + ":1", quote, Decimal(40), unit, printed, None, "Marlshire",
                basis, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")


def asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


@pytest.mark.parametrize(("question", "basis", "unit", "aimed"), [
    ("How many boats did we have on 31 March 2031?", Basis.TARGET, "boats", True),
    ("How many boats were there on 31 March 2031?", Basis.TARGET, "boats", True),
    ("How many boats were we aiming at for 31 March 2031?", Basis.TARGET, "boats", False),
    ("How many boats will there be on 31 March 2031?", Basis.TARGET, "boats", False),
    ("How many boats did we have on 31 March 2031?", Basis.ACTUAL, "boats", False),
    ("How many pounds were there?", Basis.TARGET, "GBP", False),
    ("What is the target for boats?", Basis.TARGET, "boats", False),
])
def test_a_target_is_no_count(question: str, basis: Basis, unit: str, aimed: bool) -> None:
    target = told("The target of 40 is for 31 March 2031.", basis=basis, unit=unit)
    assert only_aimed_at(asked(question), target) is aimed


@pytest.mark.parametrize(("question", "quote", "would"), [
    ("How many boats did we have?", "Without the barges the number would be 40.", True),
    ("How many boats did we have?", "The number would be 40 without the barges.", True),
    ("How many boats would we have without the barges?", "Without the barges the number would be 40.", False),
    ("How many boats did we have?", "There were 40, and without the barges it would be 31.", False),
    ("How many boats did we have?", "Without the barges there were 40 boats.", False),
    ("How many boats did we have?", "It was said that the number would be 40.", False),
])
def test_what_would_be_is_not_what_is(question: str, quote: str, would: bool) -> None:
    assert only_would_be(asked(question), told(quote)) is would


@pytest.mark.parametrize(("question", "quote", "another"), [
    ("How many were waiting for a berth?", "The yard mended 40 boats, and there was a waiting list of 22.", True),
    ("How many were waiting for a berth?", "The yard had 40 boats waiting, and 22 were mended.", False),
    ("How many were mended at the yard?", "The yard mended 40 boats, and 22 were waiting.", False),
    ("How many boats used the yard?", "The yard mended 40 boats, and 22 were waiting.", False),
])
def test_what_is_done_is_said_of_the_figure_in_its_clause(question: str, quote: str, another: bool) -> None:
    assert said_of_a_later_one(asked(question), told(quote)) is another


@pytest.mark.parametrize(("question", "quote", "another"), [
    ("How many residents have a ferry licence?", "There are 40 residents with a licence.", False),
    ("How many residents have a ferry licence?", "There are 40 residents with a boat.", True),
])
def test_a_licence_is_a_ferry_licence_for_short(question: str, quote: str, another: bool) -> None:
    assert with_another(asked(question), told(quote, unit="residents")) is another
