"""Calibration of refusal: the bars chosen on some of the questions, and measured on the others.

Bars that are chosen and measured on the same questions always look good. Here each fold leaves questions out (those of
one paper, those of one set, or a fifth of all), chooses on the rest by a stated cost, and counts what the choice does
to the ones left out. Answering comes in as a plain function, so this knows no store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from answers.answer import Answer, Status
from answers.bars import BARS, Bars
from evals.question import Question
from evals.scoring import Outcome, judge_values
from evals.slices import NO_PAPER, papers_of

STEPS = (0.0, -0.05, 0.05, -0.1, 0.1, -0.15, 0.15, -0.2, 0.2)
"""How far a family of bars is moved, the nearest first: of moves that cost the same, the smallest is taken."""
FAMILIES = ("figure", "series", "listed", "passage")
ROUNDS = 2
QUESTION_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Moves:
    """How far each family of bars is moved from the product's; 0 for all is the product."""

    figure: float = 0.0
    series: float = 0.0
    listed: float = 0.0
    passage: float = 0.0

    def bars(self) -> Bars:
        """The bars so moved."""
        return BARS.moved(figure=self.figure, series=self.series, listed=self.listed, passage=self.passage)

    @classmethod
    def all_by(cls, step: float) -> Moves:
        """Every family by as much."""
        return cls(step, step, step, step)


