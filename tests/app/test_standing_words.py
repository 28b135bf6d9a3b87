"""The words over an answer: draft, superseded, disputed, not adding up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from answers.answer import Answer, CitedFact, Status
from app.standing_words import standing_words
from corpus.fact import Basis
from corpus.paper import Superseded


def of_status(answer: Answer, status: str | None) -> Answer:
    """The answer with its second citation from a paper of this status."""
    first, second = answer.citations
    return replace(answer, citations=(first, replace(second, metadata=replace(second.metadata, status=status))))


def test_an_approved_paper_and_an_outturn_need_no_word(figure: Answer) -> None:
    for status in (None, "approved", "final"):
        assert standing_words(of_status(figure, status)) == ()


@pytest.mark.parametrize(("status", "word"), [("draft", "Draft minutes"), ("proposed", "Proposed minutes")])
def test_a_paper_that_is_not_settled_is_named(figure: Answer, status: str, word: str) -> None:
    assert standing_words(of_status(figure, status)) == (word,)


def test_a_place_that_a_later_paper_has_replaced_is_named(figure: Answer) -> None:
    first, second = of_status(figure, None).citations
    gone = replace(second.metadata, superseded=(Superseded(date(2022, 5, 2), "later", second.locator.item),))
    assert standing_words(replace(figure, citations=(first, replace(second, metadata=gone)))) == ("Superseded",)
    other = replace(gone, superseded=(Superseded(date(2022, 5, 2), "later", "9"),))
    assert standing_words(replace(figure, citations=(first, replace(second, metadata=other)))) == ()


@pytest.mark.parametrize(("basis", "word"), [
    (Basis.PROVISIONAL, "Draft figure"), (Basis.TARGET, "Target"), (Basis.SUPPRESSED, "Figure held back")])
def test_a_figure_that_is_no_outturn_is_named_once(figure: Answer, basis: Basis, word: str) -> None:
    stated = replace(figure.facts[0].fact, basis=basis)
    answer = replace(of_status(figure, None), facts=(CitedFact(stated, 1), CitedFact(stated, 2)))
    assert standing_words(answer) == (word,)


@pytest.mark.parametrize(("caveat", "word"), [
    ("The papers give different values for the same thing: 211, 213. Both are cited.", "The papers disagree"),
    ("The paper prints 44 %; from 174 to 311 is 79 %.", "Does not add up"),
    ("Worked out here from the paper’s own figures; the paper itself does not correct it.", "Does not add up"),
])
def test_what_the_caveats_tell_is_said_in_a_word(figure: Answer, caveat: str, word: str) -> None:
    assert standing_words(replace(of_status(figure, None), caveats=(caveat,))) == (word,)


def test_a_refusal_has_no_standing(figure: Answer) -> None:
    assert standing_words(replace(figure, status=Status.NOT_FOUND)) == ()
