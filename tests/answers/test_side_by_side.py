"""A roll in columns: members in one, officers in the other, several people to a cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.seated import side_by_side
from corpus.paper import Kind, Table
from corpus.store import Store

MINUTES = """# Marlshire Council

# Minutes of the Ferry Scrutiny Committee

Held at the Boat House on Tuesday 14 March 2034 at 6.00pm.

| Members present | Officers and others in attendance |
|---|---|
| Cllr Ada Vale (Chair) Cllr Ben Stone (from 6.35pm) Cllr Cora Reed Cllr Dan Lake (until 7.50pm) | Ivy Dale, \
Director of Ferries Jo Hill, Head of Moorings Cllr Kit Moss, Cabinet Member for Harbours |
| Co-opted members: Mrs Pat Lowe (Boatmen’s Union); Mr Sid Moor (rider) | Also present: two members of the Crew Forum |

## 1. Apologies

Apologies were received from Cllr Una Grey.

## 2. Moorings

Moorings were discussed. Cllr Lake left the meeting at 7.50pm, after this item.
"""


@pytest.mark.parametrize(("question", "told", "not_told"), [
    ("Who came late on 14 March 2034?", ("Ben Stone", "6.35"), ("Ada Vale", "Dan Lake", "Ivy Dale")),
    ("Who left early on 14 March 2034?", ("Dan Lake", "7.50"), ("Ben Stone", "Ivy Dale")),
    ("Which councillor came late and which left early on 14 March 2034, and at what times?",
     ("Ben Stone", "6.35", "Dan Lake", "7.50"), ("Ada Vale", "Cora Reed")),
    ("Who arrived late and who left before the end of the ferry committee?", ("Ben Stone", "Dan Lake"), ("Cora Reed",)),
    ("Who were the co-opted members at the March 2034 meeting?", ("Pat Lowe", "Sid Moor"), ("Cora Reed", "Jo Hill")),
])
def test_each_has_what_is_noted_behind_the_name(
    papers_of: Callable[..., Store], question: str, told: tuple[str, ...], not_told: tuple[str, ...]
) -> None:
    said = answer_question(question, papers_of((MINUTES, Kind.MINUTES, "Minutes", date(2034, 3, 14)))).headline
    assert [t for t in told if t not in said] == []
    assert [t for t in not_told if t in said] == []


@pytest.mark.parametrize("table", [
    Table(None, (("Member", "Substitute"),), (("Cllr Ada Vale", "Cllr Ben Stone"), ("Cllr Cora Reed", ""))),
    Table(None, (("Councillor", "Attendance"),), (("Cllr Ada Vale", "Present"), ("Cllr Cora Reed", "Apologies"))),
    Table(None, (("Members present", "Ward"),), (("Cllr Ada Vale", "Tide Road"),)),
    Table(None, (("Members present",),), (("Cllr Ada Vale",),)),
])
def test_a_row_for_each_person_is_no_list_beside_another(table: Table) -> None:
    assert side_by_side(table) == ()
