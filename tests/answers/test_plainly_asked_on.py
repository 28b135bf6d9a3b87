"""The plainest questions: risks, who asked, what is done about it, and what a talk asks on about a figure."""

from __future__ import annotations

import pytest

from answers.asked_on import asked_on
from answers.asker_untold import asker_untold
from answers.conversation import completed
from answers.deed_untold import deed_untold
from answers.kind_unlisted import bare_kind, named_so
from answers.year_before import _WITH

BOATS = "How many boats are in the harbour?"


@pytest.mark.parametrize(("question", "kind"), [
    ("What are the main risks?", "risks"),
    ("And what are the next steps?", "steps"),
    ("Which piers were mentioned?", "piers"),
    ("What are the risks of the new pier?", None),
    ("What is the risk?", None),
    ("Which piers were closed?", None),
])
def test_a_mere_kind(question: str, kind: str | None) -> None:
    assert bare_kind(question) == kind


@pytest.mark.parametrize(("kind", "text", "so"), [
    ("risks", "The main risks are fog, ice and sand.", True),
    ("risks", "The crew saw 9 boats at risk: 5 of fog and 4 of ice.", False),
    ("risks", "They found that buoys are clean, that ropes are kept and that crews are proud.", False),
    ("steps", "Boats that stepped down to tow | 9 | 4", False),
    ("strengths", "SDQ is the strengths and difficulties questionnaire; less is better.", False),
    ("strengths", "They found much to praise: the pilots, the buoys and the locks.", True),
    ("strengths", "Each pier got £90 on the strength of its plan and £4 was kept for ropes.", False),
    ("strengths", "RESOLVED: That the chart be commended to Cabinet.", False),
    ("recommendations", "RESOLVED to recommend to Cabinet:", True),
    ("piers", "Pupils of the virtual harbour have two aims: ropes and knots.", False),
])
def test_a_list_of_that_kind(kind: str, text: str, so: bool) -> None:
    assert named_so(kind, text) is so


@pytest.mark.parametrize(("question", "said", "told"), [
    ("Who asked about pilots?", "Mrs Vale declared that her sister is a pilot.", False),
    ("Who asked about pilots?", "Mrs Vale asked how many pilots there were.", True),
    ("Who asked about pilots?", "In answer to Mrs Vale, he said that there were nine pilots.", True),
    ("Who proposed the second?", "The harbour master looked at the plan in May.", False),
    ("Who proposed the second?", "The motion by Mrs Vale was carried.", True),
    ("about pilots – what was the answer?", "Mrs Vale declared that her sister is a pilot.", False),
    ("What did Ofsted say about leadership?", "The Leadership Team set Option 3 aside.", False),
    ("What did Ofsted say about leadership?", "Inspectors praised the leaders.", True),
    ("Who is the lead member?", "Pier Lead, Ada Vale.", False),
    ("Who is the lead member?", "Cabinet Member for Piers: Ada Vale.", True),
    ("Who is the pilot?", "Ada Vale.", True),
])
def test_whoever_is_asked_for_is_told(question: str, said: str, told: bool) -> None:
    assert (asker_untold(question, said) is None) is told


@pytest.mark.parametrize(("question", "said", "told"), [
    ("What is being done about late ferries?", "Of 90 ferries 36% were late.", False),
    ("What is being done about late ferries?", "A weekly tracker of late ferries began in May.", True),
    ("What is the council doing about late ferries?", "Ferries were late on 41 days, against 30 before.", False),
    ("What is being done about the number of boats in the harbour?", "A dentist holds sessions for crews.", False),
    ("What is being done about the number of boats in the harbour?", "A second pier will bring it down.", True),
    ("What is being paid for late ferries?", "Of 90 ferries 36% were late.", True),
])
def test_what_is_being_done_is_a_deed(question: str, said: str, told: bool) -> None:
    assert (deed_untold(question, said) is None) is told


@pytest.mark.parametrize(("question", "last", "whole"), [
    ("And the year before?", BOATS, "How many boats are in the harbour in the year before?"),
    ("And the year before?", f"{BOATS.rstrip('?')} – Why?", "How many boats are in the harbour in the year before?"),
    ("What is being done about it?", f"{BOATS.rstrip('?')} – Why?",
     "What is being done about the number of boats in the harbour?"),
    ("what are we doing about that?", "What percentage of ferries were late?",
     "What are we doing about the percentage of ferries late?"),
    ("And the year before?", "How many boats sank in 2031/32?", None),  # its time is moved instead
    ("And the year before?", "What did the panel decide?", None),
    ("And the year before?", "How many boats sank – What did the master say?", None),
    ("Why?", BOATS, None),
])
def test_what_is_asked_on_about_a_figure(question: str, last: str, whole: str | None) -> None:
    assert asked_on(question, last) == whole


def test_an_entry_is_one_of_the_last_list() -> None:
    history = ("What are the recommendations?",)
    assert completed("Who proposed the second?", history, ()) == (
        "What are the recommendations – Who proposed the second?"
    )




@pytest.mark.parametrize(("before", "with_another"), [
    ("How many boats are on the slipway ", False),
    ("How many boats were there in May 2031 and ", True),
    ("How many more boats were there than ", True),
    ("How many boats were there, up on ", True),
])
def test_the_year_before_is_set_against_another_only_where_a_word_before_it_does(
    before: str, with_another: bool
) -> None:
    assert (_WITH.search(before) is not None) is with_another
