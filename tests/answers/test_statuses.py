"""How far a piece of work has got, in a cell and in a question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from answers.statuses import Stage, stage_asked, stage_of, stages_denied
from corpus.store import Store

REPORT = """\
# Harbour Works: Report

## Pier repairs

Table 1: Pier repairs in the harbour plan

| Ref | Repair | Was due | Status |
|---|---|---|---|
| H1 | North steps | May 2031 | Not begun |
| H2 | Lamp posts | June 2031 | Behind |
| H3 | Boat ramp | June 2031 | Complete |
| H4 | Handrails | July 2031 | Not begun |
| H5 | Bollards | July 2031 | Behind |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which two pier repairs havent been started?", ["H1", "H4"]),
        ("Which pier repairs are yet to start?", ["H1", "H4"]),
        ("Which pier repairs are overdue?", ["H2", "H5"]),
        ("Which pier repairs have been completed?", ["H3"]),
    ],
)
def test_the_rows_of_that_stage(shelf: Store, question: str, named: list[str]) -> None:
    answer = answer_question(question, shelf)
    assert answer.kind is AnswerKind.LIST
    assert [line.split(" | ")[0][3:] for line in answer.body.splitlines() if " | " in line] == named


def test_what_has_begun_is_none_that_has_not(shelf: Store) -> None:
    assert "H1" not in answer_question("Which pier repairs have begun?", shelf).body


@pytest.mark.parametrize(
    ("cell", "stage"),
    [
        ("Not begun", Stage.NOT_BEGUN),
        ("Not yet started", Stage.NOT_BEGUN),
        ("Yet to start", Stage.NOT_BEGUN),
        ("Unstarted", Stage.NOT_BEGUN),
        ("Started", Stage.UNDER_WAY),
        ("In progress", Stage.UNDER_WAY),
        ("Ongoing", Stage.UNDER_WAY),
        ("Overdue", Stage.LATE),
        ("Behind schedule", Stage.LATE),
        ("Completed", Stage.DONE),
        ("On track", None),
        ("Not begun by the mason", None),
    ],
)
def test_a_cell_tells_a_stage(cell: str, stage: Stage | None) -> None:
    assert stage_of(cell) is stage


@pytest.mark.parametrize(
    ("question", "stage"),
    [
        ("Which two pier repairs havent been started?", Stage.NOT_BEGUN),
        ("Which pier repairs have not begun?", Stage.NOT_BEGUN),
        ("Which repairs are yet to start?", Stage.NOT_BEGUN),
        ("Which repairs haven't we started yet?", Stage.NOT_BEGUN),
        ("Which repairs have started?", Stage.UNDER_WAY),
        ("Which repairs are under way?", Stage.UNDER_WAY),
        ("Which repairs are running late?", Stage.LATE),
        ("List the repairs that are complete", Stage.DONE),
        ("Which repairs have been finished?", Stage.DONE),
        ("Which repairs are not complete?", None),
        ("Which repairs have not been done?", None),
        ("Which repairs are behind or not begun?", None),
        ("Name the late ferries", None),
        ("Which ferries started in 1987?", None),
    ],
)
def test_a_question_asks_for_a_stage(question: str, stage: Stage | None) -> None:
    assert stage_asked(question) is stage


def test_what_is_not_complete_has_no_row_that_is() -> None:
    assert stages_denied("Which repairs are not complete?") == {Stage.DONE}
    assert stages_denied("Which repairs are complete?") == frozenset()
