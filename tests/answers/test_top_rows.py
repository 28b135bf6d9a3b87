"""The first so many rows of a table by their figures, where a question asks for the top of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
BOATS = """\
# Marlshire Ferries Annual Report 2022/23

## Cancelled sailings

Table 3: Causes of cancelled sailings (number)

| Cause | 2020/21 | 2021/22 | 2022/23 |
|---|---|---|---|
| Fog | 24 | 19 | 41 |
| Engine trouble | 31 | 36 | 35 |
| No crew | 12 | 22 | 38 |
| Low water | 17 | 14 | 9 |
| Not known | 40 | 44 | 50 |
| Total | 124 | 135 | 173 |
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("What were the top three causes of cancelled sailings in 2022/23, with numbers?", ["41", "38", "35"]),
        ("Two biggest causes of cancelled sailings in 2020/21?", ["31", "24"]),
        ("the two main causes of cancelled sailings", ["41", "38"]),
        ("What are the two least common causes of cancelled sailings in 2021/22?", ["14", "19"]),
    ],
)
def test_the_rows_with_the_most_are_told_with_their_figures(
    shelf_of: ShelfOf, question: str, printed: list[str]
) -> None:
    answer = answer_question(question, shelf_of(BOATS))
    assert answer.kind is AnswerKind.LIST
    assert [f.fact.printed for f in answer.facts] == printed


@pytest.mark.parametrize(
    "question",
    [
        "What were the top three causes of cancelled sailings in 2018/19?",
        "What were the top three routes of cancelled sailings in 2022/23?",
        "What were the causes of cancelled sailings in 2022/23?",
    ],
)
def test_no_top_of_another_time_or_of_other_things(shelf_of: ShelfOf, question: str) -> None:
    said = answer_question(question, shelf_of(BOATS))
    assert [f.fact.printed for f in said.facts] != ["41", "38", "35"]
