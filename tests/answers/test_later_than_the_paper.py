"""What somebody said before it of a time that was still to come."""

from __future__ import annotations

import pytest

from answers.another_time import _WHAT_WAS_SAID


@pytest.mark.parametrize("question", [
    "Choices for the ferry after May 2031 - what did Dr Reed put forward?",
    "What did the harbour master set out for the jetty after 2031?",
    "What did officers offer from May 2031?",
    "What does Ms Vale favour after March 2031?",
])
def test_what_was_put_forward_was_said_before_the_time_it_is_of(question: str) -> None:
    assert _WHAT_WAS_SAID.search(question)


@pytest.mark.parametrize("question", ["What did the ferry cost in 2031?", "What was set out in 2031?"])
def test_what_came_of_it_was_not(question: str) -> None:
    assert not _WHAT_WAS_SAID.search(question)
