"""How many for each of something is asked of an average that is for each of it."""

import pytest

from retrieval.averages import for_each_alike


@pytest.mark.parametrize(("asked", "said", "alike"), [
    ("How many bids per tender were there?", "Bids per tender (average)", True),
    ("How many bids did each tender bring?", "Average bids per tender", True),
    ("How many bids came in for every tender?", "Bids for each tender, mean", True),
    ("How many bids were there?", "Bids per tender (average)", False),
    ("How many bids per lot were there?", "Bids per tender (average)", False),
    ("How many bids per month were there?", "Average bids per month", False),
])  # fmt: skip
def test_so_many_for_each_is_the_average_for_each(asked: str, said: str, alike: bool) -> None:
    assert for_each_alike(asked, said) is alike
