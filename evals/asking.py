"""Asking every question of a set and judging every answer.

Answering and finding come in as plain functions, so this knows no store: tests hand in their own.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from answers.answer import Answer
from corpus.chunk import Chunk
from evals.question import Question
from evals.result import Judged, Result
from evals.scoring import GapOf, judge


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: the paper's file name, the place as a member would write it, and the chunk."""

    file: str
    place: str
    chunk: Chunk


AskOne = Callable[[Question], Answer]
FindHits = Callable[[Question], Sequence[Found]]
"""The hits for a question, in rank order."""
Progress = Callable[[int, int], None]
"""Called with (done, total) before each question and after the last."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds an answer took, finding included: the middle one, and the one that 95 % were no slower than."""

    median: float
    p95: float


def ask_all(
    questions: Sequence[Question], ask: AskOne, hits_of: FindHits, corpus: str, progress: Progress | None = None,
    gap_of: GapOf = lambda question: None,
) -> tuple[Result, Times]:
    """Ask and judge every question, in order. `corpus` is the fingerprint of the papers that are asked.

    An error while answering goes on its way with the question's id as a note.
    """
    judged, seconds = [], []
    for number, question in enumerate(questions):
        if progress:
            progress(number, len(questions))
        try:
            start = time.perf_counter()
            answer = ask(question)
            seconds.append(time.perf_counter() - start)
            hits = hits_of(question)
        except Exception as error:
            error.add_note(f"while answering question {question.id}: {question.question}")
            raise
        judged.append(Judged(
            question=question, status=answer.status.value, headline=answer.headline, body=answer.body,
            citations=tuple((c.label, c.quote) for c in answer.citations),
            hits=tuple((hit.place, hit.chunk.text) for hit in hits[:4]),
            verdict=judge(question, answer, [(hit.file, hit.chunk) for hit in hits], gap_of),
        ))
    if progress:
        progress(len(questions), len(questions))
    return Result(corpus, fingerprint_of(questions), tuple(judged)), times_of(seconds)


def fingerprint_of(questions: Sequence[Question]) -> str:
    """16 hex digits that stand for what is asked and what is wanted."""
    return hashlib.sha256("\n".join(map(repr, questions)).encode()).hexdigest()[:16]


def times_of(seconds: Sequence[float]) -> Times:
    """The median and the 95th percentile; zeros for no questions."""
    if not seconds:
        return Times(0.0, 0.0)
    if len(seconds) == 1:
        return Times(seconds[0], seconds[0])
    return Times(median(seconds), quantiles(seconds, n=20, method="inclusive")[-1])
