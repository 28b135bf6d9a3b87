"""The kept counts as a Markdown table for the README: the sample papers, beside them those in another manner.

Nothing is asked here: it prints what the last runs wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from evals.question import QuestionType
from evals.result import ANSWERABLE, read_json

Counts = Mapping[str, Mapping[str, Any]]
"""By type of question, what was counted, as `evals.result.as_json` writes it."""

LABELS = {
    QuestionType.FACT: "several facts at once",
    QuestionType.FACT_TABLE: "a figure from a table",
    QuestionType.FACT_TEXT: "a figure or fact from a sentence",
    QuestionType.ATTENDANCE: "who was there",
    QuestionType.DISAMBIGUATION: "one of several that are alike",
    QuestionType.FOLLOWUP: "a follow-up",
    QuestionType.CHANGE: "a change",
    QuestionType.SERIES: "a series",
    QuestionType.LIST: "a list",
    QuestionType.NARRATIVE: "why, and what was done or said",
    QuestionType.DECISION: "a decision",
    QuestionType.CONFLICT: "where the papers disagree",
    QuestionType.CROSS: "across papers",
    ANSWERABLE: "**all that the papers answer**",
    QuestionType.UNANSWERABLE: "**not in the papers**",
}
COLUMNS = {"right+cited": "right and cited", "wrong": "wrong", "abstained": "not answered"}


def read_counts(path: Path) -> Counts | None:
    """The counts of a kept run; None where none is kept. Raises EvalError for a file that is something else."""
    if not path.exists():
        return None
    counts: Counts = read_json(path, "the result of a run", ("corpus", "counts"))["counts"]
    return counts


def markdown_table(sample: Counts, unseen: Counts | None = None) -> str:
    """The table, a row a type that was asked. Where the papers do not answer, to refuse is right."""
    runs = [("", sample), *([("unseen: ", unseen)] if unseen is not None else [])]
    head = ["asked for", *(f"{lead}{column}" for lead, _ in runs for column in COLUMNS.values())]
    rows = [
        [label, *(_cell(counts.get(kind), field) for _, counts in runs for field in COLUMNS)]
        for kind, label in LABELS.items() if any(kind in counts for _, counts in runs)
    ]
    return "\n".join(map(_line, [head, ["---", *["--:"] * (len(head) - 1)], *rows]))


def _cell(counts: Mapping[str, Any] | None, field: str) -> str:
    if counts is None:
        return "–"
    if field == "right+cited" and counts["n"]:
        return f"{counts[field]} of {counts['n']} ({counts[field] / counts['n']:.0%})"
    return str(counts[field])


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
