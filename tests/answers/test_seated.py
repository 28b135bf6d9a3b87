"""A table of who was there: each row is a person, and its header says what they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.seated import seated
from corpus.paper import Table
from corpus.store import Store

ROWS = (
    ("Mrs Ada Vale", "Boatmen's Union"),
    ("Mr Ben Stone", "Rider (evening boats)"),
    ("Vacancy", "Harbour Trust"),
)


@pytest.mark.parametrize("head", [
    "Co-opted members (voting on fares only)", "Members present", "Councillors", "Other representatives", "Officers",
    "Also in attendance", "Non-voting co-optees", "Parent governors",
])
def test_each_row_is_a_person_under_the_header(head: str) -> None:
    assert seated(Table(None, ((head, "Capacity"),), ROWS)) == (
        (0, "Mrs Ada Vale, Boatmen's Union", head),
        (1, "Mr Ben Stone, Rider (evening boats)", head),
    )


def test_what_stands_over_a_plain_name_is_left_to_the_heading() -> None:
    assert seated(Table(None, (("Name", "Body"),), ROWS))[0] == (0, "Mrs Ada Vale, Boatmen's Union", "")


@pytest.mark.parametrize("table", [
    Table(None, (("Present", "Names"),), (("Members", "Ada Vale, Ben Stone"), ("Officers", "Cora Reed"))),
    Table(None, (("Action", "Lead"),), (("Mend the ramp", "Ada Vale"), ("Paint the gate", "Ben Stone"))),
    Table(None, (), ROWS),
])
def test_other_tables_are_none(table: Table) -> None:
    assert seated(table) == ()


MINUTES = """\
# Marlshire Ferry Panel

Minutes of the meeting held on 14 May 2024

| Members present | Party | Notes |
|---|---|---|
| Cllr Eve Marsh | Reform | Vice-Chair |
| Cllr Flo Dean | Green | Chair |
| Cllr Gil Hart | Labour | left at 7.20 pm |

| Co-opted members (voting on fares) | Capacity |
|---|---|
| Mrs Ada Vale | Boatmen's Union |
| Mr Ben Stone | Rider (evening boats) |

## 1. Timetable

Cllr Marsh asked the chair of the union to write to the Panel. Members noted the timetable.
"""


@pytest.mark.parametrize(("question", "told"), [
    ("Who chaired the ferry panel?", "Cllr Flo Dean | Green | Chair."),
    ("Who was the vice-chair of the ferry panel?", "Cllr Eve Marsh | Reform | Vice-Chair."),
    ("Which co-opted members were at the ferry panel?",
     "Mrs Ada Vale, Boatmen's Union; Mr Ben Stone, Rider (evening boats)."),
    ("Who came to the ferry panel for the boatmen's union?", "Mrs Ada Vale, Boatmen's Union."),
])
def test_who_was_there_is_told_from_the_row(
    minutes_of: Callable[[str, str, date], Store], question: str, told: str
) -> None:
    assert answer_question(question, minutes_of(MINUTES, "Ferry Panel", date(2024, 5, 14))).headline == told
