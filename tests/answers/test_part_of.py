"""Who was at a meeting for a part of it, from elsewhere or in another's place, and why one left for an item."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from corpus.store import Store

_ROLL = """\
# Marlshire Council

# Minutes of the Transport Panel

Date: Wednesday, 14 June 2023

| Part | People |
|---|---|
| Present | Councillor Ada Vale (Chair); Councillors Ben Reed and Cora Park; Councillor Sid Moor (from item 3) |
| Substitute | Councillor Park for Councillor Dan Lake |
| Officers | Ivy Dale, Director of Finance; Jo Hill, Director of Roads; Kit Moss, Bus Partner*; Pat Lowe, Clerk |

*joined remotely. Those who do so are not counted.

The Chair welcomed everyone. Councillor Park left the meeting at 8.40 pm and did not come back.

## 1. Apologies

Apologies were received from Councillor Dan Lake. Councillor Reed left the meeting at 8.15 pm.

## 2. Declarations of interest

Councillor Park declared that she owns a taxi. She would not participate in item 4.

## 3. Bus lanes

Bus lanes were discussed.

## 4. Ranks and licences

Licences were discussed. Ms Hill said that two drivers had left before the fees went up. Ms Dale joined the meeting \
at 7.55 pm.
"""


@pytest.mark.parametrize(("question", "named", "not_named"), [
    ("Which officer joined by link rather than in the room?", ("Kit Moss",), ("Dale", "Hill")),
    ("Who was subbing for Cllr Lake on 14 June?", ("Park",), ("Vale", "Reed")),
    ("Which councillor only arrived in time for item 3?", ("Sid Moor",), ("Reed", "Park")),
    ("Who left the meeting early?", ("Reed", "Park", "8.40 pm"), ("Moor", "Vale", "Hill")),
    ("Which officer turned up late?", ("Ms Dale", "7.55 pm"), ("Hill", "Park")),
    ("Who was the finance director at Marlshire's June transport panel?", ("Ivy Dale",), ("Jo Hill", "Vale")),
    ("Who was the clerk at the meeting?", ("Pat Lowe",), ("Moss", "Vale")),
    ("Which member walked out for the ranks and licences item, and why?", ("Park", "owns a taxi"), ("Reed", "Vale")),
])
def test_the_one_meant_is_named_and_no_other(
    minutes_of: Callable[[str, str, date], Store], question: str, named: tuple[str, ...], not_named: tuple[str, ...]
) -> None:
    headline = answer_question(question, minutes_of(_ROLL, "Transport Panel", date(2023, 6, 14))).headline
    assert all(n in headline for n in named)
    assert not any(n in headline for n in not_named)


def test_who_did_something_at_a_meeting_is_not_everyone_who_was_there(
    minutes_of: Callable[[str, str, date], Store]
) -> None:
    shelf = minutes_of(_ROLL, "Transport Panel", date(2023, 6, 14))
    answer = answer_question("Who objected to trams at the June panel?", shelf)
    assert "Vale" not in answer.headline and "Moss" not in answer.headline
