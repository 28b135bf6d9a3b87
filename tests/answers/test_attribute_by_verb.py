"""What an inspectorate has rated a thing is its grade: what is merely told of the thing does not answer it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

TEXT = (
    "# Marlshire Homes Report\n\n## Homes\n\nThe children's home Bell Cottage was rated Good by Ofsted in May 2031.\n\n"
    "The children's home Ash House is due to open in the spring, once Ofsted has registered it.\n"
)


@pytest.mark.parametrize(("question", "told"), [
    ("What has Ofsted rated the children's home Bell Cottage?", True),
    ("How is the home Bell Cottage rated by Ofsted?", True),
])
def test_a_grade_that_is_told_answers(shelf_of: Callable[..., Store], question: str, told: bool) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert (answer.status is Status.ANSWERED and "Good" in answer.headline) is told


@pytest.mark.parametrize("question", [
    "What has Ofsted rated the children's home Ash House?",
    "How did Ofsted grade the home Ash House?",
    "How is Ash House rated by Ofsted?",
])
def test_what_has_no_grade_yet_is_refused(shelf_of: Callable[..., Store], question: str) -> None:
    text = TEXT.replace("The children's home Bell Cottage was rated Good by Ofsted in May 2031.\n\n", "")
    assert answer_question(question, shelf_of(text)).status is not Status.ANSWERED
