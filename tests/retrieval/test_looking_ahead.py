"""What asks for something to come, and what only has a time in it."""

from __future__ import annotations

import pytest

from retrieval.looking_ahead import asks_ahead


@pytest.mark.parametrize("question", [
    "Which harbours are getting new berths by September 2031, and how many each?",
    "Who is taking over the ferry by the end of 2031?",
    "Which piers are closing by May 2031?",
    "What is expected by May 2031?",
])
def test_what_is_to_come(question: str) -> None:
    assert asks_ahead(question)


@pytest.mark.parametrize("question", [
    "How many boats are waiting for a berth by May 2031?",
    "Which harbours had new berths by September 2031?",
    "How many boats are lying at the quay?",
    "How many skippers are being trained by the college in 2031?",
])
def test_what_is_so(question: str) -> None:
    assert not asks_ahead(question)
