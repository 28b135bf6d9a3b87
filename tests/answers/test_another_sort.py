"""A follow-up that names another sort of the thing asked of before leaves behind what set that apart."""

from __future__ import annotations

import pytest

from answers.conversation import completed

_CRANE = "How much does a berth with a crane cost in 2031/32?"
_QUAY = "What is the average price of a berth at a north quay in Marlshire?"


@pytest.mark.parametrize(("last", "question", "whole"), [
    (_CRANE, "and a covered berth?", "How much does a covered berth cost in 2031/32?"),
    (_CRANE, "what about a covered berth?", "How much does a covered berth cost in 2031/32?"),
    (_CRANE, "and for a covered berth?", "How much does a covered berth cost in 2031/32?"),
    (_CRANE, "and what does a covered berth cost?", "what does a covered berth cost in 2031/32?"),
    (_QUAY, "and an inland berth?", "What is the average price of an inland berth in Marlshire?"),
    (_QUAY, "and what did an inland berth cost?", "what did an inland berth cost in Marlshire?"),
    (_QUAY, "and how much does a dry berth cost?", "how much does a dry berth cost in Marlshire?"),
    (_QUAY, "so what would a covered berth cost?", "what would a covered berth cost in Marlshire?"),
])
def test_another_sort_takes_the_place_of_what_set_the_thing_apart(last: str, question: str, whole: str) -> None:
    assert completed(question, (last,), ("Marlshire",)) == whole


@pytest.mark.parametrize("question", ["and what is a covered berth?", "and the same berth?"])
def test_what_asks_something_else_is_no_other_sort(question: str) -> None:
    assert "crane" in completed(question, (_CRANE,), ("Marlshire",))
