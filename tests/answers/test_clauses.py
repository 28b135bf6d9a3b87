"""A question of two clauses is told what the papers say near to each, whatever its headline is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from answers.clauses import clauses_of
from answers.near_clauses import SEE
from corpus.store import Store
from retrieval.search import investigate, reordered

ShelfOf = Callable[..., Store]

MINUTES = (
    "# Marlshire Parks Committee\n\n## Minutes of the meeting on 14 February 2024\n\n"
    "The Head of Parks said that the second playground had been put back by the floods and would open in June 2024.\n\n"
    "The brass band would play on Sundays.\n"
)
REPORT = (
    "# Marlshire Parks Annual Report 2022/23\n\n## Playgrounds\n\nThe second playground is to open in October 2023. "
    "It has eleven swings.\n\n## Music\n\nThe band played on 14 Sundays.\n"
)


@pytest.mark.parametrize(("question", "asked"), [
    ("The Board had wanted a second playground. What came of that, and what is the position in November?",
     ["What came of that", "what is the position in November?"]),
    ("How many swings were there in 2022/23, and what did members hear in February 2024?",
     ["How many swings were there in 2022/23", "what did members hear in February 2024?"]),
    ("Swings at the end of December 2023, and the latest number given in February 2024?",
     ["the latest number given in February 2024?"]),
    ("The report aims to open the playground by October 2023. Will that be met?", ["Will that be met?"]),
])
def test_a_question_is_cut_where_a_clause_begins_that_asks(question: str, asked: list[str]) -> None:
    assert [c.asking for c in clauses_of(question, (), {})] == asked


@pytest.mark.parametrize("question", [
    "How many swings were there in 2022/23?",
    "Swings: how many were there in 2022/23?",
    "How many swings, and slides, were there?",
    "I live in Bell Road. How many swings are there?",
])
def test_a_question_that_asks_one_thing_has_no_clauses(question: str) -> None:
    assert clauses_of(question, (), {}) == ()


def test_what_is_said_near_each_clause_stands_under_the_answer(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(REPORT, MINUTES)
    answer = answer_question(
        "The annual report says the second playground is to open in October 2023. Will that be met?", shelf
    )
    assert f"{SEE}The Head of Parks said that the second playground" in answer.body or "June 2024" in answer.headline
    assert any("June 2024" in c.quote for c in answer.citations)


def test_a_question_of_one_clause_is_told_nothing_else(shelf_of: ShelfOf) -> None:
    answer = answer_question("How many swings does the second playground have?", shelf_of(REPORT, MINUTES))
    assert SEE not in answer.body


def test_a_clause_is_told_from_what_was_found_for_the_whole_question(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(REPORT, MINUTES)
    found = investigate("How many swings has the second playground, and how many Sundays did the band play?", shelf)
    swings = reordered(found, "How many swings has the second playground?", shelf)
    band = reordered(found, "How many Sundays did the band play?", shelf)
    assert {h.chunk.id for h in swings.hits} == {h.chunk.id for h in band.hits} == {h.chunk.id for h in found.hits}
    assert "swings" in swings.hits[0].chunk.text
    assert "band" in band.hits[0].chunk.text
    assert [h.rank for h in band.hits] == list(range(1, len(found.hits) + 1))


def test_a_clause_that_names_a_paper_is_told_from_that_paper(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(REPORT, MINUTES)
    found = investigate("When will the second playground open?", shelf)
    minutes = next(h.chunk.paper for h in found.hits if "June 2024" in h.chunk.text)
    of_minutes = reordered(found, "When will it open?", shelf, papers=(minutes,))
    assert {h.chunk.paper for h in of_minutes.hits} == {minutes}


def test_what_an_answer_has_already_is_not_shown_again_under_it(shelf_of: ShelfOf) -> None:
    answer = answer_question(
        "The annual report says the second playground is to open in October 2023. Will that be met?",
        shelf_of(REPORT, MINUTES),
    )
    held = [line.removeprefix(SEE) for line in answer.body.split("\n\n") if line.startswith(SEE)]
    assert held
    assert not any(line.rsplit(" [", 1)[0] in answer.headline for line in held)


def test_each_paper_named_in_one_clause_is_told_of(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Parks Committee\n\n## Minutes of the meeting on 12 January 2024\n\nThe Head of Parks said that "
        "the playground was forecast to cost £3.2m in all.\n\nThe brass band would play on Sundays.\n",
        "# Marlshire Parks Committee\n\n## Minutes of the meeting on 14 March 2024\n\nThe forecast cost of the "
        "playground had been put at £3.7m after the floods.\n\nThe pond had been drained.\n",
        REPORT,
    )
    papers = {x.id: x for x in shelf.listing()}
    question = "Forecast cost of the playground as told to us in January and then in March"
    each = [[papers[p].metadata.date for p in c.papers] for c in clauses_of(question, (), papers)]
    assert [[d.month for d in days if d is not None] for days in each] == [[1], [3]]
    answer = answer_question(question, shelf)
    said = f"{answer.headline} {answer.body}"
    assert "£3.2m" in said
    assert "£3.7m" in said
