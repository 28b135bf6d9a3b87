"""What a question says of itself first, a sum, a whole, its letters spelt out, is not what it asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Harbour Report 2023/24

## Visits

A safety visit was offered after 92% of repairs in 2023/24 and accepted after 64% of those.

## Moorings

Councillor Orchard asked for the number of moorings costing more than £8,000 a season. It was eleven.

Table: Berths let by town of home address

| Town | March 2023 | March 2024 |
|---|---|---|
| Saltby | 163 | 158 |
| Norwick | 251 | 262 |

## Hulls

Mr Quill introduced the paper. Annual hull checks should be finished within 10 days of a boat being lifted. In \
2023/24 this had been done for 57% of boats, from 46% in the year before.

## Knots

Councillor Orchard asked how many skippers had done the knot course. The answer was 31 of 52. In reply to a question \
from Councillor Fenn, Ms Quill said that 27 crews were at sea and that the prize would go up to £600.

## Plans

Table: Forecast berths

| Year | 2022 forecast | 2023 forecast |
|---|---|---|
| 2025/26 | 410 | 402 |
| 2026/27 | 420 | 408 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "figure"), [
    ("When a safety visit was offered in 2023/24, what share said yes?", "64%"),
    ("After what share of repairs was a safety visit offered in 2023/24?", "92%"),
    ("Moorings costing more than £8k a season - how many?", "eleven"),
    ("How many berths let in March 2024 had a home address in Saltby?", "158"),
    ("What share of AHCs (annual hull checks) were finished within 10 days in 2023/24?", "57%"),
    ("How many skippers have done the knot course?", "31"),
    ("What is the 2022 forecast of berths for 2026/27?", "420"),
    ("What is the 2023 forecast of berths for 2026/27?", "408"),
    ("How many berths are forecast for 2025/26?", "402"),
])
def test_the_figure_asked_for_stands_first(shelf: Store, question: str, figure: str) -> None:
    assert answer_question(question, shelf).headline.startswith(figure)


@pytest.mark.parametrize("question", [
    "What is the home address of the girl in the case study?",
    "Which child was born at the harbour and what is the date of birth of the baby?",
])
def test_what_is_somebodys_own_is_still_not_told(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is Status.NOT_FOUND
