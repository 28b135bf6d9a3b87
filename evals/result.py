"""The result of a run as it is kept: counts by type, one line a question, and the floors it is held to.

What is kept holds no times, dates or paths: the same code on the same papers writes the same file.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import EvalError
from evals.question import Question, QuestionType
from evals.scoring import Outcome, Stage, Verdict

FLOORS = Path(__file__).parent / "floors.json"
ANSWERABLE = "answerable"
FORMAT = 2
"""Of a kept run. Format 1 had no number, and no stages."""
MARGIN = 0.02
"""A floor is set this much below what was reached, then rounded down to whole hundredths."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One question, what the papers were made to say, and the verdict.

    status, headline, body  as answered
    citations  each as a member would write it, with its quote
    hits       the first four hits: the place as a member would write it, and the text
    """

    question: Question
    status: str
    headline: str
    body: str
    citations: tuple[tuple[str, str], ...]
    hits: tuple[tuple[str, str], ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Result:
    """A run: the fingerprints of the corpus searched and of the question set, and every question judged."""

    corpus: str
    questions: str
    judged: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one type, or of all answerable questions.

    kept      right and cited on the evidence (unanswerable: right)
    found     questions with evidence among the first 1, 4 and 10 hits
    reciprocal  the sum of 1 / rank of the first hit on the evidence
    """

    n: int
    right: int
    wrong: int
    abstained: int
    ungraded: int
    cited: int
    kept: int
    found: tuple[int, int, int]
    reciprocal: float

    @property
    def graded(self) -> int:
        """Questions that could be judged."""
        return self.n - self.ungraded

    @property
    def share_kept(self) -> float | None:
        """Kept as a share of the graded; None where nothing could be graded."""
        return self.kept / self.graded if self.graded else None


def tally(judged: Iterable[Judged]) -> Tally:
    """Count; all zeros for nothing."""
    verdicts = [j.verdict for j in judged]
    outcomes = [v.outcome for v in verdicts]
    ranks = [v.rank for v in verdicts if v.rank is not None]
    first, four, ten = (sum(rank <= k for rank in ranks) for k in (1, 4, 10))
    return Tally(
        n=len(verdicts), right=outcomes.count(Outcome.RIGHT), wrong=outcomes.count(Outcome.WRONG),
        abstained=outcomes.count(Outcome.ABSTAINED), ungraded=outcomes.count(Outcome.UNGRADED),
        cited=sum(v.cited is True for v in verdicts), kept=sum(v.kept for v in verdicts),
        found=(first, four, ten), reciprocal=sum(1 / rank for rank in ranks),
    )


def by_type(result: Result) -> dict[str, Tally]:
    """A tally for each type that occurs, in the order of QuestionType, then one for all answerable questions."""
    tallies = {
        kind.value: tally(j for j in result.judged if j.question.type is kind)
        for kind in QuestionType if any(j.question.type is kind for j in result.judged)
    }
    return tallies | {ANSWERABLE: tally(j for j in result.judged if j.question.answerable)}


def by_stage(result: Result) -> dict[Stage, int]:
    """How many questions each stage lost, in the order of Stage."""
    lost = [j.verdict.stage for j in result.judged]
    return {stage: lost.count(stage) for stage in Stage}


def as_json(result: Result) -> dict[str, Any]:
    """What is kept of a run and compared with the next one."""
    return {
        "format": FORMAT,
        "corpus": result.corpus,
        "questions": result.questions,
        "counts": {
            name: {
                "n": t.n, "right": t.right, "wrong": t.wrong, "abstained": t.abstained, "ungraded": t.ungraded,
                "cited": t.cited, "right+cited": t.kept, "recall@1": t.found[0], "recall@4": t.found[1],
                "recall@10": t.found[2], "mrr": round(t.reciprocal / t.n, 4) if t.n else None,
            }
            for name, t in by_type(result).items()
        },
        "stages": {stage.value: n for stage, n in by_stage(result).items() if n},
        "outcomes": {
            j.question.id: {
                "type": j.question.type.value, "outcome": j.verdict.outcome.value, "cited": j.verdict.cited,
                "rank": j.verdict.rank, "stage": j.verdict.stage and j.verdict.stage.value, "headline": j.headline,
            } | ({"gap": j.verdict.gap} if j.verdict.gap else {})
            for j in result.judged
        },
    }


