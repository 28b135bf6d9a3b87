"""What would be saved is a sum of money, and no row that only names the thing."""

from __future__ import annotations

from collections.abc import Callable

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Piers Report 2022/23

## Two piers

Two piers would close in May. Councillor Strake asked what it would save. The Cabinet Member gave a figure of £64,000
in a full year.

Table: Landings

| Pier | 2021/22 | 2022/23 |
|---|---|---|
| Gannet Row | 4,120 | 3,980 |
"""


def test_the_sum_that_was_asked_for_in_the_minutes(shelf_of: ShelfOf) -> None:
    answer = answer_question("What would closing the two piers save in a full year?", shelf_of(REPORT))
    assert "£64,000" in answer.headline


def test_a_row_that_names_the_thing_is_no_saving(shelf_of: ShelfOf) -> None:
    answer = answer_question("What did closing the kiosk at Gannet Row save?", shelf_of(REPORT))
    assert answer.status is Status.NOT_FOUND
