"""How far a piece of work has got, in a cell and in a question."""

from __future__ import annotations

import pytest

from answers.statuses import Stage, stage_asked, stage_of, stages_denied


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
