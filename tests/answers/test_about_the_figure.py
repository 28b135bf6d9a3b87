"""Follow-ups about the figure just given take all but what they ask for from the last question."""

from __future__ import annotations

import pytest

from answers.about_the_figure import asked_of_it
from answers.conversation import completed

COUNT = "How many boats were moored in the harbour in March 2031?"
SHARE = "What was the rate of moored boats per 10,000 in March 2031?"
RATED = "What was the rate of boats moored in the harbour in March 2031"
COUNCILS = ("Marlshire",)


@pytest.mark.parametrize("question", [
    "Is it better or worse than England?", "are we higher than England", "and is that more than the England average?",
    "So is that above the national average?", "how does that compare with England?", "How do we compare to England?",
    "is it as good as England's?", "are those lower than the rest of England?",
])
def test_a_count_is_compared_by_its_rate(question: str) -> None:
    assert completed(question, (COUNT,), COUNCILS) == f"{RATED} compared with England?"


def test_some_of_ours_are_asked_for_without_the_of() -> None:
    last = ("How many of our boats were moored in March 2031?",)
    assert completed("as a rate?", last, COUNCILS) == "What was the rate of our boats moored in March 2031?"
    assert completed("as a rate?", ("How many of our boats sank?",), COUNCILS) == "What rate of our boats sank?"


def test_a_rate_is_compared_with_whoever_is_named() -> None:
    asked = completed("are we lower than our statistical neighbours and England?", (SHARE,), COUNCILS)
    assert asked == f"{SHARE[:-1]} compared with Statistical neighbours and England?"
    assert completed("how do we compare with Marlshire?", (SHARE,), COUNCILS).endswith(" compared with Marlshire?")


@pytest.mark.parametrize("question", [
    "what's the trend?", "show me the trend", "And the trend over time?", "can you show me the long-term trend",
    "what is the direction of travel?",
])
def test_the_trend_has_no_one_time(question: str) -> None:
    assert completed(question, (COUNT,), COUNCILS) == "How many boats were moored in the harbour – over time?"


@pytest.mark.parametrize("question", [
    "and now?", "what is it now?", "How many are there now?", "what's the latest figure?", "and currently?",
    "what is the most recent number", "at the moment?", "how many is it today?",
])
def test_now_is_the_last_time(question: str) -> None:
    assert completed(question, (COUNT,), COUNCILS) == "How many boats were moored in the harbour now?"


@pytest.mark.parametrize(("question", "unit"), [
    ("as a rate?", "rate"), ("and the rate?", "rate"), ("what's that as a rate per 10,000?", "rate per 10,000"),
    ("what rate is that?", "rate"), ("what is it as a percentage?", "percentage"), ("as a %", "percentage"),
    ("and as a share?", "share"), ("what proportion is that?", "proportion"),
])
def test_a_count_is_asked_for_as_a_rate(question: str, unit: str) -> None:
    whole = f"What was the {unit} of boats moored in the harbour in March 2031?"
    assert completed(question, (COUNT,), COUNCILS) == whole


@pytest.mark.parametrize("question", [
    "where does it say that?", "Where did you get that from?", "which page is that on?", "what page?",
    "in which report?", "whereabouts is it written?", "where in the papers does it say that?",
    "what paper is this from?", "where can I find that", "where do the papers say that?",
])
def test_where_it_says_so_is_the_answer_again(question: str) -> None:
    assert completed(question, (COUNT,), COUNCILS) == COUNT


@pytest.mark.parametrize("question", [
    "where is it?", "where do they live?", "which report goes to the Board?", "is it better than a new harbour?",
    "are they more than ten years old?", "is that more than last year?", "how does that compare with the year before?",
    "what is the rate of interest?", "what is the share of girls?", "as a parent?", "why is it higher than England?",
    "show me the trend in rents", "what table games are there?",
])
def test_other_follow_ups_are_read_by_others(question: str) -> None:
    assert asked_of_it(question, COUNT, COUNCILS) is None
