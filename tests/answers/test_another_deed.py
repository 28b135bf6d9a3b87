"""A follow-up that counts the same things by another deed: "and how many left?" after those taken on."""

from __future__ import annotations

import pytest

from answers.another_deed import another_deed

COUNCILS = ("Marlshire",)


@pytest.mark.parametrize(("last", "new", "whole"), [
    ("How many coastal pilots did Marlshire hire in 2031/32?", "how many left",
     "How many coastal pilots left in Marlshire in 2031/32?"),
    ("How many claims were received in 2031/32?", "how many were upheld", "How many claims were upheld in 2031/32?"),
    ("How many pilots did the Board take on in 2031?", "how many left", "How many pilots left in 2031?"),
    ("How many boats started to be mended in Marlshire in Q1 2031/32?", "how many stopped being mended in that time",
     "How many boats stopped being mended in Marlshire in Q1 2031/32?"),
    ("How many pilots joined in 2031/32?", "how many left in the same year", "How many pilots left in 2031/32?"),
    ("How many claims were received?", "how many have been withdrawn", "How many claims have been withdrawn?"),
])
def test_the_deed_of_a_follow_up_is_put_for_the_last_one(last: str, new: str, whole: str) -> None:
    assert another_deed(new, last, COUNCILS) == whole


@pytest.mark.parametrize(("last", "new"), [
    ("How many claims were received about tolls in 2031/32?", "how many were upheld"),
    ("How many pilots are there in 2031?", "how many left"),
    ("How many of the boats were lost in 2031?", "how many were raised"),
    ("How many crews were heard by the panel?", "how many were girls"),
    ("How many claims were received in 2031/32?", "how many of those were upheld"),
])
def test_a_question_that_says_more_is_not_taken_apart(last: str, new: str) -> None:
    assert another_deed(new, last, COUNCILS) is None
