"""What somebody said before it of a time that was still to come."""

from __future__ import annotations

import pytest

from answers.another_time import _WHAT_WAS_SAID, _plans_time


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


@pytest.mark.parametrize("question", [
    "Why won't the harbour board bring the second ferry forward to May 2031?",
    "Why was the new jetty put off until 2031/32?",
    "Who wanted the dredging moved from March 2032 to the start of May 2031?",
    "Why has the opening of the lock slipped to June 2031?",
])
def test_when_a_thing_is_put_to_is_a_plan_of_before(question: str) -> None:
    assert _plans_time(question)


@pytest.mark.parametrize("question", [
    "Why were tolls higher in May 2031?",
    "What did the ferry bring in up to May 2031?",
    "What did mooring fees bring in to May 2031?",
    "How did tolls rise from May 2031 to June 2031?",
])
def test_a_time_that_something_was_counted_at_is_not(question: str) -> None:
    assert not _plans_time(question)
