"""Quarters without their year, every quarter of a row, and a list that is the rows of a table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question, explain
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Council: Parks report

Date: 4 February 2025

## Repairs

Table: Repairs of playgrounds

| Measure | Q3 2023/24 | Q4 2023/24 | Q1 2024/25 | Q2 2024/25 | Q3 2024/25 |
|---|---|---|---|---|---|
| Swings mended in ten working days | 83.1% | 80.4% | 77.2% | 74.8% | 81.0% |
| Benches painted | 310 | 322 | 340 | 355 | 361 |

## The Playground Recovery Plan

The Plan was agreed in May 2024. It has three workstreams and is overseen by a board.

Table: Recovery Plan savings (£m)

| Workstream | Target | Secured | Rating |
|---|---|---|---|
| A. Shared depots | 0.60 | 0.41 | Amber |
| B. Fewer mowers | 0.45 | 0.12 | Red |
| C. Longer grass | 0.20 | 0.14 | Amber |
| Total | 1.25 | 0.67 | |

The Chair of the board gave three answers about the Recovery Plan:

- the depots of two towns would be shared;
- the mowers would be sold in June;
- the grass would be cut twice.
"""


@pytest.mark.parametrize("asked", ["compare Q3 with Q2", "compare Q2 with Q3", "how did Q3 compare to Q2?"])
def test_quarters_without_a_year_follow_one_another(shelf_of: ShelfOf, asked: str) -> None:
    answer = answer_question(f"Swings mended in ten working days: {asked}", shelf_of(REPORT))
    assert answer.headline.startswith("Up: 81.0% in Q3 2024/25, from 74.8% in Q2 2024/25 – Swings mended")


def test_quarter_by_quarter_is_every_quarter(shelf_of: ShelfOf) -> None:
    answer = answer_question("Benches painted, quarter by quarter from Q3 2023/24 to Q3 2024/25?", shelf_of(REPORT))
    assert answer.kind is AnswerKind.SERIES
    assert [f.fact.printed for f in answer.facts] == ["310", "322", "340", "355", "361"]


def test_as_many_as_are_asked_for_stand_under_their_name(shelf_of: ShelfOf) -> None:
    answer = answer_question("List the three workstreams in the Playground Recovery Plan.", shelf_of(REPORT))
    assert answer.headline == "Recovery Plan savings (£m): 3 in the paper’s order."
    assert [c.quote.split(" | ")[0] for c in answer.citations] == ["A. Shared depots", "B. Fewer mowers",
                                                                  "C. Longer grass"]


def test_another_number_than_stands_there_is_not_the_table(shelf_of: ShelfOf) -> None:
    looked = explain("List the four workstreams in the Playground Recovery Plan.", shelf_of(REPORT))
    assert {s.room: s.outcome for s in looked.steps}["counted_rows"] is None
