"""Of a whole and its parts, the part is told that is asked for, or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Public Health Report 2023/24

## Stopping smoking

The stop smoking service helped 588 people to quit in the year, more than in any other. Of the 588, 141 were pregnant.

## School places

In May 2024 there were 67 children whose plan named a special school but who had no place in one. Of these, 41 were in \
mainstream schools, 17 had tuition at home and nine had no provision at all.

## Apprentices

The fourth intake of 18 apprentices began in May 2024. Of the 47 apprentices of the first three intakes, 39 are still \
employed by the council.

## Placements

A significant number (256) of the young people placed in independent schools were from the Orthodox community. As of \
August 2022 there were 808 children registered, with 754 from the Orthodox community.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "starts"), [
    pytest.param("How many of the people who quit smoking were pregnant?", "141", id="the part by its number"),
    pytest.param("Of the children whose plan named a special school but who had no place, how many had nothing?",
                 "nine", id="those without"),
    pytest.param("Of those without a special school place, how many had tuition at home?", "17", id="one of three"),
    pytest.param("How many children had a plan that named a special school but no place in one?", "67",
                 id="the whole itself"),
    pytest.param("Number of young people from the Orthodox community placed in independent schools?", "256",
                 id="a number in a bracket has what follows it"),
])
def test_the_part_asked_for(shelf: Store, question: str, starts: str) -> None:
    assert answer_question(question, shelf).headline.startswith(starts)


@pytest.mark.parametrize("question", [
    pytest.param("How many of the people who quit smoking were veterans?", id="a part that is not told"),
    pytest.param("Of the children whose plan named a special school, how many were adopted?", id="nor this"),
])
def test_the_whole_is_no_part_of_itself(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is not Status.ANSWERED


def test_another_of_a_row_is_not_the_one_asked_for(shelf: Store) -> None:
    answer = answer_question("How many apprentices of the first three intakes have stayed?", shelf)
    assert not answer.headline.startswith("18")


CASELOADS = """# Marlshire Harbour Report 2024

## Why moorings are slow

Rounds are long. A harbour warden held 112 moorings on average at 30 June 2024. The average for five western harbours \
that answered our enquiry was 84.
"""


def test_what_others_have_is_told_beside_what_we_have(shelf_of: ShelfOf) -> None:
    question = "How many moorings does each harbour warden hold on average, and what do other western harbours have?"
    headline = answer_question(question, shelf_of(CASELOADS)).headline
    assert "112" in headline and "84" in headline
