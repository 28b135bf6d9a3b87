"""Whether it is right that something moved is whether it moved."""

from __future__ import annotations

import pytest

from retrieval.in_plain_builds import in_plain_builds
from retrieval.is_it_right import is_it_right
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Is it right that more boats are being hired now?", "Are more boats being hired now?"),
        ("Is it true that fewer boats were late in 2032 than in 2031?", "Were fewer boats late in 2032 than in 2031?"),
        (
            "Is it correct that hire has gone up since 2031? Figures please",
            "Has hire gone up since 2031? Figures please",
        ),
        ("Is it the case that hires rose between 2031 and 2032?", "Have hires rose between 2031 and 2032?"),
        ("Am I right that waits are longer than in 2031?", "Are waits longer than in 2031?"),
        ("Isn't it true that fares have dropped since 2031?", "Have fares dropped since 2031?"),
        (
            "Can you confirm that more ferries were cancelled in 2032 than in 2031?",
            "Were more ferries cancelled in 2032 than in 2031?",
        ),
        ("Do the figures show that fewer boats are moored than a year ago?", "Are fewer boats moored than a year ago?"),
        ("Is it fair to say that hire has gone down since 2031?", "Has hire gone down since 2031?"),
        (
            "Was it the case that more berths were let in 2032 than in 2031?",
            "Were more berths let in 2032 than in 2031?",
        ),
    ],
)
def test_whether_it_is_right_that_something_moved_asks_whether_it_did(asked: str, plain: str) -> None:
    assert is_it_right(asked) == plain
    assert wanted_of(in_plain_builds(asked)) is Wanted.CHANGE or "now" in asked


@pytest.mark.parametrize(
    "question",
    [
        "Is it right that children sleep on boats?",
        "Is it right that 45% of boats are late?",
        "Is it right to cut fares?",
        "Are more boats hired than in 2031?",
    ],
)
def test_a_judgement_and_a_figure_held_up_stay(question: str) -> None:
    assert is_it_right(question) == question
