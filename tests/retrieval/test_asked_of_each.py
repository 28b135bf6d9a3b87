"""Of whom each is asked: the quays of "each quay", and no years and no rate."""

from __future__ import annotations

import pytest

from retrieval.asked_of_each import named_each


@pytest.mark.parametrize(("question", "ways"), [
    ("How many boats does each quay take?", ("quay take", "quay")),
    ("For each of the Selmouth promises, what % was kept?", ("Selmouth promises", "Selmouth")),
    ("What was each quay's share?", ("quay",)),
    ("What did each of the five yards charge?", ("yards charge", "yards")),
    ("Quay by quay, how many boats were there?", ("Quay",)),
    ("What was every ferry’s capacity?", ("ferry",)),
    ("What did it cost for each boat in each bay?", ("boat in each bay", "boat in each", "boat in", "boat", "bay")),
    ("How many boats were there each year?", ()),
    ("How many boats came in each of the quarters?", ()),
    ("How many boats do Larn and Hexley each have?", ()),
    ("How many boats are there?", ()),
])
def test_those_of_whom_each_is_asked(question: str, ways: tuple[str, ...]) -> None:
    assert named_each(question) == ways
