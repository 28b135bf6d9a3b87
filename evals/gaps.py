"""Whether the reading of a paper already lost what a question wants, before anything was searched.

The gold says words and a place. If the paper as it was read does not have the words, if no chunk holds them, or if a
figure is wanted and no fact of that place has its value, then no search and no answer could have been right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpus.chunk import Chunk
from corpus.fact import Fact
from corpus.numbers import find_numbers, parse_number
from corpus.period_reading import find_periods
from evals.question import Evidence, Question, QuestionType
from evals.scoring import holds, share_in_order
from evals.values import normalise


@dataclass(frozen=True, slots=True)
class Shelved:
    """What ingest made of one paper: its text as read, its chunks and its facts."""

    text: str
    chunks: tuple[Chunk, ...]
    facts: tuple[Fact, ...]


ShelvedOf = Callable[[str], Shelved | None]
"""What ingest made of a paper, by file name; None where the paper is not on the shelf."""

FIGURES = frozenset({QuestionType.FACT_TABLE, QuestionType.SERIES})
"""Types whose values are cells, which only a fact can give. What a sentence says may be answered with the sentence."""


def gap(question: Question, shelved_of: ShelvedOf) -> str | None:
    """Why nothing on the shelf can answer a question, as one sentence; None where something can.

    Any one of the places is enough; an unanswerable question has no gap.
    """
    found = [_gap_at(question, evidence, shelved_of(evidence.paper)) for evidence in question.evidence]
    return None if not found or None in found else found[0]


def _gap_at(question: Question, evidence: Evidence, shelved: Shelved | None) -> str | None:
    if shelved is None:
        return f"{evidence.paper} is not on the shelf"
    chunks = {c.id for c in shelved.chunks if holds(c, evidence)}
    if not chunks:
        if share_in_order(evidence.words, shelved.text) < 1:
            return f"“{evidence.words}” does not stand in the paper as it was read"
        return f"the paper as it was read has “{evidence.words}”, and no chunk holds it"
    if question.type in FIGURES:
        there = [f for f in shelved.facts
                 if f.value is not None and (f.chunk in chunks or f.locator.page in evidence.pages)]
        # A set may want "1.665" of a table in £m, as it is printed.
        near = {abs(f.value) for f in there if f.value is not None} | {
            abs(n.value) for f in there if (n := parse_number(f.printed)) is not None
        }
        lost = [group for group in question.must_contain if (values := numbers_of(group)) and not values & near]
        # A series stands in one row or in many: one value that is there proves that its cells were read.
        if lost and (question.type is QuestionType.FACT_TABLE or len(lost) == len(question.must_contain)):
            return f"no fact has the value {lost[0][0]} at “{evidence.words}”"
    return None


def numbers_of(wordings: Sequence[str]) -> frozenset[Decimal]:
    """The values that the wordings of one wanted value state; empty for a time or a name, which no fact has."""
    if any(find_periods(wording) for wording in wordings):
        return frozenset()
    return frozenset(abs(n.value) for wording in wordings for n in find_numbers(normalise(wording)))
