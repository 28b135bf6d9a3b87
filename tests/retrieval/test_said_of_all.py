"""What the end of an enumeration says of each of its numbers."""

from __future__ import annotations

import pytest

from corpus.numbers import find_numbers
from retrieval.said_of_all import said_of_all

PAID = "supported by the Lake Trust"


@pytest.mark.parametrize(("quote", "said"), [
    (f"At the end of May there were 7 rowers on loan, 4 rowers on trial and 1 coach {PAID}.", [PAID, PAID, ""]),
    (f"We had 7 crews in training and 4 crews on the water {PAID}.", [PAID, ""]),
    ("There were 7 crews in May and 4 crews in June.", ["", ""]),
    (f"There were 7 crews in training, who won, and 4 crews {PAID}.", ["", ""]),
    (f"Some 7 crews trained and 4 crews were {PAID}.", ["", ""]),
    (f"There were 4 crews {PAID}.", [""]),
])
def test_what_is_said_at_the_end_is_said_of_all(quote: str, said: list[str]) -> None:
    numbers = find_numbers(quote)
    assert [said_of_all(quote, numbers, n).strip() for n in range(len(numbers))] == said
