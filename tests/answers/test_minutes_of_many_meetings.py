"""Minutes of several meetings in one paper, and what minutes leave to the sentence before or to the heading over it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.figures_listed import figures_listed
from corpus.store import Store

ShelfOf = Callable[..., Store]
HARBOUR = """\
# Marlshire County Council

## Harbour Forum - Monday, 14th March, 2022 4.00 pm

### Apologies

Anna Reed and Ben Stone sent apologies; Carla Finch attended for Anna Reed and Dev Patel for Ben Stone. \
Omar Dale took the chair because Anna was away.

## Harbour Forum - Tuesday, 11th November, 2025 4.00 pm

### Election of Chair

To elect Priya Lowe as Chair of Harbour Forum and Tom Hurst as Vice Chair.

### Ferry pilot

Councillor Ferris asked for a cost comparison of the ferry pilot. Ms Bright said none had been drawn up so far, but \
early signs were that crossings were quicker.

Asked about rosters growing and about crew morale, Janet Oakes said rosters were read closely and discussed every \
month. The average was 14.2 boats. Leaders had become more visible.

### Mooring calls

Mooring calls were about 60 before the storm, rose to around 180 at its height and were now back at 115.

In attendance: Councillor Ada Moss, Cabinet Member for Harbours; Ned Frost, Harbour Master.
"""
CREWS = """\
# Marlshire Harbour Crews

## Crews Annual Report 2023-24

- At the end of June 2023 Marlshire had 312 deckhands.
- 201 deckhands (64.4%) were living aboard, against 66% for neighbours and 68% for England.

## Checks of the year 2023-24

Checks were made each month, with 87 spot visits in the year, to see that crews were supported.

## Lifeboat figures 2023-24

| Measure | Number |
|---|---|
| Lifeboat crews approved | 12 |
| Lifeboat stations | 9 |

Later figures were given. From 1 April 2024 to the end of September 2024 the service had 73 rescues.

## Berths

Three or more berth moves in the year: the target for deckhands was 9%. At the end of March 2024 the Service was at \
6.4%, better than target.

Councillor Moss noted that the slides gave 88% of pilots as being in berths. How many pilots was that, she asked. The \
Harbour Master answered that it meant 44 of 50 pilots.

15 pilot vacancies were being held, because part of the budget would go to the new port. Since she arrived in May 2022 \
the average roster had come down to 15.1 boats for each pilot.

There were 31 lost anchors in May 2024, by 17 boats.

The crew was judged fair overall and was good in four of the 11 standards.

Groundings of Marlshire boats were down by two in 2023-24. For Marlshire boats in harbours out of county they had gone \
from 5 to 9 in 2023-24.
"""


@pytest.fixture(scope="module")
def forum(shelf_of: ShelfOf) -> Store:
    return shelf_of(HARBOUR)


@pytest.fixture(scope="module")
def crews(shelf_of: ShelfOf) -> Store:
    return shelf_of(CREWS)


@pytest.mark.parametrize(("question", "told"), [
    pytest.param("Who was elected chair of the Harbour Forum in November 2025?", "Priya Lowe", id="a later meeting"),
    pytest.param("What did Ms Bright say when Councillor Ferris asked about a cost comparison for the ferry pilot?",
                 "none had been drawn up", id="a reply, and no sum"),
    pytest.param("How did Janet Oakes reassure members about rosters and crew morale?", "read closely",
                 id="in what way, and no average"),
])
def test_what_a_meeting_was_told(forum: Store, question: str, told: str) -> None:
    answer = answer_question(question, forum)
    assert answer.status is Status.ANSWERED
    assert told in answer.headline


@pytest.mark.parametrize(("question", "figure"), [
    pytest.param("What percentage of deckhands were living aboard in June 2023? Ours, not England's", "64.4%",
                 id="a share in brackets, dated by its neighbours"),
    pytest.param("How many spot visits did the crews carry out in 2023-24?", "87", id="in the year of its report"),
    pytest.param("How many lifeboat rescues were there between April and September 2024?", "73", id="the service"),
    pytest.param("What % of deckhands had three or more berth moves at end of March 2024?", "6.4%", id="stood at"),
    pytest.param("88% of pilots in berths, members were told - how many pilots is that?", "44", id="of so many"),
    pytest.param("How many of the 11 standards was the crew good in?", "four", id="good is what tells the part"),
])
def test_the_figure_that_minutes_leave_to_what_is_around_it(crews: Store, question: str, figure: str) -> None:
    assert answer_question(question, crews).headline.startswith(figure)


def test_a_figure_asked_on_by_how_many(crews: Store) -> None:
    before = "How many lost anchors were there in May 2024?"
    assert answer_question("by how many boats?", crews, history=(before,)).headline.startswith("17")


@pytest.mark.parametrize("question", [
    pytest.param("What was the average roster of a pilot before May 2022?", id="only since"),
    pytest.param("How many groundings of boats were there in 2023-24?", id="out of county, or down by two"),
])
def test_what_minutes_do_not_tell(crews: Store, question: str) -> None:
    assert answer_question(question, crews).status is Status.NOT_FOUND


def test_why_posts_are_kept_vacant(crews: Store) -> None:
    assert "new port" in answer_question("Why were pilot posts being kept vacant?", crews).headline


@pytest.mark.parametrize(("question", "asked"), [
    ("Harbour update: total moored, number laid up, and pilots?",
     ("Harbour update: how many moored?", "Harbour update: how many laid up?", "Harbour update: how many pilots?")),
    ("Fares: number of adults and number of children?", ("Fares: how many adults?", "Fares: how many children?")),
    ("Fares: number sold 2031, 2032?", ()),
    ("Fares: what was charged, and how many paid?", ()),
    ("How many fares?", ()),
    ("", ()),
])
def test_a_note_that_lists_figures(question: str, asked: tuple[str, ...]) -> None:
    assert figures_listed(question) == asked
