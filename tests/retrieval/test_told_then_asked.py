"""Two sentences, the second of which only asks why what the first tells is so, are read as one question."""

from __future__ import annotations

import pytest

from retrieval.plainly_asked import plainly_asked
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(
    "asked",
    [
        "What explains it?",
        "What caused this?",
        "What has caused it?",
        "What's caused the drop?",
        "What might explain this?",
        "What was that down to?",
        "What is this due to?",
        "What is it put down to?",
        "What's behind the fall?",
        "What lies behind this?",
        "What is thought to be behind this?",
        "What's given as the cause?",
        "What was offered as the main reason for this?",
        "What's the reasoning?",
        "What was their explanation?",
        "What are the causes of this?",
        "Any explanation given?",
        "Reasons?",
        "How is this explained?",
        "How was it accounted for?",
        "How did that come about?",
        "On what grounds?",
        "For what reason?",
        "Because of what?",
        "And why was that?",
        "How come?",
        "What is to blame?",
        "What was thought to be putting crews off?",
        "What's holding the boats back?",
        "What brought about the change?",
    ],
)
@pytest.mark.parametrize("breaks", [". ", " - ", "; ", " – ", ": "])
def test_what_is_told_and_then_asked_after_is_one_question_why(asked: str, breaks: str) -> None:
    question = f"Fewer boats were out at sea in May{breaks}{asked if breaks == '. ' else asked[0].lower() + asked[1:]}"
    plain = plainly_asked(question)
    assert plain == "Why is it that fewer boats were out at sea in May?"
    assert wanted_of(plain) is Wanted.WHY


def test_what_else_is_asked_stays_beside_the_reason() -> None:
    assert plainly_asked("Fewer boats sailed in May. What caused it, and has a solution been found?") == (
        "Why is it that fewer boats sailed in May, and what has been done about it?"
    )
    assert plainly_asked("The crane has hardly moved. What's holding it up and when will it be mended?") == (
        "Why is it that the crane has hardly moved, and when will it be mended?"
    )


@pytest.mark.parametrize(
    "asked",
    [
        "The harbour report rejects option 3. On what grounds?",
        "The harbour report turns down option 3 - what are the reasons?",
        "The harbour report advises against option 3. How come?",
        "The harbour report ruled out option 3; what's the reasoning?",
        "The harbour report dismisses option 3. Why?",
    ],
)
def test_an_option_that_is_turned_down_is_not_recommended(asked: str) -> None:
    assert plainly_asked(asked) == "Why is option 3 not recommended in the harbour report?"


@pytest.mark.parametrize(
    "asked",
    [
        "The panel asked why fewer boats sailed. How was this explained?",
        "In answer to the mate on late boats, what cause was given?",
        "Fewer boats sailed in May. What reasons did the harbour master give?",
        "How many boats sailed in May, and why?",
        "Boats: why?",
    ],
)
def test_a_question_that_names_who_gives_the_reason_stands_as_it_was(asked: str) -> None:
    assert not plainly_asked(asked).startswith("Why is it that")


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("What were the causes of sailings not being made on time?", "What were the causes of sailings being late?"),
        ("Why were surveys not done on time in May?", "Why were surveys late in May?"),
        ("Why weren't the surveys completed in time?", "Why were the surveys late?"),
        ("Reasons why fares had not been paid on time", "Reasons why fares were late"),
        ("How many surveys were not done on time?", "How many surveys were not done on time?"),
    ],
)
def test_what_was_not_done_on_time_was_late_where_the_reason_is_asked(asked: str, plain: str) -> None:
    assert plainly_asked(asked) == plain


def test_grounds_are_asked_by_why() -> None:
    assert plainly_asked("On what grounds do the pilots disagree?") == "Why do the pilots disagree?"


@pytest.mark.parametrize("verb", ["find to be", "say was", "think lay", "conclude was", "show to lie"])
def test_what_is_found_behind_a_thing_is_how_it_is_explained(verb: str) -> None:
    asked = f"What did the survey {verb} behind the high number of late boats?"
    assert plainly_asked(asked) == "How did the survey explain the high number of late boats?"
    assert wanted_of(plainly_asked(asked)) is Wanted.WHY
