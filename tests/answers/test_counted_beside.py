"""A list that counts itself is found beside what the question's words find."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

PAPER = (
    "# Marlshire Ferry Desk Yearly Report\n\n## What crews told us\n\n"
    "The winter questionnaire was filled in by 61 ferry crews.\n\n"
    "| Statement | 2030 | 2031 |\n|---|---|---|\n| I know my rota | 71 | 74 |\n| I have a dry berth | 55 | 58 |\n"
    "| My ferry is safe | 80 | 81 |\n\n"
    "They {verb} three things: fewer night sailings; a say in where they berth; and to be warned sooner of fog.\n"
)


@pytest.mark.parametrize(
    ("verb", "question"),
    [
        ("asked for", "What three things did crews ask for in the ferry questionnaire?"),
        ("asked for", "What did crews ask for in the ferry questionnaire?"),
        ("wanted", "Which three things did crews want in the ferry questionnaire?"),
        ("suggested", "What three changes did crews suggest in the winter questionnaire?"),
    ],
)
def test_the_sentence_that_counts_its_entries_is_given(
    shelf_of: Callable[..., Store], verb: str, question: str
) -> None:
    answer = answer_question(question, shelf_of(PAPER.format(verb=verb)))
    assert "1. fewer night sailings\n2. a say in where they berth\n3. to be warned sooner of fog" in answer.body

