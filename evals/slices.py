"""The same counts cut other ways: by the paper the evidence stands in, and by halves of the question set.

A rule that was made for one paper shows as a gain there and a loss elsewhere; one that was made for known questions
shows as a difference between the half that was looked at and the other. Both hide in a single count.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Any

from evals.question import Question
from evals.result import ANSWERABLE, Judged, Result, Tally, by_type, kept_before, tally

NO_PAPER = "no paper"
"""Where the questions stand that no paper answers."""


def papers_of(question: Question) -> tuple[str, ...]:
    """The papers of a question's evidence, in the order named; `NO_PAPER` alone where it has none."""
    return tuple(dict.fromkeys(e.paper for e in question.evidence)) or (NO_PAPER,)


def by_paper(result: Result) -> dict[str, dict[str, Tally]]:
    """A tally for each paper and type of question, papers in alphabetical order and `NO_PAPER` last.

    A question with evidence in two papers counts in both. ANSWERABLE holds all answerable questions of a paper.
    """
    named = {paper for j in result.judged for paper in papers_of(j.question)}
    return {
        paper: by_type(Result(result.corpus, result.questions, _in(result, paper)))
        for paper in sorted(named, key=lambda p: (p == NO_PAPER, p))
    }


def _in(result: Result, paper: str) -> tuple[Judged, ...]:
    return tuple(j for j in result.judged if paper in papers_of(j.question))


def whole(tallies: Mapping[str, Tally]) -> Tally:
    """The tally of all questions of a paper: of the answerable, or of the others where it has none."""
    return tallies[ANSWERABLE] if tallies[ANSWERABLE].n else next(iter(tallies.values()))


def half_of(question_id: str) -> str:
    """"a" or "b": the same for an id for ever, whatever other questions there are."""
    return "ab"[hashlib.sha256(question_id.encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class Halves:
    """One type of question in the two halves of a set.

    chance  the difference of the two shares that chance alone goes beyond one time in twenty; None where a half
            has no graded question
    """

    type: str
    a: Tally
    b: Tally
    chance: float | None


def halves(result: Result) -> tuple[Halves, ...]:
    """Each type of question by halves, then all answerable ones."""
    cut = {
        half: Result(result.corpus, result.questions, tuple(j for j in result.judged if half_of(j.question.id) == half))
        for half in "ab"
    }
    a, b = by_type(cut["a"]), by_type(cut["b"])
    return tuple(_halved(kind, a.get(kind, tally(())), b.get(kind, tally(()))) for kind in by_type(result))


def _halved(kind: str, a: Tally, b: Tally) -> Halves:
    if not a.graded or not b.graded:
        return Halves(kind, a, b, None)
    share = (a.kept + b.kept) / (a.graded + b.graded)
    return Halves(kind, a, b, 1.96 * sqrt(share * (1 - share) * (1 / a.graded + 1 / b.graded)))


@dataclass(frozen=True, slots=True)
class PaperChange:
    """A paper in an earlier run and in this one, over the questions that both asked: how many were kept of `n`."""

    paper: str
    n: int
    before: int
    now: int
    gained: int
    lost: int


def paper_changes(result: Result, baseline: Mapping[str, Mapping[str, Any]]) -> tuple[PaperChange, ...]:
    """Every paper of which both runs asked a question, the greatest loss first; () without a baseline."""
    found = []
    for paper in by_paper(result):
        both = [(j.verdict.kept, kept_before(baseline[j.question.id])) for j in _in(result, paper)
                if j.question.id in baseline]
        if both:
            found.append(PaperChange(
                paper, len(both), before=sum(old for _, old in both), now=sum(new for new, _ in both),
                gained=sum(new and not old for new, old in both), lost=sum(old and not new for new, old in both),
            ))
    return tuple(sorted(found, key=lambda c: (c.gained - c.lost, c.paper)))
