"""Answering the turns of a conversation, each after those before it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.asking import Ask
from app.scope import chosen_scope
from app.turns import Turn, Turns, asked_before
from corpus.errors import MattersError
from corpus.scope import Listing

FAULT = (
    "This question met a fault in the program, and the log of the server names it. Ask it another way, or ask another."
)

_log = logging.getLogger(__name__)


def waits(turn: Turn) -> bool:
    """Whether a turn has neither an answer nor a notice yet."""
    return turn.answer is None and not turn.notice


def answered(turns: Turns, ask: Ask, listing: Sequence[Listing]) -> Iterator[Turns]:
    """The conversation after each turn that waited has its answer, or a notice of why it has none."""
    for n, turn in enumerate(turns):
        if waits(turn):
            turns = (*turns[:n], _answer(turn, turns[:n], ask, listing), *turns[n + 1 :])
            yield turns


def _answer(turn: Turn, before: Turns, ask: Ask, listing: Sequence[Listing]) -> Turn:
    limits = turn.limits
    try:
        scope = chosen_scope(listing, limits.authorities, limits.bodies, limits.first, limits.last)
        answer = ask(turn.question, asked_before(before), scope)
        stood = frozenset([*(entry.id for entry in listing), *(c.locator.paper for c in answer.citations)])
        return replace(turn, answer=answer, stood=stood)
    except MattersError as error:
        return replace(turn, notice=str(error))
    except Exception:
        # The reader gets a card, the operator the traceback; a question must never hang on "Looking in …".
        _log.exception("the question could not be answered: %r", turn.question)
        return replace(turn, notice=FAULT)
