"""A table that answers a written question is read with it; and counts of schools and of teams."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
TABLE = (
    "| Quarter ending | Waiting | Waiting over 9 weeks |\n|---|---|---|\n"
    "| 31 March 2031 | 412 | 101 |\n| 30 June 2031 | 448 | 122 |\n| 30 September 2031 | 391 | 98 |\n"
)
PUT = 'Question 3, from Councillor Ada Ashe (Quay ward): "Please give the number of {} in the last quarters."'


@pytest.mark.parametrize("between", ["", 'Answer: "The figures are below. They are the trust\'s own."\n\n'])
def test_a_table_under_a_written_question_is_its_answer(shelf_of: ShelfOf, between: str) -> None:
    asked = PUT.format("boats on the waiting list for the covered dry dock")
    paper = f"# Marlshire Council – Questions, 9 October 2031\n\n## Written answers\n\n{asked}\n\n{between}{TABLE}"
    shelf = shelf_of(paper)
    answer = answer_question("Covered dry dock waiting list: how many boats at the end of each quarter of 2031?", shelf)
    assert [f.fact.printed for f in answer.facts] == ["412", "448", "391"]


def test_schools_and_teams_are_no_pupils_and_no_suspensions(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Marlshire Report, March 2031\n\n## Suspensions\n\nPupils may be suspended. The group had asked "
                     "43 schools about suspensions in 2030. Saltby has kept an outreach team of six on suspensions.\n")
    for question in ("How many pupils were suspended in 2030?", "How many suspensions were there in Saltby in 2030?"):
        headline = answer_question(question, shelf).headline
        assert "43 schools –" not in headline and not headline.startswith("six")
