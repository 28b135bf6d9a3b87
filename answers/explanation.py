"""Explanation: the whole path of one question, for whoever has to find out why an answer is what it is.

Nothing here is shown to a reader: it names rooms of the code and scores that only order the evidence of one question.
"""

from __future__ import annotations

from dataclasses import dataclass

from answers.abstention import Refusal
from answers.answer import Answer
from answers.bars import Bars
from answers.draft import Draft
from answers.weighing import Sentence
from retrieval.facts import FactHit
from retrieval.query import Query
from retrieval.search import Hit


@dataclass(frozen=True, slots=True)
class Step:
    """A room that was asked for an answer: its name in the code, and what it gave; None where it declined."""

    room: str
    outcome: Draft | Refusal | None

    def given(self) -> Draft | Refusal:
        """The outcome of a room that gave one, as the last room asked always does."""
        assert self.outcome is not None, f"{self.room} declined"
        return self.outcome


@dataclass(frozen=True, slots=True)
class Part:
    """One question of several that were asked in one: how it reads alone, and the rooms it went through."""

    asked: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a question was read, what was found and judged, who answered it and what the check said.

    completed  the question as it was completed from the conversation; as asked where it stands alone
    weights    of each concept of the query, in its order: what no paper has is in `unknown`
    hits, facts, sentences   best first
    steps      the rooms in the order they were asked; the last one gave the outcome
    parts      where several questions were asked in one: each by itself; () otherwise
    answer     as a reader gets it: what the check said stands in its claims
    """

    question: str
    completed: str
    query: Query
    weights: tuple[float, ...]
    unknown: tuple[str, ...]
    bars: Bars
    hits: tuple[Hit, ...]
    facts: tuple[FactHit, ...]
    sentences: tuple[Sentence, ...]
    steps: tuple[Step, ...]
    parts: tuple[Part, ...]
    answer: Answer
