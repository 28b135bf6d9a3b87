"""A share of events is none of people, and some of the rest of a few are not all there were."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from corpus.period import Period, financial_year
from retrieval.authorities import english_councils
from retrieval.bases import of_events, of_the_rest
from retrieval.query import Query, read_query
from retrieval.set_apart import part_unasked


def fact(quote: str, printed: str, period: Period | None = None) -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(9), "%", printed, period, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")


def asked(question: str) -> Query:
    return read_query(question, Glossary(()), (), english_councils())


@pytest.mark.parametrize(("question", "quote", "events"), [
    ("What % of young people were rowers?", "over 70% of calls were about rowers", True),
    ("What share of the residents in care are rowers?", "70% of all night visits were to rowers", True),
    ("What share of calls were about young people?", "over 70% of calls were about young people", False),
    ("What % of young people were rowers?", "70% of young people were rowers", False),
    ("What % of young people rowed?", "Reviews of rowers were in time for 70%", True),
    ("What % of young people rowed?", "Audits held showed that, of the young people, 70% rowed", False),
    ("What % of reviews of young people were in time?", "Reviews were in time for 70%", False),
    ("How many boats are open to young people?", "70% of calls were about boats for young people", True),
    ("How many boats are open to young people?", "70% of boats were open to young people", False),
    ("How many calls were there?", "over 70% of calls were about rowers", False),
])
def test_a_share_of_events_is_none_of_people(question: str, quote: str, events: bool) -> None:
    assert of_events(asked(question), fact(quote, "70")) is events


REST = "Of the other nine, two were rowers."


@pytest.mark.parametrize(("question", "quote", "period", "rest"), [
    ("How many people were rowers in 2031/32?", REST, None, True),
    ("How many people were rowers?", REST, None, False),
    ("How many people were rowers in 2031/32?", REST, financial_year(2031), False),
    ("How many of the crew were rowers in 2031/32?", REST, None, False),
    ("How many people were rowers in 2031/32?", "Of the nine, two were rowers.", None, False),
])
def test_some_of_the_rest_are_not_all(question: str, quote: str, period: Period | None, rest: bool) -> None:
    assert of_the_rest(asked(question), fact(quote, "two", period)) is rest


@pytest.mark.parametrize(("question", "quote", "printed", "unasked"), [
    ("What % of rowers were on a course?", "24 rowers (10%) were on a second or later course", "10%", True),
    ("How many rowers were on a course?", "24 rowers (10%) were on a second or later course", "24", True),
    ("How many rowers were back on a course?", "24 rowers (10%) were on a second or later course", "24", False),
    ("What % had been on a course before?", "24 rowers (10%) were on a second or later course", "10%", False),
    ("How many rowers were on a course?", "60 rowers were on a course, 24 of them on a second or later", "60", False),
    ("How many rowers were on a course?", "24 rowers were on a course in the second half", "24", False),
])
def test_a_second_time_is_asked_for(question: str, quote: str, printed: str, unasked: bool) -> None:
    assert part_unasked(asked(question), fact(quote, printed)) is unasked
