"""Declarations of interest under whatever heading minutes print them, and whatever way they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.declared import DECLARATIONS
from corpus.store import Store

_TOLD = (
    "Cllr Penrose told the Panel that his son runs Reedmace Boats, which bids for the jetty. The interest was not "
    "pecuniary; he stayed for item 5 but did not vote. Mrs Brook reminded members that she rents a berth."
)
_MINUTES = f"""\
# Marlshire Council

# Minutes of the Harbour Panel

## 2. Interests

{_TOLD}

## 5. The jetty

Members asked why the jetty was shut. The harbour master said that interest in the berths was keen.
"""


@pytest.mark.parametrize("question", [
    "Did any member declare an interest at the March panel and why?",
    "Were any interests declared at the March panel, and on what grounds?",
    "Did anyone disclose an interest in March, and why?",
    "Who declared an interest in March?",
    "What interests were declared in March?",
])
def test_all_declarations_are_told_from_the_first_word(
    minutes_of: Callable[[str, str, date], Store], question: str
) -> None:
    answer = answer_question(question, minutes_of(_MINUTES, "Harbour Panel", date(2023, 3, 7)))

    assert answer.headline == f"Interests: {_TOLD}"


@pytest.mark.parametrize("heading", [
    "Declarations of interest", "2. Interests", "Members’ Interests", "INTERESTS OF MEMBERS", "To declare interests",
    "Disclosable Pecuniary Interests", "Disclosure of interests", "Conflicts of interest", "Any registrable interests",
])
def test_headings_of_declarations(heading: str) -> None:
    assert DECLARATIONS.search(heading)


@pytest.mark.parametrize("heading", [
    "Interest rates", "Interests and hobbies", "Interests of children", "Best interests", "In the interests of safety",
    "Public interest test",
])
def test_headings_of_other_interests(heading: str) -> None:
    assert not DECLARATIONS.search(heading)
