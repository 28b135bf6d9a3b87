"""What only asks for the figures of a change is no part of the change."""

from __future__ import annotations

import pytest

from retrieval.figures_too import without_figures_too

HELD = "Are more boats hired than in 2031?"


@pytest.mark.parametrize(
    "tail",
    [
        "Both figures please.",
        "Please give the two totals.",
        "Give the number for each year.",
        "Please give both.",
        "Numbers as well please",
        "What are the figures?",
        "Give both numbers",
        "I need both numbers",
        "Can you give me the numbers for both years?",
        "numbers please",
        "Figures too.",
        "Tell me the rate at each date.",
        "Before and after figures, please.",
        "Include the numbers",
        "Show both.",
        "I'd like the actual figures",
        "And what was it in each year?",
        "What were they?",
        "With the numbers for each year please",
        "Can I have both figures?",
        "Could you also give the figures?",
        "Please quote both.",
    ],
)
def test_a_change_is_told_with_its_figures_whether_they_are_asked_for_or_not(tail: str) -> None:
    assert without_figures_too(f"{HELD} {tail}") == HELD


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        (
            "Did hires go up or down from 2031 to 2032, and what was it in each year?",
            "Did hires go up or down from 2031 to 2032?",
        ),
        ("Did hires rise or fall and by what figures?", "Did hires rise or fall?"),
        ("Have hires gone up or down since 2031 (both figures please)?", "Have hires gone up or down since 2031?"),
        ("Hires 2031/32 v 2032/33 - going up or down, and the numbers?", "Hires 2031/32 v 2032/33 - going up or down?"),
    ],
)
def test_it_may_be_a_clause_of_the_question(asked: str, plain: str) -> None:
    assert without_figures_too(asked) == plain


def test_what_is_asked_for_as_a_percentage_stays_one() -> None:
    assert without_figures_too(f"{HELD} Give me both percentages.") == "Are more boats hired than in 2031 (%)?"


@pytest.mark.parametrize(
    "question",
    [
        "How many boats were hired? Both figures please",
        "Are more boats hired? Numbers for May 2031 and June 2031 please",
        "What were the figures?",
        "Is the ferry late? Please give reasons.",
        HELD,
    ],
)
def test_what_names_more_and_what_asks_no_change_stays(question: str) -> None:
    assert without_figures_too(question) == question
