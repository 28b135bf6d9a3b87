"""Which of many went up or down: the rows of a table whose change has that sign."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.changed_rows import asks_which_moved
from corpus.store import Store

PAPER = """# Marlshire Harbour Berths Plan

## Berths

Table 3: Proposed changes to berth numbers (BNs)

| Harbour | Coast | BN now | Proposed BN (2033) | {head} |
|---|---|---|---|---|
| Gull Harbour | East | 70 | 55 | {a} |
| Teal Harbour | East | 30 | 30 | 0 |
| Tern Harbour | West | 40 | 52 | {b} |
| Rook Quay | West | 80 | 50 | {c} |
| Total | | 220 | 187 | {d} |
"""


@pytest.mark.parametrize(("signs", "head"), [
    (("-15", "+12", "-30", "-33"), "Change"),
    (("−15", "12", "−30", "−33"), "Difference"),
    (("(15)", "12", "(30)", "(33)"), "Proposed change"),
    (("– 15", "12", "– 30", "– 33"), "+/-"),
])
@pytest.mark.parametrize(("question", "told"), [
    ("Which harbours are having their berth numbers cut under the proposals?", ["Gull", "Rook"]),
    ("Which harbours would lose berths under the berths plan?", ["Gull", "Rook"]),
    ("List the harbours whose berths are being reduced in the plan", ["Gull", "Rook"]),
    ("Which harbours will have their berth numbers raised?", ["Tern"]),
    ("Which harbours are gaining berths?", ["Tern"]),
])
def test_rows_of_that_sign_are_listed(
    shelf_of: Callable[..., Store], signs: tuple[str, ...], head: str, question: str, told: list[str]
) -> None:
    table = PAPER.format(head=head, **dict(zip("abcd", signs, strict=True)))
    body = answer_question(question, shelf_of(table)).body
    assert [name for name in ("Gull", "Teal", "Tern", "Rook", "Total") if name in body] == told


@pytest.mark.parametrize("question", [
    "Which harbours lost the most berths?", "By how much were berths cut?", "What explains the drop in berths?",
    "What was the cut-off for berths?", "Which harbour is having its berths cut?", "Why are harbours losing berths?",
])
def test_other_questions_of_change_are_not(question: str) -> None:
    assert not asks_which_moved(question)


def test_another_subject_is_not_answered_by_it(shelf_of: Callable[..., Store]) -> None:
    table = PAPER.format(head="Change", a="-15", b="+12", c="-30", d="-33")
    answer = answer_question("Which libraries are having their opening hours cut?", shelf_of(table))
    assert answer.status is not Status.ANSWERED
