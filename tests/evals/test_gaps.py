"""Lost in reading: words that the paper as read has not, words that no chunk holds, a cell that became no fact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from corpus.chunk import Chunk
from corpus.fact import Basis, Fact
from corpus.paper import Locator
from evals.gaps import Shelved, gap, numbers_of
from evals.question import Evidence, QuestionType
from evals.scoring import Stage, judge

Make = Callable[..., Any]
WORDS = "libraries lent 211 books"


def fact(value: str, page: int = 3, chunk: str = "p:0") -> Fact:
    return Fact("p:0/0", "p", chunk, "books lent", Decimal(value), None, value, None, None, Basis.ACTUAL,
                Locator("p", page=page), WORDS)


def shelf(chunk: Chunk, *facts: Fact, text: str = WORDS) -> Callable[[str], Shelved | None]:
    return lambda file: Shelved(text, (chunk,), facts) if file == "report.pdf" else None


def test_words_that_were_not_read_and_words_that_no_chunk_holds(question: Make, chunk: Make) -> None:
    asked = question(("211",))
    other = chunk("opening hours are unchanged", 1)
    assert gap(asked, shelf(other, text="opening hours")) == f"“{WORDS}” does not stand in the paper as it was read"
    assert gap(asked, shelf(other)) == f"the paper as it was read has “{WORDS}”, and no chunk holds it"
    assert gap(asked, shelf(chunk(WORDS, 3))) is None
    assert gap(asked, lambda file: None) == "report.pdf is not on the shelf"


def test_one_place_of_several_is_enough(question: Make, chunk: Make) -> None:
    places = (Evidence("lost.pdf", (1,), None, "no such words"), Evidence("report.pdf", (3,), None, WORDS))
    assert gap(question(("211",), evidence=places), shelf(chunk(WORDS, 3))) is None
    assert gap(question((), evidence=(), type=QuestionType.UNANSWERABLE), shelf(chunk(WORDS, 3))) is None


def test_a_cell_needs_a_fact_of_its_value_at_its_place(question: Make, chunk: Make) -> None:
    cell, sentence = question(("211", "211 books"), type=QuestionType.FACT_TABLE), question(("211",))
    here = chunk(WORDS, 3)
    assert gap(cell, shelf(here)) == f"no fact has the value 211 at “{WORDS}”"
    assert gap(cell, shelf(here, fact("211", page=9, chunk="p:7"))) is not None
    assert gap(cell, shelf(here, fact("-211"))) is None  # an underspend is printed with or without its sign
    assert gap(sentence, shelf(here)) is None
    dated = question(("31 March 2022",), type=QuestionType.FACT_TABLE)
    assert gap(dated, shelf(here)) is None


@pytest.mark.parametrize(("wordings", "values"), [
    (("£3.3m", "£3.3 million"), {3_300_000}), (("82%", "82 per cent"), {82}), (("1,471",), {1471}),
    (("2021/22",), set()), (("Hackney",), set()), (("twenty-one", "21"), {21}),
])
def test_the_values_of_wordings(wordings: tuple[str, ...], values: set[int]) -> None:
    assert numbers_of(wordings) == values


def test_a_question_lost_in_reading_says_what_is_missing_and_a_kept_one_is_not_looked_at(
    question: Make, answer: Make, chunk: Make
) -> None:
    asked = question(("211",))
    wrong = answer("237 books", "", ("report.pdf", 3, "4.5", "237 books"))
    lost = judge(asked, wrong, [], lambda _: "no words")
    assert (lost.stage, lost.gap) == (Stage.NOT_INGESTED, "no words")
    found = judge(asked, wrong, [], lambda _: None)
    assert (found.stage, found.gap) == (Stage.WRONGLY_WRITTEN, None)

    def never(_: object) -> str:
        raise AssertionError("a kept question is not looked at")

    right = answer("211 books", "", ("report.pdf", 3, "4.5", "211 books"))
    assert judge(asked, right, [("report.pdf", chunk(WORDS, 3))], never).stage is None
    unanswerable = replace(asked, type=QuestionType.UNANSWERABLE, must_contain=())
    assert judge(unanswerable, right, [], never).stage is Stage.NOT_REFUSED
