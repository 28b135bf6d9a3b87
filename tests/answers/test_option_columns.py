"""Columns of an option under grouped heads, and sums that say what they leave out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Cabinet: mooring rents 2025/26

Table 1: Rent 2024/25 and median cost (£ per week)

| Kind of berth | Council rent | Median | Gap |
|---|---|---|---|
| Pontoon | 42.00 | 51.00 | 9.00 |
| Pontoon, covered | 61.50 | 72.00 | 10.50 |

Table 2: Weekly rents under each option (£)

| Kind of berth | Now 2024/25 | Option A (3%) Rent | Option A (3%) Rise | Option C (7%) Rent | Option C (7%) Rise |
|---|---|---|---|---|---|
| Pontoon (without VAT) | 42.00 | 43.26 | 1.26 | 44.94 | 2.94 |
| Pontoon, covered (without VAT) | 61.50 | 63.34 | 1.84 | 65.81 | 4.31 |

Table 3: Published weekly rents of other councils (£)

| Council | Beach 2023/24 | Beach 2024/25 | Pontoon, without VAT 2023/24 | Pontoon, without VAT 2024/25 |
|---|---|---|---|---|
| East Tarn | 19.00 | 21.00 | 36.60 | 38.20 |
| Wolden | 17.00 | 18.00 | 35.10 | 37.90 |
"""


@pytest.mark.parametrize(("question", "printed"), [
    ("What would a covered pontoon berth be charged per week under option C?", "65.81"),
    ("What would a covered pontoon berth be charged per week under option A?", "63.34"),
    ("What did East Tarn charge for a pontoon in 2023/24?", "36.60"),
    ("What did Wolden charge for a pontoon in 2024/25?", "37.90"),
    ("What did Wolden charge for the beach in 2024/25?", "18.00"),
])
def test_the_column_of_an_option_or_of_a_sum_less_something(shelf_of: ShelfOf, question: str, printed: str) -> None:
    assert printed in answer_question(question, shelf_of(REPORT)).headline


CLOSED = """\
# Marlshire market report 2024/25

There are 60 boatyards in the county, with 900 berths. Four yards shut in 2024 with the loss of 77 berths.

Trading standards visited 212 yards in 2024.
"""


@pytest.mark.parametrize("question", ["How many yards stopped trading in 2024?", "How many yards went under in 2024?"])
def test_what_stopped_trading_shut(shelf_of: ShelfOf, question: str) -> None:
    assert "Four" in answer_question(question, shelf_of(CLOSED)).headline
