"""Who came to how many meetings, by a body's table of attendance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from answers.attendance_tables import fits_asked
from corpus.store import Store

ShelfOf = Callable[..., Store]
YEAR = """\
# Marlshire Harbours Board Annual Report 2023/24

## Who we are

Table 1: Members' attendance at Harbours Board meetings

| Member | 5 May 2023 | 7 Sept 2023 | 9 Jan 2024 | Total |
|---|---|---|---|---|
| Cllr Ann Vale (Chair) | Yes | Yes | Yes | 3 of 3 |
| Cllr Ben Stone | Apologies | No | Yes | 1 of 3 |
| Cllr Cora Reed | Yes | Apologies | Yes | 2 of 3 |
| Cllr Dai Marsh (from June 2023) | n/a | Yes | Yes | 2 of 2 |
"""


@pytest.mark.parametrize(("question", "names"), [
    ("Which councillor made it to just one Harbours Board meeting in 2023/24?", "Stone"),
    ("Who attended the fewest Harbours Board meetings?", "Stone"),
    ("Which members came to every meeting of the Harbours Board?", "Vale Marsh"),
    ("Who missed one meeting of the Harbours Board?", "Reed"),
    ("Which councillors attended fewer than two Harbours Board meetings?", "Stone"),
    ("Which member has the worst attendance at the Harbours Board?", "Stone"),
])
def test_those_who_came_so_often_are_named(shelf_of: ShelfOf, question: str, names: str) -> None:
    answer = answer_question(question, shelf_of(YEAR))
    assert answer.kind is AnswerKind.PEOPLE and answer.claims[0].supported
    assert [n for n in "Vale Stone Reed Marsh".split() if n in answer.headline] == names.split()


def test_totals_may_be_counted_from_the_cells(shelf_of: ShelfOf) -> None:
    plain = "\n".join(line.rsplit("|", 2)[0] + "|" for line in YEAR.splitlines() if line.startswith("|"))
    head = "# Marlshire Harbours Board Annual Report\n\nTable 1: Attendance at Harbours Board meetings\n\n"
    shelf = shelf_of(head + plain)
    answer = answer_question("Who came to only one Harbours Board meeting?", shelf)
    assert answer.headline == "Cllr Ben Stone."


@pytest.mark.parametrize("question", [
    "Who attended the meeting?", "Which councillors were at the 12 June meeting?", "Who attended one of the workshops?",
    "Which two councillors were at the meeting?", "Who were all the members present?", "Who is one of the members?",
    "Which school has the worst attendance?",
])
def test_other_questions_are_not_for_a_table_of_attendance(question: str) -> None:
    assert fits_asked(question) is None
