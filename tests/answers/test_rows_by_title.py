"""The rows of a table whose title and heads name all that a question asks for: "which schools get new places?"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Marlshire Harbours

Riders who did not want more berths at harbours said that ramps were worn, that gates were shut and that fares rose.

Table 2: New winter berths by harbour

| Harbour | Coast | Berths | Opening |
|---|---|---|---|
| Elm Reach | North | 12 | May 2031 |
| Larn Mouth | South | 14 | May 2031 |
| Moss Quay | South | 9 | June 2032 |
| Total | | 35 | |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


def test_all_rows_but_the_total(shelf: Store) -> None:
    answer = answer_question("Which harbours are getting new winter berths and how many berths does each get?", shelf)
    assert answer.kind is AnswerKind.LIST
    assert all(t in answer.body for t in ("Elm Reach | North | 12", "Larn Mouth | South | 14", "Moss Quay | South | 9"))
    assert "Total" not in answer.body


@pytest.mark.parametrize("question", [
    "Which harbours are getting new summer berths?",  # of something else
    "Which harbours get fewer than 10 new winter berths?",  # picked out by a number
])
def test_no_whole_table_where_less_or_more_is_asked(shelf: Store, question: str) -> None:
    assert not all(t in answer_question(question, shelf).body for t in ("Elm Reach", "Larn Mouth", "Moss Quay"))
