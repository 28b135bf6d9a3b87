"""The row of all who did a thing, called by their noun: "All leavers" for those who left."""

from __future__ import annotations

from collections.abc import Callable

from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Marlshire Harbour Pilots: Annual Report 2031/32

Table 2: Why coastal pilots left

| Reason | 2030/31 | 2031/32 |
|---|---|---|
| Age | 4 | 7 |
| Pay | 3 | 9 |
| Night leavers | 2 | 1 |
| All leavers | 9 | 17 |

He spoke of the fall in coastal pilots over two years from 88 to 71, and the 17 which had left in 2031/32.
"""


def test_all_leavers_are_those_who_left(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("How many coastal pilots left in 2031/32?", shelf_of(REPORT))
    assert answer.headline.startswith("17 – Why coastal pilots left: All leavers")


def test_a_row_of_some_of_them_is_not(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("How many coastal pilots left by day in 2031/32?", shelf_of(REPORT.replace("All", "Deep")))
    assert not answer.headline.startswith("17 – Why coastal pilots left: Deep")
