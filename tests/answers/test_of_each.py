"""What each of several has is told by every row of the table that they head, with the column that is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Harbour Annual Report 2031/32

The Committee asks that: (a) the report be noted; (b) the boats be counted; and (c) a report be brought in March.

## The harbour promises

In March 2032, 148 skippers answered a survey about how well we kept each promise.

Table 3: Keeping our promises, March 2032

| Promise | Skippers who said it was kept |
|---|---|
| We will light every buoy | 71% |
| We will tell you before fees rise | 64% |
| We will answer the radio at night | 52% |

## Quays

Table 4: Visits to quays

| Quay | Bay | Opened | Visits 2030/31 | Visits 2031/32 |
|---|---|---|---|---|
| Larn | North Bay | June 2029 | 9,870 | 13,415 |
| Hexley | South Bay | May 2030 | 7,254 | 11,038 |
| Tarn | South Bay | April 2031 | - | 8,926 |
| Total | | | 17,124 | 33,379 |

Table 5: Disputes about moorings

| Subject of the dispute | Settled | Formal stage | Total |
|---|---|---|---|
| Late fee | 18 | 5 | 23 |
| Wrong berth | 8 | 3 | 11 |

## Late works

Table 6: Delayed works

| No. | Work | First date | New date | Reason | Lead |
|---|---|---|---|---|---|
| 1 | North channel dredged | June 2031 | April 2032 | Supplier withdrew | Kate Shaw |
| 2 | Slipway relaid | July 2031 | May 2032 | No stone to be had | Otto Lisle |

## Figures by bay

Table 9: Sailings and crews by bay, 2031/32

| 2031/32 | North Bay | South Bay | East Bay |
|---|---|---|---|
| Sailings | 254 | 197 | 151 |
| Crews in training | 22 | 17 | 9 |
| Vacant crew posts | 4 | 3 | 1 |

## How the yards were scored

Table 7: Scores

| Yard | Place (30) | Sheds (30) | Cost (40) | Total |
|---|---|---|---|---|
| Old Rope Walk | 26 | 24 | 35 | 85 |
| Chapel Yard | 27 | 25 | 24 | 76 |
"""

PROMISES = ["light every buoy: 71%", "before fees rise: 64%", "radio at night: 52%"]
VISITS = ["Larn: 13,415", "Hexley: 11,038", "Tarn: 8,926"]
CASES = [
    ("For each of the harbour promises, what % of skippers said it had been kept?", PROMISES),
    ("What percentage of skippers said each promise was kept?", PROMISES),
    ("What share said each of the promises was kept?", PROMISES),
    ("Promise by promise, what share of skippers said it was kept?", PROMISES),
    ("How well was each promise kept, according to skippers?", PROMISES),
    ("How many visits did each quay have in 2031/32?", VISITS),
    ("What was the number of visits to each quay in 2031/32?", VISITS),
    ("How many visits to each of the three quays were there in 2031/32?", VISITS),
    ("When did each quay open?", ["Larn: June 2029", "Hexley: May 2030", "Tarn: April 2031"]),
    ("Which bay is each quay in?", ["Larn: North Bay", "Hexley: South Bay", "Tarn: South Bay"]),
    ("For each dispute subject, how many disputes were there?", ["Late fee: 23", "Wrong berth: 11"]),
    ("What reason is given for each delayed work?", ["dredged: Supplier withdrew", "relaid: No stone to be had"]),
    ("What is the new date for each of the delayed works?", ["dredged: April 2032", "relaid: May 2032"]),
    ("Who leads each of the delayed works?", ["dredged: Kate Shaw", "relaid: Otto Lisle"]),
    ("How many sailings were there in each bay in 2031/32?", ["North Bay: 254", "South Bay: 197", "East Bay: 151"]),
    ("How many vacant crew posts does each bay have?", ["North Bay: 4", "South Bay: 3", "East Bay: 1"]),
    ("What did each yard score in total?", ["Old Rope Walk: 85", "Chapel Yard: 76"]),
    ("What was each yard's score for its sheds?", ["Old Rope Walk: 24", "Chapel Yard: 25"]),
]


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "told"), CASES)
def test_every_row_with_the_column_asked_for(shelf: Store, question: str, told: list[str]) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    lines = [line for line in answer.body.splitlines() if ": " in line and line[0].isdigit()]
    assert len(lines) == len(told), answer.headline + answer.body
    assert all(t in line for t, line in zip(told, lines, strict=True)), answer.body
    assert not any("not proved" in c for c in answer.caveats)


@pytest.mark.parametrize("question", [
    "How many visits were there each year?",
    "How many pilots does each quay have?",
    "How many crews does each bay have?",
    "How many visits did each ferry have?",
    "How many visits did each quay have in 2028/29?",
    "How many visits did each boat in Larn make in 2031/32?",
])
def test_nothing_is_told_of_each_that_no_table_tells(shelf: Store, question: str) -> None:
    assert "in the paper’s order" not in answer_question(question, shelf).headline
