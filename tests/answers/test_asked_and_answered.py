"""What somebody asked for, replied or decided: told where they do, and by nobody else's words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.consulted import outcome_adds
from answers.only_recommended import decides, recommends_to
from answers.who_asked import wish_adds
from corpus.paper import Kind
from corpus.store import Store

PapersOf = Callable[..., Store]
MINUTES = """\
# Marlshire Council

# Minutes of the Harbours Panel

Date: Monday, 3 June 2024

Present | Councillor Ada Vale (Chair), Councillor Finn Oakes

Table: Who was there

| Present | Councillor Ada Vale (Chair) |
|---|---|
| Apologies | Councillor Rhys Tarn |

## 4. Ferry fares

Councillor Oakes asked whether the lower fares meant that islanders were being left behind. The Harbour Master replied \
that the night boat had been kept, that a surveyor had checked 40 sailings and passed 38 of them, and that two had \
been run again.

## 5. The new slipway

The panel considered a draft of the slipway report.

RESOLVED to recommend to Cabinet: that the slipway at Gull Sands be built and opened in spring.
"""
REPORT = """\
# Marlshire Harbours Report

Meeting: Harbours Advisory Board, Tuesday 4 June 2024

## Young crews

The crew council, known as Your Say, met four times between April and September. Its requests in that time were: \
lockers at every pier; a warm room; and a Sunday boat.

## What neighbours told us

Letters went to 90 houses around the slipway. There were 31 replies: 14 in favour, 10 against and 7 undecided. Noise \
was raised most. Because of this the slipway now closes at nine.

## Options

Table: Options considered

| Option | Cost (£m) | Officer view |
|---|---|---|
| 1. Keep the old slipway | 0.1 | Rejected: it floods |
| 2. One long slipway | 1.4 | Rejected: no room to turn, and no bidder |
| 3. Two short slipways | 1.2 | Recommended |

Option 2 is not recommended, because it is dear, and because the crews spoke against it.

## Front sheet

| Matter | Position |
|---|---|
| Key decision | Yes; in the plan since 2 May 2024 |
| Call-in | Applies; expires 5pm on 18 June 2024 |
| Exempt part | Annex C (addresses of the two boathouses) |

## Decision

The Board NOTED the harbour scorecard and ASKED for (1) a plan for late ferries; and (2) Your Say to bring its request \
in person. Board members present: Councillor Ada Vale (Chair), Nell Reed. Apologies: Councillor Rhys Tarn, Odo Lund.
"""


@pytest.fixture
def shelf(papers_of: PapersOf) -> Store:
    return papers_of(
        (MINUTES, Kind.MINUTES, "Minutes of the Harbours Panel", date(2024, 6, 3)),
        (REPORT, Kind.REPORT, "Harbours Report", date(2024, 6, 4)),
    )


@pytest.mark.parametrize(("question", "said"), [
    ("A councillor feared falling fares left islanders behind. How did the Harbour Master answer?", "38 of them"),
    ("What did Your Say ask for between April and Sept 2024?", "a warm room"),
    ("What requests did Your Say make?", "a Sunday boat"),
    ("What did the Harbours Advisory Board ask for when it noted the harbour scorecard?", "late ferries"),
    ("What happened when neighbours of the proposed slipway were consulted, and what was changed as a result?",
     "14 in favour"),
    ("What options were considered for the slipway?", "Options considered: 3"),
    ("When does the call-in end?", "18 June 2024"),
])
def test_it_is_told_where_it_stands(shelf: Store, question: str, said: str) -> None:
    assert said in answer_question(question, shelf).headline


@pytest.mark.parametrize("question", [
    "What did Councillor Tarn say about the slipway?",
    "What did Odo Lund say about the harbour scorecard?",
    "What did Cabinet decide about the slipway at Gull Sands?",
    "Did Cabinet approve the slipway at Gull Sands?",
    "What are the addresses of the two boathouses?",
    "What did the Piers Advisory Board ask for when it noted the harbour scorecard?",
])
def test_what_nobody_says_is_refused(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is Status.NOT_FOUND


def test_the_panels_own_resolution_is_still_its_decision(shelf: Store) -> None:
    answer = answer_question("What did the Panel resolve about the slipway?", shelf)
    assert "RESOLVED to recommend" in answer.headline


def test_a_wish_is_of_those_who_wish() -> None:
    asked = "What did the Crew Forum ask for?"
    assert wish_adds(asked, "The Crew Forum asked for lockers.", ()) > 0
    assert wish_adds(asked, "They asked for lockers.", ("The Crew Forum met in May.",)) > 0
    assert wish_adds(asked, "The Mayor asked for the Crew Forum to meet.", ()) < 0
    assert wish_adds(asked, "Lockers were bought.", ()) == 0
    assert wish_adds("How many lockers are there?", "The Crew Forum asked for lockers.", ()) == 0


def test_whom_to_consult_is_no_outcome() -> None:
    asked = "What came of the consultation on fares?"
    assert outcome_adds(asked, "There were 31 replies, 14 in favour.") > outcome_adds(asked, "Most were against.") > 0
    assert outcome_adds(asked, "to agree fares in consultation with the Mayor") < 0
    assert outcome_adds("What are the fares?", "There were 31 replies.") == 0


def test_a_recommendation_is_no_decision_of_whom_it_is_put_to() -> None:
    assert recommends_to("RESOLVED to recommend to Cabinet that the pier be built", "Cabinet")
    assert recommends_to("That Cabinet be asked to build the pier", "Cabinet")
    assert not recommends_to("RESOLVED that the pier be built", "Cabinet")
    assert decides("It was told that Cabinet had agreed the pier", "Cabinet")
