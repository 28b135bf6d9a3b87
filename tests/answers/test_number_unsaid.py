"""A figure, or a sentence offered for one, has to be of what is asked: its kind, its year, all and not a part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

TEXT = """\
# Marlshire Harbours Annual Report 2023/24

## Pilots

The pilots' survey went out in May. 58% said that they had time to rest between tides. The pilots of the outer bay were
spoken to in June 2023.

## Dredging clinic

Mr Vale said that the dredging clinic for houseboats had opened at Tern Quay in September and that the wait was now
nine working days.

## Salvage hearings

The salvage tribunal heard 527 claims about 688 wrecks.

## Moorings

Pledge: Fifteen new mooring households, five of them for rowers. A review of 49 crews found that 14 had moved for a good
reason (for instance to ferry skippers or to a larger quay). The three boathouses and the tram had 4,216 different
rowers through their doors. The Forum will hold ten listening sessions with skippers, to report by May 2024.

## Regatta

Marks for seamanship on a 1-5 scale moved from 3 before the Regatta Congress to 5 after it. Four families came to the
Regatta pier on Saturdays. A further 12 rowers had been recruited, and some of the rowers had left.

## Sea cadets

At 31 August 2023, 17 sea cadets were at naval college; four graduated in July.
"""


@pytest.mark.parametrize(
    "question",
    [
        "How many houseboats has the dredging clinic seen?",
        "How old are the pilots of the outer bay on average?",
        "What share of pilots filled in the survey?",
        "How many claims did the salvage tribunal hear in 2022/23?",
        "How many claims did the salvage tribunal hear the year before?",
        "How many ferry skippers moved?",
        "How many rowers came on the tram alone?",
        "How many skippers came to the listening sessions?",
        "How many people came to the Regatta Congress?",
        "How many families came to the Regatta pier on Thursdays?",
        "How many rowers left?",
        "How many mooring households are there?",
        "How many sea cadets dropped out of naval college?",
    ],
)
def test_a_figure_of_something_else_is_none(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert answer.status is Status.NOT_FOUND, answer.headline


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many claims did the salvage tribunal hear in 2023/24?", "527"),
        ("How many claims did the salvage tribunal hear?", "527"),
        ("How many families came to the Regatta pier on Saturdays?", "Four"),
        ("How many rowers were recruited?", "12"),
        ("How many sea cadets were at naval college?", "17"),
        ("How long was the wait at the dredging clinic?", "nine"),
        ("How many listening sessions will be held with skippers?", "ten"),
    ],
)
def test_the_figure_that_is_asked_for_is_given(shelf_of: ShelfOf, question: str, said: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert answer.status is Status.ANSWERED, answer.headline
    assert said in answer.headline


def test_a_share_stands_in_only_where_it_is_of_those_who_are_counted(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Berths\n\nOf rowers, 73% were on loan. Just 54% of skippers with a "
        "licence "
        "had been given a review.\n"
    )
    assert "73%" in answer_question("How many rowers were on loan?", shelf).headline
    assert answer_question("How many skippers have a licence?", shelf).status is Status.NOT_FOUND


def test_the_year_before_is_the_one_before_the_latest(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Boats\n\nTable: Boats\n\n| Boats | 2021/22 | 2022/23 | 2023/24 |\n"
        "|---|---|---|---|\n| Boats moored at Tern Quay | 311 | 342 | 377 |\n"
    )
    answer = answer_question("How many boats were moored at Tern Quay the year before?", shelf)
    assert answer.headline.startswith("342")


def test_now_is_the_latest_figure_of_whichever_paper(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Boats Report\n\n## Boats\n\nTable: Boats at 31 March\n\n| Boats | 2023 | 2024 |\n|---|---|---|\n"
        "| Boats moored (number) | 374 | 391 |\n",
        "# Marlshire Harbour Cabinet: 25 March 2025\n\n## Boats\n\nThere were 97 ferries in dock on 31 December 2024, "
        "and 402 boats were moored.\n",
    )
    assert answer_question("How many boats are moored now?", shelf).headline.startswith("402")
