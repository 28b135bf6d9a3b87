"""What is somebody's to do stands in a table with a column for whose it is: by name, by surname, or by the post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

MINUTES = """\
# Selmouth Council

## Harbour Committee

Minutes of a meeting held in the Custom House, Quay Street, on Tuesday 7 October 2031 at 10.00 am.

PRESENT: Mrs J Tarn (Chairman), Mr B Cole and Ms R Vane.

IN ATTENDANCE: Mr O Lisle (Harbour Master), Ms A Wren (Director of Ferries and Moorings), Mr P Dunn (Deputy Director \
of Ferries and Moorings) and Mrs K Shaw (Head of Dredging).

## 31 Ferry fares

Members discussed the fares. Ms Wren said that the boats were full in August.

RESOLVED that the report be noted.

## Actions from this meeting

| Minute | Action | Owner | By |
|---|---|---|---|
| 31 | Send members the sailings missed by each boat | Ada Wren | 31 October 2031 |
| 31 | Letter to boat owners about late mooring fees | Chairman, with Otto Lisle | 30 November 2031 |
| 32 | Publish the rules for the slipway | Ada Wren | 28 February 2032 |
| 32 | Survey of the north channel | Kate Shaw | 20 January 2032 |
| 33 | Report on the quality of ferry crews | Ada Wren | 20 January 2032 |
| 34 | Set up the pilot group | Otto Lisle | 10 November 2031 |
| 34 | Check the radio log | Paul Dunn | 12 November 2031 |
"""

CARD = """\
# Harbour Scorecard: quarter 2 of 2031/32

## Late measures: what is being done

| Measure | Actual | Target | Action | Lead |
|---|---|---|---|---|
| Buoys lit | 82 | 95 | Two new lamps a week | Harbour Master |
| Sailings on time | 71 | 90 | Spare boat from November | Director of Ferries and Moorings |
| Berths let | 60 | 75 | Lower winter fee | Harbour Master |
"""

WREN = ["Send members the sailings", "Publish the rules", "Report on the quality"]
CASES = [
    ("What actions were put on the Director of Ferries and Moorings after the 7 October 2031 committee?", WREN),
    ("Which actions fall to Ms Wren?", WREN),
    ("List the actions for Ada Wren from the October meeting.", WREN),
    ("What does Ada Wren have to do after the committee?", WREN),
    ("Which actions did the Director of Ferries and Moorings take away from the committee?", WREN),
    ("What is Ada Wren down to do?", WREN),
    ("What actions on the slipway are with the Director of Ferries and Moorings?", ["Publish the rules"]),
    ("What actions were given to the Chairman?", ["Letter to boat owners"]),
    ("What actions is Otto Lisle responsible for?", ["Letter to boat owners", "Set up the pilot group"]),
    ("What actions are with the Deputy Director of Ferries and Moorings?", ["Check the radio log"]),
    ("Which actions were assigned to the Head of Dredging?", ["Survey of the north channel"]),
    ("Which late measures is the Harbour Master leading on?", ["Buoys lit", "Berths let"]),
    ("Which late measures is Ada Wren leading?", ["Sailings on time"]),
]


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(MINUTES, CARD)


@pytest.mark.parametrize(("question", "rows"), CASES)
def test_the_rows_that_are_theirs(shelf: Store, question: str, rows: list[str]) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    told = [line for line in answer.body.splitlines() if " | " in line]
    assert len(told) == len(rows), answer.body
    assert all(row in line for row, line in zip(rows, told, strict=True))
    assert not any("not proved" in c for c in answer.caveats)


def test_who_holds_the_post_is_cited(shelf: Store) -> None:
    answer = answer_question(CASES[0][0], shelf)
    assert "Ms A Wren (Director of Ferries and Moorings)" in answer.body


@pytest.mark.parametrize("question", [
    "Who owns the action on the slipway?",
    "When is the survey of the north channel due?",
    "What actions were put on Mr Cole after the October committee?",
    "How many actions does Ada Wren have?",
])
def test_nothing_is_somebodys_where_none_is_named_or_more_is_asked(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert not answer.headline.startswith(("Owner:", "Lead:"))
