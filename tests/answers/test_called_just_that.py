"""The figure of a row that is called just what is asked for, where no number is asked for by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from corpus.store import Store

PAPER = """# Marlshire Harbour Report 2031/32

## Moorings

Table 3: Sailings and calls

| Measure | 2029/30 | 2030/31 | 2031/32 |
|---|---|---|---|
| Sailings | 611 | 587 | 541 |
| Tows started | 212 | 240 | 261 |
| Calls per 10,000 | 41.2 | 43.8 | 44.1 |
| Calls per 10,000: statistical neighbours | 38.1 | 39.7 | 40.3 |
| Late sailings | 31 | 29 | 22 |

## What we will do

The priorities in 2031/32 are:

- to paint the quay
- to mend the lock
"""


@pytest.mark.parametrize(("question", "told"), [
    ("What were the sailings in 2030/31?", "587"),
    ("What were our sailings in 2031/32?", "541"),
    ("And what were sailings for 2029/30?", "611"),
    ("What were the tows in 2030/31?", "240"),
    ("What were the calls per 10,000 in 2030/31?", "43.8"),
    ("What were the calls per 10,000 for statistical neighbours in 2030/31?", "39.7"),
    ("What were the late sailings in 2031/32?", "22"),
])  # fmt: skip
def test_the_row_of_that_name_answers(shelf_of: Callable[..., Store], question: str, told: str) -> None:
    answer = answer_question(question, shelf_of(PAPER))
    assert answer.kind is AnswerKind.FIGURE
    assert answer.headline.startswith(told)


@pytest.mark.parametrize("question", ["What were the priorities in 2031/32?", "What are the priorities?"])
def test_a_list_stays_a_list(shelf_of: Callable[..., Store], question: str) -> None:
    answer = answer_question(question, shelf_of(PAPER))
    assert answer.kind is AnswerKind.LIST
    assert "paint the quay" in answer.body
