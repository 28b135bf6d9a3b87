"""Who was not there, and who of them joined from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.attendance import not_elsewhere
from corpus.store import Store

MINUTES = """\
# Marlshire: Minutes of the Ferry Panel

Date: 14 May 2024

Present: Councillor A Vale (Chair) and Councillor B Stone

Also in attendance: Cora Reed, Director of Ferries; Dr Eli Hale, Designated Harbour Officer, Port Trust (online); \
Fay Dunn, Designated Pilot (online).

## F.1 Apologies

An apology for absence was submitted by Councillor D Marsh (Harbours).

## F.2 Ferry Attendance Strategy

| Measure | 2021 | 2022 | 2023 |
|---|---|---|---|
| Persistent absence of crew (%) | 4.1 | 3.9 | 3.7 |
| Severe absence of crew (%) | 1.4 | 1.2 | 1.1 |

## F.3 Excused

The following had sent apologies for the visit on 2 May:

- Ivy Moss
- Jon Penrose (connected virtually)
"""


@pytest.mark.parametrize(("question", "headline"), [
    ("Which member of the panel wasn't there on 14 May 2024?",
     "An apology for absence was submitted by Councillor D Marsh (Harbours)."),
    ("Who was absent from the Ferry Panel on 14 May 2024?",
     "An apology for absence was submitted by Councillor D Marsh (Harbours)."),
    ("Which of those in attendance joined the May 2024 panel online?",
     "Dr Eli Hale, Designated Harbour Officer, Port Trust (online); Fay Dunn, Designated Pilot (online); "
     "Jon Penrose (connected virtually)."),
])
def test_who_was_away(minutes_of: Callable[[str, str, date], Store], question: str, headline: str) -> None:
    """A row of shares of absence lists nobody, and a list's entries are whole though its label leads only the first."""
    shelf = minutes_of(MINUTES, "Ferry Panel", date(2024, 5, 14))
    assert answer_question(question, shelf).headline == headline


@pytest.mark.parametrize(("question", "expected"), [
    ("Who sent apologies? Leave out the ones that joined online anyway.", True),
    ("Who sent apologies, excluding those who connected virtually?", True),
    ("Who sent apologies, apart from the members of the panel who joined remotely?", True),
    ("Apologies, except anyone who dialled in?", True),
    ("Who sent apologies and didn't join online?", True),
    ("Who sent apologies but joined online anyway?", False),
    ("Leave out the officers, but who joined online?", False),
])
def test_those_who_joined_from_elsewhere_are_left_out(question: str, expected: bool) -> None:
    assert not_elsewhere(question) is expected
