"""What something brought in is no price of one, and the verb that it came by is no subject."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.asked_unit import unit_of
from retrieval.takings import asks_takings, is_price_of_one, without_getting
from tests.retrieval.test_said_before import fact

ASKED = "How much did the charge for missed berths bring in?"


@pytest.mark.parametrize("question", [
    ASKED,
    "How much money has the berth fee raised?",
    "What income did the moorings generate?",
    "How much was raised by the fee?",
    "How much has been brought in from fines in 2031?",
    "What did the charge for missed berths raise?",
    "What did the yard's fees bring in last year?",
    "What sum did the levy yield?",
    "How much will the toll net each year?",
    "How much do fines collect?",
])
def test_takings_are_asked_for(question: str) -> None:
    assert asks_takings(question)
    assert unit_of(question) == "GBP"
    assert len(without_getting(question)) == len(question)
    assert without_getting(question) != question


@pytest.mark.parametrize("question", [
    "What did Councillor Hale raise?",
    "How much concern did it raise?",
    "What price did the panel raise?",
    "How much is the charge for a missed berth?",
    "How much did the fee rise?",
    "What did the pilots bring in as a rule?",
])
def test_nothing_came_in(question: str) -> None:
    assert not asks_takings(question)
    assert without_getting(question) == question


@pytest.mark.parametrize(("sentence", "price"), [
    ("Fewer missed them after a charge of £50 was brought in.", True),
    ("The fee is £50.", True),
    ("The fee was set at £50 in May.", True),
    ("Fines rose to £50 in May.", True),
    ("Skippers pay £50 each.", True),
    ("A £50 charge began in May.", True),
    ("Boats were charged £50 a night.", True),
    ("The charge raised £50.", False),
    ("The fee has brought in £50 so far.", False),
    ("Tolls came to £50 a year.", False),
    ("In all, £50 was raised by the charge.", False),
])
def test_what_one_was_charged(sentence: str, price: bool) -> None:
    sum_ = replace(fact(sentence, "£50"), unit="GBP")
    assert is_price_of_one(ASKED, sum_) is price
    assert not is_price_of_one("How much is the charge?", sum_)
