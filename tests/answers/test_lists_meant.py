"""Which list is meant: the one set out in full, the one of somebody's post, the one point of a discussion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.by_their_post import said_by_another
from corpus.store import Store
from retrieval.marked_names import names_mark

ShelfOf = Callable[..., Store]
PLAN = """\
# Marlshire Ferry Report

## What the surveyors asked for

- Timely berths of good depth, with a rope at each.
- Shorter queues for the car deck.
- Better preparation for winter from October.
- One joined-up chart shared by all pilots.

## Progress by area

Table 1: repair plan at 31 August 2025

| Area for repair | Actions | Complete |
|---|---|---|
| 1. Berths | 14 | 11 |
| 2. Queues | 12 | 5 |
| 3. Winter | 9 | 6 |
| 4. Chart | 7 | 5 |
"""
YEAR = """\
# Marlshire Harbour Report 2023/24

## Introduction

I took up this post in June 2023. Ada Wren, Harbour Master

## The harbour master's three challenges

- Show by March that the lessons of the wreck are known on every ferry.
- Bring pilots into the night watch, so that one is always there.
- Pay for the rescue of crews: nobody should wait longer than a day.
"""
MINUTES = """\
# Marlshire Council: Minutes of the Ferry Panel

Date: 17 July 2025

Present: Councillor A Vale (Chair) and Councillor B Stone

## 19. Ferries and piers

The Head of Piers gave a presentation. Four piers were open, and one, Wren Quay, needed work. In discussion:

1. Councillor Stone asked what a spare rope cost. The Head of Piers said that the average was £61, and that the \
dearest was £184.
2. Councillor Vale asked about Wren Quay. The Head of Piers said that divers in March had found cracks in two posts \
and no ladder. New posts were put in on 2 June and no ferry had called there since.
3. The Chair asked why pilots were leaving. The Head of Piers said that their average age was 57 and that they spoke \
of rest and of being heard.

## 20. Fares

20.1 RESOLVED that the fares be noted.
"""


def test_short_names_of_a_table_are_told_as_the_list_has_them_in_full(shelf_of: ShelfOf) -> None:
    answer = answer_question("Which four areas did the surveyors say needed repair?", shelf_of(PLAN))
    assert "Shorter queues for the car deck" in answer.body


def test_a_list_of_somebodys_post_is_theirs(shelf_of: ShelfOf) -> None:
    answer = answer_question("What three challenges did Ada Wren put to the crews?", shelf_of(YEAR))
    assert "Bring pilots into the night watch" in answer.body


def test_the_one_point_that_names_what_is_asked(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(MINUTES, "Ferry Panel", date(2025, 7, 17))
    answer = answer_question("What went wrong at Wren Quay and what's been done?", shelf)
    assert "cracks in two posts" in answer.body
    assert "spare rope" not in answer.headline + answer.body.split("See also")[0]


@pytest.mark.parametrize(("lead", "another"), [
    ("The Pilot, Dr Tom Pike, said", True),
    ("The Harbour Master, Ada Wren, said", False),
    ("Crews said", False),
])
def test_what_somebody_else_said(lead: str, another: bool) -> None:
    assert said_by_another("What three faults did Ada Wren find?", lead) is another


def test_a_mark_in_a_cell_stands_behind_a_colon() -> None:
    assert names_mark("Why was Option 2 turned down?", "Table 3 · Option: 2 · Beds: 8")
    assert not names_mark("Why was Option 2 turned down?", "Table 3 · Option: 3 · Beds: 2")
