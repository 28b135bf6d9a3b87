"""What stands under a heading that is called just what is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import AnswerKind, Status
from answers.ask import answer_question
from corpus.scope import Scope
from corpus.store import Store

PAPER = """# Marlshire Harbour Annual Report

## What went well

- The lock was mended.
- The quay was painted.

## What we must do better

- Answer calls sooner.
- Train more pilots.

## What crews told us

Crews want a warmer hut. They want the gate open at night.

## Consultation

The plan was open to all from May to July. There were 61 replies.

## Consultation line

The consultation line took 318 calls in the year.

## Legal and safety implications

The Pier Act binds the board. No harm to swimmers is foreseen.
"""


@pytest.mark.parametrize(("question", "first", "second"), [
    ("What went well?", "The lock was mended", "The quay was painted"),
    ("What do we need to do better?", "Answer calls sooner", "Train more pilots"),
    ("What must we do better?", "Answer calls sooner", "Train more pilots"),
])  # fmt: skip
def test_points_are_a_list(shelf_of: Callable[..., Store], question: str, first: str, second: str) -> None:
    answer = answer_question(question, shelf_of(PAPER))
    assert answer.kind is AnswerKind.LIST
    assert first in answer.body
    assert second in answer.body


@pytest.mark.parametrize(("question", "told"), [
    ("What did crews tell us?", "Crews want a warmer hut"),
    ("What consultation was done?", "The plan was open to all from May to July"),
    ("What does the report say about consultation?", "The plan was open to all from May to July"),
    ("What are the legal implications?", "The Pier Act binds the board"),
    ("Tell me about the consultation", "The plan was open to all from May to July"),
])  # fmt: skip
def test_a_section_is_told_from_its_start(shelf_of: Callable[..., Store], question: str, told: str) -> None:
    answer = answer_question(question, shelf_of(PAPER))
    assert answer.status is Status.ANSWERED
    assert told in f"{answer.headline} {answer.body}"


@pytest.mark.parametrize("question", [
    "How many crews told us?", "Who went well?", "What went well in 2031?", "What went wrong?", "What implications?",
    "What are the financial implications?",
])  # fmt: skip
def test_other_questions_are_not(shelf_of: Callable[..., Store], question: str) -> None:
    answer = answer_question(question, shelf_of(PAPER))
    assert "The lock was mended" not in answer.body
    assert "The Pier Act binds the board" not in answer.headline or question == "What implications?"


def test_only_what_may_be_looked_through_is(shelf_of: Callable[..., Store]) -> None:
    store = shelf_of(PAPER, "# Marlshire Pier Note\n\n## Storms\n\nStorms came early.\n")
    note = next(x.id for x in store.listing() if x.file == "report-2.md")
    answer = answer_question("What went well?", store, scope=Scope(papers=(note,)))
    assert answer.status is Status.NOT_FOUND
