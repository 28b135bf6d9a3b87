"""What somebody said to what was wanted, what was found of what was feared, and what somebody is to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.forms import asks_fault
from answers.said_to_it import asks_reply_to_it
from corpus.paper import Kind
from corpus.store import Store
from retrieval.wanted import Wanted, wanted_of

PapersOf = Callable[..., Store]
MINUTES = """\
# Marlshire Council

# Minutes of the Harbours Panel

Date: Monday, 3 June 2024

## 4. The new slipway

RESOLVED: That the Executive be recommended (i) to paint the boathouse green; and (ii) to open no slipway until its \
warden has been in post for nine weeks.
"""
REPORT = """\
# Marlshire Slipways Report

## Views of the Panel

The Executive Member's reply to each recommendation is below.

| Panel recommendation | Reply | Comment |
|---|---|---|
| That the boathouse be painted green | Accepted | The painters come in July |
| That no slipway open without a warden in post for nine weeks | Rejected | The insurers already set the test |
"""


@pytest.mark.parametrize(("question", "said"), [
    ("The Panel wanted no slipway to open until its warden had been in place nine weeks. What did the Executive Member "
     "say to that?", "Rejected"),
    ("The Panel asked for the boathouse to be painted green. What was the reply?", "Accepted"),
    ("Members wanted the boathouse painted green. How did the Executive Member respond?", "Accepted"),
])
def test_the_reply_stands_beside_what_was_wanted(papers_of: PapersOf, question: str, said: str) -> None:
    shelf = papers_of(
        (MINUTES, Kind.MINUTES, "Minutes of the Harbours Panel", date(2024, 6, 3)),
        (REPORT, Kind.REPORT, "Slipways Report", date(2024, 7, 4)),
    )
    assert said in answer_question(question, shelf).headline


@pytest.mark.parametrize(("question", "asked"), [
    ("We wanted a bridge. What did the Leader say to that?", True),
    ("What was the Trust's response?", True),
    ("What answer did they get on the bridge?", True),
    ("We asked for a bridge. Did the Mayor accept it?", True),
    ("What was the response rate?", False),
    ("Did Cabinet agree the budget?", False),
    ("What did members say about cost?", False),
])
def test_what_was_said_to_it_is_asked_for(question: str, asked: bool) -> None:
    assert asks_reply_to_it(question) is asked


@pytest.mark.parametrize(("question", "fault"), [
    ("The worry was that boats left too early. What did the harbour auditor find?", False),
    ("Boats leave early. What did the auditor find wrong?", True),
    ("What were the auditor's concerns?", True),
    ("They had concerns about the boats. What did they say?", True),
])
def test_a_worry_told_before_is_not_what_a_finding_is_asked_of(question: str, fault: bool) -> None:
    assert asks_fault(question) is fault


@pytest.mark.parametrize(("question", "wanted"), [
    ("List the Executive Member's promises at the end of her statement", Wanted.LIST),
    ("List the members at the meeting", Wanted.PEOPLE),
])
def test_what_is_a_members_is_no_roll(question: str, wanted: Wanted) -> None:
    assert wanted_of(question) is wanted
