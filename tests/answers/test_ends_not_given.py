"""A change from a time that the papers do not give: what they give instead says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import NOT_FOUND_FOR, Answer, AnswerKind
from answers.ask import answer_question
from corpus.store import Store
from retrieval.asked_unit import COUNT, unit_of

REPORT = """\
# Marlshire Boating Report 2032/33

## Boats

Table: Boats on the lakes

| Measure | 2030/31 | 2031/32 | 2032/33 |
|---|---|---|---|
| New boats registered | 40 | 44 | 51 |
| Boats | 410 | 433 | 472 |

## Moorings

There were 95 moorings as at 31 March 2033, down from 108 moorings at 31 March 2032.
"""


@pytest.fixture
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


def lacking(answer: Answer) -> list[str]:
    return [c.removeprefix(NOT_FOUND_FOR).partition(":")[0] for c in answer.caveats if c.startswith(NOT_FOUND_FOR)]


@pytest.mark.parametrize("question", [
    "How has the number of boats changed since 2027/28?",
    "How much did the number of boats change between 2027/28 and 2032/33?",
])
def test_the_years_that_are_given_are_told_and_the_one_that_is_not(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert "472" in answer.headline and lacking(answer) == ["2027/28"]


def test_a_change_of_two_given_years_lacks_none(shelf: Store) -> None:
    answer = answer_question("How has the number of boats changed since 2030/31?", shelf)
    assert answer.kind is AnswerKind.CHANGE and "410" in answer.headline and not lacking(answer)


def test_a_sentence_s_earlier_figure_is_not_of_an_earlier_time_still(shelf: Store) -> None:
    between = answer_question("How much did the moorings fall between 31 March 2032 and 31 March 2033?", shelf)
    assert between.kind is AnswerKind.CHANGE and "108" in between.headline
    older = answer_question("How much did the moorings fall between 31 March 2026 and 31 March 2033?", shelf)
    assert older.kind is not AnswerKind.CHANGE


def test_those_who_came_are_no_series_of_those_who_were_there(shelf: Store) -> None:
    answer = answer_question("How many boats were there each year?", shelf)
    assert [f.fact.printed for f in answer.facts] == ["410", "433", "472"]
    answer = answer_question("How many new boats were registered each year?", shelf)
    assert [f.fact.printed for f in answer.facts] == ["40", "44", "51"]


@pytest.mark.parametrize(("question", "unit"), [
    ("How much did the number of absences fall in 2031/32?", COUNT),
    ("By how much did the absences go up?", None),
    ("How much does a mooring rise to?", None),
    ("How much did the moorings bring in?", "GBP"),
    ("How much did spending on boats rise?", "GBP"),
])
def test_what_rose_or_fell_is_no_sum_for_that(question: str, unit: str | None) -> None:
    assert unit_of(question) == unit
