"""What a thing should be is told by a norm, and not by what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind
from answers.ask import answer_question
from corpus.store import Store

TEXT = (
    "# Marlshire Ferries Report\n\n## Crews\n\nThe average crew of a ferry is 19 deckhands. The Seafarers' Institute "
    "recommends no more than 14.\n"
)


@pytest.mark.parametrize("question", [
    "What should the average crew of a ferry be?",
    "What's the average crew of a ferry, and what should it be?",
])
def test_what_is_is_not_given_as_what_should_be(shelf_of: Callable[..., Store], question: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert answer.kind is not AnswerKind.FIGURE
    assert "14" in f"{answer.headline} {answer.body}"


def test_what_is_is_given_where_it_is_asked_for(shelf_of: Callable[..., Store]) -> None:
    assert answer_question("What is the average crew of a ferry?", shelf_of(TEXT)).headline.startswith("19")


def test_a_norm_is_given_as_a_figure(shelf_of: Callable[..., Store]) -> None:
    text = "# Marlshire Ferries Report\n\n## Crews\n\nThe average crew of a ferry should be 14 deckhands.\n"
    assert answer_question("What should the average crew of a ferry be?", shelf_of(text)).headline.startswith("14")
