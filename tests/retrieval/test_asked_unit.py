"""The unit that a question asks for."""

from __future__ import annotations

import pytest

from retrieval.asked_unit import counts_stretches, unit_of


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("What was the rate of moorings per 1,000 boats?", "per 1,000"),
        ("How many per thousand people were let?", "per 1,000"),
        ("How many out of each thousand?", "per 1,000"),
        ("for every 1000 households, how many boats", "per 1,000"),
        ("What was the rate per 10,000 children?", "per 10,000"),
        ("What was the rate per 100,000 adults?", "per 100,000"),
        ("How many thousand boats are there?", "count"),
    ],
)
def test_a_rate_is_asked_for_by_its_number(question: str, unit: str) -> None:
    assert unit_of(question) == unit


@pytest.mark.parametrize(("question", "unit"), [
    ("What is the risk score of the harbour budget?", None),
    ("What's the overspend scored at on the register?", None),
    ("What is the RAG rating for the dredging budget?", None),
    ("What is the cost of the highest rated berth?", "GBP"),
    ("What's the most expensive single quay berth costing us per week?", "GBP"),
    ("What is the most expensive kind of berth?", None),
    ("How full do the berths need to be?", "%"),
    ("How much is the overspend and what is its risk score?", "GBP"),
    ("What was spent on ratings?", "GBP"),
])  # fmt: skip
def test_a_score_is_no_sum_of_money_whatever_is_scored(question: str, unit: str | None) -> None:
    assert unit_of(question) == unit


@pytest.mark.parametrize(("question", "counted"), [
    ("How many boats were mended within 30 days?", False),
    ("How many boats were mended in thirty working days?", False),
    ("How many days did it take to mend a boat?", True),
    ("How many boats were mended in 30 days, and in how many days?", True),
    ("How many boats were mended?", False),
])
def test_a_limit_in_days_counts_no_days(question: str, counted: bool) -> None:
    assert counts_stretches(question, "days") is counted


def test_a_rate_of_repeat_referrals_is_of_no_unit_that_it_names() -> None:
    assert unit_of("What was the rate of repeat referrals within a year?") is None
    assert unit_of("What was the rate of referrals?") == "per 10,000"
