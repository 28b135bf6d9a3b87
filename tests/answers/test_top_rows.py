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


LEFT = """\
# Marlshire Ferry Panel

## Deckhands

Table 8: Why deckhands left

| Reason | 2031/32 | 2032/33 |
|---|---|---|
| Seasick | 4 | 9 |
| Moved inland | 7 | 3 |
| Other reasons | 1 | 2 |
| All | 12 | 14 |
"""


@pytest.mark.parametrize("question", [
    "What reasons did deckhands leave for in 2031/32, and how many for each?",
    "Reasons why deckhands left in 2031/32, with numbers",
    "List the reasons deckhands left in 2031/32 with the number for each",
    "Which reasons did deckhands leave for in 2031/32 and what number for each one?",
])
def test_all_rows_are_told_with_their_numbers_where_each_is_asked(
    shelf_of: Callable[..., Store], question: str
) -> None:
    answer = answer_question(question, shelf_of(LEFT))
    assert "Seasick: 4; Moved inland: 7; Other reasons: 1." in answer.headline


def test_what_is_counted_since_a_month_is_not_of_that_month(shelf_of: Callable[..., Store]) -> None:
    report = (
        "# Marlshire Ferry Panel\n\n## Deckhands\n\nThe reasons deckhands had given for leaving since April 2031:\n\n"
        "| Reason for leaving | Deckhands |\n|---|---|\n| Seasick | 5 |\n| Moved inland | 8 |\n"
    )
    answer = answer_question("Reasons deckhands gave for leaving, with numbers", shelf_of(report))
    assert "(April 2031)" not in answer.headline
    assert "Seasick: 5" in answer.headline


@pytest.mark.parametrize("question", [
    "What reasons did pursers leave for in 2031/32, and how many for each?",
    "Which harbours did deckhands leave for in 2031/32, and how many for each?",
])
def test_rows_of_others_are_no_list_of_those_asked_for(shelf_of: Callable[..., Store], question: str) -> None:
    assert "Moved inland: 7" not in answer_question(question, shelf_of(LEFT)).headline
