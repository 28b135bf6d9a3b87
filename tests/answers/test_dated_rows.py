"""What is set down for a month or a day: the rows of that time, and no others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from corpus.store import Store

MINUTES = """\
# Marlshire: Minutes of the Ferry Panel

Date: 14 May 2024

Present: Councillor A Vale (Chair) and Councillor B Stone

## 1. Work programme

RESOLVED: that the work programme be agreed.

| Meeting | Item | Lead |
|---|---|---|
| 11 June 2024 | Night boats | Cora Reed |
| 9 July 2024 | Fares for pupils | Eli Hale |
| 9 July 2024 | Pier repairs | Fay Dunn |
| To be fixed | Sunday boats | Eli Hale |

## 2. Riders

| Month | Riders | Boats |
|---|---|---|
| June 2024 | 1,204 | 31 |
| July 2024 | 1,318 | 33 |
| August 2024 | 1,422 | 35 |
"""


@pytest.fixture(scope="module")
def shelf(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Ferry Panel", date(2024, 5, 14))


@pytest.mark.parametrize(("question", "listed", "left_out"), [
    ("What's down on the work programme for the July 2024 panel?", ("Fares for pupils", "Pier repairs"), ("Night",)),
    ("Which items are on the work programme for 9 July 2024?", ("Fares for pupils", "Pier repairs"), ("Sunday boats",)),
    ("What is on the June work programme?", ("Night boats",), ("Fares", "Sunday")),
])
def test_the_rows_of_the_time_asked_for(
    shelf: Store, question: str, listed: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    answer = answer_question(question, shelf)
    assert answer.kind is AnswerKind.LIST
    assert all(t in answer.body for t in listed)
    assert not any(t in answer.body for t in left_out)


@pytest.mark.parametrize("question", [
    "What's on the work programme for October 2024?",  # of no row
    "Which riders were expected in July 2024?",  # a table that measures sets nothing down
    "What is planned for the bridge tolls in July 2024?",  # of something else
])
def test_no_rows_where_none_are_set_down_for_it(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.kind is not AnswerKind.LIST and "Pier repairs" not in answer.body
