"""Beside "All crews" the row "Bell Quay" is the Bell Quay crew, and the row of all is no crew that is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

CREWS = (
    "# Marlshire Ferries Report\n\n## Crews\n\n"
    "Table 3. Average cases per full-time equivalent (FTE) harbour officer\n\n"
    "| Crew | September 2021 | September 2022 |\n|---|---|---|\n| Lost Luggage | 13.5 | 12.1 |\n"
    "| Bell Quay | 21.2 | 22.6 |\n| All crews | 18.4 | 17.7 |\n"
)


@pytest.mark.parametrize(("question", "told"), [
    ("What was the average caseload of the Lost Luggage crew in September 2022?", "12.1"),
    ("What was the average caseload in the Bell Quay crew in September 2022?", "22.6"),
    ("What was the average caseload of all crews in September 2022?", "17.7"),
    ("Has the Lost Luggage crew got lighter caseloads than in September 2021?", "Down: 12.1"),
    ("Has the Bell Quay crew got heavier caseloads than in September 2021?", "Up: 22.6"),
])
def test_a_row_is_one_of_the_kind_that_the_row_of_all_names(shelf_of: ShelfOf, question: str, told: str) -> None:
    assert answer_question(question, shelf_of(CREWS)).headline.startswith(told)


def test_the_row_of_all_is_no_single_one(shelf_of: ShelfOf) -> None:
    answer = answer_question("Which crew had the highest caseload in September 2022?", shelf_of(CREWS))
    assert answer.status is not Status.ANSWERED or not answer.headline.startswith("17.7")


@pytest.mark.parametrize("question", [
    "National attendance figure for children in care in 2021/22?",
    "What was the England attendance for children in care in 2021/22?",
])
def test_the_attendance_of_children_is_a_share_and_no_roll(shelf_of: ShelfOf, question: str) -> None:
    text = (
        "# Marlshire Report\n\nMembers present: Cllr Ada Finch and Cllr Noor Bell\n\n## School\n\n"
        "Table 2. Attendance of children in care (%)\n\n"
        "| Measure | Marlshire 2021/22 | England 2021/22 |\n|---|---|---|\n"
        "| Attendance (%) | 88.3 | 86.1 |\n"
    )
    assert answer_question(question, shelf_of(text)).headline.startswith("86.1")
