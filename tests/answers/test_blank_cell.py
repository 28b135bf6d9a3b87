"""A blank cell: what its row prints under another head is another's figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

CREWS = """# Harbour crews

Table 1: Harbour crews

| Measure | Pilots – Mar 2031 | Pilots – Mar 2032 | Wardens – Mar 2031 | Wardens – Mar 2032 |
|---|---|---|---|---|
| Vacancy rate, % | 17.2 | 16.4 | 14.3 | 12.7 |
| Sickness days | 8.1 | 7.6 | 9.9 | 9.2 |
| Turnover in year, % | 19.3 | 17.5 |  | 13.6 |
| Overtime hours | 310 | 290 | 120 |  |

Table 2: Berths by kind

| Quay | Open berths | Covered berths |
|---|---|---|
| North quay | 41 | 12 |
| South quay | 38 |  |
"""


@pytest.mark.parametrize(("question", "heads"), [
    ("What was the turnover rate for wardens in March 2031?", "Wardens – Mar 2031"),
    ("What was wardens' turnover in the year to March 2031?", ""),
    ("How many overtime hours did the wardens work in March 2032?", "Wardens – Mar 2032"),
    ("How many covered berths are there at the South quay?", "Covered berths"),
])
def test_a_blank_cell_is_not_filled_from_the_one_beside_it(shelf_of: ShelfOf, question: str, heads: str) -> None:
    answer = answer_question(question, shelf_of(CREWS))
    assert answer.status is Status.NOT_FOUND, answer.headline
    assert not any(n in answer.headline for n in ("19.3", "13.6", "120", "290", "38"))
    assert heads in answer.headline


@pytest.mark.parametrize(("question", "value"), [
    ("What was the turnover rate for pilots in March 2031?", "19.3"),
    ("What was the turnover rate for wardens in March 2032?", "13.6"),
    ("What is the wardens' turnover rate?", "13.6"),
    ("What was the vacancy rate for wardens in March 2031?", "14.3"),
    ("How many open berths are there at the South quay?", "38"),
    ("How many covered berths are there at the North quay?", "12"),
])
def test_what_a_row_prints_under_the_heads_asked_for_is_given(shelf_of: ShelfOf, question: str, value: str) -> None:
    assert value in answer_question(question, shelf_of(CREWS)).headline


RATES = """# Harbour report

Table 3: Boats inspected within 12 weeks (%)

| | 2030 | 2031 | Jan–Aug 2032 |
|---|---|---|---|
| Netherby | 62.1 | 54.7 | 57.9 |
| England | 60.4 | 58.0 | |

Table 4: Boats inspected

| | 2030 | 2031 | 2032 |
|---|---|---|---|
| New boats inspected (calendar year) | 236 | 229 | 281 |
"""


@pytest.mark.parametrize("question", [
    "Boats inspected within 12 weeks, January to August 2032 – what was England's figure?",
    "What share of boats was inspected within 12 weeks in England in January to August 2032?",
])
def test_a_cell_blank_for_the_time_asked_for_is_said_to_be(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(RATES))
    assert answer.status is Status.NOT_FOUND, answer.headline
    assert "Jan–Aug 2032”) and leave it blank" in answer.headline


@pytest.mark.parametrize(("question", "value"), [
    ("Boats inspected within 12 weeks, January to August 2032 – what was Netherby's figure?", "57.9"),
    ("Boats inspected within 12 weeks in 2031 – what was England's figure?", "58.0"),
])
def test_a_cell_of_that_time_with_a_figure_is_given(shelf_of: ShelfOf, question: str, value: str) -> None:
    assert value in answer_question(question, shelf_of(RATES)).headline
