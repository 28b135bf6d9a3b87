"""Who was in the chair, where the roll is a table of roles and people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from corpus.store import Store

MINUTES = """# Ferries Panel, 19 June 2025

Minutes of the meeting of the Ferries Panel held on 19 June 2025.

Apologies were sent for Cllr G Finch and for Mr Stefan Bell (crew representative). The Chair observed that a seat had
been empty since May.

| In the Chair | Cllr Mrs Ruth Pike |
|---|---|
| Vice-Chair | Cllr Ian Vaughan |
| Members | Cllrs T Moor, B Dale and W Trew |
"""


@pytest.fixture(scope="module")
def shelf(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Ferries Panel", date(2025, 6, 19))


@pytest.mark.parametrize(("question", "names"), [
    ("Who was in the chair on 19 June 2025?", ("Ruth Pike",)),
    ("Who was vice chair of the Ferries Panel on 19 June 2025?", ("Ian Vaughan",)),
    ("Who chaired the Ferries Panel on 19 June 2025 and who was vice chair?", ("Ruth Pike", "Ian Vaughan")),
])
def test_the_row_of_the_office_names_its_holder(shelf: Store, question: str, names: tuple[str, ...]) -> None:
    headline = answer_question(question, shelf).headline
    assert all(n in headline for n in names)
    assert "Bell" not in headline
