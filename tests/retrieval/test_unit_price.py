"""The price of one is no line of a budget, and a line of a budget still answers who asks for it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.numbers import POUNDS
from corpus.paper import Locator
from corpus.period import financial_year
from retrieval.authorities import english_councils
from retrieval.kinds import other_span, same_span
from retrieval.query import read_query
from retrieval.unit_price import sum_of_all


def fact(column: str, row: str = "Berths", table: str = "Harbour (£000)") -> Fact:
    return Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", f"{row}, {column}", Decimal(135000), POUNDS, "135",
                financial_year(2031), "Marlshire", Basis.ACTUAL, Locator("a" * 16, cell=(1, 1)), f"{row} | 135",
                ("Money", table, row, column), None, True, "stated")


@pytest.mark.parametrize(("question", "column", "of_all"), [
    ("What mileage rate do crews get?", "Forecast", True),
    ("What mileage rate do crews get?", "Average cost a year", True),
    ("What mileage rate do crews get?", "Rate", False),
    ("What is the hourly rate for a pilot?", "Budget", True),
    ("How much do they get a mile?", "Spent", True),
    ("What does a berth cost?", "Spent", True),
    ("What does an average berth cost?", "Outturn", True),
    ("What is the cost of a berth?", "Target", True),
    ("What does a berth cost?", "Average cost", False),
    ("What does a berth cost?", "Unit cost budget", False),
    ("What does a berth cost?", "Cost", False),
    ("What do berths cost?", "Spent", False),
    ("What would a new pier cost?", "Budget", False),
    ("What does a new pier cost?", "Budget", False),
    ("What did the pier cost?", "Spent", False),
    ("What is the budget for berths?", "Budget", False),
])
def test_a_sum_of_all_is_no_price_of_one(question: str, column: str, of_all: bool) -> None:
    query = read_query(question, Glossary(()), (), english_councils())
    assert sum_of_all(query, fact(column)) is of_all


def test_a_table_of_prices_has_the_price_of_one() -> None:
    query = read_query("What does a berth cost?", Glossary(()), (), english_councils())
    assert not sum_of_all(query, fact("Forecast", table="Average weekly cost of a berth (£)"))
    assert not sum_of_all(query, replace(fact("Forecast"), unit=None))


@pytest.mark.parametrize(("question", "another"), [
    ("What does a day place at the harbour cost?", False),
    ("What does a day-place at the harbour cost?", False),
    ("What is the cost of each day care place?", False),
    ("What does a day nursery cost?", False),
    ("What does a night shelter bed cost?", False),
    ("What does a Year 7 pupil cost?", False),
    ("What does a place cost a day?", True),
    ("What is the day rate, a day or by the night?", True),
    ("How much a week is a place?", True),
])
def test_a_day_place_is_asked_for_by_no_day(question: str, another: bool) -> None:
    query = read_query(question, Glossary(()), (), english_councils())
    assert other_span(query, fact("Cost", table="Unit cost (£ per place per year)")) is another


@pytest.mark.parametrize(("question", "same", "other"), [
    ("What does the pier cost in a full year?", False, True),
    ("What does the pier cost a week?", True, False),
])
def test_a_sentence_that_names_a_stretch_is_by_that_one(question: str, same: bool, other: bool) -> None:
    quote = "At high water this is £54 a week for a berth."
    told = replace(fact("Cost"), quote=quote, printed="£54", path=("Money",), locator=Locator("a" * 16),
                   measure="It costs £9,000 in a full year – At high water this is a week for a berth")
    query = read_query(question, Glossary(()), (), english_councils())
    assert (same_span(query, told), other_span(query, told)) == (same, other)
