"""The door leaves a question as it was asked where it cannot be sure of the build."""

from __future__ import annotations

import pytest

from retrieval.in_plain_builds import in_plain_builds


@pytest.mark.parametrize("question", [
    "How many boats sank in May?",
    "Total mooring deficit year by year from 2021/22 up to the 2024/25 forecast?",  # money is no count
    "What's the longest any outstanding mooring plan has been waiting?",  # a plan is nobody who waits
    "Why did Marlshire's looked after numbers fall in the first three months of 2024?",
    "Why do the rising numbers of dinghies push up costs more than other boats?",
])
def test_what_is_asked_so_stands(question: str) -> None:
    """Fault found: each of these lost or gained a word by a build that was not its own."""
    assert in_plain_builds(question) == question


@pytest.mark.parametrize(("question", "plain"), [
    ("Cllr Gull wanted to know why boats are still being missed. What was the explanation?",
     "Cllr Gull asked why boats are still being missed. What was the explanation?"),
    ("What three things would the harbour plan focus on?", "What are the three priorities of the harbour plan?"),
    ("Total visits to the harbour museum in 23/24?", "How many visits to the harbour museum in 23/24?"),
    ("What's the longest anyone has waited for a berth?", "how long was the longest wait for a berth?"),
])
def test_what_is_asked_otherwise_is_put_plainly(question: str, plain: str) -> None:
    assert in_plain_builds(question) == plain


@pytest.mark.parametrize("question", [
    "and " * 100, "(" * 400, "what, and " * 40, "A.B." * 100, "? " * 200, "the boats who were in " * 18,
])
def test_no_question_keeps_the_door_busy(question: str) -> None:
    """Fault found: "and and and …" kept one pattern at it for minutes. (It ends, or the whole run does not.)"""
    assert in_plain_builds(question.strip())


def test_what_is_longer_than_anyone_asks_stands() -> None:
    asked = "Some boats were laid up. What was the number? " * 20
    assert in_plain_builds(asked) == asked
