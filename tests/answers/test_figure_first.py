"""Of a sentence with several figures the one that is asked for is read out first, or none where they cannot be told
apart; a series has one figure for each time, or says the heads of several; a rate is proved by a row that says its
unit; an enquiry goes by its section, and several of them do.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import NOT_PROVED
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Waterways Report 2023/24

## The lock desk

During 2023/24 the Lock Desk handled 8,214 calls, 6% more than the 7,749 of the year before. Anglers remain the \
largest single source (41%), followed by rowers (22%) and walkers (13%).

## Reserves

The treasurer said that the shortfall at 31 March 2024 was £9.4m and exceeded the harbour's general reserves of £8.2m.

## Sinkings

There were 21 sinkings in 2023/24, compared with 17 in 2022/23.

Table: Sinkings and groundings

| Measure | 2022/23 Sailing craft | 2022/23 Motor craft | 2023/24 Sailing craft | 2023/24 Motor craft |
|---|---|---|---|---|
| Sinkings | 5 | 12 | 7 | 14 |
| Groundings | 31 | 44 | 33 | 48 |

## Enquiries

Table: Enquiries

| Measure | 2022/23 | 2023/24 |
|---|---|---|
| Section 47 enquiries started | 412 | 436 |
| Mooring rate per 10,000: Marlshire | 118 | 126 |
| Mooring rate per 10,000: England | 131 | 135 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "starts"), [
    pytest.param("What did the treasurer say the harbour's general reserves were?", "£8.2m", id="the second of two"),
    pytest.param("Share of calls to the Lock Desk that came from rowers in 2023/24?", "22%", id="the second of three"),
    pytest.param("s47s begun in 22/23?", "412", id="several of a section"),
    pytest.param("For every 10,000 boats, what was the mooring rate in 2023/24?", "126", id="for every so many"),
])  # fmt: skip
def test_the_figure_asked_for_is_read_out_first(shelf: Store, question: str, starts: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.headline.startswith(starts)
    assert not any(c.startswith(NOT_PROVED) for c in answer.caveats)


@pytest.mark.parametrize("question", [
    "Share of calls to the Lock Desk that came from canoeists in 2023/24?",
    "What did the treasurer say?",
])
def test_no_figure_goes_first_that_cannot_be_told_apart(shelf: Store, question: str) -> None:
    headline = answer_question(question, shelf).headline
    assert not headline.startswith(("41%", "22%", "13%", "6%", "£"))


@pytest.mark.parametrize(("question", "said"), [
    pytest.param("Give me total sinkings for each year", "2022/23: 17; 2023/24: 21.", id="the whole, of a sentence"),
    pytest.param("Motor craft groundings for each year", "2022/23: 44; 2023/24: 48.", id="the head that is named"),
    pytest.param(
        "Groundings for each year",
        "2022/23 Sailing craft: 31; 2022/23 Motor craft: 44; 2023/24 Sailing craft: 33; 2023/24 Motor craft: 48.",
        id="no head is named",
    ),
])
def test_a_series_has_one_figure_a_time_or_says_their_heads(shelf: Store, question: str, said: str) -> None:
    assert answer_question(question, shelf).headline.endswith(said)
