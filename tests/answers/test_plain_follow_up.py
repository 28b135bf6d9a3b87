"""Follow-ups that say again what the last question asked for: "the figure for", "the number leaving"."""

import pytest

from answers.conversation import completed
from answers.plain_follow_up import plain_follow_up

COUNT = "How many boats came from Larn at March 2031?"


@pytest.mark.parametrize(
    "asked",
    (
        "What's the figure for Tarn?",
        "and the figure for Tarn?",
        "What was the figure for Tarn?",
        "what was it for Tarn?",
        "So what is it for Tarn?",
        "And what would the number be for Tarn?",
        "Can you give me the figure for Tarn?",
        "and the equivalent for Tarn?",
        "What about the figure for Tarn",
        "I'd also like the total for Tarn.",
        "and the same for Tarn?",
        "what does it look like for Tarn?",
        "Tell me the number for Tarn",
    ),
)
def test_what_the_last_question_asked_for_is_said_again_by_any_word_for_a_figure(asked: str) -> None:
    assert completed(asked, (COUNT,), ()) == "How many boats came from Tarn at March 2031?"


@pytest.mark.parametrize(
    "asked",
    (
        "and the rate for Tarn?",
        "was it for Tarn?",
        "what was the number of wrecks?",
        "what was it about?",
        "what's the cost of a berth?",
    ),
)
def test_another_measure_or_matter_is_left_as_it_is_asked(asked: str) -> None:
    assert plain_follow_up(asked, COUNT) == asked


@pytest.mark.parametrize(
    "asked",
    (
        "What about the number leaving?",
        "and the number who left?",
        "what number left?",
        "And the total leaving?",
        "how about the number of those who left?",
        "What was the number that left?",
        "and the count of those leaving?",
        "Over that same year, what number left?",
        "In that year, how many left?",
        "over the same year, what number left?",
    ),
)
def test_the_number_that_did_something_is_how_many_did(asked: str) -> None:
    whole = completed(asked, ("How many new skippers were approved in 2031/32?",), ())
    assert whole == "How many new skippers left in 2031/32?"


def test_the_number_being_approved_is_how_many_were() -> None:
    assert plain_follow_up("and the number being approved?", COUNT) == "and how many were approved?"


@pytest.mark.parametrize(
    ("asked", "plain"),
    (
        ("in which port was it highest?", "which port had the most?"),
        ("And in what port was the figure lowest?", "what port had the fewest?"),
        ("Which port was it highest in?", "Which port had the most?"),
    ),
)
def test_where_it_was_highest_is_which_had_the_most(asked: str, plain: str) -> None:
    assert plain_follow_up(asked, COUNT) == plain


@pytest.mark.parametrize(
    "asked", ("what was it in Q2?", "and in Q2?", "what about quarter 2?", "and the figure in Q2?")
)
def test_a_quarter_takes_the_place_of_a_quarter_and_its_year_stays(asked: str) -> None:
    whole = completed(asked, ("How many boats sank in Q3 2031/32?",), ())
    assert "2031/32" in whole
    assert "Q3" not in whole


@pytest.mark.parametrize(
    ("asked", "whole"),
    (
        ("and for South quay?", "What was the late rate in the South quay in 2031/32?"),
        ("what was it for South quay?", "What was the late rate in the South quay in 2031/32?"),
    ),
)
def test_a_named_part_takes_the_place_of_another_named_so(asked: str, whole: str) -> None:
    assert completed(asked, ("What was the late rate in the Central quay in 2031/32?",), ()) == whole


@pytest.mark.parametrize(
    "asked",
    (
        "And when will Heron Quay open?",
        "and when is Heron Quay due to open?",
        "So when is Heron Quay opening?",
        "But when will Heron Quay open?",
    ),
)
def test_the_same_asked_in_whole_words_of_another_takes_the_name_alone(asked: str) -> None:
    assert completed(asked, ("When is Gannet Quay due to open?",), ()) == "When is Heron Quay due to open?"


def test_something_else_asked_of_another_is_a_question_of_its_own() -> None:
    assert "Gannet" not in completed(
        "And who will run the new pier at Heron Quay?", ("When is Gannet Quay due to open?",), ()
    )


def test_our_neighbours_go_by_their_letters_and_their_group() -> None:
    for asked in (
        "And the figure for our SN group?",
        "and for our statistical neighbour group?",
        "what about SN authorities?",
    ):
        assert "Statistical neighbours" in completed(
            asked, ("What percentage of Larn boats sank in 2031/32?",), ("Larn",)
        )
