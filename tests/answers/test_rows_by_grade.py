"""Which of them has a grade: the rows of a table of inspections, no two of which need be alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from answers.grades import is_grades
from corpus.store import Store

REPORT = """\
# Nurseries of the County: Report

## Our own nurseries

The County has four nurseries of its own. Their latest Ofsted outcomes are in the table.

Table 1: The County’s nurseries

| Nursery | Town | Places | Ofsted judgement | Inspected |
|---|---|---|---|---|
| Acorns | Northwick | 40 | Good | March 2031 |
| Brambles | Selby Cross | 24 | Outstanding | June 2030 |
| Cygnets | Eastmoor | 31 | Requires improvement to be good | May 2031 |
| Ducklings | Marl | 18 | Not yet inspected | – |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "named"), [
    ("which of the countys own nurseries got Outstanding from ofsted?", "Brambles"),
    ("Which of the County’s nurseries is Outstanding?", "Brambles"),
    ("Which nurseries were judged good by Ofsted?", "Acorns"),
    ("Which of the nurseries requires improvement?", "Cygnets"),
])
def test_the_one_that_has_the_grade(shelf: Store, question: str, named: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.kind is AnswerKind.LIST
    assert [line.split(" | ")[0] for line in answer.body.splitlines() if " | " in line] == [f"1. {named}"]


@pytest.mark.parametrize(("values", "grades"), [
    (["Good", "Outstanding", "Inadequate"], True),
    (["Good", "Requires improvement to be good", "Not yet inspected"], True),
    (["Good", "–"], False),
    (["Good", "Painted", "Outstanding"], False),
])
def test_a_column_of_grades(values: list[str], grades: bool) -> None:
    assert is_grades(values) is grades
