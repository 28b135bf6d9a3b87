"""Judging one answer: four outcomes, never one number, and whether the citation is on the evidence.

    right      every value wanted is there, and before any near miss
    wrong      answered, and a value is missing or a near miss comes first; or answered where the papers do not say
    abstained  answerable, and the answer was "not in these papers" or "which one do you mean?"
    ungraded   the gold names no value to look for: nobody is blamed
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from answers.answer import Answer, Status
from corpus.chunk import Chunk
from evals.question import SINGLE_VALUE, Evidence, Question
from evals.values import find_any, find_value, normalise, tokens

HEADLINE_WORDS = 60
"""A single value has to stand among the first words of the headline: that is what a member reads."""
ANSWER_WORDS = 300
"""Several values may stand anywhere in headline, body and caveats, up to here."""
MOST = 0.6
"""The share of the evidence words that a quote or a hit has to hold."""


class Outcome(StrEnum):
    """What became of a question."""

    RIGHT = "right"
    WRONG = "wrong"
    ABSTAINED = "abstained"
    UNGRADED = "ungraded"


class Stage(StrEnum):
    """Which step lost a question, first things first."""

    NOT_INGESTED = "not ingested"
    NOT_FOUND = "not found"
    NOT_RANKED = "not ranked"
    NOT_CHOSEN = "not chosen"
    WRONGLY_WRITTEN = "wrongly written"
    NOT_REFUSED = "not refused"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one question was judged.

    cited   whether a citation is on the evidence; None for unanswerable and ungraded questions
    rank    of the first hit on the evidence, from 1; None where no hit is, and for unanswerable questions
    stage   the step that lost it; None where nothing was lost
    gap     for a question lost in reading, what the reading does not have; None otherwise
    """

    outcome: Outcome
    cited: bool | None
    rank: int | None
    stage: Stage | None
    gap: str | None = None

    @property
    def kept(self) -> bool:
        """What the floors count: right and cited on the evidence; for an unanswerable question, right."""
        return self.outcome is Outcome.RIGHT and self.cited is not False


GapOf = Callable[[Question], str | None]
"""What the reading of the papers does not have of a question's evidence; None where it has all (see `evals.gaps`)."""


def judge(
    question: Question, answer: Answer, hits: Sequence[tuple[str, Chunk]], gap_of: GapOf = lambda question: None
) -> Verdict:
    """The verdict on one answer.

    `hits` are (file name of the paper, chunk) in rank order: what retrieval found for the question. `gap_of` is asked
    of lost questions only.
    """
    outcome = judge_values(question, answer)
    if not question.answerable:
        return Verdict(outcome, None, None, Stage.NOT_REFUSED if outcome is Outcome.WRONG else None)
    rank = evidence_rank(question, hits)
    if outcome is Outcome.UNGRADED:
        return Verdict(outcome, None, rank, None)
    cited = on_evidence(question, answer)
    if outcome is Outcome.RIGHT and cited:
        return Verdict(outcome, cited, rank, None)
    gap = gap_of(question)
    return Verdict(outcome, cited, rank, _lost(cited, rank) if gap is None else Stage.NOT_INGESTED, gap)


def judge_values(question: Question, answer: Answer) -> Outcome:
    """Right, wrong, abstained or ungraded, by the values alone."""
    if not question.answerable:
        # A false premise may be refused, or put right in the papers' words; anything else is an invention.
        put_right = bool(question.must_contain) and _values_stand(question, answer)
        return Outcome.RIGHT if answer.status is not Status.ANSWERED or put_right else Outcome.WRONG
    if not question.must_contain:
        return Outcome.UNGRADED
    if answer.status is not Status.ANSWERED:
        return Outcome.ABSTAINED
    return Outcome.RIGHT if _values_stand(question, answer) else Outcome.WRONG


def _values_stand(question: Question, answer: Answer) -> bool:
    single = question.type in SINGLE_VALUE
    parts = (answer.headline,) if single else (answer.headline, answer.body, *answer.caveats)
    text = normalise(_first_words(" ".join(parts), HEADLINE_WORDS if single else ANSWER_WORDS))
    found = [find_any(group, text) for group in question.must_contain]
    spans = [span for span in found if span is not None]
    if len(spans) < len(found):
        return False
    if not single:
        return True
    last = max(start for start, _ in spans)
    misses = [miss for value in question.must_not_contain if (miss := find_value(value, text)) is not None]
    # A near miss inside a wanted value ("2022" in "4 april 2022") is part of the value.
    return not any(miss[0] < last and not any(s <= miss[0] and miss[1] <= e for s, e in spans) for miss in misses)


def on_evidence(question: Question, answer: Answer) -> bool:
    """Whether any citation is on any of the evidence: same paper, and the same page or paragraph or the words."""
    return any(
        same_paper(evidence.paper, citation.file)
        and (
            citation.locator.page in evidence.pages
            or (evidence.paragraph is not None and citation.locator.paragraph == evidence.paragraph)
            or share_in_order(evidence.words, citation.quote) >= MOST
        )
        for citation in answer.citations
        for evidence in question.evidence
    )


def evidence_rank(question: Question, hits: Sequence[tuple[str, Chunk]]) -> int | None:
    """The rank, from 1, of the first hit on the evidence; None where none is."""
    for rank, (file, chunk) in enumerate(hits, start=1):
        if any(same_paper(e.paper, file) and holds(chunk, e) for e in question.evidence):
            return rank
    return None


def holds(chunk: Chunk, evidence: Evidence) -> bool:
    """Whether a chunk of the right paper is the evidence.

    A page holds many chunks, so the page alone is not enough: the words have to be in it too, in any order, because
    a row may be written with its headers between the cells.
    """
    if evidence.paragraph is not None and chunk.locator.paragraph == evidence.paragraph:
        return True
    if share_in_order(evidence.words, chunk.text) >= MOST:
        return True
    share = _share(evidence.words, chunk.text)
    return share > MOST if chunk.locator.page in evidence.pages else share == 1 and not evidence.pages


def same_paper(one: str, other: str) -> bool:
    """Whether two file names are the same paper: the folder and the format do not count."""
    return PurePath(one).stem == PurePath(other).stem


def share_in_order(words: str, text: str) -> float:
    """The longest run of `words` that stands in `text`, as a share of them: 0 to 1."""
    wanted, there = tokens(words), " ".join(("", *tokens(text), ""))
    for length in range(len(wanted), 0, -1):
        for start in range(len(wanted) - length + 1):
            if f" {' '.join(wanted[start:start + length])} " in there:
                return length / len(wanted)
    return 0.0


def _share(words: str, text: str) -> float:
    wanted = Counter(tokens(words))
    return (wanted & Counter(tokens(text))).total() / max(wanted.total(), 1)


def _lost(cited: bool, rank: int | None) -> Stage:
    if cited:
        return Stage.WRONGLY_WRITTEN
    if rank is None:
        return Stage.NOT_FOUND
    return Stage.NOT_RANKED if rank > 10 else Stage.NOT_CHOSEN


def _first_words(text: str, count: int) -> str:
    return " ".join(text.split()[:count])
