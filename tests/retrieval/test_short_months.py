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
        ("plans at end mar 23", "plans at end March 23"),
        ("Apr to Jun 2024 absences", "April to June 2024 absences"),
        ("absences apr-jun 2024", "absences April-June 2024"),
        ("31 DEC 2023: how many?", "31 December 2023: how many?"),
        ("What was agreed by Jan?", "What was agreed by January?"),
        ("How many by 1 Aug. 2024?", "How many by 1 August 2024?"),
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
        "What did Cllr Dec Owusu ask?",
        "What did May Oddie ask in May?",
    ],
)
def test_what_is_no_month_stays(asked: str) -> None:
    assert by_date(asked) == asked
