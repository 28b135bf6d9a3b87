"""The unit that a question asks for."""

from __future__ import annotations

import pytest

from retrieval.asked_unit import unit_of


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
