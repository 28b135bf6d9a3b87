"""What was changed because of something is told by the sentence that takes it up: "As a result, …"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.consulted import tells_change
from corpus.store import Store

REPORT = """\
# Report to the Harbour Board

## The Larn slipway

The Larn slipway would be forty metres long. Boats of up to nine metres could use it.

## What people said

A petition of 214 signatures against the Larn slipway was handed in on 9 September 2031. It raised noise, parking and \
the smell of fuel. {so} the crane has been moved to the north side, the fence raised, and the pumps fitted with covers.

The pilots supported the scheme.

## Cost

The Larn slipway would cost £1.2m. The board has half of that.
"""

SO = ["As a result,", "Because of this,", "In response,", "Following this,", "In the light of these points,", "So"]
QUESTIONS = [
    "What changed in the plans for the Larn slipway because of the petition?",
    "What was changed at the Larn slipway after the petition?",
    "How were the plans for the Larn slipway amended in response to the petition?",
    "What was done as a result of the petition against the Larn slipway?",
    "Which changes were made to the Larn slipway following the petition?",
    "How was the Larn slipway scheme altered in the light of the petition?",
]


@pytest.mark.parametrize("so", SO)
@pytest.mark.parametrize("question", QUESTIONS)
def test_what_was_changed_is_told(shelf_of: Callable[..., Store], so: str, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT.format(so=so)))
    assert answer.status is Status.ANSWERED
    assert "crane has been moved" in answer.headline, answer.headline


@pytest.mark.parametrize(("question", "text"), [
    ("How long is the Larn slipway?", "As a result, it is longer."),
    ("What changed because of the petition?", "The crane was moved."),
])
def test_only_where_it_is_asked_and_told(question: str, text: str) -> None:
    assert not tells_change(question, text)
