"""What holds one time against another, the size of a move, and the words of such questions that are no subject."""

from __future__ import annotations

import pytest

from answers.question_parts import parts_of
from corpus.glossary import Glossary
from corpus.period_reading import find_periods
from retrieval.asked_again import asks_again
from retrieval.asked_amount import without_still_moves, words_of_amount
from retrieval.asked_then_now import asks_by_steps, asks_size, sets_two_times, words_of_then
from retrieval.query import read_query
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(
    "part",
    [
        "What were the figures?", "Give both numbers.", "Figures please", "What are the percentages",
        "I'd like both prices",
        "Give me the two figures", "Please give the actual numbers", "Both figures, please", "The exact numbers too",
        "What were the two rates?", "and what were the figures for both", "Show me both percentages", "Numbers please",
    ],
)  # fmt: skip
def test_a_last_sentence_that_asks_again_is_no_question_of_its_own(part: str) -> None:
    assert asks_again(part)
    assert len(parts_of(f"Were more boats late in May than in April? {part}")) == 1


@pytest.mark.parametrize(
    "part",
    ["What were the reasons?", "What were the figures for tugs?", "How many sank?", "What was the cost of the pier?",
     "Who gave the figures?"],
)  # fmt: skip
def test_what_asks_for_something_else_is_a_question_of_its_own(part: str) -> None:
    assert not asks_again(part)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Are more boats late than in the previous survey?", ["more", "than in the previous survey"]),
        ("Was take-up better in Q3 than in the same quarter a year earlier?",
         ["better", "than in the same quarter a year earlier"]),
        ("On average, are hulls mended faster than in 2031?", ["faster", "than in 2031"]),
        ("How many more boats than barges are there?", []),
        ("Are boats longer than ten metres allowed?", []),
    ],
)  # fmt: skip
def test_the_words_that_hold_now_against_then(text: str, words: list[str]) -> None:
    assert [text[a:b] for a, b in words_of_then(text)] == words
    assert sets_two_times(text, find_periods(text)) is bool(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What's the price tag for the pier?", ["price tag"]),
        ("What was the size of the fleet?", ["size"]),
        ("What is the bill for dredging?", ["bill"]),
        ("Give the quarter-end totals of boats, starting with May 2031 and finishing with May 2032",
         ["quarter-end", "totals", "starting ", "finishing "]),
        ("How many boats sank?", []),
    ],
)  # fmt: skip
def test_the_nouns_by_which_a_figure_is_asked_for(text: str, words: list[str]) -> None:
    assert [text[a:b] for a, b in words_of_amount(text)] == words


def test_they_are_no_concepts_of_the_question() -> None:
    named = {c.asked for c in read_query("What was the size of the fleet in May 2032?", Glossary(())).concepts}
    assert "size" not in named and "fleet" in named


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("What was paid for improving the slip?", False),
        ("How many berths are there at Marsh Rise?", False),
        ("What share of crews had changed boats twice?", False),
        ("What overspend is forecast against the budget?", False),
        ("Surveys falling due in May", False),
        ("How many berths changed over the year?", True),
        ("How have fees changed since the rise?", True),
    ],
)
def test_words_of_movement_that_ask_for_no_move(text: str, moves: bool) -> None:
    left = without_still_moves(text).lower()
    assert any(w in left for w in ("improving", "rise", "changed", "against", "falling")) is moves


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("By how many did the fleet grow in 2031?", True),
        ("By what amount has hire gone up?", True),
        ("What was the increase in the number of tugs over 2031?", True),
        ("How big a fall in fees was there?", True),
        ("How large was the drop in fees?", True),
        ("What rise in fees is proposed?", True),
        ("What is the drop in fees put down to?", False),
        ("Has the fleet grown?", False),
    ],
)
def test_the_size_of_a_move(text: str, size: bool) -> None:
    assert asks_size(text) is size


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("What were the annual figures between 2029/30 and 2033/34?", True),
        ("Across the four quarters from May 2031 to May 2032, what share was late?", True),
        ("What were the monthly numbers in 2032?", True),
        ("What was the annual figure for 2032?", False),
        ("What were the annual figures in total between 2029 and 2033?", False),
        ("How many sank in the nine months to December 2032?", False),
    ],
)
def test_a_figure_of_each_step(text: str, steps: bool) -> None:
    assert asks_by_steps(text, find_periods(text)) is steps


@pytest.mark.parametrize(
    "question",
    [
        "I'd like the count of boats moored at 31 March 2034 alongside the count a year earlier",
        "On 30 Sept 2034 how many boats did the yard have, and was that up or down on 12 months earlier?",
        "Boats moored at 31 March 2031 beside the same number a year before",
        "How many berths were let on 31 March 2031, and was it down on a year earlier?",
        "Berths let at 31 March 2031 next to the number a year before",
    ],
)
def test_a_time_and_the_one_a_step_before_or_after_it_are_two_times(question: str) -> None:
    assert wanted_of(question) is Wanted.CHANGE


def test_what_tells_only_when_is_no_second_time() -> None:
    assert wanted_of("How many boats were lost in 2031 in the year before the storm?") is Wanted.FIGURE


@pytest.mark.parametrize("step", ["quarter by quarter", "month by month", "year by year"])
def test_what_is_asked_for_step_by_step_is_a_series_whatever_is_counted(step: str) -> None:
    asked = f"Set out, {step} from 2031 to 2034, what percentage of boats had had three or more berths"
    assert wanted_of(asked) is Wanted.SERIES