def write_json(path: Path, value: Mapping[str, Any]) -> None:
    """One spelling: sorted keys, two spaces, a line end. Raises EvalError where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise EvalError(f"{path}: cannot be written ({error.strerror}). Name a folder you may write to.") from error


def read_json(path: Path, what: str, fields: tuple[str, ...]) -> dict[str, Any]:
    """A kept file with the fields it must have. Raises EvalError where it is missing or is something else."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise EvalError(f"{path}: cannot be read as {what} ({error}).") from error
    if not isinstance(value, dict) or any(field not in value for field in fields):
        raise EvalError(f"{path}: not {what}; it must be a JSON object with {', '.join(fields)}.")
    return value


@dataclass(frozen=True, slots=True)
class Fall:
    """A type that fell below its floor: both are shares, 0 to 1."""

    type: str
    floor: float
    reached: float


def read_floors(path: Path, corpus: str) -> dict[str, float]:
    """The floor of each type, a share from 0 to 1.

    Raises EvalError where none are recorded, or where they were recorded with another corpus than the one of this
    fingerprint: a gate that cannot judge does not open.
    """
    recorded = read_json(path, "recorded floors", ("corpus", "floors"))
    floors: dict[str, float] = recorded["floors"]
    if not floors:
        raise EvalError(f"{path}: no floors are recorded yet. Run with --update-floors to record them.")
    same_corpus(recorded["corpus"], corpus, f"The floors in {path.name}", "Record new ones: --update-floors.")
    return floors


def falls(result: Result, floors: Mapping[str, float]) -> tuple[Fall, ...]:
    """The types below their floor, the deepest fall first; () where none is.

    Raises EvalError where no question of a type that has a floor was graded.
    """
    tallies = by_type(result)
    low = []
    for kind, floor in floors.items():
        reached = tallies[kind].share_kept if kind in tallies else None
        if reached is None:
            raise EvalError(f"“{kind}” has a floor, and no such question was graded. Run the whole set.")
        if reached < floor:
            low.append(Fall(kind, floor, reached))
    return tuple(sorted(low, key=lambda fall: (fall.reached - fall.floor, fall.type)))


def floors_of(result: Result) -> dict[str, Any]:
    """Floors a little below what a run reached, with the fingerprint of its corpus."""
    shares = {kind: t.share_kept for kind, t in by_type(result).items()}
    # The small amount keeps 0.7 - 0.02 from becoming 0.67 through binary fractions.
    floors = {k: max(0.0, math.floor((s - MARGIN) * 100 + 1e-6) / 100) for k, s in shares.items() if s is not None}
    return {"corpus": result.corpus, "floors": floors}


def same_corpus(recorded: str | None, now: str, what: str, remedy: str) -> None:
    """Raise EvalError where something was recorded with another corpus than the one searched now."""
    if recorded != now:
        raise EvalError(f"{what} belong to another corpus ({recorded}); this run searched {now}. "
                        f"Numbers of two corpora are not compared. {remedy}")


@dataclass(frozen=True, slots=True)
class Change:
    """A question that was kept in one run and not in the other."""

    id: str
    type: str
    before: str
    after: str
    gained: bool


def read_baseline(path: Path, corpus: str) -> dict[str, dict[str, Any]]:
    """The outcome of each question of an earlier run, by id; runs of every format up to FORMAT are read.

    Raises EvalError where that run was of another corpus, or is of a format that this code does not know.
    """
    old = read_json(path, "the result of a run", ("corpus", "outcomes"))
    if (written := old.get("format", 1)) not in range(1, FORMAT + 1):
        raise EvalError(f"{path}: the result of a run in format {written}; formats 1 to {FORMAT} can be read. "
                        "Update this code, or run the old questions again.")
    same_corpus(old["corpus"], corpus, f"The results in {path.name}", "Run the old code on these papers.")
    outcomes: dict[str, dict[str, Any]] = old["outcomes"]
    return outcomes


def changes(result: Result, baseline: Mapping[str, Mapping[str, Any]]) -> tuple[Change, ...]:
    """Of the questions that both runs asked, those that were kept in one of them only; losses first."""
    found = []
    for j in result.judged:
        before = baseline.get(j.question.id)
        if before is None:
            continue
        if kept_before(before) != j.verdict.kept:
            found.append(Change(j.question.id, j.question.type.value, _words(before["outcome"], before["cited"]),
                                _words(j.verdict.outcome, j.verdict.cited), j.verdict.kept))
    return tuple(sorted(found, key=lambda c: (c.gained, c.type, c.id)))


def kept_before(outcome: Mapping[str, Any]) -> bool:
    """Whether a kept outcome of an earlier run was right and cited on the evidence."""
    return outcome["outcome"] == Outcome.RIGHT and outcome["cited"] is not False


def _words(outcome: str, cited: bool | None) -> str:
    return f"{outcome}, not cited" if outcome == Outcome.RIGHT and cited is False else str(outcome)