@dataclass(frozen=True, slots=True)
class Spent:
    """What answering some questions cost.

    wrong      answered wrongly, unanswerable ones that were answered included
    refused    answerable, and refused
    answered   answered at all
    """

    n: int
    answered: int
    wrong: int
    refused: int

    def cost(self, wrong_costs: float) -> float:
        """In refusals: a wrong answer counts as `wrong_costs` of them."""
        return self.refused + wrong_costs * self.wrong

    @property
    def coverage(self) -> float:
        """Answered as a share of all; 0 for no questions."""
        return self.answered / self.n if self.n else 0.0

    @property
    def risk(self) -> float:
        """Wrong as a share of the answered; 0 where nothing is answered."""
        return self.wrong / self.answered if self.answered else 0.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a calibration and the name of the set it is from."""

    question: Question
    set: str


AnswerAt = Callable[[int, Bars], Answer]
"""The answer to one question, by its position from 0, held to these bars."""


@dataclass(frozen=True, slots=True)
class Fold:
    """One part left out: what was chosen without it, and what the questions cost before and after, here and there."""

    name: str
    moves: Moves
    trained: tuple[Spent, Spent]
    held: tuple[Spent, Spent]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of leaving out, and its folds. The left-out parts of a scheme are all the questions, each once."""

    name: str
    folds: tuple[Fold, ...]

    def held(self, after: bool) -> Spent:
        """All left-out parts together, with the product's bars or with those chosen."""
        parts = [fold.held[after] for fold in self.folds]
        return Spent(sum(p.n for p in parts), sum(p.answered for p in parts), sum(p.wrong for p in parts),
                     sum(p.refused for p in parts))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The outcome: the ways of leaving out, what would be chosen on everything, and the curve of moving all bars.

    chosen   on all questions, before and after: measured on what it was chosen on, so only the schemes can praise it
    curve    (step, what it cost) with every family moved by that step
    """

    wrong_costs: float
    schemes: tuple[Scheme, ...]
    chosen: Fold
    curve: tuple[tuple[float, Spent], ...]


class Watched(Bars):
    """Bars that note which of them are looked at: an answer depends on no other."""

    __slots__ = ("_seen",)

    def __init__(self, bars: Bars) -> None:
        for field in fields(Bars):
            object.__setattr__(self, field.name, getattr(bars, field.name))
        object.__setattr__(self, "_seen", {})

    def __getattribute__(self, name: str) -> Any:
        value = object.__getattribute__(self, name)
        if isinstance(value, float):
            object.__getattribute__(self, "_seen")[name] = value
        return value

    def seen(self) -> dict[str, float]:
        """The bars that were looked at, and what they were."""
        return dict(object.__getattribute__(self, "_seen"))


class _Outcomes:
    """What becomes of each question under any bars, worked out only where no earlier answer settles it."""

    def __init__(self, asked: Sequence[Asked], answer_at: AnswerAt) -> None:
        self._asked, self._answer_at = asked, answer_at
        self._known: list[list[tuple[dict[str, float], tuple[Outcome, bool]]]] = [[] for _ in asked]

    def of(self, n: int, bars: Bars) -> tuple[Outcome, bool]:
        """The outcome of the n-th question, and whether it was answered at all."""
        for seen, known in self._known[n]:
            if all(getattr(bars, name) == value for name, value in seen.items()):
                return known
        watched = Watched(bars)
        answer = self._answer_at(n, watched)
        found = (judge_values(self._asked[n].question, answer), answer.status is Status.ANSWERED)
        self._known[n].append((watched.seen(), found))
        return found


def calibrate(asked: Sequence[Asked], answer_at: AnswerAt, wrong_costs: float) -> Calibration:
    """Choose and measure, every way of leaving out that the questions allow: papers, sets where several, fifths."""
    outcomes = _Outcomes(asked, answer_at)

    @cache
    def told(moves: Moves) -> tuple[tuple[Outcome, bool], ...]:
        bars = moves.bars()
        return tuple(outcomes.of(n, bars) for n in range(len(asked)))

    def spent(moves: Moves, part: Sequence[int]) -> Spent:
        found = told(moves)
        return _spent([asked[n].question.answerable for n in part], [found[n] for n in part])

    def choose(part: Sequence[int]) -> Moves:
        return _choose(lambda moves: spent(moves, part).cost(wrong_costs))

    def fold(name: str, held: Sequence[int], trained: Sequence[int]) -> Fold:
        moves = choose(trained)
        return Fold(name, moves, (spent(Moves(), trained), spent(moves, trained)),
                    (spent(Moves(), held), spent(moves, held)))

    everything = range(len(asked))
    schemes = []
    for name, parts in _ways(asked).items():
        labels = sorted(set(parts))
        folds = [fold(label, [n for n in everything if parts[n] == label], [n for n in everything if parts[n] != label])
                 for label in labels]
        if len(folds) > 1:
            schemes.append(Scheme(name, tuple(folds)))
    curve = tuple((step, spent(Moves.all_by(step), everything)) for step in CURVE)
    return Calibration(wrong_costs, tuple(schemes), fold("everything", everything, everything), curve)


CURVE = tuple(round(-0.4 + 0.05 * n, 2) for n in range(17))
"""The steps of the risk-coverage curve: -0.4 to 0.4."""


def _choose(cost: Callable[[Moves], float]) -> Moves:
    """Each family in turn moved over the steps with the others held, twice round; ties go to the smaller move."""
    best = Moves()
    for _ in range(ROUNDS):
        for family in FAMILIES:
            best = min((replace(best, **{family: step}) for step in STEPS), key=lambda m: (cost(m), _size(m)))
    return best


def _size(moves: Moves) -> float:
    return abs(moves.figure) + abs(moves.series) + abs(moves.listed) + abs(moves.passage)


def _ways(asked: Sequence[Asked]) -> dict[str, list[str]]:
    """For each way of leaving out, the label of the part that each question is in."""
    papers = sorted({papers_of(one.question)[0] for one in asked} - {NO_PAPER})
    return {
        "one paper left out": [_paper(one.question, papers) for one in asked],
        "one set left out": [one.set for one in asked],
        "a fifth of the questions left out": [f"fifth {1 + _draw(one.question.id, QUESTION_FOLDS)}" for one in asked],
    }


def _paper(question: Question, papers: Sequence[str]) -> str:
    """The paper of the first evidence; questions that no paper answers are dealt out, or no fold could learn to refuse.
    """
    paper = papers_of(question)[0]
    return papers[_draw(question.id, len(papers))] if paper == NO_PAPER and papers else paper


def _draw(text: str, sides: int) -> int:
    """0 to sides - 1, the same for a text for ever."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[1:5]) % sides


def _spent(answerable: Iterable[bool], found: Sequence[tuple[Outcome, bool]]) -> Spent:
    graded = [(can, outcome, answered) for can, (outcome, answered) in zip(answerable, found, strict=True)
              if outcome is not Outcome.UNGRADED]
    return Spent(
        n=len(graded), answered=sum(answered for _, _, answered in graded),
        wrong=sum(outcome is Outcome.WRONG for _, outcome, _ in graded),
        refused=sum(can and outcome is Outcome.ABSTAINED for can, outcome, _ in graded),
    )
