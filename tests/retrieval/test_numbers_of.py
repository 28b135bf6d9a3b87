"""The numbers of a thing are the number of such things."""

from __future__ import annotations

import pytest

from retrieval.numbers_of import numbers_of


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Did ferry pass numbers go up or down?", "Did the number of ferry passes go up or down?"),
        ("Have our boat numbers fallen since May?", "Have the number of boats fallen since May?"),
        ("How have berth numbers changed since 2031?", "How have the number of berths changed since 2031?"),
        ("What happened to pilot licence numbers between 2031 and 2032?",
         "What happened to the number of pilot licences between 2031 and 2032?"),
        ("Are crew numbers higher than in 2031?", "Are the number of crews higher than in 2031?"),
        ("Did the children numbers rise in May?", "Did the number of children rise in May?"),
        ("Are ferry numbers up or down on last year?", "Are the number of ferries up or down on last year?"),
    ],
)  # fmt: skip
def test_numbers_that_moved_are_the_number_of_a_thing(asked: str, plain: str) -> None:
    assert numbers_of(asked) == plain


@pytest.mark.parametrize(
    "question",
    ["What are the total numbers?", "Did the numbers go up?", "Did the numbers of boats rise?", "How many boats rose?"],
)
def test_any_other_question_stays(question: str) -> None:
    assert numbers_of(question) == question
