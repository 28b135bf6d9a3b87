"""The row of a table with the most, the fewest or the highest of what is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
BOATS = """\
# Marlshire Ferries Scorecard, Quarter 1 2025/26

## Harbours

Table 2: selected measures by harbour, quarter 1 2025/26

| Harbour | Sailings | Boats waiting for a berth | Average crew | Change on last year |
|---|---|---|---|---|
| Coldbay | 124 | 19 | 15.1 | 90 |
| Merring | 171 | 44 | 16.6 | 4 |
| Penholm | 97 | 12 | 14.9 | 2 |
| Rushby | 138 | 21 | 17.3 | 7 |
| Marlshire | 530 | 96 | 16.0 | 103 |

## Fares

Fares went up in April. The harbour cafe is open again.
"""


@pytest.mark.parametrize(("question", "figure", "row"), [
    ("Which harbour had the most boats waiting for a berth?", "44", "Merring, "),
    ("Which harbour had the highest average crew?", "17.3", "Rushby, "),
    ("What harbour has the fewest boats waiting for a berth?", "12", "Penholm, "),
])
def test_the_row_with_the_most_is_told_with_its_figure(shelf_of: ShelfOf, question: str, figure: str, row: str) -> None:
    headline = answer_question(question, shelf_of(BOATS)).headline
    assert headline.startswith(f"{figure} –") and row in headline


def test_a_follow_up_takes_what_is_counted_from_the_question_before(shelf_of: ShelfOf) -> None:
    first = "How many boats were waiting for a berth in quarter 1 2025/26?"
    answer = answer_question("which harbour had the most?", shelf_of(BOATS), history=(first,))
    assert answer.headline.startswith("44 –") and "Merring, " in answer.headline


@pytest.mark.parametrize("question", [
    "Which harbour had the most whales?",
    "Which captain had the most boats waiting for a berth?",
    "Which harbour had the most boats waiting for a berth in quarter 3 2019/20?",
    "Which harbour is most popular for boats waiting for a berth?",
])
def test_no_row_of_other_things_or_of_another_time(shelf_of: ShelfOf, question: str) -> None:
    assert not answer_question(question, shelf_of(BOATS)).headline.startswith("44 –")
