"""Months that a question shortens are read in full, and what only looks like one stays as it is."""

import pytest

from retrieval.named_days import by_date


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Who was away on 10 Feb?", "Who was away on 10 February?"),
        ("who left on 3rd sept and why", "who left on 3rd September and why"),
        ("What was said in Sept about fees?", "What was said in September about fees?"),
        ("What did the Oct meeting decide?", "What did the October meeting decide?"),
        ("Nov's minutes: who spoke?", "November's minutes: who spoke?"),
        ("who came from apr to jun?", "who came from April to June?"),
        ("on 31 DEC: how many?", "on 31 December: how many?"),
        ("What was agreed by 1 Aug. and why?", "What was agreed by 1 August and why?"),
        ("What was agreed by Jan?", "What was agreed by January?"),
    ],
)
def test_a_short_month_is_read_in_full(asked: str, read: str) -> None:
    assert by_date(asked) == read


@pytest.mark.parametrize(
    "asked",
    [
        "What did Jan Birtles ask?",
        "What does the SEP say about schools?",
        "Did it mar the results?",
        "Who is Dr Jun-Ho Ito?",
        "What is the DEC rating of the centre?",
        "Which Augs were open?",
        "How many by 1 Aug 2024, and in Apr to Jun 2023?",
        "What did Cllr Dec Owusu ask?",
        "What did May Oddie ask in May?",
    ],
)
def test_what_is_no_month_stays(asked: str) -> None:
    assert by_date(asked) == asked
