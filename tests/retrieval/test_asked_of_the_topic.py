"""A question headed by a name and asked of "it" is asked of the name."""

import pytest

from retrieval.asked_of_the_topic import asked_of_the_topic
from retrieval.asked_outright import asked_outright
from retrieval.in_plain_builds import in_plain_builds
from retrieval.not_meant import what_is_meant


@pytest.mark.parametrize(
    ("asked", "plain"),
    (
        ("Gull Quay High: how many boats did it have?", "How many boats did Gull Quay High have?"),
        ("Gull Quay High - how many boats were there last year?", "How many boats were at Gull Quay High last year?"),
        ("Gull Quay High, what does it cost?", "What does Gull Quay High cost?"),
        ("Regarding Gull Quay – what is its wreck rate?", "What is Gull Quay’s wreck rate?"),
        ("Gull Quay boat house: when was it surveyed?", "When was Gull Quay boat house surveyed?"),
        ("Skerrowby is like us. What did its yards build?", "What did Skerrowby’s yards build?"),
        (
            "The last survey of the pier: tell me the grade we were given",
            "What was the grade at the last survey of the pier?",
        ),
    ),
)
def test_the_name_takes_the_place_of_it(asked: str, plain: str) -> None:
    assert asked_of_the_topic(asked) == plain


@pytest.mark.parametrize(
    "asked",
    (
        "Under Open Water, who were helped to stay with their crew?",
        "Boat repairs: what were crews afraid of, and what has been done about it?",
        "Leaving dinghies aside, what was it in May?",
        "B2 is the saving from two boats. What is it now?",
        "Gull Quay: how many boats sank?",
        "What about Gull Quay, how many boats did it lose?",
    ),
)
def test_what_names_no_one_thing_stays(asked: str) -> None:
    assert asked_of_the_topic(asked) == asked


@pytest.mark.parametrize(
    ("asked", "plain"),
    (
        ("Any idea of the total boats our yards built?", "How many boats our yards built?"),
        ("Any idea of the number of boats sunk?", "What was the number of boats sunk?"),
        ("Could you tell me Larn's mooring plan rate, please?", "What is Larn's mooring plan rate?"),
        ("Tell me the number of boats being mended by choice", "Tell me the number of boats being mended by choice"),
    ),
)
def test_figures_asked_politely(asked: str, plain: str) -> None:
    assert asked_outright(asked) == plain


@pytest.mark.parametrize(
    ("asked", "plain"),
    (
        ("What does the surveyor reckon the old quay is worth?", "How much has the old quay been valued at?"),
        ("What value did the valuers put on the old quay?", "How much has the old quay been valued at?"),
        ("What was the total being taught ashore in May?", "How many were taught ashore in May?"),
        ("Crew aged 5 and up waiting", "Crew aged 5 and over waiting"),
        ("How many children entered the criminal justice system for the first time in 2031?",
         "How many first time entrants were there in 2031?"),
    ),
)
def test_sums_and_counts_in_plain_builds(asked: str, plain: str) -> None:
    assert in_plain_builds(asked) == plain


@pytest.mark.parametrize(
    ("asked", "plain", "aside"),
    (
        ("Leaving out dinghies, how many boats sank?", "how many boats sank?", "dinghies"),
        ("Leave out dinghies at sea. How many boats sank?", "How many boats sank?", "dinghies at sea"),
        ("Leaving dinghies aside, how many boats sank?", "how many boats sank?", "dinghies aside"),
        ("How many boats sank (MOBs, not mobile boxes) in May?", "How many boats sank in May?", "mobile boxes"),
    ),
)
def test_what_is_left_out_first(asked: str, plain: str, aside: str) -> None:
    assert what_is_meant(asked) == (plain, aside)


def test_what_a_figure_leaves_out_is_kept() -> None:
    asked = "What did the ferry cost, leaving out fuel?"
    assert what_is_meant(asked) == (asked, "")
